/** `$type`, `$convert` and the operators that are short for it. Source: manual, type operators. */
import { Binary, calculateObjectSize } from 'bson';
import type { Bson } from '../../../values/bson.ts';
import { isDoc } from '../../../values/bson.ts';
import { isNumeric } from '../../../values/compare.ts';
import { DocumentError } from '../../../failure.ts';
import { wholeOf } from '../../../values/numbers.ts';
import { typeName } from '../../../values/types.ts';
import { TYPE_NUMBERS } from '../../../values/type-numbers.ts';
import type { Frame } from '../../evaluation.ts';
import type { NamedOperators, Operator, Operators, Parts } from '../operator.ts';
import { expectCount, isNil, named } from '../operator.ts';
import type { Manner } from './conversions.ts';
import { CONVERSIONS } from './conversions.ts';
import { BYTE_ORDERS, FORMATS } from './binary-text.ts';
import { BASES } from './number-text.ts';

const PLAIN: Manner = { format: 'auto', subtype: 0, byteOrder: 'little', base: undefined };

/** The name of a type, from its name or its number. @throws DocumentError, which no `onError` catches */
function readType(value: Bson): string {
  const name = isNumeric(value) ? TYPE_NUMBERS[expectCount("$convert's 'to' argument", value)] : value;
  if (typeof name !== 'string')
    throw new DocumentError(`$convert's 'to' argument must be a string or number, but is ${typeName(value)}`);
  if (CONVERSIONS[name] === undefined) throw new DocumentError(`Unknown type name: ${name}`);
  return name;
}

function readChoice<Choice extends string>(key: string, value: Bson, known: readonly Choice[]): Choice {
  const found = known.find((choice) => choice === value);
  if (found === undefined) throw new DocumentError(`$convert: '${key}' must be one of ${known.join(', ')}`);
  return found;
}

function readBase(value: Bson): number | undefined {
  if (isNil(value)) return undefined;
  const base = isNumeric(value) ? wholeOf(value) : undefined;
  if (base === undefined || !BASES.includes(Number(base)))
    throw new DocumentError(`$convert: 'base' must be one of ${BASES.join(', ')}`);
  return Number(base);
}

/** Subtypes that BSON defines, and those that users may. Source: the server's convert_bindata.js. */
function readSubtype(value: Bson): number {
  const subtype = expectCount("$convert's 'subtype'", value);
  if (subtype < 0 || (subtype > 9 && subtype < 128) || subtype > 255)
    throw new DocumentError(`$convert: ${subtype} is not a subtype of binData`);
  return subtype;
}

function convert(parts: Parts, frame: Frame): Bson {
  const [input, to] = [parts['input']?.(frame), parts['to']?.(frame)];
  const { onNull, onError } = parts;
  const format = parts['format']?.(frame);
  const byteOrder = parts['byteOrder']?.(frame);
  const base = parts['base']?.(frame);
  if (isNil(input)) return onNull === undefined ? null : onNull(frame);
  const [type, subtype] = isDoc(to) ? [to['type'], to['subtype'] ?? 0] : [to, 0];
  if (isNil(type)) return null;
  const name = readType(type);
  if (parts['format'] !== undefined && isNil(format)) return null;
  const manner: Manner = {
    format: isNil(format) ? PLAIN.format : readChoice('format', format, FORMATS),
    subtype: readSubtype(subtype),
    byteOrder: isNil(byteOrder) ? PLAIN.byteOrder : readChoice('byteOrder', byteOrder, BYTE_ORDERS),
    base: readBase(base),
  };
  if (isNil(format) && typeof input === 'string' && name === 'binData')
    throw new DocumentError("$convert from string to binData requires 'format'");
  try {
    return CONVERSIONS[name]?.(input, manner);
  } catch (error) {
    if (error instanceof DocumentError && onError !== undefined) return onError(frame);
    throw error;
  }
}

const conversion =
  (to: string, manner: Manner = PLAIN): Operator =>
  ([value]) =>
    isNil(value) ? null : CONVERSIONS[to]?.(value, manner);

export const TYPE_OPERATORS: Operators = {
  $type: ([value]) => typeName(value),
  $isNumber: ([value]) => isNumeric(value),
  $isArray: ([value]) => Array.isArray(value),
  $toInt: conversion('int'),
  $toLong: conversion('long'),
  $toDouble: conversion('double'),
  $toDecimal: conversion('decimal'),
  $toString: conversion('string'),
  $toDate: conversion('date'),
  $toObjectId: conversion('objectId'),
  $toBool: conversion('bool'),
  $toUUID: conversion('binData', { ...PLAIN, format: 'uuid', subtype: 4 }),
  $subtype: ([value]) => {
    if (isNil(value)) return null;
    if (value instanceof Binary) return value.sub_type;
    throw new DocumentError(`$subtype requires a binData argument, found: ${typeName(value)}`);
  },
  $bsonSize: ([value]) => {
    if (isNil(value)) return null;
    if (!isDoc(value))
      throw new DocumentError(`$bsonSize requires a document input, found: ${typeName(value)}`);
    return calculateObjectSize(value);
  },
};

export const CONVERT: NamedOperators = { $convert: named(convert) };
