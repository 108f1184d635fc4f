/** The use case `preview`: runs one pipeline on given or generated documents and shows what leaves each stage. */
import { resolve } from 'node:path';
import { isDocument, isList, valueAt } from '../model/document.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { SluiceError } from '../model/errors.ts';
import type { TestCase } from '../testing/files/cases.ts';
import { generateSolar } from '../testing/generated.ts';
import { findTestFiles } from '../testing/files/find.ts';
import { loadInput, loadPipelineFile, loadTestFiles } from '../testing/files/load.ts';
import { FunctionEngine, findSubject, normalAddress } from '../testing/run-tests.ts';
import { readableSubjects, subjectsOf } from '../testing/subjects.ts';
import type { Subject } from '../testing/run-case.ts';
import type { InputStep } from '../runner/source/source.ts';
import type { RunResult } from '../runner/run.ts';
import { runPipeline } from '../runner/run.ts';
import type { ProjectContext } from './context/context.ts';
import { maskRun } from './context/masked-documents.ts';

/** What is run, and on which documents. */
export interface PreviewOptions {
  /** The processor's address, `workspace/processor/name`; or a pipeline file, which needs no manifest. */
  readonly processor: string;
  /** A file of documents: `.ndjson`, `.json` or `.yaml`. Default: generated ones. */
  readonly input?: string | undefined;
  /** Documents, collections and answers of this case of its tests. */
  readonly case?: string | undefined;
  /** How many documents are generated. Default: 20. */
  readonly count?: number;
  /** The stage that is shown alone; checked here. `$source` is 0. */
  readonly stage?: number | undefined;
}

const DEFAULT_COUNT = 20;

type World = Partial<Pick<TestCase, 'collections' | 'https' | 'functions' | 'now'>>;

async function readCaseOf(options: PreviewOptions, name: string, context: ProjectContext): Promise<TestCase> {
  const { directory } = context.options;
  const address = normalAddress(options.processor);
  const files = await loadTestFiles(await findTestFiles(directory, context.manifestFiles), directory);
  const cases = files.flatMap((file) =>
    'diagnostics' in file || normalAddress(file.processor) !== address ? [] : file.cases,
  );
  const found = cases.find((testCase) => testCase.name === name);
  if (found !== undefined) return found;
  throw new SluiceError('TEST_CASE_UNKNOWN', `the tests of ${address} have no case '${name}'`, {
    fix:
      cases.length === 0
        ? 'It has no test beside the manifest.'
        : `Name one of: ${cases.map((testCase) => testCase.name).join('; ')}.`,
  });
}

/** A change stream is a source that names neither a topic, nor a stream, nor sample data. */
function isChangeStream({ pipeline }: Subject): boolean {
  const source = isList(pipeline) ? valueAt(pipeline[0], ['$source']) : undefined;
  return isDocument(source) && (source.has('db') || source.has('coll'));
}

async function readInput(
  options: PreviewOptions,
  subject: Subject,
  context: ProjectContext,
): Promise<{ readonly input: readonly InputStep[]; readonly world: World }> {
  if (options.case !== undefined) {
    const testCase = await readCaseOf(options, options.case, context);
    return { input: testCase.input, world: testCase };
  }
  if (options.input !== undefined) {
    const { directory } = context.options;
    return { input: await loadInput(resolve(directory, options.input), directory), world: {} };
  }
  const source = isList(subject.pipeline)
    ? valueAt(subject.pipeline[0], ['$source', 'documents'])
    : undefined;
  return {
    input: source === undefined ? generateSolar(options.count ?? DEFAULT_COUNT, isChangeStream(subject)) : [],
    world: {},
  };
}

function checkStage(stage: number | undefined, { pipeline }: Subject): void {
  const last = isList(pipeline) ? pipeline.length - 1 : 0;
  if (stage === undefined || stage <= last) return;
  throw new SluiceError('PREVIEW_STAGE_UNKNOWN', `the pipeline has no stage ${stage}`, {
    fix: `Write a number from 0, which is $source, to ${last}.`,
  });
}

/** What left each stage, and what is wrong with the manifest. */
export interface PreviewResult extends RunResult {
  readonly diagnostics: readonly Diagnostic[];
}

interface Previewed {
  readonly subject: Subject;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The pipeline that is meant: of a file, or of a processor. A manifest may have errors, as long as the pipeline can be read: one without a sink,
 * as a draft and `sp.process` have it, shows what leaves its last stage.
 */
async function findPreviewed(context: ProjectContext, name: string): Promise<Previewed> {
  const { directory } = context.options;
  if (/\.(?:ya?ml|json)$/i.test(name))
    return { subject: await loadPipelineFile(resolve(directory, name), directory), diagnostics: [] };
  const { desired, merged, diagnostics } = await context.load(context.manifestRequest('validate'));
  if (desired !== undefined)
    return { subject: findSubject(subjectsOf(desired.resources), name), diagnostics: [] };
  const subject = readableSubjects(merged).get(normalAddress(name));
  if (subject === undefined)
    throw new SluiceError('MANIFEST_INVALID', 'the manifest has errors', { diagnostics });
  return { subject, diagnostics };
}

/**
 * Runs the pipeline. Windows that are open at the end are closed, so that the stages after them are seen at work.
 * @throws SluiceError MANIFEST_INVALID, TEST_..., PREVIEW_STAGE_UNKNOWN, RUNNER_...
 */
export async function previewProcessor(
  context: ProjectContext,
  options: PreviewOptions,
): Promise<PreviewResult> {
  const { subject, diagnostics } = await findPreviewed(context, options.processor);
  checkStage(options.stage, subject);
  const { input, world } = await readInput(options, subject, context);
  const engine = new FunctionEngine();
  const result = runPipeline(
    {
      ...subject,
      input,
      closesWindows: true,
      ...(world.collections && { collections: world.collections }),
      ...(world.https && { https: world.https }),
      ...(world.functions && { functions: world.functions }),
      ...(world.now !== undefined && { now: world.now }),
    },
    await engine.for(subject),
  );
  await engine.close();
  return { ...maskRun(result, context.mask), diagnostics };
}
