/** What an experiment finds out about an Atlas, and the report of all of them. */

/**
 * `assumed`: Atlas behaves as Sluice's sandbox does by default; `otherwise`: in the other way that is known, which the sandbox has as a quirk
 * of the same name; `unknown`: in neither, or it could not be told.
 */
export type Outcome = 'assumed' | 'otherwise' | 'unknown';

/** The answer to one open question. */
export interface Answer {
  /** The name of the sandbox's quirk that is about the same question. */
  readonly question: string;
  readonly outcome: Outcome;
  /** What was seen, in a few words. */
  readonly saw: string;
}

/** Something that was measured or seen, and answers no open question by itself. */
export interface Measure {
  /** What was looked at: `a start answers after`. */
  readonly what: string;
  readonly saw: string;
  /** Where it is a time, in milliseconds. */
  readonly ms?: number;
}

/** One request, and what came back. */
export interface Exchange {
  readonly method: string;
  /** Below `/api/atlas/v2`. */
  readonly path: string;
  /** The Accept header's date, where it is not the usual one. */
  readonly version?: string;
  /** JSON text. */
  readonly sent?: string;
  readonly status: number;
  /** The body as it came: JSON text, or something else. */
  readonly received: string;
  /** Since the probe began. */
  readonly atMs: number;
}

/** What became of an experiment. */
export interface ExperimentReport {
  readonly name: string;
  readonly asks: string;
  readonly answers: readonly Answer[];
  readonly measures: readonly Measure[];
  /** Why it was not made, or not finished. */
  readonly skipped?: string;
  readonly exchanges: readonly Exchange[];
}

export interface ProbeReport {
  /** Of Sluice. */
  readonly version: string;
  /** When it began, ISO 8601, UTC. */
  readonly begun: string;
  readonly durationMs: number;
  readonly provider: string;
  readonly region: string;
  readonly hasCluster: boolean;
  readonly experiments: readonly ExperimentReport[];
  /** What could not be deleted: `sluice probe --clean` tries again. Empty where nothing is left. */
  readonly leftBehind: readonly string[];
}

export const assumed = (question: string, saw: string): Answer => ({ question, outcome: 'assumed', saw });
export const otherwise = (question: string, saw: string): Answer => ({ question, outcome: 'otherwise', saw });
export const unknown = (question: string, saw: string): Answer => ({ question, outcome: 'unknown', saw });
