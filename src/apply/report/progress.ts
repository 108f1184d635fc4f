/**
 * What the report keeps of a step's course: waits, retries, lost answers, ways back. A step may wait for an hour and look every second, so that what
 * follows each other in one phase is one entry, and of many entries the first and the last are kept.
 */
import type { ProgressPhase } from './events.ts';

/** One stretch of a step, in one phase. */
export interface ProgressReport {
  readonly phase: ProgressPhase;
  /** What was told last. */
  readonly message: string;
  /** Milliseconds from the step's start to the first time that it was told. */
  readonly afterMs: number;
  /** The same, to the last time; absent where it was told once. */
  readonly untilMs?: number;
  /** How often it was told; absent for once. */
  readonly count?: number;
}

/** Entries that a step's report has at most: the first half of them and the last. */
export const MOST_ENTRIES = 20;

/** The entries of one step, as they come. */
export class ProgressLog {
  readonly #entries: ProgressReport[] = [];

  /** Earliest first. */
  get entries(): readonly ProgressReport[] {
    return this.#entries;
  }

  add(phase: ProgressPhase, message: string, afterMs: number): void {
    const last = this.#entries.at(-1);
    // A wait tells what it sees, which changes with each look; anything else that is told anew is something new.
    if (last?.phase === phase && (phase === 'waiting' || last.message === message)) {
      this.#entries.pop();
      this.#entries.push({ ...last, message, untilMs: afterMs, count: (last.count ?? 1) + 1 });
      return;
    }
    this.#entries.push({ phase, message, afterMs });
    if (this.#entries.length > MOST_ENTRIES) this.#entries.splice(MOST_ENTRIES / 2, 1);
  }
}
