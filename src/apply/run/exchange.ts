/**
 * What a run exchanges with Atlas about one task of a step: the attempt, and the wait for what it asked for. Knows what this run has
 * written; what follows from an answer is `run.ts`.
 */
import type { Document } from '../../model/document.ts';
import type { Journal } from '../report/journal.ts';
import type { Attempt } from '../steps/attempt.ts';
import { awaitTask } from '../steps/await-step.ts';
import { attemptTask } from '../steps/perform-step.ts';
import { defectOf } from '../steps/step-error.ts';
import type { Failure } from './failure.ts';
import { failureOf } from './failure.ts';
import type { ApplyDependencies, RetrySettings } from './settings.ts';
import { DEFAULT_RETRY } from './settings.ts';
import type { Task } from './task.ts';
import type { Track, TrackBoard } from './track.ts';
import { WriteHistory } from './write-history.ts';

export class Exchange {
  readonly retry: RetrySettings;
  readonly #dependencies: ApplyDependencies;
  readonly #board: TrackBoard;
  readonly #journal: Journal;
  readonly #history = new WriteHistory();

  constructor(dependencies: ApplyDependencies, board: TrackBoard, journal: Journal) {
    this.retry = { ...DEFAULT_RETRY, ...dependencies.retry };
    this.#dependencies = dependencies;
    this.#board = board;
    this.#journal = journal;
  }

  /** Whether this run has written anything. */
  get hasWritten(): boolean {
    return this.#history.hasWritten;
  }

  /** Attempts a task of a track. Never rejects: a defect of Sluice is a failure, too. */
  async attempt(track: Track, task: Task): Promise<Attempt> {
    const { gateway, clock } = this.#dependencies;
    const { workspace } = task.address;
    const history = this.#history;
    try {
      return await attemptTask(task, {
        gateway,
        clock,
        retry: this.retry,
        circumstances: {
          ...this.#board.circumstancesOf(track, task),
          lastRun: history.lastRun(task.address),
        },
        hasCreated: history.hasCreatedIn(workspace),
        hasCreatedWorkspace: history.hasCreatedWorkspace(workspace),
        onWrite: () => {
          track.hasWritten = true;
          history.note();
        },
        onAccepted: (accepted) => {
          history.accept(accepted);
        },
        onRecovery: (message) => {
          this.#journal.progress(track, 'recovering', message);
        },
      });
    } catch (thrown) {
      return { kind: 'failed', error: defectOf(thrown) };
    }
  }

  /** Waits for what a task has asked for; gives what went wrong, or undefined. Never rejects. */
  async wait(track: Track, task: Task, before: Document | undefined): Promise<Failure | undefined> {
    const { gateway, waiter, clock, watchStartMs } = this.#dependencies;
    const { signal } = track.abort;
    try {
      const context = { gateway, waiter, clock, watchStartMs, signal, before, retry: this.retry };
      const failure = await awaitTask(task, context);
      if (failure?.error.code === 'PLAN_STALE') this.#history.forgetRun(task.address);
      return failure;
    } catch (thrown) {
      return failureOf(defectOf(thrown));
    }
  }
}
