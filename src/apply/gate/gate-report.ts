/** A gate as events and reports tell it: plain data. */
import type { GateReading, GateVerdict } from './judge.ts';
import type { Counters } from './reading.ts';
import type { GateOutcome } from './gates.ts';

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
  /** In the order in which they were taken. */
  readonly readings: readonly GateReadingReport[];
}

export const summaryOf = ({ verdict, reason }: GateOutcome): GateSummary => ({ verdict, reason });

export const reportOf = (outcome: GateOutcome): GateReport => ({
  ...summaryOf(outcome),
  readings: outcome.readings.map(readingOf),
});

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
