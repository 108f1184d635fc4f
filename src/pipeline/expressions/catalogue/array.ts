/** Arrays and sets. Source: MongoDB manual, array and set operators; release notes 8.3 (arrayIndexAs, $reduce.as). */
import { arg, binary, list, may, must, operator, options, unary, variadic } from '../forms.ts';
import type { MemberSpec, Operators } from '../operator.ts';

const NAME: MemberSpec = may('string', { constant: 'variableName', isLiteral: true });
const N: MemberSpec = must('integer', { constant: 'count' });
const AT_ENDS = { since: '5.2' } as const;

const VECTORS = (description: string) =>
  operator(
    'double',
    description,
    [
      { ...list(['any', 'any']), listOnly: true as const },
      { form: 'members', members: { vectors: must('array', { constant: 'list' }), score: may('boolean') } },
    ],
    { since: '8.3' },
  );

const ARRAYS: Operators = {
  $arrayElemAt: binary(
    'any',
    'array',
    'integer',
    'The element at an index; negative ones count from the end.',
  ),
  $arrayToObject: unary('object', 'array', 'Makes an object of [key, value] pairs or {k, v} documents.'),
  $concatArrays: variadic('array', 'array', 'Joins arrays.'),
  $filter: options(
    'array',
    'The elements for which a condition is true.',
    {
      input: must('array'),
      as: NAME,
      arrayIndexAs: NAME,
      cond: must(),
      limit: may('integer', { constant: 'positive' }),
    },
    { binds: { inside: 'cond', names: { as: ['this', 'THIS'], arrayIndexAs: ['IDX'] } } },
  ),
  $first: unary('any', 'array', 'The first element.'),
  $firstN: options('array', 'The first elements of an array.', { input: must('array'), n: N }, AT_ENDS),
  $in: binary('boolean', 'any', 'array', 'Whether a value is an element of an array.'),
  $indexOfArray: operator(
    'integer',
    'The index of the first element that equals a value; -1 when there is none.',
    list(['array', 'any', 'integer', 'integer'], [2, 4]),
  ),
  $isArray: unary('boolean', 'any', 'Whether it is an array.'),
  $last: unary('any', 'array', 'The last element.'),
  $lastN: options('array', 'The last elements of an array.', { input: must('array'), n: N }, AT_ENDS),
  $map: options(
    'array',
    'Applies an expression to each element.',
    { input: must('array'), as: NAME, arrayIndexAs: NAME, in: must() },
    { binds: { inside: 'in', names: { as: ['this', 'THIS'], arrayIndexAs: ['IDX'] } } },
  ),
  $maxN: options('array', 'The largest elements of an array.', { input: must('array'), n: N }, AT_ENDS),
  $minN: options('array', 'The smallest elements of an array.', { input: must('array'), n: N }, AT_ENDS),
  $range: operator('array', 'Whole numbers from a start to before an end.', list(['integer'], [2, 3])),
  $reduce: options(
    'any',
    'Combines the elements of an array into one value.',
    { input: must('array'), initialValue: must(), in: must(), as: NAME, valueAs: NAME, arrayIndexAs: NAME },
    {
      binds: {
        inside: 'in',
        names: { as: ['this', 'THIS'], valueAs: ['value', 'VALUE'], arrayIndexAs: ['IDX'] },
      },
    },
  ),
  $reverseArray: unary('array', 'array', 'The elements in reverse.'),
  $similarityCosine: VECTORS('The cosine similarity of two vectors.'),
  $similarityDotProduct: VECTORS('The dot product of two vectors.'),
  $similarityEuclidean: VECTORS('The Euclidean distance of two vectors.'),
  $size: unary('integer', 'array', 'The number of elements.'),
  $slice: operator('array', 'Part of an array.', list(['array', 'integer', 'integer'], [2, 3])),
  $sortArray: options(
    'array',
    'The elements in order.',
    { input: must('array'), sortBy: must('any', { constant: 'sortOrder', isLiteral: true }) },
    AT_ENDS,
  ),
  $zip: options('array', 'Makes arrays of the first elements, the second ones, and so on.', {
    inputs: must('array', { constant: 'nonEmptyList' }),
    useLongestLength: may('boolean', { constant: 'boolean', isLiteral: true }),
    defaults: may('array', { constant: 'list' }),
  }),
};

const SETS: Operators = {
  $allElementsTrue: unary('boolean', 'array', 'Whether no element is false.'),
  $anyElementTrue: unary('boolean', 'array', 'Whether any element is true.'),
  $setDifference: binary('array', 'array', 'array', 'What the first set has and the second has not.'),
  $setEquals: variadic('boolean', 'array', 'Whether all sets have the same elements.', 2),
  $setIntersection: variadic('array', 'array', 'What all sets have.'),
  $setIsSubset: operator(
    'boolean',
    'Whether the second set has all of the first.',
    list([arg('array'), 'array']),
  ),
  $setUnion: variadic('array', 'array', 'What any set has.'),
};

export const ARRAY: Operators = { ...ARRAYS, ...SETS };
