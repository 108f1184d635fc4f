/** Fills the time of the switch into the names of old versions: a plan doesn't know it, and is applied with it. */
import { textOf } from '../../model/document.ts';
import { withSwitchTime } from '../../model/version-names.ts';
import type { Plan, Step } from '../plan.ts';

/** The plan as it is applied at a moment: `YYMMDDHHMM`. */
export function atSwitchTime(plan: Plan, time: string): Plan {
  return { ...plan, steps: plan.steps.map((step) => stampStep(step, time)) };
}

function stampStep(step: Step, time: string): Step {
  const { address, body, replaces } = step;
  if (address.kind !== 'processor') return step;
  const name = textOf(body?.get('name'));
  return {
    ...step,
    address: { ...address, name: withSwitchTime(address.name, time) },
    ...(body && name !== undefined && { body: body.with('name', withSwitchTime(name, time)) }),
    ...(replaces !== undefined && { replaces: withSwitchTime(replaces, time) }),
  };
}
