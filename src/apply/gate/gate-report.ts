/** A gate as events and reports tell it: plain data. */
import type { GateReading, GateVerdict } from './judge.ts';
import type { GateOutcome } from './gates.ts';
import { thinLooks } from './thinning.ts';

/** What the end of a gate's step tells. */
export interface GateSummary {
  readonly verdict: GateVerdict;
  readonly reason: string;
}

/** One look, with what was counted since the start. What Atlas doesn't say is absent. */
export interface GateReadingReport {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly state?: string;
  readonly health: GateReading['health'];
  /** What speaks against it, or what is not known. */
  readonly why?: string;
  readonly lagSeconds?: number;
  readonly lagMessages?: number;
  readonly read?: number;
  readonly written?: number;
  readonly deadLetters?: number;
}

/** What the report keeps. */
export interface GateReport extends GateSummary {
  /** In the order in which they were taken; of very many looks some (`thinning.ts`). */
  readonly readings: readonly GateReadingReport[];
  /** How many looks there were, where `readings` has not all of them. */
  readonly looks?: number;
}

export const summaryOf = ({ verdict, reason }: GateOutcome): GateSummary => ({ verdict, reason });

export function reportOf(outcome: GateOutcome): GateReport {
  const all = outcome.readings;
  const kept = thinLooks(all, (before, after) => before.health !== after.health);
  return {
    ...summaryOf(outcome),
    readings: kept.map(readingOf),
    ...(kept.length < all.length && { looks: all.length }),
  };
}

function readingOf({ at, state, counted, ...rest }: GateReading): GateReadingReport {
  const { input, output, dead } = counted;
  return {
    time: new Date(at).toISOString(),
    ...(state !== undefined && { state }),
    ...rest,
    ...(input !== undefined && { read: input }),
    ...(output !== undefined && { written: output }),
    ...(dead !== undefined && { deadLetters: dead }),
  };
}
