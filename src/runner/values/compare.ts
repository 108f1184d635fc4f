/** How MongoDB compares values: by type, then by value; numbers of all types by value. And a text that equal values share. */
import { Binary, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { Bson, Doc } from './bson.ts';
import { typeName } from './types.ts';
import type { Decimal } from './decimal.ts';
import { compareDecimals, parseDecimal } from './decimal.ts';

/** Source: mongodb.com/docs/manual/reference/bson-type-comparison-order. Missing comes before null in expressions. */
const RANKS: Readonly<Record<string, number>> = {
  minKey: 0,
  missing: 1,
  null: 2,
  int: 3,
  long: 3,
  double: 3,
  decimal: 3,
  string: 4,
  symbol: 4,
  object: 5,
  array: 6,
  binData: 7,
  objectId: 8,
  bool: 9,
  date: 10,
  timestamp: 11,
  regex: 12,
  javascript: 13,
  maxKey: 14,
};

/** The bracket that a value's type belongs to; query comparisons stay within one. */
export function rankOf(value: Bson): number {
  return RANKS[typeName(value)] ?? 14;
}

export type Numeric = number | Double | Long | Decimal128;

/** Whether `value` is a number of any type. */
export function isNumeric(value: Bson): value is Numeric {
  return (
    typeof value === 'number' ||
    value instanceof Double ||
    (value instanceof Long && !(value instanceof Timestamp)) ||
    value instanceof Decimal128
  );
}

const ORDER = (a: bigint | number | string, b: bigint | number | string): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** A number that JavaScript compares exactly with any other: a double, or a big integer. */
function comparable(value: Numeric): number | bigint {
  if (typeof value === 'number') return value;
  if (value instanceof Long) return value.toBigInt();
  return value instanceof Double ? value.value : Number(value.toString());
}

/** Exactly what a double is, as a decimal. */
function exactDecimal(value: Numeric): Decimal | undefined {
  if (value instanceof Decimal128) return parseDecimal(value.toString());
  const number = comparable(value);
  if (typeof number === 'bigint') return { digits: number, exponent: 0 };
  if (!Number.isFinite(number)) return undefined;
  return Number.isInteger(number) ? { digits: BigInt(number), exponent: 0 } : parseDecimal(String(number));
}

function compareNumbers(a: Numeric, b: Numeric): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a < b) return -1;
    if (a > b) return 1;
  }
  if (a instanceof Decimal128 || b instanceof Decimal128) {
    const [x, y] = [exactDecimal(a), exactDecimal(b)];
    if (x !== undefined && y !== undefined) return compareDecimals(x, y);
  }
  const [x, y] = [comparable(a), comparable(b)];
  // NaN equals itself and comes before every other number.
  const isNaN = (value: number | bigint): boolean => Number.isNaN(Number(value));
  if (isNaN(x) || isNaN(y)) return Number(isNaN(y)) - Number(isNaN(x));
  return ORDER(x, y);
}

/** Strings compare as their UTF-8 bytes, which is the order of code points. */
function compareStrings(a: string, b: string): number {
  // UTF-16 has another order only where a surrogate meets a character above the surrogates.
  return /[\uD800-\uDFFF]/.test(a + b) ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : ORDER(a, b);
}

function compareDocs(a: Doc, b: Doc): number {
  const [left, right] = [a, b].map((doc) => Object.entries(doc).filter(([, value]) => value !== undefined));
  for (const [index, [key, value]] of (left ?? []).entries()) {
    const other = right?.[index];
    if (other === undefined) return 1;
    const found = rankOf(value) - rankOf(other[1]) || ORDER(key, other[0]) || compare(value, other[1]);
    if (found !== 0) return found;
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
}

function compareLists(a: readonly Bson[], b: readonly Bson[]): number {
  for (const [index, value] of a.entries()) {
    if (index >= b.length) return 1;
    const found = compare(value, b[index]);
    if (found !== 0) return found;
  }
  return a.length - b.length;
}

/** Below 0, 0, above 0, as `$cmp` has it. */
export function compare(a: Bson, b: Bson): number {
  if (a === b) return 0;
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  const byType = rankOf(a) - rankOf(b);
  if (byType !== 0) return byType;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  if (a instanceof ObjectId && b instanceof ObjectId) return ORDER(a.toHexString(), b.toHexString());
  if (a instanceof Timestamp && b instanceof Timestamp) return ORDER(a.toBigInt(), b.toBigInt());
  if (a instanceof Binary && b instanceof Binary)
    return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
  if (a instanceof MinKey || a instanceof MaxKey || a === null) return 0;
  if (a instanceof RegExp && b instanceof RegExp) return ORDER(String(a), String(b));
  if (rankOf(a) === RANKS['object']) return compareDocs(a as Doc, b as Doc);
  // Symbols and code: their text decides.
  return ORDER(JSON.stringify(a), JSON.stringify(b));
}

export function isEqual(a: Bson, b: Bson): boolean {
  return compare(a, b) === 0;
}

function numberKey(value: Numeric): string {
  const exact = exactDecimal(value);
  if (exact === undefined) return String(value);
  let { digits, exponent } = exact;
  if (digits === 0n) return '0';
  while (digits % 10n === 0n) [digits, exponent] = [digits / 10n, exponent + 1];
  return exponent === 0 ? String(digits) : `${digits}e${exponent}`;
}

const textOf = (value: Bson): string =>
  value instanceof ObjectId
    ? value.toHexString()
    : value instanceof RegExp
      ? String(value)
      : JSON.stringify(value);

/** A text that two values share exactly when they are equal: what groups, sets and joins are looked up by. */
export function keyOf(value: Bson): string {
  if (typeof value === 'string') return `s${JSON.stringify(value)}`;
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e15 && value % 10 !== 0
      ? `n${value}`
      : `n${numberKey(value)}`;
  if (value === null) return 'null';
  if (value === undefined) return 'missing';
  if (typeof value === 'boolean') return String(value);
  if (isNumeric(value)) return `n${numberKey(value)}`;
  if (value instanceof Date) return `d${value.getTime()}`;
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (value instanceof Binary) return `b${value.sub_type}:${value.toString('hex')}`;
  if (rankOf(value) !== RANKS['object']) return `${typeName(value)}:${textOf(value)}`;
  const members = Object.entries(value as Doc).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${keyOf(member)}`).join()}}`;
}
