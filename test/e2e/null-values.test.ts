/** Empty values: a key that nobody knows is a mistake whatever its value, and a null under `extra` asks for nothing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { runInProcess } from './in-process.ts';
import { makeFolder, runCli } from './run-cli.ts';
import { FOUND, manifest, setUp, solar } from './wishes.ts';

interface Said {
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly fix: string;
}

const STAGES =
  'pipeline: [{ $source: { connectionName: s } }, { $merge: { into: { connectionName: db, db: d, coll: c } } }]';

/** A manifest in which `lines` replace the marked parts. */
function text({
  top = '',
  workspace = '',
  connection = '',
  processor = '',
  more = '',
}: Readonly<Record<string, string>>): string {
  return `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
${top}
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    ${workspace}
    connections:
      s: { type: Sample, ignoreRules: { CONNECTION_SAMPLE_NAME: for a test } }
      db: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN }, ${connection} }
      ${more}
    processors:
      p: { ${processor} ${STAGES} }
`;
}

async function said(manifestText: string): Promise<readonly Said[]> {
  const folder = makeFolder();
  writeFileSync(join(folder, 'sluice.yaml'), manifestText);
  const { stdout } = await runInProcess(['validate', '--json'], { directory: folder, clock: systemClock });
  return (JSON.parse(stdout) as { readonly diagnostics: readonly Said[] }).diagnostics;
}

describe('a key without a value', () => {
  it.each([
    ['of a processor', { processor: 'state:STOPPED,' }, 'Put a space after the colon: `state: STOPPED`.'],
    ['that is misspelt too', { processor: 'protct:true,' }, 'Put a space after the colon: `protect: true`.'],
    [
      'of a workspace',
      { workspace: 'streamConfig: { tier:SP30 }' },
      'Put a space after the colon: `tier: SP30`.',
    ],
    [
      'among options',
      { processor: 'options: { resumeFromCheckpoint:false },' },
      'Put a space after the colon: `resumeFromCheckpoint: false`.',
    ],
    ['that is only misspelt', { workspace: 'protct:' }, "Did you mean 'protect'?"],
    ['of a connection', { connection: 'clusterNam: ~' }, "Did you mean 'clusterName'?"],
    ['at the top', { top: 'wrkspaces:' }, "Did you mean 'workspaces'?"],
    ['in a part of a connection', { connection: 'networking: { access: { tpe: } }' }, expect.any(String)],
  ])('%s is one error at its place', async (_, parts, fix) => {
    const manifestText = text(parts);
    const found = await said(manifestText);
    expect(found.map(({ code }) => code)).toEqual(['MANIFEST_UNKNOWN_KEY']);
    const [{ line, column, fix: told, message } = expect.fail()] = found;
    expect(told).toEqual(fix);
    const key = /'(.*?)'/.exec(message)?.[1] ?? '';
    expect(manifestText.split('\n')[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${key}`));
  });

  it.each([
    [
      'a login',
      'k: { type: Kafka, bootstrapServers: "a:9092", authentication: { mechanism: PLAIN, username: svc, password:x }, security: { protocol: SASL_SSL } }',
    ],
    [
      'a login, misspelt',
      'k: { type: Kafka, bootstrapServers: "a:9092", authentication: { mechanism: PLAIN, usernam: svc, password: "${secret:P}" }, security: { protocol: SASL_SSL } }',
    ],
    [
      'a part of a connection',
      'k: { type: Kafka, bootstrapServers: "a:9092", authentication: { mechanism: PLAIN, username: svc, password: "${secret:P}" }, security: { protocol:SASL_SSL } }',
    ],
    ['a URL', 'h: { type: Https, url:https }'],
  ])('that %s needs is one error, not a missing key as well', async (_, connection) => {
    const found = await said(text({ more: connection }));
    expect(found.map(({ code }) => code)).toEqual(['MANIFEST_UNKNOWN_KEY']);
  });

  it.each([
    ['type:Sample', 'Put a space after the colon: `type: Sample`.'],
    ['typ: Sample', "Write 'type' for 'typ'."],
  ])('is named where nothing else can be known: { %s }', async (connection, fix) => {
    expect(await said(text({ more: `h: { ${connection} }` }))).toMatchObject([
      { code: 'MANIFEST_MISSING', fix },
    ]);
  });

  it.each(['protct: null', 'protct: ~', 'protct:'])(
    'of an overlay, %s, removes nothing and is an error',
    async (line) => {
      const folder = makeFolder();
      writeFileSync(join(folder, 'sluice.yaml'), text({}));
      writeFileSync(join(folder, 'prod.yaml'), `workspaces:\n  w:\n    ${line}\n`);
      const args = ['validate', '--json', '-f', 'sluice.yaml', '-f', 'prod.yaml'];
      const { code, stdout } = await runInProcess(args, { directory: folder, clock: systemClock });
      const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly object[] };
      expect([code, diagnostics]).toMatchObject([
        1,
        [{ code: 'MANIFEST_UNKNOWN_KEY', line: 3, fix: "Did you mean 'protect'?" }],
      ]);
    },
  );

  test('that has run together with a password shows no part of it', async () => {
    const connection = 'authentication: { password:canary-7715 }';
    expect(JSON.stringify(await said(text({ connection })))).not.toContain('canary');
  });

  test('in a block, where YAML sees a text, is told about the colon as well', async () => {
    const [first] = await said(
      'apiVersion: sluice/v1\nworkspaces:\n  w:\n    protect:true\n    prune: true\n',
    );
    expect(first).toMatchObject({
      code: 'MANIFEST_SYNTAX',
      fix: "Put a space after the colon of 'protect:'.",
    });
    const [whole] = await said('apiVersion: sluice/v1\nworkspaces:\n  w:\n    protect:true\n');
    expect(whole).toMatchObject({ code: 'MANIFEST_TYPE', fix: "Put a space after the colon of 'protect:'." });
  });

  test('that is known still means absent', async () => {
    expect(await said(text({ workspace: 'streamConfig:', processor: 'tier: ~,' }))).toEqual([]);
  });

  test('is refused by the built program', async () => {
    const directory = makeFolder();
    writeFileSync(join(directory, 'sluice.yaml'), text({ processor: 'state:STOPPED,' }));
    const { code, stdout, stderr } = await runCli(['validate'], { directory });
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('MANIFEST_UNKNOWN_KEY')]);
  });
});

describe('a null under extra', () => {
  const wish = (extra: object) =>
    manifest({ ...FOUND, processors: { ...FOUND.processors, solar: solar({ extra }) } });

  it.each([
    ['at the top', { x: null }],
    ['in a part that Atlas does not have', { options: { autoscaling: null } }],
    ['deep inside', { a: { b: { c: null } } }],
  ])('%s is no change where Atlas has no such field', async (_, extra) => {
    const world = await setUp();
    const { writes, stdout, code } = await world.tried(wish(extra), 'plan', '--detailed-exitcode');
    expect([code, writes, stdout]).toEqual([0, 0, expect.stringContaining('No changes')]);
  });

  test('is not sent when the resource is created', async () => {
    const world = await setUp(wish({ x: null }));
    const body = await world.sandbox.sentTo('/processor');
    expect(body?.has('x')).toBe(false);
    expect((await world.run(wish({ x: null }), 'plan', '--detailed-exitcode')).code).toBe(0);
  });
});
