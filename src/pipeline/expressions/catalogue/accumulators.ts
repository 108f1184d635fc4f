/** What `$group` computes over the documents of a group. Source: MongoDB manual, $group, accumulators. */
import { open } from '../../stages/fields.ts';
import { list, may, must, operator, options } from '../forms.ts';
import type { Kind, MemberSpec, OperatorSpec, Operators } from '../operator.ts';
import { MEDIAN, PERCENTILE } from './summary.ts';

const N: MemberSpec = must('integer', { constant: 'count' });
const SORT: MemberSpec = must('object', { constant: 'sortSpec', isLiteral: true });
const NEWER = { since: '5.2' } as const;

/** Over the values of one expression: unlike in expressions, a list of them is refused. */
const of = (result: Kind, description: string, details: { readonly since?: string } = {}): OperatorSpec =>
  operator(result, description, list(['any'], [1, 1]), details);

export const ACCUMULATORS: Operators = {
  $accumulator: options(
    'any',
    'Calls functions in JavaScript.',
    {
      init: must('any', { isLiteral: true }),
      initArgs: may('array'),
      accumulate: must('any', { isLiteral: true }),
      accumulateArgs: must('array'),
      merge: must('any', { isLiteral: true }),
      finalize: may('any', { isLiteral: true }),
      lang: must('string', { values: ['js'], isLiteral: true }),
    },
    { fact: open('MongoDB manual, $accumulator; whether streams take it is not documented') },
  ),
  $addToSet: of('array', 'The different values, in no order.'),
  $avg: of('number', 'The average of the numbers.'),
  $bottom: options(
    'any',
    'The output of the document that sorts last.',
    { output: must(), sortBy: SORT },
    NEWER,
  ),
  $bottomN: options(
    'array',
    'The outputs of the documents that sort last.',
    { n: N, output: must(), sortBy: SORT },
    NEWER,
  ),
  $concatArrays: of('array', 'Joins the arrays.', { since: '8.1' }),
  $count: operator('integer', 'The number of documents.', { form: 'empty' }, { since: '5.0' }),
  $first: of('any', 'The value of the first document.'),
  $firstN: options('array', 'The values of the first documents.', { n: N, input: must() }, NEWER),
  $last: of('any', 'The value of the last document.'),
  $lastN: options('array', 'The values of the last documents.', { n: N, input: must() }, NEWER),
  $max: of('any', 'The largest value.'),
  $maxN: options('array', 'The largest values.', { n: N, input: must() }, NEWER),
  $median: MEDIAN,
  $mergeObjects: of('object', 'Merges the objects; later ones win.'),
  $min: of('any', 'The smallest value.'),
  $minN: options('array', 'The smallest values.', { n: N, input: must() }, NEWER),
  $percentile: PERCENTILE,
  $push: of('array', 'All values, in order.'),
  $setUnion: of('array', 'What any of the sets has.', { since: '8.1' }),
  $stdDevPop: of('number', 'The standard deviation of a population.'),
  $stdDevSamp: of('number', 'The standard deviation of a sample.'),
  $sum: of('number', 'The sum of the numbers.'),
  $top: options(
    'any',
    'The output of the document that sorts first.',
    { output: must(), sortBy: SORT },
    NEWER,
  ),
  $topN: options(
    'array',
    'The outputs of the documents that sort first.',
    { n: N, output: must(), sortBy: SORT },
    NEWER,
  ),
};

/** Functions of $setWindowFields, a stage that streams do not have. Source: MongoDB manual, window operators. */
export const WINDOW_FUNCTIONS: readonly string[] = [
  '$covariancePop',
  '$covarianceSamp',
  '$denseRank',
  '$derivative',
  '$documentNumber',
  '$expMovingAvg',
  '$integral',
  '$linearFill',
  '$locf',
  '$minMaxScaler',
  '$rank',
  '$shift',
];
