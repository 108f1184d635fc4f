/**
 * An event log: one collection's changes, one partition of a topic, one shard. It is a function of time, nothing is
 * stored: event `n` happens at a time that follows from the log's name and rate, so that millions of events cost nothing
 * and every question ("how many by then?", "when was this one?") is answered at once.
 */

/** Events are numbered from here, 2020-01-01, so that offsets survive a restart of the sandbox. */
const ORIGIN = Date.UTC(2020, 0, 1);

/** One ordered log. Two logs with the same name and rate have the same events. */
export interface EventLog {
  /** Such as `kafka b:9092/orders#0` or `changeStream Cluster0/shop.orders`. */
  readonly name: string;
  /** 0: it is silent. */
  readonly eventsPerSecond: number;
}

/** When an event happened, in whole milliseconds since 1970. Never before the event ahead of it. */
export function eventTime(log: EventLog, sequence: number): number {
  const gap = 1000 / log.eventsPerSecond;
  return Math.floor(ORIGIN + (sequence + jitter(log.name, sequence)) * gap);
}

/** How many events happened before `time`: the sequence of the first one at or after it. */
export function sequenceAt(log: EventLog, time: number): number {
  if (log.eventsPerSecond <= 0 || time <= ORIGIN) return 0;
  // One event too early at most twice over: rounding, and the jitter of its neighbour.
  let sequence = Math.max(0, Math.floor(((time - ORIGIN) * log.eventsPerSecond) / 1000) - 2);
  while (eventTime(log, sequence) < time) sequence += 1;
  return sequence;
}

/** A cluster time, as change streams have it: whole seconds, and the number of the event within them from 1. */
export interface ClusterTime {
  readonly seconds: number;
  readonly increment: number;
}

/** The cluster time of an event. */
export function clusterTimeOf(log: EventLog, sequence: number): ClusterTime {
  const seconds = Math.floor(eventTime(log, sequence) / 1000);
  return { seconds, increment: sequence - sequenceAt(log, seconds * 1000) + 1 };
}

/**
 * A resume token in its real form: 0x82, seconds and increment big-endian, then what identifies the document, which
 * nobody may read. Source: four public tokens (evolution facts, 1).
 */
export function resumeToken({ seconds, increment }: ClusterTime, log: EventLog): string {
  const hex = (value: number): string => value.toString(16).padStart(8, '0');
  const key = hash(log.name, increment) * 2 ** 32;
  return `82${hex(seconds)}${hex(increment)}2B022C0100296E5A1004${hex(key)}04`.toUpperCase();
}

/** From 0, included, to 1, excluded, and always the same for the same log and event. */
export function hash(text: string, salt: number): number {
  let state = Math.imul(seedOf(text) ^ salt ^ Math.floor(salt / 2 ** 32), 0x9e3779b1);
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}

/** The hash of a text alone, which is asked for millions of times. */
const seeds = new Map<string, number>();

function seedOf(text: string): number {
  const known = seeds.get(text);
  if (known !== undefined) return known;
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  seeds.set(text, state);
  return state;
}

/** How far an event is from its regular place, as a share of the gap to the next one. */
function jitter(name: string, sequence: number): number {
  return hash(name, sequence);
}
