/** How MongoDB compares values: by type, then by value; numbers of all types by value. */
import { BSONRegExp, Binary, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { Bson, Doc } from './bson.ts';
import { typeName } from './types.ts';
import type { Decimal } from './decimal.ts';
import { compareDecimals, decimalOfInteger, exactDecimal, fromDecimal128 } from './decimal.ts';

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
function comparable(value: number | Double | Long): number | bigint {
  if (typeof value === 'number') return value;
  return value instanceof Long ? value.toBigInt() : value.value;
}

function exactly(value: Numeric): Decimal {
  if (value instanceof Decimal128) return fromDecimal128(value);
  return value instanceof Long
    ? decimalOfInteger(value.toBigInt())
    : exactDecimal(typeof value === 'number' ? value : value.value);
}

/** NaN is equal to itself and comes before all other numbers. Source: manual, BSON comparison order. */
function compareNumbers(a: Numeric, b: Numeric): number {
  if (typeof a === 'number' && typeof b === 'number' && a - b !== 0 && !Number.isNaN(a - b))
    return a < b ? -1 : 1;
  if (a instanceof Decimal128 || b instanceof Decimal128) {
    const [x, y] = [exactly(a), exactly(b)];
    const [isXNaN, isYNaN] = [x.value.isNaN(), y.value.isNaN()];
    return isXNaN || isYNaN ? Number(isYNaN) - Number(isXNaN) : compareDecimals(x, y);
  }
  const [x, y] = [comparable(a), comparable(b)];
  const [isXNaN, isYNaN] = [x !== x, y !== y];
  return isXNaN || isYNaN ? Number(isYNaN) - Number(isXNaN) : ORDER(x, y);
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
  if (a instanceof BSONRegExp && b instanceof BSONRegExp)
    return ORDER(a.pattern, b.pattern) || ORDER(a.options, b.options);
  if (rankOf(a) === RANKS['object']) return compareDocs(a as Doc, b as Doc);
  // Symbols and code: their text decides.
  return ORDER(JSON.stringify(a), JSON.stringify(b));
}

export function isEqual(a: Bson, b: Bson): boolean {
  return compare(a, b) === 0;
}
