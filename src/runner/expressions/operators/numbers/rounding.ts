/** `$round`, `$trunc`, `$ceil`, `$floor`. Source: manual; half is rounded to even, of a double's exact value. */
import { Decimal128 } from 'bson';
import { double } from '../../../values/bson.ts';
import type { Numeric } from '../../../values/compare.ts';
import { ROUNDING, decimalOfInteger, exactDecimal, quantize, toDecimal128 } from '../../../values/decimal.ts';
import { DocumentError } from '../../../failure.ts';
import { bigOf, decimalOf, integerOf, isInteger, numberOf } from '../../../values/numbers.ts';
import { unary } from './arithmetic.ts';
import type { Operator, Operators } from '../operator.ts';
import { expectCount, expectNumber, isNil } from '../operator.ts';

type Mode = (typeof ROUNDING)[keyof typeof ROUNDING];

/** Rounded to `places` digits after the point; an int that grows too large becomes a long. */
function roundTo(value: Numeric, places: number, mode: Mode, name: string): Numeric {
  if (isInteger(value)) {
    if (places >= 0) return value;
    const rounded = quantize(decimalOfInteger(bigOf(value)), places, mode).value;
    const made = integerOf(BigInt(rounded.toFixed()), typeof value !== 'number');
    if (made === undefined) throw new DocumentError(`${name}: the result does not fit into a long`);
    return made;
  }
  if (value instanceof Decimal128) return toDecimal128(quantize(decimalOf(value), places, mode));
  const number = numberOf(value);
  return Number.isFinite(number)
    ? double(quantize(exactDecimal(number), places, mode).value.toNumber())
    : value;
}

const rounding =
  (name: string, mode: Mode): Operator =>
  (args) => {
    const [value, places] = args.length > 1 ? args : [args[0], 0];
    if (isNil(value)) return null;
    const number = expectNumber(name, value);
    if (isNil(places)) return null;
    const digits = expectCount(name, places);
    if (digits < -20 || digits > 100)
      throw new DocumentError(
        `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`,
      );
    return roundTo(number, digits, mode, name);
  };

export const ROUNDING_OPERATORS: Operators = {
  $round: rounding('$round', ROUNDING.halfEven),
  $trunc: rounding('$trunc', ROUNDING.cut),
  $ceil: unary('$ceil', (value) => roundTo(value, 0, ROUNDING.up, '$ceil')),
  $floor: unary('$floor', (value) => roundTo(value, 0, ROUNDING.down, '$floor')),
};
