/** Bits of ints and longs, all 64 of them: as expressions, and as conditions of `$match`. Source: manual, bitwise operators. */
import { Binary, Long } from 'bson';
import type { Bson } from '../../../values/bson.ts';
import { isInt } from '../../../values/bson.ts';
import { isNumeric } from '../../../values/compare.ts';
import { DocumentError, refuse } from '../../../failure.ts';
import { numberOf } from '../../../values/numbers.ts';
import { typeName } from '../../../values/types.ts';
import type { Operator, Operators } from '../operator.ts';
import { checkCount, isNil } from '../operator.ts';

function integerOf(name: string, value: Bson): bigint {
  if (isInt(value)) return BigInt(value);
  if (value instanceof Long && isNumeric(value)) return value.toBigInt();
  throw new DocumentError(`${name} only supports int and long operands, not ${typeName(value)}`);
}

/** An int where all are ints, else a long. */
function folded(name: string, start: bigint, fold: (a: bigint, b: bigint) => bigint): Operator {
  return (args, isSingle) => {
    const values = isSingle && Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
    if (values.some(isNil)) return null;
    const result = values.map((value) => integerOf(name, value)).reduce(fold, start);
    return values.every(isInt) ? Number(result) : Long.fromBigInt(result);
  };
}

export const BITS: Operators = {
  $bitAnd: folded('$bitAnd', -1n, (a, b) => a & b),
  $bitOr: folded('$bitOr', 0n, (a, b) => a | b),
  $bitXor: folded('$bitXor', 0n, (a, b) => a ^ b),
  $bitNot: (args) => {
    checkCount('$bitNot', args, 1);
    if (isNil(args[0])) return null;
    const result = ~integerOf('$bitNot', args[0]);
    return isInt(args[0]) ? Number(result) : Long.fromBigInt(result);
  },
};

/** The mask of `$bitsAllSet` and its kin: a number, or the positions of bits. */
function maskOf(name: string, spec: Bson): bigint {
  if (spec instanceof Binary) return refuse(`${name} with binData`, 'it is not built');
  const whole = (value: Bson): bigint => {
    const number = isNumeric(value) ? numberOf(value) : NaN;
    return Number.isSafeInteger(number) && number >= 0
      ? BigInt(number)
      : refuse(name, 'it takes a number from 0, or a list of positions');
  };
  return Array.isArray(spec)
    ? (spec as unknown[]).reduce<bigint>((mask, at) => mask | (1n << whole(at)), 0n)
    : whole(spec);
}

/** Whether a value has the bits of a mask as `test` wants them. Only whole numbers have bits. */
export const bitTest =
  (name: string, test: (bits: bigint, mask: bigint) => boolean) =>
  (spec: Bson): ((value: Bson) => boolean) => {
    const mask = maskOf(name, spec);
    return (value) => {
      if (value instanceof Binary) return refuse(`${name} of binData`, 'it is not built');
      if (value instanceof Long && isNumeric(value)) return test(value.toBigInt(), mask);
      const number = isNumeric(value) ? numberOf(value) : NaN;
      return Number.isSafeInteger(number) && test(BigInt(number), mask);
    };
  };
