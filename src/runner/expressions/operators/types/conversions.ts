/** Types, conversions between them, and dates. Source: manual, type and date expression operators. */
import { Binary, Decimal128, Double, Long, ObjectId, Timestamp, UUID, calculateObjectSize } from 'bson';
import type { Bson, Doc } from '../../../values/bson.ts';
import { double, integer, isDoc, isInt } from '../../../values/bson.ts';
import { typeName } from '../../../values/types.ts';
import { isNumeric } from '../../../values/compare.ts';
import { parseDate, parseDateBy, shiftDate } from '../../../dates/dates.ts';
import { parseDecimal } from '../../../values/decimal.ts';
import { DocumentError, refuse } from '../../../failure.ts';
import { numberOf } from '../../../values/numbers.ts';
import type { Operator, Operators } from '../operator.ts';
import { expectNumber, expectText, isNil } from '../operator.ts';

function fail(value: Bson, to: string): never {
  throw new DocumentError(
    `Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`,
  );
}

const parseFailure = (text: string, to: string): never => {
  throw new DocumentError(`Failed to parse number '${text}' in $convert with no onError value (to ${to})`);
};

/** The digits before the point. */
function wholeOf(value: Decimal128): bigint {
  const { digits, exponent } = parseDecimal(value.toString()) ?? { digits: 0n, exponent: 0 };
  return exponent >= 0 ? digits * 10n ** BigInt(exponent) : digits / 10n ** BigInt(-exponent);
}

function toWhole(value: Bson, to: 'int' | 'long'): Bson {
  if (typeof value === 'boolean') return toWhole(value ? 1 : 0, to);
  if (value instanceof Date && to === 'long') return Long.fromNumber(value.getTime());
  let whole: bigint;
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value)) return parseFailure(value, to);
    whole = BigInt(value.replace('+', ''));
  } else if (value instanceof Long && isNumeric(value)) whole = value.toBigInt();
  else if (isNumeric(value)) {
    const number = Math.trunc(numberOf(value));
    if (!Number.isFinite(number)) return fail(value, to);
    whole = value instanceof Decimal128 ? wholeOf(value) : BigInt(number);
  } else return fail(value, to);
  const limit = to === 'int' ? 2n ** 31n : 2n ** 63n;
  if (whole >= limit || whole < -limit)
    throw new DocumentError(
      `Conversion would overflow target type in $convert with no onError value: ${whole}`,
    );
  return to === 'int' ? integer(whole) : Long.fromBigInt(whole);
}

function toDouble(value: Bson): Bson {
  if (typeof value === 'boolean') return double(value ? 1 : 0);
  if (value instanceof Date) return double(value.getTime());
  if (isNumeric(value)) return double(numberOf(value));
  if (typeof value !== 'string') return fail(value, 'double');
  if (value.trim() !== value || value === '' || Number.isNaN(Number(value)))
    return parseFailure(value, 'double');
  return double(Number(value));
}

function toDecimal(value: Bson): Bson {
  if (value instanceof Decimal128) return value;
  if (typeof value === 'boolean') return Decimal128.fromString(value ? '1' : '0');
  if (value instanceof Date) return Decimal128.fromString(String(value.getTime()));
  if (isNumeric(value)) {
    const isDouble = value instanceof Double || (typeof value === 'number' && !Number.isInteger(value));
    // Source: manual, $toDecimal: a double gives 15 significant digits.
    return Decimal128.fromString(isDouble ? numberOf(value).toPrecision(15) : value.toString());
  }
  if (typeof value !== 'string') return fail(value, 'decimal');
  try {
    return Decimal128.fromString(value);
  } catch {
    return parseFailure(value, 'decimal');
  }
}

function toText(value: Bson): Bson {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Double) return String(value.value);
  if (typeof value === 'number')
    return Number.isFinite(value) ? String(value) : value > 0 ? 'Infinity' : value < 0 ? '-Infinity' : 'NaN';
  if (isNumeric(value)) return value.toString();
  if (value instanceof Binary)
    return value.sub_type === Binary.SUBTYPE_UUID ? value.toUUID().toString() : value.toString('base64');
  return fail(value, 'string');
}

/** Whether a value says when, as date operators take it: not every value that converts to a date. */
export function isMoment(value: Bson): boolean {
  return value instanceof Date || value instanceof ObjectId || value instanceof Timestamp;
}

/** A date from a date, a time in milliseconds, text, an ObjectId or a timestamp. */
export function toDate(value: Bson): Bson {
  if (value instanceof Date) return value;
  if (typeof value === 'string') return parseDate(value);
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  // An int is no date, as seconds since 1970 are one. Source: manual, $toDate: double, decimal, long.
  if (isNumeric(value) && !isInt(value)) return new Date(Math.trunc(numberOf(value)));
  return fail(value, 'date');
}

function toObjectId(value: Bson): Bson {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') return fail(value, 'objectId');
  if (!/^[0-9a-fA-F]{24}$/.test(value))
    throw new DocumentError(`Failed to parse objectId '${value}' in $convert with no onError value`);
  return ObjectId.createFromHexString(value);
}

const CONVERSIONS: Readonly<Record<string, (value: Bson) => Bson>> = {
  int: (value) => toWhole(value, 'int'),
  long: (value) => toWhole(value, 'long'),
  double: toDouble,
  decimal: toDecimal,
  string: toText,
  date: toDate,
  objectId: toObjectId,
  bool: (value) => (isNumeric(value) ? numberOf(value) !== 0 : isNil(value) ? null : value !== false),
};

const TYPE_NUMBERS: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
  19: 'decimal',
};

const conversion =
  (to: string): Operator =>
  ([value]) =>
    isNil(value) ? null : CONVERSIONS[to]?.(value);

function fromBinary(value: Binary, to: string, options: Doc): Bson {
  if (to !== 'string')
    return refuse(`$convert of binData to ${to}`, 'only its conversion to a string is built');
  switch (options['format']) {
    case 'utf8':
      return Buffer.from(value.value()).toString('utf8');
    case 'hex':
      return value.toString('hex');
    case 'base64':
      return value.toString('base64');
    case 'base64url':
      return Buffer.from(value.value()).toString('base64url');
    case 'uuid':
      return value.length() === 16 ? value.toUUID().toString() : fail(value, 'string');
    default:
      return toText(value);
  }
}

function convert([options]: readonly Bson[]): Bson {
  if (!isDoc(options)) return refuse('$convert', 'its argument must be a document');
  const target = isDoc(options['to']) ? options['to']['type'] : options['to'];
  const to = typeof target === 'number' ? TYPE_NUMBERS[target] : target;
  const value = options['input'];
  if (isNil(value)) return options['onNull'] ?? null;
  const convertTo = typeof to === 'string' ? CONVERSIONS[to] : undefined;
  const isText = to === 'binData' && typeof value === 'string';
  if (!isText && (convertTo === undefined || typeof to !== 'string'))
    return refuse(`$convert to ${JSON.stringify(target)}`, 'it is not built');
  try {
    if (isText) return textToBinary(value, options['format']);
    return value instanceof Binary ? fromBinary(value, to, options) : convertTo?.(value);
  } catch (error) {
    if (error instanceof DocumentError && Object.hasOwn(options, 'onError')) return options['onError'];
    throw error;
  }
}

const TEXT_FORMS: Readonly<Record<string, RegExp>> = {
  utf8: /^/,
  hex: /^(?:[0-9a-f]{2})*$/i,
  base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  base64url: /^[A-Za-z0-9_-]*$/,
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
};

function textToBinary(value: string, format: Bson): Bson {
  if (typeof format !== 'string' || TEXT_FORMS[format] === undefined)
    return refuse('$convert to binData', 'it needs a format: utf8, hex, base64, base64url or uuid');
  if (!TEXT_FORMS[format].test(value))
    throw new DocumentError(
      `Failed to parse '${value.slice(0, 100)}' as ${format} in $convert with no onError value`,
    );
  return format === 'uuid'
    ? new UUID(value).toBinary()
    : new Binary(Buffer.from(value, format as BufferEncoding));
}

function dateFromString([options]: readonly Bson[]): Bson {
  if (!isDoc(options)) return refuse('$dateFromString', 'its argument must be a document');
  const { dateString, format, timezone } = options as { dateString: Bson; format: Bson; timezone: Bson };
  if (isNil(dateString)) return options['onNull'] ?? null;
  const zone = isNil(timezone) ? undefined : expectText('$dateFromString', timezone);
  try {
    const text = expectText('$dateFromString', dateString);
    return isNil(format)
      ? parseDate(text, zone)
      : parseDateBy(text, expectText('$dateFromString', format), zone);
  } catch (error) {
    if (error instanceof DocumentError && Object.hasOwn(options, 'onError')) return options['onError'];
    throw error;
  }
}

const dateShift =
  (name: string, sign: 1 | -1): Operator =>
  ([options]) => {
    if (!isDoc(options)) return refuse(name, 'its argument must be a document');
    const { startDate, unit, amount, timezone } = options as Record<string, Bson>;
    if (isNil(startDate) || isNil(unit) || isNil(amount)) return null;
    if (!isMoment(startDate))
      throw new DocumentError(`${name} requires startDate to be convertible to a date`);
    const date = toDate(startDate);
    const zone = isNil(timezone) ? undefined : expectText(name, timezone);
    const steps = sign * numberOf(expectNumber(name, amount));
    const shifted = Number.isInteger(steps)
      ? shiftDate(date as Date, expectText(name, unit), steps, zone)
      : undefined;
    if (shifted === undefined || Number.isNaN(shifted.getTime()))
      throw new DocumentError(`${name}: an amount of ${steps} gives no date`);
    return shifted;
  };

export const CONVERSION_OPERATORS: Operators = {
  $type: ([value]) => typeName(value),
  $isNumber: ([value]) => isNumeric(value),
  $convert: convert,
  $toInt: conversion('int'),
  $toLong: conversion('long'),
  $toDouble: conversion('double'),
  $toDecimal: conversion('decimal'),
  $toString: conversion('string'),
  $toDate: conversion('date'),
  $toObjectId: conversion('objectId'),
  $toBool: conversion('bool'),
  $dateFromString: dateFromString,
  $dateAdd: dateShift('$dateAdd', 1),
  $dateSubtract: dateShift('$dateSubtract', -1),
  $bsonSize: ([value]) => {
    if (isNil(value)) return null;
    if (!isDoc(value))
      throw new DocumentError(`$bsonSize requires a document input, found: ${typeName(value)}`);
    return calculateObjectSize(value);
  },
};
