/**
 * Runs a plan's steps. Every step that may begin is queued; which go side by side is `write-queue.ts`, in which order `turns.ts`; waiting
 * and pausing hold nothing. What one attempt does is `perform-step.ts`, what is exchanged with Atlas `exchange.ts`, what is put back after a
 * failure `way-back.ts`.
 */
import type { Document } from '../../model/document.ts';
import type { Plan } from '../../plan/plan.ts';
import { NOTHING_CAME, describeWait } from '../steps/await-step.ts';
import { Exchange } from './exchange.ts';
import type { Failure } from './failure.ts';
import { createJournal } from '../report/journal.ts';
import type { Journal } from '../report/journal.ts';
import type { AgainLater, Attempt } from '../steps/attempt.ts';
import { nextPause } from '../steps/pause.ts';
import type { Report, StepError, StepStatus } from '../report/report.ts';
import { describeStep, explainRefusedWayBack, interruptedError } from '../steps/step-error.ts';
import { interruptionOf } from './interruption.ts';
import type { ApplyDependencies } from './settings.ts';
import type { Task } from './task.ts';
import { withConsent } from './task.ts';
import type { Track } from './track.ts';
import { TrackBoard, hasEnded } from './track.ts';
import { reactToFailure } from '../steps/way-back.ts';
import {
  MOST_RESENDS,
  markRefused,
  markRolledBack,
  markTakenBack,
  prepareRestore,
  takeWayBack,
  withPatience,
} from './marks.ts';
import { Turns } from './turns.ts';
import { WriteQueue } from './write-queue.ts';

/**
 * Applies a plan: what it sends is what the steps hold, to the letter. The caller has made sure that the plan may run.
 *
 * Tells `onEvent` what happens, from `apply-started` to `apply-finished`; resolves with the report, which says nothing
 * about convergence yet (`finishReport`). Rejects never because of Atlas: failures are in the report.
 */
export async function applyPlan(plan: Plan, dependencies: ApplyDependencies): Promise<Report> {
  return new ApplyRun(plan, dependencies).finish();
}

class ApplyRun {
  readonly #dependencies: ApplyDependencies;
  readonly #board: TrackBoard;
  readonly #journal: Journal;
  readonly #queue: WriteQueue<Track>;
  readonly #turns: Turns;
  readonly #exchange: Exchange;
  /** What goes on after the interrupt; undefined while there was none. */
  #needed: ReadonlySet<Track> | undefined;
  #openCount: number;
  #resolve: () => void = () => undefined;

  constructor(plan: Plan, dependencies: ApplyDependencies) {
    this.#dependencies = dependencies;
    this.#board = new TrackBoard(plan.steps);
    this.#journal = createJournal(plan, this.#board, dependencies);
    this.#openCount = this.#board.tracks.length;
    this.#turns = new Turns(this.#board);
    this.#queue = new WriteQueue(Math.max(1, dependencies.parallelism), (track) => {
      void this.#attempt(track);
    });
    this.#exchange = new Exchange(plan, dependencies, this.#board, this.#journal, this.#queue);
  }

  async finish(): Promise<Report> {
    const { signal } = this.#dependencies;
    const ended = new Promise<void>((resolve) => {
      this.#resolve = resolve;
    });
    const interrupt = (): void => {
      this.#interrupt();
    };
    this.#journal.begin();
    signal?.addEventListener('abort', interrupt, { once: true });
    try {
      if (this.#openCount === 0) this.#resolve();
      if (signal?.aborted) interrupt();
      for (const track of this.#board.tracks) if (track.open === 0) this.#settle(track);
      await ended;
    } finally {
      signal?.removeEventListener('abort', interrupt);
    }
    return this.#journal.end(this.#needed !== undefined, this.#exchange.hasWritten);
  }

  /** All that a pending step waits for has ended: begin it, or skip it. */
  #settle(track: Track): void {
    if (track.status !== 'pending') return;
    const obstacle = this.#board.dependenciesOf(track).find((dependency) => dependency.status !== 'done');
    if (obstacle === undefined) {
      this.#enqueue(track);
      return;
    }
    if (!this.#board.putsBack(track)) {
      this.#end(track, 'skipped', undefined, `${describeStep(obstacle)} was not done`);
      return;
    }
    prepareRestore(track, obstacle, this.#board, this.#dependencies.rollback);
    this.#enqueue(track);
  }

  #enqueue(track: Track): void {
    track.status = 'queued';
    this.#queue.add(track, this.#turns.wishOf(track, track.tasks[0] ?? track.step));
  }

  async #attempt(track: Track): Promise<void> {
    const task = track.tasks[0] ?? track.step;
    track.status = 'writing';
    this.#journal.started(track);
    const attempt = await this.#exchange.attempt(track, task);
    this.#queue.release(track, () => {
      this.#conclude(track, task, attempt);
    });
  }

  #conclude(track: Track, task: Task, attempt: Attempt): void {
    switch (attempt.kind) {
      case 'sent':
        track.asking = undefined;
        track.impatient = false;
        track.note ??= attempt.note;
        if (attempt.isSettled && !(task.verb === 'start' && track.hasWritten)) this.#advance(track);
        else void this.#wait(track, task, attempt.before);
        return;
      case 'later':
        void this.#askLater(track, task, withPatience(track, attempt, this.#board));
        return;
      case 'failed':
        track.leftBehind = attempt.leftBehind ?? false;
        this.#fail(track, task, attempt.error, attempt.failure);
    }
  }

  async #wait(track: Track, task: Task, before: Document | undefined): Promise<void> {
    track.status = 'waiting';
    const unwaited = interruptedError(
      task.verb === 'gate' ? 'its gate was not judged' : 'it was asked for; its state was not waited for',
    );
    if (this.#needed?.has(track) === false) {
      this.#end(track, 'failed', unwaited);
      return;
    }
    this.#journal.progress(track, 'waiting', describeWait(task));
    const failure = await this.#exchange.wait(track, task, before);
    if (failure === undefined) this.#advance(track);
    else if (failure.error.code === NOTHING_CAME && track.resends < MOST_RESENDS) {
      this.#journal.progress(track, 'retrying', failure.error.message);
      this.#enqueue(Object.assign(track, { resends: track.resends + 1 }));
    } else if (track.abort.signal.aborted) this.#end(track, 'failed', unwaited);
    else this.#fail(track, task, failure.error, failure);
  }

  async #askLater(track: Track, task: Task, attempt: AgainLater): Promise<void> {
    const { clock } = this.#dependencies;
    const pauseMs = nextPause(track, attempt, this.#exchange.retry, clock);
    if (pauseMs === undefined) {
      const error = attempt.failure?.error ?? { code: 'APPLY_BUSY', message: attempt.message };
      this.#fail(track, task, error, attempt.failure);
      return;
    }
    track.status = 'resting';
    this.#journal.progress(track, 'retrying', attempt.message);
    if (this.#needed?.has(track) === false) track.abort.abort();
    try {
      await clock.sleep(pauseMs, track.abort.signal);
    } catch {
      this.#end(track, 'failed', interruptedError(attempt.message));
      return;
    }
    this.#enqueue(track);
  }

  /** A task has been brought about: on to the next one, or the end. */
  #advance(track: Track): void {
    track.tasks = track.tasks.slice(1);
    if (track.tasks.length > 0) {
      this.#enqueue(track);
      return;
    }
    const { course } = track;
    if (course.kind === 'plain') {
      this.#end(track, 'done');
      return;
    }
    markTakenBack(track, this.#journal);
    if (course.kind === 'way-back') {
      track.reversal = { kind: course.endsStopped === true ? 'stopped' : 'rolled-back' };
      this.#end(track, 'failed', course.cause);
      return;
    }
    markRolledBack(track, this.#board);
    this.#end(track, 'restored');
  }

  #fail(track: Track, task: Task, error: StepError, failure?: Failure): void {
    if (task.isOptional === true) {
      this.#journal.progress(track, 'restoring', error.message);
      this.#advance(track);
      return;
    }
    const wasAccepted = track.status === 'waiting' && error.code !== 'PLAN_STALE';
    track.mayStillAct = track.hasWritten && (wasAccepted || failure?.ambiguous === true);
    const next = reactToFailure(this.#board, track, task, error, failure, this.#dependencies.rollback);
    switch (next.kind) {
      case 'end':
        this.#end(track, 'failed', error);
        return;
      case 'skip':
        this.#end(track, 'skipped', undefined, next.reason);
        return;
      case 'follow':
        this.#journal.progress(track, 'restoring', next.message);
        takeWayBack(track, next.way, error);
        this.#enqueue(track);
        return;
      case 'again':
        this.#journal.progress(track, 'recovering', next.message);
        track.tasks = next.tasks;
        this.#enqueue(track);
        return;
      case 'consent':
        this.#journal.progress(track, 'recovering', next.message);
        Object.assign(track, { note: next.message, tasks: [withConsent(task), ...track.tasks.slice(1)] });
        this.#enqueue(track);
        return;
      case 'insist':
        void this.#askLater(track, task, next.again);
        return;
      case 'give-up':
        void this.#giveUp(track, task, error, failure);
    }
  }

  /** The way back was refused: the report says so, with the state that the processor is in. */
  async #giveUp(track: Track, task: Task, error: StepError, failure?: Failure): Promise<void> {
    const refusal = await explainRefusedWayBack(this.#dependencies.gateway, task, error, failure);
    markRefused(track, this.#board, refusal);
    this.#end(track, 'failed', track.course.kind === 'way-back' ? track.course.cause : error);
  }

  #end(track: Track, status: StepStatus, error?: StepError, note = track.note): void {
    track.status = status;
    track.note = note;
    track.endedAt = this.#dependencies.clock.now();
    if (error !== undefined) track.error = error;
    this.#journal.ended(track);
    this.#openCount -= 1;
    for (const dependent of this.#board.dependentsOf(track)) {
      dependent.open -= 1;
      if (dependent.open === 0) this.#settle(dependent);
    }
    if (this.#openCount === 0) this.#resolve();
  }

  /** Nothing new begins; what is under way and has to be finished goes on. */
  #interrupt(): void {
    if (this.#needed !== undefined) return;
    this.#journal.interrupted();
    const { needed, skipped, abandoned, cutShort } = interruptionOf(this.#board);
    this.#needed = needed;
    for (const track of [...skipped, ...abandoned]) this.#queue.remove(track);
    for (const track of skipped) {
      // One that another one's end has settled meanwhile has ended already.
      if (!hasEnded(track)) this.#end(track, 'skipped', undefined, 'interrupted');
    }
    for (const track of abandoned) this.#end(track, 'failed', interruptedError('it was not tried again'));
    for (const track of cutShort) track.abort.abort();
  }
}
