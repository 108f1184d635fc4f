/**
 * Where a processor begins to read when it starts: from its checkpoint, from a time, from its group's commits, or from
 * now; or why it can't. Source: evolution facts, 1 ("Change streams", "Kafka"), from stream engine snapshots of 2024.
 */
import type { EventLog } from './log.ts';
import { eventTime, hash, sequenceAt } from './log.ts';
import type { Run, RunLog } from './run.ts';
import { checkpointed, nextToRead, readUntil } from './run.ts';
import type { Pace } from './settings.ts';
import type { StreamSpec } from './spec.ts';
import { openSince, openWindows, watermark } from './windows.ts';

/** What is asked for when a processor starts. */
export interface StartRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Goes on from the checkpoint of the last run, if there was one. */
  readonly resumes: boolean;
  /** Of `:startWith`; comes before a time in the definition. */
  readonly startAt?: number;
  /** Open windows are computed again: it reads from the start of the oldest one. */
  readonly replays: boolean;
  readonly spec: StreamSpec;
}

/** What a start needs to know beside the request. */
export interface StartContext {
  readonly logs: readonly EventLog[];
  readonly pace: Pace;
  /** Kafka: the group in use. */
  readonly group: string | undefined;
  /** The processor's last run. */
  readonly last: Run | undefined;
  readonly oplogMs: number;
  /** The next offset that the group has committed for a log. */
  committed(log: EventLog): number | undefined;
  readonly quirks: {
    /** Kafka without a checkpoint starts by `auto_offset_reset`, whatever the group has committed. */
    readonly ignoresCommits: boolean;
    /** Partitions without a commit start by `auto_offset_reset` beside others that have one. */
    readonly allowsMixedCommits: boolean;
    /** An event's own time is the server's wall clock, which differs from the cluster time. */
    readonly usesWallTime: boolean;
  };
}

/** A start that does not succeed; the processor becomes FAILED with this text. */
export interface FailedStart {
  readonly failure: string;
}

/** The text of a change stream that can't be resumed or started where it was asked to. Source: MongoDB server. */
export const HISTORY_LOST =
  'ChangeStreamHistoryLost: Resume of change stream was not possible, as the resume point may no longer be in the oplog.';

/** The run that a start begins. */
export function beginRun(request: StartRequest, context: StartContext): Run | FailedStart {
  const { at, spec } = request;
  const { last, pace, group } = context;
  const begun = {
    startedAt: at,
    spec,
    pace,
    skewMs: context.quirks.usesWallTime ? skewOf(spec) : 0,
    ...(group === undefined ? {} : { group }),
  };
  const resumed = request.resumes && last !== undefined ? resumeLogs(request, context, last) : undefined;
  if (resumed === undefined || spec.source.kind === 'generated') {
    const logs = freshLogs(request, context);
    return 'failure' in logs ? logs : { ...begun, isResumed: false, logs: logs.logs };
  }
  if ('failure' in resumed) return resumed;
  return { ...begun, isResumed: true, ...resumed };
}

/** Whether a start time is no longer in the oplog at `now`. */
export function isTooOld(time: number, now: number, oplogMs: number): boolean {
  return time < now - oplogMs;
}

function resumeLogs(
  { at, spec, replays }: StartRequest,
  { logs, oplogMs }: StartContext,
  last: Run,
): Pick<Run, 'logs' | 'closedUntil'> | FailedStart {
  const batch = checkpointed(last, at);
  const keepsWindows = spec.window !== undefined && last.spec.window !== undefined;
  const isByClock = spec.window?.isProcessingTime === true;
  const since = isByClock ? openSince(last, batch) : last.logs.map(({ windowFrom }) => windowFrom);
  const open = replays && keepsWindows ? openWindows(last, batch) : undefined;
  const resumed = logs.map((log): RunLog => {
    const index = last.logs.findIndex((known) => known.log.name === log.name);
    const known = last.logs[index];
    if (known === undefined) return startingAt(log, at);
    const from = nextToRead(last, known, batch);
    const windowFrom = keepsWindows ? (since[index] ?? from) : from;
    const before = readUntil(last, known, batch);
    if (open === undefined || isByClock) return { log, from, readUntil: before, windowFrom };
    const reopened = open.min - last.skewMs;
    return {
      log,
      from: Math.min(from, Math.max(windowFrom, sequenceAt(log, reopened))),
      readUntil: Math.min(before, reopened),
      windowFrom,
    };
  });
  const oldest = Math.min(...resumed.map(({ readUntil: before }) => before));
  if (spec.source.kind === 'changeStream' && isTooOld(oldest, at, oplogMs)) return { failure: HISTORY_LOST };
  const closedUntil = watermark(last, batch);
  // What was closed stays closed, also where a run that has just resumed had read nothing yet.
  return {
    logs: resumed,
    ...(keepsWindows ? { closedUntil: Math.max(closedUntil, last.closedUntil ?? -Infinity) } : {}),
  };
}

function freshLogs(request: StartRequest, context: StartContext): { logs: RunLog[] } | FailedStart {
  const { at, spec } = request;
  const { source } = spec;
  const { logs, oplogMs } = context;
  // assumed (model): a topic holds as much as the oplog does when it is first read, and forgets nothing after that.
  const reset = source.from === 'earliest' ? at - oplogMs : at;
  switch (source.kind) {
    case 'generated':
      return { logs: logs.map((log) => startingAt(log, at)) };
    case 'kinesis':
      return { logs: logs.map((log) => startingAt(log, Math.max(source.startAt ?? reset, at - oplogMs))) };
    case 'changeStream': {
      // `initialSync` reads the collection itself first; in the model that is all that the oplog still has.
      const time = request.startAt ?? source.startAt ?? (source.copiesFirst ? at - oplogMs : at);
      if (isTooOld(time, at, oplogMs)) return { failure: HISTORY_LOST };
      // Dates are cut to whole seconds; the start is inclusive.
      const start = time === at ? at : Math.min(at, Math.floor(time / 1000) * 1000);
      return { logs: logs.map((log) => startingAt(log, start)) };
    }
    case 'kafka': {
      const commits = context.quirks.ignoresCommits ? [] : logs.map((log) => context.committed(log));
      const known = commits.filter((offset) => offset !== undefined);
      if (known.length > 0 && known.length < logs.length && !context.quirks.allowsMixedCommits) {
        return {
          failure: `Kafka consumer group ${context.group ?? ''} has committed offsets for ${known.length} of ${logs.length} partitions only.`,
        };
      }
      return {
        logs: logs.map((log, index) => {
          const offset = commits[index];
          return offset === undefined ? startingAt(log, reset) : fromCommit(log, offset, at);
        }),
      };
    }
  }
}

function startingAt(log: EventLog, time: number): RunLog {
  const from = sequenceAt(log, time);
  return { log, from, readUntil: time, windowFrom: from };
}

/** The last message that was committed is read again (evolution facts, 1). */
function fromCommit(log: EventLog, committed: number, at: number): RunLog {
  const from = Math.max(0, committed - 1);
  const before = log.eventsPerSecond > 0 ? Math.min(at, eventTime(log, from)) : at;
  return { log, from, readUntil: before, windowFrom: from };
}

/** The clocks of two machines: up to a second and a half apart, the same for all that read one source. */
function skewOf({ source }: StreamSpec): number {
  const share = hash(source.names[0] ?? '', 1);
  return Math.round((share < 0.5 ? -1 : 1) * (300 + share * 1200));
}
