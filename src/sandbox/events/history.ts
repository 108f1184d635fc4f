/** What one processor has done: its runs, the start that is due, and its counters. It outlives the processor, for counting. */
import type { BatchTime, Run, RunEnd } from './run.ts';
import { deadIn, handedOn, isRunning, nextToRead, written } from './run.ts';
import type { StartRequest } from './start.ts';
import { closedWindows } from './windows.ts';

/** A start that will take place at `request.at`. */
export interface DueStart {
  readonly request: StartRequest;
  /** The processor's name and pipeline text, for behaviours. */
  readonly processor: string;
  readonly pipeline: string;
}

/** Plain data, and immutable. */
export interface History {
  readonly id: string;
  /** `GROUP/WORKSPACE`. */
  readonly place: string;
  /** The last name that it ran under. */
  readonly name: string;
  readonly runs: readonly Run[];
  readonly due?: DueStart;
  readonly isDeleted?: boolean;
}

/** Messages, over all runs. */
export interface Counters {
  readonly input: number;
  readonly output: number;
  readonly dead: number;
}

const NONE: Counters = { input: 0, output: 0, dead: 0 };

/** What ended runs have counted; it never changes any more. */
const counted = new WeakMap<Run, Counters>();

/** The counters at `time`. They survive restarts, with or without a checkpoint; or only the last run counts. */
export function countersOf({ runs }: History, time: number, onlyLast: boolean): Counters {
  const wanted = onlyLast ? runs.slice(-1) : runs;
  return wanted.map((run) => countersOfRun(run, time)).reduce(add, NONE);
}

/** The run that goes on at `time`, or else the last one that has begun. */
export function runAt({ runs }: History, time: number): Run | undefined {
  return runs.find((run) => isRunning(run, time)) ?? runs.findLast((run) => run.startedAt <= time);
}

function countersOfRun(run: Run, time: number): Counters {
  if (time < run.startedAt) return NONE;
  const isOver = run.endedAt !== undefined && run.endedAt <= time;
  const known = isOver ? counted.get(run) : undefined;
  if (known !== undefined) return known;
  const [handed, inSink] = [handedOn(run, time), written(run, time)];
  const between = (batch: BatchTime, count: (from: number, to: number) => number): number =>
    run.logs.reduce((sum, at) => sum + count(at.from, nextToRead(run, at, batch)), 0);
  const counters: Counters = {
    input: between(handed, (from, to) => to - from),
    output:
      run.spec.window === undefined
        ? between(inSink, (from, to) => to - from - deadIn(run, from, to))
        : closedWindows(run, inSink).length,
    dead: between(handed, (from, to) => deadIn(run, from, to)),
  };
  if (isOver) counted.set(run, counters);
  return counters;
}

function add(a: Counters, b: Counters): Counters {
  return { input: a.input + b.input, output: a.output + b.output, dead: a.dead + b.dead };
}

/** The runs with an end for the last one, if it has none yet. */
export function ended(runs: readonly Run[], at: number, end: RunEnd): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined || (last.endedAt !== undefined && last.endedAt <= at)) return runs;
  return [...runs.slice(0, -1), { ...last, endedAt: Math.max(at, last.startedAt), end }];
}
