/** The processor: its shape in the manifest and the API, how its fields behave, and its states. */
import type { Document } from '../model/document.ts';
import { document, textOf, valueAt } from '../model/document.ts';
import type { Fields } from './define.ts';
import {
  defaulted,
  flag,
  group,
  kept,
  open,
  opaque,
  optional,
  plain,
  reference,
  required,
  serverOwned,
  shared,
  text,
  whole,
} from './define.ts';
import { shapeOf } from './shapes.ts';
import { withoutIdleAutoscaling } from './autoscaling.ts';
import { dropServerFields } from './derived/server-fields.ts';
import { TIERS } from './values/tier-limits.ts';

const DLQ = group(
  'Where documents go that fail. Without it they are dropped.',
  {
    connectionName: text('A connection of type Cluster.', required, reference('connection')),
    db: text('The database that takes them.', required, plain),
    coll: text('The collection that takes them.', required, plain),
  },
  optional('removed'),
  shared('DeadLetterQueue'),
);

const here = optional('unmanaged');

/** Source: Admin API, StreamsAutoscaling; domain facts 9.1. */
const AUTOSCALING = group(
  'Lets Atlas choose the tier. Left out: as it is.',
  {
    enabled: flag('Whether Atlas chooses the tier. false switches it off.', required),
    minTier: text("Smallest tier, by default the workspace's.", optional('removed'), open(TIERS)),
    maxTier: text("Largest tier, by default the workspace's largest.", optional('removed'), open(TIERS)),
  },
  here,
  kept,
  shared('Autoscaling'),
);

/**
 * A processor's fields. Source: Admin API, StreamsProcessor, StreamsProcessorWithStats, StreamsModifyStreamProcessor; contract
 * section 2 (absent fields); `errorMsg` from recorded responses.
 */
export const PROCESSOR_FIELDS: Fields = {
  tier: text("Size of its worker, by default the workspace's.", here, open(TIERS)),
  failoverEnabled: flag('Whether it may fail over to another region.', here, defaulted(false)),
  pipeline: opaque('The stages, in their order.', required, whole),
  options: group('The dead letter queue, and autoscaling.', { dlq: DLQ, autoscaling: AUTOSCALING }, here),
  _id: serverOwned('Its id.'),
  name: serverOwned('Its name, which the address has.'),
  state: serverOwned('What it does; `state` in a manifest is what it should do.'),
  stats: serverOwned('Statistics.'),
  effectiveTier: serverOwned('What it runs on now.'),
  eligibleForFailover: serverOwned('Whether it could fail over now.'),
  errorMsg: serverOwned('Why it failed.'),
  lastModified: serverOwned('When it was changed.'),
  lastStateChange: serverOwned('When its state changed.'),
  links: serverOwned('Links of the API.'),
};

const own = Object.fromEntries(
  Object.entries(PROCESSOR_FIELDS).filter(([name]) => name !== 'pipeline' && name !== 'options'),
);

/** A processor's API fields apart from `name`, `pipeline` and `options`. */
export const processorShape = shapeOf(own);

/** `options`, without what is an argument of updates alone. */
export const processorOptionsShape = shapeOf(PROCESSOR_FIELDS['options']?.members ?? {});

/** The fields of a processor as Atlas returned it, without what the server owns. The pipeline is kept to the letter. */
export function processorFields(body: Document): Document {
  const pipeline = body.get('pipeline');
  const fields = dropServerFields(body.without('pipeline'), PROCESSOR_FIELDS);
  const settled = withoutIdleAutoscaling(fields);
  return pipeline === undefined ? settled : settled.with('pipeline', pipeline);
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
 * that has none of its own (assumed (workspace-tier): as it does for `effectiveTier`, domain facts 2.5), so that its tier moves with it.
 */
export function withoutTierShift(expected: Document, live: Document, shift: TierShift | undefined): Document {
  if (shift === undefined) return live;
  const isShifted = textOf(expected.get('tier')) === shift.from && textOf(live.get('tier')) === shift.to;
  return isShifted ? live.with('tier', shift.from) : live;
}
