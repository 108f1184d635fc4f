/** Exporting into a folder that people work in: what they wrote stays, what differs is updated, what is new is added. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';
import { around, openWorkbench, USUAL } from './workbench.ts';

const processor = (...stages: readonly string[]): string => `{"pipeline":${around(...stages)}}`;
const MATCH = '{"$match":{"a":1}}';
const KAFKA =
  '{"type":"Kafka","bootstrapServers":"a:9092","authentication":{"mechanism":"PLAIN","username":"u"},"security":{"protocol":"SASL_SSL"},"config":{"acks":"all"}}';

const export_ = (bench: Workbench, ...args: string[]) => bench.run(['export', '--out', 'live', ...args]);

test('after an export, editing one stage is exactly the change that a plan shows', async () => {
  const bench = await openWorkbench({
    connections: { ...USUAL, kafka: KAFKA },
    processors: { p: processor(MATCH, '{"$addFields":{"10":1,"2":2.0}}'), q: processor(MATCH) },
  });
  await export_(bench);
  bench.edit('live/pipelines/w/p.yaml', '{ a: 1 }', '{ a: 2 }');
  const { stdout } = await bench.run(['plan', '-f', 'live/sluice.yaml', '--json']);
  const plan = JSON.parse(stdout) as {
    changes: { address: string; action: string; patch: object[] }[];
    summary: object;
  };
  expect(plan.summary).toMatchObject({ create: 0, update: 1, replace: 0, delete: 0, unmanaged: 0 });
  const [change] = plan.changes.filter(({ action }) => action !== 'noop');
  expect(change).toMatchObject({
    address: 'w/processor/p',
    patch: [{ op: 'replace', path: '/pipeline/1/$match/a', value: 2 }],
  });
});

test('comments, order, variables and what is not live stay; differences are written', async () => {
  const bench = await openWorkbench({
    connections: { ...USUAL, kafka: KAFKA },
    processors: { p: processor(MATCH), q: `STOPPED:{"tier":"SP30",${processor().slice(1)}` },
  });
  mkdirSync(join(bench.folder, 'live/mine'), { recursive: true });
  bench.write(
    'live/mine/p.yaml',
    '# why\n- $source: { connectionName: sun }   # the sun\n- $match: { a: 7 }\n# into the db\n- $merge: { into: { connectionName: db, db: "${var:db}", coll: c } }\n',
  );
  bench.write(
    'live/sluice.yaml',
    `# our manifest
apiVersion: sluice/v1
vars: { db: d, tier: SP10 }

workspaces:
  w:   # ours
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    streamConfig: { tier: "\${var:tier}", maxTierSize: SP30 }   # small
    connections:
      sun: { type: Sample }
      db:
        type: Cluster
        # the old one
        clusterName: Old
        dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN }
      planned: { type: Sample }
    processors:
      p:
        pipeline: mine/p.yaml
        options: { resumeFromCheckpoint: false } # agreed
`,
  );
  const checked = await export_(bench, '--check');
  expect(checked.code).toBe(2);
  expect(existsSync(join(bench.folder, 'live/pipelines'))).toBe(false);
  const { code, stdout } = await export_(bench);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(
      /Left as it is[\s\S]*w\/connection\/planned: it is in the manifest and not in Atlas/,
    ),
  ]);
  expect(stdout).toMatch(/Verified: .* but for what is left as it is/);
  expect(bench.read('live/sluice.yaml')).toBe(
    `# our manifest
apiVersion: sluice/v1
vars: { db: d, tier: SP10 }

workspaces:
  w:
    # ours
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    streamConfig: { tier: "\${var:tier}", maxTierSize: SP50 } # small
    connections:
      sun: { type: Sample }
      db:
        type: Cluster
        # the old one
        clusterName: Cluster0
        dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN }
      planned: { type: Sample }
      kafka:
        type: Kafka
        bootstrapServers: a:9092
        authentication: { mechanism: PLAIN, username: u, password: "\${secret:W_KAFKA_PASSWORD}" }
        security: { protocol: SASL_SSL }
        config: { acks: all }
    processors:
      p:
        pipeline: mine/p.yaml
        options: { resumeFromCheckpoint: false } # agreed
      q:
        state: STOPPED
        tier: SP30
        pipeline: pipelines/w/q.yaml
`.replace(
      'authentication: { mechanism: PLAIN, username: u, password: "${secret:W_KAFKA_PASSWORD}" }',
      'authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:W_KAFKA_PASSWORD}',
    ),
  );
  expect(bench.read('live/mine/p.yaml')).toBe(
    '# why\n- $source: { connectionName: sun }   # the sun\n- $match: { a: 1 }\n# into the db\n- $merge: { into: { connectionName: db, db: "${var:db}", coll: c } }\n',
  );
  const again = await export_(bench, '--check');
  expect([again.code, again.stdout]).toEqual([0, expect.stringMatching(/unchanged/)]);
});

test('a value that comes from a variable is named, not overwritten', async () => {
  const bench = await openWorkbench({ processors: { p: processor() } });
  await export_(bench);
  bench.edit('live/sluice.yaml', 'tier: SP10', 'tier: "${var:tier}"');
  bench.edit('live/sluice.yaml', 'workspaces:', 'vars: { tier: SP30 }\nworkspaces:');
  const before = bench.read('live/sluice.yaml');
  const { code, stdout } = await export_(bench);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/w: streamConfig\.tier differs, and the\s+manifest\s+takes it from \$\{var:tier\}/),
  ]);
  expect(bench.read('live/sluice.yaml')).toBe(before);
});

test('what an anchor shares is left alone', async () => {
  const bench = await openWorkbench({ processors: { p: processor() } });
  await export_(bench);
  bench.edit('live/sluice.yaml', /streamConfig: .*/, 'streamConfig: &size { tier: SP30, maxTierSize: SP50 }');
  const before = bench.read('live/sluice.yaml');
  const { stdout } = await export_(bench);
  expect(stdout).toMatch(/Left as it is[\s\S]*w: /);
  expect(bench.read('live/sluice.yaml')).toBe(before);
});

test('what is removed, renamed or fails in Atlas stays as the manifest says', async () => {
  const bench = await openWorkbench({
    processors: { gone: processor(), old: processor(), broken: `FAILED:${processor()}` },
  });
  await export_(bench);
  bench.edit('live/sluice.yaml', / +gone:\n.*\n/, '');
  bench.edit('live/sluice.yaml', /old:\n/, 'new:\n        renamedFrom: old\n');
  bench.edit('live/sluice.yaml', /state: UNMANAGED/, 'state: STARTED');
  bench.write('live/sluice.yaml', `${bench.read('live/sluice.yaml')}removed: [ w/processor/gone ]\n`);
  const before = bench.read('live/sluice.yaml');
  const { code, stdout, stderr } = await export_(bench);
  expect([code, stderr, stdout]).toEqual([0, '', expect.stringMatching(/gone: [\s\S]*old: /)]);
  expect(stdout).toMatch(/broken: it is FAILED/);
  expect(bench.read('live/sluice.yaml')).toBe(before);
});

test.each([
  ['a manifest of something else', 'sluice.yaml', 'apiVersion: v1\nkind: Pod\n', 'EXPORT_FOREIGN_FILE'],
  ['a file where a pipeline would go', 'pipelines/w/p.yaml', 'mine: true\n', 'EXPORT_FOREIGN_FILE'],
  ['a manifest with errors', 'sluice.yaml', 'apiVersion: sluice/v1\nworkspace: {}\n', 'MANIFEST_UNKNOWN_KEY'],
])('%s is not overwritten', async (_, path, text, code) => {
  const bench = await openWorkbench({ processors: { p: processor() } });
  mkdirSync(join(bench.folder, 'live/pipelines/w'), { recursive: true });
  bench.write(`live/${path}`, text);
  const outcome = await export_(bench);
  expect([outcome.code, outcome.stderr]).toEqual([1, expect.stringContaining(code)]);
  expect(bench.read(`live/${path}`)).toBe(text);
  if (path !== 'sluice.yaml') expect(bench.read('live/sluice.yaml')).toBe('');
});

test('.env.example keeps what it has', async () => {
  const bench = await openWorkbench({ connections: { ...USUAL, k1: KAFKA, k2: KAFKA } });
  mkdirSync(join(bench.folder, 'live'));
  bench.write('live/.env.example', 'OTHER=1\nW_K1_PASSWORD=see vault');
  expect((await export_(bench)).code).toBe(0);
  const text = bench.read('live/.env.example');
  expect(text.startsWith('OTHER=1\nW_K1_PASSWORD=see vault\n')).toBe(true);
  expect(text).toMatch(/^W_K2_PASSWORD=$/m);
  expect(text.match(/W_K1_PASSWORD/g)).toHaveLength(1);
});

test('workspaces and targets narrow what is exported; nothing of that name is an error', async () => {
  const bench = await openWorkbench(
    { workspace: 'orders', processors: { p: processor(), q: processor() } },
    { workspace: 'other', processors: { r: processor() } },
  );
  await export_(bench, '--workspace', 'orders');
  expect(bench.read('live/sluice.yaml')).not.toMatch(/other/);
  expect((await bench.run(['export', '--out', 'one', '--target', 'orders/processor/q'])).code).toBe(0);
  expect(bench.read('one/sluice.yaml')).toMatch(/q:/);
  expect(bench.read('one/sluice.yaml')).not.toMatch(/ p:|connections:/);
  // The rest comes later, into the same folder.
  expect((await export_(bench)).code).toBe(0);
  expect(bench.read('live/sluice.yaml')).toMatch(/other:/);
  for (const args of [
    ['--workspace', 'oders'],
    ['--target', 'orders/processor/z'],
  ]) {
    const { code, stderr } = await export_(bench, ...args);
    expect([code, stderr]).toEqual([1, expect.stringContaining('EXPORT_NOTHING_SELECTED')]);
  }
});

test('JSON pipelines are written, planned to nothing, and updated in their files', async () => {
  const bench = await openWorkbench({
    processors: { p: processor('{"$addFields":{"10":1.0,"2":"${env:X}"}}') },
  });
  expect((await export_(bench, '--format', 'json')).code).toBe(0);
  const text = bench.read('live/pipelines/w/p.json');
  expect(text).toMatch(/"10": 1\.0,\n\s+"2": "\$\$\{env:X\}"/);
  bench.edit('live/pipelines/w/p.json', '1.0', '3');
  expect((await export_(bench)).code).toBe(0);
  expect(bench.read('live/pipelines/w/p.json')).toBe(text);
});

test('a line that nothing changes stays as it was written, to the space', async () => {
  const bench = await openWorkbench({
    connections: { ...USUAL, kafka: KAFKA },
    processors: { p: processor(MATCH), '[x': processor(MATCH) },
  });
  await export_(bench);
  bench.edit('live/sluice.yaml', 'bootstrapServers: a:9092', 'bootstrapServers: b:9092   # as [ before ]');
  bench.edit('live/sluice.yaml', 'sun: { type: Sample }', 'sun: {type:   Sample}   # tight');
  bench.edit('live/sluice.yaml', /^(.*clusterName:) (.*)$/m, '$1    $2    # wide');
  bench.edit('live/pipelines/w/p.yaml', '{ a: 1 }', '{a:  2, b: "{ x }  # y"}');
  bench.edit(
    'live/pipelines/w/p.yaml',
    'connectionName: sun } }',
    'connectionName:  sun} }   # [ the  sun ]',
  );
  const before = bench.read('live/sluice.yaml').split('\n');
  const { code, stderr } = await export_(bench);
  expect(code, stderr).toBe(0);
  const after = bench.read('live/sluice.yaml').split('\n');
  const differing = after.filter((line) => !before.includes(line)).map((line) => line.trim());
  expect(differing.length).toBe(1);
  expect(differing[0]).toMatch(/^bootstrapServers: a:9092 +# as \[ before \]$/);
  expect(bench.read('live/pipelines/w/p.yaml').split('\n').slice(0, 2)).toEqual([
    '- { $source: { connectionName:  sun} }   # [ the  sun ]',
    '- $match: { a: 1 }',
  ]);
});

test('new lines are laid out as most of the file is', async () => {
  const bench = await openWorkbench({ connections: USUAL, processors: { p: processor(MATCH) } });
  await export_(bench, '--target', 'w/connection/db');
  bench.edit('live/sluice.yaml', /\{ /g, '{');
  bench.edit('live/sluice.yaml', / \}/g, '}');
  await export_(bench);
  expect(bench.read('live/sluice.yaml')).toContain('      sun: {type: Sample}\n');
  expect(bench.read('live/sluice.yaml')).not.toContain('{ ');
});
