/** Bits of ints and longs, all 64 of them. Source: manual, bitwise operators. */
import { Long } from 'bson';
import type { Bson } from '../../../values/bson.ts';
import { isInt } from '../../../values/bson.ts';
import { isNumeric } from '../../../values/compare.ts';
import { DocumentError } from '../../../failure.ts';
import { typeName } from '../../../values/types.ts';
import type { Operator, Operators } from '../operator.ts';
import { isNil } from '../operator.ts';

function integerOf(name: string, value: Bson): bigint {
  if (isInt(value)) return BigInt(value);
  if (value instanceof Long && isNumeric(value)) return value.toBigInt();
  throw new DocumentError(`${name} only supports int and long operands, not ${typeName(value)}`);
}

/** An int where all are ints, else a long. */
function folded(name: string, start: bigint, fold: (a: bigint, b: bigint) => bigint): Operator {
  return (args) => {
    let result = start;
    for (const value of args) {
      if (isNil(value)) return null;
      result = fold(result, integerOf(name, value));
    }
    return args.every(isInt) ? Number(result) : Long.fromBigInt(BigInt.asIntN(64, result));
  };
}

export const BITS: Operators = {
  $bitAnd: folded('$bitAnd', -1n, (a, b) => a & b),
  $bitOr: folded('$bitOr', 0n, (a, b) => a | b),
  $bitXor: folded('$bitXor', 0n, (a, b) => a ^ b),
  $bitNot: ([value]) => {
    if (isNil(value)) return null;
    const result = ~integerOf('$bitNot', value);
    return isInt(value) ? Number(result) : Long.fromBigInt(result);
  },
};
