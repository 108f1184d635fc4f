/** What a way back means for other steps: which count as taken back, rolled back, or left as they are; and how long it is insisted on. */
import type { Journal } from '../report/journal.ts';
import type { RollbackRefusal } from '../report/report.ts';
import type { AgainLater } from '../steps/attempt.ts';
import { describeStep } from '../steps/step-error.ts';
import { recreateTasks, restoreTasks } from '../steps/way-back.ts';
import type { Track, TrackBoard } from './track.ts';

/** How often a start is sent again of which nothing has come. */
export const MOST_RESENDS = 3;

/** A step that puts something back is not skipped because of an obstacle: it restores what was there before. */
export function prepareRestore(track: Track, obstacle: Track, board: TrackBoard, rollback: boolean): void {
  track.mode = 'restore';
  if (track.step.verb === 'create') {
    track.note = `put back as it was, because ${describeStep(obstacle)} was not done`;
    track.tasks = recreateTasks(track, false) ?? track.tasks;
  } else {
    Object.assign(track, restoreTasks(board, track, rollback));
    const name = track.tasks.at(-1)?.address.name;
    const as = name === undefined || name === track.step.address.name ? '' : ` under its old name '${name}'`;
    track.note = `put back${as}, because ${describeStep(obstacle)} was not done`;
  }
}

/** The changes that a way back has taken back count as restored. */
export function markTakenBack(track: Track, journal: Journal): void {
  for (const undone of track.undone) {
    undone.status = 'restored';
    undone.note =
      track.mode === 'restore'
        ? 'taken back: a step before the start failed'
        : `taken back: ${describeStep(track)} failed`;
    journal.ended(undone);
  }
}

/** A processor runs again on what it had: its failed updates have been rolled back. */
export function markRolledBack(track: Track, board: TrackBoard): void {
  if (track.step.verb !== 'start') return;
  for (const change of board.changesOf(track)) {
    if (change.status === 'failed' && change.step.verb === 'update') change.rolledBack = true;
  }
}

/** The way back was refused: so were those of the changes that it was to take back. */
export function markRefused(track: Track, board: TrackBoard, refusal: RollbackRefusal): void {
  for (const change of track.step.verb === 'start' ? board.changesOf(track) : []) {
    if (change.status === 'failed' && !change.rolledBack) change.rollbackRefused = refusal;
  }
  track.rollbackRefused = refusal;
}

/** What passes is waited for longer where a processor that ran is down meanwhile. */
export function withPatience(track: Track, attempt: AgainLater, board: TrackBoard): AgainLater {
  const isShort = ['validationMs', 'releaseMs', 'deletionMs'].includes(attempt.patience);
  const isWayBack = track.mode !== 'plain' || (track.step.verb === 'start' && board.putsBack(track));
  return isShort && isWayBack ? { ...attempt, patience: 'restartMs' } : attempt;
}
