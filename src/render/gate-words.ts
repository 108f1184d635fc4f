/** A gate of a plan, in words and for programs. */
import type { Document } from '../model/document.ts';
import { document, number } from '../model/document.ts';
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
  const { maxDeadLetters, windowSeconds } = gate;
  return document({
    forSeconds: number(gate.forSeconds),
    withinSeconds: number(gate.withinSeconds),
    windowSeconds: windowSeconds === undefined ? undefined : number(windowSeconds),
    source: gate.source,
    maxLagSeconds: number(gate.maxLagSeconds),
    maxLagMessages: number(gate.maxLagMessages),
    maxDeadLetters: document({ by: maxDeadLetters.by, most: number(maxDeadLetters.most) }),
    minOutput: number(gate.minOutput),
    noData: gate.noData,
    onFailure: gate.onFailure,
  });
}
