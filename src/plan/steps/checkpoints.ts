/** What becomes of a processor's checkpoint when it is updated: the rules are `pipeline/checkpoint.ts`, what Atlas can tell is weighed here. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { areEqual } from '../../model/document/equality.ts';
import type { Value } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import type { DesiredProcessor, Live, ShadowSink } from '../../model/resources.ts';
import { isPreviousName } from '../../model/version-names.ts';
import { sharesKafkaPosition } from '../../pipeline/stream-facts.ts';
import type { Reading } from '../../position/position.ts';
import { readPositionIn } from '../../position/position.ts';
import { sourceKindOf } from '../../position/source.ts';
import { cannotResume, processorPhase } from '../../kinds/processor.ts';
import { checkpointVerdict } from '../../pipeline/checkpoint.ts';
import type { Feasibility } from '../blue-green/possible.ts';
import { judgeFeasibility } from '../blue-green/possible.ts';
import { shadowFields } from '../blue-green/shadow.ts';
import type { Ways } from '../hazards/lossless-ways.ts';
import { replayed } from '../replay/replays.ts';
import type { Carry } from './carry.ts';
import { planCarry } from './carry.ts';
import { liveAddress } from './releases.ts';
import type { Draft, Drafts } from './drafts.ts';
import { contextOf, isProcessor, isUp, keyOf, liveStateOf } from './drafts.ts';

export interface CheckpointFate {
  readonly verdict: 'resume' | 'replay' | 'lost';
  /** One sentence, with the place in the pipeline that decides. */
  readonly reason: string;
  /** Not running: the checkpoint may belong to another definition than the one that can be read. */
  readonly isUnknown: boolean;
  /** `resumeFromCheckpoint: false` is in the manifest. */
  readonly hasConsent: boolean;
  /** How its position is carried over to the new definition; absent where the checkpoint is kept, or nobody asked for that. */
  readonly carry?: Carry;
  /** How it could be carried over, where its checkpoint is lost and the manifest says nothing about that. */
  readonly ways?: Ways;
  /** Where it is in its source, as far as its list says so: what a lost checkpoint costs. */
  readonly reading?: Reading;
  /** Whether the update tells Atlas to drop the checkpoint. It is refused until there is consent. */
  readonly isDropped: boolean;
}

/**
 * The fate of every checkpoint that a new pipeline touches, by formatted address.
 *
 * A stopped processor is judged by the definition that Atlas holds, the likeliest one to have run, and called unknown as well. One in state CREATED
 * has never run and has nothing to lose (domain facts 2.4) - but Atlas has reported CREATED for stopped ones too (2.2): so nothing is refused, and the
 * checkpoint is dropped only with consent in the manifest. Without, Atlas itself refuses what can't resume.
 */
export function judgeCheckpoints(drafts: Drafts, live: Live): Map<string, CheckpointFate> {
  const fates = new Map<string, CheckpointFate>();
  for (const draft of drafts.values()) {
    const fate = judge(draft, live);
    if (fate !== undefined) fates.set(keyOf(draft.address), fate);
  }
  return fates;
}

function judge(draft: Draft, live: Live): CheckpointFate | undefined {
  if (draft.replayFrom !== undefined) return judgeReplay(draft, live, draft.replayFrom);
  if (!isProcessor(draft.desired) || draft.action !== 'update') return undefined;
  // Its new version has a checkpoint of that it has made itself, and the old one keeps its checkpoint.
  if (draft.blueGreen !== undefined) return undefined;
  const before = draft.before?.get('pipeline');
  const after = draft.after?.get('pipeline');
  if (before === undefined || after === undefined || areEqual(before, after)) return undefined;
  const { verdict, reason } = checkpointVerdict(before, after);
  const state = liveStateOf(draft);
  const isUnknown = !isUp(state);
  const hasConsent = consentsToLoss(draft.desired);
  if (verdict === 'lost' && draft.desired.update?.freshStart === 'carry-over' && hasRun(draft)) {
    const carry = carryOf(draft, draft.desired, [before, after], live);
    return { verdict, reason, isUnknown, hasConsent, carry, isDropped: carry.kind !== 'swap' };
  }
  const reading = verdict === 'lost' ? readingOf(draft, [before, after], live) : undefined;
  if (state === 'CREATED') {
    return { verdict: 'resume', reason, isUnknown, hasConsent, isDropped: verdict === 'lost' && hasConsent };
  }
  return {
    verdict,
    reason,
    isUnknown,
    hasConsent,
    isDropped: verdict === 'lost',
    ...(reading && { reading }),
    ...(verdict === 'lost' &&
      draft.desired.update?.freshStart === undefined && {
        ways: waysOf(draft, draft.desired, [before, after], live),
      }),
  };
}

/** It starts afresh because somebody asked for that, whatever changes about it. */
function judgeReplay(draft: Draft, live: Live, seconds: number): CheckpointFate | undefined {
  const before = draft.before?.get('pipeline');
  const after = draft.after?.get('pipeline') ?? before;
  if (!isProcessor(draft.desired) || before === undefined || after === undefined || !hasRun(draft))
    return undefined;
  const carry = replayed(carryOf(draft, draft.desired, [before, after], live), draft, seconds);
  const common = { verdict: 'lost', reason: 'it is replayed', isUnknown: false, isDropped: false } as const;
  return { ...common, hasConsent: consentsToLoss(draft.desired), carry };
}

/** A version that an unfinished change has left has run, whatever state Atlas reports after its renaming (domain facts 2.2). */
const hasRun = (draft: Draft): boolean => liveStateOf(draft) !== 'CREATED' || draft.leftOvers !== undefined;

function carryOf(
  draft: Draft,
  desired: DesiredProcessor,
  [before, after]: readonly [Value, Value],
  live: Live,
): Carry {
  if (!draft.run.starts)
    return { kind: 'impossible', why: 'it is not to run, and its position is carried over when it starts' };
  const isBack = draft.renamedFrom !== undefined && isPreviousName(draft.renamedFrom, draft.address.name);
  const { name } = isBack ? draft.address : liveAddress(draft);
  return planCarry({ desired, before, after, name, context: contextOf(draft, live) });
}

/** Where the sink of a new version would be redirected does not matter to what is possible. */
const ANY_SINKS: readonly ShadowSink[] = [{ db: 'shadow', coll: 'shadow' }, { topic: 'shadow' }];

function waysOf(
  draft: Draft,
  desired: DesiredProcessor,
  pipelines: readonly [Value, Value],
  live: Live,
): Ways {
  const [before, after] = pipelines;
  const context = contextOf(draft, live);
  const { address, renamedFrom, run } = draft;
  const shadows = ANY_SINKS.flatMap((sink) => {
    const redirected = draft.after === undefined ? undefined : shadowFields(draft.after, { sink });
    return redirected === undefined || 'why' in redirected ? [] : [redirected.fields.get('pipeline') ?? null];
  });
  const [shadow] = shadows;
  const isElsewhere = renamedFrom !== undefined || run.pausedFor.length > 0 || !run.starts;
  const blueGreen: Feasibility =
    shadow === undefined || isElsewhere
      ? { kind: 'impossible', why: 'it can not write elsewhere for a while' }
      : judgeFeasibility({ name: address.name, before, after, shadow, context });
  return { carry: carryOf(draft, desired, pipelines, live), blueGreen };
}

function readingOf(draft: Draft, [before, after]: readonly [Value, Value], live: Live): Reading | undefined {
  if (draft.live === undefined) return undefined;
  const source = sourceKindOf(before, contextOf(draft, live));
  // What a sample or a list of documents gives once more, nobody misses.
  if (source === 'nothing') return undefined;
  // A consumer group knows where it was: what it is behind is not lost.
  if (source === 'kafka' && sharesKafkaPosition(before, after)) return undefined;
  return readPositionIn(draft.live.body, source, Infinity);
}

/** Whether the manifest consents to start without the checkpoint, and to skip what arrives in between. */
export function consentsToLoss({ resumeFromCheckpoint, update }: DesiredProcessor): boolean {
  return update?.freshStart === undefined ? resumeFromCheckpoint === false : update.freshStart === 'from-now';
}

/** Whether a processor is FAILED because it can't go on from its checkpoint, and the manifest consents to start it without. */
export function startsAfresh(draft: Draft): boolean {
  if (!isProcessor(draft.desired) || !consentsToLoss(draft.desired)) return false;
  if (!draft.isTargeted || !draft.run.starts || processorPhase(liveStateOf(draft)) !== 'failed') return false;
  return cannotResume(textOf(draft.live?.body.get('errorMsg')) ?? '');
}

/** A warning for each consent in the manifest that nothing needs. */
export function findIdleConsents(drafts: Drafts, fates: ReadonlyMap<string, CheckpointFate>): Diagnostic[] {
  return [...drafts.values()].flatMap((draft): Diagnostic[] => {
    const { desired } = draft;
    if (!isProcessor(desired) || desired.resumeFromCheckpoint !== false || !draft.isTargeted) return [];
    // A change may need it though the rules here see no need: Atlas decides. So may the start of a FAILED one.
    if (draft.action !== 'noop' || processorPhase(liveStateOf(draft)) === 'failed') return [];
    const fate = fates.get(keyOf(draft.address));
    if (fate !== undefined && (fate.isDropped || fate.isUnknown)) return [];
    return [
      {
        severity: 'warning',
        code: 'PLAN_CONSENT_UNUSED',
        message:
          'options.resumeFromCheckpoint: false consents to lose the checkpoint, and nothing needs that any more',
        address: keyOf(draft.address),
        fix: 'Remove it, so that it does not consent to a later change.',
        ...(desired.place && { place: desired.place }),
      },
    ];
  });
}
