/** Finds and reads test files and the files that their cases take documents from. The only file of this room that reads files. */
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { Findings } from '../manifest/findings.ts';
import { checkShape } from '../manifest/issues.ts';
import { parseYaml } from '../manifest/parse.ts';
import { Origins, Source } from '../manifest/source.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Value } from '../model/document.ts';
import { isDocument, isList, textOf } from '../model/document.ts';
import { SluiceError } from '../model/errors.ts';
import { JsonSyntaxError, parseJson } from '../model/json-text.ts';
import type { TestCase } from './cases.ts';
import { inputFileOf, readCase } from './cases.ts';
import { testFileShape } from './shape.ts';

/** A test file that was read. */
export interface TestFile {
  /** As shown to people. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly processor: string;
  readonly cases: readonly TestCase[];
  /** Files that its cases take documents from, absolute. */
  readonly inputs: readonly string[];
}

/** A test file that could not be read, and why. */
export interface BrokenTestFile {
  readonly file: string;
  readonly error: SluiceError;
}

const TEST_FILE = /\.test\.ya?ml$/i;

const shownFrom = (directory: string, path: string): string => relative(directory, path) || path;

/** Test files below the directories of the manifests, in order of their names. */
export async function findTestFiles(directory: string, manifests: readonly string[]): Promise<string[]> {
  const roots = new Set<string>();
  for (const manifest of manifests.length === 0 ? ['sluice.yaml'] : manifests) {
    const path = resolve(directory, manifest);
    const isDirectory = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    roots.add(isDirectory ? path : dirname(path));
  }
  const found = new Set<string>();
  for (const root of roots) for (const path of await listTests(root)) found.add(path);
  return [...found].sort();
}

async function listTests(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const nested = await Promise.all(
    entries.map((entry) => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return Promise.resolve([]);
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return listTests(path);
      return Promise.resolve(TEST_FILE.test(entry.name) ? [path] : []);
    }),
  );
  return nested.flat();
}

async function readText(path: string, shown: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new SluiceError('TEST_FILE_UNREADABLE', `${shown} can't be read (${reason})`, {
      fix: 'Name a file that is there.',
    });
  }
}

function invalid(diagnostics: readonly Diagnostic[], shown: string): SluiceError {
  const [first] = diagnostics;
  const where =
    first?.place === undefined ? shown : `${first.place.file}:${first.place.line}:${first.place.column}`;
  return new SluiceError('TEST_FILE_INVALID', `${where}: ${first?.message ?? 'it is no test file'}`, {
    fix: first?.fix ?? 'schemas/test.schema.json says what a test file holds.',
    diagnostics,
  });
}

/** The value of a YAML or JSON text. @throws SluiceError TEST_FILE_INVALID */
function parse(
  text: string,
  path: string,
  shown: string,
): {
  readonly value: Value;
  readonly source: Source;
  readonly findings: Findings;
  readonly origins: Origins;
} {
  const source = new Source(shown, path, text);
  const context = { findings: new Findings(), origins: new Origins() };
  const value = parseYaml(source, 'verbatim', context);
  if (value === undefined) throw invalid(context.findings.withExcerpts(), shown);
  return { value, source, ...context };
}

/** Documents of a file: one a line in .ndjson, a list in .json and .yaml. */
export async function readDocuments(path: string, shown: string): Promise<readonly Value[]> {
  const text = await readText(path, shown);
  if (!/\.(?:ndjson|jsonl)$/i.test(path)) {
    const { value } = parse(text, path, shown);
    return isList(value) ? value : [value];
  }
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [parseJson(line)];
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      throw new SluiceError(
        'TEST_FILE_INVALID',
        `${shown}:${index + 1}:${error.offset + 1}: ${error.message}`,
        {
          fix: 'Put one document in JSON on each line.',
        },
      );
    }
  });
}

/** Reads one test file. @throws SluiceError for what is wrong with it */
async function readTestFile(path: string, directory: string): Promise<TestFile> {
  const shown = shownFrom(directory, path);
  const text = await readText(path, shown);
  const { value, findings, origins } = parse(text, path, shown);
  checkShape(
    testFileShape,
    value,
    { role: 'verbatim', unresolved: new Set(), addressOf: () => undefined },
    { findings, origins },
  );
  if (findings.hasErrors() || !isDocument(value)) throw invalid(findings.withExcerpts(), shown);
  const cases: TestCase[] = [];
  const inputs: string[] = [];
  const items = value.get('cases');
  for (const item of isList(items) ? items : []) {
    if (!isDocument(item)) continue;
    const file = inputFileOf(item);
    const inputPath = file === undefined ? undefined : resolve(dirname(path), file);
    if (inputPath !== undefined) inputs.push(inputPath);
    const input =
      inputPath === undefined ? undefined : await readDocuments(inputPath, shownFrom(directory, inputPath));
    cases.push(readCase(item, value.get('collections'), input));
  }
  return { file: shown, path, text, processor: textOf(value.get('processor')) ?? '', cases, inputs };
}

/** Reads test files; each one that can't be read is told by itself. */
export async function loadTestFiles(
  paths: readonly string[],
  directory: string,
): Promise<(TestFile | BrokenTestFile)[]> {
  return Promise.all(
    paths.map(async (path) => {
      try {
        return await readTestFile(path, directory);
      } catch (error) {
        if (!(error instanceof SluiceError)) throw error;
        return { file: shownFrom(directory, path), error };
      }
    }),
  );
}

/** Writes the text of a test file, for `--update`. */
export async function writeTestFile(path: string, text: string): Promise<void> {
  await writeFile(path, text);
}
