/** Whether one version of a processor has read, and closed, what another one needs. Pure. */
import type { PartitionPosition, Position, Reading } from '../../position/position.ts';
import type { Handover } from '../../plan/plan.ts';
import { isoTime } from './carried-time.ts';

/** Event times of two versions may differ by up to so much (evolution facts, 3: cluster time or wall time). */
const CLOCK_MARGIN_MS = 2000;

/**
 * Whether the old version, at `old`, has got past where the new one stopped: it has read all that the new one has, and closed each window
 * that the new one did not see whole. What can't be told is not so.
 */
export function hasPassed(old: Reading, stopped: Reading, handover: Handover): boolean {
  if (!isAtOrBeyond(old.position, stopped.position, handover.oldTopic, handover.newTopic)) return false;
  if (handover.closesWindows !== true) return true;
  if (old.windows === undefined) return false;
  // The windows of the new version that were open when it stopped are whole: what is older than the first is the old one's to close.
  if (handover.opensWindows === true && stopped.windows !== undefined)
    return old.windows.first > stopped.windows.first;
  const { position } = stopped;
  return (
    position.source === 'change-stream' && old.windows.first >= position.time.seconds * 1000 + CLOCK_MARGIN_MS
  );
}

/** Whether the new version is as far as the old one was. */
export function isAsFarAs(next: Reading, old: Reading, { oldTopic, newTopic }: Handover): boolean {
  return isAtOrBeyond(next.position, old.position, newTopic, oldTopic);
}

/** Whether all open windows began after `first`, the newest one that was open at the first look. */
export const hasOpenedAnew = ({ windows }: Reading, first: number | undefined): boolean =>
  windows !== undefined && first !== undefined && windows.first > first;

function isAtOrBeyond(
  position: Position,
  other: Position,
  topic: string | undefined,
  otherTopic: string | undefined,
): boolean {
  if (position.source === 'change-stream' && other.source === 'change-stream') {
    const seconds = position.time.seconds - other.time.seconds;
    return seconds > 0 || (seconds === 0 && position.time.increment >= other.time.increment);
  }
  if (position.source !== 'kafka' || other.source !== 'kafka') return false;
  const known = new Map(position.partitions.map((each) => [keyOf(each, topic), each.next]));
  const topics = new Set(position.partitions.map((each) => each.topic ?? topic));
  return other.partitions.every((each) => {
    const next = known.get(keyOf(each, otherTopic));
    // A topic that only one version reads has nothing to be compared with.
    return next === undefined ? !topics.has(each.topic ?? otherTopic) : next >= each.next;
  });
}

const keyOf = ({ topic, partition }: PartitionPosition, single: string | undefined): string =>
  `${topic ?? single ?? ''}#${partition}`;

/** Where it is, for people. */
export function describePosition({ position }: Reading): string {
  if (position.source === 'change-stream') return `at ${isoTime(position.time.seconds)}`;
  if (position.source === 'kafka')
    return `at ${position.partitions.map(({ partition, next }) => `${partition}:${next}`).join(', ')}`;
  return position.source === 'unknown'
    ? `at a position that is not known: ${position.why}`
    : 'at no position';
}

/** Less than this is what a processor that keeps up is behind between two batches. */
const KEEPS_UP_SECONDS = 5;

/** `, 40 s behind`, or `, 120 messages behind`; empty where it keeps up, or Atlas does not say. */
export function describeLag({ position }: Reading): string {
  if (position.source === 'change-stream' && position.from === 'token') {
    const seconds = Math.round(position.lagSeconds ?? 0);
    return seconds < KEEPS_UP_SECONDS ? '' : `, ${seconds} s behind`;
  }
  const messages = position.source === 'kafka' ? (position.lagMessages ?? 0) : 0;
  return messages === 0 ? '' : `, ${messages} messages behind`;
}
