/**
 * The events of a sandbox: who reads which logs, since when and from where. It has no timers. What is due (a start that
 * takes a while, a failure, a restart) happens when somebody looks: `advance` first, then ask or change.
 */
import type { Value } from '../../model/document.ts';
import { document, isDocument, textOf } from '../../model/document.ts';
import { fromPlain, toPlain } from '../../model/document/json-text.ts';
import type { QuirkName } from '../faults/quirks.ts';
import { committedOffset, defaultGroup } from './consumer-groups.ts';
import type { DueStart, History } from './history.ts';
import { ended } from './history.ts';
import type { EventLog } from './log.ts';
import type { Run, RunEnd } from './run.ts';
import { checkpointed, readUntil } from './run.ts';
import type { EventSettings, EventSettingsUpdate } from './settings.ts';
import { eventSettings, makeLogs, paceOf, readSettings } from './settings.ts';
import type { SourceSpec } from './spec.ts';
import { beginRun } from './start.ts';
import { withoutMembers } from '../state/records.ts';

/** A processor of the sandbox. Names change, ids don't. */
export interface ProcessorKey {
  readonly id: string;
  /** `GROUP/WORKSPACE`. */
  readonly place: string;
}

/** A processor that became FAILED. */
export interface Failure extends ProcessorKey {
  readonly at: number;
  readonly message: string;
  /** The start itself failed, and it was one without a checkpoint. */
  readonly losesCheckpoint: boolean;
}

/** A start for the ledger. */
export type LedgerStart = ProcessorKey & DueStart;

/** How long after its start a processor restarts by itself where the quirk says so. */
const RESTARTS_AFTER_MS = 90_000;

/** Off until it has settings: then nothing is kept, and processors have no positions. */
export class EventLedger {
  #settings: EventSettings | undefined;
  readonly #quirks: ReadonlySet<QuirkName>;
  readonly #histories = new Map<string, History>();
  /** A source keeps its rate, or its events would change after they have been read. */
  readonly #logs = new Map<string, readonly EventLog[]>();
  /** Before this moment nothing is due. */
  #nextDue = Infinity;
  #changes: Value[] = [];

  /** @param settings Where the state has none: nothing is written for them until something else is. */
  constructor(quirks: ReadonlySet<QuirkName> = new Set(), settings?: EventSettings) {
    this.#quirks = quirks;
    this.#settings = settings;
  }

  get isOn(): boolean {
    return this.#settings !== undefined;
  }

  get settings(): EventSettings | undefined {
    return this.#settings;
  }

  get quirks(): ReadonlySet<QuirkName> {
    return this.#quirks;
  }

  /** All processors that ever ran, those that were deleted included. */
  get histories(): readonly History[] {
    return [...this.#histories.values()];
  }

  /** Turns events on, or changes how they are. Sources that were read before keep their rates. */
  configure(update: EventSettingsUpdate): void {
    const given = Object.fromEntries(Object.entries(update).filter(([, member]) => member !== undefined));
    this.#settings = { ...(this.#settings ?? eventSettings(0)), ...given };
    this.#changes.push(document({ put: 'events', record: fromPlain(this.#settings) }));
  }

  /** Enters a processor under its first name. */
  create({ id, place, name }: ProcessorKey & Pick<History, 'name'>): void {
    if (this.isOn) this.#put({ id, place, name, runs: [] });
  }

  /** Plans a start. It happens at `request.at`, when `advance` gets there. */
  start(start: LedgerStart): void {
    if (!this.isOn) return;
    const { id, place, ...due } = start;
    const known = this.#histories.get(id);
    this.#put({ ...known, id, place, name: due.processor, runs: known?.runs ?? [], due });
  }

  /** Ends the run, at a time that may be still to come. A start that has not happened by then never does. */
  stop({ id }: Pick<ProcessorKey, 'id'>, at: number, end: RunEnd): void {
    const history = this.#histories.get(id);
    if (history === undefined) return;
    this.#put({ ...withoutMembers(history, 'due'), runs: ended(history.runs, at, end) });
  }

  /** The processor is gone; what it did stays. A run is cut off. */
  remove({ id }: Pick<ProcessorKey, 'id'>, at: number): void {
    this.stop({ id }, at, 'failed');
    const history = this.#histories.get(id);
    if (history !== undefined) this.#put({ ...history, isDeleted: true });
  }

  historyOf({ id }: Pick<ProcessorKey, 'id'>): History | undefined {
    return this.#histories.get(id);
  }

  /** Up to which moment the checkpoint of a processor has read its oldest log; undefined without a run. */
  resumePoint({ id }: Pick<ProcessorKey, 'id'>, now: number): number | undefined {
    const last = this.#histories.get(id)?.runs.at(-1);
    if (last === undefined) return undefined;
    const batch = checkpointed(last, now);
    return Math.min(...last.logs.map((at) => readUntil(last, at, batch)));
  }

  /** Lets happen what is due at `now`, in the order of time. Gives what became FAILED. */
  advance(now: number): Failure[] {
    const failures: Failure[] = [];
    for (;;) {
      if (now < this.#nextDue) return failures;
      const [next] = this.histories
        .flatMap((history) => {
          const what = this.#dueOf(history);
          return what !== undefined && what.at <= now ? [{ history, ...what }] : [];
        })
        .toSorted((a, b) => a.at - b.at);
      if (next === undefined) {
        this.#nextDue = Math.min(...this.histories.map((one) => this.#dueOf(one)?.at ?? Infinity));
        return failures;
      }
      const failure = this.#happen(next.history, next.kind, next.at);
      if (failure !== undefined) failures.push(failure);
    }
  }

  /** Forgets all processors and sources, and all settings but the rate. */
  clear(): void {
    const rate = this.#settings?.eventsPerSecond;
    this.#forget();
    this.#changes.push(document({ put: 'noStreams', record: document({}) }));
    if (rate !== undefined) this.configure({ eventsPerSecond: rate });
  }

  #forget(): void {
    this.#settings = undefined;
    this.#histories.clear();
    this.#logs.clear();
    this.#nextDue = Infinity;
  }

  /** The logs of a source, with the rates that they have kept since they were first read. */
  logsOf(source: SourceSpec): readonly EventLog[] {
    return source.names.flatMap((name) => {
      const key = `${source.kind} ${name}`;
      const known = this.#logs.get(key);
      if (known !== undefined) return known;
      const made = makeLogs(this.#settings ?? eventSettings(0), source.kind, key);
      this.#logs.set(key, made);
      this.#changes.push(document({ put: 'source', record: fromPlain({ key, logs: made }) }));
      return made;
    });
  }

  /** Operations that `apply` repeats, for the state file: everything there is. */
  *dump(): Generator<Value> {
    if (this.#settings === undefined) return;
    yield document({ put: 'events', record: fromPlain(this.#settings) });
    for (const [key, logs] of this.#logs) yield document({ put: 'source', record: fromPlain({ key, logs }) });
    for (const history of this.#histories.values()) yield streamRecord(history);
  }

  /** The same for what has changed since the last call. */
  takeChanges(): readonly Value[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  /** Repeats an operation of `dump` or `takeChanges`; others have no effect. */
  apply(operation: Value): void {
    if (!isDocument(operation)) return;
    const record = toPlain(operation.get('record') ?? null);
    switch (textOf(operation.get('put'))) {
      case 'events':
        this.#settings = readSettings(record) ?? this.#settings;
        break;
      case 'source': {
        const { key, logs } = record as { key: string; logs: readonly EventLog[] };
        this.#logs.set(key, logs);
        break;
      }
      case 'stream': {
        const history = record as History;
        this.#histories.set(history.id, history);
        this.#nextDue = -Infinity;
        break;
      }
      case 'noStreams':
        this.#forget();
        break;
      default:
        break;
    }
  }

  #put(history: History): void {
    this.#histories.set(history.id, history);
    this.#nextDue = -Infinity;
    this.#changes.push(streamRecord(history));
  }

  #dueOf({ due, runs }: History): { at: number; kind: 'start' | 'fail' | 'restart' } | undefined {
    if (due !== undefined) return { at: due.request.at, kind: 'start' };
    const run = runs.at(-1);
    if (run === undefined || run.endedAt !== undefined) return undefined;
    const { failAfterMs = Infinity, restartAfterMs = Infinity } = run.pace;
    if (failAfterMs <= restartAfterMs) {
      return failAfterMs === Infinity ? undefined : { at: run.startedAt + failAfterMs, kind: 'fail' };
    }
    return { at: run.startedAt + restartAfterMs, kind: 'restart' };
  }

  #happen(history: History, kind: 'start' | 'fail' | 'restart', at: number): Failure | undefined {
    const { id, place } = history;
    switch (kind) {
      case 'start':
        return history.due === undefined ? undefined : this.#begin(history, history.due);
      case 'fail':
        this.#put({ ...history, runs: ended(history.runs, at, 'failed') });
        return { id, place, at, message: 'The processor failed while it ran.', losesCheckpoint: false };
      case 'restart':
        this.#restart(history, at);
        return undefined;
    }
  }

  #begin(history: History, { request, processor, pipeline }: DueStart): Failure | undefined {
    const rest = withoutMembers(history, 'due');
    const settings = this.#settings ?? eventSettings(0);
    const hasWindow = request.spec.window !== undefined;
    const { restartAfterMs, ...pace } = paceOf(settings, { processor, pipeline, hasWindow });
    const byQuirk = this.#quirks.has('restarts-by-itself') ? RESTARTS_AFTER_MS : undefined;
    const restarts = restartAfterMs ?? byQuirk;
    const run = this.#runOf(rest, request, {
      ...pace,
      ...(restarts === undefined ? {} : { restartAfterMs: restarts }),
    });
    if ('failure' in run) {
      this.#put(rest);
      const { id, place } = history;
      return { id, place, at: request.at, message: run.failure, losesCheckpoint: !request.resumes };
    }
    this.#put({ ...rest, runs: [...rest.runs, run] });
    return undefined;
  }

  /** From the last checkpoint, once for each start. */
  #restart(history: History, at: number): void {
    const runs = ended(history.runs, at, 'restarted');
    const last = runs.at(-1);
    if (last === undefined) return;
    const pace = withoutMembers(last.pace, 'restartAfterMs');
    const request = { at, resumes: true, replays: false, spec: last.spec };
    const run = this.#runOf({ ...history, runs }, request, pace);
    this.#put({ ...history, runs: 'failure' in run ? runs : [...runs, run] });
  }

  #runOf(history: History, request: DueStart['request'], pace: Run['pace']): ReturnType<typeof beginRun> {
    const { source } = request.spec;
    const group = source.kind === 'kafka' ? (source.group ?? defaultGroup(history.id)) : undefined;
    return beginRun(request, {
      logs: this.logsOf(source),
      pace,
      group,
      last: history.runs.at(-1),
      oplogMs: (this.#settings ?? eventSettings(0)).oplogMs,
      committed: (log) =>
        group === undefined ? undefined : committedOffset(this.histories, group, log, request.at),
      quirks: {
        ignoresCommits: this.#quirks.has('fresh-start-ignores-commits'),
        allowsMixedCommits: this.#quirks.has('mixed-commits-reset'),
        usesWallTime: this.#quirks.has('event-time-is-wall-time'),
      },
    });
  }
}

function streamRecord(history: History): Value {
  return document({ put: 'stream', record: fromPlain(history) });
}
