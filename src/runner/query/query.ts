/**
 * Query conditions, as `$match` and `$validate` have them. mingo reads their structure (`$and`, `$elemMatch`, `$not`, `$regex` and their
 * kin); comparisons, types, `$expr` and `$jsonSchema` are answered here, by BSON's rules.
 */
import { Long } from 'bson';
import { Query } from 'mingo/query';
import { Context } from 'mingo/core';
import { $and, $elemMatch, $nor, $not, $or, $regex, $size } from 'mingo/operators/query';
import type { Bson, Doc } from '../values/bson.ts';
import { isDoc } from '../values/bson.ts';
import { pattern } from '../values/extended-json.ts';
import { TYPE_NAMES, typeName } from '../values/types.ts';
import { bitTest } from '../expressions/operators/numbers/bits.ts';
import { compare, isEqual, isNumeric, rankOf } from '../values/compare.ts';
import type { Compilation, Frame } from '../expressions/evaluation.ts';
import { isTrue } from '../expressions/evaluation.ts';
import { compileExpression } from '../expressions/expression.ts';
import { refuse } from '../failure.ts';
import { numberOf } from '../values/numbers.ts';
import { memberOf } from '../values/paths.ts';
import { compileSchema } from './schema.ts';

/** The candidates that a path names: values, and the elements of a list at its end; `undefined` where there is nothing. */
function candidatesAt(value: Bson, path: readonly string[]): Bson[] {
  const [key, ...rest] = path;
  if (key === undefined) return Array.isArray(value) ? [value, ...(value as unknown[])] : [value];
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const within = items.filter(isDoc).flatMap((item) => candidatesAt(item, path));
    const indexed =
      /^\d+$/.test(key) && Number(key) < items.length ? candidatesAt(items[Number(key)], rest) : [];
    return [...within, ...indexed];
  }
  return isDoc(value) ? candidatesAt(memberOf(value, key), rest) : [undefined];
}

/** Values without the elements of a list at the end: what `$type: "array"`, `$size` and `$exists` look at. */
const isNil = (value: Bson): boolean => value === undefined || value === null;

type Test = (candidate: Bson) => boolean;

function equals(expected: Bson): Test {
  if (expected === null || expected === undefined) return isNil;
  if (expected instanceof RegExp) return (value) => typeof value === 'string' && expected.test(value);
  return (value) => isEqual(value, expected);
}

/** Comparisons stay within a type's bracket. Source: manual, comparison query operators, type bracketing. */
function ordered(expected: Bson, test: (order: number) => boolean): Test {
  if (isNil(expected)) return (value) => isNil(value) && test(0);
  const rank = rankOf(expected);
  const isNaN = (value: Bson): boolean => isNumeric(value) && Number.isNaN(numberOf(value));
  return (value) =>
    rankOf(value) === rank && isNaN(value) === isNaN(expected) && test(compare(value, expected));
}

const TYPE_NUMBERS: Readonly<Record<string, string>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  14: 'symbol',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
  '-1': 'minKey',
};

function ofType(spec: Bson): Test {
  const names = (Array.isArray(spec) ? (spec as unknown[]) : [spec]).map((item) => {
    const name = isNumeric(item) ? TYPE_NUMBERS[numberOf(item)] : item;
    const isKnown = typeof name === 'string' && (TYPE_NAMES.includes(name) || name === 'number');
    return isKnown ? name : refuse(`$type ${JSON.stringify(item)}`, 'it is no type of BSON');
  });
  return (value) => names.includes(typeName(value)) || (names.includes('number') && isNumeric(value));
}

type Predicate = (doc: Doc) => boolean;

/** A test that holds for a document when it holds for some candidate. */
const some =
  (make: (expected: Bson) => Test, isNegated = false) =>
  (selector: string, expected: Bson): Predicate => {
    const test = make(expected);
    const path = selector.split('.');
    if (path.length === 1) {
      return (doc) => {
        const value = memberOf(doc, selector);
        const found = test(value) || (Array.isArray(value) && (value as unknown[]).some(test));
        return found !== isNegated;
      };
    }
    return (doc) => candidatesAt(doc, path).some(test) !== isNegated;
  };

const any =
  (make: (expected: Bson) => Test) =>
  (list: Bson): Test => {
    if (!Array.isArray(list)) return refuse('$in', 'it needs a list');
    const tests = (list as unknown[]).map(make);
    return (value) => tests.some((test) => test(value));
  };

function exists(selector: string, expected: Bson): Predicate {
  const path = selector.split('.');
  const wanted = isTrue(expected);
  return (doc) => candidatesAt(doc, path).some((value) => value !== undefined) === wanted;
}

/** Source: manual, $mod: fractions of both are cut off; what is no number does not match. */
function remainder(spec: Bson): Test {
  const [divisor, wanted] = Array.isArray(spec) && spec.length === 2 ? (spec as unknown[]) : [];
  if (!isNumeric(divisor) || !isNumeric(wanted) || Math.trunc(numberOf(divisor)) === 0)
    return refuse('$mod', 'it takes a divisor other than 0 and a remainder');
  const [by, rest] = [Math.trunc(numberOf(divisor)), Math.trunc(numberOf(wanted))];
  return (value) => {
    if (value instanceof Long && isNumeric(value)) return value.toBigInt() % BigInt(by) === BigInt(rest);
    const number = isNumeric(value) ? Math.trunc(numberOf(value)) : NaN;
    // A remainder of a negative number may be -0, which is 0.
    return number % by === rest;
  };
}

/** Every element has to be there, as a value or as what `$elemMatch` describes. */
const all =
  (options: () => object) =>
  (selector: string, list: Bson): Predicate => {
    if (!Array.isArray(list)) return refuse('$all', 'it needs a list');
    const tests = (list as unknown[]).map((item): Predicate => {
      if (!isDoc(item) || !Object.hasOwn(item, '$elemMatch')) return some(equals)(selector, item);
      const query = new Query({ [selector]: item }, options());
      return (doc) => query.test(doc);
    });
    return (doc) => tests.length > 0 && tests.every((test) => test(doc));
  };

const REFUSED = ['$where', '$text', '$near', '$nearSphere', '$geoWithin', '$geoIntersects', '$rand'];

function checkOperators(condition: Bson): void {
  if (Array.isArray(condition)) (condition as unknown[]).forEach(checkOperators);
  if (!isDoc(condition)) return;
  for (const [key, value] of Object.entries(condition)) {
    if (REFUSED.includes(key)) refuse(key, 'stream processing does not allow it in a condition');
    if (key !== '$expr' && key !== '$jsonSchema') checkOperators(value);
  }
}

/** `$regex` with `$options`, as one regular expression; mingo takes it so. */
function withPatterns(condition: Bson): Bson {
  if (Array.isArray(condition)) return (condition as unknown[]).map(withPatterns);
  if (!isDoc(condition)) return condition;
  const made: Doc = {};
  for (const [key, value] of Object.entries(condition)) {
    if (key === '$options') continue;
    if (key === '$regex' && typeof value === 'string')
      made[key] = pattern(value, typeof condition['$options'] === 'string' ? condition['$options'] : '');
    else if (key === '$not' && value instanceof RegExp) made[key] = { $regex: value };
    else made[key] = key === '$expr' || key === '$jsonSchema' ? value : withPatterns(value);
  }
  return made;
}

/** Whether a document, in its frame, fulfils a condition. */
export type Condition = (frame: Frame) => boolean;

/**
 * @param where its place in the pipeline
 * @throws SluiceError RUNNER_UNSUPPORTED for operators that can't be run
 */
export function compileQuery(condition: Doc, into: Compilation, where: string): Condition {
  checkOperators(condition);
  // mingo tests plain documents: what `$expr` needs beside the document is set before each test.
  let current: Frame | undefined;
  const expression = (_selector: string, expected: Bson): Predicate => {
    const evaluate = compileExpression(expected, into, `${where}.$expr`);
    return (doc) => current !== undefined && isTrue(evaluate({ ...current, root: doc, current: doc }));
  };
  const schema = (_selector: string, expected: Bson): Predicate => compileSchema(expected, where, isEqual);
  const options = (): object => ({ context: Context.init({ query: query as never }) });
  const query: object = {
    $and,
    $elemMatch,
    $nor,
    $not,
    $or,
    $regex,
    $size,
    $eq: some(equals),
    $ne: some(equals, true),
    $gt: some((expected) => ordered(expected, (order) => order > 0)),
    $gte: some((expected) => ordered(expected, (order) => order >= 0)),
    $lt: some((expected) => ordered(expected, (order) => order < 0)),
    $lte: some((expected) => ordered(expected, (order) => order <= 0)),
    $all: all(options),
    $mod: some(remainder),
    $bitsAllSet: some(bitTest('$bitsAllSet', (bits, mask) => (bits & mask) === mask)),
    $bitsAnySet: some(bitTest('$bitsAnySet', (bits, mask) => (bits & mask) !== 0n)),
    $bitsAllClear: some(bitTest('$bitsAllClear', (bits, mask) => (bits & mask) === 0n)),
    $bitsAnyClear: some(bitTest('$bitsAnyClear', (bits, mask) => (bits & mask) !== mask)),
    $in: some(any(equals)),
    $nin: some(any(equals), true),
    $type: some(ofType),
    $exists: exists,
    $expr: expression,
    $jsonSchema: schema,
    $comment: () => () => true,
  };
  let compiled: Query;
  try {
    compiled = new Query(withPatterns(condition) as never, {
      ...options(),
    });
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('RUNNER_')) throw error;
    return refuse(`the condition of ${where}`, error instanceof Error ? error.message : String(error));
  }
  return (frame) => {
    current = frame;
    return compiled.test(frame.current as never);
  };
}
