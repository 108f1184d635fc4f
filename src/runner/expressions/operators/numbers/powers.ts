/** Powers, roots and logarithms. Source: manual, arithmetic operators. */
import { Decimal128 } from 'bson';
import { double } from '../../../values/bson.ts';
import type { Numeric } from '../../../values/compare.ts';
import type { Decimal, Library } from '../../../values/decimal.ts';
import {
  bothThroughQuad,
  decimalOfInteger,
  divideDecimals,
  squareRoot,
  throughQuad,
  toDecimal128,
} from '../../../values/decimal.ts';
import { DocumentError } from '../../../failure.ts';
import { bigOf, decimalOf, integerOf, isInteger, isZero, numberOf } from '../../../values/numbers.ts';
import type { Operator, Operators } from '../operator.ts';
import { expectNumber, isNil } from '../operator.ts';
import { unary } from './arithmetic.ts';

/** A whole power of a whole number in its type, as long as that holds it. */
function wholePower(base: Numeric, exponent: Numeric, a: bigint, b: bigint): Numeric {
  const isLong = typeof base !== 'number' || typeof exponent !== 'number';
  const inDoubles = (): Numeric => double(Math.pow(Number(a), Number(b)));
  if (a === 1n || b === 0n) return integerOf(1n, isLong) ?? inDoubles();
  if (a === 0n) return integerOf(0n, isLong) ?? inDoubles();
  if (a === -1n) return integerOf(b % 2n === 0n ? 1n : -1n, isLong) ?? inDoubles();
  // Whatever is raised to a higher power than 63 has more than 64 bits.
  if (b < 0n || b > 63n) return inDoubles();
  return integerOf(a ** b, isLong) ?? inDoubles();
}

function power(base: Numeric, exponent: Numeric): Numeric {
  if (isZero(base) && numberOf(exponent) < 0)
    throw new DocumentError('$pow cannot take a base of 0 and a negative exponent');
  if (base instanceof Decimal128 || exponent instanceof Decimal128)
    return toDecimal128(decimalPower(decimalOf(base), decimalOf(exponent)));
  if (isInteger(base) && isInteger(exponent)) return wholePower(base, exponent, bigOf(base), bigOf(exponent));
  const [a, b] = [numberOf(base), numberOf(exponent)];
  // C says 1 where JavaScript says NaN.
  return double(a === 1 || (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)) ? 1 : Math.pow(a, b));
}

function decimalPower(base: Decimal, exponent: Decimal): Decimal {
  if (exponent.value.isZero()) return decimalOfInteger(1);
  return bothThroughQuad((a, b) => a.pow(b), base, exponent);
}

/** A function of one number, in doubles or in decimals. */
export const ofNumber =
  (
    name: string,
    inDoubles: (value: number) => number,
    inDecimals: (value: Library) => Library,
    isDefined: (value: number) => boolean = () => true,
  ): Operator =>
  ([value]) =>
    isNil(value) ? null : applyTo(name, expectNumber(name, value), inDoubles, inDecimals, isDefined);

function applyTo(
  name: string,
  value: Numeric,
  inDoubles: (value: number) => number,
  inDecimals: (value: Library) => Library,
  isDefined: (value: number) => boolean,
): Numeric {
  const number = numberOf(value);
  if (!Number.isNaN(number) && !isDefined(number))
    throw new DocumentError(`${name}'s argument must be in its range, but is ${value.toString()}`);
  return value instanceof Decimal128
    ? toDecimal128(throughQuad(inDecimals, decimalOf(value)))
    : double(inDoubles(number));
}

const isPositive = (value: number): boolean => value > 0;

function logarithm([value, base]: readonly unknown[]): Numeric | null {
  if (isNil(value) || isNil(base)) return null;
  const [a, b] = [expectNumber('$log', value), expectNumber('$log', base)];
  if (numberOf(a) <= 0)
    throw new DocumentError(`$log's argument must be a positive number, but is ${a.toString()}`);
  if (numberOf(b) <= 0 || numberOf(b) === 1)
    throw new DocumentError(`$log's base must be a positive number not equal to 1, but is ${b.toString()}`);
  if (!(a instanceof Decimal128 || b instanceof Decimal128))
    return double(Math.log(numberOf(a)) / Math.log(numberOf(b)));
  const ln = (number: Numeric): Decimal => throughQuad((wide) => wide.ln(), decimalOf(number));
  return toDecimal128(divideDecimals(ln(a), { ...ln(b), exponent: 0 }));
}

export const POWERS: Operators = {
  $pow: ([base, exponent]) =>
    isNil(base) || isNil(exponent) ? null : power(expectNumber('$pow', base), expectNumber('$pow', exponent)),
  $sqrt: unary('$sqrt', (value) => {
    const number = numberOf(value);
    if (number < 0) throw new DocumentError("$sqrt's argument must be greater than or equal to 0");
    return value instanceof Decimal128
      ? toDecimal128(squareRoot(decimalOf(value)))
      : double(Math.sqrt(number));
  }),
  $exp: unary('$exp', (value) =>
    isZero(value) && value instanceof Decimal128
      ? toDecimal128(decimalOfInteger(1))
      : applyTo(
          '$exp',
          value,
          Math.exp,
          (wide) => wide.exp(),
          () => true,
        ),
  ),
  $ln: ofNumber('$ln', Math.log, (wide) => wide.ln(), isPositive),
  $log10: ofNumber('$log10', Math.log10, (wide) => wide.log(10), isPositive),
  $log: logarithm,
};
