/** Angles. Source: MongoDB manual, trigonometry operators. All of them give doubles, or decimals for decimals. */
import { binary, unary } from '../forms.ts';
import type { Operators } from '../operator.ts';

export const TRIGONOMETRY: Operators = {
  $acos: unary('number', 'number', 'The inverse cosine, in radians.'),
  $acosh: unary('number', 'number', 'The inverse hyperbolic cosine.'),
  $asin: unary('number', 'number', 'The inverse sine, in radians.'),
  $asinh: unary('number', 'number', 'The inverse hyperbolic sine.'),
  $atan: unary('number', 'number', 'The inverse tangent, in radians.'),
  $atan2: binary('number', 'number', 'number', 'The inverse tangent of y and x, in radians.'),
  $atanh: unary('number', 'number', 'The inverse hyperbolic tangent.'),
  $cos: unary('number', 'number', 'The cosine of radians.'),
  $cosh: unary('number', 'number', 'The hyperbolic cosine.'),
  $degreesToRadians: unary('number', 'number', 'Turns degrees into radians.'),
  $radiansToDegrees: unary('number', 'number', 'Turns radians into degrees.'),
  $sin: unary('number', 'number', 'The sine of radians.'),
  $sinh: unary('number', 'number', 'The hyperbolic sine.'),
  $tan: unary('number', 'number', 'The tangent of radians.'),
  $tanh: unary('number', 'number', 'The hyperbolic tangent.'),
};
