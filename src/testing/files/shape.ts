/** The shape of a test file. Validates, and is printed as the JSON Schema that editors use. */
import * as z from 'zod';

const documents = z.array(z.record(z.string(), z.unknown()));

const duration = z
  .string()
  .regex(/^\d+ (?:ms|second|minute|hour|day)s?$/)
  .meta({ description: 'How long, such as `5 minute`.' });

const messageShape = z
  .strictObject({
    value: z.unknown().meta({ description: 'The document.' }),
    topic: z.string().optional(),
    partition: z.int().min(0).optional(),
    key: z.unknown().optional(),
    headers: z.unknown().optional(),
    ts: z.unknown().optional().meta({ description: 'When the source made it, an ISO 8601 date.' }),
  })
  .meta({ id: 'Message', description: 'A document with what its source says about it.' });

const inputShape = z.union([
  z.string().meta({ description: 'A file beside this one: .ndjson, .json, .yaml or .yml.' }),
  z.array(
    z.union([
      z
        .strictObject({ advance: duration })
        .meta({ description: 'Time that passes before the next document.' }),
      messageShape,
      z.record(z.string(), z.unknown()),
    ]),
  ),
]);

const collectionsShape = z.record(z.string(), documents);

const expectShape = z
  .strictObject({
    output: documents.optional().meta({ description: 'What leaves the last stage, in order.' }),
    messages: documents
      .optional()
      .meta({ description: 'What `$emit` or `$iceberg` would send: target, key, headers, value.' }),
    dlq: z
      .union([documents, z.strictObject({ $any: z.literal(true) })])
      .optional()
      .meta({
        description:
          "The dead letter queue, in Atlas's form; fields not named are free. None by default; `{ $any: true }` allows any.",
      }),
    calls: documents.optional().meta({
      description: 'What `$https` and `$externalFunction` sent, in order; fields not named are free.',
    }),
    collections: collectionsShape
      .optional()
      .meta({ description: 'Collections afterwards, by connection.db.coll.' }),
    failure: z
      .string()
      .optional()
      .meta({ description: 'The processor fails, with a reason that holds this text.' }),
    unordered: z.boolean().optional().meta({ description: 'The order of documents does not matter.' }),
    partial: z.boolean().optional().meta({ description: 'Fields that are not named are free.' }),
  })
  .meta({
    id: 'Expectation',
    description: 'Values match by value; `$any`, `$type` and `$regex` match more.',
  });

const httpsShape = z.strictObject({
  connection: z.string(),
  path: z.string().optional().meta({ description: 'Without it, every path.' }),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
  answer: z.strictObject({
    status: z.int().optional(),
    body: z.unknown().optional(),
    contentType: z.string().optional(),
  }),
});

const functionShape = z.strictObject({
  connection: z.string(),
  function: z.string().optional().meta({ description: 'Without it, every function.' }),
  answer: z.unknown().optional(),
  error: z.string().optional().meta({ description: 'The call fails with this reason.' }),
});

const caseShape = z
  .strictObject({
    name: z.string().min(1),
    skip: z.string().min(1).optional().meta({ description: 'Leaves the case out; says why.' }),
    input: inputShape
      .optional()
      .meta({ description: 'Documents, messages and time; or the file that holds documents.' }),
    collections: collectionsShape
      .optional()
      .meta({ description: 'Collections beforehand, by connection.db.coll.' }),
    https: z.array(httpsShape).optional().meta({ description: 'Answers to `$https`.' }),
    functions: z.array(functionShape).optional().meta({ description: 'Answers to `$externalFunction`.' }),
    clock: z
      .string()
      .optional()
      .meta({ description: 'Where the clock starts; 2025-01-01T00:00:00Z by default.' }),
    closeWindows: z
      .boolean()
      .optional()
      .meta({ description: 'Close windows that are open at the end, as later documents would.' }),
    expect: expectShape,
  })
  .meta({ id: 'Case', description: 'One run of the pipeline and what it has to give.' });

export const testFileShape = z
  .strictObject({
    processor: z.string().meta({ description: 'Its address: workspace/processor/name.' }),
    collections: collectionsShape
      .optional()
      .meta({ description: 'Collections of every case, beneath its own.' }),
    cases: z.array(caseShape).min(1),
  })
  .meta({
    id: 'TestFile',
    description: 'Tests of one stream processor, run on this machine by `sluice test`.',
  });

/** Draft-07, because editors know it best. */
export function testJsonSchema(): object {
  return z.toJSONSchema(testFileShape, { io: 'input', target: 'draft-7' });
}
