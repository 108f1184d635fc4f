/** What is between a manifest and harm where hazards meet: prune and processors of others, protection, targets, ignored places. */
import { expect, test } from 'vitest';
import { printJson } from '../../src/model/document/json-text.ts';
import type { Wish } from './wishes.ts';
import { CONNECTIONS, DB, FOUND, SAMPLE, copy, kafka, manifest, setUp, solar } from './wishes.ts';

interface PlanJson {
  readonly steps: readonly { readonly verb: string; readonly address: string }[];
  readonly hazards: readonly { readonly kind: string; readonly address: string; readonly allowed: boolean }[];
  readonly changes: readonly { readonly address: string; readonly action: string }[];
}

const readPlan = (stdout: string): PlanJson => JSON.parse(stdout) as PlanJson;
const named = ({ steps }: PlanJson): string[] => steps.map(({ verb, address }) => `${verb} ${address}`);

const PRIVATE = { networking: { access: { type: 'PRIVATE_LINK', connectionId: 'a'.repeat(24) } } };
const ALL = 'data-loss,replace,mass-delete,checkpoint-loss,endpoint-change-with-secret,pause-unmanaged';

test('prune deletes processors of others before the connection under them changes, and only when that is allowed', async () => {
  const { tried } = await setUp();
  const wanted = manifest({
    prune: true,
    connections: { ...CONNECTIONS, kafka: kafka({ config: { acks: '1' } }) },
    processors: { solar: solar() },
  });
  const plan = readPlan((await tried(wanted, 'plan', '--json')).stdout);
  expect(named(plan)).toEqual([
    'stop w/processor/copy',
    'delete w/processor/copy',
    'update w/connection/kafka',
  ]);
  const refused = await tried(wanted, 'apply', '--auto-approve', '--allow', 'pause-unmanaged,mass-delete');
  expect([refused.code, refused.writes]).toEqual([3, 0]);
  const done = await tried(wanted, 'apply', '--auto-approve', '--allow', 'data-loss=w/processor/copy');
  expect([done.code, done.stderr]).toEqual([0, expect.any(String)]);
  expect(readPlan((await tried(wanted, 'plan', '--json')).stdout).steps).toEqual([]);
});

test('prune touches nothing in workspaces that the manifest does not name', async () => {
  const { tried } = await setUp();
  const elsewhere = manifest(undefined).replace(
    '}',
    ',"workspaces":{"other":{"dataProcessRegion":{"cloudProvider":"AWS","region":"VIRGINIA_USA"}}}}',
  );
  const plan = readPlan((await tried(elsewhere, 'plan', '--json', '--prune')).stdout);
  expect(named(plan)).toEqual(['create other']);
});

test.each<[string, Wish, string[]]>([
  [
    'a connection',
    { ...FOUND, connections: { sample_stream_solar: SAMPLE, db: { ...DB, protect: true }, kafka: kafka() } },
    ['destroy'],
  ],
  [
    'a processor',
    { ...FOUND, processors: { copy: copy('t', { protect: true }), solar: solar() } },
    ['destroy'],
  ],
  ['a workspace', { ...FOUND, protect: true } as Wish, ['destroy']],
  [
    'a connection that would be replaced',
    {
      connections: { ...CONNECTIONS, kafka: kafka({ ...PRIVATE, protect: true }) },
      processors: FOUND.processors!,
    },
    ['apply'],
  ],
])('%s that is protected stays, whatever is allowed', async (_, wish, [command]) => {
  const { tried } = await setUp();
  const { code, writes, stderr } = await tried(manifest(wish), command!, '--auto-approve', '--allow', ALL);
  expect([code, writes, stderr]).toEqual([3, 0, expect.stringMatching(/protect/)]);
});

test('a processor that is protected is not deleted to replace its connection', async () => {
  const { tried } = await setUp();
  const wanted = manifest({
    connections: { ...CONNECTIONS, kafka: kafka(PRIVATE) },
    processors: { copy: copy('t', { protect: true }), solar: solar() },
  });
  const plan = readPlan((await tried(wanted, 'plan', '--json')).stdout);
  const isDeleted = named(plan).includes('delete w/processor/copy');
  const { code, writes } = await tried(wanted, 'apply', '--auto-approve', '--allow', ALL);
  expect([isDeleted, code, writes > 0]).toEqual(isDeleted ? [true, 3, false] : [false, 0, true]);
});

test('protection keeps nobody from a change or a rename, which keep the checkpoint', async () => {
  const { tried } = await setUp();
  const wanted = manifest({
    ...FOUND,
    processors: {
      twin: copy('t', { protect: true, renamedFrom: 'copy' }),
      solar: solar({ protect: true, tier: 'SP10' }),
    },
  });
  expect(await tried(wanted, 'apply', '--auto-approve')).toMatchObject({ code: 0 });
});

test('what is removed and wanted at once is an error, and nothing is written', async () => {
  const { tried } = await setUp();
  const { code, writes } = await tried(
    manifest(FOUND, ['w/processor/copy']),
    'apply',
    '--auto-approve',
    '--allow',
    ALL,
  );
  expect([code === 0, writes]).toEqual([false, 0]);
});

test('a workspace that is removed while it holds something stays', async () => {
  const { tried } = await setUp();
  const { code, writes, stderr } = await tried(
    manifest(undefined, ['w']),
    'apply',
    '--auto-approve',
    '--allow',
    ALL,
  );
  expect([code === 0, writes, stderr]).toEqual([false, 0, expect.stringContaining('w')]);
});

test.each(['w/processor/nobody', 'x/**', 'w/procesor/*', '*/connection/none*'])(
  'a target that hits nothing is an error: %s',
  async (target) => {
    const { tried } = await setUp();
    const wanted = manifest({ ...FOUND, processors: { copy: copy(), solar: solar({ tier: 'SP10' }) } });
    const { code, writes, stderr } = await tried(wanted, 'apply', '--auto-approve', '--target', target);
    expect([code, writes, stderr]).toEqual([1, 0, expect.stringMatching(/TARGET/)]);
  },
);

test('a place inside of a pipeline that is ignored stays as people left it, in a change of the rest', async () => {
  const { tried, run, sandbox } = await setUp();
  const stages = (coll: string, topic: string) => [
    { $source: { connectionName: 'kafka', topic } },
    { $merge: { into: { connectionName: 'db', db: 'd', coll } } },
  ];
  const ignoring = (coll: string, more: object = {}) =>
    manifest({
      ...FOUND,
      processors: {
        copy: { pipeline: stages(coll, 't'), ignoreChanges: ['/pipeline/1/$merge/into/coll'], ...more },
        solar: solar(),
      },
    });
  expect(named(readPlan((await run(ignoring('mine'), 'plan', '--json')).stdout))).toEqual([]);
  const { code, writes } = await tried(ignoring('mine', { tier: 'SP10' }), 'apply', '--auto-approve');
  expect([code, writes]).toEqual([0, 3]);
  const body = (await sandbox.writes()).findLast((write) => write.get('method') === 'PATCH')?.get('body');
  expect(printJson(body ?? null)).toBe('{"tier":"SP10"}');
});

test('state UNMANAGED starts nothing and stops nothing, and an update runs again what ran', async () => {
  const { tried } = await setUp();
  const unmanaged = (more: object = {}) =>
    manifest({ ...FOUND, processors: { copy: copy('t', { state: 'UNMANAGED', ...more }), solar: solar() } });
  expect(await tried(unmanaged(), 'apply', '--auto-approve')).toMatchObject({ code: 0, writes: 0 });
  const plan = readPlan((await tried(unmanaged({ tier: 'SP10' }), 'plan', '--json')).stdout);
  expect(named(plan)).toEqual(['stop w/processor/copy', 'update w/processor/copy', 'start w/processor/copy']);
});
