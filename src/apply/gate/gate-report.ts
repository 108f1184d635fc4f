/** A gate as events and reports tell it: plain data. */
import type { GateReading, GateVerdict } from './judge.ts';
import type { GateOutcome } from './gates.ts';

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
  /** In the order in which they were taken. */
  readonly readings: readonly GateReadingReport[];
}

export const summaryOf = ({ verdict, reason }: GateOutcome): GateSummary => ({ verdict, reason });

export const reportOf = (outcome: GateOutcome): GateReport => ({
  ...summaryOf(outcome),
  readings: outcome.readings.map(readingOf),
});

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
