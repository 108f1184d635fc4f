/**
 * One run of a processor, from a start to the next stop or failure. Between those two nothing is stored: what it has
 * read, handed on and written is a function of time. An event passes three points:
 *
 *   read and handed on (in batches)  ->  in the sink (a little later)  ->  covered by a checkpoint (now and then)
 *
 * A graceful stop writes all that was handed on and takes a checkpoint. A failure does neither.
 */
import type { EventLog } from './log.ts';
import { sequenceAt } from './log.ts';
import type { Pace } from './settings.ts';
import type { StreamSpec } from './spec.ts';

/** How a run ended. `restarted`: it failed and a new run began by itself. */
export type RunEnd = 'stopped' | 'failed' | 'restarted';

/** Where a run is in one log when it starts. */
export interface RunLog {
  readonly log: EventLog;
  /** The first event that it reads. */
  readonly from: number;
  /** The moment up to which the log was read before, in event time. It may be long before the start. */
  readonly readUntil: number;
  /** The first event that its windows know, from this run or from earlier ones whose checkpoint it resumes. */
  readonly windowFrom: number;
}

/** Plain data: it is kept in the state file as it is. Times are in milliseconds since 1970. */
export interface Run {
  readonly startedAt: number;
  readonly spec: StreamSpec;
  readonly pace: Pace;
  readonly logs: readonly RunLog[];
  /** It went on from a checkpoint. */
  readonly isResumed: boolean;
  /** Windows that end before this moment were closed by earlier runs. Absent: it started afresh. */
  readonly closedUntil?: number;
  /** What an event's own time is ahead of its cluster time. */
  readonly skewMs: number;
  /** Kafka: the consumer group in use. */
  readonly group?: string;
  readonly endedAt?: number;
  readonly end?: RunEnd;
}

/** A moment in a run at which a batch was complete. */
export type BatchTime = number;

/** The last batch that was handed on at `time`. */
export function handedOn(run: Run, time: number): BatchTime {
  const { startedAt, pace } = run;
  const passed = Math.min(time, run.endedAt ?? Infinity) - startedAt;
  return startedAt + Math.max(0, Math.floor(passed / pace.batchMs)) * pace.batchMs;
}

/** The last batch that was in the sink at `time`. */
export function written(run: Run, time: number): BatchTime {
  const end = run.endedAt ?? Infinity;
  if (time >= end && run.end === 'stopped') return handedOn(run, end);
  return handedOn(run, Math.min(time, end) - run.pace.sinkMs);
}

/** The last batch that a checkpoint covers at `time`; what a checkpoint covers is in the sink. */
export function checkpointed(run: Run, time: number): BatchTime {
  const end = run.endedAt ?? Infinity;
  if (time >= end && run.end === 'stopped') return handedOn(run, end);
  const { startedAt, pace } = run;
  const taken = Math.max(0, Math.floor((Math.min(time, end) - startedAt) / pace.checkpointMs));
  return handedOn(run, startedAt + taken * pace.checkpointMs - pace.sinkMs);
}

/** Up to which moment, in event time, a log was read when a batch was complete. */
export function readUntil(run: Run, { readUntil: before }: RunLog, batch: BatchTime): number {
  return Math.min(batch, before + (batch - run.startedAt) * run.pace.speed);
}

/** The next event to read of a log when a batch was complete. */
export function nextToRead(run: Run, at: RunLog, batch: BatchTime): number {
  return Math.max(at.from, sequenceAt(at.log, readUntil(run, at, batch)));
}

/** Whether a run goes on at `time`. */
export function isRunning(run: Run, time: number): boolean {
  return run.startedAt <= time && (run.endedAt === undefined || time < run.endedAt);
}

/** How many events of a range a run sends to its dead letter queue. */
export function deadIn({ pace: { deadLetterEvery } }: Run, from: number, to: number): number {
  if (deadLetterEvery === undefined || to <= from) return 0;
  return Math.ceil(to / deadLetterEvery) - Math.ceil(from / deadLetterEvery);
}
