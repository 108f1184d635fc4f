/** Types and conversions. Source: MongoDB manual, type operators; Atlas docs, sp-agg-convert (`byteOrder`, `format`). */
import { may, must, options, unary } from '../forms.ts';
import type { Operators } from '../operator.ts';

export const TYPE: Operators = {
  $convert: options('any', 'Converts a value to a type.', {
    input: must(),
    to: must('any', { constant: 'convertTo' }),
    base: may('integer'),
    byteOrder: may('string', { values: ['little', 'big'] }),
    format: may('string', { values: ['auto', 'base64', 'base64url', 'hex', 'uuid', 'utf8'] }),
    onError: may(),
    onNull: may(),
  }),
  $isNumber: unary('boolean', 'any', 'Whether it is an int, long, double or decimal.'),
  $subtype: unary('integer', 'binary', 'The subtype of binary data.', { since: '8.3' }),
  $toArray: unary('array', 'any', 'Converts to an array.', { since: '8.3' }),
  $toBool: unary('boolean', 'any', 'Converts to a boolean.'),
  $toDate: unary('date', 'any', 'Converts to a date.'),
  $toDecimal: unary('decimal', 'any', 'Converts to a decimal.'),
  $toDouble: unary('double', 'any', 'Converts to a double.'),
  $toInt: unary('integer', 'any', 'Converts to an int.'),
  $toLong: unary('long', 'any', 'Converts to a long.'),
  $toObject: unary('object', 'any', 'Converts to an object.', { since: '8.3' }),
  $toObjectId: unary('objectId', 'any', 'Converts to an ObjectId.'),
  $toString: unary('string', 'any', 'Converts to a string.'),
  $toUUID: unary('binary', 'any', 'Converts a string to a UUID.', { since: '8.0' }),
  $type: unary('string', 'any', 'The name of the type; "missing" for what is not there.'),
};
