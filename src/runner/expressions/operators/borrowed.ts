/**
 * Operators that mingo evaluates: strings, date parts, trigonometry, bits. They get plain numbers; where a number has no plain
 * form that is the same, the operator is refused for it.
 */
import {
  $acos,
  $acosh,
  $allElementsTrue,
  $anyElementTrue,
  $asin,
  $asinh,
  $atan,
  $atan2,
  $atanh,
  $concat,
  $cos,
  $cosh,
  $dateDiff,
  $dateFromParts,
  $dateToParts,
  $dateToString,
  $dateTrunc,
  $dayOfMonth,
  $dayOfWeek,
  $dayOfYear,
  $degreesToRadians,
  $hour,
  $indexOfBytes,
  $isoDayOfWeek,
  $isoWeek,
  $isoWeekYear,
  $ltrim,
  $millisecond,
  $minute,
  $month,
  $radiansToDegrees,
  $regexFind,
  $regexMatch,
  $replaceAll,
  $replaceOne,
  $rtrim,
  $second,
  $sigmoid,
  $sin,
  $sinh,
  $split,
  $strLenBytes,
  $strLenCP,
  $strcasecmp,
  $substr,
  $substrBytes,
  $substrCP,
  $tan,
  $tanh,
  $toLower,
  $toUpper,
  $trim,
  $week,
  $year,
} from 'mingo/operators/expression';
import { Decimal128, Double, Long } from 'bson';
import { Context } from 'mingo/core';
import type { Bson, Doc } from '../../values/bson.ts';
import { double, isDoc } from '../../values/bson.ts';
import { isNumeric } from '../../values/compare.ts';
import { DocumentError, refuse } from '../../failure.ts';
import { numberOf } from '../../values/numbers.ts';
import type { Operator, Operators } from './operator.ts';
import { isNil } from './operator.ts';
import { isMoment, toDate } from './types/conversions.ts';

/** How mingo has operators: the document, the argument as an expression, options. */
type MingoOperator = (doc: never, expression: never, options: never) => unknown;

function plain(name: string, value: Bson): Bson {
  if (value instanceof Double) return value.value;
  if (value instanceof Decimal128) return refuse(`${name} of a decimal`, 'it is not calculated exactly here');
  if (value instanceof Long && isNumeric(value)) {
    const number = numberOf(value);
    return Number.isSafeInteger(number)
      ? number
      : refuse(`${name} of the long ${value.toString()}`, 'it has too many digits');
  }
  if (Array.isArray(value)) return (value as unknown[]).map((item) => plain(name, item));
  if (isDoc(value))
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(name, member)]));
  return value;
}

// mingo evaluates what it gets as an expression, and some operators look at the form of it first.
const literal = (value: Bson): Doc => ({ $literal: value });
const literalMembers = (value: Bson): Bson =>
  isDoc(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, literal(member)]))
    : literal(value);

const context = Context.init({
  expression: { $literal: ((_doc: unknown, expression: unknown) => expression) as never },
});

const OPTIONS = {
  idKey: '_id',
  scriptEnabled: false,
  useStrictMode: true,
  failOnError: true,
  processingMode: 0,
  context,
};

function borrow(
  name: string,
  operator: MingoOperator,
  result: (value: unknown) => Bson = (value) => value,
): Operator {
  return (args, isSingle) => {
    const values = args.map((arg) => plain(name, arg));
    const operand = isSingle ? literalMembers(values[0]) : values.map(literal);
    try {
      return result(operator({} as never, operand as never, OPTIONS as never));
    } catch (error) {
      if (error instanceof DocumentError || !(error instanceof Error) || error.name === 'RUNNER_UNSUPPORTED')
        throw error;
      throw new DocumentError(`${name}: ${error.message}`);
    }
  };
}

const group = (operators: Readonly<Record<string, unknown>>, result?: (value: unknown) => Bson): Operators =>
  Object.fromEntries(
    Object.entries(operators).map(([name, operator]) => [
      name,
      borrow(name, operator as MingoOperator, result),
    ]),
  );

/** Date parts take a date, an ObjectId or a timestamp, or `{date, timezone}`; nothing gives null. */
function ofDate(name: string, operator: unknown): Operator {
  const calculate = borrow(name, operator as MingoOperator);
  return (args, isSingle, frame) => {
    const [value] = args;
    const [date, zone] = isDoc(value) ? [value['date'], value['timezone']] : [value, undefined];
    if (isNil(date)) return null;
    if (!isMoment(date)) throw new DocumentError(`can't convert to Date for ${name}`);
    return calculate([{ date: toDate(date), ...(!isNil(zone) && { timezone: zone }) }], true, frame);
  };
}

const dates = (operators: Readonly<Record<string, unknown>>): Operators =>
  Object.fromEntries(Object.entries(operators).map(([name, operator]) => [name, ofDate(name, operator)]));

const asDouble = (value: unknown): Bson => (typeof value === 'number' ? double(value) : value);

/** Text operators answer null for null, and an error for anything that is no text. */
function ofTexts(name: string, operator: unknown): Operator {
  const calculate = borrow(name, operator as MingoOperator);
  return (args, isSingle, frame) => {
    if (name === '$concat' && args.some(isNil)) return null;
    const wrong = args.find((arg) => !isNil(arg) && typeof arg !== 'string');
    if (wrong !== undefined && name === '$concat') throw new DocumentError('$concat only supports strings');
    return calculate(args, isSingle, frame);
  };
}

/** `$dateDiff` gives a long, and null where something is missing. */
const dateDiff: Operator = (args, isSingle, frame) => {
  const [options] = args;
  if (isDoc(options) && ['startDate', 'endDate', 'unit'].some((key) => isNil(options[key]))) return null;
  const value = borrow('$dateDiff', $dateDiff)(args, isSingle, frame);
  return typeof value === 'number' ? Long.fromNumber(value) : value;
};

export const BORROWED: Operators = {
  ...group({
    $ltrim,
    $regexFind,
    $regexMatch,
    $replaceAll,
    $replaceOne,
    $rtrim,
    $strLenBytes,
    $strLenCP,
    $strcasecmp,
    $substr,
    $substrBytes,
    $substrCP,
    $toLower,
    $toUpper,
    $trim,
    $indexOfBytes,
    $allElementsTrue,
    $anyElementTrue,
    $dateFromParts,
    $dateToParts,
    $dateToString,
    $dateTrunc,
  }),
  $split: (args, isSingle, frame) => {
    if (args[1] === '') throw new DocumentError('$split requires a non-empty separator');
    return borrow('$split', $split)(args, isSingle, frame);
  },
  $concat: ofTexts('$concat', $concat),
  ...group(
    {
      $acos,
      $acosh,
      $asin,
      $asinh,
      $atan,
      $atan2,
      $atanh,
      $cos,
      $cosh,
      $degreesToRadians,
      $radiansToDegrees,
      $sigmoid,
      $sin,
      $sinh,
      $tan,
      $tanh,
    },
    asDouble,
  ),
  ...dates({
    $dayOfMonth,
    $dayOfWeek,
    $dayOfYear,
    $hour,
    $isoDayOfWeek,
    $isoWeek,
    $isoWeekYear,
    $millisecond,
    $minute,
    $month,
    $second,
    $week,
    $year,
  }),
  $dateDiff: dateDiff,
};
