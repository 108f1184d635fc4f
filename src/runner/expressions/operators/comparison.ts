/** Comparisons of values of all types. Source: manual, comparison operators. */
import type { Bson } from '../../values/bson.ts';
import { compare } from '../../values/compare.ts';
import { isTrue } from '../evaluation.ts';
import type { Operator, Operators } from './operator.ts';

const comparison =
  (test: (order: number) => Bson): Operator =>
  ([a, b]) =>
    test(compare(a, b));

export const COMPARISON: Operators = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison((order) => (order < 0 ? -1 : order > 0 ? 1 : 0)),
  $not: ([value]) => !isTrue(value),
};
