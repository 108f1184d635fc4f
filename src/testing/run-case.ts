/** Runs one case and compares. Pure: the pipeline, the case and the engine for `$function` come from outside. */
import type { Value } from '../model/document.ts';
import { SluiceError } from '../model/errors.ts';
import type { Bson, Doc } from '../runner/values/bson.ts';
import { isDoc, printValue } from '../runner/values/bson.ts';
import { readValue } from '../runner/values/extended-json.ts';
import type { CallFunction } from '../runner/expressions/evaluation.ts';
import type { RunResult, TraceStep } from '../runner/run.ts';
import { runPipeline } from '../runner/run.ts';
import type { TestCase } from './files/cases.ts';
import type { Difference, MatchSettings } from './matching.ts';
import { compareLists, isGenerated } from './matching.ts';
import type { CaseOutcome, CaseResult, DeadLetter } from './results.ts';

/** The processor that is tested. */
export interface Subject {
  readonly pipeline: Value;
  readonly processor: string;
  readonly workspace: string;
}

/** Fields of a dead letter: each is compared where it is named. */
const DLQ_FIELDS = [
  'errInfo',
  'doc',
  'processorName',
  'instanceName',
  'dlqTime',
  'operatorName',
  '_stream_meta',
  'missedWindowStartTimes',
];

/** Fields of a call: each is compared where it is named. */
const CALL_FIELDS = [
  'connection',
  'method',
  'path',
  'parameters',
  'headers',
  'body',
  'function',
  'execution',
];

/** What was called, in the words of `https` and `functions`. */
function callsOf({ calls }: RunResult): Doc[] {
  return calls.map(({ functionName, ...call }) => ({
    ...call,
    ...(functionName !== undefined && { function: functionName }),
  }));
}

/** What `$emit` would have sent, as `expect.messages` has it: the target's parts beside key, headers and value. */
function messagesOf({ sent }: RunResult): Doc[] {
  return sent.map(({ target, key, headers, value }) => ({
    ...target,
    ...(key !== undefined && { key }),
    ...(headers !== undefined && { headers }),
    value,
  }));
}

function compareResult({ expected }: TestCase, result: RunResult): Difference[] {
  const settings: MatchSettings = {
    isPartial: expected.isPartial,
    isUnordered: expected.isUnordered,
    added: result.addedFields,
  };
  const values = (items: readonly Value[]): Bson[] => items.map(readValue);
  const found: Difference[] = [];
  if (expected.output)
    found.push(...compareLists(values(expected.output), result.output, 'output', settings));
  // A message's own fields are beside the document's: what Atlas adds to that is free in it as well.
  if (expected.messages)
    found.push(
      ...compareLists(
        values(expected.messages),
        messagesOf(result).map((message) => withoutAdded(message, expected.messages, result)),
        'messages',
        { ...settings, added: ['connection'] },
      ),
    );
  if (expected.dlq)
    found.push(
      ...compareLists(
        values(expected.dlq),
        result.dlq.map((letter) => freeDocument(letter, expected.dlq ?? [], result)),
        'dlq',
        { ...settings, added: DLQ_FIELDS },
      ),
    );
  if (expected.calls)
    found.push(
      ...compareLists(values(expected.calls), callsOf(result), 'calls', { ...settings, added: CALL_FIELDS }),
    );
  for (const [name, docs] of expected.collections ?? [])
    found.push(
      ...compareLists(values(docs), result.collections.get(name) ?? [], `collections.${name}`, settings),
    );
  return found;
}

const strip = (doc: Bson, fields: readonly string[]): Bson =>
  typeof doc === 'object' && doc !== null && !Array.isArray(doc)
    ? Object.fromEntries(Object.entries(doc as Doc).filter(([key]) => !fields.includes(key)))
    : doc;

/** Fields of results that some expectation names are compared; the others that Atlas adds are not. */
function unnamed(expected: readonly Value[], fields: readonly string[]): readonly string[] {
  const text = JSON.stringify(expected.map(readValue));
  return fields.filter((field) => !text.includes(JSON.stringify(field)));
}

function freeDocument(letter: Doc, expected: readonly Value[], { addedFields }: RunResult): Doc {
  return { ...letter, doc: strip(letter['doc'], unnamed(expected, addedFields)) };
}

function withoutAdded(message: Doc, expected: readonly Value[] | undefined, { addedFields }: RunResult): Doc {
  const value = strip(message['value'], unnamed(expected ?? [], addedFields));
  return {
    ...message,
    value:
      typeof value === 'object' && value !== null && isGenerated((value as Doc)['_id'])
        ? strip(value, unnamed(expected ?? [], ['_id']))
        : value,
  };
}

/** What came, without what Atlas adds: what `--update` writes. */
export function outcomeOf(result: RunResult): CaseOutcome {
  const plain = (doc: Doc): Value => {
    const fields = isGenerated(doc['_id']) ? [...result.addedFields, '_id'] : result.addedFields;
    return printValue(strip(doc, fields));
  };
  return {
    output: result.output.map(plain),
    calls: callsOf(result).map((call) =>
      printValue({ ...call, body: strip(call['body'], result.addedFields) }),
    ),
    messages: messagesOf(result).map((message) =>
      printValue({
        ...message,
        value: readValue(message['value'] === null ? null : plain(message['value'] as Doc)),
      }),
    ),
    dlq: result.dlq.map((letter) =>
      printValue({ errInfo: letter['errInfo'], doc: strip(letter['doc'], result.addedFields) }),
    ),
    collections: new Map([...result.collections].map(([name, docs]) => [name, docs.map(plain)])),
  };
}

/** The result of a case, and of its run where it could be run. */
export interface CaseRun {
  readonly result: CaseResult;
  readonly run: RunResult | undefined;
}

/** The result of a case that gave none: it failed before, or was left out. */
function withoutRun({ name, place, skip }: TestCase, error: CaseResult['error']): CaseRun {
  return {
    result: {
      name,
      place,
      passed: false,
      differences: [],
      error,
      skipped: error === undefined ? skip : undefined,
      updated: [],
      deadLetters: [],
      trace: [],
      stages: [],
      openWindows: [],
    },
    run: undefined,
  };
}

/** Why each document went to the dead letter queue. */
function deadLettersOf({ dlq }: RunResult): readonly DeadLetter[] {
  return dlq.map(({ operatorName, errInfo }) => {
    const reason = isDoc(errInfo) ? errInfo['reason'] : undefined;
    return { stage: String(operatorName), reason: typeof reason === 'string' ? reason : '' };
  });
}

/** Error details of an expected failure. Anything else is a defect of Sluice, and thrown again. */
function explainError(error: unknown): NonNullable<CaseResult['error']> {
  if (!(error instanceof SluiceError)) throw error;
  return { code: error.code, message: error.message, ...(error.fix !== undefined && { fix: error.fix }) };
}

/** How a case is run. */
export interface CaseSettings {
  /** Needed where the pipeline has a `$function`. */
  readonly callFunction?: CallFunction | undefined;
  /** Whether the result says what each step of the input did. */
  readonly isTraced?: boolean;
}

/** Runs a case, unless it says that it is to be skipped. */
export function runCase(
  subject: Subject,
  testCase: TestCase,
  { callFunction, isTraced = false }: CaseSettings = {},
): CaseRun {
  if (testCase.skip !== undefined) return withoutRun(testCase, undefined);
  const trace: TraceStep[] = [];
  let run: RunResult;
  try {
    run = runPipeline(
      {
        ...subject,
        input: testCase.input,
        collections: testCase.collections,
        https: testCase.https,
        functions: testCase.functions,
        closesWindows: testCase.closesWindows,
        ...(testCase.now !== undefined && { now: testCase.now }),
        ...(isTraced && { onStep: (step: TraceStep) => trace.push(step) }),
      },
      callFunction,
    );
  } catch (error) {
    return withoutRun(testCase, explainError(error));
  }
  const differences = compareResult(testCase, run);
  const error = judgeFailure(testCase.expected.failure, run.failure);
  const stages = run.stages.map(({ name, path, in: taken, out, dlq }) => ({
    name,
    path,
    in: taken,
    out,
    dlq,
  }));
  return {
    result: {
      name: testCase.name,
      place: testCase.place,
      passed: differences.length === 0 && error === undefined,
      differences,
      error,
      skipped: undefined,
      updated: [],
      deadLetters: deadLettersOf(run),
      trace,
      stages,
      openWindows: run.openWindows,
    },
    run,
  };
}

function judgeFailure(expected: string | undefined, actual: string | undefined): CaseResult['error'] {
  if (expected === undefined && actual !== undefined)
    return { code: 'TEST_PROCESSOR_FAILED', message: `the processor failed: ${actual}` };
  if (expected === undefined || actual?.includes(expected) === true) return undefined;
  const came = actual === undefined ? 'it did not fail' : `it failed with '${actual}'`;
  return {
    code: 'TEST_FAILURE_EXPECTED',
    message: `the processor was expected to fail with '${expected}', but ${came}`,
  };
}
