/** Booleans, comparisons, conditions. Source: MongoDB manual, boolean, comparison and conditional operators. */
import { binary, list, may, must, named, operator, options, unary, variadic } from '../forms.ts';
import type { Operators } from '../operator.ts';

export const LOGIC: Operators = {
  $and: variadic('boolean', 'any', 'Whether all are true.'),
  $not: unary('boolean', 'any', 'Whether it is false.'),
  $or: variadic('boolean', 'any', 'Whether any is true.'),
  $cmp: binary('integer', 'any', 'any', 'Compares two values: -1, 0 or 1.'),
  $eq: binary('boolean', 'any', 'any', 'Whether two values are equal.'),
  $gt: binary('boolean', 'any', 'any', 'Whether the first value is greater.'),
  $gte: binary('boolean', 'any', 'any', 'Whether the first value is greater or equal.'),
  $lt: binary('boolean', 'any', 'any', 'Whether the first value is less.'),
  $lte: binary('boolean', 'any', 'any', 'Whether the first value is less or equal.'),
  $ne: binary('boolean', 'any', 'any', 'Whether two values are different.'),
  $cond: operator('any', 'One of two values, by a condition.', [
    { ...list(['any', 'any', 'any']), listOnly: true },
    named({ if: must(), then: must(), else: must() }),
  ]),
  $ifNull: variadic(
    'any',
    'any',
    'The first value that is neither null nor missing; the last one otherwise.',
    2,
  ),
  $switch: options('any', 'The value of the first branch whose case is true.', {
    branches: must('any', { constant: 'nonEmptyList' }),
    default: may(),
  }),
};
