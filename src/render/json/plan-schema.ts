/**
 * The JSON Schema of `plan --json`, from a zod schema. Loaded by `sluice schema plan` and by tests alone; `schemas/plan.schema.json` is what it
 * gives. Objects stay open: within format version 1 fields may be added.
 */
import * as z from 'zod';
import { HAZARD_KINDS } from '../../plan/plan.ts';

const address = z
  .string()
  .min(1)
  .meta({ description: 'orders, orders/connection/kafka or orders/processor/enrich.' });
const pointer = z
  .string()
  .regex(/^(\/|$)/)
  .meta({ description: 'JSON Pointer (RFC 6901).' });
const count = z.number().int().min(0);
const digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .nullable();
const place = z.looseObject({
  file: z.string(),
  line: z.number().int().min(1),
  column: z.number().int().min(1),
});

const hazard = z.looseObject({
  kind: z.enum(HAZARD_KINDS),
  address,
  reason: z.string().min(1).meta({ description: 'What would happen, in one sentence.' }),
  allowed: z.boolean().meta({ description: 'False: the plan is refused until it is allowed by name.' }),
  allowWith: z
    .string()
    .optional()
    .meta({ description: 'The exact way to allow it; absent where nothing can, or need.' }),
});

const KINDS =
  'privateLink, vpcPeering, workspace, connection or processor. Kinds may grow: a reader must accept one that it does not know.';

const change = z.looseObject({
  address,
  kind: z.string().meta({ description: KINDS }),
  action: z.enum(['create', 'update', 'replace', 'delete', 'noop', 'unmanaged']),
  type: z
    .string()
    .optional()
    .meta({ description: 'Of a connection; of a private link its provider and vendor.' }),
  renamedFrom: z.string().optional(),
  stateBefore: z.string().optional().meta({ description: 'Of a processor, as Atlas reports it.' }),
  runsAfter: z
    .boolean()
    .optional()
    .meta({ description: 'Of a processor: whether it runs once the plan is applied.' }),
  fields: z.array(
    z.looseObject({
      path: pointer,
      before: z
        .json()
        .meta({ description: 'Null where there was nothing; masked where it must not be shown.' }),
      after: z.json(),
      shown: z.enum(['plain', 'sensitive', 'writeOnly']),
    }),
  ),
  patch: z
    .array(
      z.looseObject({
        op: z.enum(['add', 'remove', 'replace']),
        path: pointer,
        value: z.json().optional(),
      }),
    )
    .meta({ description: 'JSON Patch (RFC 6902) from what Atlas has to what it will have.' }),
  hazards: z.array(hazard),
  awaitsPromotion: z
    .boolean()
    .optional()
    .meta({ description: 'Its new version runs beside it until apply --promote lets it take over.' }),
  notes: z.array(z.string()),
  source: place.nullable().meta({ description: 'Where the manifest names it.' }),
  pipelineSource: place.optional(),
});

const step = z.looseObject({
  id: z.string().regex(/^[rs][1-9]\d*$/),
  verb: z.enum(['create', 'update', 'delete', 'stop', 'start', 'accept', 'mark', 'gate', 'failover']),
  address,
  dependsOn: z.array(z.string()),
  onFailure: z
    .string()
    .nullable()
    .meta({
      description:
        'What is put back when this step, or one that depends on it, fails: start-again, roll-back, create-again.',
      examples: ['start-again', 'roll-back', 'create-again'],
    }),
  restarts: z.string().optional().meta({ description: 'The stop that this start takes back.' }),
  restores: z
    .string()
    .optional()
    .meta({ description: 'The note of the interrupted apply that stopped what this start puts back.' }),
  renamesTo: z.string().optional(),
  dropsCheckpoint: z.boolean().optional(),
  carries: z.boolean().optional().meta({ description: 'The start begins where the old version was.' }),
  mark: z
    .string()
    .optional()
    .meta({ description: 'When the position is read.', examples: ['before-stop', 'after-stop'] }),
  handover: z
    .string()
    .optional()
    .meta({
      description: 'What it is to a blue/green change.',
      examples: ['shadow', 'caught-up', 'passed', 'old', 'live'],
    }),
  gate: z
    .looseObject({
      forSeconds: z.number(),
      withinSeconds: z.number(),
      windowSeconds: z.number().optional(),
      source: z.string(),
      maxLagSeconds: z.number(),
      maxLagMessages: z.number(),
      maxDeadLetters: z.looseObject({ by: z.string(), most: z.number() }),
      minOutput: z.number(),
      noData: z.string(),
      onFailure: z.string(),
    })
    .optional()
    .meta({ description: 'What the manifest asks of a start, and what happens if it is not reached.' }),
  replaces: z
    .string()
    .optional()
    .meta({ description: 'The name of the old version, which comes back when this step fails.' }),
});

const diagnostic = z.looseObject({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string().min(1),
  message: z.string().min(1),
  file: z.string().nullable(),
  line: z.number().int().min(1).nullable(),
  column: z.number().int().min(1).nullable(),
  address: z.string().nullable(),
  fix: z.string().nullable(),
});

const plan = z
  .looseObject({
    formatVersion: z.literal(1),
    digest: digest.meta({
      description: 'Over what the plan does and rests on; null where no plan could be made.',
    }),
    desiredDigest: digest.meta({ description: 'Over the desired values alone.' }),
    complete: z
      .boolean()
      .meta({ description: 'False when something could not be read: it can not be applied.' }),
    baseUrl: z.string().optional(),
    project: z.string().nullable(),
    selection: z
      .looseObject({
        targets: z.array(z.string()),
        prune: z.boolean(),
        restart: z.array(z.string()).optional(),
        replay: z.array(z.string()).optional(),
        updateSecrets: z.boolean(),
        destroy: z.boolean(),
        promote: z.array(z.string()).optional(),
      })
      .optional(),
    summary: z.looseObject({
      create: count,
      update: count,
      replace: count,
      delete: count,
      start: count.meta({ description: 'Steps that start a processor.' }),
      stop: count,
      noop: count,
      unmanaged: count,
    }),
    changes: z.array(change),
    steps: z.array(step),
    hazards: z.array(hazard),
    diagnostics: z.array(diagnostic),
  })
  .meta({ title: 'Sluice plan', description: 'What `sluice plan --json` prints.' });

/** The schema as plain data, JSON Schema draft 2020-12. */
export function planJsonSchema(): object {
  return z.toJSONSchema(plan, { io: 'input', target: 'draft-2020-12' });
}
