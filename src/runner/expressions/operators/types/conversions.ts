/** Values of one type as another. Source: manual, $convert, the tables of conversions. */
import { Binary, Decimal128, Long, ObjectId, Timestamp } from 'bson';
import type { Bson } from '../../../values/bson.ts';
import { LONG_LIMIT, double, isInt } from '../../../values/bson.ts';
import { isNumeric } from '../../../values/compare.ts';
import { fromDecimal128, toDecimal128 } from '../../../values/decimal.ts';
import { readDate } from '../../../dates/text-reading.ts';
import { UTC } from '../../../dates/zones.ts';
import { DocumentError, refuse } from '../../../failure.ts';
import { bigOf, decimalOf, isInteger, isZero, numberOf } from '../../../values/numbers.ts';
import { typeName } from '../../../values/types.ts';
import { dateOf } from '../dates/arguments.ts';
import type { ByteOrder, Format } from './binary-text.ts';
import { binaryToNumber, binaryToText, numberToBinary, textToBinary } from './binary-text.ts';
import {
  isOutOfRange,
  parseDecimal128,
  parseDouble,
  parseInBase,
  parseWhole,
  printInBase,
  printNumber,
} from './number-text.ts';

/** What a conversion can be told beside its type. */
export interface Manner {
  readonly format: Format;
  readonly subtype: number;
  readonly byteOrder: ByteOrder;
  /** Of whole numbers as text. */
  readonly base: number | undefined;
}

type Conversion = (value: Bson, manner: Manner) => Bson;

function fail(value: Bson, to: string): never {
  throw new DocumentError(
    `Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`,
  );
}

/** The digits before the point. @throws DocumentError for NaN and infinities */
function cut(value: Bson, to: string): bigint {
  if (isInteger(value)) return bigOf(value);
  if (value instanceof Decimal128) {
    const exact = fromDecimal128(value).value;
    return exact.isFinite() ? BigInt(exact.trunc().toFixed()) : fail(value, to);
  }
  const number = isNumeric(value) ? Math.trunc(numberOf(value)) : NaN;
  return Number.isFinite(number) ? BigInt(number) : fail(value, to);
}

function toWhole(value: Bson, to: 'int' | 'long', base: number | undefined): Bson {
  let whole: bigint;
  if (typeof value === 'boolean') whole = value ? 1n : 0n;
  else if (typeof value === 'string')
    whole = base === undefined ? parseWhole(value, to) : parseInBase(value, base, to);
  else if (value instanceof Date && to === 'long') whole = BigInt(value.getTime());
  else if (isNumeric(value)) whole = cut(value, to);
  else return fail(value, to);
  const limit = to === 'int' ? 2n ** 31n : LONG_LIMIT;
  if (whole >= limit || whole < -limit)
    throw new DocumentError(
      `Conversion would overflow target type in $convert with no onError value: ${whole}`,
    );
  return to === 'int' ? Number(whole) : Long.fromBigInt(whole);
}

const wholeNumber =
  (to: 'int' | 'long'): Conversion =>
  (value, { byteOrder, base }) =>
    value instanceof Binary ? binaryToNumber(value, to, byteOrder) : toWhole(value, to, base);

const toDouble: Conversion = (value, { byteOrder, base }) => {
  if (typeof value === 'boolean') return double(value ? 1 : 0);
  if (value instanceof Date) return double(value.getTime());
  if (value instanceof Binary) return binaryToNumber(value, 'double', byteOrder);
  if (typeof value === 'string')
    return base === undefined ? parseDouble(value) : double(Number(parseInBase(value, base, 'double')));
  if (!isNumeric(value)) return fail(value, 'double');
  const number = numberOf(value);
  const exact = value instanceof Decimal128 ? fromDecimal128(value).value : undefined;
  if (exact !== undefined && exact.isFinite() && isOutOfRange(number, !exact.isZero()))
    throw new DocumentError('Conversion would overflow target type in $convert with no onError value');
  return double(number);
};

const toDecimal: Conversion = (value, { base }) => {
  if (value instanceof Decimal128) return value;
  if (typeof value === 'boolean') return Decimal128.fromString(value ? '1' : '0');
  if (value instanceof Date) return Decimal128.fromString(String(value.getTime()));
  if (typeof value === 'string')
    return base === undefined
      ? parseDecimal128(value)
      : Decimal128.fromString(parseInBase(value, base, 'decimal').toString());
  return isNumeric(value) ? toDecimal128(decimalOf(value)) : fail(value, 'decimal');
};

const toText: Conversion = (value, { format, base }) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  if (isNumeric(value)) return base === undefined ? printNumber(value) : printInBase(value, base);
  if (value instanceof Binary) return binaryToText(value, format);
  if (typeof value === 'object') return unsure(value, 'string');
  return fail(value, 'string');
};

/** Lists and documents become text since version 8.3, in a form that is not compared with MongoDB's here. */
function unsure(value: Bson, to: string): never {
  const type = typeName(value);
  return type === 'array' || type === 'object' || type === 'string' || type === 'binData'
    ? refuse(`$convert from ${type} to ${to}`, 'its result is not compared with MongoDB')
    : fail(value, to);
}

/** A date from a date, a time in milliseconds, text, an ObjectId or a timestamp. An int is no date: it would be seconds to many. */
const toDate: Conversion = (value) => {
  if (value instanceof Date) return value;
  if (typeof value === 'string') return dateOf('$convert', readDate(value, UTC));
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  return isNumeric(value) && !isInt(value)
    ? dateOf('$convert', Number(cut(value, 'date')))
    : fail(value, 'date');
};

const toObjectId: Conversion = (value) => {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') return fail(value, 'objectId');
  if (!/^[0-9a-fA-F]{24}$/.test(value))
    throw new DocumentError(`Failed to parse objectId '${value}' in $convert with no onError value`);
  return ObjectId.createFromHexString(value);
};

const toBinary: Conversion = (value, { format, subtype, byteOrder }) => {
  if (value instanceof Binary)
    return value.sub_type === subtype
      ? value
      : ((): never => {
          throw new DocumentError(
            `Conversions between the binData subtypes ${value.sub_type} and ${subtype} are not supported`,
          );
        })();
  if (typeof value === 'string') return textToBinary(value, format, subtype);
  return isNumeric(value) && !(value instanceof Decimal128)
    ? numberToBinary(value, byteOrder, subtype)
    : unsure(value, 'binData');
};

/** The conversions by the name of the type. Types without any are there, so that a failure can be told from a wrong name. */
export const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  int: wholeNumber('int'),
  long: wholeNumber('long'),
  double: toDouble,
  decimal: toDecimal,
  string: toText,
  date: toDate,
  objectId: toObjectId,
  bool: (value) => (isNumeric(value) ? !isZero(value) : value !== false),
  binData: toBinary,
  array: (value) => (Array.isArray(value) ? (value as unknown[]) : unsure(value, 'array')),
  object: (value) => (typeName(value) === 'object' ? value : unsure(value, 'object')),
  ...Object.fromEntries(
    [
      'minKey',
      'maxKey',
      'missing',
      'undefined',
      'null',
      'regex',
      'dbPointer',
      'javascript',
      'javascriptWithScope',
      'symbol',
      'timestamp',
    ].map((name): [string, Conversion] => [name, (value) => fail(value, name)]),
  ),
};
