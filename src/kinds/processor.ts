/** The processor: its shape in the manifest and the API, how its fields behave, and its states. */
import * as z from 'zod';
import type { Document } from '../model/document.ts';
import { document, textOf, valueAt } from '../model/document.ts';
import type { FieldRule } from './fields.ts';
import { dropServerFields } from './fields.ts';
import { tierShape } from './tiers.ts';

export const dlqShape = z
  .strictObject({
    connectionName: z.string().min(1).meta({ description: 'A connection of type Cluster.' }),
    db: z.string().min(1).meta({ description: 'The database that takes them.' }),
    coll: z.string().min(1).meta({ description: 'The collection that takes them.' }),
  })
  .meta({ id: 'DeadLetterQueue', description: 'Where documents go that fail. Without it they are dropped.' });

/** A processor's API fields apart from `name`, `pipeline` and `options`. Source: Admin API, StreamsProcessor. */
export const processorShape = z.strictObject({
  tier: tierShape.optional().meta({ description: "Size of its worker, by default the workspace's." }),
  failoverEnabled: z
    .boolean()
    .optional()
    .meta({ description: 'Whether it may fail over to another region.' }),
});

/** Source: contract section 2 (absent fields); Admin API, StreamsModifyStreamProcessor. */
export const PROCESSOR_RULES: readonly FieldRule[] = [
  { path: ['pipeline'], compare: 'whole' },
  { path: ['options', 'dlq'], absent: 'removed' },
  { path: ['tier'] },
  { path: ['failoverEnabled'], default: false },
];

const SERVER_FIELDS = [
  '_id',
  'name',
  'state',
  'stats',
  'links',
  'eligibleForFailover',
  'effectiveTier',
  'errorMsg',
  'lastModified',
  'lastStateChange',
];

/** The fields of a processor as Atlas returned it, without what the server owns. The pipeline is kept to the letter. */
export function processorFields(body: Document): Document {
  const pipeline = body.get('pipeline');
  const fields = dropServerFields(body.without('pipeline'), SERVER_FIELDS);
  return pipeline === undefined ? fields : fields.with('pipeline', pipeline);
}

/** The POST body that creates a processor; it is created, not started. */
export function processorCreateBody(name: string, fields: Document): Document {
  return fields.entries.reduce((made, [key, value]) => made.with(key, value), document({ name }));
}

/**
 * States that the API reports. It documents a free string; these are the ones that MongoDB's own tools know, and
 * `PROVISIONING` from its guides. Source: Terraform provider, state_transition.go.
 */
export type ProcessorPhase = 'running' | 'not-running' | 'failed' | 'moving' | 'gone';

/**
 * What a state means for a plan. CREATED and STOPPED are both 'not running': Atlas has reported CREATED for a stopped
 * processor after a PATCH (domain facts 2.2). A state that Sluice does not know counts as moving.
 */
export function processorPhase(state: string | undefined): ProcessorPhase {
  switch (state) {
    case 'STARTED':
      return 'running';
    case 'CREATED':
    case 'STOPPED':
      return 'not-running';
    case 'FAILED':
      return 'failed';
    case 'DROPPED':
      return 'gone';
    default:
      return 'moving';
  }
}

/**
 * The phase that a state is, or leads to by itself: one that is being provisioned will run. Where a state has only moved on to where it was
 * heading, nothing has changed for a plan.
 */
export function headingPhase(state: string | undefined): ProcessorPhase {
  switch (state) {
    case 'PROVISIONING':
    case 'STARTING':
      return 'running';
    case 'STOPPING':
    case 'INIT':
    case 'CREATING':
      return 'not-running';
    default:
      return processorPhase(state);
  }
}

/**
 * Whether Atlas's words say that a processor can't go on from its checkpoint: the position in its source is gone, or its definition does not
 * fit. Source: domain facts 2.4, 9.1; `ChangeStreamHistoryLost` is the server's error for a resume token that has left the oplog.
 */
export function cannotResume(text: string): boolean {
  return /resumeFromCheckpoint must be false|ChangeStreamHistoryLost|CannotResumeFromSource|resume point may no longer be|resume of change stream was not possible/i.test(
    text,
  );
}

/** The state that a processor's body reports. */
export function processorStateOf(body: Document): string | undefined {
  return textOf(body.get('state'));
}

/** A workspace gets another tier, and with it every processor that has none of its own. */
export interface TierShift {
  readonly from: string;
  readonly to: string;
}

/** The shift between two sets of a workspace's fields; undefined when there is none. */
export function tierShiftOf(
  before: Document | undefined,
  after: Document | undefined,
): TierShift | undefined {
  const [from, to] = [before, after].map((fields) => textOf(valueAt(fields, ['streamConfig', 'tier'])));
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

/**
 * A processor's live fields as they would be without the shift of its workspace. Atlas reports the workspace's tier for a processor
 * that has none of its own (assumed: as it does for `effectiveTier`, domain facts 2.5), so that its tier moves with it.
 */
export function withoutTierShift(expected: Document, live: Document, shift: TierShift | undefined): Document {
  if (shift === undefined) return live;
  const isShifted = textOf(expected.get('tier')) === shift.from && textOf(live.get('tier')) === shift.to;
  return isShifted ? live.with('tier', shift.from) : live;
}
