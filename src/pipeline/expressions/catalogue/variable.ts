/** Variables, literals, and what streams alone have. Source: MongoDB manual, variable, literal and custom aggregation operators; Atlas docs. */
import { verified, open } from '../../stages/fields.ts';
import { must, operator, options, unary } from '../forms.ts';
import type { Operators } from '../operator.ts';

export const VARIABLE: Operators = {
  $let: options('any', 'Gives names to values.', {
    vars: must('object', { isLiteral: true }),
    in: must(),
  }),
  $literal: operator('any', 'A value that is not evaluated.', { form: 'literal' }),
  $const: operator(
    'any',
    'A value that is not evaluated; the same as $literal.',
    { form: 'literal' },
    {
      fact: open('MongoDB writes $literal this way when it explains a pipeline'),
    },
  ),
  $expr: unary('any', 'any', 'The expression itself; needed in queries only.', {
    fact: open('MongoDB manual, query operators; a case of the server tests'),
  }),
  $rand: operator('double', 'A random number from 0 to before 1.', { form: 'empty' }),
};

export const STREAM: Operators = {
  $meta: operator(
    'any',
    'The metadata of the stream at a path that starts with `stream`.',
    { form: 'literal', constant: 'metaPath' },
    {
      fact: verified('Atlas docs, sp-agg-meta'),
    },
  ),
  $createUUID: operator(
    'binary',
    'A new random UUID.',
    { form: 'empty' },
    {
      fact: verified('Atlas docs, sp-agg-createUUID'),
    },
  ),
  $createObjectId: operator('objectId', 'A new ObjectId.', { form: 'empty' }, { since: '8.3' }),
  $currentDate: operator(
    'date',
    'The time at which it is evaluated.',
    { form: 'empty' },
    {
      fact: verified('Atlas docs, sp-agg-currentDate'),
    },
  ),
  $function: options(
    'any',
    'Calls a function in JavaScript.',
    {
      body: must('any', { isLiteral: true }),
      args: must('array'),
      lang: must('string', { values: ['js'], isLiteral: true }),
    },
    { fact: verified('Atlas docs, sp-agg-function') },
  ),
};
