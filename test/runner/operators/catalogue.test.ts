/**
 * Each operator of the catalogue, by at least three cases of its own: what it gives, what it can't take, and what nobody can read.
 * A line of `cases/*.txt` is an expression and what becomes of it; the values come from the manual's pages.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Long } from 'bson';
import { describe, expect, test } from 'vitest';
import type { Document, Value } from '../../../src/model/document.ts';
import { document, isDocument } from '../../../src/model/document.ts';
import { parseJson, printJson } from '../../../src/model/document/json-text.ts';
import { checkPipeline } from '../../../src/pipeline/check.ts';
import { ACCUMULATORS, EXPRESSIONS, QUERY_OPERATORS } from '../../../src/pipeline/expressions/operators.ts';
import { printValue } from '../../../src/runner/values/bson.ts';
import { runPipeline } from '../../../src/runner/run.ts';
import { typeName } from '../../../src/runner/values/types.ts';
import { at, doc } from '../running.ts';

/** What becomes of an expression, unless it has a value. `unrun`: it is legal, and what it gives is not looked at. */
const WORDS = ['malformed', 'error', 'missing', 'unrun'];

interface Case {
  readonly text: string;
  readonly expression: Document;
  /** One of the words, or the value as text. */
  readonly outcome: string;
}

const folder = join(import.meta.dirname, 'cases');

function read(file: string): Case[] {
  return readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', expected = ''] = line.split(' => ');
      const expression = parseJson(text);
      if (!isDocument(expression)) throw new Error(line);
      return {
        text,
        expression,
        outcome: WORDS.includes(expected) ? expected : printJson(parseJson(expected)),
      };
    });
}

const SOURCE = '{"$source": {"connectionName": "kafka", "topic": "t"}}';
const MERGE = '{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c"}}}';
const connections = new Map([
  ['kafka', 'Kafka'],
  ['atlas', 'Cluster'],
]);

const EXAMPLE = doc(`{
  "i": 7, "neg": -7, "d": 2.5, "l": {"$numberLong": "5"}, "s": "Hello", "e": "", "nul": null, "a": [3, 1, 2], "o": {"x": 1, "y": "b"},
  "t": {"$date": "2024-02-29T13:45:30.123Z"}, "b": {"$binary": {"base64": "AQID", "subType": "00"}},
  "ts": {"$timestamp": {"t": 10, "i": 2}}, "id": {"$oid": "65e0a1b2c3d4e5f601020304"}
}`);

const GROUPED = [
  doc('{"n": 1, "k": "a", "l": [1], "o": {"x": 1}}'),
  doc('{"n": 2, "k": "b", "l": [2], "o": {"x": 2}}'),
  doc('{"n": 3, "k": "a", "l": [3], "o": {"x": 3}}'),
];

/** Operators that the local runner refuses by name: their values can't be told here. */
const NOT_RUN = [
  '$similarityCosine',
  '$similarityDotProduct',
  '$similarityEuclidean',
  '$toArray',
  '$toObject',
];

function errorsOf(stages: readonly Value[]) {
  const pipeline = [parseJson(SOURCE), ...stages, parseJson(MERGE)];
  return checkPipeline(pipeline, { connections }).filter(({ severity }) => severity === 'error');
}

/** A value as text. A long that would fit into an int is told from one. */
const print = (value: unknown): string =>
  value instanceof Long && typeName(value) === 'long'
    ? `{"$numberLong":"${value.toString()}"}`
    : printJson(printValue(value));

/** The first document that leaves the stages as text; `error` when it went to the dead letter queue, `refused` by name. */
function resultOf(stages: readonly Value[], docs: readonly (typeof EXAMPLE)[]): string {
  try {
    const { output, dlq } = runPipeline({
      pipeline: [parseJson(SOURCE), ...stages],
      processor: 'p',
      workspace: 'w',
      input: docs.map((value) => ({ kind: 'message', message: { value, time: at('12:00') } })),
      now: at('12:00'),
      closesWindows: true,
    });
    if (dlq.length > 0) return 'error';
    const [first] = output;
    if (first === undefined) return 'nothing';
    return 'r' in first ? print(first['r']) : 'missing';
  } catch (error) {
    return error instanceof Error ? `refused: ${error.message}` : 'refused';
  }
}

function check(
  found: Case,
  stages: readonly Value[],
  docs: readonly (typeof EXAMPLE)[],
  names: readonly string[],
): void {
  const { outcome } = found;
  const errors = errorsOf(stages);
  if (outcome === 'malformed') {
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter(({ fix, path }) => fix === undefined || path.length < 4)).toEqual([]);
    expect(resultOf(stages, docs)).toMatch(/^refused/);
    return;
  }
  // A constant of a wrong type fails for every document; the pipeline itself is read.
  expect(errors.filter(({ code }) => code !== 'PIPELINE_OPERATOR_TYPE' || outcome !== 'error')).toEqual([]);
  if (outcome === 'unrun') return;
  const result = resultOf(stages, docs);
  const notRun = names.find((name) => NOT_RUN.includes(name));
  if (notRun === undefined) expect(result).toBe(outcome);
  else expect(result).toMatch(new RegExp(`^refused: .*\\${notRun}`));
}

/** All operators that an expression holds. */
function namesIn(value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isDocument(value)) return [];
  return value.entries.flatMap(([key, member]) =>
    key.startsWith('$') ? [key, ...namesIn(member)] : namesIn(member),
  );
}

const counts = (
  cases: readonly Case[],
  names: readonly string[],
  isOf: (found: Case, name: string) => boolean,
): string[] => names.filter((name) => cases.filter((found) => isOf(found, name)).length < 3);

const files = readdirSync(folder);
const isOutermost = ({ expression }: Case, name: string): boolean => expression.keys()[0] === name;

describe.each(files.filter((file) => file !== 'accumulators.txt' && file !== 'query.txt'))('%s', (file) => {
  test.for(read(file))('$text', (found) => {
    const stages = [document({ $project: document({ _id: parseJson('0'), r: found.expression }) })];
    check(found, stages, [EXAMPLE], namesIn(found.expression));
  });
});

describe('accumulators.txt', () => {
  test.for(read('accumulators.txt'))('$text', (found) => {
    const group = document({ $group: document({ _id: null, r: found.expression }) });
    const interval = parseJson('{"size": 1, "unit": "hour"}');
    check(
      found,
      [document({ $tumblingWindow: document({ interval, pipeline: [group] }) })],
      GROUPED,
      namesIn(found.expression),
    );
  });
});

describe('query.txt', () => {
  test.for(read('query.txt'))('$text', (found) => {
    const stages = [document({ $match: found.expression }), document({ $addFields: document({ r: true }) })];
    if (found.outcome === 'false')
      expect([errorsOf(stages), resultOf(stages, [EXAMPLE])]).toEqual([[], 'nothing']);
    else check(found, stages, [EXAMPLE], namesIn(found.expression));
  });
});

test('every operator has its own three cases', () => {
  const expressions = files
    .filter((file) => file !== 'accumulators.txt' && file !== 'query.txt')
    .flatMap(read);
  const few = {
    expressions: counts(expressions, Object.keys(EXPRESSIONS), isOutermost),
    accumulators: counts(read('accumulators.txt'), Object.keys(ACCUMULATORS), isOutermost),
    // A misspelt or misplaced name counts for the operator that was meant.
    queries: counts(read('query.txt'), Object.keys(QUERY_OPERATORS), (found, name) => isAbout(found, name)),
  };
  expect(few).toEqual({ expressions: [], accumulators: [], queries: [] });
});

function isAbout({ expression, outcome }: Case, name: string): boolean {
  const names = namesIn(expression);
  return (
    names.includes(name) ||
    (outcome === 'malformed' && names.some((word) => name.startsWith(word.slice(0, 4))))
  );
}
