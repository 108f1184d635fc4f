import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convertScript } from '../../src/convert/script.ts';
import { valueAt } from '../../src/model/document.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { sharedMissing, sharedPath } from '../shared.ts';
import { toShell } from './shell.ts';

/** What a script gives, in short: names and stages as JSON, and findings as `severity CODE line:column`. */
function convert(text: string) {
  const { pipelines, diagnostics } = convertScript('script.js', text);
  return {
    pipelines: pipelines.map(({ name, pipeline, options }) => ({
      name,
      pipeline: printJson(pipeline),
      ...(options && { options: printJson(options) }),
    })),
    findings: diagnostics.map(
      ({ severity, code, place }) => `${severity} ${code} ${place?.line}:${place?.column}`,
    ),
  };
}

const stages = (text: string) => convert(text).pipelines.map(({ pipeline }) => pipeline);

test('a call of createStreamProcessor becomes a pipeline with its name and options', () => {
  expect(
    convert(`
      // Copies the sensors.
      const source = { $source: { connectionName: 'solar' } };
      const sink = { $merge: { into: { connectionName: "atlas", db: 'd', coll: 'c' } } };
      const dlq = { connectionName: 'atlas', db: 'd', coll: 'dlq' };
      sp.createStreamProcessor("copy", [source, sink], { dlq });
    `),
  ).toEqual({
    pipelines: [
      {
        name: 'copy',
        pipeline:
          '[{"$source":{"connectionName":"solar"}},{"$merge":{"into":{"connectionName":"atlas","db":"d","coll":"c"}}}]',
        options: '{"dlq":{"connectionName":"atlas","db":"d","coll":"dlq"}}',
      },
    ],
    findings: [],
  });
});

test.each([
  [
    'a list of stages',
    `[{ $source: { connectionName: 'a' } }, /* end */]`,
    '[{"$source":{"connectionName":"a"}}]',
  ],
  ['an object with a pipeline', `{ name: 'x', pipeline: [{ $match: {} }] }`, '[{"$match":{}}]'],
  ['sp.process', `sp.process([{ $match: { a: 1 } }])`, '[{"$match":{"a":1}}]'],
  ['an awaited call', `await sp.createStreamProcessor('x', [{ $match: {} }])`, '[{"$match":{}}]'],
  ['a call that is kept', `const p = sp.createStreamProcessor('x', [])`, '[]'],
])('%s is a pipeline', (_, text, pipeline) => {
  expect(stages(text)).toEqual([pipeline]);
});

test.each([
  ['keys stay in their order', `{ "10": 1, b: 2, "2": 3 }`, '{"10":1,"b":2,"2":3}'],
  ['a date', `ISODate("2024-09-12T16:01:31Z")`, '{"$date":"2024-09-12T16:01:31.000Z"}'],
  ['a date without a zone', `new Date('2024-09-12T16:01:31')`, '{"$date":"2024-09-12T16:01:31.000Z"}'],
  ['an int', `NumberInt(5)`, '{"$numberInt":"5"}'],
  ['a long beyond doubles', `NumberLong("9007199254740993")`, '{"$numberLong":"9007199254740993"}'],
  ['a bigint', `9007199254740993n`, '{"$numberLong":"9007199254740993"}'],
  ['a decimal', `NumberDecimal("1.10")`, '{"$numberDecimal":"1.10"}'],
  ['an object id', `ObjectId('65f0c0ffee65f0c0ffee65f0')`, '{"$oid":"65f0c0ffee65f0c0ffee65f0"}'],
  ['a regular expression', `/^a.*z$/si`, '{"$regularExpression":{"pattern":"^a.*z$","options":"is"}}'],
  ['binary data', `BinData(0, 'aGk=')`, '{"$binary":{"base64":"aGk=","subType":"00"}}'],
  ['a timestamp', `Timestamp(1726156891, 1)`, '{"$timestamp":{"t":1726156891,"i":1}}'],
  ['infinity', `-Infinity`, '{"$numberDouble":"-Infinity"}'],
  ['a joined string', `'a' + "b" + 1`, '"ab1"'],
  ['a negative number', `-5`, '-5'],
  ['hexadecimal', `0x10`, '16'],
  ['a function, as its text', `function (a) { return a + 1 }`, '"function (a) { return a + 1 }"'],
])('%s becomes Extended JSON', (_, written, expected) => {
  expect(stages(`[{ $match: { x: ${written} } }]`)).toEqual([`[{"$match":{"x":${expected}}}]`]);
});

test('constants, templates, spreads and members are followed', () => {
  expect(
    stages(`
      const config = { db: 'd', list: [1, 2] };
      const base = { a: 1, b: 2 };
      sp.process([{ $match: { ...base, b: 3, name: \`\${config.db}-x\`, l: [...config.list, 3], first: config.list[0] } }]);
    `),
  ).toEqual(['[{"$match":{"a":1,"b":3,"name":"d-x","l":[1,2,3],"first":1}}]']);
});

test.each([
  ['the moment of the run', `[{ $match: { t: new Date() } }]`, 'error CONVERT_NOT_CONSTANT 1:17'],
  ['a call', `[{ $match: { t: load('x') } }]`, 'error CONVERT_NOT_CONSTANT 1:17'],
  ['an unknown name', `[{ $match: { t: limit } }]`, 'error CONVERT_NOT_CONSTANT 1:17'],
  ['a choice', `[{ $match: { t: a ? 1 : 2 } }]`, 'error CONVERT_NOT_CONSTANT 1:17'],
  [
    'a number that would lose digits',
    `[{ $match: { t: 9007199254740993 } }]`,
    'error CONVERT_NOT_CONSTANT 1:17',
  ],
  ['a bad object id', `[{ $match: { t: ObjectId('xyz') } }]`, 'error CONVERT_NOT_CONSTANT 1:17'],
  ['an int out of range', `[{ $match: { t: NumberInt(3000000000) } }]`, 'error CONVERT_NOT_CONSTANT 1:17'],
  ['a duplicate key', `[{ $match: { t: 1, t: 2 } }]`, 'error CONVERT_NOT_CONSTANT 1:20'],
  ['curly quotes', `[{ $match: { t: ‘x’ } }]`, 'error CONVERT_SYNTAX 1:17'],
  ['no pipeline at all', `print('hello')`, 'note CONVERT_LEFT_OUT 1:1'],
  ['an object that is no processor', `{ a: 1 }`, 'error CONVERT_NOTHING 1:1'],
])('%s is named with its place', (_, text, finding) => {
  expect(convert(text).findings[0]).toBe(finding);
  expect(convert(text).pipelines).toEqual([]);
});

test.each([
  ['pushed to', `const p = []; p.push({ $match: {} }); sp.process(p);`],
  ['assigned again', `let p = []; p = [1]; sp.process(p);`],
  ['changed inside', `const p = [{ $match: { a: 1 } }]; p[0].$match.a = 2; sp.process(p);`],
  ['handed to a function', `const p = []; function add(x) {} ; add(p); sp.process(p);`],
  ['declared twice', `var p = [1]; var p = [2]; sp.process(p);`],
])('a constant that is %s is refused, as the script would not send what is written', (_, text) => {
  const { pipelines, findings } = convert(text);
  expect(pipelines).toEqual([]);
  expect(findings.some((finding) => finding.startsWith('error CONVERT_NOT_CONSTANT'))).toBe(true);
});

test('a definition inside a loop is an error, other statements are notes', () => {
  expect(
    convert(`for (const n of ['a']) sp.createStreamProcessor(n, []);
sp.x.start();
sp.getProcessor('x').stop();`).findings,
  ).toEqual(['error CONVERT_LEFT_OUT 1:1', 'note CONVERT_LEFT_OUT 2:1', 'note CONVERT_LEFT_OUT 3:1']);
});

const corpus = sharedPath('corpus', 'pipelines');

test.skipIf(corpus === undefined)(
  `every recorded pipeline survives shell syntax (else: ${sharedMissing})`,
  () => {
    const names = readdirSync(corpus!);
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) {
      const pipeline = valueAt(parseJson(readFileSync(join(corpus!, name), 'utf8')), ['pipeline']) ?? null;
      // Numbers such as 1.0 are 1 to a script, as to the shell.
      const expected = printJson(pipeline).replaceAll(/(\d)\.0(?=[,}\]])/g, '$1');
      expect({ name, stages: stages(toShell(pipeline)) }).toEqual({ name, stages: [expected] });
    }
  },
);
