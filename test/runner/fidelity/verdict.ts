/** Runs one recorded answer of MongoDB through the runner and judges what comes: the value and its type have to be the same. */
import { Decimal128, Double, Long } from 'bson';
import type { Value } from '../../../src/model/document.ts';
import { Document, isDocument } from '../../../src/model/document.ts';
import { SluiceError } from '../../../src/model/errors.ts';
import { fromPlain, printJson } from '../../../src/model/document/json-text.ts';
import type { Bson, Doc } from '../../../src/runner/values/bson.ts';
import { isDoc, printValue } from '../../../src/runner/values/bson.ts';
import { compare, isNumeric } from '../../../src/runner/values/compare.ts';
import type { CallFunction } from '../../../src/runner/expressions/evaluation.ts';
import { readValue } from '../../../src/runner/values/extended-json.ts';
import { numberOf } from '../../../src/runner/values/numbers.ts';
import type { RunResult } from '../../../src/runner/run.ts';
import { runPipeline } from '../../../src/runner/run.ts';
import { typeName } from '../../../src/runner/values/types.ts';

/** What MongoDB answers: an expression on a document, or stages on documents. */
export interface RecordedCase {
  /** The test file of the server that the answer was read from, or `manual`. */
  readonly source: string;
  /** What the case is about. */
  readonly op: string;
  /** The whole case, lossless. */
  readonly value: Document;
}

export type Verdict =
  | 'agrees'
  | 'refused'
  | 'wrong value'
  | 'wrong type'
  | 'value where MongoDB raises an error'
  | 'error where MongoDB gives a value'
  | 'malformed and runs';

export interface Judgement {
  readonly verdict: Verdict;
  /** What came, for people. */
  readonly came: string;
}

/** Fields that the source adds. */
const ADDED = ['_ts', '_stream_meta'];

const show = (value: Bson): string => (value === undefined ? 'missing' : printJson(printValue(value)));

function without(doc: Doc, keys: readonly string[]): Doc {
  return Object.fromEntries(Object.entries(doc).filter(([key]) => !keys.includes(key)));
}

function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

function pipelineOf(recorded: Document): readonly Value[] {
  const plain = (stage: object): Value => fromPlain(stage);
  const start = [plain({ $source: { connectionName: 'kafka', topic: 't' } }), plain({ $unset: ADDED })];
  const expression = recorded.get('expr');
  if (expression !== undefined)
    return [...start, new Document([['$replaceWith', new Document([['r', expression]])]])];
  const inner = recorded.get('window');
  if (inner === undefined) return [...start, ...listOf(recorded.get('stages'))];
  const window = new Document([
    ['interval', plain({ size: 1, unit: 'day' })],
    ['pipeline', inner],
  ]);
  return [...start, new Document([['$tumblingWindow', window]])];
}

function run(recorded: Document, callFunction: CallFunction | undefined): RunResult {
  const docs = recorded.has('expr')
    ? [recorded.get('doc') ?? new Document([])]
    : listOf(recorded.get('docs'));
  return runPipeline(
    {
      pipeline: pipelineOf(recorded),
      processor: 'p',
      workspace: 'w',
      closesWindows: true,
      input: docs.map((doc) => ({ kind: 'message', message: { value: readValue(doc) } })),
    },
    callFunction,
  );
}

/** How a value differs from the expected one: not at all, in its type alone, or in its value. */
type Difference = 'none' | 'type' | 'value';

interface Tolerance {
  readonly within: number;
  readonly isAnyOrder: boolean;
  readonly isAnyNumberType: boolean;
}

const worst = (differences: readonly Difference[]): Difference =>
  differences.includes('value') ? 'value' : differences.includes('type') ? 'type' : 'none';

function numbersDiffer(expected: Bson, actual: Bson, { within, isAnyNumberType }: Tolerance): Difference {
  if (!isNumeric(expected) || !isNumeric(actual)) return 'value';
  const isNear = within > 0 && Math.abs(numberOf(expected) - numberOf(actual)) <= within;
  if (!isNear && compare(expected, actual) !== 0) return 'value';
  if (isAnyNumberType) return 'none';
  if (typeName(expected) !== typeName(actual)) return 'type';
  // `1.0` and `1` are equal decimals, and not the same.
  return expected instanceof Decimal128 && within === 0 && expected.toString() !== String(actual)
    ? 'value'
    : 'none';
}

function differenceOf(expected: Bson, actual: Bson, tolerance: Tolerance): Difference {
  if (isNumeric(expected) || expected instanceof Double || expected instanceof Long)
    return numbersDiffer(expected, actual, tolerance);
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return 'value';
    const [left, right]: [unknown[], unknown[]] = [expected, actual];
    if (!tolerance.isAnyOrder)
      return worst(left.map((item, index) => differenceOf(item, right[index], tolerance)));
    const rest = [...right];
    return worst(
      left.map((item) => {
        const found = rest.findIndex((other) => differenceOf(item, other, tolerance) === 'none');
        if (found >= 0) rest.splice(found, 1);
        return found >= 0 ? 'none' : 'value';
      }),
    );
  }
  if (isDoc(expected)) {
    if (!isDoc(actual) || Object.keys(expected).join('\n') !== Object.keys(actual).join('\n')) return 'value';
    return worst(Object.entries(expected).map(([key, item]) => differenceOf(item, actual[key], tolerance)));
  }
  if (typeName(expected) !== typeName(actual)) return 'value';
  return compare(expected, actual) === 0 ? 'none' : 'value';
}

function judgeValue(recorded: Document, expected: Value, actual: Bson): Judgement {
  const isMissing = isDocument(expected) && expected.has('$missing');
  const within = recorded.get('within');
  const difference = differenceOf(isMissing ? undefined : readValue(expected), actual, {
    within: within === undefined ? 0 : Number(readValue(within)),
    isAnyOrder: recorded.get('anyOrder') === true,
    isAnyNumberType: recorded.get('anyNumberType') === true,
  });
  const verdict: Verdict =
    difference === 'none' ? 'agrees' : difference === 'type' ? 'wrong type' : 'wrong value';
  return { verdict, came: show(actual) };
}

/** A refusal that names what it can't run; anything else that a pipeline is stopped with says that MongoDB would stop it too. */
function judgeRefusal(error: unknown, expected: Value | undefined, isMalformed: boolean): Judgement {
  if (!(error instanceof SluiceError)) throw error;
  const came = `${error.code}: ${error.message}`;
  if (isMalformed || (expected === 'error' && error.code !== 'RUNNER_UNSUPPORTED'))
    return { verdict: 'agrees', came };
  return {
    verdict: error.code === 'RUNNER_UNSUPPORTED' ? 'refused' : 'error where MongoDB gives a value',
    came,
  };
}

interface Outcome {
  /** Why the document, or the processor, failed. */
  readonly reason: string | undefined;
  /** The value of the expression, or the documents. */
  readonly actual: Bson;
}

function outcomeOf(recorded: Document, { failure, dlq, output }: RunResult): Outcome {
  const [letter] = dlq;
  const docs = output.map((doc) => without(doc, ADDED));
  return {
    reason: failure ?? (letter?.['errInfo'] as { readonly reason: string } | undefined)?.reason,
    actual: recorded.has('expr') ? docs[0]?.['r'] : docs,
  };
}

/** What the runner makes of a recorded answer. */
export function judge({ value: recorded }: RecordedCase, callFunction?: CallFunction): Judgement {
  const expected = recorded.get('expected') ?? null;
  const isMalformed = recorded.get('parseTime') === true;
  let result: RunResult;
  try {
    result = run(recorded, callFunction);
  } catch (error) {
    return judgeRefusal(error, expected, isMalformed);
  }
  const { reason, actual } = outcomeOf(recorded, result);
  if (isMalformed) return { verdict: 'malformed and runs', came: reason ?? show(actual) };
  if (expected === 'error')
    return {
      verdict: reason === undefined ? 'value where MongoDB raises an error' : 'agrees',
      came: reason ?? show(actual),
    };
  if (reason !== undefined) return { verdict: 'error where MongoDB gives a value', came: reason };
  return judgeValue(recorded, expected, actual);
}
