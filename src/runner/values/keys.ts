/** A text that two values share exactly when they are equal: what groups, sets and joins are looked up by. */
import { Binary, Double, Long, ObjectId } from 'bson';
import type { Bson, Doc } from './bson.ts';
import type { Numeric } from './compare.ts';
import { isNumeric, rankOf } from './compare.ts';
import { compareDecimals, exactDecimal, fromDecimal128 } from './decimal.ts';
import { typeName } from './types.ts';

/** Numbers that a double holds have its text, so that equal numbers of all types share it. */
function numberKey(value: Numeric): string {
  if (typeof value === 'number') return `n${Object.is(value, -0) ? 0 : value}`;
  if (value instanceof Double) return numberKey(value.value);
  if (value instanceof Long) {
    const big = value.toBigInt();
    return BigInt(Number(big)) === big ? `n${Number(big)}` : `n${big}n`;
  }
  const exact = fromDecimal128(value);
  const near = exact.value.toNumber();
  const isDouble = !exact.value.isFinite() || compareDecimals(exact, exactDecimal(near)) === 0;
  return isDouble ? numberKey(near) : `n${exact.value.toString()}d`;
}

const textOf = (value: Bson): string =>
  value instanceof ObjectId ? value.toHexString() : JSON.stringify(value);

/** The rank of documents in comparisons. */
const DOCUMENT = rankOf({});

/** The text of a value. */
export function keyOf(value: Bson): string {
  if (typeof value === 'string') return `s${JSON.stringify(value)}`;
  if (value === null) return 'null';
  if (value === undefined) return 'missing';
  if (typeof value === 'boolean') return String(value);
  if (isNumeric(value)) return numberKey(value);
  if (value instanceof Date) return `d${value.getTime()}`;
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (value instanceof Binary) return `b${value.sub_type}:${value.toString('hex')}`;
  if (rankOf(value) !== DOCUMENT) return `${typeName(value)}:${textOf(value)}`;
  const members = Object.entries(value as Doc).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${keyOf(member)}`).join()}}`;
}
