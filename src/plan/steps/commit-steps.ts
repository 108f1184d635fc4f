/**
 * The steps around an update in place whose position a Kafka consumer group keeps: where it was is read before and after the stop, and
 * compared with where it goes on.
 */
import { withFreshStart } from '../compare/bodies.ts';
import type { Draft } from './drafts.ts';
import { keyOf } from './drafts.ts';
import { key, liveAddress } from './releases.ts';
import type { StepDraft } from './step-order.ts';
import { present, step } from './step-parts.ts';
import { markKey, markStep } from './swap-steps.ts';

/** A processor's steps with the looks between them. */
export function withCommitLooks(draft: Draft, own: readonly StepDraft[]): StepDraft[] {
  const { address, before, after } = draft;
  const from = liveAddress(draft);
  const stop = key('stop', from);
  const looks = (['before-stop', 'after-stop'] as const)
    .filter((when) => when === 'after-stop' || draft.run.stops)
    .map((when) => {
      const mark = markStep(from, present(before), { when, source: 'kafka' });
      return when === 'after-stop' ? { ...mark, needs: [stop] } : mark;
    });
  const steps = own.map((one): StepDraft => {
    if (one.key === stop) return { ...one, needs: [...one.needs, markKey('before-stop', from)] };
    if (one.verb === 'update') {
      // Its group knows the position, and no checkpoint fits the old definition any more.
      const { rollbackBody } = one;
      const needs = [...one.needs, markKey('after-stop', from)];
      return { ...one, needs, ...(rollbackBody && { rollbackBody: withFreshStart(rollbackBody) }) };
    }
    return one.key === key('start', address) ? { ...one, byCommits: from.name } : one;
  });
  const gate = step('gate', 'restart', { address, needs: [key('start', address)] }, present(after));
  return [...looks, ...steps, { ...gate, key: `gate ${keyOf(address)}`, byCommits: from.name }];
}
