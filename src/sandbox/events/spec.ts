/** What a pipeline reads, how it groups, and where it writes: all that the model of events needs to know of a definition. */
import type { Document, Value } from '../../model/document.ts';
import { NumberLiteral, isDocument, isList, textOf, valueAt } from '../../model/document.ts';
import { printJson } from '../../model/document/json-text.ts';

/** `generated`: Sample, `documents` and schedules, which make their events while the processor runs. */
export type SourceKind = 'changeStream' | 'kafka' | 'kinesis' | 'generated';

/** The source of a pipeline. */
export interface SourceSpec {
  readonly kind: SourceKind;
  /** Collections, topics or streams, as `Cluster0/shop.orders`; each has one log or several. */
  readonly names: readonly string[];
  /** Kafka: the group that the definition names. */
  readonly group?: string;
  /** Kafka: commits what is handed on; otherwise only what a checkpoint has. */
  readonly commitsEarly: boolean;
  /** Without another position: from the oldest event, or from now. */
  readonly from: 'earliest' | 'now';
  /** A start time in the definition, in milliseconds since 1970. */
  readonly startAt?: number;
  /** The collection is copied on each fresh start. */
  readonly copiesFirst: boolean;
}

/** The window of a pipeline. Times are in milliseconds. */
export interface WindowSpec {
  readonly interval: number;
  /** The interval, for a tumbling window. */
  readonly hop: number;
  readonly offset: number;
  readonly lateness: number;
  readonly isProcessingTime: boolean;
}

/** A definition as the model sees it. It is plain data and is kept with each run. */
export interface StreamSpec {
  readonly source: SourceSpec;
  readonly window?: WindowSpec;
  /** `merge Cluster0/shop.totals`, `emit b:9092/alerts`, or the stage and its connection. */
  readonly sink: string;
}

/** What a connection leads to: two connections that lead to one cluster are one source. */
export type Endpoint = (connectionName: string) => string;

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};
/** How late an event may be when the pipeline does not say (domain facts 1.3). */
const DEFAULT_LATENESS_MS = 3000;

/** Reads a pipeline that the sandbox has accepted. What it does not understand has the engine's defaults. */
export function readSpec(pipeline: Value, endpoint: Endpoint): StreamSpec {
  const stages = isList(pipeline) ? pipeline.filter((stage) => isDocument(stage)) : [];
  const source = valueAt(stages[0], ['$source']);
  const window = stages.map(readWindow).find((found) => found !== undefined);
  return {
    source: readSource(isDocument(source) ? source : undefined, endpoint),
    ...(window === undefined ? {} : { window }),
    sink: readSink(stages.at(-1), endpoint),
  };
}

function readSource(source: Document | undefined, endpoint: Endpoint): SourceSpec {
  const none = { commitsEarly: false, from: 'now', copiesFirst: false } as const;
  const connection = textOf(source?.get('connectionName'));
  if (source === undefined || connection === undefined || source.has('documents')) {
    return { ...none, kind: 'generated', names: ['documents'] };
  }
  const place = endpoint(connection);
  const config = (key: string): Value | undefined => valueAt(source, ['config', key]);
  const topics = textsOf(source.get('topic'));
  if (topics.length > 0) {
    const group = textOf(config('group_id'));
    const reset = textOf(config('auto_offset_reset')) ?? 'latest';
    return {
      ...none,
      kind: 'kafka',
      names: topics.map((topic) => `${place}/${topic}`),
      ...(group === undefined || group === '' ? {} : { group }),
      commitsEarly: config('enable_auto_commit') !== false,
      from: ['earliest', 'beginning', 'smallest'].includes(reset) ? 'earliest' : 'now',
    };
  }
  const stream = textOf(source.get('stream'));
  if (stream !== undefined) {
    const startAt = timeOf(config('atTimestamp'));
    return {
      ...none,
      kind: 'kinesis',
      names: [`${place}/${stream}`],
      from: config('initialPosition') === 'TRIM_HORIZON' ? 'earliest' : 'now',
      ...(startAt === undefined ? {} : { startAt }),
    };
  }
  if (place.startsWith('sample ')) return { ...none, kind: 'generated', names: [place] };
  const db = textOf(source.get('db')) ?? '*';
  const collections = textsOf(source.get('coll'));
  const startAt = timeOf(config('startAtOperationTime')) ?? tokenTime(config('startAfter'));
  return {
    ...none,
    kind: 'changeStream',
    names: (collections.length > 0 ? collections : ['*']).map((coll) => `${place}/${db}.${coll}`),
    copiesFirst: valueAt(source, ['initialSync', 'enable']) === true,
    ...(startAt === undefined ? {} : { startAt }),
  };
}

function readWindow(stage: Document): WindowSpec | undefined {
  const [name = '', body] = stage.entries[0] ?? [];
  if (!isDocument(body)) return undefined;
  // A session of a stream that never pauses would never end: the model gives every session the length of its gap.
  const length = name === '$sessionWindow' ? 'gap' : 'interval';
  if (!['$tumblingWindow', '$hoppingWindow', '$sessionWindow'].includes(name)) return undefined;
  const interval = positive(durationOf(body.get(length))) ?? 60_000;
  const offset = numberOf(valueAt(body, ['offset', 'offsetFromUtc'])) ?? 0;
  return {
    interval,
    hop: positive(name === '$hoppingWindow' ? durationOf(body.get('hopSize')) : undefined) ?? interval,
    offset: offset * (UNIT_MS[textOf(valueAt(body, ['offset', 'unit'])) ?? ''] ?? 0),
    lateness: durationOf(body.get('allowedLateness')) ?? DEFAULT_LATENESS_MS,
    isProcessingTime: body.get('boundary') === 'processingTime',
  };
}

function readSink(stage: Document | undefined, endpoint: Endpoint): string {
  const [name = '', body] = stage?.entries[0] ?? [];
  const into = name === '$merge' ? valueAt(body, ['into']) : body;
  if (!isDocument(into)) return name.slice(1);
  const part = (key: string): string | undefined => {
    const value = into.get(key);
    return value === undefined ? undefined : (textOf(value) ?? printJson(value));
  };
  const place = endpoint(textOf(into.get('connectionName')) ?? '');
  const target = [part('db'), part('coll')].filter((text) => text !== undefined).join('.');
  const rest = target === '' ? (part('topic') ?? part('stream') ?? part('path')) : target;
  return `${name.slice(1)} ${place}${rest === undefined ? '' : `/${rest}`}`;
}

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && value > 0 ? value : undefined;

function durationOf(value: Value | undefined): number | undefined {
  const size = numberOf(valueAt(value, ['size']));
  if (size !== undefined) return size * (UNIT_MS[textOf(valueAt(value, ['unit'])) ?? ''] ?? 0);
  return numberOf(value);
}

/** `{"$date": ...}`, `{"$timestamp": {t, i}}` or an ISO date, in milliseconds. */
function timeOf(value: Value | undefined): number | undefined {
  const seconds = numberOf(valueAt(value, ['$timestamp', 't']));
  if (seconds !== undefined) return seconds * 1000;
  const date = valueAt(value, ['$date']) ?? value;
  const millis = numberOf(valueAt(date, ['$numberLong'])) ?? numberOf(date);
  if (millis !== undefined) return millis;
  const parsed = Date.parse(textOf(date) ?? '');
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** The time in a resume token: bytes 1 to 4 after 0x82. */
function tokenTime(value: Value | undefined): number | undefined {
  const [, seconds] = /^82([0-9a-f]{8})/i.exec(textOf(valueAt(value, ['_data'])) ?? '') ?? [];
  return seconds === undefined ? undefined : Number.parseInt(seconds, 16) * 1000;
}

function numberOf(value: Value | undefined): number | undefined {
  if (value instanceof NumberLiteral) return value.toNumber();
  const text = textOf(value) ?? '';
  return /^-?\d+$/.test(text) ? Number(text) : undefined;
}

function textsOf(value: Value | undefined): readonly string[] {
  const values = isList(value) ? value : [value];
  return values.flatMap((item) => (typeof item === 'string' && item !== '' ? [item] : []));
}
