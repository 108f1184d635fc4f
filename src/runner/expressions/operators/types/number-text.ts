/** Numbers as text, and text as numbers. Source: manual, $toString, $convert. */
import { Decimal128, Double } from 'bson';
import type { Bson } from '../../../values/bson.ts';
import { double, isInt } from '../../../values/bson.ts';
import type { Numeric } from '../../../values/compare.ts';
import { DocumentError } from '../../../failure.ts';
import { numberOf } from '../../../values/numbers.ts';

/** A number as `$toString` and `$concat`'s kin write it: a double without a point where it is whole. */
export function printNumber(value: Numeric): string {
  return isDouble(value) ? String(numberOf(value)) : value.toString();
}

function parseFailure(text: string, to: string): never {
  throw new DocumentError(`Failed to parse number '${text}' in $convert with no onError value (to ${to})`);
}

/** The whole number of a text. @throws DocumentError */
export function parseWhole(text: string, to: string): bigint {
  return /^[+-]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : parseFailure(text, to);
}

const SPECIAL: Readonly<Record<string, number>> = { inf: Infinity, infinity: Infinity, nan: NaN };

/** The double of a text. @throws DocumentError */
export function parseDouble(text: string): Bson {
  if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return double(Number(text));
  const special = SPECIAL[text.replace(/^[+-]/, '').toLowerCase()];
  return special === undefined ? parseFailure(text, 'double') : text.startsWith('-') ? -special : special;
}

/** The decimal of a text. @throws DocumentError */
export function parseDecimal128(text: string): Decimal128 {
  try {
    if (/\s/.test(text)) return parseFailure(text, 'decimal');
    return Decimal128.fromStringWithRounding(text);
  } catch {
    return parseFailure(text, 'decimal');
  }
}

const isDouble = (value: Bson): value is number | Double =>
  (typeof value === 'number' && !isInt(value)) || value instanceof Double;
