/** The operator catalogue: every operator by name and place. Adding an operator is one entry in `catalogue/`. */
import { ACCUMULATORS, WINDOW_FUNCTIONS } from './catalogue/accumulators.ts';
import { ARITHMETIC } from './catalogue/arithmetic.ts';
import { ARRAY } from './catalogue/array.ts';
import { DATE } from './catalogue/date.ts';
import { LOGIC } from './catalogue/logic.ts';
import { OBJECT } from './catalogue/object.ts';
import { QUERY_OPERATORS } from './catalogue/query.ts';
import { STRING } from './catalogue/string.ts';
import { SUMMARY } from './catalogue/summary.ts';
import { TRIGONOMETRY } from './catalogue/trigonometry.ts';
import { TYPE } from './catalogue/type.ts';
import { STREAM, VARIABLE } from './catalogue/variable.ts';
import type { Operators } from './operator.ts';

export type * from './operator.ts';
export { QUERY_OPERATORS, WINDOW_FUNCTIONS };
export type { QueryOperatorSpec } from './catalogue/query.ts';

/** The families of expression operators, by their titles in the docs. */
export const FAMILIES: Readonly<Record<string, Operators>> = {
  Arithmetic: ARITHMETIC,
  'Arrays and sets': ARRAY,
  'Booleans, comparisons, conditions': LOGIC,
  Dates: DATE,
  Objects: OBJECT,
  Strings: STRING,
  Summaries: SUMMARY,
  Trigonometry: TRIGONOMETRY,
  Types: TYPE,
  'Variables and literals': VARIABLE,
  Streams: STREAM,
};

/** What an expression may use. */
export const EXPRESSIONS: Operators = Object.assign({}, ...Object.values(FAMILIES)) as Operators;

/** What the fields of `$group` use. */
export { ACCUMULATORS };

/** Operators of updates, which pipelines do not have, and what does their work. Source: MongoDB manual, update operators. */
const UPDATES: Readonly<Record<string, string>> = {
  $inc: 'use $add',
  $mul: 'use $multiply',
  $pull: 'use $filter',
  $pullAll: 'use $setDifference or $filter',
  $pop: 'use $slice',
  $rename: 'set the new field and remove the old one with $unset',
  $setOnInsert: 'use whenNotMatched of $merge',
  $bit: 'use $bitAnd, $bitOr or $bitXor',
};

/** Query operators that expressions have by another name. Source: MongoDB manual, query and expression operators. */
const QUERIES: Readonly<Record<string, string>> = {
  $exists: 'compare with {"$type": "$field"}, which is "missing" for what is not there',
  $regex: 'use {"$regexMatch": {"input": "$field", "regex": "..."}}',
  $nin: 'use {"$not": {"$in": ["$field", [...]]}}',
  $nor: 'use {"$not": {"$or": [...]}}',
  $elemMatch: 'use $filter, or $anyElementTrue over $map',
  $all: 'use $setIsSubset',
};

/** Why a name that MongoDB has is wrong in an expression, and what to do; undefined for names that it has not. */
export function misplaced(
  name: string,
): { readonly why: string; readonly fix: string | undefined } | undefined {
  if (Object.hasOwn(ACCUMULATORS, name))
    return { why: 'is an accumulator, which only the fields of $group take', fix: 'compute it in a $group' };
  if (WINDOW_FUNCTIONS.includes(name))
    return { why: 'belongs to $setWindowFields, a stage that streams do not have', fix: undefined };
  if (Object.hasOwn(UPDATES, name)) return { why: 'is an operator of updates', fix: UPDATES[name] };
  if (Object.hasOwn(QUERY_OPERATORS, name))
    return { why: 'is an operator of queries', fix: QUERIES[name] ?? 'use it in a $match' };
  return undefined;
}

/** The page of the manual about an operator. */
export function manualPage(name: string): string {
  return `https://www.mongodb.com/docs/manual/reference/operator/aggregation/${name.slice(1)}/`;
}
