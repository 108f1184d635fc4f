/** Operators of queries: `$match`, `$validate` and what they nest. Source: MongoDB manual, query operators; Atlas docs, sp-agg-validate. */
import type { Fact } from '../../catalogue.ts';

/** What a query operator takes. `bits`: a mask, binary data, or a list of positions. */
export type Operand =
  | 'value'
  | 'list'
  | 'queries'
  | 'conditions'
  | 'query'
  | 'expression'
  | 'schema'
  | 'type'
  | 'count'
  | 'modulus'
  | 'pattern'
  | 'patternOptions'
  | 'bits'
  | 'share'
  | 'any';

export interface QueryOperatorSpec {
  readonly description: string;
  readonly operand: Operand;
  /** At the top of a query, under a field, or both. */
  readonly at: 'top' | 'field' | 'both';
  readonly since?: string;
  /** Left out: its own page in the manual. */
  readonly fact?: Fact;
}

const top = (operand: Operand, description: string): QueryOperatorSpec => ({
  description,
  operand,
  at: 'top',
});
const field = (operand: Operand, description: string): QueryOperatorSpec => ({
  description,
  operand,
  at: 'field',
});

const COMPARING: Readonly<Record<string, QueryOperatorSpec>> = {
  $eq: field('any', 'Equals a value.'),
  $ne: field('value', 'Differs from a value.'),
  $gt: field('value', 'Is greater, among values of the same type.'),
  $gte: field('value', 'Is greater or equal, among values of the same type.'),
  $lt: field('value', 'Is less, among values of the same type.'),
  $lte: field('value', 'Is less or equal, among values of the same type.'),
  $in: field('list', 'Equals any value of a list, or matches any regular expression of it.'),
  $nin: field('list', 'Equals no value of a list.'),
};

const COMBINING: Readonly<Record<string, QueryOperatorSpec>> = {
  $and: top('queries', 'All of the queries match.'),
  $or: top('queries', 'Any of the queries matches.'),
  $nor: top('queries', 'None of the queries matches.'),
  $not: field('conditions', 'The conditions do not hold.'),
};

const OF_ELEMENTS: Readonly<Record<string, QueryOperatorSpec>> = {
  $all: field('list', 'An array that has all of the values.'),
  $elemMatch: field('query', 'An array with an element that matches.'),
  $size: field('count', 'An array of this length.'),
};

const OF_VALUES: Readonly<Record<string, QueryOperatorSpec>> = {
  $exists: field('any', 'The field is there, null included; false: it is not.'),
  $type: field('type', 'The value is of a type, or of one of a list.'),
  $mod: field('modulus', 'A number with this remainder: [divisor, remainder].'),
  $regex: field('pattern', 'A string that a regular expression matches.'),
  $options: field('patternOptions', 'Options of $regex: i, m, s, x, u.'),
  $bitsAllClear: field('bits', 'All of these bits are 0.'),
  $bitsAllSet: field('bits', 'All of these bits are 1.'),
  $bitsAnyClear: field('bits', 'Any of these bits is 0.'),
  $bitsAnySet: field('bits', 'Any of these bits is 1.'),
  $geoIntersects: field('any', 'Intersects a geometry.'),
  $geoWithin: field('any', 'Is within a geometry.'),
  $near: field('any', 'Is near a point.'),
  $nearSphere: field('any', 'Is near a point on a sphere.'),
  $maxDistance: field('any', 'The largest distance of $near.'),
  $minDistance: field('any', 'The smallest distance of $near.'),
  $within: field('any', 'The old name of $geoWithin.'),
  $geometry: field('any', 'The geometry of $near, $geoWithin and $geoIntersects.'),
};

const OF_DOCUMENTS: Readonly<Record<string, QueryOperatorSpec>> = {
  $expr: { ...top('expression', 'An expression that is true.'), at: 'both' },
  $jsonSchema: top('schema', 'The document fits a JSON Schema (draft 4).'),
  $comment: { ...top('any', 'A note that changes nothing.'), at: 'both' },
  $sampleRate: top('share', 'Matches at random, at this rate from 0 to 1.'),
  $alwaysTrue: top('any', 'Matches everything.'),
  $alwaysFalse: top('any', 'Matches nothing.'),
  $text: { ...top('any', 'Searches a text index.'), at: 'both' },
  $where: { ...top('any', 'A condition in JavaScript.'), at: 'both' },
};

/** All query operators by name. */
export const QUERY_OPERATORS: Readonly<Record<string, QueryOperatorSpec>> = {
  ...COMPARING,
  ...COMBINING,
  ...OF_ELEMENTS,
  ...OF_VALUES,
  ...OF_DOCUMENTS,
};
