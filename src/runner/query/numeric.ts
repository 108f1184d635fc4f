/** Tests of numbers: remainders and bits. Source: manual, $mod and bitwise query operators. */
import { Binary, Decimal128 } from 'bson';
import type { Bson } from '../values/bson.ts';
import { LONG_LIMIT } from '../values/bson.ts';
import { isNumeric } from '../values/compare.ts';
import { fromDecimal128 } from '../values/decimal.ts';
import { malformed } from '../failure.ts';
import { bigOf, isInteger, numberOf, wholeOf } from '../values/numbers.ts';
import type { Test } from './comparisons.ts';

/** A number without its fraction; undefined for what no long holds. */
function cut(value: Bson): bigint | undefined {
  if (!isNumeric(value)) return undefined;
  if (isInteger(value)) return bigOf(value);
  const number =
    value instanceof Decimal128 ? fromDecimal128(value).value.trunc() : Math.trunc(numberOf(value));
  const text =
    typeof number === 'number'
      ? Number.isFinite(number)
        ? String(BigInt(number))
        : ''
      : number.isFinite()
        ? number.toFixed()
        : '';
  if (text === '') return undefined;
  const whole = BigInt(text);
  return whole < LONG_LIMIT && whole >= -LONG_LIMIT ? whole : undefined;
}

/** Fractions of the value, the divisor and the remainder are cut off. */
export function remainder(spec: Bson): Test {
  const parts = Array.isArray(spec) ? (spec as unknown[]) : [];
  const [by, rest] = parts.map(cut);
  if (parts.length !== 2 || by === undefined || rest === undefined || by === 0n)
    return malformed('$mod', 'it takes a divisor other than 0 and a remainder');
  return (value) => {
    const whole = cut(value);
    return whole !== undefined && whole % by === rest;
  };
}

/** Bytes as one number, the first ones the smallest. */
function bitsOf(value: Binary): bigint {
  const bytes = Buffer.from(value.value()).reverse();
  return bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString('hex')}`);
}

/** The mask of `$bitsAllSet` and its kin: a number, bytes, or the positions of bits. */
function maskOf(name: string, spec: Bson): bigint {
  if (spec instanceof Binary) return bitsOf(spec);
  const whole = (value: Bson): bigint => {
    const number = isNumeric(value) ? wholeOf(value) : undefined;
    return number !== undefined && number >= 0n && number < LONG_LIMIT
      ? number
      : malformed(name, 'it takes a number from 0, bytes, or a list of positions');
  };
  if (!Array.isArray(spec)) return whole(spec);
  // Of a long, all positions beyond its own repeat the sign.
  return (spec as unknown[]).reduce<bigint>((mask, at) => mask | (1n << whole(at)), 0n);
}

/** Whether a value has the bits of a mask as `test` wants them. Only whole numbers and bytes have bits. */
export function bitTest(name: string, spec: Bson, test: (bits: bigint, mask: bigint) => boolean): Test {
  const mask = maskOf(name, spec);
  return (value) => {
    if (value instanceof Binary) return test(bitsOf(value), mask);
    const whole = isNumeric(value) ? wholeOf(value) : undefined;
    return whole !== undefined && whole < LONG_LIMIT && whole >= -LONG_LIMIT && test(whole, mask);
  };
}
