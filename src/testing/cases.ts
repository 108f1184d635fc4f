/** A test file's value as cases that can be run: Extended JSON read, durations and dates as milliseconds. Pure. */
import type { Value } from '../model/document.ts';
import { Document, isDocument, isList, textOf } from '../model/document.ts';
import { DURATION_UNITS } from '../pipeline/catalogue.ts';
import type { Doc } from '../runner/bson.ts';
import { readDocument, readValue } from '../runner/bson.ts';
import { rejectInput } from '../runner/failure.ts';
import type { InputStep } from '../runner/source.ts';
import type { FunctionAnswer, HttpsAnswer } from '../runner/world.ts';

/** What a case expects; what is absent is not looked at. */
export interface Expectation {
  readonly output?: readonly Value[];
  readonly messages?: readonly Value[];
  readonly dlq?: readonly Value[];
  readonly collections?: ReadonlyMap<string, readonly Value[]>;
  readonly failure?: string;
  readonly isUnordered: boolean;
  readonly isPartial: boolean;
}

/** One case, ready to run. */
export interface TestCase {
  readonly name: string;
  readonly input: readonly InputStep[];
  readonly collections: ReadonlyMap<string, readonly Doc[]>;
  readonly https: readonly HttpsAnswer[];
  readonly functions: readonly FunctionAnswer[];
  readonly now: number | undefined;
  readonly closesWindows: boolean;
  readonly expected: Expectation;
}

const ENVELOPE = ['value', 'topic', 'partition', 'key', 'headers', 'ts'];

function readDuration(text: string): number {
  const [size = '', unit = ''] = text.split(' ');
  const ms = Object.entries(DURATION_UNITS).find(([name]) => name === unit || `${name}s` === unit)?.[1];
  return ms === undefined ? rejectInput(`'${text}' is no duration such as '5 minute'`) : Number(size) * ms;
}

function readTime(value: Value | undefined, what: string): number | undefined {
  if (value === undefined) return undefined;
  const read = readValue(value);
  const time = read instanceof Date ? read.getTime() : typeof read === 'string' ? Date.parse(read) : NaN;
  return Number.isNaN(time) ? rejectInput(`${what} must be an ISO 8601 date`) : time;
}

/** Whether a document of the input says more than a value: all its keys are those of a message, and its value is a document. */
function isEnvelope(item: Document): boolean {
  return isDocument(item.get('value')) && item.keys().every((key) => ENVELOPE.includes(key));
}

/** One element of the input. */
export function readStep(item: Value): InputStep {
  if (!isDocument(item)) return rejectInput('every element of the input must be a document');
  const advance = textOf(item.get('advance'));
  if (advance !== undefined && item.entries.length === 1)
    return { kind: 'advance', ms: readDuration(advance) };
  if (!isEnvelope(item)) return { kind: 'message', message: { value: readValue(item) } };
  const topic = textOf(item.get('topic'));
  const partition = item.get('partition');
  const time = readTime(item.get('ts'), "a message's ts");
  const [key, headers] = [item.get('key'), item.get('headers')];
  return {
    kind: 'message',
    message: {
      value: readValue(item.get('value') ?? null),
      ...(topic !== undefined && { topic }),
      ...(partition !== undefined && { partition: Number(readValue(partition)) }),
      ...(key !== undefined && { key: readValue(key) }),
      ...(headers !== undefined && { headers: readValue(headers) }),
      ...(time !== undefined && { time }),
    },
  };
}

function readCollections(value: Value | undefined): Map<string, readonly Doc[]> {
  if (!isDocument(value)) return new Map();
  return new Map(
    value.entries.map(([name, docs]) => {
      if (name.split('.').length < 3)
        rejectInput(`the collection '${name}' must be named connection.db.coll`);
      return [name, (isList(docs) ? docs : []).map((doc) => readDocument(doc, `a document of ${name}`))];
    }),
  );
}

function readHttps(value: Value | undefined): HttpsAnswer[] {
  return (isList(value) ? value : []).filter(isDocument).map((item) => {
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
      body: body === undefined ? undefined : readValue(body),
      ...(path !== undefined && { path }),
      ...(method !== undefined && { method }),
      ...(contentType !== undefined && { contentType }),
    };
  });
}

function readFunctions(value: Value | undefined): FunctionAnswer[] {
  return (isList(value) ? value : []).filter(isDocument).map((item) => {
    const [functionName, error] = [textOf(item.get('function')), textOf(item.get('error'))];
    return {
      connection: textOf(item.get('connection')) ?? '',
      answer: readValue(item.get('answer') ?? null),
      ...(functionName !== undefined && { functionName }),
      ...(error !== undefined && { error }),
    };
  });
}

function readExpectation(value: Value | undefined): Expectation {
  const expected = isDocument(value) ? value : new Document([]);
  const list = (key: string): readonly Value[] | undefined => {
    const found = expected.get(key);
    return isList(found) ? found : undefined;
  };
  const [output, messages, dlq] = [list('output'), list('messages'), list('dlq')];
  const collections = expected.get('collections');
  const failure = textOf(expected.get('failure'));
  return {
    ...(output && { output }),
    ...(messages && { messages }),
    ...(dlq && { dlq }),
    ...(isDocument(collections) && {
      collections: new Map(collections.entries.map(([name, docs]) => [name, isList(docs) ? docs : []])),
    }),
    ...(failure !== undefined && { failure }),
    isUnordered: expected.get('unordered') === true,
    isPartial: expected.get('partial') === true,
  };
}

/** The name of the file that a case takes its input from. */
export function inputFileOf(testCase: Value): string | undefined {
  return isDocument(testCase) ? textOf(testCase.get('input')) : undefined;
}

/**
 * One case of a file that has the shape of a test file.
 * @param input the values of its input file, where it names one
 * @throws SluiceError RUNNER_INPUT
 */
export function readCase(
  testCase: Document,
  shared: Value | undefined,
  input: readonly Value[] | undefined,
): TestCase {
  const inline = testCase.get('input');
  const collections = new Map([...readCollections(shared), ...readCollections(testCase.get('collections'))]);
  return {
    name: textOf(testCase.get('name')) ?? '',
    input: (input ?? (isList(inline) ? inline : [])).map(readStep),
    collections,
    https: readHttps(testCase.get('https')),
    functions: readFunctions(testCase.get('functions')),
    now: readTime(testCase.get('clock'), 'clock'),
    closesWindows: testCase.get('closeWindows') === true,
    expected: readExpectation(testCase.get('expect')),
  };
}
