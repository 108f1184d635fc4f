/** Every operator that the catalogue knows runs as the manual says, or is refused by name: at least three cases of each. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromPlain } from '../../../src/model/document/json-text.ts';
import { Document } from '../../../src/model/document.ts';
import { ACCUMULATORS, EXPRESSIONS, QUERY_OPERATORS } from '../../../src/pipeline/expressions/operators.ts';
import { readLines } from './recorded.ts';
import { measure } from './report.ts';

const cases = readLines(join(import.meta.dirname, 'operators.ndjson'));

/** Operators without cases: chance, JavaScript, encryption, places, and what is refused by name. */
const elsewhere = [
  ...['$rand', '$sampleRate', '$currentDate', '$createUUID', '$createObjectId', '$function', '$accumulator'],
  ...['$encStrContains', '$encStrEndsWith', '$encStrNormalizedEq', '$encStrStartsWith', '$toHashedIndexKey'],
  ...['$hash', '$hexHash', '$serializeEJSON', '$deserializeEJSON', '$toArray', '$toObject'],
  ...['$similarityCosine', '$similarityDotProduct', '$similarityEuclidean', '$alwaysTrue', '$alwaysFalse'],
  ...['$geoIntersects', '$geoWithin', '$near', '$nearSphere', '$maxDistance', '$minDistance', '$within'],
  ...['$geometry', '$text', '$where'],
];

const few = (names: readonly string[], prefix: string): string[] =>
  names.filter(
    (name) => !elsewhere.includes(name) && cases.filter(({ op }) => op === `${prefix}${name}`).length < 3,
  );

test('every operator has at least three cases', () => {
  expect(few(Object.keys(EXPRESSIONS), '')).toEqual([]);
  expect(few(Object.keys(ACCUMULATORS), 'group ')).toEqual([]);
  expect(few(Object.keys(QUERY_OPERATORS), 'match ')).toEqual([]);
});

test('every case gives its value, of its type', () => {
  const { wrong, refused } = measure(cases);
  expect([...wrong, ...refused]).toEqual([]);
});

/**
 * Edges of the operators and stages: null and missing, NaN, infinities, -0, overflows, wrong types, lists in lists. The values are the
 * runner's own, read one by one; those of math, conversions, regular expressions and projections were also held against the server's sources
 * and tests (evaluate_*.cpp, jstests/aggregation). They keep what is known from changing unseen.
 */
test('every edge is where MongoDB has it', () => {
  const edges = readLines(join(import.meta.dirname, 'edges.ndjson'));
  expect(edges.length).toBeGreaterThan(1000);
  const { wrong, refused } = measure(edges);
  expect([...wrong, ...refused]).toEqual([]);
});

test.each(elsewhere.filter((name) => /^\$(?:enc|hash|hex|toHashed|similarity|rand)/.test(name)))(
  '%s is refused by name',
  (name) => {
    const value = fromPlain({ expr: { [name]: '$a' }, doc: {}, expected: 'error' });
    const { refused, wrong, counts } = measure([
      { source: 'project', op: name, value: value instanceof Document ? value : new Document([]) },
    ]);
    expect(wrong).toEqual([]);
    expect(refused.length + counts.agrees).toBe(1);
  },
);
