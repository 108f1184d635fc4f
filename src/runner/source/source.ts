/**
 * `$source`: makes documents of what a test gives, with their event time, metadata, and the fields that Atlas adds.
 * Source: mongodb.com/docs/atlas/atlas-stream-processing/{sp-agg-source,sp-agg-meta}; domain facts 1.3.
 */
import { Binary, Long } from 'bson';
import type { Bson, Doc } from '../values/bson.ts';
import { copy, isDoc } from '../values/bson.ts';
import type { Compilation, Evaluate } from '../expressions/evaluation.ts';
import { frameOf } from '../expressions/evaluation.ts';
import { compileExpression } from '../expressions/expression.ts';
import { DocumentError, refuse } from '../failure.ts';
import { memberOf } from '../values/paths.ts';
import type { Message, Run } from '../stage.ts';
import { optionsOf } from '../stages/context.ts';
import { durationOf } from '../stages/windows/windows.ts';

/** One message as a test gives it. */
export interface InputMessage {
  readonly value: Bson;
  readonly topic?: string;
  readonly partition?: number;
  readonly key?: Bson;
  /** As a document, or a list of `{k, v}`. */
  readonly headers?: Bson;
  /** When the source made it, in milliseconds; the clock where it is absent. */
  readonly time?: number;
}

/** A step of the input: a message, or time that passes. */
export type InputStep =
  | { readonly kind: 'message'; readonly message: InputMessage }
  | { readonly kind: 'advance'; readonly ms: number };

/** Options of the engine's own tests, which Atlas does not document. They change nothing here. */
const ENGINE_OPTIONS = ['testOnlyPartitionCount', 'partitionCount'];

type SourceType = 'kafka' | 'atlas' | 'kinesis' | 'sample' | 'generated';

/** What a `$source` does with its input. */
export interface Source {
  readonly type: SourceType;
  /** Documents that the pipeline itself gives. */
  readonly documents: readonly Doc[] | undefined;
  readonly metaField: string | undefined;
  readonly addedFields: readonly string[];
  /** How long a partition may be silent before the watermark no longer waits for it; undefined: for ever. */
  readonly partitionIdleTimeout: number | undefined;
  /** The name of the partition that a message comes from: of the topic that it names, else of the first one. */
  readonly partitionOf: (input: InputMessage) => string;
  /** The pipeline that the server of a change stream runs. */
  readonly pushDown: readonly Doc[];
  /** The message for the pipeline, or undefined when the source passes over it. Throws `DocumentError`. */
  readonly read: (input: InputMessage, offset: number, run: Run) => Message | undefined;
}

function typeOf(options: Doc): SourceType {
  if (options['documents'] !== undefined) return 'generated';
  if (options['topic'] !== undefined) return 'kafka';
  if (options['stream'] !== undefined) return 'kinesis';
  // A change stream of a whole cluster names neither; the sample sources are known by their names.
  if (options['db'] !== undefined || options['initialSync'] !== undefined) return 'atlas';
  return typeof options['connectionName'] === 'string' && /^sample/.test(options['connectionName'])
    ? 'sample'
    : 'atlas';
}

function readFieldName(options: Doc, keys: readonly string[], otherwise: string): string | undefined {
  const name = keys.map((key) => options[key]).find((value) => value !== undefined) ?? otherwise;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function compileTime(options: Doc, into: Compilation): Evaluate | undefined {
  const field = options['timeField'];
  if (field === undefined) return undefined;
  const name = isDoc(field) ? Object.keys(field)[0] : undefined;
  if (name !== '$toDate' && name !== '$dateFromString')
    return refuse('$source.timeField', 'it must be $toDate or $dateFromString');
  return compileExpression(field, into, '[0].$source.timeField');
}

const headersOf = (headers: Bson): readonly Bson[] =>
  Array.isArray(headers)
    ? (headers as unknown[])
    : isDoc(headers)
      ? Object.entries(headers).map(([k, v]) => ({ k, v }))
      : [];

/** Keys arrive as bytes; the source makes of them what it is told. */
function keyOfMessage(key: Bson, format: string): Bson {
  if (key === undefined) return undefined;
  if (format === 'binData') return typeof key === 'string' ? new Binary(Buffer.from(key)) : key;
  const isRight =
    format === 'string'
      ? typeof key === 'string'
      : format === 'json'
        ? isDoc(key)
        : typeof key === 'number' || key instanceof Long;
  if (!isRight) throw new DocumentError(`Could not parse the Kafka message key as ${format}`);
  return key;
}

function changeMeta(event: Doc): Doc {
  const parts = ['operationType', 'ns', 'documentKey'].filter((key) => event[key] !== undefined);
  return Object.fromEntries(parts.map((key) => [key, event[key]]));
}

interface ChangeOptions {
  readonly fullDocument: string;
  readonly before: string;
  readonly isFullDocumentOnly: boolean;
}

/** The event as the change stream would give it under the source's options; undefined when it gives none. */
function changeEvent(
  event: Doc,
  { fullDocument, before, isFullDocumentOnly }: ChangeOptions,
): Doc | undefined {
  const made = { ...event };
  if (fullDocument === 'default' && made['operationType'] === 'update') delete made['fullDocument'];
  if (before === 'off') delete made['fullDocumentBeforeChange'];
  if (
    before === 'required' &&
    made['fullDocumentBeforeChange'] === undefined &&
    ['update', 'replace', 'delete'].includes(String(made['operationType']))
  )
    throw new DocumentError('fullDocumentBeforeChange is required and not there');
  if (!isFullDocumentOnly) return made;
  return isDoc(made['fullDocument']) ? made['fullDocument'] : undefined;
}

const textOr = (value: Bson, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

function readChangeOptions(options: Doc): ChangeOptions {
  const config = isDoc(options['config']) ? options['config'] : {};
  const read = (key: string): Bson => config[key] ?? options[key];
  return {
    fullDocument: textOr(read('fullDocument'), 'default'),
    before: textOr(read('fullDocumentBeforeChange'), 'off'),
    isFullDocumentOnly: read('fullDocumentOnly') === true,
  };
}

/** Compiles the body of `$source`. @throws SluiceError RUNNER_UNSUPPORTED */
export function compileSource(body: Bson, into: Compilation): Source {
  const options = optionsOf({ body, name: '$source', path: '[0].$source' }, ENGINE_OPTIONS);
  const type = typeOf(options);
  const config = isDoc(options['config']) ? options['config'] : {};
  const timeOf = compileTime(options, into);
  const tsField = readFieldName(options, ['tsFieldName', 'tsFieldOverride'], '_ts');
  const metaField = readFieldName(options, ['streamMetaFieldName'], '_stream_meta');
  const keyFormat = typeof config['keyFormat'] === 'string' ? config['keyFormat'] : 'binData';
  const changes = readChangeOptions(options);
  const timeout = options['partitionIdleTimeout'];
  const named: Bson = Array.isArray(options['topic']) ? (options['topic'] as unknown[])[0] : options['topic'];
  const topic = typeof named === 'string' ? named : '';

  const sourceMeta = (input: InputMessage, offset: number, time: number, doc: Doc): Doc => {
    const ts = new Date(time);
    if (type === 'atlas') return { type, ts, ...changeMeta(doc) };
    if (type !== 'kafka') return { type, ts };
    let key: Bson;
    try {
      key = keyOfMessage(input.key, keyFormat);
    } catch (error) {
      if (config['keyFormatError'] !== 'passThrough') throw error;
    }
    return {
      type,
      ts,
      topic: input.topic ?? topic,
      partition: input.partition ?? 0,
      offset: Long.fromNumber(offset),
      ...(key !== undefined && { key }),
      headers: headersOf(input.headers),
    };
  };

  return {
    type,
    documents: readDocuments(options['documents'], into),
    metaField,
    addedFields: [tsField, metaField].filter((name) => name !== undefined),
    partitionIdleTimeout:
      timeout === undefined ? undefined : durationOf(timeout, '$source.partitionIdleTimeout'),
    partitionOf: (input) => `${input.topic ?? topic}:${input.partition ?? 0}`,
    pushDown: Array.isArray(config['pipeline']) ? (config['pipeline'] as Doc[]) : [],
    read: (input, offset, run) => {
      if (!isDoc(input.value)) throw new DocumentError('Input is not a document');
      const event = type === 'atlas' ? changeEvent(input.value, changes) : input.value;
      if (event === undefined) return undefined;
      const doc: Doc = copy(event);
      const ingested = input.time ?? timeOfEvent(input.value, type) ?? run.now;
      const own = timeOf?.(frameOf(doc, {}, run.now));
      if (timeOf !== undefined && !(own instanceof Date))
        throw new DocumentError('timeField must evaluate to a date');
      const time = own instanceof Date ? own.getTime() : ingested;
      const source = sourceMeta(input, offset, ingested, input.value);
      if (tsField !== undefined) doc[tsField] = new Date(time);
      if (metaField !== undefined) doc[metaField] = { source };
      return { doc, meta: { source }, time };
    },
  };
}

/** A change event has its time with it. */
function timeOfEvent(event: Doc, type: SourceType): number | undefined {
  const wall = type === 'atlas' ? memberOf(event, 'wallTime') : undefined;
  return wall instanceof Date ? wall.getTime() : undefined;
}

function readDocuments(documents: Bson, into: Compilation): readonly Doc[] | undefined {
  if (documents === undefined) return undefined;
  const value = compileExpression(documents, into, '[0].$source.documents')(frameOf({}, {}, 0));
  if (!Array.isArray(value) || !(value as unknown[]).every(isDoc))
    return refuse('$source.documents', 'it must be a list of documents');
  return value as Doc[];
}
