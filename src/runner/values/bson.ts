/**
 * BSON values as the runner holds them, and their way to lossless `Value`s. A JavaScript number is an int32 when it is one,
 * and a double otherwise; a double that could be taken for an int32 is a `Double`; a long is a `Long`. So every value has one type.
 */
import {
  BSONRegExp,
  BSONSymbol,
  Binary,
  Code,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import type { Entry, Value } from '../../model/document.ts';
import { Document, NumberLiteral } from '../../model/document.ts';
import { refuse } from '../failure.ts';

/** A BSON value; `undefined` is a missing one, which no document holds. */
export type Bson = unknown;

/** A BSON document: a plain object. */
export type Doc = Record<string, Bson>;

/** Whether `value` is a document, and not one of the BSON classes, a date or a pattern. */
export function isDoc(value: Bson): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The largest int32, and the smallest. */
export const MAX_INT = 2_147_483_647;
export const MIN_INT = -2_147_483_648;
/** Longs are below it, and not below its negative. */
export const LONG_LIMIT = 2n ** 63n;

export function isInt(value: Bson): value is number {
  return typeof value === 'number' && (value | 0) === value && !Object.is(value, -0);
}

/** A double, also where its value is that of an int32. */
export function double(value: number): number | Double {
  return isInt(value) ? new Double(value) : value;
}

/**
 * Refuses keys that JavaScript puts in another order: integer-like ones come first and sorted there, which in BSON is another document.
 * @param keys in the order of the document
 */
export function checkKeyOrder(keys: readonly string[], made: Doc): void {
  const order = Object.keys(made);
  const wrong = keys.find((key, index) => order[index] !== key);
  if (wrong === undefined) return;
  refuse(
    `a document with the keys ${keys
      .slice(0, 6)
      .map((key) => `'${key}'`)
      .join(', ')}`,
    'keys that look like integers would change their order',
    'Put keys that look like integers first, in rising order, or give them a letter.',
  );
}

const one = (key: string, value: Value): Document => new Document([[key, value]]);

function printDouble(value: number): Value {
  if (!Number.isFinite(value))
    return one('$numberDouble', value > 0 ? 'Infinity' : value < 0 ? '-Infinity' : 'NaN');
  const text = Object.is(value, -0) ? '-0' : String(value);
  return new NumberLiteral(/[.e]/.test(text) ? text : `${text}.0`);
}

function printObject(value: object): Value {
  if (value instanceof Double) return printDouble(value.value);
  // Before longs, because it is one in the library.
  if (value instanceof Timestamp) {
    const parts: Entry[] = [
      ['t', new NumberLiteral(String(value.t))],
      ['i', new NumberLiteral(String(value.i))],
    ];
    return one('$timestamp', new Document(parts));
  }
  if (value instanceof Long) return new NumberLiteral(value.toString());
  if (value instanceof Date) {
    const year = value.getUTCFullYear();
    return one(
      '$date',
      year >= 1970 && year <= 9999 ? value.toISOString() : one('$numberLong', String(value.getTime())),
    );
  }
  if (value instanceof ObjectId) return one('$oid', value.toHexString());
  if (value instanceof Decimal128) return one('$numberDecimal', value.toString());
  if (value instanceof Binary) {
    if (value.sub_type === Binary.SUBTYPE_UUID && value.length() === 16)
      return one('$uuid', value.toUUID().toString());
    const subType = value.sub_type.toString(16).padStart(2, '0');
    return one(
      '$binary',
      new Document([
        ['base64', value.toString('base64')],
        ['subType', subType],
      ]),
    );
  }
  if (value instanceof BSONRegExp)
    return one(
      '$regularExpression',
      new Document([
        ['pattern', value.pattern],
        ['options', value.options],
      ]),
    );
  if (value instanceof MinKey) return one('$minKey', new NumberLiteral('1'));
  if (value instanceof MaxKey) return one('$maxKey', new NumberLiteral('1'));
  if (value instanceof BSONSymbol) return one('$symbol', value.valueOf());
  if (value instanceof Code) return one('$code', typeof value.code === 'string' ? value.code : '');
  return new Document(
    Object.entries(value as Doc)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, printValue(member)]),
  );
}

/** `value` as Extended JSON, relaxed: what `readValue` reads back to the same value, but for longs that fit into an int32. */
export function printValue(value: Bson): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return isInt(value) ? new NumberLiteral(String(value)) : printDouble(value);
  if (Array.isArray(value)) return value.map(printValue);
  return typeof value === 'object' ? printObject(value) : null;
}

/** A copy that shares no document or list with `value`; BSON's own classes are immutable here and stay. */
export function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (!isDoc(value)) return value;
  const made: Doc = {};
  for (const key of Object.keys(value)) if (value[key] !== undefined) made[key] = copy(value[key]);
  return made as T;
}

/** What a document may hold: missing members are left out, missing elements are null. The value itself when nothing is missing. */
export function settle(value: Bson): Bson {
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.some((item) => item === undefined || typeof item === 'object')
      ? items.map((item) => (item === undefined ? null : settle(item)))
      : items;
  }
  if (!isDoc(value)) return value;
  const made: Doc = {};
  for (const key of Object.keys(value)) if (value[key] !== undefined) made[key] = settle(value[key]);
  return made;
}
