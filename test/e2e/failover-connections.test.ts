/** Failover regions and failover connections, from the manifest to the sandbox and back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../../src/model/document.ts';
import { runInProcess } from './in-process.ts';
import { PROJECT } from './served.ts';
import type { Wish, World } from './wishes.ts';
import { DB, kafka, manifest, setUp } from './wishes.ts';

const OHIO = { cloudProvider: 'AWS', region: 'OHIO_USA' };
const DUBLIN = { cloudProvider: 'AWS', region: 'DUBLIN_IRL' };

const { clusterName, dbRoleToExecute } = DB;
const DB_STANDBY = { clusterName, dbRoleToExecute };
const KAFKA_STANDBY = {
  bootstrapServers: 'ohio:9092',
  authentication: { mechanism: 'PLAIN', username: 'u', password: '${secret:P}' },
  security: { protocol: 'SASL_SSL' },
};

/** From a cluster to Kafka: what may fail over. */
const emit = (more: object = {}) => ({
  failoverEnabled: true,
  tier: 'SP10',
  pipeline: [
    { $source: { connectionName: 'db', db: 'd', coll: 'c' } },
    { $emit: { connectionName: 'kafka', topic: 't' } },
  ],
  ...more,
});

interface Parts {
  readonly failoverRegions?: readonly object[] | undefined;
  readonly db?: object;
  readonly kafka?: object;
  readonly processors?: Readonly<Record<string, unknown>>;
  readonly prune?: boolean;
}

const standbys = (): Parts => ({
  db: { ...DB, failoverConnections: { OHIO_USA: DB_STANDBY } },
  kafka: kafka({ failoverConnections: { OHIO_USA: KAFKA_STANDBY } }),
});

const wish = (
  { failoverRegions = [OHIO], db = DB, kafka: broker = kafka(), processors = {}, ...more }: Parts = {},
  removed: string[] = [],
): string =>
  manifest({ failoverRegions, connections: { db, kafka: broker }, processors, ...more } as Wish, removed);

const start = async (text: string, options: Parameters<typeof setUp>[1] = {}): Promise<World> => {
  const world = await setUp(manifest(undefined), options);
  const { code, stdout, stderr } = await world.run(text, 'apply', '--auto-approve');
  expect(code, stdout + stderr).toBe(0);
  return world;
};

const isEmpty = async (world: World, text: string): Promise<void> => {
  const { code, stdout, stderr } = await world.run(text, 'plan', '--detailed-exitcode');
  expect([code, stdout], stdout + stderr).toEqual([0, expect.stringContaining('No changes')]);
};

const requests = async ({ sandbox }: World): Promise<string[]> =>
  (await sandbox.journal()).map(
    (entry) => `${textOf(entry.get('method')) ?? ''} ${textOf(entry.get('path')) ?? ''}`,
  );

const failoverWrites = async (world: World): Promise<string[]> =>
  (await requests(world))
    .filter((request) => request.includes('failoverConnections') && !request.startsWith('GET'))
    .map((request) => request.replace(/\/api.*connections\//, '').replace(/\/[0-9a-f]{24}$/, '/ID'));

test('regions, connections and failover connections are created in that order, before what needs them', async () => {
  const text = wish({ ...standbys(), processors: { p: emit() } });
  const world = await start(text);
  const writes = (await world.sandbox.writes()).map((entry) => textOf(entry.get('path')) ?? '');
  const at = (end: string): number => writes.findIndex((path) => path.endsWith(end));
  expect(at('/connections')).toBeLessThan(at('/db/failoverConnections'));
  expect(at('/connections')).toBeLessThan(at('/kafka/failoverConnections'));
  expect(at('/kafka/failoverConnections')).toBeLessThan(at('/processor'));
  const body = await world.sandbox.sentTo('/kafka/failoverConnections');
  // Without the name of its connection Atlas answers 500.
  expect(['name', 'type', 'region', 'bootstrapServers'].map((key) => body?.get(key))).toEqual([
    'kafka',
    'Kafka',
    'OHIO_USA',
    'ohio:9092',
  ]);
  await isEmpty(world, text);
});

const QUIRKS = [
  [],
  ['failover-needs-connections', 'failover-regions-sorted'],
  ['failovers-hold-connections', 'running-processors-hold-failovers'],
] as const;

test.each(QUIRKS.map((quirks) => [quirks.join(), quirks] as const))(
  'a change, a deletion and a replacement of what stands by converge (quirks: %s)',
  async (_, quirks) => {
    const parts: Parts = { ...standbys(), failoverRegions: [OHIO, DUBLIN], processors: { p: emit() } };
    const world = await start(wish(parts), { quirks });
    await isEmpty(world, wish(parts));
    const before = (await failoverWrites(world)).length;

    // The processor that may fail over stops for it: Atlas may refuse to change what stands by for one that runs.
    const moved = (more: object) =>
      kafka({ failoverConnections: { OHIO_USA: { ...KAFKA_STANDBY, ...more } } });
    const changed = wish({ ...parts, kafka: moved({ config: { acks: 'all' } }) });
    const applied = await world.run(changed, 'apply', '--auto-approve');
    expect(applied.code, applied.stdout + applied.stderr).toBe(0);
    expect(applied.stdout).toContain('~ failover connection kafka in OHIO_USA (Kafka)');
    expect(applied.stdout).toMatch(/processing-pause +w\/processor\/p/);
    await isEmpty(world, changed);

    const peered = wish({ ...parts, kafka: moved({ networking: { access: { type: 'VPC' } } }) });
    const refused = await world.tried(peered, 'apply', '--auto-approve');
    expect([refused.code, refused.writes]).toEqual([3, 0]);
    expect(refused.stderr).toContain('--allow replace=w/connection/kafka/failover/OHIO_USA');
    const replaced = await world.run(peered, 'apply', '--auto-approve', '--allow', 'replace');
    expect(replaced.code, replaced.stdout + replaced.stderr).toBe(0);
    await isEmpty(world, peered);

    // A region that is missing from a map that is there is deleted.
    const gone = wish({ ...parts, kafka: kafka({ failoverConnections: {} }) });
    const kept = await world.tried(gone, 'apply', '--auto-approve');
    expect([kept.code, kept.writes]).toEqual([3, 0]);
    expect(kept.stderr).toContain('--allow data-loss=w/connection/kafka/failover/OHIO_USA');
    if (!quirks.some((name) => name === 'failover-needs-connections')) {
      const deleted = await world.run(gone, 'apply', '--auto-approve', '--allow', 'data-loss');
      expect(deleted.code, deleted.stdout + deleted.stderr).toBe(0);
      await isEmpty(world, gone);
    }
    expect((await failoverWrites(world)).slice(before, before + 3)).toEqual([
      'PATCH kafka/failoverConnections/ID',
      'DELETE kafka/failoverConnections/ID',
      'POST kafka/failoverConnections',
    ]);
  },
);

test.each([[''], ['failovers-hold-connections'], ['idle-processors-hold-connections']])(
  'what stands by goes before its connection and comes after it (quirk: %s)',
  async (quirk) => {
    const parts: Parts = { ...standbys(), processors: { p: emit() } };
    const world = await start(wish(parts), { quirks: quirk === '' ? [] : [quirk] });
    const before = (await failoverWrites(world)).length;
    const { failoverConnections } = parts.kafka as { failoverConnections: object };
    const moved = wish({
      ...parts,
      kafka: kafka({ failoverConnections, networking: { access: { type: 'VPC' } } }),
    });
    const allow = 'replace,data-loss,checkpoint-loss,mass-delete';
    const replaced = await world.run(moved, 'apply', '--auto-approve', '--allow', allow);
    expect(replaced.code, replaced.stdout + replaced.stderr).toBe(0);
    expect((await failoverWrites(world)).slice(before)).toEqual([
      'DELETE kafka/failoverConnections/ID',
      'POST kafka/failoverConnections',
    ]);
    await isEmpty(world, moved);

    const destroyed = await world.run(moved, 'destroy', '--auto-approve', '--allow', allow);
    expect(destroyed.code, destroyed.stdout + destroyed.stderr).toBe(0);
    const deletions = (await requests(world)).filter((request) => request.startsWith('DELETE'));
    const last = (end: RegExp): number => deletions.findLastIndex((request) => end.test(request));
    expect(last(/db\/failoverConnections/)).toBeLessThan(last(/connections\/db$/));
  },
);

test('a connection that goes takes along what stands by for it, also where the manifest never mentioned it', async () => {
  const world = await start(wish(standbys()), { quirks: ['failovers-hold-connections'] });
  // The manifest leaves failover connections alone: nothing is read, nothing changes.
  const without = wish();
  const listed = async (): Promise<number> =>
    (await requests(world)).filter((request) => /^GET .*failoverConnections/.test(request)).length;
  const before = await listed();
  await isEmpty(world, without);
  expect((await listed()) - before).toBe(0);
  await isEmpty(world, wish(standbys()));
  expect((await listed()) - before).toBe(2);

  const replacing = wish({ kafka: kafka({ networking: { access: { type: 'VPC' } } }) });
  const warned = await world.run(replacing, 'plan');
  expect(warned.stdout).toContain('- failover connection kafka in OHIO_USA');
  expect(warned.stdout).toMatch(/! data-loss +w\/connection\/kafka\/failover\/OHIO_USA/);

  const pruning = manifest({ failoverRegions: [OHIO], prune: true, connections: { db: DB } } as Wish);
  const planned = await world.run(pruning, 'plan');
  expect(planned.stdout).toContain('- failover connection kafka in OHIO_USA');
  const pruned = await world.run(pruning, 'apply', '--auto-approve', '--allow', 'data-loss');
  expect(pruned.code, pruned.stdout + pruned.stderr).toBe(0);
  const removing = manifest({ failoverRegions: [OHIO], connections: {} } as Wish, ['w/connection/db']);
  const removed = await world.run(removing, 'apply', '--auto-approve', '--allow', 'data-loss');
  expect(removed.code, removed.stdout + removed.stderr).toBe(0);
});

test('removed names a failover connection by its address', async () => {
  const world = await start(wish(standbys()));
  const text = wish({}, ['w/connection/db/failover/OHIO_USA']);
  const planned = await world.run(text, 'plan');
  expect(planned.stdout).toContain('- failover connection db in OHIO_USA');
  const applied = await world.run(text, 'apply', '--auto-approve', '--allow', 'data-loss');
  expect(applied.code, applied.stdout + applied.stderr).toBe(0);
  await isEmpty(world, text);
});

test('failover regions are set once, in any order, and nothing stands by elsewhere', async () => {
  const world = await start(wish({ failoverRegions: [] }));
  const text = wish({ ...standbys(), failoverRegions: [OHIO, DUBLIN] });
  const applied = await world.run(text, 'apply', '--auto-approve');
  expect(applied.code, applied.stdout + applied.stderr).toBe(0);
  await isEmpty(world, wish({ ...standbys(), failoverRegions: [DUBLIN, OHIO] }));
  const other = await world.run(wish({ failoverRegions: [OHIO] }), 'plan');
  expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('PLAN_FAILOVER_REGIONS_SET')]);

  const paris = wish({
    failoverRegions: undefined,
    db: { ...DB, failoverConnections: { PARIS_FRA: DB_STANDBY } },
  });
  const untold = paris.replace('"failoverRegions":[{"cloudProvider":"AWS","region":"OHIO_USA"}],', '');
  const stray = await world.run(untold, 'plan');
  expect([stray.code, stray.stderr]).toEqual([1, expect.stringContaining('PLAN_FAILOVER_REGION ')]);
  // What validate says as well, plan only counts.
  expect(stray.stderr).toContain('1 warning: sluice validate');
  expect((await world.run(untold, 'validate')).stderr).toContain('MANIFEST_FAILOVER_REGION');
  const misspelt = wish({ db: { ...DB, failoverConnections: { 'us-east-2': DB_STANDBY } } });
  const named = await world.run(misspelt, 'validate');
  expect([named.code, named.stderr]).toEqual([1, expect.stringContaining('Did you mean OHIO_USA?')]);
});

test('an export describes what stands by, secrets by name, and planning it at once is empty', async () => {
  const text = wish({ ...standbys(), processors: { p: emit() } });
  const world = await start(text);
  const exported = await world.run(text, 'export', '--out', 'out', '--project', PROJECT);
  expect(exported.code, exported.stdout + exported.stderr).toBe(0);
  const written = readFileSync(join(world.folder, 'out', 'sluice.yaml'), 'utf8');
  expect(written).toContain('failoverConnections:');
  expect(written).toContain('${secret:W_KAFKA_OHIO_USA_PASSWORD}');
  const env = { ...world.sandbox.env, P: 'p' };
  const planned = await runInProcess(['plan', '-f', 'out/sluice.yaml', '--detailed-exitcode'], {
    directory: world.folder,
    env,
  });
  expect([planned.code, planned.stdout], planned.stderr).toEqual([0, expect.stringContaining('No changes')]);
});

test('a plan that is saved holds what stands by, and applies it', async () => {
  const world = await start(wish());
  const text = wish(standbys());
  expect((await world.run(text, 'plan', '--out', 'plan.json')).code).toBe(0);
  const applied = await world.run(text, 'apply', 'plan.json');
  expect(applied.code, applied.stdout + applied.stderr).toBe(0);
  await isEmpty(world, text);
});

test('status says where a workspace can fail over to, and what stands by there', async () => {
  const text = wish({ ...standbys(), processors: { p: emit() } });
  const world = await start(text);
  const status = await world.run(text, 'status');
  expect(status.stdout).toContain('VIRGINIA_USA, fails over to OHIO_USA');
  const json: unknown = JSON.parse((await world.run(text, 'status', '--json')).stdout);
  expect(json).toMatchObject({
    healthy: true,
    failovers: [{ workspace: 'w', home: 'VIRGINIA_USA', regions: ['OHIO_USA'] }],
    processors: [{ failoverEnabled: true, eligibleForFailover: true }],
  });
  expect(
    (json as { connections: { address: string }[] }).connections.map(({ address }) => address),
  ).toContain('w/connection/db/failover/OHIO_USA');
});

test('the graph says where what a place is reached by has another form', async () => {
  const text = wish({ ...standbys(), processors: { p: emit() } });
  const world = await start(text);
  for (const how of [[], ['--live']]) {
    const drawn = await world.run(text, 'graph', ...how);
    expect(drawn.stdout).toContain('Kafka, or in OHIO_USA');
  }
});
