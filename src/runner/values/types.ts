/** The name of a BSON value's type. */
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
import type { Bson } from './bson.ts';
import { isInt } from './bson.ts';

const CLASSES: readonly (readonly [new (...args: never[]) => object, string])[] = [
  [Double, 'double'],
  [Long, 'long'],
  [Date, 'date'],
  [ObjectId, 'objectId'],
  [Decimal128, 'decimal'],
  [Timestamp, 'timestamp'],
  [Binary, 'binData'],
  [BSONRegExp, 'regex'],
  [MinKey, 'minKey'],
  [MaxKey, 'maxKey'],
  [BSONSymbol, 'symbol'],
  [Code, 'javascript'],
];

/** The names of all types, but for those that MongoDB has given up. */
export const TYPE_NAMES: readonly string[] = [
  'double',
  'string',
  'object',
  'array',
  'binData',
  'objectId',
  'bool',
  'date',
  'null',
  'regex',
  'javascript',
  'symbol',
  'int',
  'timestamp',
  'long',
  'decimal',
  'minKey',
  'maxKey',
];

/** The type's name as `$type` gives it; `missing` for none. Source: mongodb.com/docs/manual/reference/bson-types. */
export function typeName(value: Bson): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return isInt(value) ? 'int' : 'double';
  if (Array.isArray(value)) return 'array';
  // A Timestamp is a Long in the library.
  if (value instanceof Timestamp) return 'timestamp';
  return CLASSES.find(([type]) => value instanceof type)?.[1] ?? 'object';
}
