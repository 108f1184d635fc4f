/**
 * Which drafts are blue/green changes, and how far each has come: told from the definitions and the names in Atlas alone, so that every run
 * goes on where another one ended.
 */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { areEqual } from '../../model/document/equality.ts';
import type { Live, LiveResource } from '../../model/resources.ts';
import { isPreviousName, switchMomentOf } from '../../model/version-names.ts';
import type { Handover } from '../plan.ts';
import type { CarryRisk } from '../steps/carry.ts';
import type { Draft, Drafts } from '../steps/drafts.ts';
import { contextOf, isProcessor, isUp, keyOf, liveStateOf } from '../steps/drafts.ts';
import { processorStateOf } from '../../kinds/processor.ts';
import { judgeFeasibility } from './possible.ts';
import { isDefinedBy, shadowFields } from './shadow.ts';

/** What waits under `X--next`: nothing, the new version with its sink redirected or given back, or something else. */
export type NextVersion = 'absent' | 'in the shadow' | 'redirected back' | 'other';

/** A change that is made beside the running processor. */
export interface BlueGreen {
  readonly facts: Omit<Handover, 'part'>;
  readonly risks: readonly CarryRisk[];
  /** The fields of the new version until it takes over. */
  readonly shadow: Document;
  readonly next: NextVersion;
  /** The run ends once the new version has proved itself; somebody has to promote it. */
  readonly endsInShadow: boolean;
  /** It runs in the shadow already, and this plan leaves it alone. */
  readonly isWaiting: boolean;
}

/** Marks the drafts that are blue/green changes. Gives an error for each that can't be one. */
export function settleBlueGreen(drafts: Drafts, live: Live, promoted: readonly string[]): Diagnostic[] {
  return [...drafts.values()].flatMap((draft) => {
    const outcome = blueGreenOf(draft, live, promoted);
    if (outcome === undefined) return [];
    if ('why' in outcome) return [refusal(draft, outcome.why)];
    draft.blueGreen = outcome;
    if (outcome.isWaiting) letWait(draft);
    return [];
  });
}

function blueGreenOf(
  draft: Draft,
  live: Live,
  promoted: readonly string[],
): BlueGreen | { readonly why: string } | undefined {
  const { desired, address, action, before, after, renamedFrom, run } = draft;
  if (!isProcessor(desired) || !draft.isTargeted || action !== 'update' || !run.starts) return undefined;
  const policy = desired.update?.blueGreen;
  const [old, wanted] = [before?.get('pipeline'), after?.get('pipeline')];
  if (policy === undefined || after === undefined || old === undefined || wanted === undefined)
    return undefined;
  if (areEqual(old, wanted)) return undefined;
  if (draft.replayFrom !== undefined)
    return { why: 'it is replayed in the same plan: apply the change first' };
  // One that never ran has nothing to take over from.
  if (liveStateOf(draft) === 'CREATED' && draft.leftOvers === undefined) return undefined;
  if (renamedFrom !== undefined && !isPreviousName(renamedFrom, address.name))
    return { why: 'it gets another name in the same plan: rename it first' };
  if (run.pausedFor.length > 0)
    return { why: `connection ${run.pausedFor.join(', ')} changes in the same plan: apply that first` };
  const redirected = shadowFields(after, policy);
  if ('why' in redirected) return redirected;
  const feasibility = judgeFeasibility({
    name: address.name,
    before: old,
    after: wanted,
    shadow: redirected.fields.get('pipeline') ?? null,
    context: contextOf(draft, live),
  });
  if (feasibility.kind === 'impossible') return feasibility;
  const next = nextVersion(draft.leftOvers?.next, after, redirected.fields);
  const isPromoted = promoted.includes(keyOf(address));
  const isManual = policy.promote === 'manual' && !isPromoted && next !== 'redirected back';
  const isWaiting =
    isManual && next === 'in the shadow' && stateIsUp(draft.leftOvers?.next) && isUp(liveStateOf(draft));
  const deadlineSeconds = policy.deadlineSeconds;
  return {
    facts: { ...feasibility.facts, deadlineSeconds, ...(isManual && { keepsWaiting: true }) },
    risks: feasibility.risks,
    shadow: redirected.fields,
    next,
    endsInShadow: isManual,
    isWaiting,
  };
}

const stateIsUp = (one: LiveResource | undefined): boolean =>
  one !== undefined && isUp(processorStateOf(one.body));

function nextVersion(next: LiveResource | undefined, wanted: Document, shadow: Document): NextVersion {
  if (next === undefined) return 'absent';
  if (isDefinedBy(next, shadow)) return 'in the shadow';
  // One that was never started was made for a swap: where it would begin to read is not known.
  const hasRun = processorStateOf(next.body) !== 'CREATED';
  return hasRun && isDefinedBy(next, wanted) ? 'redirected back' : 'other';
}

/** What waits for a promotion is no change of this plan. */
function letWait(draft: Draft): void {
  draft.action = 'noop';
  draft.fields = [];
  if (draft.before !== undefined) draft.after = draft.before;
  draft.run = { ...draft.run, stops: false, starts: false };
  draft.notes.push(
    `the new version waits beside it: sluice apply --promote ${keyOf(draft.address)} lets it take over`,
  );
}

function refusal(draft: Draft, why: string): Diagnostic {
  return {
    severity: 'error',
    code: 'PLAN_BLUE_GREEN',
    message: `this change can't be made blue/green: ${why}`,
    address: keyOf(draft.address),
    fix: 'Remove update.strategy to change it in place, or change what the message names.',
    ...(draft.desired?.place && { place: draft.desired.place }),
  };
}

/** The old version whose written `keepOld` has passed: the new one runs, and is what the manifest wants. */
export function expiredVersion(draft: Draft, now: number | undefined): LiveResource | undefined {
  const { desired, leftOvers, action, address } = draft;
  const kept = leftOvers?.kept;
  if (!isProcessor(desired) || kept === undefined || now === undefined || action !== 'noop') return undefined;
  const seconds = desired.update?.blueGreen?.keepOldSeconds;
  const switchedAt = switchMomentOf(kept.address.name, address.name);
  if (seconds === undefined || switchedAt === undefined || desired.protect || !draft.isTargeted)
    return undefined;
  const isReplaced = isUp(liveStateOf(draft)) && !isUp(processorStateOf(kept.body));
  return isReplaced && leftOvers?.next === undefined && now - switchedAt >= seconds * 1000 ? kept : undefined;
}

/** Whether the manifest asks for blue/green changes of a draft's processor. */
export const wantsBlueGreen = (draft: Draft): boolean =>
  isProcessor(draft.desired) && draft.desired.update?.blueGreen !== undefined;
