/**
 * The kind of what an expression gives, where the expression alone tells it: constants, and operators whose result is fixed. What is
 * computed from fields is not known, and neither is null, which most operators answer with null.
 */
import type { Value } from '../../model/document.ts';
import { NumberLiteral, isDocument, isList } from '../../model/document.ts';
import { SecretReference } from '../../model/secret.ts';
import { lookUp } from '../../model/table.ts';
import { numberOf } from '../values.ts';
import { isExtendedJson } from './constants/values.ts';
import type { Kind } from './operator.ts';
import { EXPRESSIONS } from './operators.ts';

/** What is known of an expression. */
export interface Known {
  readonly kind: Kind;
  /** The constant that it is, unless it is computed. */
  readonly constant?: Value;
}

/** Source: MongoDB Extended JSON v2. */
const WRAPPED: Readonly<Record<string, Kind>> = {
  $date: 'date',
  $oid: 'objectId',
  $numberInt: 'integer',
  $numberLong: 'long',
  $numberDouble: 'double',
  $numberDecimal: 'decimal',
  $binary: 'binary',
  $uuid: 'binary',
  $timestamp: 'timestamp',
  $regularExpression: 'regex',
};

function kindOfConstant(value: Value): Kind | undefined {
  if (value instanceof NumberLiteral) return 'number';
  if (value === null || value instanceof SecretReference) return undefined;
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (isList(value)) return 'array';
  if (!isDocument(value)) return undefined;
  return isExtendedJson(value) ? WRAPPED[value.keys()[0] ?? ''] : 'object';
}

/** What `expression` gives for every document; undefined where that depends on the document. */
export function knownOf(expression: Value): Known | undefined {
  if (typeof expression === 'string' && expression.startsWith('$')) return undefined;
  if (!isDocument(expression) || isExtendedJson(expression)) return constant(expression);
  const [first] = expression.entries;
  if (first === undefined) return constant(expression);
  const [name, operand] = first;
  if (name === '$literal' || name === '$const') return constant(operand);
  if (!name.startsWith('$')) return constant(expression);
  const result = lookUp(EXPRESSIONS, name)?.result ?? 'any';
  // What replaces a missing or a wrong value may be of any kind.
  const hasOther = isDocument(operand) && (operand.has('onNull') || operand.has('onError'));
  return result === 'any' || hasOther ? undefined : { kind: result };
}

function constant(value: Value): Known | undefined {
  const kind = kindOfConstant(value);
  return kind === undefined ? undefined : { kind, constant: value };
}

const NUMBERS: readonly Kind[] = ['number', 'integer', 'long', 'double', 'decimal'];
const MOMENTS: readonly Kind[] = ['date', 'timestamp', 'objectId', 'moment'];

/** The kinds that may be what is wanted. Whole numbers may be written as doubles. */
const FITTING: Readonly<Record<Kind, readonly Kind[] | 'all'>> = {
  any: 'all',
  number: NUMBERS,
  integer: NUMBERS,
  long: NUMBERS,
  double: NUMBERS,
  decimal: NUMBERS,
  term: [...NUMBERS, 'date', 'moment', 'term'],
  moment: [...MOMENTS, 'term'],
  date: [...MOMENTS, 'term'],
  timestamp: ['timestamp', 'moment'],
  objectId: ['objectId', 'moment'],
  string: ['string'],
  boolean: ['boolean'],
  array: ['array'],
  object: ['object'],
  binary: ['binary'],
  regex: ['regex'],
};

/** Whether what is known may be of the wanted kind. */
export function fitsKind(wanted: Kind, { kind, constant: value }: Known): boolean {
  const fitting = FITTING[wanted];
  if (fitting !== 'all' && !fitting.includes(kind) && !(kind === 'term' && NUMBERS.includes(wanted)))
    return false;
  const number = wanted === 'integer' && value !== undefined ? numberOf(value) : undefined;
  return number === undefined || Number.isInteger(number);
}
