/** What a run does once a gate of the manifest has failed: the old version comes back, the processor stops, or it is left as it is. */
import type { StepError } from '../report/report.ts';
import type { Track } from '../run/track.ts';
import type { Reaction, WayBack } from '../steps/way-back.ts';
import { GATE_FAILED } from './gates.ts';

/**
 * Decides by what the plan says; nothing happens where the gate was not judged.
 * @param goBack the way to what was there before; undefined where there is none
 */
export function reactToFailedGate(
  { step }: Track,
  error: StepError,
  rollback: boolean,
  goBack: () => WayBack | undefined,
): Reaction {
  const { address, gate, replaces, byCommits } = step;
  const hasFailed = error.code === 'APPLY_PROCESSOR_FAILED';
  if (!rollback || gate === undefined || gate.onFailure === 'keep') return { kind: 'end' };
  if (!hasFailed && error.code !== GATE_FAILED) return { kind: 'end' };
  // One that has read nothing can be taken back where it would otherwise only stop.
  const isUnread = hasFailed && byCommits !== undefined;
  if (gate.onFailure === 'roll-back' || isUnread) {
    const way = goBack();
    const what = replaces === undefined ? 'the old definition' : 'the old version';
    if (way !== undefined) return { kind: 'follow', way, message: `${error.message}: putting ${what} back` };
  }
  // What is FAILED does not run.
  if (hasFailed) return { kind: 'end' };
  const way = { tasks: [{ verb: 'stop', address }], undone: [], endsStopped: true } as const;
  return { kind: 'follow', way, message: `${error.message}: stopping it` };
}
