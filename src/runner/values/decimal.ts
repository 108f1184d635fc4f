/** Exact arithmetic for Decimal128, which the `bson` package stores but does not calculate with. 34 digits, rounded half to even. */
import { Decimal128 } from 'bson';

/** `digits` times ten to the power of `exponent`. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Source: IEEE 754-2008 decimal128. */
const PRECISION = 34;

/** The finite number that text means; undefined for NaN and infinities. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole + fraction === '') return undefined;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, exponent: Number(exponent) - fraction.length };
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Division of integers, rounded half to even. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const sign = dividend < 0n !== divisor < 0n ? -1n : 1n;
  const [top, bottom] = [absolute(dividend), absolute(divisor)];
  const quotient = top / bottom;
  const twice = (top % bottom) * 2n;
  const isUp = twice > bottom || (twice === bottom && quotient % 2n === 1n);
  return sign * (isUp ? quotient + 1n : quotient);
}

function round({ digits, exponent }: Decimal): Decimal {
  const excess = absolute(digits).toString().length - PRECISION;
  if (excess <= 0) return { digits, exponent };
  return { digits: divideRounded(digits, 10n ** BigInt(excess)), exponent: exponent + excess };
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  const scale = (value: Decimal): bigint => value.digits * 10n ** BigInt(value.exponent - exponent);
  return [scale(a), scale(b), exponent];
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = align(a, b);
  return round({ digits: x + y, exponent });
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return round({ digits: a.digits * b.digits, exponent: a.exponent + b.exponent });
}

/** `b` is not zero. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  const shift = PRECISION + absolute(b.digits).toString().length;
  const digits = divideRounded(a.digits * 10n ** BigInt(shift), b.digits);
  let result = round({ digits, exponent: a.exponent - b.exponent - shift });
  // The shortest form of an exact quotient, down to the exponent that the operands suggest.
  const ideal = a.exponent - b.exponent;
  while (result.exponent < ideal && result.digits % 10n === 0n && result.digits !== 0n)
    result = { digits: result.digits / 10n, exponent: result.exponent + 1 };
  return result;
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Rounded to `places` digits after the point (before it, when negative): half to even, or cut off. */
export function roundDecimal(value: Decimal, places: number, isCut: boolean): Decimal {
  const drop = -places - value.exponent;
  if (drop <= 0) return value;
  const divisor = 10n ** BigInt(drop);
  const digits = isCut ? value.digits / divisor : divideRounded(value.digits, divisor);
  return { digits, exponent: -places };
}

export function toDecimal128({ digits, exponent }: Decimal): Decimal128 {
  return Decimal128.fromString(`${digits}E${exponent}`);
}
