/**
 * The windows of a run: which ones a batch closes, and what each held. A window of event time closes when all logs have
 * been read beyond its end and its lateness; one of processing time when the clock passes its end.
 */
import type { EventLog } from './log.ts';
import { eventTime, sequenceAt } from './log.ts';
import type { BatchTime, Run } from './run.ts';
import { handedOn, nextToRead, readUntil } from './run.ts';
import type { WindowSpec } from './spec.ts';

/** Events of one log: from the first, included, to the second, excluded. */
export interface LogRange {
  readonly log: string;
  readonly from: number;
  readonly to: number;
}

/** A window that was closed, with the events in it. */
export interface ClosedWindow {
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly events: readonly LogRange[];
}

/** The windows that were closed by the time a batch was complete, oldest first. Windows without events don't exist. */
export function closedWindows(run: Run, batch: BatchTime): ClosedWindow[] {
  const { window } = run.spec;
  if (window === undefined) return [];
  return window.isProcessingTime ? closedByClock(run, window, batch) : closedByEvents(run, window, batch);
}

/** The start of the oldest and of the newest open window; undefined where none is open. */
export function openWindows(run: Run, batch: BatchTime): { min: number; max: number } | undefined {
  const { window } = run.spec;
  if (window === undefined) return undefined;
  const { interval, hop, lateness, isProcessingTime } = window;
  if (isProcessingTime) {
    const start = alignDown(window, batch);
    const since = openSince(run, batch);
    const isOpen = run.logs.some((at, index) => nextToRead(run, at, batch) > (since[index] ?? 0));
    return isOpen ? { min: start, max: start } : undefined;
  }
  const newest = Math.max(...run.logs.map((at) => readUntil(run, at, batch))) + run.skewMs;
  const closed = Math.max(watermark(run, batch), run.closedUntil ?? -Infinity);
  let min: number | undefined;
  let max = 0;
  const first = alignDown(window, Math.max(closed - interval - lateness, oldest(run) - interval)) + hop;
  for (let start = first; start <= newest; start += hop) {
    const isOpen = eventsOf(run, window, start, batch).length > 0;
    if (!isOpen) continue;
    min ??= start;
    max = start;
  }
  return min === undefined ? undefined : { min, max };
}

/** Windows that end, with their lateness, before this moment are closed when a batch is complete. */
export function watermark(run: Run, batch: BatchTime): number {
  return Math.min(...run.logs.map((at) => readUntil(run, at, batch))) + run.skewMs;
}

/** For windows of processing time: the first event of each log that is in the open window after a batch. */
export function openSince(run: Run, batch: BatchTime): readonly number[] {
  const { window } = run.spec;
  const boundary = window === undefined ? run.startedAt : alignDown(window, batch);
  return run.logs.map((at) =>
    boundary <= run.startedAt ? at.windowFrom : nextToRead(run, at, handedOn(run, boundary)),
  );
}

function closedByEvents(run: Run, window: WindowSpec, batch: BatchTime): ClosedWindow[] {
  const { interval, hop, lateness } = window;
  const until = watermark(run, batch) - interval - lateness;
  const since = Math.max((run.closedUntil ?? -Infinity) - interval - lateness, oldest(run) - interval);
  const closed: ClosedWindow[] = [];
  for (let start = alignDown(window, since) + hop; start <= until; start += hop) {
    const events = eventsOf(run, window, start, batch);
    if (events.length > 0) closed.push({ start, end: start + interval, events });
  }
  return closed;
}

/** Those with a boundary between the run's start and the batch. The first holds what earlier runs left open. */
function closedByClock(run: Run, window: WindowSpec, batch: BatchTime): ClosedWindow[] {
  const closed: ClosedWindow[] = [];
  let since = run.logs.map((at) => at.windowFrom);
  for (let end = alignDown(window, run.startedAt) + window.hop; end <= batch; end += window.hop) {
    const until = run.logs.map((at) => nextToRead(run, at, handedOn(run, end)));
    const events = run.logs.map(({ log }, index) => ({
      log: log.name,
      from: since[index] ?? 0,
      to: until[index] ?? 0,
    }));
    since = until;
    const held = events.filter(({ from, to }) => to > from);
    if (held.length > 0) closed.push({ start: end - window.hop, end, events: held });
  }
  return closed;
}

/** All events of a log that belong into a window of event time, whether or not the run has read them. */
export function wholeWindow({ start, end }: ClosedWindow, run: Run, log: EventLog): LogRange {
  return {
    log: log.name,
    from: sequenceAt(log, start - run.skewMs),
    to: sequenceAt(log, end - run.skewMs),
  };
}

/** What a window of event time holds of the events that were read by a batch. */
function eventsOf(run: Run, { interval }: WindowSpec, start: number, batch: BatchTime): LogRange[] {
  return run.logs
    .map((at) => ({
      log: at.log.name,
      from: Math.max(at.windowFrom, sequenceAt(at.log, start - run.skewMs)),
      to: Math.min(sequenceAt(at.log, start + interval - run.skewMs), nextToRead(run, at, batch)),
    }))
    .filter(({ from, to }) => to > from);
}

/** The oldest moment that an event of the run's windows can have. */
function oldest(run: Run): number {
  const times = run.logs.map(({ readUntil: before, from, windowFrom, log }) =>
    // Events that earlier runs read are older than where this one starts.
    windowFrom < from ? Math.min(before, eventTime(log, windowFrom)) : before,
  );
  return Math.min(...times) + run.skewMs;
}

/** The start of the last window that starts at or before `time`. */
function alignDown({ hop, offset }: WindowSpec, time: number): number {
  return Math.floor((time - offset) / hop) * hop + offset;
}
