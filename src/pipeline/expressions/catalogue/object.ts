/** Objects and sizes. Source: MongoDB manual, object and data size operators. */
import { arg, list, may, must, named, operator, options, unary, variadic } from '../forms.ts';
import type { Operators } from '../operator.ts';

const NEWER = { since: '5.0' } as const;
const FIELD = must('string', { constant: 'constantString' });

export const OBJECT: Operators = {
  $binarySize: unary('integer', 'any', 'The bytes of a string or of binary data.'),
  $bsonSize: unary('integer', 'object', 'The bytes of a document in BSON.'),
  $getField: operator(
    'any',
    'The value of a field, also of one whose name has dots or dollars.',
    [
      list([arg('string', { constant: 'string' })]),
      named({ field: must('string', { constant: 'string' }), input: must() }),
    ],
    NEWER,
  ),
  $mergeObjects: variadic('object', 'object', 'Merges objects; later ones win.'),
  $objectToArray: unary('array', 'object', 'Makes {k, v} documents of the fields of an object.'),
  $setField: options(
    'object',
    'Sets a field, also one whose name has dots or dollars; $$REMOVE removes it.',
    { field: FIELD, input: must('object'), value: must() },
    NEWER,
  ),
  $unsetField: options('object', 'Removes a field.', { field: FIELD, input: must('object') }, NEWER),
  $toHashedIndexKey: unary('long', 'any', 'The hash that a hashed index has for a value.', { since: '4.4' }),
  $hash: options(
    'binary',
    'The hash of a string or of binary data.',
    { input: must(), algorithm: must('string', { values: ['md5', 'sha256', 'xxh64'] }) },
    { since: '8.3' },
  ),
  $hexHash: options(
    'string',
    'The hash of a string or of binary data, in hexadecimal.',
    { input: must(), algorithm: must('string', { values: ['md5', 'sha256', 'xxh64'] }) },
    { since: '8.3' },
  ),
  $serializeEJSON: options(
    'any',
    'Turns a value into Extended JSON.',
    { input: must(), relaxed: may('boolean'), onError: may() },
    { since: '8.3' },
  ),
  $deserializeEJSON: options(
    'any',
    'Turns Extended JSON into values.',
    { input: must(), onError: may() },
    { since: '8.3' },
  ),
};
