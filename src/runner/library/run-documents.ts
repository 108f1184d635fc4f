/** The runner for tests in JavaScript: plain documents in, plain documents out, as Extended JSON where JSON has no word for it. */
import type { Value } from '../../model/document.ts';
import { isList } from '../../model/document.ts';
import { parseJson } from '../../model/document/json-text.ts';
import type { Bson, Doc } from '../values/bson.ts';
import { printValue } from '../values/bson.ts';
import { readDocument, readValue } from '../values/extended-json.ts';
import { rejectInput } from '../failure.ts';
import { readPlain, toPlain } from './plain-values.ts';
import { needsFunctions, runPipeline } from '../run.ts';
import type { InputStep } from '../source/source.ts';

/** A document: a plain object. Dates, longs, object ids and the like as Extended JSON; a `Date` and a `bigint` are taken as well. */
export type PlainDocument = Readonly<Record<string, unknown>>;

/** A message with more than its value. */
export interface PlainMessage {
  readonly value: PlainDocument;
  readonly key?: unknown;
  readonly headers?: unknown;
  readonly topic?: string;
  /** From 0. */
  readonly partition?: number;
  /** When the source made it. Default: the run's clock. */
  readonly time?: Date;
}

/** One element of the input: a document, a message, or time that passes, in milliseconds. */
export type PipelineInput =
  { readonly document: PlainDocument } | { readonly message: PlainMessage } | { readonly advanceMs: number };

/** What `$https` gets for an answer. */
export interface HttpsReply {
  /** The connection's name. */
  readonly connection: string;
  /** Default: every path of the connection. */
  readonly path?: string;
  /** Default: every method. */
  readonly method?: string;
  /** Default: 200. */
  readonly status?: number;
  readonly body?: unknown;
  readonly contentType?: string;
}

/** What `$externalFunction` gets for an answer. */
export interface FunctionReply {
  /** The connection's name. */
  readonly connection: string;
  /** Default: every function of the connection. */
  readonly functionName?: string;
  readonly answer?: unknown;
  /** The call fails with this message. */
  readonly error?: string;
}

/** What is run, and on what. */
export interface PipelineRequest {
  /**
   * The pipeline: its JSON text, or its stages. Text is exact; JavaScript objects put integer-like keys first, so a
   * pipeline that has such keys has to be text.
   */
  readonly pipeline: string | readonly PlainDocument[];
  /** Documents, in order; or elements that say more, see `steps`. */
  readonly input?: readonly PlainDocument[];
  /** Messages and the passing of time, in order, after `input`. */
  readonly steps?: readonly PipelineInput[];
  /** What collections hold at the start, by `connection.db.coll`. */
  readonly collections?: Readonly<Record<string, readonly PlainDocument[]>>;
  readonly https?: readonly HttpsReply[];
  readonly functions?: readonly FunctionReply[];
  /** Where the clock starts; only the input moves it. Default: 2025-01-01T00:00:00Z. */
  readonly now?: Date;
  /** Close windows that are open at the end, as later documents would. Default: false. */
  readonly closeWindows?: boolean;
  /** The processor's name, in dead letters. */
  readonly processor?: string;
  /** The workspace's name, in dead letters. */
  readonly workspace?: string;
}

/** What `$emit` or `$iceberg` would have sent. */
export interface SentMessage {
  /** `topic`, `stream`, `path`, `collection` or `table`: where it would have gone. */
  readonly target: PlainDocument;
  readonly key?: unknown;
  readonly headers?: unknown;
  /** Null for a tombstone. */
  readonly value: unknown;
}

/** What a stage did. */
export interface StageResult {
  readonly name: string;
  /** Where it is in the pipeline: `[1].$match`. */
  readonly path: string;
  readonly inCount: number;
  readonly outCount: number;
  /** Documents that it sent to the dead letter queue. */
  readonly dlqCount: number;
}

/** What came of a run. All documents are plain, as relaxed Extended JSON. */
export interface PipelineResult {
  /** What left the last stage, in order, with the fields that the source adds (`addedFields`). */
  readonly output: readonly PlainDocument[];
  readonly sent: readonly SentMessage[];
  /** What went to the dead letter queue, in Atlas's form. */
  readonly dlq: readonly PlainDocument[];
  /** What collections hold at the end, by `connection.db.coll`. */
  readonly collections: Readonly<Record<string, readonly PlainDocument[]>>;
  /** Every stage in order, those inside windows too. */
  readonly stages: readonly StageResult[];
  /** Fields that the source adds to documents, as Atlas does: the time and the metadata. */
  readonly addedFields: readonly string[];
  /** Why the processor failed; it took no further input. Absent where it didn't. */
  readonly failure?: string;
}

/**
 * Runs a pipeline over documents, on this machine, without Atlas or a network. The same request gives the same result.
 * @throws SluiceError RUNNER_UNSUPPORTED for what MongoDB can't read, or what can't be run faithfully here;
 *   RUNNER_INPUT for data that is no such thing.
 */
export async function runDocuments(request: PipelineRequest): Promise<PipelineResult> {
  const pipeline = readPipeline(request.pipeline);
  const functions = needsFunctions(pipeline)
    ? await (await import('../functions/functions.ts')).loadFunctions()
    : undefined;
  try {
    const { output, sent, dlq, collections, stages, addedFields, failure } = runPipeline(
      {
        pipeline,
        processor: request.processor ?? 'processor',
        workspace: request.workspace ?? 'workspace',
        input: [
          ...(request.input ?? []).map((value): InputStep => ({
            kind: 'message',
            message: { value: bson(value) },
          })),
          ...(request.steps ?? []).map(readStep),
        ],
        collections: readCollections(request.collections ?? {}),
        https: (request.https ?? []).map(({ body, status = 200, ...more }) => ({
          ...more,
          status,
          body: body === undefined ? undefined : bson(body),
        })),
        functions: (request.functions ?? []).map(({ answer = null, ...more }) => ({
          ...more,
          answer: bson(answer),
        })),
        ...(request.now && { now: request.now.getTime() }),
        closesWindows: request.closeWindows ?? false,
      },
      functions?.call,
    );
    return {
      output: output.map(plain),
      sent: sent.map(({ target, key, headers, value }) => ({
        target: plain(target),
        ...(key !== undefined && { key: plain(key) }),
        ...(headers !== undefined && { headers: plain(headers) }),
        value: plain(value),
      })),
      dlq: dlq.map(plain),
      collections: Object.fromEntries([...collections].map(([name, docs]) => [name, docs.map(plain)])),
      stages: stages.map((stage) => ({
        name: stage.name,
        path: stage.path,
        inCount: stage.in,
        outCount: stage.out,
        dlqCount: stage.dlq,
      })),
      addedFields,
      ...(failure !== undefined && { failure }),
    };
  } finally {
    await functions?.close();
  }
}

const bson = (value: unknown): Bson => readValue(readPlain(value));
const plain = (value: Bson): PlainDocument => toPlain(printValue(value)) as PlainDocument;

function readPipeline(pipeline: PipelineRequest['pipeline']): Value {
  if (typeof pipeline !== 'string') return readPlain(pipeline);
  let value: Value;
  try {
    value = parseJson(pipeline);
  } catch (error) {
    return rejectInput(`the pipeline is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return isList(value) ? value : rejectInput('the pipeline has to be a list of stages');
}

function readStep(step: PipelineInput): InputStep {
  if ('advanceMs' in step) return { kind: 'advance', ms: step.advanceMs };
  if ('document' in step) return { kind: 'message', message: { value: bson(step.document) } };
  const { value, key, headers, time, ...more } = step.message;
  return {
    kind: 'message',
    message: {
      ...more,
      value: bson(value),
      ...(key !== undefined && { key: bson(key) }),
      ...(headers !== undefined && { headers: bson(headers) }),
      ...(time && { time: time.getTime() }),
    },
  };
}

function readCollections(given: NonNullable<PipelineRequest['collections']>): Map<string, readonly Doc[]> {
  return new Map(
    Object.entries(given).map(([name, docs]) => {
      if (name.split('.').length < 3) {
        rejectInput(
          `the collection '${name}' must be named connection.db.coll`,
          'Write the connection as the pipeline names it, then the database and the collection.',
        );
      }
      return [name, docs.map((doc) => readDocument(readPlain(doc), `a document of ${name}`))];
    }),
  );
}
