/** Arithmetic on BSON numbers: ints widen to longs, doubles win over integers, decimals over all. Source: manual, arithmetic operators. */
import { Decimal128, Double, Long } from 'bson';
import type { Bson } from './bson.ts';
import { double, integer, isInt } from './bson.ts';
import type { Numeric } from './compare.ts';
import { isNumeric } from './compare.ts';
import type { Decimal } from './decimal.ts';
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  toDecimal128,
} from './decimal.ts';
import { DocumentError, refuse } from '../failure.ts';

/** The nearest double. */
export function numberOf(value: Numeric): number {
  if (typeof value === 'number') return value;
  if (value instanceof Double) return value.value;
  return Number(value.toString());
}

/** Whether it is an int or a long. */
export function isInteger(value: Bson): value is number | Long {
  return isInt(value) || (value instanceof Long && isNumeric(value));
}

const bigOf = (value: number | Long): bigint =>
  typeof value === 'number' ? BigInt(value) : value.toBigInt();

/** Source: manual, a double becomes a decimal of 15 digits in arithmetic. */
function decimalOf(value: Numeric): Decimal {
  const text =
    isInteger(value) || value instanceof Decimal128 ? value.toString() : numberOf(value).toPrecision(15);
  return (
    parseDecimal(text) ??
    refuse(`arithmetic with the decimal ${text}`, 'only finite decimals are calculated with')
  );
}

interface Operation {
  readonly doubles: (a: number, b: number) => number;
  readonly integers: (a: bigint, b: bigint) => bigint;
  readonly decimals: (a: Decimal, b: Decimal) => Decimal;
}

function apply(a: Numeric, b: Numeric, operation: Operation): Numeric {
  if (a instanceof Decimal128 || b instanceof Decimal128)
    return toDecimal128(operation.decimals(decimalOf(a), decimalOf(b)));
  if (isInteger(a) && isInteger(b)) {
    if (typeof a === 'number' && typeof b === 'number') {
      const result = operation.doubles(a, b);
      if (isInt(result)) return result;
    }
    return integer(operation.integers(bigOf(a), bigOf(b)));
  }
  return double(operation.doubles(numberOf(a), numberOf(b)));
}

export function add(a: Numeric, b: Numeric): Numeric {
  return apply(a, b, { doubles: (x, y) => x + y, integers: (x, y) => x + y, decimals: addDecimals });
}

export function multiply(a: Numeric, b: Numeric): Numeric {
  return apply(a, b, { doubles: (x, y) => x * y, integers: (x, y) => x * y, decimals: multiplyDecimals });
}

function negate(value: Numeric): Numeric {
  return multiply(value, -1);
}

export function subtract(a: Numeric, b: Numeric): Numeric {
  return add(a, negate(b));
}

/** The quotient, a double or a decimal, never an integer type. */
export function divide(a: Numeric, b: Numeric): Numeric {
  if (numberOf(b) === 0) throw new DocumentError("can't $divide by zero");
  if (a instanceof Decimal128 || b instanceof Decimal128)
    return toDecimal128(divideDecimals(decimalOf(a), decimalOf(b)));
  return double(numberOf(a) / numberOf(b));
}

export function modulo(a: Numeric, b: Numeric): Numeric {
  if (numberOf(b) === 0) throw new DocumentError("can't $mod by zero");
  if (a instanceof Decimal128 || b instanceof Decimal128)
    return refuse('$mod of decimals', 'it is not built');
  return isInteger(a) && isInteger(b) ? integer(bigOf(a) % bigOf(b)) : double(numberOf(a) % numberOf(b));
}

/** The same type of number with a function of doubles applied; integers stay as they are. */
export function mapDouble(value: Numeric, name: string, change: (value: number) => number): Numeric {
  if (isInteger(value)) return value;
  if (value instanceof Decimal128) return refuse(`${name} of a decimal`, 'it is not built');
  return double(change(numberOf(value)));
}

/** `$round` and `$trunc`: half to even, or cut off, at `places` digits after the point (before it, when negative). */
export function roundTo(value: Numeric, places: number, isCut: boolean): Numeric {
  if (isInteger(value) && places >= 0) return value;
  const number = numberOf(value);
  if (!Number.isFinite(number)) return value;
  if (value instanceof Decimal128) return toDecimal128(roundDecimal(decimalOf(value), places, isCut));
  const exact = isInteger(value) ? parseDecimal(value.toString()) : exactDouble(number);
  const rounded = roundDecimal(exact ?? { digits: 0n, exponent: 0 }, places, isCut);
  if (isInteger(value)) return integer(rounded.digits * 10n ** BigInt(rounded.exponent));
  return double(Number(`${rounded.digits}e${rounded.exponent}`));
}

/** Every digit of a double: 0.15 is 0.1499999999999999944…, and so it is rounded. Source: manual, $round, decimal exactness. */
function exactDouble(value: number): Decimal | undefined {
  if (Number.isInteger(value)) return { digits: BigInt(value), exponent: 0 };
  let exponent = 0;
  let scaled = value;
  while (!Number.isInteger(scaled)) [scaled, exponent] = [scaled * 2, exponent + 1];
  return { digits: BigInt(scaled) * 5n ** BigInt(exponent), exponent: -exponent };
}
