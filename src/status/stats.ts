/**
 * What a processor's statistics say, whatever their form. The API documents an open object of mixed types; the names are those of
 * MongoDB's engine and shell (`getStreamProcessorStats`). What is missing, or of another form, is left out.
 */
import type { Document, Value } from '../model/document.ts';
import { NumberLiteral, isDocument, isList, textOf } from '../model/document.ts';

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

/** Reads a processor's body, as a list call returned it. */
export function readStats(body: Document): Stats {
  const outer = body.get('stats');
  const inner = isDocument(outer) ? outer.get('stats') : undefined;
  const stats = isDocument(inner) ? inner : isDocument(outer) ? outer : undefined;
  const numberAt = (key: string): number | undefined => readNumber(stats?.get(key));
  const found: Stats = {
    ...optional('messagesIn', numberAt('inputMessageCount')),
    ...optional('messagesOut', numberAt('outputMessageCount')),
    ...optional('dlqMessages', numberAt('dlqMessageCount')),
    ...optional('lagSeconds', numberAt('changeStreamTimeDifferenceSecs')),
    ...optional('lagMessages', numberAt('kafkaTotalOffsetLag') ?? sumOfPartitions(stats)),
    ...optional('stateBytes', numberAt('stateSize')),
    ...optional('since', firstOf([body, stats], SINCE_KEYS, readTime)),
    ...optional('error', firstOf([body, stats], ERROR_KEYS, readError)),
  };
  return found;
}

/** assumed: `lastStateChange` as the shell's list has it; the others as clients of the API call them. */
const SINCE_KEYS = ['lastStateChange', 'startedAt', 'startTime', 'start'];

/** `errorMsg`: seen with failed processors (domain facts 2.1). */
const ERROR_KEYS = ['errorMsg', 'error', 'errorMessage', 'lastError'];

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

/** A finite number: plain, as a text, or in Extended JSON. */
function readNumber(value: Value | undefined): number | undefined {
  const inner =
    isDocument(value) && value.entries.length === 1 && value.entries[0]?.[0].startsWith('$number') === true
      ? value.entries[0][1]
      : value;
  const text = inner instanceof NumberLiteral ? inner.text : textOf(inner);
  if (text === undefined || text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** Milliseconds since 1970, from a text, a number of milliseconds, or Extended JSON. */
function readTime(value: Value | undefined): number | undefined {
  const inner = isDocument(value) ? value.get('$date') : value;
  const text = textOf(inner);
  const time = text === undefined ? readNumber(inner) : Date.parse(text);
  return time === undefined || Number.isNaN(time) || Math.abs(time) > 8.64e15 ? undefined : time;
}

function readError(value: Value | undefined): string | undefined {
  const found = isDocument(value)
    ? ['message', 'reason', 'errmsg', 'detail']
        .map((key) => textOf(value.get(key)))
        .find((text) => text !== undefined)
    : textOf(value);
  return found === undefined || found.trim() === '' ? undefined : found.trim();
}

function sumOfPartitions(stats: Document | undefined): number | undefined {
  const partitions = stats?.get('kafkaPartitions');
  if (!isList(partitions)) return undefined;
  const lags = partitions
    .map((partition) => (isDocument(partition) ? readNumber(partition.get('partitionOffsetLag')) : undefined))
    .filter((lag) => lag !== undefined);
  return lags.length === 0 ? undefined : lags.reduce((total, lag) => total + lag, 0);
}
