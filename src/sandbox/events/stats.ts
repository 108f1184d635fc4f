/**
 * The statistics of a processor that has positions, in every form that was recorded or can't be excluded. Source:
 * evolution facts, 1 ("Statistics") and 3. Sizes are doubles, counts are integers.
 */
import type { Entry, Value } from '../../model/document.ts';
import { Document, NumberLiteral, document, number } from '../../model/document.ts';
import type { History } from './history.ts';
import { countersOf, runAt } from './history.ts';
import type { EventLedger } from './ledger.ts';
import { clusterTimeOf, eventTime, resumeToken, sequenceAt } from './log.ts';
import type { Run, RunLog } from './run.ts';
import { checkpointed, handedOn, nextToRead, readUntil } from './run.ts';
import { openWindows } from './windows.ts';

const MESSAGE_BYTES = 256;
/** How old the statistics of a stopped processor are that were never renewed. */
const STALE_MS = 20_000;

/** What the statistics are about. */
export interface StatsRequest {
  readonly name: string;
  readonly id: string;
  /** As the API reports it. */
  readonly state: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The list may leave out all that is verbose. */
  readonly isList: boolean;
}

/** The statistics; undefined where Atlas would give none, as for a processor that never ran. */
export function streamStats(ledger: EventLedger, request: StatsRequest): Document | undefined {
  const { name, id, state, now, isList } = request;
  const { quirks } = ledger;
  const history = ledger.historyOf({ id });
  if (state === 'CREATED' || history === undefined) return undefined;
  const isStopped = state === 'STOPPED';
  if (isStopped && quirks.has('stopped-stats-absent')) return undefined;
  if (isStopped && quirks.has('stopped-stats-empty')) return document({});
  // assumed (statistics): how the API would pass on what the shell's `stats()` says.
  if (isStopped && quirks.has('stopped-stats-error')) {
    return document({ ok: number(0), errmsg: `stream processor ${name} is not running` });
  }
  const isStale = isStopped && quirks.has('stopped-stats-stale');
  const run = runAt(history, now);
  const time = isStale ? Math.max(run?.startedAt ?? now, (run?.endedAt ?? now) - STALE_MS) : now;
  const basic = [
    ...document({
      name,
      processorId: id,
      status: isStale ? 'running' : statusOf(state),
      scaleFactor: number(1),
    }).entries,
    ...counters(history, time, quirks.has('counters-reset')),
  ];
  const isBrief =
    (isList && quirks.has('list-stats-brief')) || (isStopped && quirks.has('stopped-stats-counters'));
  if (isBrief || run === undefined) return new Document(basic);
  return new Document([...basic, ...positions(ledger, run, time), ...operators(run, time)]);
}

/** assumed (statistics): `stopped`, which no recording has. */
function statusOf(state: string): string {
  switch (state) {
    case 'PROVISIONING':
      return 'starting';
    case 'STOPPING':
      return 'stopping';
    case 'FAILED':
      return 'error';
    case 'STOPPED':
      return 'stopped';
    default:
      return 'running';
  }
}

function counters(history: History, time: number, onlyLast: boolean): readonly Entry[] {
  const { input, output, dead } = countersOf(history, time, onlyLast);
  const counted = (kind: string, count: number): Record<string, Value> => ({
    [`${kind}MessageCount`]: number(count),
    [`${kind}MessageSize`]: double(count * MESSAGE_BYTES),
  });
  return document({
    ...counted('input', input),
    ...counted('output', output),
    ...counted('dlq', dead),
    stateSize: double(input === 0 ? 0 : 4096),
  }).entries;
}

function positions(ledger: EventLedger, run: Run, time: number): readonly Entry[] {
  switch (run.spec.source.kind) {
    case 'kafka':
      return kafkaPositions(ledger, run, time);
    case 'kinesis':
      return [];
    // A Sample source was recorded with a `changeStreamState`.
    case 'generated':
    case 'changeStream':
      return changeStreamPosition(ledger, run, time);
  }
}

function changeStreamPosition({ quirks }: EventLedger, run: Run, time: number): readonly Entry[] {
  const batch = handedOn(run, time);
  const read = run.logs
    .map((at) => ({ at, next: nextToRead(run, at, batch) }))
    .filter(({ at, next }) => next > at.from || (run.isResumed && next > 0));
  const [latest] = read
    .map(({ at: { log }, next }) => ({ log, sequence: next - 1, time: eventTime(log, next - 1) }))
    .toSorted((a, b) => b.time - a.time);
  const start = run.logs[0]?.readUntil ?? time;
  if (latest === undefined) {
    const state = timestamp({ seconds: Math.floor(start / 1000), increment: 1 });
    return document({ changeStreamTimeDifferenceSecs: number(0), changeStreamState: state }).entries;
  }
  const at = clusterTimeOf(latest.log, latest.sequence);
  const state = quirks.has('position-is-timestamp')
    ? timestamp(at)
    : document({ _data: resumeToken(at, latest.log) });
  const until = Math.max(...run.logs.map((known) => readUntil(run, known, batch)));
  const seconds = Math.max(0, Math.floor((time - until) / 1000));
  return document({ changeStreamTimeDifferenceSecs: number(seconds), changeStreamState: state }).entries;
}

function kafkaPositions({ quirks }: EventLedger, run: Run, time: number): readonly Entry[] {
  const isBare = quirks.has('kafka-stats-bare');
  const [batch, kept] = [handedOn(run, time), checkpointed(run, time)];
  const partitions = run.logs.map((at) => {
    const [topic, partition] = topicOf(at);
    const next = nextToRead(run, at, batch);
    const lag = Math.max(0, sequenceAt(at.log, time) - next);
    return { topic, partition, at, next, lag };
  });
  // Until a first batch was read, the lag of a partition is not known.
  const isLagKnown = !isBare && batch > run.startedAt;
  return document({
    kafkaConsumerGroup: isBare ? undefined : run.group,
    kafkaPartitions: partitions.map(({ topic, partition, at, next, lag }) =>
      document({
        topic: isBare ? undefined : topic,
        partition: number(partition),
        currentOffset: number(next),
        checkpointOffset: number(nextToRead(run, at, kept)),
        partitionOffsetLag: isLagKnown ? number(lag) : undefined,
        isIdle: at.log.eventsPerSecond === 0,
        watermark: date(readUntil(run, at, batch)),
      }),
    ),
    kafkaTotalOffsetLag: isLagKnown ? number(partitions.reduce((sum, { lag }) => sum + lag, 0)) : undefined,
  }).entries;
}

function operators(run: Run, time: number): readonly Entry[] {
  const { window } = run.spec;
  if (window === undefined) return [];
  const open = openWindows(run, handedOn(run, time));
  const longest = (window.interval + window.lateness) * 1000;
  return document({
    operatorStats: [
      document({
        name: window.hop === window.interval ? 'TumblingWindowOperator' : 'HoppingWindowOperator',
        minOpenWindowStartTime: open === undefined ? undefined : date(open.min),
        maxOpenWindowStartTime: open === undefined ? undefined : date(open.max),
      }),
    ],
    latency: document({ p50: number(longest / 2), p99: number(longest), unit: 'microseconds' }),
  }).entries;
}

/** `Cluster/orders#2` is partition 2 of `orders`. */
function topicOf({ log }: RunLog): readonly [topic: string, partition: number] {
  const [path = '', partition = '0'] = log.name.split('#');
  return [path.slice(path.lastIndexOf('/') + 1), Number(partition)];
}

function timestamp({ seconds, increment }: { seconds: number; increment: number }): Document {
  return document({ $timestamp: document({ t: number(seconds), i: number(increment) }) });
}

function date(time: number): Document {
  return document({ $date: new Date(time).toISOString() });
}

function double(value: number): NumberLiteral {
  return new NumberLiteral(Number.isInteger(value) ? `${value}.0` : String(value));
}
