/**
 * What a soft stop means for each step: nothing new begins, and what has begun is finished or undone. Decides only; `run.ts` carries it
 * out.
 */
import type { Track, TrackBoard } from './track.ts';
import { hasEnded } from './track.ts';

export interface Interruption {
  /** What goes on. */
  readonly needed: ReadonlySet<Track>;
  /** Not begun: they are skipped. */
  readonly skipped: readonly Track[];
  /** Their write was sent, and would be sent again: they fail as they are. */
  readonly abandoned: readonly Track[];
  /** Waits and pauses that end now. A write that is under way is heard out. */
  readonly cutShort: readonly Track[];
}

/** Judges every step at the moment of the interrupt. */
export function interruptionOf(board: TrackBoard): Interruption {
  const needed = board.neededAfterInterrupt();
  const others = board.tracks.filter((track) => !needed.has(track) && !hasEnded(track));
  const skipped = others.filter(
    (track) => track.status === 'pending' || (track.status === 'queued' && !track.hasWritten),
  );
  const abandoned = others.filter(({ status, hasWritten }) => status === 'queued' && hasWritten);
  const cutShort = others.filter(({ status }) => status === 'waiting' || status === 'resting');
  return { needed, skipped, abandoned, cutShort };
}
