/**
 * Runs a pipeline: documents and the passing of time in; output, dead letters, collections and counts out. No IO; the same input gives
 * the same result. Time is the run's own clock, which only the input moves.
 */
import type { Value } from '../model/document.ts';
import { isDocument, isList } from '../model/document.ts';
import { findMalformed } from '../pipeline/malformed.ts';
import type { Bson, Doc } from './values/bson.ts';
import { copy } from './values/bson.ts';
import { readValue } from './values/extended-json.ts';
import type { OpenWindows } from './chain.ts';
import { SAMPLES, startChain } from './chain.ts';
import type { Branch, CallFunction, Compilation } from './expressions/evaluation.ts';
import { DocumentError, ProcessorError, malformed, refuse } from './failure.ts';
import { compileStages, readStage } from './pipeline.ts';
import type { InputMessage, InputStep, Source } from './source/source.ts';
import { compileSource } from './source/source.ts';
import type { Message, Run, StageCounts } from './stage.ts';
import { Watermark } from './source/watermark.ts';
import type { FunctionAnswer, HttpsAnswer, Sent } from './world.ts';
import { World } from './world.ts';

export interface RunRequest {
  /** The processor's pipeline. */
  readonly pipeline: Value;
  readonly processor: string;
  readonly workspace: string;
  readonly input: readonly InputStep[];
  /** By `connection.db.coll`. */
  readonly collections?: ReadonlyMap<string, readonly Doc[]>;
  readonly https?: readonly HttpsAnswer[];
  readonly functions?: readonly FunctionAnswer[];
  /** Where the clock starts, in milliseconds since 1970. */
  readonly now?: number;
  /** Closes windows that are open at the end, as later documents would. */
  readonly closesWindows?: boolean;
  /** Runs only that many stages, `$source` counted. */
  readonly stages?: number;
  /** Is told what each step of the input has done. */
  readonly onStep?: (step: TraceStep) => void;
}

/** What one step of the input has done. */
export interface TraceStep {
  /** `message 3`, or `advance 60000 ms`. */
  readonly step: string;
  /** The clock, in milliseconds since 1970. */
  readonly now: number;
  /** The watermark; undefined before the first document. */
  readonly watermark: number | undefined;
  readonly openWindows: readonly OpenWindows[];
  /** What each stage got, gave and rejected until then. */
  readonly stages: readonly Pick<StageCounts, 'path' | 'in' | 'out' | 'dlq'>[];
}

export interface RunResult {
  /** What left the last stage, in order. */
  readonly output: readonly Doc[];
  /** What `$emit` or `$iceberg` would have sent. */
  readonly sent: readonly Sent[];
  /** What went to the dead letter queue, in Atlas's form. */
  readonly dlq: readonly Doc[];
  /** By `connection.db.coll`, as the run left them. */
  readonly collections: ReadonlyMap<string, readonly Doc[]>;
  /** Every stage in order, those inside windows too. */
  readonly stages: readonly StageCounts[];
  readonly branches: readonly Branch[];
  /** Requests of `$https` and `$externalFunction`. */
  readonly calls: readonly Doc[];
  /** Fields that the source adds to documents, as Atlas does: the time and the metadata. */
  readonly addedFields: readonly string[];
  /** Why the processor failed; it took no further input. */
  readonly failure: string | undefined;
  /** The windows that still hold documents at the end, by stage. */
  readonly openWindows: readonly OpenWindows[];
}

/** Where the clock starts when nothing else is said: 2025-01-01T00:00:00Z. */
const DEFAULT_NOW = Date.UTC(2025, 0, 1);

/** Whether a pipeline holds a `$function`, so that its engine has to be loaded. */
export function needsFunctions(value: Value): boolean {
  if (isList(value)) return value.some(needsFunctions);
  return (
    isDocument(value) && value.entries.some(([key, member]) => key === '$function' || needsFunctions(member))
  );
}

function deadLetters(
  request: RunRequest,
  run: () => Run,
): { readonly dlq: Doc[]; readonly reject: Run['reject'] } {
  const dlq: Doc[] = [];
  // Source: mongodb.com/docs/atlas/atlas-stream-processing/monitoring, Dead Letter Queue.
  const reject: Run['reject'] = (message, stage, reason, more) => {
    dlq.push({
      processorName: request.processor,
      instanceName: request.workspace,
      dlqTime: new Date(run().now),
      operatorName: stage,
      errInfo: { reason },
      ...more,
      doc: copy(message.doc),
      _stream_meta: copy(message.meta),
    });
  };
  return { dlq, reject };
}

/** The pipeline cut to its first stages, `$source` counted. */
function readStages(request: RunRequest): readonly Bson[] {
  const pipeline = readValue(request.pipeline);
  if (!Array.isArray(pipeline) || pipeline.length === 0)
    return refuse('the pipeline', 'it must be a list of stages');
  return (pipeline as unknown[]).slice(0, request.stages ?? pipeline.length);
}

/** Refuses what MongoDB can't read, before anything runs, in the words of `validate`. */
function checkExpressions({ pipeline }: RunRequest): void {
  const [finding] = findMalformed(pipeline);
  if (finding === undefined) return;
  const { message, path, fix } = finding;
  malformed(`the pipeline at ${path.slice(1).join('.')}`, message, fix);
}

/**
 * Runs the pipeline over its input.
 * @param callFunction runs the bodies of `$function`; only needed where `needsFunctions` says so
 * @throws SluiceError RUNNER_UNSUPPORTED for what can't be run faithfully, RUNNER_MALFORMED for what MongoDB can't read either, RUNNER_INPUT
 * for data that is no such thing
 */
export function runPipeline(request: RunRequest, callFunction?: CallFunction): RunResult {
  checkExpressions(request);
  const [first, ...rest] = readStages(request);
  const [name, body] = readStage(first, '[0]');
  if (name !== '$source') refuse('the pipeline', 'it must start with $source');
  const world = new World({
    collections: request.collections ?? new Map(),
    https: request.https ?? [],
    functions: request.functions ?? [],
  });
  const into: Compilation = { branches: [], callFunction, nextId: world.nextId };
  const source = compileSource(body, into);
  const now = request.now ?? DEFAULT_NOW;
  const { dlq, reject } = deadLetters(request, () => run);
  const run: Run = {
    now,
    watermark: -Infinity,
    lastInput: now,
    metaField: source.metaField,
    variables: undefined,
    counts: new Map(),
    reject,
  };
  const counts: StageCounts = { name, path: '[0].$source', in: 0, out: 0, dlq: 0, samples: [] };
  run.counts.set(counts.path, counts);
  const pushDown = compileStages([...source.pushDown], '[0].$source.config.pipeline', 'rest', {
    into,
    run,
    world,
  });
  const stages = compileStages(rest, '', 'main', { into, run, world, first: 1 });

  const output: Doc[] = [];
  const chain = startChain(stages, run, ({ doc }) => output.push(copy(doc)));
  const pushed = startChain(pushDown, run, (message) => {
    counts.out += 1;
    if (counts.samples.length < SAMPLES) counts.samples.push(copy(message.doc));
    chain.push(message);
  });
  const failure = feed({
    request,
    source,
    run,
    counts,
    push: (message) => {
      pushed.push(message);
    },
    tick: () => {
      chain.tick();
    },
    openWindows: () => chain.holding(),
  });
  const openWindows = request.closesWindows === true ? [] : chain.holding();
  if (failure === undefined && request.closesWindows === true) chain.finish();

  return {
    output,
    sent: world.sent,
    dlq,
    collections: new Map([...world.collections].map(([key, collection]) => [key, collection.docs])),
    stages: [...run.counts.values()],
    branches: into.branches,
    calls: world.calls,
    addedFields: source.addedFields,
    failure,
    openWindows,
  };
}

interface Feed {
  readonly request: RunRequest;
  readonly source: Source;
  readonly run: Run;
  readonly counts: StageCounts;
  readonly push: (message: Message) => void;
  readonly tick: () => void;
  readonly openWindows: () => readonly OpenWindows[];
}

/** Gives the input to the chain, step by step; the reason when the processor fails on the way. */
function feed({ request, source, run, counts, push, tick, openWindows }: Feed): string | undefined {
  const given: readonly InputStep[] =
    source.documents === undefined
      ? request.input
      : [
          ...source.documents.map((value) => ({ kind: 'message' as const, message: { value } })),
          ...request.input,
        ];
  // The partitions that the input names are those that the source has.
  const partitions = given.flatMap((step) =>
    step.kind === 'message' ? [source.partitionOf(step.message)] : [],
  );
  const watermark = new Watermark(partitions, source.partitionIdleTimeout, run.now);
  const offsets = new Map<string, number>();
  const take = (input: InputMessage): void => {
    const partition = source.partitionOf(input);
    const offset = offsets.get(partition) ?? 0;
    offsets.set(partition, offset + 1);
    counts.in += 1;
    run.lastInput = run.now;
    try {
      const message = source.read(input, offset, run);
      if (message === undefined) return;
      push(message);
      run.watermark = watermark.observe(partition, message.time, run.now);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      counts.dlq += 1;
      run.reject(
        { doc: { value: input.value }, meta: { source: { type: source.type } }, time: run.now },
        '$source',
        error.message,
      );
    }
  };
  try {
    for (const step of given) {
      if (step.kind === 'message') take(step.message);
      else {
        run.now += step.ms;
        run.watermark = watermark.pass(run.now);
      }
      tick();
      request.onStep?.({
        step: step.kind === 'message' ? `message ${counts.in}` : `advance ${step.ms} ms`,
        now: run.now,
        watermark: Number.isFinite(run.watermark) ? run.watermark : undefined,
        openWindows: openWindows(),
        stages: [...run.counts.values()].map(({ path, in: taken, out, dlq }) => ({
          path,
          in: taken,
          out,
          dlq,
        })),
      });
    }
  } catch (error) {
    if (error instanceof ProcessorError) return error.message;
    throw error;
  }
  return undefined;
}
