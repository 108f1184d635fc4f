/** What a manifest says under `gate` of a processor: when a start counts as sound. Plain data, with all defaults filled in. */
import type { Document } from './document.ts';
import { document, number } from './document.ts';

/** What happens to a processor whose gate has failed. */
export type GateAction = 'roll-back' | 'stop' | 'keep';

/** How many dead letters are still sound: `times` the share that the old version had, a `share` of what was read, or a `count`. */
export interface DeadLetterLimit {
  readonly by: 'times' | 'share' | 'count';
  /** For `share` between 0 and 1. */
  readonly most: number;
}

export interface GatePolicy {
  /** It has to be sound for so long. */
  readonly forSeconds: number;
  /** That has to be reached within so many seconds, which count from the end of the first window where there is one. */
  readonly withinSeconds: number;
  /** For change streams. */
  readonly maxLagSeconds: number;
  /** For Kafka. */
  readonly maxLagMessages: number;
  readonly maxDeadLetters: DeadLetterLimit;
  /** Messages written since the start. */
  readonly minOutput: number;
  /** Where nothing was read: `hold` leaves it running and says so, `fail` counts it as failed. */
  readonly noData: 'hold' | 'fail';
  /** Absent: what goes without loss. */
  readonly onFailure?: GateAction;
}

/** For keys that a manifest leaves out. Source: evolution facts, section 2. */
export const GATE_DEFAULTS: GatePolicy = {
  forSeconds: 5 * 60,
  withinSeconds: 15 * 60,
  maxLagSeconds: 30,
  maxLagMessages: 1000,
  maxDeadLetters: { by: 'times', most: 1 },
  minOutput: 0,
  noData: 'hold',
};

/** A gate as a document: for plan files, digests and the JSON of a plan. */
export function gateFields(gate: GatePolicy): Document {
  const { maxDeadLetters, noData, onFailure } = gate;
  return document({
    forSeconds: number(gate.forSeconds),
    withinSeconds: number(gate.withinSeconds),
    maxLagSeconds: number(gate.maxLagSeconds),
    maxLagMessages: number(gate.maxLagMessages),
    maxDeadLetters: document({ by: maxDeadLetters.by, most: number(maxDeadLetters.most) }),
    minOutput: number(gate.minOutput),
    noData,
    onFailure,
  });
}
