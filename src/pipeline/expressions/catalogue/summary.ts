/** Accumulators that are expressions too, over a list of values or the elements of one array. Source: MongoDB manual, expressions associated with accumulators. */
import { verified } from '../../stages/fields.ts';
import { list, must, operator, options } from '../forms.ts';
import type { MemberSpec, OperatorSpec, Operators } from '../operator.ts';

const METHOD: MemberSpec = must('string', { values: ['approximate'], isLiteral: true });

/** Written the same way in expressions and in $group. */
export const MEDIAN: OperatorSpec = options(
  'number',
  'An approximate median.',
  { input: must(), method: METHOD },
  { since: '7.0' },
);

/** Written the same way in expressions and in $group. */
export const PERCENTILE: OperatorSpec = options(
  'array',
  'Approximate percentiles.',
  { input: must(), p: must('array', { constant: 'shares' }), method: METHOD },
  { since: '7.0' },
);

const over = (result: 'number' | 'any', description: string): OperatorSpec =>
  operator(result, description, list(['any'], [0]));

const SORT: MemberSpec = must('any', { constant: 'sortOrder', isLiteral: true });
const N: MemberSpec = must('integer', { constant: 'count' });
const RANKED = {
  since: '8.1',
  fact: verified('MongoDB server tests, accumulators as expressions'),
} as const;

export const SUMMARY: Operators = {
  $bottom: options('any', 'The element that sorts last.', { input: must('array'), sortBy: SORT }, RANKED),
  $bottomN: options(
    'array',
    'The elements that sort last.',
    { input: must('array'), n: N, sortBy: SORT },
    RANKED,
  ),
  $top: options('any', 'The element that sorts first.', { input: must('array'), sortBy: SORT }, RANKED),
  $topN: options(
    'array',
    'The elements that sort first.',
    { input: must('array'), n: N, sortBy: SORT },
    RANKED,
  ),

  $avg: over('number', 'The average of the numbers.'),
  $max: over('any', 'The largest value.'),
  $median: MEDIAN,
  $min: over('any', 'The smallest value.'),
  $percentile: PERCENTILE,
  $stdDevPop: over('number', 'The standard deviation of a population.'),
  $stdDevSamp: over('number', 'The standard deviation of a sample.'),
  $sum: over('number', 'The sum of the numbers.'),
};
