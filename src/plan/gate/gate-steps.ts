/**
 * Gates after the starts of a plan: each processor with a `gate` is watched after every start, and what happens if it is not sound is decided
 * here, as far as it goes without loss.
 */
import type { Value } from '../../model/document.ts';
import { valueAt } from '../../model/document.ts';
import type { GateAction, GatePolicy } from '../../model/gate-policy.ts';
import { windowIn } from '../../pipeline/stream-facts.ts';
import { sourceKindOf } from '../../position/source.ts';
import { withFreshStart } from '../compare/bodies.ts';
import type { GateRule } from '../plan.ts';
import type { Draft, Drafts } from '../steps/drafts.ts';
import { isProcessor, keyOf, plannedContext } from '../steps/drafts.ts';
import { key } from '../steps/releases.ts';
import type { StepDraft } from '../steps/step-order.ts';
import { present, step } from '../steps/step-parts.ts';

/** A processor's own steps, with what its gate asks for. */
export function withGate(draft: Draft, drafts: Drafts, own: readonly StepDraft[]): StepDraft[] {
  const { desired, address } = draft;
  if (!isProcessor(desired) || desired.gate === undefined) return [...own];
  if (draft.blueGreen !== undefined) return withShadowGate(draft, drafts, desired.gate, own);
  const starts = own.filter((each) => each.verb === 'start' && keyOf(each.address) === keyOf(address));
  const start = starts.at(-1);
  const known = own.find(({ verb }) => verb === 'gate');
  if (start === undefined && known === undefined) return [...own];
  const gate = ruleOf(draft, drafts, desired.gate, own);
  const steps = gate.onFailure === 'roll-back' && isFresh(own) ? own.map(withFreshWayBack) : [...own];
  if (known !== undefined) return steps.map((each) => (each.verb === 'gate' ? { ...each, gate } : each));
  const needs = start === undefined ? [] : [start.key];
  const added: StepDraft = {
    ...step('gate', start?.stage ?? 'restart', { address, needs }, present(draft.after)),
    key: key('gate', address),
    gate,
    ...(start?.restores !== undefined && { restores: start.restores }),
  };
  return [...steps, added];
}

/**
 * A new version that runs beside the old one is judged before it takes over, and once more after that: nothing reverts by itself then, unless
 * it is FAILED before it has written anything.
 */
function withShadowGate(
  draft: Draft,
  drafts: Drafts,
  policy: GatePolicy,
  own: readonly StepDraft[],
): StepDraft[] {
  const gate: GateRule = { ...ruleOf(draft, drafts, policy, own), onFailure: 'keep' };
  return own.flatMap((each) => {
    const { handover } = each;
    if (each.verb !== 'gate' || handover === undefined) return [each];
    if (handover.part === 'live') return [{ ...each, gate }];
    if (handover.part !== 'caught-up') return [each];
    const caughtUp = `caught up ${keyOf(each.address)}`;
    const judged: StepDraft = { ...each, needs: [caughtUp], handover: { ...handover, part: 'shadow' }, gate };
    return [{ ...each, key: caughtUp }, judged];
  });
}

function ruleOf(draft: Draft, drafts: Drafts, policy: GatePolicy, own: readonly StepDraft[]): GateRule {
  const pipeline: Value | undefined = draft.after?.get('pipeline');
  const window = windowIn(pipeline);
  const { interval, lateness } = window ?? {};
  const windowSeconds =
    window === undefined ? undefined : Math.ceil(((interval ?? 0) + (lateness ?? 0)) / 1000);
  return {
    ...policy,
    onFailure: actionOf(policy, own),
    source: sourceKindOf(pipeline, plannedContext(draft, drafts)),
    ...(windowSeconds !== undefined && { windowSeconds }),
  };
}

/**
 * What happens if the gate fails. By default an old version comes back where nothing is lost by it: one that was swapped, or changed in place
 * on its checkpoint. A fresh start has none to come back to, a new processor stops, and one whose definition has not changed runs on.
 */
function actionOf({ onFailure }: GatePolicy, own: readonly StepDraft[]): GateAction {
  if (onFailure === 'keep' || onFailure === 'stop') return onFailure;
  const isSwap = own.some(({ verb, replaces }) => verb === 'gate' && replaces !== undefined);
  if (isSwap) return 'roll-back';
  if (own.some(isChange)) return isFresh(own) && onFailure === undefined ? 'stop' : 'roll-back';
  const ranBefore = own.some(({ verb }) => verb === 'stop');
  const isMade = own.some(({ verb }) => verb === 'create');
  return ranBefore && !isMade ? 'keep' : 'stop';
}

const isChange = ({ verb, rollbackBody }: StepDraft): boolean =>
  verb === 'update' && rollbackBody !== undefined;

/** Whether an update in place drops the checkpoint: what the new version reads, no other one reads again. */
const isFresh = (own: readonly StepDraft[]): boolean =>
  own.some(
    ({ verb, body }) => verb === 'update' && valueAt(body, ['options', 'resumeFromCheckpoint']) === false,
  );

/** Its old definition has no checkpoint to come back to, either. */
const withFreshWayBack = (each: StepDraft): StepDraft =>
  each.rollbackBody === undefined || each.verb !== 'update'
    ? each
    : { ...each, rollbackBody: withFreshStart(each.rollbackBody) };
