/** `sluice failover`: planned, shown with its hazards, asked for, waited for, against the sandbox. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../src/index.ts';
import { parseAddress } from '../../src/model/address.ts';
import type { Document } from '../../src/model/document.ts';
import { textOf, valueAt } from '../../src/model/document.ts';
import { makeFolder, projectRoot, runCli } from './run-cli.ts';
import { PROJECT } from './served.ts';
import type { Wish, World } from './wishes.ts';
import { DB, kafka, manifest, setUp } from './wishes.ts';

const { clusterName, dbRoleToExecute } = DB;
const DB_STANDBY = { clusterName, dbRoleToExecute };

const emit = (more: object = {}) => ({
  failoverEnabled: true,
  tier: 'SP10',
  pipeline: [
    { $source: { connectionName: 'db', db: 'd', coll: 'c' } },
    { $emit: { connectionName: 'kafka', topic: 't' } },
  ],
  ...more,
});

/** Two that may fail over, one of them stopped, and one that may not. */
const TEXT = manifest({
  failoverRegions: [{ cloudProvider: 'AWS', region: 'OHIO_USA' }],
  connections: { db: { ...DB, failoverConnections: { OHIO_USA: DB_STANDBY } }, kafka: kafka() },
  processors: { a: emit(), b: emit({ state: 'STOPPED' }), c: emit({ failoverEnabled: false }) },
} as Wish);

const run = (world: World, ...args: string[]) => world.run(TEXT, 'failover', ...args);
const TO_OHIO = ['--region', 'OHIO_USA'];

/** The bodies that asked for a move. */
const moves = async ({ sandbox }: World): Promise<readonly Document[]> =>
  (await sandbox.writes()).filter(
    (entry) =>
      valueAt(entry.get('body'), ['failover']) !== undefined ||
      valueAt(entry.get('body'), ['processorStatus']) !== undefined,
  );

const regionOf = async (world: World, name: string): Promise<unknown> => {
  const status: unknown = JSON.parse((await world.run(TEXT, 'status', '--json')).stdout);
  const { processors } = status as { processors: { address: string; region: string | null }[] };
  return processors.find(({ address }) => address === `w/processor/${name}`)?.region;
};

const isEmpty = async (world: World): Promise<void> => {
  const { code, stdout, stderr } = await world.run(TEXT, 'plan', '--detailed-exitcode');
  expect([code, stdout], stdout + stderr).toEqual([0, expect.stringContaining('No changes')]);
};

test.each([[0], [400]])(
  'a processor moves, goes on, and moves back (states settle in %s ms)',
  async (settleMs) => {
    const world = await setUp(TEXT, { settleMs });
    const asked = await run(world, 'w/processor/a', ...TO_OHIO);
    expect([asked.code, asked.stderr]).toEqual([1, expect.stringContaining('SETTINGS_APPROVAL_MISSING')]);
    expect(asked.stdout).toMatch(
      /processing-pause +w\/processor\/a +stops in VIRGINIA_USA and goes on in OHIO_USA/,
    );
    expect(asked.stdout).toContain('region  "VIRGINIA_USA" -> "OHIO_USA"');
    expect(asked.stderr).toContain("PLAN_FAILOVER_NO_STANDBY connection 'kafka', which it uses, has no");

    const moved = await run(world, 'w/processor/a', ...TO_OHIO, '--auto-approve');
    expect(moved.code, moved.stdout + moved.stderr).toBe(0);
    const [body] = await moves(world);
    expect(['region', 'mode', 'dryRun'].map((key) => valueAt(body?.get('body'), ['failover', key]))).toEqual([
      'OHIO_USA',
      'GRACEFUL',
      undefined,
    ]);
    expect(await regionOf(world, 'a')).toBe('OHIO_USA');
    expect((await world.run(TEXT, 'status')).stdout).toMatch(/REGION[\s\S]*a +STARTED +SP10 +OHIO_USA/);
    // Where it runs is no matter of the manifest.
    await isEmpty(world);
    const again = await run(world, 'w/processor/a', ...TO_OHIO, '--auto-approve');
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('No changes')]);
    expect(await moves(world)).toHaveLength(1);

    const back = await run(world, 'w/processor/a', '--region', 'VIRGINIA_USA', '--auto-approve');
    expect(back.code, back.stdout + back.stderr).toBe(0);
    expect(await regionOf(world, 'a')).toBe('VIRGINIA_USA');
    await isEmpty(world);
  },
);

test('a workspace moves what runs and may, with one request', async () => {
  const world = await setUp(TEXT);
  const moved = await run(world, 'w', ...TO_OHIO, '--auto-approve', '--report', 'report.json');
  expect(moved.code, moved.stdout + moved.stderr).toBe(0);
  expect(moved.stdout).toContain('stays: failoverEnabled is not true');
  expect(moved.stdout).toContain('stays: it is CREATED');
  const [body, ...more] = await moves(world);
  expect(more).toEqual([]);
  expect([textOf(body?.get('method')), valueAt(body?.get('body'), ['processorStatus', 'status'])]).toEqual([
    'PATCH',
    'FAILED_OVER',
  ]);
  expect(await Promise.all(['a', 'c'].map((name) => regionOf(world, name)))).toEqual([
    'OHIO_USA',
    'VIRGINIA_USA',
  ]);
  await isEmpty(world);
});

test('a dry run asks Atlas, moves nothing and asks nobody', async () => {
  const world = await setUp(TEXT);
  const dry = await run(world, 'w', ...TO_OHIO, '--dry-run', '--mode', 'forced', '--json');
  expect(dry.code, dry.stdout + dry.stderr).toBe(0);
  const types = dry.stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { type: string }).type);
  expect(types).toContain('step-done');
  expect((await moves(world)).map((entry) => valueAt(entry.get('body'), ['failover', 'dryRun']))).toEqual([
    true,
    true,
  ]);
  expect(await regionOf(world, 'a')).toBe('VIRGINIA_USA');
  expect((await run(world, 'w/processor/a', ...TO_OHIO, '--dry-run')).code).toBe(0);
});

test('a forced move may lose the checkpoint, and has to be allowed', async () => {
  const world = await setUp(TEXT);
  const forced = [...TO_OHIO, '--mode', 'forced', '--auto-approve'];
  const refused = await run(world, 'w/processor/a', ...forced);
  expect([refused.code, refused.stderr]).toEqual([
    3,
    expect.stringContaining('--allow checkpoint-loss=w/processor/a'),
  ]);
  expect(await moves(world)).toEqual([]);
  const without = await run(world, 'w/processor/a', ...TO_OHIO, '--clear-checkpoint', '--auto-approve');
  expect([without.code, without.stderr]).toEqual([1, expect.stringContaining('SETTINGS_FAILOVER_FORCED')]);
  const whole = await run(world, 'w', ...forced, '--clear-checkpoint');
  expect([whole.code, whole.stderr]).toEqual([1, expect.stringContaining('w/processor/NAME')]);
  const moved = await run(
    world,
    'w/processor/a',
    ...forced,
    '--clear-checkpoint',
    '--allow',
    'checkpoint-loss',
  );
  expect(moved.code, moved.stdout + moved.stderr).toBe(0);
  const [body] = await moves(world);
  expect(valueAt(body?.get('body'), ['failover', 'clearCheckpoint'])).toBe(true);
});

test('what cannot move says why', async () => {
  const world = await setUp(TEXT);
  const errors = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await run(world, ...args, '--auto-approve');
    expect(code, stdout + stderr).toBe(1);
    return stderr;
  };
  expect(await errors('w/processor/c', ...TO_OHIO)).toContain('PLAN_FAILOVER_DISABLED');
  const misspelt = await errors('w/processor/a', '--region', 'OHIO_US');
  expect(misspelt).toContain('Did you mean OHIO_USA?');
  // One mistake, one finding.
  expect(misspelt).not.toContain('PLAN_FAILOVER_NO_STANDBY');
  expect(await errors('w/processor/x', ...TO_OHIO)).toContain('ATLAS_NOT_FOUND');
  expect(await errors('x', ...TO_OHIO)).toContain('ATLAS_NOT_FOUND');
  expect(await errors('w/connection/db', ...TO_OHIO)).toContain('SETTINGS_ADDRESS_INVALID');
  expect(await moves(world)).toEqual([]);
});

test('where Atlas wants it stopped first, a refusal names the flag, and with it the move is stop, move, start', async () => {
  const world = await setUp(TEXT, { quirks: ['failover-needs-stop'] });
  const refused = await run(world, 'w/processor/a', ...TO_OHIO, '--auto-approve');
  expect([refused.code, refused.stdout + refused.stderr]).toEqual([
    1,
    expect.stringContaining('--stop-first'),
  ]);
  expect(await regionOf(world, 'a')).toBe('VIRGINIA_USA');
  const moved = await run(world, 'w/processor/a', ...TO_OHIO, '--stop-first', '--auto-approve');
  expect(moved.code, moved.stdout + moved.stderr).toBe(0);
  expect(await regionOf(world, 'a')).toBe('OHIO_USA');
  await isEmpty(world);
});

test('a processor that was stopped for a move that is refused runs again where it ran', async () => {
  const world = await setUp(TEXT);
  await fetch(`${world.sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([
      { match: { method: 'POST', path: '**:startWith' }, status: 403, errorCode: 'FORBIDDEN', detail: 'no' },
    ]),
  });
  const failed = await run(world, 'w/processor/a', ...TO_OHIO, '--stop-first', '--auto-approve');
  expect(failed.code).toBe(1);
  expect(await regionOf(world, 'a')).toBe('VIRGINIA_USA');
  const status = await world.run(TEXT, 'status');
  expect(status.code, status.stdout).toBe(0);
});

test('where Atlas does not say where processors run, a move is done when it runs, and the end says so', async () => {
  const world = await setUp(TEXT, { quirks: ['failover-region-untold'] });
  const { stdout } = await world.run(TEXT, 'status');
  expect(stdout.replace(/\s+/g, ' ')).toContain('Atlas does not say where each processor runs');
  const moved = await run(world, 'w/processor/a', ...TO_OHIO, '--auto-approve');
  expect(moved.code, moved.stdout + moved.stderr).toBe(0);
  expect((moved.stdout + moved.stderr).replace(/\s+/g, ' ')).toContain('Atlas does not say in which region');
});

/** What is moved, and the request that asks for it. */
const REQUESTS = [
  ['w/processor/a', { method: 'POST', path: '**:startWith', nth: 1 }],
  ['w', { method: 'PATCH', path: '**/streams/w', nth: 1 }],
] as const;

test.each(
  REQUESTS.flatMap(([what, match]) => (['after', 'before'] as const).map((drop) => ({ what, match, drop }))),
)(
  'a move of $what whose answer is lost ($drop it was carried out) moves nothing twice',
  async ({ what, match, drop }) => {
    const world = await setUp(TEXT);
    await fetch(`${world.sandbox.url}/sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify([{ match, drop }]),
    });
    const moved = await run(world, what, ...TO_OHIO, '--auto-approve');
    expect(moved.code, moved.stdout + moved.stderr).toBe(0);
    // One that was cut off before was never carried out.
    expect(await moves(world)).toHaveLength(1);
    expect(await regionOf(world, 'a')).toBe('OHIO_USA');
  },
);

test.each(REQUESTS)(
  'where Atlas does not say where processors run, a lost answer to a move of %s is told, and nothing is sent again',
  async (what, match) => {
    const world = await setUp(TEXT, { quirks: ['failover-region-untold'] });
    await fetch(`${world.sandbox.url}/sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify([{ match, drop: 'after' }]),
    });
    const lost = await run(world, what, ...TO_OHIO, '--auto-approve');
    expect([lost.code, lost.stdout + lost.stderr]).toEqual([
      1,
      expect.stringContaining('APPLY_FAILOVER_UNKNOWN'),
    ]);
    expect(await moves(world)).toHaveLength(1);
    expect((await world.run(TEXT, 'status')).code).toBe(0);
  },
);

test('one that fails in the other region is the active one there, and the report says what to do', async () => {
  const world = await setUp(TEXT);
  await fetch(`${world.sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([
      { match: { path: '**:startWith' }, failOnStart: true, detail: 'broker unreachable' },
    ]),
  });
  const moved = await run(world, 'w/processor/a', ...TO_OHIO, '--auto-approve');
  expect([moved.code, moved.stdout + moved.stderr]).toEqual([
    1,
    expect.stringContaining('It is the active one in OHIO_USA now'),
  ]);
  expect(moved.stdout + moved.stderr).toContain('broker unreachable');
});

test('the built program moves the example, and the library plans and moves as well', async () => {
  const folder = makeFolder();
  cpSync(join(projectRoot, 'examples', 'failover'), folder, { recursive: true });
  const env = {
    MONGODB_ATLAS_PROJECT_ID: PROJECT,
    KAFKA_PASSWORD: 'p-canary-1',
    KAFKA_OHIO_PASSWORD: 'p-canary-2',
  };
  const cli = (...args: string[]) => runCli([...args, '--sandbox'], { directory: folder, env });
  expect((await cli('apply', '--auto-approve')).code).toBe(0);
  const moved = await cli('failover', 'orders', ...TO_OHIO, '--auto-approve');
  expect(moved.code, moved.stdout + moved.stderr).toBe(0);
  expect((await cli('status')).stdout).toContain('OHIO_USA');

  const world = await setUp(TEXT);
  const project = openProject({
    project: PROJECT,
    directory: makeFolder(),
    env: world.sandbox.env,
  });
  const address = parseAddress('w');
  const plan = await project.planFailover({ address: address!, region: 'OHIO_USA' });
  expect(plan.steps.map(({ verb }) => verb)).toEqual(['failover']);
  const report = await project.failover({ address: address!, region: 'OHIO_USA', plan });
  expect([report.outcome, report.converged]).toEqual(['applied', true]);
  await project.close();
});
