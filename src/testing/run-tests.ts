/** The use case: finds test files, runs their cases and says what passed, what failed and what no case reached. The CLI and the Action call it. */
import { formatAddress, parseAddress } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { SluiceError } from '../model/errors.ts';
import type { DesiredResource } from '../model/resources.ts';
import { suggest } from '../pipeline/suggest.ts';
import type { CallFunction } from '../runner/expressions/evaluation.ts';
import type { Functions } from '../runner/functions/functions.ts';
import { needsFunctions } from '../runner/run.ts';
import { CoverageCollector } from './coverage.ts';
import type { TestFile } from './files/load.ts';
import { findTestFiles } from './files/find.ts';
import { loadTestFiles, writeTestFile } from './files/load.ts';
import type { CaseResult, TestFileResult, TestRun } from './results.ts';
import type { CaseRun, Subject } from './run-case.ts';
import { outcomeOf, runCase } from './run-case.ts';
import { subjectsOf } from './subjects.ts';

export interface TestRequest {
  /** The working directory, absolute. */
  readonly directory: string;
  /** The manifest files and directories, as they were given: test files are looked for beside them. */
  readonly manifests: readonly string[];
  /** Test files, absolute; undefined: all beside the manifests. */
  readonly files?: readonly string[];
  /** What the manifest asks for. */
  readonly resources: readonly DesiredResource[];
  /** Whether a test file is run; undefined: all are. Those that can't be read, or test no processor of the manifest, are told either way. */
  readonly isWanted?: (test: WantedTest) => boolean;
  /** Whether `files` are some of the tests only, so that nothing can be said about processors without any. */
  readonly isPart?: boolean;
  /** Writes what came as what is expected. */
  readonly updates?: boolean;
  /** Only cases of this name run; the others are not there. */
  readonly caseName?: string | undefined;
  /** Whether results say what each step of the input did. */
  readonly isTraced?: boolean;
  /** The processors, where the manifest has errors and they are known otherwise. */
  readonly subjects?: ReadonlyMap<string, Subject>;
  /** Addresses of processors that have errors: their tests fail, and those of others run. */
  readonly invalid?: readonly string[];
}

/** What tells whether a test file is run. */
export interface WantedTest {
  /** The address that it tests. */
  readonly processor: string;
  /** The file and those that it reads, absolute. */
  readonly paths: readonly string[];
}

/** The normal form of an address that a person wrote; the text itself when it is none. */
export function normalAddress(text: string): string {
  const address = parseAddress(text);
  return address === undefined ? text : formatAddress(address);
}

/** The subject that an address names. @throws SluiceError TEST_PROCESSOR_UNKNOWN */
export function findSubject(subjects: ReadonlyMap<string, Subject>, address: string): Subject {
  const found = subjects.get(normalAddress(address));
  if (found !== undefined) return found;
  const { code, message, fix } = describeUnknown(address, subjects);
  throw new SluiceError(code, message, { fix });
}

function describeUnknown(
  address: string,
  subjects: ReadonlyMap<string, Subject>,
): { readonly code: 'TEST_PROCESSOR_UNKNOWN'; readonly message: string; readonly fix: string } {
  const guess = suggest(address, [...subjects.keys()]);
  return {
    code: 'TEST_PROCESSOR_UNKNOWN',
    message: `the manifest has no processor '${address}'`,
    fix: guess === undefined ? 'Write its address: workspace/processor/name.' : `Did you mean ${guess}?`,
  };
}

function unknownProcessor(
  { processor, processorPlace: place }: TestFile,
  subjects: ReadonlyMap<string, Subject>,
): Diagnostic {
  return { severity: 'error', ...describeUnknown(processor, subjects), ...(place && { place }) };
}

/** The engine for `$function`, loaded once, and only when a pipeline needs it. After a limit has stopped it, a new one is loaded. */
export class FunctionEngine {
  #loaded: Promise<Functions> | undefined;

  async for(subject: Subject): Promise<CallFunction | undefined> {
    if (!needsFunctions(subject.pipeline)) return undefined;
    this.#loaded ??= import('../runner/functions/functions.ts').then(({ loadFunctions }) => loadFunctions());
    return (await this.#loaded).call;
  }

  /** Ends it; the next call of `for` loads another one. */
  async close(): Promise<void> {
    const loaded = this.#loaded;
    this.#loaded = undefined;
    await (await loaded)?.close();
  }
}

async function runFile(
  file: TestFile,
  subject: Subject,
  engine: FunctionEngine,
  { isTraced = false }: TestRequest,
): Promise<readonly CaseRun[]> {
  const runs: CaseRun[] = [];
  for (const testCase of file.cases) {
    const run = runCase(subject, testCase, { callFunction: await engine.for(subject), isTraced });
    if (run.result.error?.code === 'RUNNER_FUNCTION_LIMIT') await engine.close();
    runs.push(run);
  }
  return runs;
}

async function update(file: TestFile, runs: readonly CaseRun[]): Promise<readonly CaseRun[]> {
  const { updateExpectations } = await import('./files/update.ts');
  const outcomes = runs.map(({ run }) => (run === undefined ? undefined : outcomeOf(run)));
  const text = updateExpectations(file.text, outcomes);
  if (text !== file.text) await writeTestFile(file.path, text);
  return runs.map((caseRun) => {
    const { run, result } = caseRun;
    if (run === undefined || result.error !== undefined || result.passed) return caseRun;
    // What was different is what was written anew: nothing turns green in silence.
    const updated = [...new Set(result.differences.map(({ path }) => path.split(/[.[]/)[0] ?? path))];
    return { ...caseRun, result: { ...result, passed: true, differences: [], updated } };
  });
}

function invalidProcessor(address: string, place: Diagnostic['place']): Diagnostic {
  return {
    severity: 'error',
    code: 'TEST_PROCESSOR_INVALID',
    message: `${address} has errors, so that its tests did not run`,
    fix: 'Correct the processor first.',
    ...(place && { place }),
  };
}

/** The file with the cases that are asked for. */
function withCases(file: TestFile, name: string | undefined): TestFile {
  return name === undefined ? file : { ...file, cases: file.cases.filter((item) => item.name === name) };
}

/** Runs tests of one manifest. Rejects only for defects of Sluice and files that can't be written; what is wrong with a test is in the result. */
export async function runTests(request: TestRequest): Promise<TestRun> {
  const paths = request.files ?? (await findTestFiles(request.directory, request.manifests));
  const subjects = request.subjects ?? subjectsOf(request.resources);
  const coverage = new CoverageCollector([...subjects.keys()]);
  const engine = new FunctionEngine();
  const files: TestFileResult[] = [];
  /** Processors that have tests, of which none is wanted. */
  const left = new Set<string>();
  for (const loaded of await loadTestFiles(paths, request.directory)) {
    const file = 'diagnostics' in loaded ? loaded : withCases(loaded, request.caseName);
    if ('diagnostics' in file) {
      files.push({ file: file.file, processor: '', cases: [], diagnostics: file.diagnostics });
      continue;
    }
    const address = normalAddress(file.processor);
    const isWanted = request.isWanted?.({ processor: address, paths: [file.path, ...file.inputs] }) ?? true;
    if (!isWanted && subjects.has(address)) {
      left.add(address);
      continue;
    }
    const subject = subjects.get(address);
    if (subject === undefined) {
      const diagnostics = [unknownProcessor(file, subjects)];
      files.push({ file: file.file, processor: file.processor, cases: [], diagnostics });
      continue;
    }
    if (request.invalid?.includes(address) === true) {
      const diagnostics = [invalidProcessor(address, file.processorPlace)];
      files.push({ file: file.file, processor: address, cases: [], diagnostics });
      continue;
    }
    // A file without the case that is asked for is not there.
    if (request.caseName !== undefined && file.cases.length === 0) continue;
    const ran = await runFile(file, subject, engine, request);
    for (const { run } of ran) coverage.add(address, run);
    const runs = request.updates === true ? await update(file, ran) : ran;
    files.push({
      file: file.file,
      processor: address,
      cases: runs.map(({ result }) => result),
      diagnostics: [],
    });
  }
  await engine.close();
  const { processors, untested } = coverage.result();
  const manifest = request.manifests.length === 0 ? 'sluice.yaml' : request.manifests.join(', ');
  return summarise(files, [
    {
      manifest,
      processors,
      untested:
        request.isPart === true || request.caseName !== undefined
          ? []
          : untested.filter((address) => !left.has(address)),
    },
  ]);
}

/** The result of files, in the order of their names, with what no case of theirs reaches. */
export function summarise(files: readonly TestFileResult[], coverage: TestRun['coverage']): TestRun {
  const cases: CaseResult[] = files.flatMap((file) => file.cases);
  const passed = cases.filter((result) => result.passed).length;
  const skipped = cases.filter((result) => result.skipped !== undefined).length;
  const broken = files.filter(({ diagnostics }) => diagnostics.length > 0).length;
  const sorted = files.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { files: sorted, passed, failed: cases.length - passed - skipped + broken, skipped, coverage };
}
