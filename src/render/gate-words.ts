/** A gate of a plan, in words and for programs. */
import type { Document } from '../model/document.ts';
import { number } from '../model/document.ts';
import { gateFields } from '../model/gate-policy.ts';
import type { GateRule } from '../plan/plan.ts';

const FOLLOWS: Readonly<Record<GateRule['onFailure'], string>> = {
  'roll-back': 'else roll back',
  stop: 'else stop it',
  keep: 'else say so',
};

/** `watch orders: 5 min sound within 15 min, else roll back`. `name` is shown as it is. */
export function describeGate(name: string, gate: GateRule): string {
  const { forSeconds, withinSeconds, windowSeconds, onFailure } = gate;
  const after =
    windowSeconds === undefined ? '' : ` after its first window (${describeSeconds(windowSeconds)})`;
  const times = `${describeSeconds(forSeconds)} sound within ${describeSeconds(withinSeconds)}`;
  return `watch ${name}: ${times}${after}, ${FOLLOWS[onFailure]}`;
}

function describeSeconds(seconds: number): string {
  if (seconds % 3600 === 0 && seconds > 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 && seconds > 0 ? `${seconds / 60} min` : `${seconds} s`;
}

/** The gate of a step. */
export function gateValue(gate: GateRule): Document {
  const { windowSeconds, source } = gate;
  const fields = gateFields(gate).with('source', source);
  return windowSeconds === undefined ? fields : fields.with('windowSeconds', number(windowSeconds));
}
