/** Tests of one value: equality, order, membership, type. Source: manual, comparison query operators; comparisons stay within a type's bracket. */
import { BSONRegExp, MaxKey, MinKey } from 'bson';
import type { Bson } from '../values/bson.ts';
import { compare, isEqual, isNumeric, rankOf } from '../values/compare.ts';
import { malformed } from '../failure.ts';
import { numberOf } from '../values/numbers.ts';
import { patternOf } from '../values/pattern.ts';
import { TYPE_NUMBERS } from '../values/type-numbers.ts';
import { TYPE_NAMES, typeName } from '../values/types.ts';

/** Whether a value, `undefined` for none, fulfils an operator. */
export type Test = (value: Bson) => boolean;

const isNil = (value: Bson): boolean => value === undefined || value === null;
const isNaN = (value: Bson): boolean => isNumeric(value) && Number.isNaN(numberOf(value));

/** Whether a text matches; the same regular expression as a value does too. */
export function matching(source: string, options: string): Test {
  const pattern = patternOf(source, options);
  return (value) =>
    typeof value === 'string'
      ? pattern.test(value)
      : value instanceof BSONRegExp && value.pattern === source && value.options === options;
}

/** A regular expression tests texts; any other value is compared. */
export function equals(expected: Bson): Test {
  if (isNil(expected)) return isNil;
  if (expected instanceof BSONRegExp) return matching(expected.pattern, expected.options);
  return (value) => value === expected || isEqual(value, expected);
}

/** The operators that compare, by what they make of the order. */
export function ordered(expected: Bson, test: (order: number) => boolean): Test {
  if (expected instanceof BSONRegExp) malformed('a comparison', "it can't compare with a regular expression");
  if (isNil(expected)) return (value) => isNil(value) && test(0);
  // Both ends of all values compare with every type.
  if (expected instanceof MinKey || expected instanceof MaxKey)
    return (value) => rankOf(value) !== rankOf(expected) || test(0);
  const rank = rankOf(expected);
  const isExpectedNaN = isNaN(expected);
  return (value) => {
    if (typeof value === 'number' && typeof expected === 'number' && !isExpectedNaN)
      return value === value && test(value - expected);
    if (rankOf(value) !== rank || isNaN(value) !== isExpectedNaN) return false;
    return test(compare(value, expected));
  };
}

/** One of several, each as `equals` has it. */
export function oneOf(name: string, list: Bson): Test {
  if (!Array.isArray(list)) return malformed(name, 'it needs a list');
  const tests = (list as unknown[]).map(equals);
  return (value) => tests.some((test) => test(value));
}

/** One of the types, by names or numbers. */
export function ofType(spec: Bson): Test {
  const names = (Array.isArray(spec) ? (spec as unknown[]) : [spec]).map((item) => {
    const name = isNumeric(item) ? TYPE_NUMBERS[numberOf(item)] : item;
    const isKnown = typeof name === 'string' && (TYPE_NAMES.includes(name) || name === 'number');
    return isKnown ? name : malformed(`$type ${JSON.stringify(item)}`, 'it is no type of BSON');
  });
  if (names.length === 0) malformed('$type', 'it needs at least one type');
  return (value) => names.includes(typeName(value)) || (names.includes('number') && isNumeric(value));
}
