/** Numbers as text, and text as numbers. Source: manual, $toString, $convert. */
import { Decimal128, Double } from 'bson';
import type { Bson } from '../../../values/bson.ts';
import { LONG_LIMIT, double, isInt } from '../../../values/bson.ts';
import type { Numeric } from '../../../values/compare.ts';
import { DocumentError } from '../../../failure.ts';
import { isTooSmall } from '../../../values/decimal.ts';
import { numberOf, wholeOf } from '../../../values/numbers.ts';

/** A double of at least this size is written with an exponent, and so is one below the least. */
const [PLAIN_BELOW, PLAIN_FROM] = [1e16, 1e-4];

/** The shortest digits that mean a double: without a point where it is whole, -0 with its sign, exponents of two digits. */
function printDouble(value: number): string {
  if (Object.is(value, -0)) return '-0';
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(value) || (size >= PLAIN_FROM && size < PLAIN_BELOW))
    return String(value);
  return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
}

/** A number as `$toString` writes it. Source: the server's evaluate_convert_test.cpp, FormatDouble. */
export function printNumber(value: Numeric): string {
  return isDouble(value) ? printDouble(numberOf(value)) : value.toString();
}

/** A number as `$toLower`, `$substr` and their kin take it: a double has at most 16 digits there. */
export function coerceNumber(value: Numeric): string {
  if (!isDouble(value)) return value.toString();
  const number = numberOf(value);
  return Number.isFinite(number)
    ? printDouble(Number(number.toPrecision(16)))
    : String(number).toLowerCase().replace('infinity', 'inf');
}

function parseFailure(text: string, to: string): never {
  throw new DocumentError(`Failed to parse number '${text}' in $convert with no onError value (to ${to})`);
}

/** The whole number of a text. @throws DocumentError */
export function parseWhole(text: string, to: string): bigint {
  return /^[+-]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : parseFailure(text, to);
}

const SPECIAL: Readonly<Record<string, number>> = { inf: Infinity, infinity: Infinity, nan: NaN };

/** The least double with all its digits. */
const LEAST_NORMAL = 2 ** -1022;

/** Whether digits other than zeros mean too large a number for a double, or too small a one. */
export function isOutOfRange(number: number, isNonZero: boolean): boolean {
  return isNonZero && (!Number.isFinite(number) || Math.abs(number) < LEAST_NORMAL);
}

/** The double of a text. @throws DocumentError */
export function parseDouble(text: string): Bson {
  const match = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.exec(text);
  if (match !== null) {
    const number = Number(text);
    return isOutOfRange(number, /[1-9]/.test(match[1] ?? '')) ? parseFailure(text, 'double') : double(number);
  }
  const special = SPECIAL[text.replace(/^[+-]/, '').toLowerCase()];
  return special === undefined ? parseFailure(text, 'double') : text.startsWith('-') ? -special : special;
}

/** The decimal of a text. @throws DocumentError */
export function parseDecimal128(text: string): Decimal128 {
  try {
    if (/\s/.test(text)) return parseFailure(text, 'decimal');
    const read = Decimal128.fromStringWithRounding(text);
    return isTooSmall(text) ? parseFailure(text, 'decimal') : read;
  } catch {
    return parseFailure(text, 'decimal');
  }
}

/** The digits of each base. */
const DIGITS: Readonly<Record<number, RegExp>> = {
  2: /^[+-]?[01]+$/,
  8: /^[+-]?[0-7]+$/,
  10: /^[+-]?\d+$/,
  16: /^[+-]?[\da-f]+$/i,
};

/** The bases that `$convert` takes. */
export const BASES: readonly number[] = [2, 8, 10, 16];

/** The whole number of a text in a base; of 64 bits at most. Source: the server's convert_with_base.js. @throws DocumentError */
export function parseInBase(text: string, base: number, to: string): bigint {
  if (DIGITS[base]?.test(text) !== true) return parseFailure(text, to);
  const prefix = { 2: '0b', 8: '0o', 16: '0x' }[base] ?? '';
  const size = BigInt(prefix + text.replace(/^[+-]/, ''));
  const whole = text.startsWith('-') ? -size : size;
  return whole >= LONG_LIMIT || whole < -LONG_LIMIT ? parseFailure(text, to) : whole;
}

/** A whole number in a base. @throws DocumentError for fractions, NaN and infinities */
export function printInBase(value: Numeric, base: number): string {
  const whole = wholeOf(value);
  if (whole === undefined || whole >= LONG_LIMIT || whole < -LONG_LIMIT)
    throw new DocumentError(
      `Failed to write ${value.toString()} in base ${base}: it is not a whole number of 64 bits`,
    );
  return whole.toString(base).toUpperCase();
}

const isDouble = (value: Bson): value is number | Double =>
  (typeof value === 'number' && !isInt(value)) || value instanceof Double;
