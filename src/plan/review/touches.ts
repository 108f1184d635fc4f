/**
 * What a plan does to each address, for comparing plans that were made at different times: whether it changes the resource or only restarts it,
 * and what the manifest wants of it.
 */
import { formatAddress } from '../../model/address.ts';
import type { Address } from '../../model/address.ts';
import { reviewOf } from './continuation.ts';
import { wantedDigestOf } from './digest.ts';
import type { Plan, Step } from '../plan.ts';

/** What a resource is wanted to be when the manifest does not want it. */
const DELETED = 'deleted';

export interface Touch {
  readonly address: Address;
  /** A hash over all that the manifest wants of the resource, or `deleted`. */
  readonly wants: string;
  /** False when the plan only stops the resource and starts it again. */
  readonly changes: boolean;
}

/** Every address that a plan's steps touch, sorted. A rename touches both names. */
export function touchesOf(plan: Plan): Touch[] {
  const wanted = new Map(plan.desired.map((resource) => [formatAddress(resource.address), resource]));
  const steps = groupSteps(plan.steps);
  return reviewOf(plan).resources.map(({ address }): Touch => {
    const key = formatAddress(address);
    const resource = wanted.get(key);
    // The new name of a rename has no step: the step names the old one.
    const own = steps.get(key);
    return {
      address,
      wants: resource === undefined ? DELETED : wantedDigestOf(resource),
      changes: own === undefined || !isRestart(own),
    };
  });
}

function groupSteps(steps: readonly Step[]): Map<string, Step[]> {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const key = formatAddress(step.address);
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return groups;
}

/**
 * A stop, and a start that undoes it, both at the same address. One alone changes whether the processor runs; a start that undoes a stop under
 * another name belongs to a rename.
 */
function isRestart(steps: readonly Step[]): boolean {
  return steps.every(
    ({ verb, id, restarts }) =>
      (verb === 'start' && steps.some((other) => other.id === restarts)) ||
      (verb === 'stop' && steps.some((other) => other.restarts === id)),
  );
}
