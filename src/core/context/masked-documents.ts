/** Documents that ran through a pipeline on this machine, for showing: without the secrets that the manifest names. */
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import { isDoc } from '../../runner/values/bson.ts';
import type { Bson, Doc } from '../../runner/values/bson.ts';
import type { RunResult } from '../../runner/run.ts';
import type { CaseResult, TestRun } from '../../testing/results.ts';
import type { ProjectMask } from './masking.ts';

/** The results of tests. What people and pipelines wrote is masked; codes, paths and counts stay as they are. */
export function maskTestRun(run: TestRun, mask: ProjectMask): TestRun {
  return {
    ...run,
    files: run.files.map((file) => ({
      ...file,
      processor: mask.data(file.processor),
      diagnostics: mask.data(file.diagnostics),
      cases: file.cases.map((one) => maskCase(one, mask)),
    })),
  };
}

function maskCase(one: CaseResult, { text }: ProjectMask): CaseResult {
  const { error, skipped } = one;
  return {
    ...one,
    name: text(one.name),
    error: error && { ...error, message: text(error.message) },
    skipped: skipped && text(skipped),
    differences: one.differences.map(({ path, expected, actual }) => ({
      path,
      expected: expected === undefined ? undefined : maskValue(expected, text),
      actual: actual === undefined ? undefined : maskValue(actual, text),
    })),
    deadLetters: one.deadLetters.map(({ stage, reason }) => ({ stage, reason: text(reason) })),
  };
}

/** What left each stage of a run. */
export function maskRun<T extends RunResult>(run: T, { text }: ProjectMask): T {
  const all = (documents: readonly Doc[]): Doc[] => documents.map((one) => maskDoc(one, text));
  return {
    ...run,
    output: all(run.output),
    dlq: all(run.dlq),
    stages: run.stages.map((stage) => ({ ...stage, samples: all(stage.samples) })),
    failure: run.failure && text(run.failure),
  };
}

type Text = (text: string) => string;

function maskValue(value: Value, text: Text): Value {
  if (typeof value === 'string') return text(value);
  if (isList(value)) return value.map((item) => maskValue(item, text));
  if (!isDocument(value)) return value;
  return new Document(value.entries.map(([key, member]): Entry => [key, maskValue(member, text)]));
}

function maskBson(value: Bson, text: Text): Bson {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((item) => maskBson(item, text));
  return isDoc(value) ? maskDoc(value, text) : value;
}

const maskDoc = (doc: Doc, text: Text): Doc =>
  Object.fromEntries(Object.entries(doc).map(([key, member]) => [key, maskBson(member, text)]));
