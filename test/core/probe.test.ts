/** `probe` against sandboxes that behave otherwise: the report names exactly what was switched on, and nothing is left behind. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UNASKABLE, UNASKED } from '../../src/core/probe/assumptions.ts';
import { EXPERIMENTS } from '../../src/core/probe/experiments.ts';
import { isProbeWorkspace } from '../../src/core/probe/workspace-name.ts';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { isDocument, textOf } from '../../src/model/document.ts';
import { probeJsonSchema } from '../../src/render/probe/probe-schema.ts';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import { QUIRKS } from '../../src/sandbox/faults/quirks.ts';
import { readProbeReport } from '../../src/sandbox/faults/probe-report.ts';
import type { SandboxOptions } from '../../src/sandbox/http/server.ts';
import type { CliResult } from '../e2e/run-cli.ts';
import { hastyClock, runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';
import type { ServedSandbox } from '../e2e/served.ts';
import { PROJECT, serveSandbox } from '../e2e/served.ts';
import { openRelay } from '../sweep/relay.ts';

interface Report {
  readonly experiments: readonly {
    readonly name: string;
    readonly skipped?: string;
    readonly measures: readonly { readonly what: string; readonly saw: string; readonly ms?: number }[];
    readonly answers: readonly {
      readonly question: string;
      readonly outcome: string;
      readonly saw: string;
    }[];
    readonly exchanges: readonly { readonly path: string }[];
  }[];
  readonly leftBehind: readonly string[];
}

interface Probed extends CliResult {
  readonly sandbox: ServedSandbox;
  readonly report: Report;
  readonly text: string;
}

const MOST: readonly string[] = ['--project', PROJECT, '--auto-approve', '--cluster', 'Cluster0'];

async function probe(options: Partial<SandboxOptions>, ...args: string[]): Promise<Probed> {
  const clock = hastyClock();
  const sandbox = await serveSandbox({ eventsPerSecond: 5, ...options, clock });
  const directory = makeFolder();
  const result = await runInProcess(['probe', ...MOST, ...args], { directory, env: sandbox.env, clock });
  const file = join(directory, 'probe.json');
  if (!existsSync(file)) throw new Error(result.stderr);
  const text = readFileSync(file, 'utf8');
  return { ...result, sandbox, text, report: JSON.parse(text) as Report };
}

const named = ({ experiments }: Report, outcome: string): string[] =>
  experiments.flatMap(({ answers }) =>
    answers.filter((answer) => answer.outcome === outcome).map(({ question }) => question),
  );

async function workspacesOf(sandbox: ServedSandbox): Promise<number> {
  const state: unknown = await (await fetch(`${sandbox.url}/sandbox/state`)).json();
  return (state as readonly { readonly put: string }[]).filter(({ put }) => put === 'workspace').length;
}

const SETTLED = EXPERIMENTS.flatMap(({ settles }) => settles);

/** What code other than the sandbox relies on, and the sandbox has no other answer to. */
const OF_THE_CODE = [
  'same-time-differs',
  'spelled-out-lateness-differs',
  'constant-types-taken',
  'tier-follows-workspace',
  'empty-foreign-taken',
  'extra-fields-kept',
  'used-connection-kept',
];

test('every question is one of the sandbox or of the code, and is asked once', () => {
  const names: readonly string[] = [...QUIRKS.map(({ name }) => name), ...OF_THE_CODE];
  expect(SETTLED.filter((question) => !names.includes(question))).toEqual([]);
  expect(new Set(SETTLED).size).toBe(SETTLED.length);
  const open = QUIRKS.map(({ name }) => name).filter((name) => !SETTLED.includes(name));
  expect(open.toSorted()).toEqual(Object.keys(UNASKED).toSorted());
  // Each with a sentence.
  expect(Object.values(UNASKED).filter((reason) => UNASKABLE[reason] === undefined)).toEqual([]);
});

test('an Atlas that behaves as assumed', async () => {
  const { code, report, stdout, text, sandbox } = await probe({});
  expect(code).toBe(0);
  expect([named(report, 'otherwise'), named(report, 'unknown')]).toEqual([[], []]);
  expect(named(report, 'assumed')).toEqual(SETTLED);
  expect(stdout).toContain(
    `${SETTLED.length} questions: ${SETTLED.length} as assumed, 0 otherwise, 0 unknown.`,
  );
  expect(await workspacesOf(sandbox)).toBe(0);
  // Nothing in it says whose project it was.
  expect(text).not.toContain(PROJECT);
  expect(text).not.toContain('Cluster0');
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const isReport = ajv.compile(probeJsonSchema());
  expect(isReport(JSON.parse(text)), JSON.stringify(isReport.errors)).toBe(true);
  await expect(`${JSON.stringify(probeJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../schemas/probe.schema.json',
  );
});

describe('the report names exactly what was switched on:', () => {
  // All of them, and combinations, are in the sweep.
  test.each<QuirkName>([
    'samples-come-later',
    'failed-create-stays',
    'scaled-up',
    'stopped-stats-stale',
    'renamed-start-refused',
    'start-time-alone-seeks',
    'checkpoint-dropped-at-start',
    'sink-update-replays',
  ])('%s', async (quirk) => {
    const { report, sandbox, text } = await probe({ quirks: [quirk] });
    expect(named(report, 'otherwise')).toEqual([quirk]);
    expect(await workspacesOf(sandbox)).toBe(0);
    // A sandbox that follows the report has that quirk on, and no other.
    const followed = readProbeReport(text).filter(({ standing }) => standing === 'contradicted');
    expect(followed.map(({ name }) => name)).toEqual([quirk]);
  });
});

test('where states take time, the same is found', async () => {
  const { report, code } = await probe({ settleMs: 20_000 });
  expect(code).toBe(0);
  // Only what is there at once can't be.
  expect(named(report, 'otherwise')).toEqual([]);
});

describe('what is measured', () => {
  const measured = ({ report }: Probed, what: string): { readonly saw: string; readonly ms?: number } =>
    report.experiments.flatMap(({ measures }) => measures).find((measure) => measure.what === what) ?? {
      saw: 'it is not in the report',
    };

  test('is how long starts and stops take, whether they answer once they are done, and by way of which states', async () => {
    const settles = await probe({ settleMs: 20_000 }, '--only', 'times');
    expect(measured(settles, 'a start answers after').ms).toBeLessThan(20_000);
    const start = measured(settles, 'a start is done after');
    expect([start.ms ?? 0, start.saw]).toEqual([
      expect.toSatisfy((ms: number) => ms >= 20_000 && ms < 40_000),
      expect.stringMatching(/, seen: PROVISIONING, STARTED$/),
    ]);
    expect(measured(settles, 'a stop is done after').saw).toMatch(/, seen: STOPPING, STOPPED$/);
    expect(settles.stdout).toMatch(/^measured +a start is done after +\d+ ms, seen: PROVISIONING, STARTED$/m);

    const answersLate = await probe({ startTakesMs: 20_000 }, '--only', 'times');
    expect(measured(answersLate, 'a start answers after').ms).toBeGreaterThanOrEqual(20_000);
    expect(measured(answersLate, 'a start is done after').saw).toMatch(/, seen: STARTED$/);
  });

  test('is how far reads and lists lag behind writes', async () => {
    const paths = ['processor', 'connections', 'connections/*'];
    const faults = paths.flatMap((path) =>
      ['POST', 'PATCH'].map((method) => ({
        match: { method, path: `**/streams/*/${path}` },
        lagReads: 2,
        lagLists: 4,
      })),
    );
    const lagging = await probe({ faults }, '--only', 'read-lag');
    const [alone, listed] = ['when read alone', 'in lists'].map(
      (where) => measured(lagging, `an updated connection is shown ${where} after`).ms ?? 0,
    );
    expect(alone).toBeGreaterThanOrEqual(1000);
    expect(listed).toBeGreaterThan(alone ?? Infinity);
    expect(measured(lagging, 'a new processor is shown in lists after').ms).toBeGreaterThanOrEqual(2000);
    const prompt = await probe({}, '--only', 'read-lag');
    expect(measured(prompt, 'an updated connection is shown in lists after')).toMatchObject({
      saw: 'at once, the slowest of 3',
      ms: 0,
    });
  });
});

test('--timeout bounds a request that is never answered, and the probe goes on with the next experiment', async () => {
  const sandbox = await serveSandbox();
  const relay = await openRelay();
  onTestFinished(() => relay.close());
  relay.aim(sandbox.url, ({ method, path }) =>
    method === 'PATCH' && path.includes('/connections/') ? { when: 'before', then: 'silence' } : undefined,
  );
  const directory = makeFolder();
  const args = ['probe', ...MOST, '--only', 'omitted-secret', '--only', 'sample-names', '--timeout', '2s'];
  const env = { ...sandbox.env, MONGODB_ATLAS_BASE_URL: relay.url };
  const { code, stderr } = await runInProcess(args, { directory, env, clock: systemClock });
  expect(code, stderr).toBe(0);
  expect(relay.hasIntervened).toBe(true);
  const { experiments } = JSON.parse(readFileSync(join(directory, 'probe.json'), 'utf8')) as Report;
  expect(experiments.map(({ name, skipped }) => [name, skipped])).toEqual([
    ['omitted-secret', expect.stringMatching(/time/)],
    ['sample-names', undefined],
  ]);
  expect(await workspacesOf(sandbox)).toBe(0);
});

test('every request is held to the workspace of the probe', async () => {
  const { sandbox } = await probe({});
  const paths = (await sandbox.journal())
    .map((entry) => ({ method: textOf(entry.get('method')) ?? '', path: textOf(entry.get('path')) ?? '' }))
    .filter(({ path }) => !path.startsWith('/api/oauth'));
  const streams = `/api/atlas/v2/groups/${PROJECT}/streams`;
  for (const { method, path } of paths) {
    if ([streams, `${streams}:withSampleConnections`].includes(path)) expect(method).toBe('POST');
    else {
      const [workspace = ''] = path.slice(streams.length + 1).split(/[/:?]/);
      expect([path.startsWith(`${streams}/`), isProbeWorkspace(workspace)]).toEqual([true, true]);
    }
  }
  const created = (await sandbox.writes()).flatMap((entry) => {
    const body = entry.get('body');
    return textOf(entry.get('path'))?.startsWith(`${streams}/`) === false && isDocument(body)
      ? [textOf(body.get('name')) ?? '']
      : [];
  });
  expect(created.every(isProbeWorkspace) && created.length > 0).toBe(true);
});

describe('which experiments are made', () => {
  test('can be chosen and left out', async () => {
    const chosen = await probe({}, '--only', 'names', '--only', 'versions', '--skip', 'names');
    expect(chosen.report.experiments.map(({ name }) => name)).toEqual(['versions']);
  });

  test('a name that is none is an error before anything is made', async () => {
    const sandbox = await serveSandbox();
    const { code, stderr } = await runInProcess(['probe', ...MOST, '--only', 'nams'], {
      directory: makeFolder(),
      env: sandbox.env,
      clock: hastyClock(),
    });
    expect([code, stderr]).toEqual([1, expect.stringContaining('SETTINGS_EXPERIMENT_UNKNOWN')]);
    expect(stderr).toContain('Did you mean names?');
    expect(await sandbox.writes()).toEqual([]);
  });

  test('without a cluster, what needs one is unknown and says so', async () => {
    const clock = hastyClock();
    const sandbox = await serveSandbox({ clock });
    const { stdout } = await runInProcess(
      ['probe', '--project', PROJECT, '--auto-approve', '--only', 'dead-letters-off'],
      { directory: makeFolder(), env: sandbox.env, clock },
    );
    expect(stdout).toMatch(/^unknown +dlq-null-removes +it needs --cluster$/m);
  });

  test('nobody is there to agree: nothing is made', async () => {
    const sandbox = await serveSandbox();
    const { code, stderr } = await runInProcess(['probe', '--project', PROJECT], {
      directory: makeFolder(),
      env: sandbox.env,
      clock: hastyClock(),
    });
    expect([code, stderr]).toEqual([1, expect.stringContaining('SETTINGS_APPROVAL_MISSING')]);
    expect(stderr).toMatch(/makes the workspace sluice-probe-[0-9a-f]{12} \(AWS VIRGINIA_USA\)/);
    expect(stderr).toMatch(
      /It takes up to \d+ minutes\. Processors of tier SP2 run for up to \d+ minutes in all/,
    );
    expect(await sandbox.writes()).toEqual([]);
  });
});

describe('what is left behind', () => {
  test('is deleted by --clean, which takes workspaces of probes alone', async () => {
    const clock = hastyClock();
    // The workspace can't be deleted until the faults are gone.
    const stuck = {
      match: { method: 'DELETE', path: '/api/atlas/v2/groups/*/streams/*' },
      status: 500,
      errorCode: 'UNEXPECTED_ERROR',
    };
    const sandbox = await serveSandbox({ clock, faults: [stuck] });
    const other = {
      name: 'sluice-probe-of-mine',
      dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
    };
    await fetch(`${sandbox.url}/api/atlas/v2/groups/${PROJECT}/streams`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf(sandbox.url)}`,
        accept: 'application/vnd.atlas.2023-02-01+json',
        'content-type': 'application/json',
      },
      body: JSON.stringify(other),
    });
    const directory = makeFolder();
    const run = (...args: string[]): Promise<CliResult> =>
      runInProcess(['probe', ...args], { directory, env: sandbox.env, clock });
    const first = await run(...MOST, '--only', 'used-connections');
    expect([first.code, first.stdout]).toEqual([
      1,
      expect.stringMatching(/^LEFT BEHIND: sluice-probe-[0-9a-f]{12}\./m),
    ]);
    expect(await workspacesOf(sandbox)).toBe(2);
    await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: '[]' });
    const cleaned = await run('--project', PROJECT, '--clean', '--auto-approve');
    expect([cleaned.code, cleaned.stdout]).toEqual([
      0,
      expect.stringMatching(/^deleted +sluice-probe-[0-9a-f]{12}\n$/),
    ]);
    expect(await workspacesOf(sandbox)).toBe(1);
    const again = await run('--project', PROJECT, '--clean', '--auto-approve');
    expect([again.code, again.stdout]).toEqual([0, 'No probe has left anything behind.\n']);
  });

  test.each([
    ['a login that is wrong', { MONGODB_ATLAS_CLIENT_SECRET: 'wrong-secret-of-mine' }, []],
    [
      'rights for nothing',
      {},
      [{ match: { path: '/api/atlas/**' }, status: 403, errorCode: 'USER_UNAUTHORIZED' }],
    ],
  ])('%s is told at once: nothing was made that could be looked for', async (_, login, faults) => {
    const clock = hastyClock();
    const sandbox = await serveSandbox({ clock, faults });
    const begun = clock.now();
    const { code } = await runInProcess(['probe', ...MOST], {
      directory: makeFolder(),
      env: { ...sandbox.env, ...login },
      clock,
    });
    expect(code).toBe(1);
    expect(clock.now() - begun).toBeLessThan(60_000);
    expect((await sandbox.journal()).length).toBeLessThan(5);
  });

  test('a list that Atlas refuses is not taken for one without workspaces', async () => {
    const refused = {
      match: { method: 'GET', path: '/api/**' },
      status: 403,
      errorCode: 'USER_UNAUTHORIZED',
    };
    const sandbox = await serveSandbox({ faults: [refused] });
    const { code, stdout, stderr } = await runInProcess(
      ['probe', '--project', PROJECT, '--clean', '--auto-approve'],
      { directory: makeFolder(), env: sandbox.env, clock: hastyClock() },
    );
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('PROBE_LIST_REFUSED')]);
  });

  test('a refused workspace is told, with what Atlas says', async () => {
    const refused = {
      match: { method: 'POST', path: '/api/**' },
      status: 403,
      errorCode: 'USER_UNAUTHORIZED',
    };
    const sandbox = await serveSandbox({ faults: [refused] });
    const { code, stderr } = await runInProcess(['probe', ...MOST], {
      directory: makeFolder(),
      env: sandbox.env,
      clock: hastyClock(),
    });
    expect(code).toBe(1);
    expect(stderr).toContain('PROBE_WORKSPACE_REFUSED');
    expect(stderr).toContain('403 USER_UNAUTHORIZED');
  });
});

async function tokenOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from('sandbox:sandbox').toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { readonly access_token: string }).access_token;
}
