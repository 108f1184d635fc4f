/** Arithmetic, rounding, bits. Source: MongoDB manual, arithmetic and bitwise operators. */
import { arg, binary, list, operator, unary, variadic } from '../forms.ts';
import type { Operators } from '../operator.ts';

const BITS = { since: '6.3' } as const;

export const ARITHMETIC: Operators = {
  $abs: unary('number', 'number', 'The absolute value of a number.'),
  $add: variadic('term', 'term', 'Adds numbers; with one date among them, adds milliseconds to it.'),
  $bitAnd: variadic('integer', 'integer', 'The bits that all of the ints or longs have.', 0, BITS),
  $bitNot: unary('integer', 'integer', 'Inverts all bits of an int or long.', BITS),
  $bitOr: variadic('integer', 'integer', 'The bits that any of the ints or longs has.', 0, BITS),
  $bitXor: variadic('integer', 'integer', 'The bits that an odd number of the ints or longs have.', 0, BITS),
  $ceil: unary('number', 'number', 'The smallest whole number that is not less.'),
  $divide: binary('number', 'number', 'number', 'Divides the first number by the second.'),
  $exp: unary('number', 'number', "Raises Euler's number to a power."),
  $floor: unary('number', 'number', 'The largest whole number that is not greater.'),
  $ln: unary('number', 'number', 'The natural logarithm.'),
  $log: binary('number', 'number', 'number', 'The logarithm of a number in a base.'),
  $log10: unary('number', 'number', 'The logarithm in base 10.'),
  $mod: binary('number', 'number', 'number', 'The remainder of a division.'),
  $multiply: variadic('number', 'number', 'Multiplies numbers.'),
  $pow: binary('number', 'number', 'number', 'Raises a number to a power.'),
  $round: operator(
    'number',
    'Rounds to a number of decimal places; halves go to the even neighbour.',
    list(['number', arg('integer')], [1, 2]),
  ),
  $sigmoid: unary('number', 'number', 'The sigmoid function, between 0 and 1.', { since: '8.1' }),
  $sqrt: unary('number', 'number', 'The square root.'),
  $subtract: binary(
    'term',
    'term',
    'term',
    'Subtracts numbers; of two dates, gives the milliseconds between them; of a date and a number, a date.',
  ),
  $trunc: operator(
    'number',
    'Cuts a number off at a number of decimal places.',
    list(['number', arg('integer')], [1, 2]),
  ),
};
