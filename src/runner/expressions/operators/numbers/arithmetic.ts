/** Sums, differences, products and quotients of all number types, and of dates. Source: manual, arithmetic operators. */
import { Decimal128, Long } from 'bson';
import type { Bson } from '../../../values/bson.ts';
import { LONG_LIMIT, isInt } from '../../../values/bson.ts';
import { typeName } from '../../../values/types.ts';
import type { Numeric } from '../../../values/compare.ts';
import { isNumeric } from '../../../values/compare.ts';
import { quantize, ROUNDING } from '../../../values/decimal.ts';
import { DocumentError, refuse } from '../../../failure.ts';
import {
  add,
  bigOf,
  decimalOf,
  divide,
  integerOf,
  isInteger,
  isZero,
  modulo,
  multiply,
  numberOf,
  subtract,
} from '../../../values/numbers.ts';
import type { Operator, Operators } from '../operator.ts';
import { expectNumber, isNil } from '../operator.ts';

/** The last instant that JavaScript has; BSON has more, which nobody here calculates with. */
const LAST_INSTANT = 8_640_000_000_000_000n;

function dateAt(instant: bigint, name: string): Date {
  if (instant >= LONG_LIMIT || instant < -LONG_LIMIT) throw new DocumentError(`date overflow in ${name}`);
  if (instant > LAST_INSTANT || instant < -LAST_INSTANT)
    refuse(`${name} beyond the year 275760`, 'JavaScript has no such dates');
  return new Date(Number(instant));
}

/** The nearest whole number, half away from zero; of decimals, half to even. */
function wholeNear(value: Numeric, name: string): bigint {
  if (isInteger(value)) return bigOf(value);
  const number = numberOf(value);
  if (!Number.isFinite(number)) throw new DocumentError(`date overflow in ${name}`);
  if (value instanceof Decimal128)
    return BigInt(quantize(decimalOf(value), 0, ROUNDING.halfEven).value.toFixed());
  return BigInt(Math.sign(number) * Math.round(Math.abs(number)));
}

/** Operands are looked at in their order: a null before a value of a wrong type gives null. */
function addAll(args: readonly Bson[]): Bson {
  let date: bigint | undefined;
  let sum: Numeric = 0;
  for (const value of args) {
    if (isNil(value)) return null;
    if (value instanceof Date) {
      if (date !== undefined) throw new DocumentError('only one date allowed in an $add expression');
      date = wholeNear(sum, '$add') + BigInt(value.getTime());
    } else if (!isNumeric(value))
      throw new DocumentError(`$add only supports numeric or date types, not ${typeName(value)}`);
    // Behind a date each number is rounded; before it their sum is.
    else if (date !== undefined) date += wholeNear(value, '$add');
    else sum = add(sum, value);
  }
  return date === undefined ? narrowed(sum, args) : dateAt(date, '$add');
}

/** What ints alone make is an int again where it fits, though a step on the way was too large for one. */
function narrowed(result: Numeric, args: readonly Bson[]): Numeric {
  if (!(result instanceof Long) || !args.every(isInt)) return result;
  return integerOf(result.toBigInt(), false) ?? result;
}

function difference([a, b]: readonly Bson[]): Bson {
  if (isNil(a) || isNil(b)) return null;
  if (a instanceof Date && b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime());
  if (a instanceof Date && isNumeric(b))
    return dateAt(BigInt(a.getTime()) - wholeNear(b, '$subtract'), '$subtract');
  if (!isNumeric(a) || !isNumeric(b))
    throw new DocumentError(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
  return subtract(a, b);
}

function product(args: readonly Bson[]): Bson {
  let made: Numeric = 1;
  for (const value of args) {
    if (isNil(value)) return null;
    made = multiply(made, expectNumber('$multiply', value));
  }
  return narrowed(made, args);
}

const withDivisor =
  (name: string, calculate: (a: Numeric, b: Numeric) => Numeric): Operator =>
  ([a, b]) => {
    // A null beside a value of a wrong type gives null.
    if (isNil(a) || isNil(b)) return null;
    const [dividend, divisor] = [expectNumber(name, a), expectNumber(name, b)];
    if (isZero(divisor)) throw new DocumentError(`can't ${name} by zero`);
    return calculate(dividend, divisor);
  };

/** An operator of one number; null gives null. */
export const unary =
  (name: string, calculate: (value: Numeric) => Bson): Operator =>
  ([value]) =>
    isNil(value) ? null : calculate(expectNumber(name, value));

function absolute(value: Numeric): Numeric {
  if (value instanceof Long && value.equals(Long.MIN_VALUE))
    throw new DocumentError("can't take $abs of long long min");
  if (value instanceof Decimal128) return Decimal128.fromString(value.toString().replace(/^-/, ''));
  if (isInteger(value)) return numberOf(value) < 0 ? subtract(0, value) : value;
  return Number.isNaN(numberOf(value)) || !(numberOf(value) < 0 || isNegativeZero(value))
    ? value
    : multiply(value, -1);
}

const isNegativeZero = (value: Numeric): boolean => !isInt(value) && Object.is(numberOf(value), -0);

export const ARITHMETIC: Operators = {
  $add: addAll,
  $subtract: difference,
  $multiply: product,
  $divide: withDivisor('$divide', divide),
  $mod: withDivisor('$mod', modulo),
  $abs: unary('$abs', absolute),
};
