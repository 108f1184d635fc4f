/**
 * The count: for each sink, which events it got and how often, which windows were whole, and what nobody ever read. What
 * is lost, doubled or partial is judged between the first and the last event that was read on behalf of the sink, so
 * that a stream may begin and end anywhere.
 */
import type { History } from './history.ts';
import type { CountedRange, Range } from './ranges.ts';
import { countCoverage, lengthOf, missingFrom } from './ranges.ts';
import type { BatchTime, Run } from './run.ts';
import { deadIn, handedOn, nextToRead, written } from './run.ts';
import type { ClosedWindow } from './windows.ts';
import { closedWindows, wholeWindow } from './windows.ts';

/** What a sink got of one log. Ranges are of sequences: offsets, for Kafka. */
export interface LogAccount {
  readonly log: string;
  /** From the first event that was read to the last one in the sink. */
  readonly span: Range;
  /** Never handed on by a processor that writes to the sink. */
  readonly unread: readonly Range[];
  /** Not in the sink, though later events of the log are. */
  readonly lost: readonly Range[];
  /** In the sink more than once; always empty for a sink that gets windows. */
  readonly doubled: readonly CountedRange[];
  readonly deadLetters: number;
}

/** One window in a sink. */
export interface WindowAccount {
  /** ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly writes: number;
  /** How many of the writes lacked events of the window. */
  readonly partialWrites: number;
  /** Whether the last write lacked some: what a `$merge` that overwrites leaves behind. */
  readonly isPartial: boolean;
}

/** Everything about one sink. */
export interface SinkAccount {
  readonly sink: string;
  readonly logs: readonly LogAccount[];
  readonly windows: readonly WindowAccount[];
  /** Sums, for assertions: events, and windows for the last four. */
  readonly lost: number;
  /** Copies too many: an event that arrived three times counts two. */
  readonly doubled: number;
  readonly unread: number;
  readonly partialWrites: number;
  readonly partialWindows: number;
  /** Windows between the first and the last one in the sink that it never got, though there were events. */
  readonly missingWindows: number;
  readonly rewrittenWindows: number;
}

/** The account of every sink at `now`, or of one. */
export function account(histories: readonly History[], now: number, sink?: string): SinkAccount[] {
  const runs = histories
    .flatMap((history) => history.runs)
    .filter((run) => run.startedAt <= now)
    .toSorted((a, b) => a.startedAt - b.startedAt);
  const sinks = [...new Set(runs.map((run) => run.spec.sink))].filter(
    (name) => sink === undefined || name === sink,
  );
  return sinks.toSorted().map((name) =>
    accountOf(
      name,
      runs.filter((run) => run.spec.sink === name),
      now,
    ),
  );
}

function accountOf(sink: string, runs: readonly Run[], now: number): SinkAccount {
  const read = collect(runs, (run) => rangesOf(run, handedOn(run, now)));
  const starts = new Map(
    [...read].map(([log, ranges]) => [log, Math.min(...ranges.map(({ from }) => from))]),
  );
  const writes = writesOf(runs, starts, now);
  const direct = collect(
    runs.filter((run) => run.spec.window === undefined),
    (run) => rangesOf(run, written(run, now)),
  );
  const grouped = keptWindows(writes, sink).flatMap(({ events }) => events);
  const logs = [...read.keys()].toSorted().map((log) => {
    const byLog = {
      read: read.get(log) ?? [],
      direct: direct.get(log) ?? [],
      grouped: grouped.filter((range) => range.log === log),
    };
    return logAccount(log, byLog, deadLettersOf(runs, log, now));
  });
  const windows = windowAccounts(writes);
  return {
    sink,
    logs,
    windows,
    lost: sum(logs, (one) => lengthOf(one.lost)),
    doubled: sum(logs, (one) => sum(one.doubled, ({ from, to, times }) => (to - from) * (times - 1))),
    unread: sum(logs, (one) => lengthOf(one.unread)),
    partialWrites: sum(windows, (one) => one.partialWrites),
    partialWindows: windows.filter((one) => one.isPartial).length,
    missingWindows: missingWindows(writes, starts),
    rewrittenWindows: windows.filter((one) => one.writes > 1).length,
  };
}

function logAccount(
  log: string,
  { read, direct, grouped }: Readonly<Record<'read' | 'direct' | 'grouped', readonly Range[]>>,
  deadLetters: number,
): LogAccount {
  const delivered = [...direct, ...grouped];
  const first = Math.min(...read.map(({ from }) => from));
  const upTo = (ranges: readonly Range[]): Range => ({
    from: first,
    to: Math.max(first, ...ranges.map(({ to }) => to)),
  });
  // What a Sample source makes while nobody reads it never was.
  const isGenerated = log.startsWith('generated ');
  return {
    log,
    span: upTo(delivered),
    unread: isGenerated ? [] : missingFrom(upTo(read), read),
    lost: isGenerated ? [] : missingFrom(upTo(delivered), delivered),
    doubled: countCoverage(direct).filter(({ times }) => times > 1),
    deadLetters,
  };
}

/** A window that was written, by which run, and whether it lacked events. */
interface Write {
  readonly window: ClosedWindow;
  readonly run: Run;
  readonly isPartial: boolean;
}

function writesOf(runs: readonly Run[], starts: ReadonlyMap<string, number>, now: number): Write[] {
  return runs.flatMap((run, index) =>
    closedWindows(run, written(run, now)).map((window) => ({
      window,
      run,
      isPartial:
        run.spec.window?.isProcessingTime === true
          ? index > 0 && !run.isResumed && window.start < run.startedAt
          : lacksEvents(window, run, starts),
    })),
  );
}

/** Whether a window lacks an event that came after the first one which was read for the sink. */
function lacksEvents(window: ClosedWindow, run: Run, starts: ReadonlyMap<string, number>): boolean {
  return run.logs.some(({ log }) => {
    const held = window.events.find((range) => range.log === log.name);
    const whole = wholeWindow(window, run, log);
    const from = Math.max(whole.from, starts.get(log.name) ?? whole.to);
    return from < whole.to && (held === undefined || held.from > from || held.to < whole.to);
  });
}

const identity = ({ window: { start, end } }: Pick<Write, 'window'>): string => `${start}/${end}`;

/** A `$merge` on the window's start leaves the last result only; other sinks keep them all. */
function keptWindows(writes: readonly Write[], sink: string): readonly ClosedWindow[] {
  if (!sink.startsWith('merge ')) return writes.map(({ window }) => window);
  return [...new Map(writes.map((write) => [identity(write), write.window])).values()];
}

/** Windows of the same kind that come between two others, had events and were never written. */
function missingWindows(writes: readonly Write[], starts: ReadonlyMap<string, number>): number {
  const kinds = new Map<string, Write[]>();
  for (const write of writes) {
    const { interval = 0, hop = 0, offset = 0, isProcessingTime = true } = write.run.spec.window ?? {};
    if (isProcessingTime) continue;
    const kind = `${interval}/${hop}/${offset}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), write]);
  }
  return sum([...kinds.values()], (all) => {
    const present = new Set(all.map(({ window }) => window.start));
    const { run, window } = all[0] ?? {};
    if (run === undefined || window === undefined) return 0;
    const last = Math.max(...present);
    let missing = 0;
    for (let start = Math.min(...present); start < last; start += run.spec.window?.hop ?? Infinity) {
      if (present.has(start)) continue;
      const whole = { start, end: start + window.end - window.start, events: [] };
      if (lacksEvents(whole, run, starts)) missing += 1;
    }
    return missing;
  });
}

type NamedRange = Range & { readonly log: string };

/** What a run had taken from each log when a batch was complete. */
function rangesOf(run: Run, batch: BatchTime): readonly NamedRange[] {
  return run.logs.map((at) => ({ log: at.log.name, from: at.from, to: nextToRead(run, at, batch) }));
}

function deadLettersOf(runs: readonly Run[], log: string, now: number): number {
  return sum(runs, (run) =>
    sum(
      rangesOf(run, handedOn(run, now)).filter((range) => range.log === log),
      ({ from, to }) => deadIn(run, from, to),
    ),
  );
}

function windowAccounts(writes: readonly Write[]): WindowAccount[] {
  const byWindow = new Map<string, Write[]>();
  for (const write of writes) {
    const known = byWindow.get(identity(write));
    if (known === undefined) byWindow.set(identity(write), [write]);
    else known.push(write);
  }
  return [...byWindow.values()]
    .map((all) => ({ all, last: all.at(-1) }))
    .flatMap(({ all, last }) => (last === undefined ? [] : [{ all, last }]))
    .toSorted((a, b) => a.last.window.start - b.last.window.start)
    .map(({ all, last }) => ({
      start: new Date(last.window.start).toISOString(),
      end: new Date(last.window.end).toISOString(),
      writes: all.length,
      partialWrites: all.filter((write) => write.isPartial).length,
      isPartial: last.isPartial,
    }));
}

function collect(runs: readonly Run[], of: (run: Run) => readonly NamedRange[]): Map<string, Range[]> {
  const found = new Map<string, Range[]>();
  for (const { log, from, to } of runs.flatMap(of)) {
    if (to <= from) continue;
    const known = found.get(log);
    if (known === undefined) found.set(log, [{ from, to }]);
    else known.push({ from, to });
  }
  return found;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
