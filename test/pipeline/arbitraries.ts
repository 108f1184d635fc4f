/** Arbitrary values, many of which look like pieces of pipelines. */
import fc from 'fast-check';
import type { Value } from '../../src/model/document.ts';
import { Document, NumberLiteral } from '../../src/model/document.ts';
import { SecretReference } from '../../src/model/secret.ts';
import { STAGES } from '../../src/pipeline/stages.ts';

const stageNames = [...STAGES.keys()];
const fieldNames = [
  ...new Set(
    [...STAGES.values()].flatMap(({ body, variants }) => [
      ...Object.keys(body.fields ?? {}),
      ...(variants ?? []).flatMap(({ fields }) => Object.keys(fields)),
    ]),
  ),
];

const words = fc.constantFrom(
  ...stageNames,
  ...fieldNames,
  ...[
    'size',
    'unit',
    'connectionName',
    'db',
    'coll',
    '$expr',
    '$jsonSchema',
    '$numberInt',
    '$let',
    'vars',
    'in',
  ],
  ...[
    '__proto__',
    'constructor',
    '',
    '$',
    '$$',
    '$$NOW',
    '$$x',
    'second',
    '10',
    'NaN',
    '$text',
    'dlq',
    'stream.a',
  ],
);

/** Any value of the model, about 200 nodes at most. */
export function anyValue(): fc.Arbitrary<Value> {
  return fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom<Value>(null, true, false),
      words,
      fc.string({ maxLength: 4 }),
      fc
        .constantFrom('0', '5', '-1', '1e400', '9223372036854775807', '0.5')
        .map((text) => new NumberLiteral(text)),
      fc.constant(new SecretReference([{ source: 'secret', name: 'A' }])),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(words, tie('value')), { maxLength: 4 }).map((entries) => new Document(entries)),
    ),
  })).value;
}

/** Lists of stages with one key each, which reach deeper than arbitrary values. */
export function anyPipeline(): fc.Arbitrary<Value> {
  const body = fc
    .array(fc.tuple(fc.constantFrom(...fieldNames), anyValue()), { maxLength: 5 })
    .map((entries): Value => new Document(entries));
  const stage = fc
    .tuple(fc.constantFrom(...stageNames), fc.oneof(body, anyValue()))
    .map((entry): Value => new Document([entry]));
  return fc.array(stage, { maxLength: 6 });
}
