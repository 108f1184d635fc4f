/**
 * What a processor's statistics say, whatever their form. The API documents an open object of mixed types; the names are those of
 * MongoDB's engine and shell (`getStreamProcessorStats`). What is missing, or of another form, is left out.
 */
import type { Document, Value } from '../model/document.ts';
import { isDocument, isList, textOf } from '../model/document.ts';
import type { Position } from '../position/position.ts';
import { readNumber, readTime, statisticsIn } from '../position/statistics.ts';

export interface Stats {
  readonly messagesIn?: number;
  readonly messagesOut?: number;
  readonly dlqMessages?: number;
  /** Change streams: how far behind the latest event, in seconds. */
  readonly lagSeconds?: number;
  /** Kafka: messages that wait in all partitions. */
  readonly lagMessages?: number;
  readonly stateBytes?: number;
  /** Milliseconds since 1970: when it came into its present state. */
  readonly since?: number;
  readonly error?: string;
}

/**
 * Reads a processor's body, as a list call returned it.
 * @param position where it is, for what its lag means: it is 0 also while no token has been read (evolution facts, statistics)
 */
export function readStats(body: Document, position?: Position): Stats {
  const stats = statisticsIn(body);
  const numberAt = (key: string): number | undefined => readNumber(stats?.get(key));
  const found: Stats = {
    ...optional('messagesIn', numberAt('inputMessageCount')),
    ...optional('messagesOut', numberAt('outputMessageCount')),
    ...optional('dlqMessages', numberAt('dlqMessageCount')),
    ...optional('lagSeconds', lagIn(numberAt('changeStreamTimeDifferenceSecs'), position)),
    ...optional('lagMessages', numberAt('kafkaTotalOffsetLag') ?? sumOfPartitions(stats)),
    ...optional('stateBytes', numberAt('stateSize')),
    ...optional('since', firstOf([body, stats], SINCE_KEYS, readTime)),
    ...optional('error', firstOf([body, stats], ERROR_KEYS, readError)),
  };
  return found;
}

/** Since when a processor is in its state, only where Atlas says it of the state itself: a start that is told may be an earlier one. */
export function readStateSince(body: Document): number | undefined {
  return firstOf([body, statisticsIn(body)], [STATE_SINCE_KEY], readTime);
}

/** assumed (statistics): `lastStateChange` as the shell's list has it; the others as clients of the API call them. */
const STATE_SINCE_KEY = 'lastStateChange';
const SINCE_KEYS = [STATE_SINCE_KEY, 'startedAt', 'startTime', 'start'];

/** `errorMsg`: seen with failed processors (domain facts 2.1). */
const ERROR_KEYS = ['errorMsg', 'error', 'errorMessage', 'lastError'];

/** A lag of 0 counts only where a position was seen. */
function lagIn(seconds: number | undefined, position: Position | undefined): number | undefined {
  if (position?.source === 'change-stream') return position.lagSeconds;
  return seconds === 0 && position?.source === 'unknown' ? undefined : seconds;
}

function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, T>>);
}

function firstOf<T>(
  places: readonly (Document | undefined)[],
  keys: readonly string[],
  read: (value: Value | undefined) => T | undefined,
): T | undefined {
  for (const place of places) {
    for (const key of keys) {
      const found = read(place?.get(key));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function readError(value: Value | undefined): string | undefined {
  const found = isDocument(value)
    ? ['message', 'reason', 'errmsg', 'detail']
        .map((key) => textOf(value.get(key)))
        .find((text) => text !== undefined)
    : textOf(value);
  return found === undefined || found.trim() === '' ? undefined : found.trim();
}

/** Undefined until the lag of each partition is known: a part of it would say too little. */
function sumOfPartitions(stats: Document | undefined): number | undefined {
  const partitions = stats?.get('kafkaPartitions');
  if (!isList(partitions) || partitions.length === 0) return undefined;
  let total = 0;
  for (const partition of partitions) {
    const lag = isDocument(partition) ? readNumber(partition.get('partitionOffsetLag')) : undefined;
    if (lag === undefined) return undefined;
    total += lag;
  }
  return total;
}
