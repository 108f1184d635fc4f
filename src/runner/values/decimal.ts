/**
 * Decimal128 arithmetic: decimal.js calculates with 34 digits, and what BSON has beside the value, the exponent that it is
 * written with, is kept here by the rules of IEEE 754-2008. So 1.0 + 2.0 is 3.0, as in MongoDB.
 */
import { Decimal128 } from 'bson';
import { Decimal as Library } from 'decimal.js';

/** Source: IEEE 754-2008, decimal128. */
const PRECISION = 34;
const LEAST_EXPONENT = -6176;
const MOST_EXPONENT = 6111;

const Number34 = Library.clone({
  precision: PRECISION,
  rounding: Library.ROUND_HALF_EVEN,
  minE: LEAST_EXPONENT,
  maxE: MOST_EXPONENT + PRECISION - 1,
});

/** A number with the exponent that it is written with: 1.50 is 150 at the exponent -2. */
export interface Decimal {
  readonly value: Library;
  readonly exponent: number;
}

const TEXT = /^[+-]?(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** The decimal that `text` means; undefined for what is not a number. */
function parseDecimal(text: string): Decimal | undefined {
  const match = TEXT.exec(text);
  if (match === null)
    return /^[+-]?(?:NaN|Infinity)$/.test(text) ? { value: new Number34(text), exponent: 0 } : undefined;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  if (whole + fraction === '') return undefined;
  return { value: new Number34(text), exponent: Number(exponent) - fraction.length };
}

/** Whether digits of a number's text are below the least decimal, and would be lost. */
export function isTooSmall(text: string): boolean {
  return /^[+-]?[\d.]*[1-9]/.test(text) && new Wide(text).e < LEAST_EXPONENT;
}

/** A Decimal128 as a number to calculate with. */
export function fromDecimal128(value: Decimal128): Decimal {
  return parseDecimal(value.toString()) ?? { value: new Number34(NaN), exponent: 0 };
}

/** An integer of any size. */
export function decimalOfInteger(value: bigint | number): Decimal {
  return { value: new Number34(String(value)), exponent: 0 };
}

/** Every digit of a double: 0.1 is 0.1000000000000000055511151231257827…. */
export function exactDecimal(value: number): Decimal {
  if (!Number.isFinite(value) || Number.isInteger(value))
    return Number.isFinite(value)
      ? decimalOfInteger(BigInt(value))
      : { value: new Number34(value), exponent: 0 };
  let [exponent, scaled] = [0, value];
  while (!Number.isInteger(scaled)) [scaled, exponent] = [scaled * 2, exponent + 1];
  return {
    value: new Number34(`${BigInt(scaled) * 5n ** BigInt(exponent)}e-${exponent}`),
    exponent: -exponent,
  };
}

/** Source: manual, $toDecimal and arithmetic: a double becomes a decimal of 15 digits. */
export function decimalOfDouble(value: number): Decimal {
  if (value === 0 || !Number.isFinite(value)) return { value: new Number34(value), exponent: 0 };
  return parseDecimal(value.toPrecision(15)) ?? exactDecimal(value);
}

/** Writes `value` with an exponent as near to `ideal` as 34 digits allow. */
export function toDecimal128({ value, exponent: ideal }: Decimal): Decimal128 {
  if (value.isNaN()) return Decimal128.fromString('NaN');
  const sign = value.isNegative() ? '-' : '';
  if (!value.isFinite()) return Decimal128.fromString(`${sign}Infinity`);
  const within = Math.min(Math.max(ideal, LEAST_EXPONENT), MOST_EXPONENT);
  if (value.isZero()) return Decimal128.fromString(`${sign}0E${within}`);
  const rounded = value.toSignificantDigits(PRECISION, Library.ROUND_HALF_EVEN);
  const digits = rounded.abs().toExponential().replace('.', '').replace(/e.*/, '');
  const own = rounded.e - digits.length + 1;
  const zeros = Math.max(0, Math.min(own - within, PRECISION - digits.length));
  return Decimal128.fromString(`${sign}${digits}${'0'.repeat(zeros)}E${own - zeros}`);
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  return { value: Number34.add(a.value, b.value), exponent: Math.min(a.exponent, b.exponent) };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return { value: Number34.sub(a.value, b.value), exponent: Math.min(a.exponent, b.exponent) };
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { value: Number34.mul(a.value, b.value), exponent: a.exponent + b.exponent };
}

/** An exact quotient is written as short as the operands suggest; `b` is not zero. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  return { value: Number34.div(a.value, b.value), exponent: a.exponent - b.exponent };
}

/** The remainder has the sign of `a`. */
export function moduloDecimals(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  if (!a.value.isFinite() || b.value.isNaN()) return { value: new Number34(NaN), exponent };
  if (!b.value.isFinite()) return { value: a.value, exponent };
  // As many digits as the quotient of the largest and the smallest number has, so that no digit of the remainder is lost.
  const Wide = Number34.clone({ precision: Math.max(PRECISION, a.value.e - b.value.e + 2 * PRECISION) });
  return { value: new Wide(a.value).mod(b.value), exponent };
}

export function squareRoot({ value, exponent }: Decimal): Decimal {
  return { value: Number34.sqrt(value), exponent: Math.floor(exponent / 2) };
}

/** Below 0, 0, above 0; neither is NaN. All digits count. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return a.value.cmp(b.value);
}

/** How `quantize` rounds. */
export const ROUNDING = {
  halfEven: Library.ROUND_HALF_EVEN,
  cut: Library.ROUND_DOWN,
  up: Library.ROUND_CEIL,
  down: Library.ROUND_FLOOR,
} as const;

/** Rounded to `places` digits after the point (before it, when negative), and written with as many. */
export function quantize({ value, exponent }: Decimal, places: number, mode: Library.Rounding): Decimal {
  if (!value.isFinite()) return { value, exponent };
  // More digits than a decimal has: it stays as it is, with all the zeros that fit.
  if (!value.isZero() && value.e + 1 + places > PRECISION) return { value, exponent: LEAST_EXPONENT };
  const rounded =
    places >= 0 ? value.toDecimalPlaces(places, mode) : value.toNearest(new Number34(10).pow(-places), mode);
  return { value: rounded, exponent: -places };
}

/** More digits than any result keeps. */
const Wide = Library.clone({ precision: 60, rounding: Library.ROUND_HALF_EVEN });
/** Bits of the binary format with 128 bits. */
const QUAD_BITS = 113;

/** The nearest number that 113 bits hold. */
function toQuad(value: Library): Library {
  if (!value.isFinite() || value.isZero()) return value;
  const exponent = new Wide(value).abs().log(2).floor().toNumber();
  const scale = new Wide(2).pow(QUAD_BITS - 1 - exponent);
  return new Wide(value).times(scale).round().div(scale);
}

/**
 * A function that the server's decimal library calculates in binary with 113 bits, and writes with 34 digits. The digits at the end are
 * those of that way.
 */
export function throughQuad(calculate: (value: Library) => Library, { value }: Decimal): Decimal {
  return fromQuad(calculate(toQuad(new Wide(value))));
}

/** The same for a function of two numbers. */
export function bothThroughQuad(
  calculate: (a: Library, b: Library) => Library,
  a: Decimal,
  b: Decimal,
): Decimal {
  return fromQuad(calculate(toQuad(new Wide(a.value)), toQuad(new Wide(b.value))));
}

/** It has all 34 digits, those at the end zeros where there are no others. */
function fromQuad(value: Library): Decimal {
  const result = toQuad(value);
  return { value: result, exponent: result.isZero() ? 0 : LEAST_EXPONENT };
}

/** What `throughQuad` calculates with. */
export { Wide };
export type { Library };
