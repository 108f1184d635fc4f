/** The JSON Schema of a probe's report, from a zod schema. Objects stay open: within format version 1 fields may be added. */
import * as z from 'zod';

const exchange = z.object({
  method: z.string(),
  path: z.string().meta({ description: 'Below /api/atlas/v2, ids and names replaced.' }),
  version: z
    .string()
    .optional()
    .meta({ description: 'The date in the Accept header, where it is not the usual one.' }),
  sent: z.string().optional().meta({ description: 'The body as JSON text.' }),
  status: z.int(),
  received: z.string().meta({ description: 'The body as it came, ids, names and hosts replaced.' }),
  atMs: z.number().min(0).meta({ description: 'Milliseconds since the probe began.' }),
});

const answer = z.object({
  question: z
    .string()
    .meta({ description: "The name of the sandbox's quirk that is about the same question." }),
  outcome: z
    .enum(['assumed', 'otherwise', 'unknown'])
    .meta({ description: 'assumed: as the sandbox does by default; otherwise: as with the quirk.' }),
  saw: z.string(),
});

const measure = z.object({
  what: z.string().meta({ description: 'What was looked at.' }),
  saw: z.string(),
  ms: z.number().min(0).optional().meta({ description: 'Where it is a time, in milliseconds.' }),
});

const shape = z
  .object({
    formatVersion: z.literal(1),
    version: z.string().meta({ description: 'Of Sluice.' }),
    begun: z.iso.datetime(),
    durationMs: z.number().min(0),
    provider: z.string(),
    region: z.string(),
    hasCluster: z.boolean(),
    experiments: z.array(
      z.object({
        name: z.string(),
        asks: z.string(),
        answers: z.array(answer),
        measures: z
          .array(measure)
          .optional()
          .meta({ description: 'What was measured or seen beside the questions. Older reports have none.' }),
        skipped: z.string().optional().meta({ description: 'Why it was not made, or not finished.' }),
        exchanges: z.array(exchange),
      }),
    ),
    leftBehind: z.array(z.string()).meta({ description: 'Workspaces that could not be deleted.' }),
  })
  .meta({ title: 'Sluice probe report', description: 'How an Atlas behaves, as experiments have shown.' });

/** JSON Schema (draft 7). */
export function probeJsonSchema(): object {
  return z.toJSONSchema(shape, { io: 'input', target: 'draft-7' });
}
