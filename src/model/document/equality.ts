/**
 * When two values mean the same to Atlas. Documents are compared with their key order, as the stream engine does
 * (domain: key order matters in `$source`, `$sort`, `$project`); numbers by value, because the API has returned
 * `10.0` for `10`; Extended JSON spellings of one number or date are equal.
 */
import type { Value } from '../document.ts';
import { Document, NumberLiteral, isDocument, isList } from '../document.ts';
import { SecretReference } from '../secret.ts';

/** `same`: to the letter; `equivalent`: equal in value, spelt differently; `different`: a change. */
export type Comparison = 'same' | 'equivalent' | 'different';

/** Compares with key order. */
export function compareValues(a: Value, b: Value): Comparison {
  const [left, right] = [scalarOf(a), scalarOf(b)];
  if (left !== undefined || right !== undefined) {
    if (left === undefined || right === undefined || left.key !== right.key) {
      return left !== undefined && right !== undefined && areEqualNumbers(left, right)
        ? 'equivalent'
        : 'different';
    }
    return left.spelling === right.spelling ? 'same' : 'equivalent';
  }
  if (isList(a) && isList(b)) {
    return a.length === b.length
      ? combine(a.map((item, i) => compareValues(item, b[i] ?? null)))
      : 'different';
  }
  if (isDocument(a) && isDocument(b)) {
    if (a.entries.length !== b.entries.length) return 'different';
    return combine(
      a.entries.map(([key, value], i) => {
        const other = b.entries[i];
        return other?.[0] === key ? compareValues(value, other[1]) : 'different';
      }),
    );
  }
  return 'different';
}

/** Whether two values mean the same, key order included. */
export function areEqual(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return compareValues(a, b) !== 'different';
}

/** Whether two values mean the same when the order of keys, at any depth, does not count. */
export function areEqualUnordered(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return areEqual(sortKeys(a), sortKeys(b));
}

/** A copy whose documents have their keys in code-unit order. Only for comparing: never send it. */
export function sortKeys(value: Value): Value {
  if (isList(value)) return value.map(sortKeys);
  if (!isDocument(value)) return value;
  return new Document(
    value.entries
      .map(([key, member]) => [key, sortKeys(member)] as const)
      .toSorted(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)),
  );
}

const combine = (parts: readonly Comparison[]): Comparison =>
  parts.includes('different') ? 'different' : parts.includes('equivalent') ? 'equivalent' : 'same';

interface Scalar {
  /** Equal keys mean equal values. */
  readonly key: string;
  readonly spelling: string;
  /** The literal, when it is a number that is not a decimal128. */
  readonly number?: string;
}

/** What a value is as a scalar, Extended JSON wrappers of numbers and dates included; undefined for containers. */
function scalarOf(value: Value): Scalar | undefined {
  if (value === null || typeof value === 'boolean') return { key: `literal:${value}`, spelling: '' };
  if (typeof value === 'string') return { key: `string:${value}`, spelling: '' };
  if (value instanceof SecretReference) return { key: `secret:${value.toString()}`, spelling: '' };
  if (value instanceof NumberLiteral) {
    return { key: `number:${canonicalNumber(value.text)}`, spelling: value.text, number: value.text };
  }
  if (!isDocument(value) || value.entries.length !== 1) return undefined;
  const [key, inner] = value.entries[0] ?? ['', null];
  if (key === '$date') return dateOf(inner);
  if (
    (key === '$numberInt' || key === '$numberLong' || key === '$numberDouble') &&
    typeof inner === 'string' &&
    /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(inner)
  ) {
    return { key: `number:${canonicalNumber(inner)}`, spelling: `${key}:${inner}`, number: inner };
  }
  return undefined;
}

function dateOf(inner: Value): Scalar | undefined {
  const spelling = typeof inner === 'string' ? inner : scalarOf(inner)?.spelling;
  const text = typeof inner === 'string' ? inner : scalarOf(inner)?.number;
  if (text === undefined || spelling === undefined) return undefined;
  const time = typeof inner === 'string' ? Date.parse(inner) : Number(text);
  return Number.isNaN(time) ? undefined : { key: `date:${time}`, spelling: `$date:${spelling}` };
}

/** Doubles that round to the same value are equal (`0.1` and `0.10000000000000001`); integers only when every digit is. */
function areEqualNumbers(a: Scalar, b: Scalar): boolean {
  const isDouble = (text: string | undefined): text is string => text !== undefined && /[.eE]/.test(text);
  return isDouble(a.number) && isDouble(b.number) && Number(a.number) === Number(b.number);
}

/** One spelling per exact decimal value: sign, significant digits, exponent of ten. `10`, `10.0` and `1e1` agree. */
export function canonicalNumber(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/(?<!0)0+$/, '');
  if (significant === '') return '0';
  const scale = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length);
  return `${sign}${significant}e${scale}`;
}
