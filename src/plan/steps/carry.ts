/**
 * Whether and how a processor's position is carried over to a definition that can't resume from its checkpoint: the table of the facts on
 * changing a stream (evolution, section 2, "What is possible"). Decides from definitions, and from a reading of where it is.
 */
import type { Value } from '../../model/document.ts';
import { valueAt } from '../../model/document.ts';
import type { HazardKind } from '../../model/hazard.ts';
import type { DesiredProcessor } from '../../model/resources.ts';
import { MAX_VERSIONED_NAME } from '../../model/version-names.ts';
import type { PipelineContext } from '../../pipeline/finding.ts';
import type { WindowFacts } from '../../pipeline/stream-facts.ts';
import { repeatingEffect, sharesKafkaPosition, sourceIn, windowIn } from '../../pipeline/stream-facts.ts';
import { areEqual } from '../../model/document/equality.ts';
import { sourceKindOf } from '../../position/source.ts';
import type { CarryRule, Mark } from '../plan.ts';

/** What it may cost, beside a pause. */
export interface CarryRisk {
  readonly kind: HazardKind;
  readonly reason: string;
}

/**
 * `swap`: the new version is created beside the old one and takes its name. `commits`: it is updated in place, and its consumer group knows
 * where it was.
 */
export type Carry =
  | {
      readonly kind: 'swap';
      readonly source: Mark['source'];
      readonly rule: CarryRule;
      readonly risks: readonly CarryRisk[];
    }
  | { readonly kind: 'commits'; readonly source: Mark['source']; readonly risks: readonly CarryRisk[] }
  | {
      readonly kind: 'impossible';
      /** The end of a sentence: `Atlas shows no position for Kinesis`. */
      readonly why: string;
      /** What can be done about it, as a sentence. */
      readonly instead?: string;
    };

/** Checkpoints are taken so often, with a window less often. Source: evolution facts, "Change streams" (one secondary source). */
const CHECKPOINT_SECONDS = { plain: 5 * 60, windowed: 60 * 60 } as const;

/** Start times are cut to whole seconds, and whether a start is inclusive to the operation is not known: one more costs nothing. */
const REWIND_SECONDS = 1;

export interface CarryCase {
  readonly desired: DesiredProcessor;
  readonly before: Value;
  readonly after: Value;
  /** The name under which the old version is when it is marked. */
  readonly name: string;
  readonly context: PipelineContext;
}

/** How the position of a change is carried over. */
export function planCarry(change: CarryCase): Carry {
  const { before, after, context, desired } = change;
  const [from, to] = [sourceKindOf(before, context), sourceKindOf(after, context)];
  if (from !== to) return impossible('it gets another kind of source');
  if (desired.protect && from === 'change-stream')
    return impossible('protect: true keeps its old version from being deleted');
  if (desired.address.name.length > MAX_VERSIONED_NAME)
    return impossible(`its name has more than ${MAX_VERSIONED_NAME} characters`);
  switch (from) {
    case 'change-stream':
      return changeStream(change);
    case 'kafka':
      return kafka(change);
    case 'kinesis':
      return {
        kind: 'impossible',
        why: 'Atlas shows no position for Kinesis',
        instead:
          'initialPosition: AT_TIMESTAMP with atTimestamp in the config of its $source chooses where it starts',
      };
    case 'nothing':
      return impossible('its source has no position');
    case 'unknown':
      return impossible('Sluice does not know its source');
  }
}

const impossible = (why: string): Carry => ({ kind: 'impossible', why });

function changeStream({ before, after, desired, name }: CarryCase): Carry {
  const [old, next] = [windowIn(before), windowIn(after)];
  const source = sourceIn(after);
  if (valueAt(source, ['initialSync', 'enable']) === true)
    return impossible('initialSync copies the whole collection again on a fresh start');
  const rewind = desired.update?.rewindSeconds;
  const openSeconds = old === undefined ? undefined : spanOf(old);
  const window = rewind === undefined ? exactWindow(next, source?.has('timeField') === true) : undefined;
  const rule: CarryRule = {
    of: name,
    rewindSeconds: rewind ?? (window === undefined ? REWIND_SECONDS : 0),
    checkpointSeconds: old === undefined ? CHECKPOINT_SECONDS.plain : CHECKPOINT_SECONDS.windowed,
    ...(openSeconds !== undefined && { openSeconds }),
    ...(window && { window }),
  };
  const risks: CarryRisk[] = [
    ...windowRisks(old, next, window !== undefined),
    ...clusterRisks(before, after),
    ...repeatRisks(after),
    { kind: 'reprocess', reason: `nothing is skipped, and ${describeRewind(rule)}` },
  ];
  return { kind: 'swap', source: 'change-stream', rule, risks };
}

/** How long what a window holds may be older than the position. A session, whose length is not bounded, gets an hour. */
function spanOf({ stage, interval, lateness }: WindowFacts): number {
  if (stage === '$sessionWindow' || interval === undefined || lateness === undefined) return 3600;
  return Math.ceil((interval + lateness) / 1000);
}

/** The grid of a window that can be started exactly; undefined where every start cuts one. */
function exactWindow(window: WindowFacts | undefined, hasTimeField: boolean): CarryRule['window'] {
  if (window?.stage !== '$tumblingWindow' || window.isProcessingTime || hasTimeField) return undefined;
  const { interval, offset } = window;
  const isWhole = (ms: number | undefined): ms is number => ms !== undefined && ms % 1000 === 0;
  return isWhole(interval) && interval > 0 && isWhole(offset) ? { size: interval, offset } : undefined;
}

function windowRisks(
  old: WindowFacts | undefined,
  next: WindowFacts | undefined,
  isExact: boolean,
): CarryRisk[] {
  const risk = (reason: string): CarryRisk[] => [{ kind: 'partial-window', reason }];
  if (old?.isProcessingTime === true)
    return risk('the window of processing time that is open is lost: what it holds is in no sink');
  if (old?.stage === '$sessionWindow')
    return risk('sessions that are open are cut: what they hold is processed again from an hour before');
  if (next === undefined) return [];
  if (next.isProcessingTime)
    return risk('what is processed again comes into the window of the moment in which it is processed');
  if (isExact)
    return risk(
      'it starts exactly where a window starts, by the time of the cluster; where Atlas takes another time for the event time, the first window lacks up to some seconds',
    );
  return risk(`its first windows are incomplete: every start cuts those of this ${next.stage}`);
}

/** The position is a time of the old cluster. */
function clusterRisks(before: Value, after: Value): CarryRisk[] {
  const [old, next] = [before, after].map((pipeline) => valueAt(sourceIn(pipeline), ['connectionName']));
  if (areEqual(old, next)) return [];
  return [
    {
      kind: 'source-gap',
      reason:
        'it gets another connection: where that leads to another cluster, the position is a time of another clock',
    },
  ];
}

function repeatRisks(after: Value): CarryRisk[] {
  const effect = repeatingEffect(after);
  return effect === undefined
    ? []
    : [{ kind: 'duplicate-output', reason: `messages are processed again, and ${effect}` }];
}

/** The bound of what is processed again. A start time is cut to the second. */
function describeRewind(rule: CarryRule): string {
  const last = `the last ${describeSeconds(rule.rewindSeconds + 1)} before the stop`;
  const open = rule.openSeconds === undefined ? '' : ', and what was in open windows,';
  const window = rule.window === undefined ? '' : ', from the start of a window on';
  const more = describeSeconds(rule.checkpointSeconds);
  return `${last}${open} are processed again${window}; ${more} more, and what it reads while it stops, if Atlas then states no position`;
}

function describeSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds % 3600 === 0 ? `${seconds / 3600} h` : `${Math.ceil(seconds / 60)} min`;
}

function kafka({ before, after, desired }: CarryCase): Carry {
  const risks: CarryRisk[] = [];
  if (desired.update?.rewindSeconds !== undefined)
    return impossible('Kafka can not be asked to go back: remove update.rewind');
  if (!sharesKafkaPosition(before, after)) {
    const reason =
      'it gets other topics or another consumer group, which does not know where it was: what arrives while it is stopped is skipped, or, by auto_offset_reset, everything is read again';
    risks.push({ kind: 'source-gap', reason });
  }
  const [old, next] = [windowIn(before), windowIn(after)];
  if (old !== undefined || next !== undefined) {
    const reason =
      'the windows that are open are lost or incomplete: its group has committed what is in them, and Kafka can not be asked to go back';
    risks.push({ kind: 'partial-window', reason });
  }
  risks.push(...repeatRisks(after), {
    kind: 'reprocess',
    reason:
      'nothing is skipped: it starts at what its consumer group has committed, and processes the last message of each partition again',
  });
  return { kind: 'commits', source: 'kafka', risks };
}
