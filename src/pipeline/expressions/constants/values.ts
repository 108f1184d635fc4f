/** What a value is to an expression: a constant, a path, Extended JSON. */
import type { Document, Value } from '../../../model/document.ts';
import { NumberLiteral, isDocument, isList } from '../../../model/document.ts';
import { SecretReference } from '../../../model/secret.ts';
import { lookUp } from '../../../model/table.ts';
import { numberOf } from '../../values.ts';

/** Keys that make a document Extended JSON: a value, not an operator. Source: MongoDB Extended JSON v2, and v1 for the last ones. */
const WRAPPERS: Readonly<Record<string, readonly string[]>> = {
  $date: [],
  $oid: [],
  $numberInt: [],
  $numberLong: [],
  $numberDouble: [],
  $numberDecimal: [],
  $binary: ['$type'],
  $uuid: [],
  $timestamp: [],
  $regularExpression: [],
  $symbol: [],
  $code: ['$scope'],
  $undefined: [],
  $minKey: [],
  $maxKey: [],
  $dbPointer: [],
  $ref: ['$id', '$db'],
  $regex: ['$options'],
};

/** What converts a field to the type that Extended JSON writes for constants. */
export const CONVERSIONS: Readonly<Record<string, string>> = {
  $date: '$toDate',
  $oid: '$toObjectId',
  $numberInt: '$toInt',
  $numberLong: '$toLong',
  $numberDouble: '$toDouble',
  $numberDecimal: '$toDecimal',
  $uuid: '$toUUID',
};

/** Whether a document is a value in Extended JSON. */
export function isExtendedJson(value: Document): boolean {
  const first = value.entries[0]?.[0];
  const companions = first?.startsWith('$') === true ? lookUp(WRAPPERS, first) : undefined;
  if (companions === undefined) return false;
  if (first === '$regex' && typeof value.get('$regex') !== 'string') return false;
  // A reference to a document may have members of any name behind its own.
  return first === '$ref' || value.entries.every(([key], i) => i === 0 || companions.includes(key));
}

/** Whether a document has an operator for its first key. */
export function isOperator(value: Value | undefined): boolean {
  return isDocument(value) && (value.entries[0]?.[0] ?? '').startsWith('$') && !isExtendedJson(value);
}

/** The value of an expression that says the same for every document; undefined for one that is computed. */
export function constantOf(expression: Value): Value | undefined {
  if (typeof expression === 'string') return expression.startsWith('$') ? undefined : expression;
  if (expression instanceof SecretReference) return undefined;
  if (isList(expression)) {
    const items = expression.map(constantOf);
    return items.includes(undefined) ? undefined : (items as Value[]);
  }
  if (!isDocument(expression)) return expression;
  const [first] = expression.entries;
  if (first === undefined || isExtendedJson(expression)) return expression;
  if (expression.entries.length === 1 && (first[0] === '$literal' || first[0] === '$const')) return first[1];
  return first[0].startsWith('$') || expression.entries.some(([, member]) => constantOf(member) === undefined)
    ? undefined
    : expression;
}

/** A value as people would write it, cut short. */
export function show(value: Value): string {
  if (value instanceof NumberLiteral) return value.text;
  const number = numberOf(value);
  if (number !== undefined) return String(number);
  if (typeof value === 'string')
    return value.length > 40 ? `"${value.slice(0, 39)}…"` : JSON.stringify(value);
  if (isList(value)) return value.length === 0 ? '[]' : 'a list';
  if (isDocument(value)) return value.entries.length === 0 ? '{}' : 'a document';
  return value instanceof SecretReference ? 'a secret' : String(value);
}
