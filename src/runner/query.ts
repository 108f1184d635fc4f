/**
 * Query conditions, as `$match` and `$validate` have them. mingo reads their structure (`$and`, `$elemMatch`, `$not`, `$regex` and their
 * kin); comparisons, types, `$expr` and `$jsonSchema` are answered here, by BSON's rules.
 */
import { Query } from 'mingo/query';
import { Context } from 'mingo/core';
import {
  $all,
  $and,
  $bitsAllClear,
  $bitsAllSet,
  $bitsAnyClear,
  $bitsAnySet,
  $elemMatch,
  $mod,
  $nor,
  $not,
  $or,
  $regex,
  $size,
} from 'mingo/operators/query';
import type { Bson, Doc } from './bson.ts';
import { isDoc } from './bson.ts';
import { pattern } from './extended-json.ts';
import { typeName } from './types.ts';
import { compare, isEqual, isNumeric, rankOf } from './compare.ts';
import type { Compilation, Frame } from './evaluation.ts';
import { isTrue } from './evaluation.ts';
import { compileExpression } from './expression.ts';
import { refuse } from './failure.ts';
import { numberOf } from './numbers.ts';
import { memberOf } from './paths.ts';
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
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
  '-1': 'minKey',
};

function ofType(spec: Bson): Test {
  const names = (Array.isArray(spec) ? (spec as unknown[]) : [spec]).map((item) =>
    isNumeric(item) ? (TYPE_NUMBERS[numberOf(item)] ?? '') : String(item),
  );
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
  const query = {
    $all,
    $and,
    $bitsAllClear,
    $bitsAllSet,
    $bitsAnyClear,
    $bitsAnySet,
    $elemMatch,
    $mod,
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
      context: Context.init({ query: query as never }),
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
