/**
 * Whether a Kafka source has gone on where it was, told from offsets and counters alone: how much it has read since says where it began.
 * Atlas shows no start offset, so that only a single partition can prove a gap. Pure.
 */
import type { PartitionPosition } from '../../position/position.ts';

/** Where a processor is in its partitions, and how many messages it has read in its life. */
export interface OffsetReading {
  readonly partitions: readonly PartitionPosition[];
  readonly input: number | undefined;
}

export type OffsetVerdict =
  | { readonly kind: 'passed' }
  | {
      readonly kind: 'gap';
      readonly partition: PartitionPosition;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'not-excluded'; readonly why: string };

/**
 * Compares where it is now with where it was.
 * @param isWritten The old reading was taken after the stop: it is where the old version ended.
 */
export function compareOffsets(before: OffsetReading, now: OffsetReading, isWritten: boolean): OffsetVerdict {
  const known = new Map(before.partitions.map((each) => [keyOf(each), each]));
  const isBehind = now.partitions.every((each) => {
    const was = known.get(keyOf(each));
    return was !== undefined && each.next <= was.next;
  });
  const isComplete = now.partitions.length >= before.partitions.length;
  if (isBehind && isComplete) return { kind: 'passed' };
  const [only, ...others] = now.partitions;
  const was = only && known.get(keyOf(only));
  if (only === undefined || was === undefined || others.length > 0 || before.partitions.length > 1)
    return { kind: 'not-excluded', why: 'there are several partitions, and Atlas shows no start offsets' };
  const read = readSince(before.input, now.input);
  if (read === undefined) return { kind: 'not-excluded', why: 'Atlas does not say how much it has read' };
  const began = only.next - read;
  if (began <= was.next) return { kind: 'passed' };
  if (!isWritten) return { kind: 'not-excluded', why: 'Atlas stated no position after the stop' };
  return { kind: 'gap', partition: only, from: was.next, to: began };
}

const keyOf = ({ topic, partition }: PartitionPosition): string => `${topic ?? ''}#${partition}`;

/** A counter that is below what it was has begun anew. */
function readSince(before: number | undefined, now: number | undefined): number | undefined {
  if (before === undefined || now === undefined) return undefined;
  return now < before ? now : now - before;
}
