/** What a value is to the stage catalogue: its type, its number, its duration. Extended JSON numbers count as numbers. */
import type { Value } from '../model/document.ts';
import { NumberLiteral, isDocument, isList } from '../model/document.ts';
import { SecretReference } from '../model/secret.ts';
import type { ValueType } from './catalogue.ts';
import { DURATION_UNITS, OFFSET_UNITS } from './catalogue.ts';

/** The keys of Extended JSON numbers. */
export const WRAPPERS = ['$numberInt', '$numberLong', '$numberDouble', '$numberDecimal'];
const NUMBER = /^-?(\d+(\.\d+)?([eE][+-]?\d+)?|Infinity|NaN)$/;

/** The number that a value is, plain or Extended JSON; undefined for anything else. */
export function numberOf(value: Value | undefined): number | undefined {
  if (value instanceof NumberLiteral) return value.toNumber();
  if (!isDocument(value) || value.entries.length !== 1) return undefined;
  const [key, text] = value.entries[0] ?? ['', null];
  if (!WRAPPERS.includes(key) || typeof text !== 'string' || !NUMBER.test(text)) return undefined;
  return Number(text);
}

/** Whether it is text; a text with secrets counts, though nobody knows what it says. */
export function isText(value: Value | undefined): value is string | SecretReference {
  return typeof value === 'string' || value instanceof SecretReference;
}

/** Whether it is an aggregation expression: a document, or a string that starts with `$`. */
export function isExpression(value: Value | undefined): boolean {
  if (typeof value === 'string') return value.startsWith('$');
  return isDocument(value) && numberOf(value) === undefined;
}

/** The milliseconds of `{size, unit}`, or of 0; undefined when it is neither. */
export function durationOf(value: Value | undefined): number | undefined {
  if (numberOf(value) === 0) return 0;
  if (!isDocument(value)) return undefined;
  const size = numberOf(value.get('size'));
  const unit = value.get('unit');
  if (size === undefined || typeof unit !== 'string' || !Object.hasOwn(DURATION_UNITS, unit))
    return undefined;
  return size * DURATION_UNITS[unit as keyof typeof DURATION_UNITS];
}

/** Whether `value` is of `type`. For durations and offsets this asks for the shape alone, a document. */
export function isOfType(type: ValueType, value: Value): boolean {
  switch (type) {
    case 'string':
      return isText(value);
    case 'expression':
      return isExpression(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(numberOf(value));
    case 'number':
      return numberOf(value) !== undefined;
    case 'zero':
      return numberOf(value) === 0;
    case 'duration':
    case 'offset':
    case 'document':
      return isDocument(value) && numberOf(value) === undefined;
    case 'date':
      return isDocument(value) && (value.has('$date') || value.has('$timestamp'));
    case 'strings':
      return isList(value) && value.every(isText);
    case 'list':
    case 'stages':
      return isList(value);
    case 'any':
      return true;
  }
}

const NAMES: Readonly<Record<ValueType, string>> = {
  string: 'a string',
  expression: 'an expression',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  zero: '0',
  duration: 'a duration such as {"size": 5, "unit": "minute"}',
  offset: 'an offset such as {"offsetFromUtc": 8, "unit": "hour"}',
  date: 'a date as {"$date": ...} or {"$timestamp": ...}',
  document: 'a document',
  strings: 'a list of strings',
  list: 'a list',
  stages: 'a list of stages',
  any: 'anything',
};

/** `a string or a list of strings`. */
export function describeTypes(types: readonly ValueType[]): string {
  return types.map((type) => NAMES[type]).join(' or ');
}

/** What a value is, for people: `a number`. */
export function describeValue(value: Value): string {
  if (value === null) return 'null';
  if (isText(value)) return 'a string';
  if (typeof value === 'boolean') return String(value);
  if (numberOf(value) !== undefined) return 'a number';
  return isList(value) ? 'a list' : 'a document';
}

/** Units that a duration, or an offset, may have. */
export function unitsOf(type: 'duration' | 'offset'): readonly string[] {
  return type === 'duration' ? Object.keys(DURATION_UNITS) : OFFSET_UNITS;
}
