/** Runs pipelines that tests write as plain data. */
import { fromPlain, parseJson } from '../../src/model/document/json-text.ts';
import type { Value } from '../../src/model/document.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import type { Doc } from '../../src/runner/values/bson.ts';
import { printValue } from '../../src/runner/values/bson.ts';
import { readDocument } from '../../src/runner/values/extended-json.ts';
import type { CallFunction } from '../../src/runner/expressions/evaluation.ts';
import type { RunRequest, RunResult } from '../../src/runner/run.ts';
import { runPipeline } from '../../src/runner/run.ts';
import type { InputStep } from '../../src/runner/source/source.ts';

/** `12:03` or `12:03:20.5` of the first day of 2025, in milliseconds. */
export function at(clock: string): number {
  const time = Date.parse(`2025-01-01T${clock.length === 5 ? `${clock}:00` : clock}Z`);
  if (Number.isNaN(time)) throw new Error(`no time: ${clock}`);
  return time;
}

/** `12:03`, with seconds and milliseconds where they are not 0. */
export function clock(date: unknown): string {
  return (date as Date)
    .toISOString()
    .slice(11, -1)
    .replace(/(:00)?\.000$/, '');
}

/** A message of a time. */
export function message(time: string, value: Doc = {}, partition = 0): InputStep {
  return { kind: 'message', message: { value, time: at(time), partition } };
}

export function advance(ms: number): InputStep {
  return { kind: 'advance', ms };
}

function pipelineOf(...stages: readonly object[]): Value {
  return fromPlain(stages);
}

/** Runs stages behind a Kafka source. */
export function runStages(
  stages: readonly object[],
  input: readonly InputStep[],
  more: Partial<RunRequest> & { readonly source?: object } = {},
  callFunction?: CallFunction,
): RunResult {
  const { source = {}, ...rest } = more;
  const pipeline = pipelineOf({ $source: { connectionName: 'kafka', topic: 't', ...source } }, ...stages);
  return runPipeline(
    { pipeline, processor: 'p', workspace: 'w', input, now: at('12:00'), ...rest },
    callFunction,
  );
}

/** Documents as plain relaxed Extended JSON, without what the source adds. */
export function plain(docs: readonly Doc[]): unknown[] {
  const added = ['_ts', '_stream_meta'];
  return docs.map((doc) => {
    const own = Object.fromEntries(Object.entries(doc).filter(([key]) => !added.includes(key)));
    return JSON.parse(printJson(printValue(own))) as unknown;
  });
}

/** A document from Extended JSON text. */
export function doc(text: string): Doc {
  return readDocument(parseJson(text), 'it');
}
