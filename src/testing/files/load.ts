/** Reads test files and the files that their cases take documents from; everything that is wrong with one is told at once, at its place. */
import { writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { Findings } from '../../manifest/checks/findings.ts';
import { isWithin } from '../../manifest/files/confinement.ts';
import { checkShape } from '../../manifest/checks/issues.ts';
import { fileAccess } from '../../manifest/files/disk.ts';
import { parseYaml } from '../../manifest/read/parse.ts';
import { Origins } from '../../manifest/read/source.ts';
import type { Source, Spot } from '../../manifest/read/source.ts';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import { compareDiagnostics } from '../../model/diagnostic.ts';
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList, textOf } from '../../model/document.ts';
import { SluiceError } from '../../model/errors.ts';
import { JsonSyntaxError, parseJson } from '../../model/document/json-text.ts';
import type { InputStep } from '../../runner/source/source.ts';
import type { TestCase } from './cases.ts';
import type { Attempt } from './expectations.ts';
import { inputFileOf, readCase, readCollections, readStep } from './cases.ts';
import type { Subject } from '../run-case.ts';
import { shownFrom } from './find.ts';
import { testFileShape } from './shape.ts';

/** A test file that was read. */
export interface TestFile {
  /** As shown to people. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly processor: string;
  readonly processorPlace: Place | undefined;
  readonly cases: readonly TestCase[];
  /** Files that its cases take documents from, absolute. */
  readonly inputs: readonly string[];
}

/** A test file that could not be read, and all that is wrong with it. */
export interface BrokenTestFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What reading adds to: the findings and the origins of one test file and its input files. */
interface Reading {
  readonly findings: Findings;
  readonly origins: Origins;
}

const start = (): Reading => ({ findings: new Findings(), origins: new Origins() });

/** Ways out that are another one in a test file than in a manifest. */
const FIXES: Readonly<Record<string, string>> = {
  MANIFEST_EMPTY: 'Write at least `processor` and `cases`; schemas/test.schema.json says what they hold.',
  MANIFEST_SEVERAL_DOCUMENTS: 'Put the tests of each processor into a file of their own.',
};

/** All findings by their place; those that have codes of manifests are about a test file here. */
function diagnosticsOf({ findings }: Reading): readonly Diagnostic[] {
  return findings
    .withExcerpts()
    .map((diagnostic) => {
      const { code, fix = 'schemas/test.schema.json says what a test file holds.' } = diagnostic;
      if (!code.startsWith('MANIFEST_')) return diagnostic;
      return { ...diagnostic, code: 'TEST_FILE_INVALID', fix: FIXES[code] ?? fix };
    })
    .toSorted(compareDiagnostics);
}

/** What `read` gives; an expected failure is noted at `spot`, and `otherwise` is given. */
function attemptAt<T>({ findings }: Reading, spot: () => Spot | undefined, read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    findings.addFinding(error.code, error.message, spot(), {
      ...(error.fix !== undefined && { fix: error.fix }),
    });
    return otherwise;
  }
}

/** A file that was read, or undefined: why is then among the findings. */
async function readSource(
  path: string,
  { directory, spot }: { readonly directory: string; readonly spot?: Spot | undefined },
  { findings }: Reading,
): Promise<Source | undefined> {
  const read = await fileAccess(directory).read(path, shownFrom(directory, path));
  if ('text' in read) return read;
  const isThere = read.code === 'MANIFEST_NOT_TEXT' || read.code === 'MANIFEST_TOO_LARGE';
  findings.addFinding(isThere ? 'TEST_FILE_INVALID' : 'TEST_FILE_UNREADABLE', read.message, spot, {
    fix: isThere ? 'Name a text file of at most 10 MB in UTF-8.' : 'Name a file that can be read.',
  });
  return undefined;
}

/** One document a line. */
function readLines(source: Source, reading: Reading): readonly InputStep[] {
  let offset = 0;
  return source.text.split('\n').flatMap((line): readonly InputStep[] => {
    const at = offset;
    offset += line.length + 1;
    if (line.trim() === '') return [];
    try {
      const value = parseJson(line);
      return attemptAt(
        reading,
        () => ({ source, offset: at }),
        () => [readStep(value)],
        [],
      );
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      reading.findings.addFinding(
        'TEST_FILE_INVALID',
        error.message,
        { source, offset: at + error.offset },
        {
          fix: 'Put one document in JSON on each line.',
        },
      );
      return [];
    }
  });
}

/** Documents, messages and time of a file: one a line in .ndjson, a list in .json and .yaml. */
function readInput(source: Source, reading: Reading): readonly InputStep[] {
  if (/\.(?:ndjson|jsonl)$/i.test(source.path)) return readLines(source, reading);
  const value = parseYaml(source, 'verbatim', reading);
  if (value === undefined) return [];
  return (isList(value) ? value : [value]).flatMap((item, index) =>
    attemptAt<readonly InputStep[]>(
      reading,
      () => reading.origins.find(value, isList(value) ? [index] : [], 'value'),
      () => [readStep(item)],
      [],
    ),
  );
}

/**
 * The input that a file holds, wherever it is.
 * @throws SluiceError TEST_FILE_INVALID with everything that is wrong with it
 */
export async function loadInput(path: string, directory: string): Promise<readonly InputStep[]> {
  const reading = start();
  const source = await readSource(path, { directory }, reading);
  const steps = source === undefined ? [] : readInput(source, reading);
  if (!reading.findings.hasErrors()) return steps;
  throw new SluiceError('TEST_FILE_INVALID', `${shownFrom(directory, path)} can't be read as input`, {
    diagnostics: diagnosticsOf(reading),
  });
}

/**
 * The pipeline of a file: its stages, or a document with `pipeline`, as pipeline files have it.
 * @throws SluiceError TEST_FILE_INVALID
 */
export async function loadPipelineFile(path: string, directory: string): Promise<Subject> {
  const reading = start();
  const source = await readSource(path, { directory }, reading);
  const value = source === undefined ? undefined : parseYaml(source, 'verbatim', reading);
  const pipeline = isDocument(value) ? value.get('pipeline') : value;
  const name = shownFrom(directory, path);
  if (!reading.findings.hasErrors() && isList(pipeline))
    return { pipeline, processor: basename(path).replace(/\.[^.]+$/, ''), workspace: 'preview' };
  throw new SluiceError('TEST_FILE_INVALID', `${name} can't be read as a pipeline`, {
    diagnostics: diagnosticsOf(reading),
    fix: 'Write a list of stages, or a document with `pipeline`.',
  });
}

/** The file that a case of the test file at `path` takes its input from: a stranger's test must not show other files of this machine. */
async function readNamedInput(
  name: string,
  path: string,
  at: { readonly directory: string; readonly spot: Spot | undefined },
  reading: Reading,
): Promise<readonly InputStep[]> {
  const full = resolve(dirname(path), name);
  if (!isWithin(full, [dirname(path), at.directory], fileAccess(at.directory))) {
    const message = `'${name}' leaves the directory of the test and the working directory, or goes through a name that starts with a dot`;
    reading.findings.addFinding('TEST_FILE_INVALID', message, at.spot, {
      fix: 'Put the file beside the test, and name it relative to it.',
    });
    return [];
  }
  const source = await readSource(full, at, reading);
  return source === undefined ? [] : readInput(source, reading);
}

async function readTestFile(path: string, directory: string): Promise<TestFile | BrokenTestFile> {
  const reading = start();
  const broken = (): BrokenTestFile => ({
    file: shownFrom(directory, path),
    diagnostics: diagnosticsOf(reading),
  });
  const source = await readSource(path, { directory }, reading);
  const value = source === undefined ? undefined : parseYaml(source, 'verbatim', reading);
  if (source === undefined || value === undefined) return broken();
  const settings = { role: 'verbatim', unresolved: new Set<string>(), addressOf: () => undefined } as const;
  checkShape(testFileShape, value, settings, reading);
  if (!isDocument(value)) return broken();
  const cases = await readCases(value, path, directory, reading);
  if (reading.findings.hasErrors()) return broken();
  const spot = reading.origins.find(value, ['processor'], 'value');
  return {
    file: source.file,
    path,
    text: source.text,
    processor: textOf(value.get('processor')) ?? '',
    processorPlace: spot && spot.source.place(spot.offset),
    cases,
    inputs: inputsOf(value, path),
  };
}

/** The files that cases take documents from, absolute. */
function inputsOf(file: Document, path: string): string[] {
  const items = file.get('cases');
  return (isList(items) ? items : [])
    .map(inputFileOf)
    .filter((name) => name !== undefined)
    .map((name) => resolve(dirname(path), name));
}

async function readCases(
  file: Value,
  path: string,
  directory: string,
  reading: Reading,
): Promise<TestCase[]> {
  const spotOf = (at: readonly PropertyKey[]): Spot | undefined => reading.origins.find(file, at, 'value');
  const attemptBelow =
    (prefix: readonly PropertyKey[]): Attempt =>
    (at, read, otherwise) =>
      attemptAt(reading, () => spotOf([...prefix, ...at]), read, otherwise);
  const root = isDocument(file) ? file : undefined;
  const shared = readCollections(root?.get('collections'), ['collections'], attemptBelow([]));
  const items = root?.get('cases');
  const cases: TestCase[] = [];
  for (const [index, item] of (isList(items) ? items : []).entries()) {
    if (!isDocument(item)) continue;
    const name = inputFileOf(item);
    const spot = spotOf(['cases', index, 'input']);
    const input =
      name === undefined ? undefined : await readNamedInput(name, path, { directory, spot }, reading);
    const start = spotOf(['cases', index]);
    const place = start && start.source.place(start.offset);
    cases.push(readCase(item, shared, input, attemptBelow(['cases', index]), place));
  }
  return cases;
}

/** Reads test files; each one that can't be read is told by itself. */
export async function loadTestFiles(
  paths: readonly string[],
  directory: string,
): Promise<(TestFile | BrokenTestFile)[]> {
  return Promise.all(paths.map((path) => readTestFile(path, directory)));
}

/** Writes the text of a test file, for `--update`. */
export async function writeTestFile(path: string, text: string): Promise<void> {
  await writeFile(path, text);
}
