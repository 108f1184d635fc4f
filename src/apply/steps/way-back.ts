/**
 * The way back of a processor whose change failed: which tasks put it back. There are two: `restoreTasks`, when a step
 * between its stop and its start failed, and `rollBackTasks`, when its start failed.
 */
import type { Address } from '../../model/address.ts';
import type { Failure } from '../run/failure.ts';
import { isOutage } from '../run/failure.ts';
import type { AgainLater } from './perform-step.ts';
import type { StepError } from '../report/report.ts';
import type { Task } from '../run/task.ts';
import { addressAfter } from '../run/task.ts';
import type { Track, TrackBoard } from '../run/track.ts';

/** Tasks, and the updates that they take back. */
export interface WayBack {
  readonly tasks: readonly Task[];
  readonly undone: readonly Track[];
}

/**
 * Starts a stopped processor on what it had: updates that were done are taken back before, unless `rollback` is off.
 * Options of the planned start belong to the new definition: dropping the checkpoint was consented to for that one alone.
 */
export function restoreTasks(board: TrackBoard, start: Track, rollback: boolean): WayBack {
  const updates = board.updatesOf(start);
  const undone = rollback ? updates.filter(canBeUndone).toReversed() : [];
  const address = addressNow(board, start, undone);
  const isChanged = updates.some((update) => update.status === 'done' && !undone.includes(update));
  const options = isChanged && start.step.start ? { start: start.step.start } : {};
  return { tasks: [...undone.map(undoTask), { verb: 'start', address, ...options }], undone };
}

/**
 * Puts the old definition back after a start that failed, and starts that; undefined when there is none to put back.
 * A failed processor takes a PATCH as it is (domain facts 2.3); one that still moves is stopped first.
 */
function rollBackTasks(board: TrackBoard, start: Track): WayBack | undefined {
  const undone = board.updatesOf(start).filter(canBeUndone).toReversed();
  if (undone.length === 0) return undefined;
  const stop: Task = { verb: 'stop', address: start.step.address };
  const address = addressNow(board, start, undone);
  return { tasks: [stop, ...undone.map(undoTask), { verb: 'start', address }], undone };
}

/** What a run does about a task that failed for good. */
export type Reaction =
  | { readonly kind: 'end' }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'follow'; readonly way: WayBack; readonly message: string }
  /** Again, and again: a processor that ran must not stay stopped because Atlas is out of order for a while. */
  | { readonly kind: 'insist'; readonly again: AgainLater }
  /** The way back itself failed. */
  | { readonly kind: 'give-up' };

/** Decides how to go on after a failure: end there, or go back to what was before. */
export function reactToFailure(
  board: TrackBoard,
  track: Track,
  task: Task,
  error: StepError,
  failure: Failure | undefined,
  rollback: boolean,
): Reaction {
  const { verb, address, start } = track.step;
  if (verb === 'create' && track.mode === 'restore' && error.code === 'PLAN_STALE') {
    return { kind: 'skip', reason: 'the one that was to be replaced is still there' };
  }
  if (verb !== 'start') return { kind: 'end' };
  const hasRun = track.mode !== 'plain' || board.stopOf(track) !== undefined;
  const hasInsisted = track.asking?.patience === 'restartMs' && track.isExhausted;
  if (hasRun && failure !== undefined && isOutage(failure) && !hasInsisted) {
    const message = `${error.message}: it ran before, and must run again`;
    return { kind: 'insist', again: { kind: 'later', patience: 'restartMs', message, failure } };
  }
  if (track.mode === 'plain') {
    const isWanted = rollback && failure !== undefined;
    const way = isWanted && callsForWayBack(failure) ? rollBackTasks(board, track) : undefined;
    // Nothing to put back, or nobody to ask: the report says in which state it is left.
    if (way === undefined && hasRun && isWanted) return { kind: 'give-up' };
    return way === undefined
      ? { kind: 'end' }
      : { kind: 'follow', way, message: `${error.message}: putting the old definition back` };
  }
  if (track.mode === 'restore' && task.verb === 'update') {
    // The changed definition stays; the processor must run all the same.
    const way: WayBack = { tasks: [{ verb: 'start', address, ...(start && { start }) }], undone: [] };
    return { kind: 'follow', way, message: `${error.message}: starting on the new definition` };
  }
  return { kind: 'give-up' };
}

/** Whether a failed start says that the definition does not work, rather than that Atlas could not be reached. */
function callsForWayBack(failure: Failure): boolean {
  const { status, error } = failure;
  if (error.code === 'APPLY_PROCESSOR_FAILED' || error.code === 'ATLAS_RESOURCE_FAILED') return true;
  return status !== undefined && status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
}

const canBeUndone = ({ step, status }: Track): boolean =>
  status === 'done' && step.rollbackBody !== undefined;

function undoTask({ step }: Track): Task {
  return {
    verb: 'update',
    address: addressAfter(step),
    ...(step.rollbackBody && { body: step.rollbackBody }),
    ...(step.leaves && { expects: { kind: 'present', fields: step.leaves } }),
    ...(step.expects.kind === 'present' && { leaves: step.expects.fields }),
  };
}

/** Under which name the processor is found, once `undone` has been taken back. */
function addressNow(board: TrackBoard, start: Track, undone: readonly Track[]): Address {
  let address = board.stopOf(start)?.step.address ?? start.step.address;
  for (const update of board.updatesOf(start)) {
    // Later updates stand under the new name, also when the one that renames was not done.
    const isInEffect = update.status === 'done' && !undone.includes(update);
    if (isInEffect) address = addressAfter(update.step);
  }
  return address;
}
