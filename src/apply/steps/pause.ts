/** How long a track pauses before it asks Atlas again, and when it has asked for long enough. */
import type { Clock } from '../../model/clock/clock.ts';
import type { AgainLater } from './attempt.ts';
import type { RetrySettings } from '../run/settings.ts';
import type { Track } from '../run/track.ts';

/** The next pause in milliseconds, noted in the track; undefined when it is time to give up. */
export function nextPause(
  track: Track,
  { patience }: AgainLater,
  retry: RetrySettings,
  clock: Clock,
): number | undefined {
  const now = clock.now();
  if (track.asking?.patience !== patience) {
    track.asking = { patience, since: now, delayMs: retry.delayMs, isExhausted: false };
  }
  const { asking } = track;
  if (now - asking.since >= retry[patience]) {
    if ((patience !== 'busyMs' && patience !== 'lateMs') || track.impatient) {
      asking.isExhausted = true;
      return undefined;
    }
    track.impatient = true;
  }
  const { delayMs } = asking;
  asking.delayMs = Math.min(delayMs * 2, retry.maxDelayMs);
  // Not all at the same moment: half of the pause is left to chance.
  return delayMs * (0.5 + clock.random() / 2);
}
