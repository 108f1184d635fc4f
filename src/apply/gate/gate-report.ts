/** A gate as events and reports tell it: plain data. */
import type { GateReading, GateVerdict } from './judge.ts';
import type { Counters } from './reading.ts';
import type { GateOutcome } from './gates.ts';
import { thinLooks } from './thinning.ts';

/** What the end of a gate's step tells. */
export interface GateSummary {
  readonly verdict: GateVerdict;
  readonly reason: string;
}

/** What a version has read, written and given up. What Atlas doesn't say is absent. */
export interface CountsReport {
  readonly read?: number;
  readonly written?: number;
  readonly deadLetters?: number;
}

/** One look, with what was counted since the start. What Atlas doesn't say is absent. */
export interface GateReadingReport extends CountsReport {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly state?: string;
  readonly health: GateReading['health'];
  /** What speaks against it, or what is not known. */
  readonly why?: string;
  readonly lagSeconds?: number;
  readonly lagMessages?: number;
  /** Of a new version beside the old one: what both have counted in the same time. */
  readonly comparison?: { readonly newVersion: CountsReport; readonly oldVersion: CountsReport };
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

function readingOf({ at, state, counted, comparison, ...rest }: GateReading): GateReadingReport {
  return {
    time: new Date(at).toISOString(),
    ...(state !== undefined && { state }),
    ...rest,
    ...countsOf(counted),
    ...(comparison && {
      comparison: { newVersion: countsOf(comparison.own), oldVersion: countsOf(comparison.old) },
    }),
  };
}

const countsOf = ({ input, output, dead }: Counters): CountsReport => ({
  ...(input !== undefined && { read: input }),
  ...(output !== undefined && { written: output }),
  ...(dead !== undefined && { deadLetters: dead }),
});
