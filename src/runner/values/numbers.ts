/**
 * Arithmetic on BSON numbers. The result has the widest type of the operands: int, long, double, decimal; ints that grow too large
 * become longs, and longs doubles. Source: manual, arithmetic expression operators.
 */
import { Decimal128, Double, Long } from 'bson';
import type { Bson } from './bson.ts';
import { LONG_LIMIT, double, isInt } from './bson.ts';
import type { Numeric } from './compare.ts';
import { isNumeric } from './compare.ts';
import type { Decimal } from './decimal.ts';
import {
  addDecimals,
  decimalOfDouble,
  decimalOfInteger,
  divideDecimals,
  fromDecimal128,
  moduloDecimals,
  multiplyDecimals,
  subtractDecimals,
  toDecimal128,
} from './decimal.ts';

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

/** The value of an int or a long. */
export function bigOf(value: number | Long): bigint {
  return typeof value === 'number' ? BigInt(value) : value.toBigInt();
}

/** The decimal that a number takes part as in arithmetic with decimals: of a double, 15 digits. */
export function decimalOf(value: Numeric): Decimal {
  if (value instanceof Decimal128) return fromDecimal128(value);
  return isInteger(value) ? decimalOfInteger(bigOf(value)) : decimalOfDouble(numberOf(value));
}

/** An integer: an int where `isLong` doesn't say otherwise and it is small enough, then a long; undefined beyond 64 bits. */
export function integerOf(value: bigint, isLong: boolean): number | Long | undefined {
  const small = Number(value);
  if (!isLong && isInt(small)) return small;
  return value >= -LONG_LIMIT && value < LONG_LIMIT ? Long.fromBigInt(value) : undefined;
}

interface Operation {
  readonly doubles: (a: number, b: number) => number;
  readonly integers: (a: bigint, b: bigint) => bigint;
  readonly decimals: (a: Decimal, b: Decimal) => Decimal;
}

function apply(a: Numeric, b: Numeric, operation: Operation): Numeric {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = operation.doubles(a, b);
    const areInts = isInt(a) && isInt(b);
    if (areInts ? isInt(result) : !isInt(result)) return result;
    if (!areInts) return new Double(result);
  }
  if (a instanceof Decimal128 || b instanceof Decimal128)
    return toDecimal128(operation.decimals(decimalOf(a), decimalOf(b)));
  if (isInteger(a) && isInteger(b)) {
    const exact = operation.integers(bigOf(a), bigOf(b));
    const isLong = typeof a !== 'number' || typeof b !== 'number';
    return integerOf(exact, isLong) ?? double(operation.doubles(numberOf(a), numberOf(b)));
  }
  return double(operation.doubles(numberOf(a), numberOf(b)));
}

const ADD: Operation = { doubles: (x, y) => x + y, integers: (x, y) => x + y, decimals: addDecimals };
const SUBTRACT: Operation = {
  doubles: (x, y) => x - y,
  integers: (x, y) => x - y,
  decimals: subtractDecimals,
};
const MULTIPLY: Operation = {
  doubles: (x, y) => x * y,
  integers: (x, y) => x * y,
  decimals: multiplyDecimals,
};
/** The divisor is not zero. */
const MODULO: Operation = { doubles: (x, y) => x % y, integers: (x, y) => x % y, decimals: moduloDecimals };

export function add(a: Numeric, b: Numeric): Numeric {
  return apply(a, b, ADD);
}

export function subtract(a: Numeric, b: Numeric): Numeric {
  return apply(a, b, SUBTRACT);
}

export function multiply(a: Numeric, b: Numeric): Numeric {
  return apply(a, b, MULTIPLY);
}

/** The remainder, with the sign of `a`; `b` is not zero. */
export function modulo(a: Numeric, b: Numeric): Numeric {
  return apply(a, b, MODULO);
}

/** The quotient, a double or a decimal, never an integer type; `b` is not zero. */
export function divide(a: Numeric, b: Numeric): Numeric {
  if (a instanceof Decimal128 || b instanceof Decimal128)
    return toDecimal128(divideDecimals(decimalOf(a), decimalOf(b)));
  return double(numberOf(a) / numberOf(b));
}

/** Whether the number is 0 of any type. */
export function isZero(value: Numeric): boolean {
  return value instanceof Decimal128 ? fromDecimal128(value).value.isZero() : numberOf(value) === 0;
}

/** The whole number that a number of any type is, exactly; undefined for fractions, NaN and infinities. */
export function wholeOf(value: Numeric): bigint | undefined {
  if (isInteger(value)) return bigOf(value);
  if (value instanceof Decimal128) {
    const { value: exact } = fromDecimal128(value);
    return exact.isInteger() ? BigInt(exact.toFixed()) : undefined;
  }
  const number = numberOf(value);
  return Number.isInteger(number) ? BigInt(number) : undefined;
}
