/** Tests say what happened: dead letters, calls, what was left out, what --update wrote. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestOf, sluiceIn, testOf, writeProject } from './project.ts';

const dividing = manifestOf('- $addFields: { r: { $divide: [10, $n] } }');
const input = '[{ n: 0 }, { n: 5 }]';

/** A file of one case with these lines under `expect`. */
const expecting = (lines: string, more = '') =>
  `processor: w/processor/p\ncases:\n  - name: one\n    input: ${input}\n${more}    expect: ${lines}\n`;

async function run(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = await writeProject({ 'sluice.yaml': dividing, ...files });
  return { folder, ...(await sluiceIn(folder, 'test', ...args)) };
}

test('a dead letter that no case expects fails it, and its reason is shown', async () => {
  const { code, out } = await run({ 'p.test.yaml': testOf(input, '[{ n: 5, r: 2 }]') });
  expect(code).toBe(1);
  expect(out).toContain("dead letter: $addFields: can't $divide by zero");
  expect(out).toContain('dlq[0]');
});

test('the reasons of dead letters are in the JSON', async () => {
  const { out } = await run({ 'p.test.yaml': testOf(input, '[]') }, '--json');
  const { files } = JSON.parse(out) as { files: { cases: { deadLetters: unknown[] }[] }[] };
  expect(files[0]!.cases[0]!.deadLetters).toEqual([{ stage: '$addFields', reason: "can't $divide by zero" }]);
});

test.each([
  ['named', '{ output: [{ n: 5, r: 2 }], dlq: [{ operatorName: $addFields }] }'],
  ['allowed', '{ output: [{ n: 5, r: 2 }], dlq: { $any: true } }'],
])('dead letters that are %s pass', async (_name, lines) => {
  expect((await run({ 'p.test.yaml': expecting(lines) })).code).toBe(0);
});

test('--update says what it wrote, dead letters included, and writes them', async () => {
  const { folder, code, out } = await run({ 'p.test.yaml': testOf(input, '[]') }, '--update');
  expect(code).toBe(0);
  expect(out).toMatch(/↻ one {2}wrote output, dlq, now with 1 in the dead letter queue/);
  expect(out).toContain("dead letter: $addFields: can't $divide by zero");
  expect(out).toContain('1 with new expectations');
  expect(await readFile(join(folder, 'p.test.yaml'), 'utf8')).toContain('divide by zero');
  const again = await sluiceIn(folder, 'test', '--update');
  expect(again.out).toMatch(/✓ one/);
});

test('--case runs cases of a name alone, and an unknown name is an error', async () => {
  const text = `processor: w/processor/p\ncases:\n${['one', 'two'].map((name) => `  - { name: ${name}, input: [{ n: 1 }], expect: { output: [] } }\n`).join('')}`;
  const { folder, out } = await run({ 'p.test.yaml': text }, '--case', 'two');
  expect(out).toMatch(/✗ two/);
  expect(out).not.toMatch(/ one/);
  const unknown = await sluiceIn(folder, 'test', '--case', 'three');
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('TEST_CASE_UNKNOWN')]);
});

test('a skipped case says why, and neither passes nor fails', async () => {
  const { code, out } = await run({
    'p.test.yaml': expecting('{ output: [] }', '    skip: waits for the new field\n'),
  });
  expect(code).toBe(0);
  expect(out).toContain('- one  skipped: waits for the new field');
  expect(out).toContain('0 passed, 1 skipped');
});

test('results are in the order of their files', async () => {
  const file = testOf('[]', '[]');
  const { out } = await run({ 'b.test.yaml': file, 'a.test.yaml': file, 'c/a.test.yaml': file });
  expect(out.match(/^\S+\.test\.yaml/gm)).toEqual(['a.test.yaml', 'b.test.yaml', 'c/a.test.yaml']);
});

test('--trace shows the watermark, the windows that are open and the counts of each stage', async () => {
  const windows = manifestOf(
    '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $group: { _id: null } }] }',
  );
  const text = testOf("[{ value: { n: 1 }, ts: '2025-01-01T00:00:30Z' }]", '[]');
  const { out } = await run({ 'sluice.yaml': windows, 'p.test.yaml': text }, '--trace');
  expect(out).toMatch(
    /message 1 {2}watermark 2025-01-01T00:00:30\.000Z {2}\[1\]\.\$tumblingWindow 1 open {2}\[0\]\.\$source 1\/1/,
  );
});

test('a processor with an error fails its own tests alone', async () => {
  const two = dividing.replace(
    '    processors:\n',
    `    processors:
      broken:
        pipeline:
          - $source: { connectionName: k, topic: t }
          - $addFieldz: { a: 1 }
          - $merge: { into: { connectionName: c, db: d, coll: out } }
`,
  );
  const { code, out } = await run({
    'sluice.yaml': two,
    'p.test.yaml': testOf('[{ n: 5 }]', '[{ n: 5, r: 2 }]'),
    'q.test.yaml': testOf('[]', '[]', 'w/processor/broken'),
  });
  expect(code).toBe(1);
  expect(out).toMatch(/✓ one/);
  expect(out).toContain('TEST_PROCESSOR_INVALID');
  expect(out).toContain('1 passed, 1 failed');
});

const calling = manifestOf(
  '- $https: { connectionName: h, path: /zip, method: POST, as: a, payload: [{ $project: { n: 1 } }], parameters: { n: $n } }',
).replace(
  '      c: { type: Cluster',
  "      h: { type: Https, url: 'https://example.com' }\n      c: { type: Cluster",
);
const answered = '    https: [{ connection: h, path: /zip, answer: { body: { ok: true } } }]\n';

test.each([
  ['right', '{ calls: [{ method: POST, parameters: { n: 0 }, body: { n: 0 } }, { path: /zip }] }', 0],
  ['wrong', '{ calls: [{ body: { n: 7 } }, { path: /zip }] }', 1],
  ['too few', '{ calls: [] }', 1],
])('what $https sends can be expected: %s', async (_name, lines, exit) => {
  const { code } = await run({ 'sluice.yaml': calling, 'p.test.yaml': expecting(lines, answered) });
  expect(code).toBe(exit);
});

test.each([
  ['a processor without a sink', 'w/processor/p'],
  ['a pipeline file', 'draft.yaml'],
])('preview runs %s', async (_name, subject) => {
  const folder = await writeProject({
    'sluice.yaml': dividing.replace(/\n {10}- \$merge:[^\n]*/, ''),
    'draft.yaml': '- $source: { connectionName: k, topic: t }\n- $addFields: { r: { $divide: [10, $n] } }\n',
    'docs.ndjson': '{"n":5}\n',
  });
  const { code, out } = await sluiceIn(folder, 'preview', subject, '--input', 'docs.ndjson');
  expect(code).toBe(0);
  expect(out).toContain('$addFields');
  expect(out).toMatch(/"?r"?: 2/);
});
