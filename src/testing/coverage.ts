/** Collects over all cases which stages and branches were reached, so that it can say which were not. */
import type { RunResult } from '../runner/run.ts';
import type { Coverage, ProcessorCoverage } from './results.ts';

interface Reached {
  readonly stages: Map<string, boolean>;
  readonly branches: Map<string, boolean>;
}

function mark(reached: Map<string, boolean>, path: string, isReached: boolean): void {
  reached.set(path, isReached || reached.get(path) === true);
}

const missed = (reached: ReadonlyMap<string, boolean>): string[] =>
  [...reached].filter(([, isReached]) => !isReached).map(([path]) => path);

/** Of one manifest. */
export class CoverageCollector {
  readonly #processors = new Map<string, Reached>();
  readonly #known: readonly string[];

  /** @param known the addresses of all processors, sorted */
  constructor(known: readonly string[]) {
    this.#known = known;
  }

  /** Adds what one case reached; a case that could not be run reached nothing. */
  add(processor: string, run: RunResult | undefined): void {
    const reached = this.#processors.get(processor) ?? { stages: new Map(), branches: new Map() };
    this.#processors.set(processor, reached);
    for (const stage of run?.stages ?? []) mark(reached.stages, stage.path, stage.in > 0);
    for (const branch of run?.branches ?? []) mark(reached.branches, branch.path, branch.hits > 0);
  }

  result(): Omit<Coverage, 'manifest'> {
    const processors = [...this.#processors].map(([processor, { stages, branches }]): ProcessorCoverage => ({
      processor,
      stages: stages.size,
      branches: branches.size,
      missedStages: missed(stages),
      missedBranches: missed(branches),
    }));
    return { processors, untested: this.#known.filter((address) => !this.#processors.has(address)) };
  }
}
