/** A test file's value as cases that can be run: Extended JSON read, durations and dates as milliseconds. Pure. */
import type { Place } from '../../model/diagnostic.ts';
import type { Value } from '../../model/document.ts';
import { Document, isDocument, isList, textOf } from '../../model/document.ts';
import { DURATION_UNITS } from '../../pipeline/catalogue.ts';
import type { Bson, Doc } from '../../runner/values/bson.ts';
import { readDocument, readValue } from '../../runner/values/extended-json.ts';
import { rejectInput } from '../../runner/failure.ts';
import type { InputStep } from '../../runner/source/source.ts';
import type { FunctionAnswer, HttpsAnswer } from '../../runner/world.ts';
import type { Attempt, Expectation } from './expectations.ts';
import { checkCollectionName, readExpectation } from './expectations.ts';

/** One case, ready to run. */
export interface TestCase {
  readonly name: string;
  /** Where it starts. */
  readonly place: Place | undefined;
  readonly input: readonly InputStep[];
  readonly collections: ReadonlyMap<string, readonly Doc[]>;
  readonly https: readonly HttpsAnswer[];
  readonly functions: readonly FunctionAnswer[];
  readonly now: number | undefined;
  readonly closesWindows: boolean;
  readonly expected: Expectation;
  /** Why it is left out; undefined when it runs. */
  readonly skip: string | undefined;
}

const ENVELOPE = ['value', 'topic', 'partition', 'key', 'headers', 'ts'];

function readDuration(text: string): number {
  const [, size = '', unit = ''] = /^(\d+) (\w+)$/.exec(text) ?? [];
  const ms = Object.entries(DURATION_UNITS).find(([name]) => name === unit || `${name}s` === unit)?.[1];
  return ms === undefined
    ? rejectInput(
        `'${text}' is no duration`,
        `Write a number, a space and a unit: ${Object.keys(DURATION_UNITS).join(', ')}, such as 5 minute.`,
      )
    : Number(size) * ms;
}

function readTime(value: Value | undefined, what: string): number | undefined {
  if (value === undefined) return undefined;
  const read = readValue(value);
  const time = read instanceof Date ? read.getTime() : typeof read === 'string' ? Date.parse(read) : NaN;
  return Number.isNaN(time)
    ? rejectInput(`${what} must be an ISO 8601 date`, "Write it as '2025-01-31T12:00:00Z'.")
    : time;
}

/** Whether a document of the input says more than a value: all its keys are those of a message, and its value is a document. */
function isEnvelope(item: Document): boolean {
  return isDocument(item.get('value')) && item.keys().every((key) => ENVELOPE.includes(key));
}

function readPartition(value: Value | undefined): number | undefined {
  if (value === undefined) return undefined;
  const read = readValue(value);
  return typeof read === 'number' && Number.isInteger(read) && read >= 0
    ? read
    : rejectInput("a message's partition must be a whole number from 0");
}

/** One element of the input. @throws SluiceError RUNNER_INPUT, RUNNER_UNSUPPORTED */
export function readStep(item: Value): InputStep {
  if (!isDocument(item))
    return rejectInput(
      'every element of the input must be a document',
      'Write {field: value}, a message {value: {...}, key: ...}, or {advance: 5 minute}.',
    );
  const advance = textOf(item.get('advance'));
  if (advance !== undefined && item.entries.length === 1)
    return { kind: 'advance', ms: readDuration(advance) };
  if (!isEnvelope(item)) return { kind: 'message', message: { value: readValue(item) } };
  const topic = item.get('topic');
  if (topic !== undefined && typeof topic !== 'string') rejectInput("a message's topic must be a text");
  const partition = readPartition(item.get('partition'));
  const time = readTime(item.get('ts'), "a message's ts");
  const [key, headers] = [item.get('key'), item.get('headers')];
  return {
    kind: 'message',
    message: {
      value: readValue(item.get('value') ?? null),
      ...(topic !== undefined && { topic }),
      ...(partition !== undefined && { partition }),
      ...(key !== undefined && { key: readValue(key) }),
      ...(headers !== undefined && { headers: readValue(headers) }),
      ...(time !== undefined && { time }),
    },
  };
}

/** Collections by their names, at `path` of what is read. */
export function readCollections(
  value: Value | undefined,
  path: readonly PropertyKey[],
  attempt: Attempt,
): Map<string, readonly Doc[]> {
  const made = new Map<string, readonly Doc[]>();
  for (const [name, docs] of isDocument(value) ? value.entries : []) {
    attempt(
      [...path, name],
      () => {
        checkCollectionName(name);
      },
      undefined,
    );
    made.set(
      name,
      (isList(docs) ? docs : []).map((doc, index) =>
        attempt([...path, name, index], () => readDocument(doc, `a document of ${name}`), {}),
      ),
    );
  }
  return made;
}

function readHttps(value: Value | undefined, attempt: Attempt): HttpsAnswer[] {
  return (isList(value) ? value : []).filter(isDocument).map((item, index) => {
    const answer = isDocument(item.get('answer')) ? (item.get('answer') as Document) : new Document([]);
    const [path, method, contentType] = [
      textOf(item.get('path')),
      textOf(item.get('method')),
      textOf(answer.get('contentType')),
    ];
    const body = answer.get('body');
    return {
      connection: textOf(item.get('connection')) ?? '',
      status: Number(readValue(answer.get('status') ?? null) ?? 200),
      body:
        body === undefined
          ? undefined
          : attempt(['https', index, 'answer', 'body'], () => readValue(body), undefined),
      ...(path !== undefined && { path }),
      ...(method !== undefined && { method }),
      ...(contentType !== undefined && { contentType }),
    };
  });
}

function readFunctions(value: Value | undefined, attempt: Attempt): FunctionAnswer[] {
  return (isList(value) ? value : []).filter(isDocument).map((item, index) => {
    const [functionName, error] = [textOf(item.get('function')), textOf(item.get('error'))];
    return {
      connection: textOf(item.get('connection')) ?? '',
      answer: attempt<Bson>(
        ['functions', index, 'answer'],
        () => readValue(item.get('answer') ?? null),
        undefined,
      ),
      ...(functionName !== undefined && { functionName }),
      ...(error !== undefined && { error }),
    };
  });
}

/** The name of the file that a case takes its input from. */
export function inputFileOf(testCase: Value): string | undefined {
  return isDocument(testCase) ? textOf(testCase.get('input')) : undefined;
}

/**
 * One case of a file that has the shape of a test file.
 * @param shared the collections of the whole file
 * @param input what its input file holds, where it names one
 */
export function readCase(
  testCase: Document,
  shared: ReadonlyMap<string, readonly Doc[]>,
  input: readonly InputStep[] | undefined,
  attempt: Attempt,
  place: Place | undefined,
): TestCase {
  const inline = testCase.get('input');
  return {
    name: textOf(testCase.get('name')) ?? '',
    place,
    input:
      input ??
      (isList(inline) ? inline : []).flatMap((item, index) =>
        // What is no document is told by the shape of the file.
        isDocument(item) ? attempt<readonly InputStep[]>(['input', index], () => [readStep(item)], []) : [],
      ),
    collections: new Map([
      ...shared,
      ...readCollections(testCase.get('collections'), ['collections'], attempt),
    ]),
    https: readHttps(testCase.get('https'), attempt),
    functions: readFunctions(testCase.get('functions'), attempt),
    now: attempt(['clock'], () => readTime(testCase.get('clock'), 'clock'), undefined),
    closesWindows: testCase.get('closeWindows') === true,
    expected: readExpectation(testCase.get('expect'), attempt),
    skip: textOf(testCase.get('skip')),
  };
}
