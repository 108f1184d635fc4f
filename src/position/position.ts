/**
 * Where a processor is in its source, read from its statistics in all forms that were recorded (evolution facts, section 1). A form that
 * Sluice does not know is an unknown position, with the reason: never zero, and never the beginning.
 */
import type { Document, Value } from '../model/document.ts';
import { isDocument, isList, textOf } from '../model/document.ts';
import type { PipelineContext } from '../pipeline/finding.ts';
import type { ClusterTime } from './resume-token.ts';
import { plausible, readTokenTime } from './resume-token.ts';
import type { SourceKind } from './source.ts';
import { sourceKindOf } from './source.ts';
import { readCount, readNumber, readTime, statisticsIn } from './statistics.ts';

/** A partition of a topic. */
export interface PartitionPosition {
  /** Absent where the statistics name none, as with a single topic. */
  readonly topic?: string;
  readonly partition: number;
  /** The offset that is read next. */
  readonly next: number;
  /** Messages that wait; absent while Atlas does not know. */
  readonly lag?: number;
}

export type Position =
  | {
      readonly source: 'change-stream';
      readonly time: ClusterTime;
      /** `start`: no token has been read yet, so this is where it begins, and its lag says nothing. */
      readonly from: 'token' | 'start';
      /** How far behind the latest event; only with a token. */
      readonly lagSeconds?: number;
    }
  | {
      readonly source: 'kafka';
      /** By topic and partition; at least one. */
      readonly partitions: readonly PartitionPosition[];
      /** The consumer group that is really in use. */
      readonly group?: string;
      /** In all partitions; absent until the lag of each is known. */
      readonly lagMessages?: number;
    }
  /** The source has no position that could be carried over: samples, documents. */
  | { readonly source: 'nothing' }
  | {
      readonly source: 'unknown';
      /** Why, as the end of a sentence: `the statistics have no changeStreamState`. */
      readonly why: string;
    };

/** The windows that are open: the starts of the first and the last, in milliseconds since 1970. */
export interface OpenWindows {
  readonly first: number;
  readonly last: number;
}

/** What a processor's body says about where it is. */
export interface Reading {
  readonly position: Position;
  /** Absent: no window is open, or the statistics don't say. */
  readonly windows?: OpenWindows;
  /** What the statistics say the processor is doing; one that is `running` may have moved on since. */
  readonly status?: string;
}

/**
 * Reads a processor's body, as a list or a single call returned it.
 * @param context the types of the workspace's connections, without which a source may be unknown
 * @param now milliseconds since 1970
 */
export function readPosition(body: Document, context: PipelineContext, now: number): Reading {
  // The pipeline decides: a Sample source was recorded with a changeStreamState too.
  return readPositionIn(body, sourceKindOf(body.get('pipeline'), context), now);
}

/** The same, where it is known what the processor reads. */
export function readPositionIn(body: Document, kind: SourceKind, now: number): Reading {
  const statistics = statisticsIn(body);
  const status = textOf(statistics?.get('status'));
  const windows = openWindowsIn(statistics);
  return {
    position: positionIn(statistics, kind, now),
    ...(windows !== undefined && { windows }),
    ...(status !== undefined && { status }),
  };
}

function positionIn(statistics: Document | undefined, kind: SourceKind, now: number): Position {
  if (kind === 'nothing') return { source: 'nothing' };
  if (kind === 'unknown') return unknown('Sluice does not know its source');
  if (kind === 'kinesis') return unknown('Atlas shows no position for Kinesis');
  if (statistics === undefined || statistics.entries.length === 0)
    return unknown('Atlas shows no statistics');
  return kind === 'kafka' ? kafkaPosition(statistics) : changeStreamPosition(statistics, now);
}

const unknown = (why: string): Position => ({ source: 'unknown', why });

function changeStreamPosition(statistics: Document, now: number): Position {
  const state = statistics.get('changeStreamState');
  if (state === undefined || state === null) return unknown('the statistics have no changeStreamState');
  const data = isDocument(state) ? textOf(state.get('_data')) : undefined;
  if (data !== undefined) {
    const time = readTokenTime(data, now);
    if (time === undefined) return unknown('its resume token has a form that Sluice does not know');
    const lagSeconds = readNumber(statistics.get('changeStreamTimeDifferenceSecs'));
    return {
      source: 'change-stream',
      time,
      from: 'token',
      ...(lagSeconds !== undefined && lagSeconds >= 0 && { lagSeconds }),
    };
  }
  const start = readTimestamp(state, now);
  return start === undefined
    ? unknown('its changeStreamState has a form that Sluice does not know')
    : { source: 'change-stream', time: start, from: 'start' };
}

/** A Timestamp in Extended JSON. */
function readTimestamp(value: Value, now: number): ClusterTime | undefined {
  const inner = isDocument(value) ? value.get('$timestamp') : undefined;
  if (!isDocument(inner)) return undefined;
  const [seconds, increment] = [readCount(inner.get('t')), readCount(inner.get('i'))];
  return seconds === undefined || increment === undefined
    ? undefined
    : plausible({ seconds, increment }, now);
}

function kafkaPosition(statistics: Document): Position {
  const list = statistics.get('kafkaPartitions');
  if (!isList(list) || list.length === 0) return unknown('the statistics have no kafkaPartitions');
  const partitions = list.map(readPartition);
  // One that can't be read might be the one that is behind.
  if (!partitions.every((partition) => partition !== undefined))
    return unknown('a partition has a form that Sluice does not know');
  const group = textOf(statistics.get('kafkaConsumerGroup'));
  const total = readCount(statistics.get('kafkaTotalOffsetLag')) ?? totalLag(partitions);
  return {
    source: 'kafka',
    partitions: partitions.toSorted(
      (a, b) => compareTexts(a.topic ?? '', b.topic ?? '') || a.partition - b.partition,
    ),
    ...(group !== undefined && { group }),
    ...(total !== undefined && { lagMessages: total }),
  };
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function readPartition(value: Value): PartitionPosition | undefined {
  if (!isDocument(value)) return undefined;
  const [partition, next] = [readCount(value.get('partition')), readCount(value.get('currentOffset'))];
  if (partition === undefined || next === undefined) return undefined;
  const [topic, lag] = [textOf(value.get('topic')), readCount(value.get('partitionOffsetLag'))];
  return { partition, next, ...(topic !== undefined && { topic }), ...(lag !== undefined && { lag }) };
}

/** Undefined while the lag of any partition is unknown. */
function totalLag(partitions: readonly PartitionPosition[]): number | undefined {
  let total = 0;
  for (const { lag } of partitions) {
    if (lag === undefined) return undefined;
    total += lag;
  }
  return total;
}

/** The earliest first and the latest last of all operators. */
function openWindowsIn(statistics: Document | undefined): OpenWindows | undefined {
  const operators = statistics?.get('operatorStats');
  if (!isList(operators)) return undefined;
  const times = operators.filter(isDocument).flatMap((operator) => {
    const first = readTime(operator.get('minOpenWindowStartTime'));
    const last = readTime(operator.get('maxOpenWindowStartTime')) ?? first;
    return first === undefined || last === undefined ? [] : [{ first, last }];
  });
  if (times.length === 0) return undefined;
  return {
    first: Math.min(...times.map(({ first }) => first)),
    last: Math.max(...times.map(({ last }) => last)),
  };
}
