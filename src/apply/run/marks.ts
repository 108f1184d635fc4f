/** What a way back means for other steps: which count as taken back, rolled back, or left as they are; and how long it is insisted on. */
import type { Journal } from '../report/journal.ts';
import type { RollbackRefusal, StepError } from '../report/report.ts';
import type { AgainLater } from '../steps/attempt.ts';
import { describeStep } from '../steps/step-error.ts';
import type { WayBack } from '../steps/way-back.ts';
import { recreateTasks, restoreTasks } from '../steps/way-back.ts';
import type { Track, TrackBoard } from './track.ts';

/** How often a start is sent again of which nothing has come. */
export const MOST_RESENDS = 3;

/** A step that puts something back is not skipped because of an obstacle: it restores what was there before. */
export function prepareRestore(track: Track, obstacle: Track, board: TrackBoard, rollback: boolean): void {
  if (track.step.verb === 'create') {
    track.course = { kind: 'restore', undone: [] };
    track.note = `put back as it was, because ${describeStep(obstacle)} was not done`;
    track.tasks = recreateTasks(track, false) ?? track.tasks;
  } else {
    const { tasks, undone } = restoreTasks(board, track, rollback);
    track.course = { kind: 'restore', undone };
    track.tasks = tasks;
    const name = track.tasks.findLast(({ verb }) => verb === 'start')?.address.name;
    const as = name === undefined || name === track.step.address.name ? '' : ` under its old name '${name}'`;
    track.note = `put back${as}, because ${describeStep(obstacle)} was not done`;
  }
}

/** From now on a track puts back what was there: because it has failed of `cause`, or, where it does so already, in another way. */
export function takeWayBack(track: Track, { tasks, undone, endsStopped }: WayBack, cause: StepError): void {
  const { course } = track;
  track.course =
    course.kind === 'plain'
      ? { kind: 'way-back', undone, cause, ...(endsStopped && { endsStopped }) }
      : { ...course, undone };
  track.tasks = tasks;
}

/** The changes that a way back has taken back count as restored. */
export function markTakenBack(track: Track, journal: Journal): void {
  const { course } = track;
  if (course.kind === 'plain') return;
  for (const undone of course.undone) {
    undone.status = 'restored';
    undone.note =
      course.kind === 'restore'
        ? 'taken back: a step before the start failed'
        : `taken back: ${describeStep(track)} failed`;
    journal.ended(undone);
  }
}

/** A processor runs again on what it had: its failed updates have been rolled back. */
export function markRolledBack(track: Track, board: TrackBoard): void {
  if (track.step.verb !== 'start') return;
  for (const change of board.changesOf(track)) {
    if (change.status === 'failed' && change.step.verb === 'update')
      change.reversal = { kind: 'rolled-back' };
  }
}

/** The way back was refused: so were those of the changes that it was to take back. */
export function markRefused(track: Track, board: TrackBoard, refusal: RollbackRefusal): void {
  const refused = { kind: 'refused', refusal } as const;
  for (const change of track.step.verb === 'start' ? board.changesOf(track) : []) {
    if (change.status === 'failed' && change.reversal?.kind !== 'rolled-back') change.reversal = refused;
  }
  track.reversal = refused;
}

/** What passes is waited for longer where a processor that ran is down meanwhile. */
export function withPatience(track: Track, attempt: AgainLater, board: TrackBoard): AgainLater {
  const isShort = ['validationMs', 'releaseMs', 'deletionMs'].includes(attempt.patience);
  const isWayBack = track.course.kind !== 'plain' || (track.step.verb === 'start' && board.putsBack(track));
  return isShort && isWayBack ? { ...attempt, patience: 'restartMs' } : attempt;
}
