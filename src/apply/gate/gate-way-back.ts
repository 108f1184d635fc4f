/** What a run does once a gate of the manifest has failed: the old version comes back, the processor stops, or it is left as it is. */
import type { StepError } from '../report/report.ts';
import type { Track, TrackBoard } from '../run/track.ts';
import { takeSwapBack } from '../steps/swap-back.ts';
import type { Reaction } from '../steps/way-back.ts';
import { rollBackTasks } from '../steps/way-back.ts';
import { GATE_FAILED } from './gates.ts';

/** Decides by what the plan says; nothing happens where the gate was not judged. */
export function reactToFailedGate(
  board: TrackBoard,
  track: Track,
  error: StepError,
  rollback: boolean,
): Reaction {
  const { address, gate, replaces, byCommits } = track.step;
  const hasFailed = error.code === 'APPLY_PROCESSOR_FAILED';
  if (!rollback || gate === undefined || gate.onFailure === 'keep') return { kind: 'end' };
  if (!hasFailed && error.code !== GATE_FAILED) return { kind: 'end' };
  // One that has read nothing can be taken back where it would otherwise only stop.
  const isUnread = hasFailed && byCommits !== undefined;
  if (gate.onFailure === 'roll-back' || isUnread) {
    const start = board.at(address).find(({ step }) => step.verb === 'start');
    const way = replaces === undefined ? start && rollBackTasks(board, start) : takeSwapBack(board, track);
    if (way !== undefined) {
      const what = replaces === undefined ? 'the old definition' : 'the old version';
      return { kind: 'follow', way, message: `${error.message}: putting ${what} back` };
    }
  }
  // What is FAILED does not run.
  if (hasFailed) return { kind: 'end' };
  const way = { tasks: [{ verb: 'stop', address }], undone: [], endsStopped: true } as const;
  return { kind: 'follow', way, message: `${error.message}: stopping it` };
}
