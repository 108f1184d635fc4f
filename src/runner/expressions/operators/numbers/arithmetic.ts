/** Comparison and arithmetic, on all number types and dates. Source: manual, arithmetic and comparison operators. */
import type { Bson } from '../../../values/bson.ts';
import { double } from '../../../values/bson.ts';
import { typeName } from '../../../values/types.ts';
import { compare, isNumeric } from '../../../values/compare.ts';
import { isTrue } from '../../evaluation.ts';
import { DocumentError, refuse } from '../../../failure.ts';
import type { Numeric } from '../../../values/compare.ts';
import {
  add,
  divide,
  isInteger,
  mapDouble,
  modulo,
  multiply,
  numberOf,
  roundTo,
  subtract,
} from '../../../values/numbers.ts';
import type { Operator, Operators } from '../operator.ts';
import { checkCount, expectNumber, isNil } from '../operator.ts';

const comparison =
  (name: string, test: (order: number) => Bson): Operator =>
  (args) => {
    checkCount(name, args, 2);
    return test(compare(args[0], args[1]));
  };

function addAll(args: readonly Bson[]): Bson {
  if (args.some(isNil)) return null;
  const dates = args.filter((arg) => arg instanceof Date);
  if (dates.length > 1) throw new DocumentError('only one date allowed in an $add expression');
  const sum = args
    .filter((arg) => !(arg instanceof Date))
    .map((arg) => expectNumber('$add', arg))
    .reduce<Numeric>(add, 0);
  const [date] = dates;
  return date === undefined ? sum : new Date(date.getTime() + Math.round(numberOf(sum)));
}

function difference(args: readonly Bson[]): Bson {
  checkCount('$subtract', args, 2);
  const [a, b] = args;
  if (isNil(a) || isNil(b)) return null;
  if (a instanceof Date && b instanceof Date) return subtract(a.getTime(), b.getTime());
  if (a instanceof Date && isNumeric(b)) return new Date(a.getTime() - Math.round(numberOf(b)));
  if (!isNumeric(a) || !isNumeric(b))
    throw new DocumentError(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
  return subtract(a, b);
}

const binary =
  (name: string, calculate: (a: Numeric, b: Numeric) => Numeric): Operator =>
  (args) => {
    checkCount(name, args, 2);
    if (args.some(isNil)) return null;
    return calculate(expectNumber(name, args[0]), expectNumber(name, args[1]));
  };

const unary =
  (name: string, calculate: (value: Numeric) => Bson): Operator =>
  (args) => {
    checkCount(name, args, 1);
    return isNil(args[0]) ? null : calculate(expectNumber(name, args[0]));
  };

const ofDouble = (
  name: string,
  calculate: (value: number) => number,
  isDefined: (value: number) => boolean,
): Operator =>
  unary(name, (value) => {
    const number = numberOf(value);
    if (!isDefined(number))
      throw new DocumentError(`${name}'s argument must be in its range, but is ${number}`);
    return double(calculate(number));
  });

const rounding =
  (name: string, isCut: boolean): Operator =>
  (args) => {
    checkCount(name, args, 1, 2);
    const [value, places = 0] = args;
    if (isNil(value) || isNil(places)) return null;
    const digits = numberOf(expectNumber(name, places));
    if (!Number.isInteger(digits) || digits < -20 || digits > 100)
      throw new DocumentError(
        `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`,
      );
    return roundTo(expectNumber(name, value), digits, isCut);
  };

function power(a: Numeric, b: Numeric): Numeric {
  if (isInteger(a) && isInteger(b) && numberOf(b) >= 0) {
    let result: Numeric = 1;
    // 0, 1 and -1 change no more, but for the sign.
    if (Math.abs(numberOf(a)) <= 1 && numberOf(b) > 1)
      return BigInt(b.toString()) % 2n === 0n ? multiply(a, a) : a;
    if (numberOf(b) > 1000) return double(Math.pow(numberOf(a), numberOf(b)));
    for (let count = numberOf(b); count > 0; count -= 1) result = multiply(result, a);
    return result;
  }
  if (numberOf(a) === 0 && numberOf(b) < 0)
    throw new DocumentError('$pow cannot take a base of 0 and a negative exponent');
  return double(Math.pow(numberOf(a), numberOf(b)));
}

const isPositive = (value: number): boolean => value > 0;

export const ARITHMETIC: Operators = {
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $cmp: comparison('$cmp', Math.sign),
  $not: (args) => {
    checkCount('$not', args, 1);
    return !isTrue(args[0]);
  },
  $add: addAll,
  $subtract: difference,
  $multiply: (args) =>
    args.some(isNil) ? null : args.map((arg) => expectNumber('$multiply', arg)).reduce<Numeric>(multiply, 1),
  $divide: binary('$divide', divide),
  $mod: binary('$mod', modulo),
  $pow: binary('$pow', power),
  $log: binary('$log', (a, b) => double(Math.log(numberOf(a)) / Math.log(numberOf(b)))),
  $abs: unary('$abs', (value) => (numberOf(value) < 0 ? subtract(0, value) : value)),
  $ceil: unary('$ceil', (value) => mapDouble(value, '$ceil', Math.ceil)),
  $floor: unary('$floor', (value) => mapDouble(value, '$floor', Math.floor)),
  $sqrt: ofDouble('$sqrt', Math.sqrt, (value) => value >= 0 || Number.isNaN(value)),
  $exp: ofDouble('$exp', Math.exp, () => true),
  $ln: ofDouble('$ln', Math.log, isPositive),
  $log10: ofDouble('$log10', Math.log10, isPositive),
  $round: rounding('$round', false),
  $trunc: rounding('$trunc', true),
  $toHashedIndexKey: () => refuse('$toHashedIndexKey', "it needs the server's own hash"),
};
