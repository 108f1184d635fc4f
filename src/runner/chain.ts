/** Stages one after the other: passes messages on, counts them, and sends what fails to the dead letter queue. */
import { copy } from './values/bson.ts';
import { DocumentError } from './failure.ts';
import type { Emit, Message, Run, Stage, StageCounts, StageRun } from './stage.ts';

/** Documents kept of what leaves each stage. */
export const SAMPLES = 5;

/** A running chain of stages. */
export interface Chain {
  push(message: Message): void;
  /** Ends every stage in turn, so that what one gives at its end reaches the next. */
  finish(): void;
  tick(): void;
  holding(): OpenWindows[];
}

/** A stage with windows that are open. */
export interface OpenWindows {
  readonly path: string;
  readonly count: number;
}

function countsOf(stage: Stage, run: Run): StageCounts {
  const known = run.counts.get(stage.path);
  if (known !== undefined) return known;
  const made: StageCounts = { name: stage.name, path: stage.path, in: 0, out: 0, dlq: 0, samples: [] };
  run.counts.set(stage.path, made);
  return made;
}

/** Runs the message through `work`; a failing document goes to the dead letter queue and nowhere else. */
function guard(message: Message, counts: StageCounts, run: Run, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    counts.dlq += 1;
    run.reject(message, counts.name, error.message);
  }
}

/** Starts `stages`; what leaves the last one goes to `emit`. */
export function startChain(stages: readonly Stage[], run: Run, emit: Emit): Chain {
  const runs: StageRun[] = stages.map((stage) => stage.start());
  let next: Emit = emit;
  const entries: { readonly counts: StageCounts; readonly pass: Emit }[] = [];
  for (let index = stages.length - 1; index >= 0; index -= 1) {
    const stage = stages[index];
    const stageRun = runs[index];
    if (stage === undefined || stageRun === undefined) continue;
    const counts = countsOf(stage, run);
    const after = next;
    const pass: Emit = (message) => {
      counts.out += 1;
      if (counts.samples.length < SAMPLES) counts.samples.push(copy(message.doc));
      after(message);
    };
    const take: Emit = (message) => {
      counts.in += 1;
      guard(message, counts, run, () => {
        stageRun.process(message, pass);
      });
    };
    entries.unshift({ counts, pass });
    next = take;
  }
  const each = (work: (stageRun: StageRun, pass: Emit) => void): void => {
    for (const [index, { counts, pass }] of entries.entries()) {
      const stageRun = runs[index];
      if (stageRun === undefined) continue;
      // What fails here is a result of many documents: there is none to send along.
      guard({ doc: {}, meta: {}, time: run.now }, counts, run, () => {
        work(stageRun, pass);
      });
    }
  };
  return {
    push: next,
    finish: () => {
      each((stageRun, pass) => stageRun.finish?.(pass));
    },
    tick: () => {
      each((stageRun, pass) => stageRun.tick?.(pass));
    },
    holding: () =>
      stages
        .map(({ path }, index) => ({ path, count: runs[index]?.holding?.() ?? 0 }))
        .filter(({ count }) => count > 0),
  };
}
