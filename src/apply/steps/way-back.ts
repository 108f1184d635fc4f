/**
 * The way back after a failure: which tasks put things back. Of a processor `restoreTasks`, when a step between its stop and its start
 * failed, and `rollBackTasks`, when its start failed; of what a replacement deleted `recreateTasks`.
 */
import type { Address } from '../../model/address.ts';
import { textOf } from '../../model/document.ts';
import { areEqual } from '../../model/document/equality.ts';
import type { Failure } from '../run/failure.ts';
import { asksForFreshStart, isOutage } from '../run/failure.ts';
import type { AgainLater } from './attempt.ts';
import type { StepError } from '../report/report.ts';
import type { Step } from '../../plan/plan.ts';
import type { Task } from '../run/task.ts';
import { addressAfter, dropsCheckpoint } from '../run/task.ts';
import type { Track, TrackBoard } from '../run/track.ts';
import { NOT_TAKEN_OVER, STOP_FAILED } from '../looks/handover-errors.ts';
import { HAS_WRITTEN } from '../looks/handover.ts';
import { reactToFailedGate } from '../gate/gate-way-back.ts';
import { HAS_CONSUMED } from '../looks/looks.ts';
import { dropNewVersion, restoreSwap, takeSwapBack } from './swap-back.ts';

/** Tasks, and the changes that they take back. */
export interface WayBack {
  readonly tasks: readonly Task[];
  readonly undone: readonly Track[];
  /** It only stops: nothing is put back. */
  readonly endsStopped?: true;
}

/**
 * Starts a stopped processor on what it had: updates that were done are taken back before, unless `rollback` is off.
 * Options of the planned start belong to the new definition: dropping the checkpoint was consented to for that one alone.
 */
export function restoreTasks(board: TrackBoard, start: Track, rollback: boolean): WayBack {
  if (start.step.replaces !== undefined) return restoreSwap(board, start);
  const updates = board.changesOf(start);
  const undone = rollback ? updates.filter(canBeUndone).toReversed() : [];
  const address = addressNow(board, start, undone);
  const isChanged = updates.some((update) => update.status === 'done' && !undone.includes(update));
  const options = isChanged ? consentOf(start) : {};
  return { tasks: [...undone.map(undoTask), { verb: 'start', address, ...options }], undone };
}

/**
 * Puts the old definition back after a start that failed, and starts that; undefined when there is none to put back.
 * A failed processor takes a PATCH as it is (domain facts 2.3); one that still moves is stopped first.
 */
function rollBackTasks(board: TrackBoard, start: Track): WayBack | undefined {
  const undone = board.changesOf(start).filter(canBeUndone).toReversed();
  if (undone.length === 0) return undefined;
  const stop: Task = { verb: 'stop', address: start.step.address };
  const address = addressNow(board, start, undone);
  return { tasks: [stop, ...undone.map(undoTask), { verb: 'start', address }], undone };
}

/** What goes with a start on the new definition. */
const consentOf = ({ step }: Track): Pick<Task, 'start' | 'mayDropCheckpoint'> => ({
  ...(step.start && { start: step.start }),
  ...(step.mayDropCheckpoint && { mayDropCheckpoint: step.mayDropCheckpoint }),
});

/**
 * Creates again what a replacement has deleted, as it was. `isThere`: the new one was accepted before it failed, and has to go first.
 * Undefined when it is not known how it was.
 */
export function recreateTasks({ step }: Track, isThere: boolean): readonly Task[] | undefined {
  const { address, rollbackBody } = step;
  if (rollbackBody === undefined) return undefined;
  const former = { ...address, name: textOf(rollbackBody.get('name')) ?? address.name };
  const again: Task = { verb: 'create', address: former, body: rollbackBody, isPutBack: true };
  return isThere ? [{ verb: 'delete', address }, again] : [again];
}

/** What a run does about a task that failed for good. */
export type Reaction =
  | { readonly kind: 'end' }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'follow'; readonly way: WayBack; readonly message: string }
  /** Other tasks in its place. */
  | { readonly kind: 'again'; readonly tasks: readonly Task[]; readonly message: string }
  /** Again with the consent that somebody has given: Atlas asks for it. */
  | { readonly kind: 'consent'; readonly message: string }
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
  const { verb, address } = track.step;
  const handover = reactInHandover(board, track, error, rollback);
  if (handover !== undefined) return handover;
  if (verb === 'mark') return reactToFailedMark(track, task, error);
  if (verb === 'create' && (track.course.kind === 'restore' || track.step.rollbackBody !== undefined)) {
    return reactToRefusedReplacement(board, track, error, failure);
  }
  if (verb !== 'start' && verb !== 'gate') return { kind: 'end' };
  const isOnConsent = task.mayDropCheckpoint === true && task.verb === 'start' && !dropsCheckpoint(task);
  if (track.course.kind === 'plain' && isOnConsent && failure !== undefined && asksForFreshStart(failure)) {
    const message = 'it can not go on from its checkpoint: starting without it, which was consented to';
    return { kind: 'consent', message };
  }
  if (verb === 'gate' && track.step.gate !== undefined && track.course.kind === 'plain')
    return reactToFailedGate(track, error, rollback, () => wayBackOfGate(board, track));
  if (verb === 'gate' && track.step.replaces === undefined && track.course.kind === 'plain')
    return reactToFailedProof(board, track, error, rollback);
  if ([HAS_CONSUMED, HAS_WRITTEN].includes(error.code) && track.course.kind === 'plain')
    return { kind: 'end' };
  const insistence = insist(board, track, task, error, failure);
  if (insistence !== undefined) return insistence;
  const hasRun = mustRun(board, track);
  if (track.course.kind === 'plain' && track.step.replaces !== undefined) {
    if (!rollback || (verb === 'gate' && !speaksAgainst(error))) return { kind: 'end' };
    const message = `${error.message}: putting the old version back`;
    return { kind: 'follow', way: takeSwapBack(board, track), message };
  }
  if (track.course.kind === 'plain') {
    const isWanted = rollback && failure !== undefined;
    const way = isWanted && callsForWayBack(failure) ? rollBackTasks(board, track) : undefined;
    // Nothing to put back, or nobody to ask: the report says in which state it is left.
    if (way === undefined && hasRun && isWanted) return { kind: 'give-up' };
    return way === undefined
      ? { kind: 'end' }
      : { kind: 'follow', way, message: `${error.message}: putting the old definition back` };
  }
  if (track.course.kind === 'restore' && task.verb === 'update') {
    // The changed definition stays; the processor must run all the same.
    const way: WayBack = { tasks: [{ verb: 'start', address, ...consentOf(track) }], undone: [] };
    return { kind: 'follow', way, message: `${error.message}: starting on the new definition` };
  }
  return { kind: 'give-up' };
}

/**
 * A blue/green change before the old version stops: the new one goes. Once that has stopped, the start that puts it back does all.
 * Undefined for what reacts like other steps.
 */
function reactInHandover(
  board: TrackBoard,
  track: Track,
  error: StepError,
  rollback: boolean,
): Reaction | undefined {
  const { step, course } = track;
  if (step.handover === undefined || course.kind !== 'plain') return undefined;
  const { part, keepsWaiting } = step.handover;
  if (part === 'old') return { kind: 'end' };
  if (part === 'live') {
    if (step.verb !== 'gate' || !rollback || error.code !== 'APPLY_PROCESSOR_FAILED') return undefined;
    // It has written nothing yet.
    return {
      kind: 'follow',
      way: takeSwapBack(board, track),
      message: `${error.message}: putting the old version back`,
    };
  }
  if (keepsWaiting === true && error.code === NOT_TAKEN_OVER) return { kind: 'end' };
  if (!rollback || step.verb === 'create') return { kind: 'end' };
  const message = `${error.message}: deleting the new version`;
  return { kind: 'follow', way: dropNewVersion(track), message };
}

/** A version that was updated in place has failed: the old definition comes back, unless it would skip what this one has read. */
function reactToFailedProof(board: TrackBoard, gate: Track, error: StepError, rollback: boolean): Reaction {
  const start = board.at(gate.step.address).find(({ step }) => step.verb === 'start');
  const isSafe = rollback && error.code === 'APPLY_PROCESSOR_FAILED';
  const way = isSafe && start !== undefined ? rollBackTasks(board, start) : undefined;
  if (way === undefined) return { kind: 'end' };
  return { kind: 'follow', way, message: `${error.message}: putting the old definition back` };
}

/** What was there before the start that a gate watched. */
function wayBackOfGate(board: TrackBoard, track: Track): WayBack | undefined {
  if (track.step.replaces !== undefined) return takeSwapBack(board, track);
  const start = board.at(track.step.address).find(({ step }) => step.verb === 'start');
  return start && rollBackTasks(board, start);
}

/** Whether a proof has failed, rather than that nobody could look. */
const speaksAgainst = ({ code }: StepError): boolean =>
  code === 'APPLY_PROCESSOR_FAILED' || code === 'PLAN_STALE';

/**
 * A processor whose stop ended FAILED may not have written all that it had handed on: it runs from its checkpoint once more, and is
 * stopped again. Where that fails as well, its position has to do, with what a checkpoint may lack.
 */
function reactToFailedMark({ step }: Track, task: Task, error: StepError): Reaction {
  const { address, mark } = step;
  const last: Task = { verb: 'mark', address, isLastTry: true, ...(mark && { mark }) };
  if (error.code === STOP_FAILED && task.isLastTry !== true) {
    const tasks: readonly Task[] = [{ verb: 'start', address }, { verb: 'stop', address }, last];
    return { kind: 'again', tasks, message: `${error.message}: once more` };
  }
  if (task.verb === 'mark') return { kind: 'end' };
  return { kind: 'again', tasks: [last], message: error.message };
}

/** The new resource of a replacement was not made: the old one comes back, unless the plan does not know it any more. */
function reactToRefusedReplacement(
  board: TrackBoard,
  track: Track,
  error: StepError,
  failure: Failure | undefined,
): Reaction {
  const isRestoring = track.course.kind !== 'plain';
  if (track.course.kind === 'restore' && error.code === 'PLAN_STALE') {
    return { kind: 'skip', reason: 'the one that was to be replaced is still there' };
  }
  if (isRestoring)
    return insist(board, track, track.tasks[0] ?? track.step, error, failure) ?? { kind: 'give-up' };
  if (error.code === 'PLAN_STALE') return { kind: 'end' };
  const isThere = track.leftBehind || track.mayStillAct;
  const tasks = recreateTasks(track, isThere);
  if (tasks === undefined) return { kind: 'end' };
  const message = `${error.message}: creating the old one again`;
  return { kind: 'follow', way: { tasks, undone: [] }, message };
}

/** Whether a processor ran before, so that it must run again. */
const mustRun = (board: TrackBoard, track: Track): boolean =>
  track.course.kind !== 'plain' || board.stopOf(track) !== undefined || track.step.restores !== undefined;

/**
 * On the way back Sluice insists: for long while Atlas is out of order, for a while whatever else it says, because what is put back has
 * worked before. Undefined once that has been done, or where it makes no sense.
 */
function insist(
  board: TrackBoard,
  track: Track,
  task: Task,
  error: StepError,
  failure: Failure | undefined,
): Reaction | undefined {
  if (failure === undefined || !mustRun(board, track)) return undefined;
  const hasTried = (patience: string): boolean =>
    track.asking?.isExhausted === true && [patience, 'restartMs'].includes(track.asking.patience);
  const message = `${error.message}: it was there before, and must be again`;
  if (isOutage(failure)) {
    if (hasTried('restartMs')) return undefined;
    return { kind: 'insist', again: { kind: 'later', patience: 'restartMs', message, failure } };
  }
  const isRefusal = failure.status !== undefined && failure.status >= 400 && failure.status < 500;
  // A start on a new definition that is refused goes back to the old one instead.
  const isOld = track.course.kind !== 'plain' || !board.changesOf(track).some(canBeUndone);
  if (!isRefusal || !isOld || asksForFreshStart(failure) || hasTried('releaseMs')) return undefined;
  if (task.verb === 'update' && track.course.kind === 'restore') return undefined;
  return { kind: 'insist', again: { kind: 'later', patience: 'releaseMs', message, failure } };
}

/** Whether a failed start says that the definition does not work, rather than that Atlas could not be reached. */
function callsForWayBack(failure: Failure): boolean {
  const { status, error } = failure;
  if (error.code === 'APPLY_PROCESSOR_FAILED' || error.code === 'ATLAS_RESOURCE_FAILED') return true;
  return status !== undefined && status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
}

const canBeUndone = ({ step, status }: Track): boolean =>
  status === 'done' && step.rollbackBody !== undefined && !isRecreation(step);

/** A processor that was created again as it was. */
const isRecreation = ({ verb, body, rollbackBody }: Step): boolean =>
  verb === 'create' && areEqual(body, rollbackBody);

function undoTask({ step }: Track): Task {
  return {
    verb: 'update',
    address: addressAfter(step),
    ...(step.rollbackBody && {
      body: step.verb === 'create' ? step.rollbackBody.without('name') : step.rollbackBody,
    }),
    ...(step.leaves && { expects: { kind: 'present', fields: step.leaves } }),
    ...(step.expects.kind === 'present' && { leaves: step.expects.fields }),
  };
}

/** Under which name the processor is found, once `undone` has been taken back. */
function addressNow(board: TrackBoard, start: Track, undone: readonly Track[]): Address {
  let address = board.stopOf(start)?.step.address ?? start.step.address;
  for (const update of board.changesOf(start)) {
    // Later updates are under the new name, also when the one that renames was not done.
    const isInEffect = update.status === 'done' && !undone.includes(update);
    if (isInEffect) address = addressAfter(update.step);
  }
  return address;
}
