/** Angles, in radians. Source: manual, trigonometry operators. */
import { Decimal128 } from 'bson';
import { double } from '../../../values/bson.ts';
import { Wide, bothThroughQuad, toDecimal128 } from '../../../values/decimal.ts';
import { decimalOf, numberOf } from '../../../values/numbers.ts';
import type { Operators } from '../operator.ts';
import { expectNumber, isNil } from '../operator.ts';
import { ofNumber } from './powers.ts';

const isFinite = (value: number): boolean => Number.isFinite(value);
const isSine = (value: number): boolean => value >= -1 && value <= 1;

/** As many digits as decimals are calculated with. */
const halfTurn = (): InstanceType<typeof Wide> => Wide.acos(-1);

export const TRIGONOMETRY: Operators = {
  $sin: ofNumber('$sin', Math.sin, (value) => value.sin(), isFinite),
  $cos: ofNumber('$cos', Math.cos, (value) => value.cos(), isFinite),
  $tan: ofNumber('$tan', Math.tan, (value) => value.tan(), isFinite),
  $asin: ofNumber('$asin', Math.asin, (value) => value.asin(), isSine),
  $acos: ofNumber('$acos', Math.acos, (value) => value.acos(), isSine),
  $atan: ofNumber('$atan', Math.atan, (value) => value.atan()),
  $sinh: ofNumber('$sinh', Math.sinh, (value) => value.sinh()),
  $cosh: ofNumber('$cosh', Math.cosh, (value) => value.cosh()),
  $tanh: ofNumber('$tanh', Math.tanh, (value) => value.tanh()),
  $asinh: ofNumber('$asinh', Math.asinh, (value) => value.asinh()),
  $acosh: ofNumber(
    '$acosh',
    Math.acosh,
    (value) => value.acosh(),
    (value) => value >= 1,
  ),
  $atanh: ofNumber('$atanh', Math.atanh, (value) => value.atanh(), isSine),
  $atan2: ([y, x]) => {
    if (isNil(y) || isNil(x)) return null;
    const [a, b] = [expectNumber('$atan2', y), expectNumber('$atan2', x)];
    return a instanceof Decimal128 || b instanceof Decimal128
      ? toDecimal128(bothThroughQuad((p, q) => Wide.atan2(p, q), decimalOf(a), decimalOf(b)))
      : double(Math.atan2(numberOf(a), numberOf(b)));
  },
  $degreesToRadians: ofNumber(
    '$degreesToRadians',
    (value) => value * (Math.PI / 180),
    (value) => value.times(halfTurn().div(180)),
  ),
  $radiansToDegrees: ofNumber(
    '$radiansToDegrees',
    (value) => value * (180 / Math.PI),
    (value) => value.times(new Wide(180).div(halfTurn())),
  ),
  $sigmoid: ofNumber(
    '$sigmoid',
    (value) => 1 / (1 + Math.exp(-value)),
    (value) => new Wide(1).div(value.neg().exp().plus(1)),
  ),
};
