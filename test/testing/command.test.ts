import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { fakeHost } from '../manifest/fake-host.ts';

const manifest = `apiVersion: sluice/v1
project: '000000000000000000000001'
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      k: { type: Kafka, bootstrapServers: 'h:9092', authentication: { mechanism: PLAIN, username: u, password: '\${secret:P}' }, security: { protocol: SASL_SSL } }
      c: { type: Cluster, clusterName: C, dbRoleToExecute: { role: readWrite, type: BUILT_IN } }
    processors:
      p:
        pipeline:
          - $source: { connectionName: k, topic: t }
          - $match: { n: { $gt: 1 } }
          - $addFields: { size: { $cond: [{ $gt: [$n, 5] }, large, small] } }
          - $merge: { into: { connectionName: c, db: d, coll: out } }
      untested:
        pipeline:
          - $source: { connectionName: k, topic: t }
          - $merge: { into: { connectionName: c, db: d, coll: other } }
`;

const tests = (expected: string) => `# Kept by --update.
processor: w/processor/p
cases:
  - name: passes on what is larger than one
    input: docs.ndjson
    expect:
      output: ${expected}
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-test-'));
  await writeFile(join(folder, 'sluice.yaml'), manifest);
  await writeFile(join(folder, 'docs.ndjson'), '{"n":1}\n{"n":2}\n{"n":3}\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function sluice(...args: string[]) {
  const host = { ...fakeHost(folder), args };
  const code = await runProgram(host);
  return { code, out: host.written.out, err: host.written.err };
}

const put = (text: string) => writeFile(join(folder, 'p.test.yaml'), text);
const right = "[{ n: 2, size: small }, { n: { $any: true }, size: { $regex: '^sm' } }]";

test('a passing test ends with 0 and says what no case reaches', async () => {
  await put(tests(right));
  const { code, out } = await sluice('test');
  expect(code).toBe(0);
  expect(out).toContain('1 passed');
  expect(out).toContain('[2].$addFields.size.$cond.then');
  expect(out).toMatch(/w\/processor\/untested\s+has no test/);
});

test('a failing test ends with 1, shows the difference and where documents were lost', async () => {
  await put(tests('[{ n: 2, size: large }]'));
  const { code, out } = await sluice('test');
  expect(code).toBe(1);
  expect(out).toMatch(/output\[0\]\.size\s+- "large"\s+\+ "small"/);
  expect(out).toMatch(/\[1\]\.\$match\s+3 in, 2 out/);
  expect(out).toMatch(/✗ passes on what is larger than one {2}p\.test\.yaml:4$/m);
});

test('--json gives the differences as data, --junit a report', async () => {
  await put(tests('[{ n: 2, size: large }]'));
  const { out } = await sluice('test', '--json', '--junit', 'report.xml');
  const run = JSON.parse(out) as {
    failed: number;
    files: { cases: { differences: { path: string }[] }[] }[];
  };
  expect(run.failed).toBe(1);
  expect(run.files[0]!.cases[0]!.differences.map(({ path }) => path)).toEqual([
    'output[0].size',
    'output[1]',
  ]);
  expect(await readFile(join(folder, 'report.xml'), 'utf8')).toMatch(
    /<testsuites [^>]*failures="1" errors="0">[\s\S]*<failure message="output\[0\]\.size/,
  );
});

test('--update writes what came and keeps the rest; the next run passes', async () => {
  await put(tests('[]'));
  expect((await sluice('test', '--update')).code).toBe(0);
  const text = await readFile(join(folder, 'p.test.yaml'), 'utf8');
  expect(text).toContain('# Kept by --update.');
  expect(text).toContain('size: small');
  expect((await sluice('test')).code).toBe(0);
});

test.each([
  ['an unknown processor', tests('[]').replace('w/processor/p', 'w/processor/q'), 'TEST_PROCESSOR_UNKNOWN'],
  ['an unknown key', tests('[]').replace('expect:', 'expects:'), 'TEST_FILE_INVALID'],
  [
    'an input file that is not there',
    tests('[]').replace('docs.ndjson', 'none.ndjson'),
    'TEST_FILE_UNREADABLE',
  ],
])('%s is an error of its file', async (_name, text, code) => {
  await put(text);
  const { code: exit, out } = await sluice('test');
  expect(exit).toBe(1);
  expect(out).toContain(code);
});

test('no test at all is a failure', async () => {
  expect((await sluice('test')).code).toBe(1);
});

test('validate of the folder passes over test files', async () => {
  await put(tests(right));
  const { code, err } = await sluice('validate', '-f', '.');
  expect([code, err.includes('p.test.yaml')]).toEqual([0, false]);
});

test('preview shows what leaves each stage, of given documents, of a case, of generated ones', async () => {
  await put(tests(right));
  const given = await sluice('preview', 'w/processor/p', '--input', 'docs.ndjson');
  expect(given.code).toBe(0);
  expect(given.out).toMatch(/\[1\]\.\$match {2}3 in, 2 out/);
  const ofCase = await sluice(
    'preview',
    'w/processor/p',
    '--case',
    'passes on what is larger than one',
    '--stage',
    '2',
    '--json',
  );
  const { stages } = JSON.parse(ofCase.out) as { stages: { path: string; samples: unknown[] }[] };
  expect(stages.map(({ path, samples }) => [path, samples.length])).toEqual([['[2].$addFields', 2]]);
  expect((await sluice('preview', 'w/processor/untested', '--count', '7')).out).toMatch(
    /\[0\]\.\$source {2}7 in, 7 out/,
  );
});

test('preview of a stage that is not there says which are', async () => {
  const { code, out, err } = await sluice('preview', 'w/processor/p', '--stage', '4');
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/PREVIEW_STAGE_UNKNOWN[\s\S]*to 3\./);
});
