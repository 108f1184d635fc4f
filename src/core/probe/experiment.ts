/** What an experiment is: a question about Atlas, what it takes to ask it, and how. */
import type { Answer } from './answer.ts';
import type { Bench } from './bench.ts';

export interface Experiment {
  /** What `--only` and `--skip` take. */
  readonly name: string;
  /** One sentence. */
  readonly asks: string;
  /** The questions that it answers, by the names of the sandbox's quirks. */
  readonly settles: readonly string[];
  /** It needs a cluster of the user's. */
  readonly needsCluster?: true;
  /** How long processors of the smallest tier run for it at most, in seconds. */
  readonly runsSeconds: number;
  /** Leaves nothing behind that another experiment would notice; what it made is deleted with the workspace at the latest. */
  run(bench: Bench): Promise<readonly Answer[]>;
}
