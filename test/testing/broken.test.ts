/** What is wrong with a test file: everything at once, each with its code, place and way out. */
import { expect, test } from 'vitest';
import { manifestOf, sluiceIn, testOf, writeProject } from './project.ts';

const manifest = manifestOf('- $match: { n: { $gt: 1 } }');

async function diagnose(text: string, files: Readonly<Record<string, string>> = {}) {
  const folder = await writeProject({ 'sluice.yaml': manifest, 'p.test.yaml': text, ...files });
  const { code, out, err } = await sluiceIn(folder, 'test', '--json');
  const { files: found } = JSON.parse(out) as {
    files: {
      diagnostics: {
        code: string;
        message: string;
        file: string;
        line: number;
        column: number;
        fix: string;
      }[];
    }[];
  };
  const diagnostics = found.flatMap((file) => file.diagnostics);
  for (const { fix, message } of diagnostics) expect(`${fix}${message}`).toMatch(/\w/);
  return {
    code,
    err,
    diagnostics,
    places: diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.code}`),
  };
}

test.each([
  ['an unknown key', 'processor: w/processor/p\ncases: []\ncase: 1\n', ['2:8', '3:1']],
  ['a wrong type', testOf('5', '[]'), ['4:12']],
  ['an element that is no document', testOf('[{ n: 1 }, 5]', '[]'), ['4:23']],
  ['an expected value that is no document', testOf('[]', '[7]'), ['5:24']],
  ['text that is no YAML', 'processor: [', ['1:13']],
  ['an empty file', '', ['1:1']],
])('%s has a place', async (_name, text, places) => {
  const { code, err, places: found } = await diagnose(text);
  expect([code, err]).toEqual([1, '']);
  expect(found).toEqual(places.map((place) => `p.test.yaml:${place} TEST_FILE_INVALID`));
});

test.each([
  ['a time that is none', '[{ advance: 5 parsecs }]', '4:13'],
  ['Extended JSON of a wrong form', '[{ n: 1 }, { at: { $date: never } }]', '4:23'],
  ['a number that is none', '[{ n: { $numberLong: abc } }]', '4:13'],
  ['a date in words', "[{ at: { $date: 'Jan 1 2025' } }]", '4:13'],
  ['an int beyond 32 bits', "[{ n: { $numberInt: '3000000000' } }]", '4:13'],
  ['a double that is none', '[{ n: { $numberDouble: abc } }]', '4:13'],
  ['a long beyond 64 bits', "[{ n: { $numberLong: '99999999999999999999' } }]", '4:13'],
  ['an ObjectId that is none', '[{ n: { $oid: xyz } }]', '4:13'],
  ['a partition that is none', '[{ value: { n: 1 }, partition: first }]', '4:13'],
  ['a topic that is none', '[{ value: { n: 1 }, topic: 7 }]', '4:13'],
  ['a time of a message that is none', '[{ value: { n: 1 }, ts: today }]', '4:13'],
])('%s has a place', async (_name, input, place) => {
  expect((await diagnose(testOf(input, '[]'))).places).toEqual([`p.test.yaml:${place} RUNNER_INPUT`]);
});

test.each([
  ['an unknown type', '[{ n: { $type: integer } }]'],
  ['a pattern that is none', "[{ n: { $regex: '(' } }]"],
  ['a value that is none', '[{ n: { $date: never } }]'],
])('%s in what is expected has a place', async (_name, output) => {
  expect((await diagnose(testOf('[]', output))).places).toEqual(['p.test.yaml:5:24 RUNNER_INPUT']);
});

test('everything that is wrong is told at once, in the order of the file', async () => {
  const text = `processor: w/processor/p
collections: { c.d: [{ _id: 1 }] }
cases:
  - name: one
    input: lines.ndjson
    clock: soon
    expects: {}
  - name: two
    input: [{ at: { $date: never } }]
    https: [{ connection: h, answer: { body: { $oid: x } } }]
    expect: { output: [{ n: { $type: integer } }] }
`;
  const { places } = await diagnose(text, {
    'lines.ndjson': '{"n": 1}\n\n{"n": }\n{"n": {"$oid": "x"}}\n[1]\n',
  });
  expect(places).toEqual([
    'lines.ndjson:3:7 TEST_FILE_INVALID',
    'lines.ndjson:4:1 RUNNER_INPUT',
    'lines.ndjson:5:1 RUNNER_INPUT',
    'p.test.yaml:2:21 RUNNER_INPUT',
    'p.test.yaml:6:12 RUNNER_INPUT',
    'p.test.yaml:7:5 TEST_FILE_INVALID',
    'p.test.yaml:9:13 RUNNER_INPUT',
    'p.test.yaml:10:46 RUNNER_INPUT',
    'p.test.yaml:11:24 RUNNER_INPUT',
  ]);
});

test('an input file that is not there is told where it is named', async () => {
  expect((await diagnose(testOf('none.ndjson', '[]'))).places).toEqual([
    'p.test.yaml:4:12 TEST_FILE_UNREADABLE',
  ]);
});

test.each(['/etc/hostname', '../outside.ndjson', '.env', '.git/config'])(
  'an input file is not read from %s',
  async (name) => {
    const { places } = await diagnose(testOf(name, '[]'), { '.env': 'KEY=x\n', '.git/config': 'x\n' });
    expect(places).toEqual(['p.test.yaml:4:12 TEST_FILE_INVALID']);
  },
);

test('an unknown processor is told where it is named, with the nearest one', async () => {
  const { diagnostics, places } = await diagnose(testOf('[]', '[]', 'w/processor/q'));
  expect(places).toEqual(['p.test.yaml:1:12 TEST_PROCESSOR_UNKNOWN']);
  expect(diagnostics[0]!.fix).toBe('Did you mean w/processor/p?');
});

test('a test file that is not there is told by its name, for people, for scripts and for CI systems', async () => {
  const folder = await writeProject({ 'sluice.yaml': manifest });
  const { code, out, err } = await sluiceIn(folder, 'test', 'none.test.yaml', '--junit', 'report.xml');
  expect([code, err]).toEqual([1, '']);
  expect(out).toMatch(/^none\.test\.yaml\n {2}✗ error TEST_FILE_UNREADABLE none\.test\.yaml is not there/);
});

test('preview tells what is wrong with its input in the same way', async () => {
  const folder = await writeProject({ 'sluice.yaml': manifest, 'in.ndjson': '{"n": 1}\n{n: 2}\n' });
  const { code, err } = await sluiceIn(folder, 'preview', 'w/processor/p', '--input', 'in.ndjson');
  expect(code).toBe(1);
  expect(err).toMatch(/^in\.ndjson:2:2: error TEST_FILE_INVALID /);
});
