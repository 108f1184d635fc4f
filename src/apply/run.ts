/**
 * Runs a plan's steps. Every step that may begin is queued for its workspace; a workspace is written by one step at a
 * time, in the order of the plan, several workspaces side by side; waiting and pausing hold nothing. What one attempt
 * does is `perform-step.ts`, what is put back after a failure is `way-back.ts`.
 */
import { formatAddress } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import type { Plan } from '../plan/plan.ts';
import { awaitTask, describeWait } from './await-step.ts';
import type { Failure } from './failure.ts';
import { refusesCheckpoint } from './failure.ts';
import { processorPhase, processorStateOf } from '../kinds/processor.ts';
import { createJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import type { Attempt } from './perform-step.ts';
import { attemptTask } from './perform-step.ts';
import type { Report, StepError } from './report.ts';
import type { ApplyDependencies, RetrySettings } from './settings.ts';
import { DEFAULT_RETRY } from './settings.ts';
import type { Task } from './task.ts';
import type { Track } from './track.ts';
import { TrackBoard, hasEnded } from './track.ts';
import type { WayBack } from './way-back.ts';
import { callsForWayBack, restoreTasks, rollBackTasks } from './way-back.ts';
import { WriteQueue } from './write-queue.ts';

/**
 * Applies a plan: what it sends is what the steps hold, to the letter. The caller has made sure that the plan may run.
 *
 * Tells `onEvent` what happens, from `apply-started` to `apply-finished`; resolves with the report, which says nothing
 * about convergence yet (`finishReport`). Rejects never because of Atlas: failures are in the report.
 */
export async function applyPlan(plan: Plan, dependencies: ApplyDependencies): Promise<Report> {
  return await new ApplyRun(plan, dependencies).finish();
}

/** What the run of this plan knows of a workspace's writes. */
interface Written {
  hasCreated: boolean;
  hasReleased: boolean;
}

class ApplyRun {
  readonly #dependencies: ApplyDependencies;
  readonly #retry: RetrySettings;
  readonly #board: TrackBoard;
  readonly #journal: Journal;
  readonly #queue: WriteQueue<Track>;
  readonly #written = new Map<string, Written>();
  /** What goes on after the interrupt; undefined while there was none. */
  #needed: Set<Track> | undefined;
  #openCount: number;
  #resolve: () => void = () => undefined;
  /** Updates that a track's way back takes back. */
  readonly #undone = new Map<Track, readonly Track[]>();

  constructor(plan: Plan, dependencies: ApplyDependencies) {
    this.#dependencies = dependencies;
    this.#retry = { ...DEFAULT_RETRY, ...dependencies.retry };
    this.#board = new TrackBoard(plan.steps);
    this.#journal = createJournal(plan, this.#board, dependencies);
    this.#openCount = this.#board.tracks.length;
    this.#queue = new WriteQueue(Math.max(1, dependencies.parallelism), (track) => {
      void this.#attempt(track);
    });
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
    return this.#journal.end(this.#needed !== undefined);
  }

  /** All that a pending step waits for has ended: begin it, or skip it. */
  #settle(track: Track): void {
    if (track.status !== 'pending') return;
    const obstacle = this.#board.dependenciesOf(track).find((dependency) => dependency.status !== 'done');
    if (obstacle === undefined) {
      this.#begin(track);
      return;
    }
    if (!this.#board.putsBack(track)) {
      this.#skip(track, `${describeStep(obstacle)} was not done`);
      return;
    }
    if (track.step.verb === 'start') {
      const way = restoreTasks(this.#board, track, this.#dependencies.rollback);
      track.mode = 'restore';
      track.note = `put back, because ${describeStep(obstacle)} was not done`;
      this.#follow(track, way);
    }
    this.#begin(track);
  }

  #begin(track: Track): void {
    track.status = 'active';
    this.#enqueue(track);
  }

  #enqueue(track: Track): void {
    track.activity = 'queued';
    this.#queue.add(track, track.step.address.workspace, track.index);
  }

  /** Goes a way back: its tasks, instead of the step. */
  #follow(track: Track, way: WayBack): void {
    track.tasks = way.tasks;
    this.#undone.set(track, way.undone);
  }

  async #attempt(track: Track): Promise<void> {
    const task = track.tasks[0] ?? track.step;
    const { gateway, clock } = this.#dependencies;
    track.activity = 'writing';
    this.#journal.started(track);
    let attempt: Attempt;
    try {
      attempt = await attemptTask(this.#presentable(track, task), {
        gateway,
        clock,
        retry: this.#retry,
        circumstances: { isOurs: this.#board.hasWrittenTo(task.address), impatient: track.impatient },
        history: this.#writtenIn(task),
        onWrite: () => {
          this.#noteWrite(track, task);
        },
        onRecovery: (message) => {
          this.#journal.progress(track, 'recovering', message);
        },
      });
    } catch (thrown) {
      attempt = { kind: 'failed', error: defectOf(thrown) };
    }
    this.#queue.release(track.step.address.workspace, () => {
      this.#conclude(track, task, attempt);
    });
  }

  /** A start that puts something back runs whatever the definition has become: stopped is worse. */
  #presentable(track: Track, task: Task): Task {
    if (task !== track.step || track.step.restarts === undefined) return task;
    const { verb, address, start } = track.step;
    return { verb, address, ...(start && { start }) };
  }

  #conclude(track: Track, task: Task, attempt: Attempt): void {
    switch (attempt.kind) {
      case 'sent':
        track.asking = undefined;
        track.impatient = false;
        track.delayMs = undefined;
        track.note ??= attempt.note;
        if (attempt.isSettled && !(task.verb === 'start' && track.hasWritten)) this.#advance(track);
        else void this.#wait(track, task, attempt.before);
        return;
      case 'later':
        void this.#askLater(track, task, attempt);
        return;
      case 'failed':
        track.leftBehind = attempt.leftBehind ?? false;
        this.#fail(track, task, attempt.error, attempt.failure);
    }
  }

  async #wait(track: Track, task: Task, before: Document | undefined): Promise<void> {
    track.activity = 'waiting';
    if (this.#needed?.has(track) === false) {
      this.#end(track, 'failed', interruptedError('it was asked for; its state was not waited for'));
      return;
    }
    this.#journal.progress(track, 'waiting', describeWait(task));
    const { gateway, waiter, clock, watchStartMs } = this.#dependencies;
    let failure: Failure | undefined;
    try {
      const signal = track.abort.signal;
      const wasFailed = before !== undefined && processorPhase(processorStateOf(before)) === 'failed';
      const oldFailureMs = wasFailed ? { oldFailureMs: this.#retry.lateMs } : {};
      failure = await awaitTask(task, { gateway, waiter, clock, watchStartMs, signal, ...oldFailureMs });
    } catch (thrown) {
      this.#fail(track, task, defectOf(thrown));
      return;
    }
    if (failure === undefined) this.#advance(track);
    else if (track.abort.signal.aborted) {
      this.#end(track, 'failed', interruptedError('it was asked for; its state was not waited for'));
    } else this.#fail(track, task, failure.error, failure);
  }

  async #askLater(track: Track, task: Task, attempt: Extract<Attempt, { kind: 'later' }>): Promise<void> {
    const { clock } = this.#dependencies;
    const now = clock.now();
    if (track.asking?.patience !== attempt.patience)
      track.asking = { patience: attempt.patience, since: now };
    if (now - track.asking.since >= this.#retry[attempt.patience]) {
      if (attempt.patience === 'busyMs' && !track.impatient) track.impatient = true;
      else {
        const error = attempt.failure?.error ?? { code: 'APPLY_BUSY', message: attempt.message };
        this.#fail(track, task, error, attempt.failure);
        return;
      }
    }
    track.activity = 'resting';
    this.#journal.progress(track, 'retrying', attempt.message);
    const delayMs = track.delayMs ?? this.#retry.delayMs;
    track.delayMs = Math.min(delayMs * 2, this.#retry.maxDelayMs);
    if (this.#needed?.has(track) === false) track.abort.abort();
    try {
      // Not all at the same moment: half of the pause is left to chance.
      await clock.sleep(delayMs * (0.5 + clock.random() / 2), track.abort.signal);
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
    if (track.mode === 'plain') {
      this.#end(track, 'done');
      return;
    }
    const way = track.mode === 'restore' ? 'a step before its start failed' : `${describeStep(track)} failed`;
    for (const undone of this.#undone.get(track) ?? []) {
      undone.status = 'restored';
      undone.note = `taken back: ${way}`;
      this.#journal.ended(undone);
    }
    if (track.mode === 'way-back') {
      track.rolledBack = true;
      this.#end(track, 'failed', track.error);
      return;
    }
    for (const update of this.#board.updatesOf(track))
      if (update.status === 'failed') update.rolledBack = true;
    this.#end(track, 'restored');
  }

  #fail(track: Track, task: Task, error: StepError, failure?: Failure): void {
    if (track.mode === 'plain' && track.step.verb === 'start' && failure !== undefined) {
      const way =
        this.#dependencies.rollback && callsForWayBack(failure) && rollBackTasks(this.#board, track);
      if (way) {
        track.mode = 'way-back';
        track.error = error;
        this.#journal.progress(track, 'restoring', `${error.message}: putting the old definition back`);
        this.#follow(track, way);
        this.#enqueue(track);
        return;
      }
    }
    if (track.mode === 'plain' || track.step.verb !== 'start') {
      this.#end(track, 'failed', error);
      return;
    }
    if (track.mode === 'restore' && task.verb === 'update') {
      // The changed definition stays; the processor must run all the same.
      this.#journal.progress(track, 'restoring', `${error.message}: starting on the new definition`);
      const { address, start } = track.step;
      this.#follow(track, { tasks: [{ verb: 'start', address, ...(start && { start }) }], undone: [] });
      this.#enqueue(track);
      return;
    }
    void this.#giveUp(track, task, error, failure);
  }

  /** The way back was refused: the report says so, with the state that the processor is in. */
  async #giveUp(track: Track, task: Task, error: StepError, failure?: Failure): Promise<void> {
    let state: string | undefined;
    try {
      const live = await this.#dependencies.gateway.read(task.address);
      state = live === undefined ? undefined : processorStateOf(live);
    } catch {
      // Then the report does without the state.
    }
    const why =
      failure && refusesCheckpoint(failure)
        ? `it would have to drop the checkpoint, which nobody consented to: ${error.message}`
        : error.message;
    const refusal = { ...(state !== undefined && { state }), reason: why };
    for (const update of this.#board.updatesOf(track)) {
      if (update.status === 'failed') update.rollbackRefused = refusal;
    }
    track.rollbackRefused = refusal;
    this.#end(track, 'failed', track.mode === 'way-back' ? track.error : error);
  }

  #skip(track: Track, reason: string): void {
    track.note = reason;
    this.#end(track, 'skipped');
  }

  #end(track: Track, status: 'done' | 'failed' | 'skipped' | 'restored', error?: StepError): void {
    track.status = status;
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
    this.#needed = this.#board.neededAfterInterrupt();
    for (const track of this.#board.tracks) {
      if (this.#needed.has(track) || hasEnded(track)) continue;
      if (track.status === 'active' && track.activity === 'queued') this.#queue.remove(track);
      if (track.status === 'pending' || (track.activity === 'queued' && !track.hasWritten)) {
        this.#skip(track, 'interrupted');
      } else if (track.activity === 'queued') {
        this.#end(track, 'failed', interruptedError('it was not tried again'));
      } else if (track.activity !== 'writing') track.abort.abort();
    }
  }

  #writtenIn(task: Task): Written {
    const { workspace } = task.address;
    const written = this.#written.get(workspace) ?? { hasCreated: false, hasReleased: false };
    this.#written.set(workspace, written);
    return written;
  }

  #noteWrite(track: Track, task: Task): void {
    track.hasWritten = true;
    this.#journal.hasWritten = true;
    const written = this.#writtenIn(task);
    if (task.verb === 'create') written.hasCreated = true;
    if (task.verb === 'stop' || task.verb === 'delete') written.hasReleased = true;
  }
}

const describeStep = ({ step }: Track): string => `${step.id} (${step.verb} ${formatAddress(step.address)})`;

const interruptedError = (what: string): StepError => ({
  code: 'APPLY_INTERRUPTED',
  message: `interrupted: ${what}`,
  fix: 'Run the same command again: it goes on from here.',
});

/** A defect must not keep the rest from being done, nor the report from being written. */
const defectOf = (thrown: unknown): StepError => ({
  code: 'INTERNAL',
  message: thrown instanceof Error ? thrown.message : String(thrown),
  fix: 'This is a defect of Sluice: please report it.',
});
