/** `sluice preview PROCESSOR`: runs one pipeline on given or generated documents and shows what leaves each stage. */
import { resolve } from 'node:path';
import type { Host } from '../host.ts';
import { loadManifest } from '../../manifest/read/load.ts';
import { isDocument, isList, valueAt } from '../../model/document.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import type { TestCase } from '../../testing/files/cases.ts';
import { generateSolar } from '../../testing/generated.ts';
import { findTestFiles } from '../../testing/files/find.ts';
import { loadInput, loadPipelineFile, loadTestFiles } from '../../testing/files/load.ts';
import { FunctionEngine, findSubject, normalAddress } from '../../testing/run-tests.ts';
import { readableSubjects, subjectsOf } from '../../testing/subjects.ts';
import type { Subject } from '../../testing/run-case.ts';
import type { InputStep } from '../../runner/source.ts';
import { runPipeline } from '../../runner/run.ts';
import type { ManifestOptions } from './manifest-options.ts';
import { manifestRequest } from './manifest-options.ts';
import type { OutputOptions } from './output.ts';
import { readColor, writeDiagnostics } from './output.ts';

export interface PreviewCommandOptions extends ManifestOptions, OutputOptions {
  readonly input?: string;
  readonly case?: string;
  readonly count: number;
  readonly stage?: number;
  readonly json?: boolean;
  readonly arguments: readonly [processor: string];
}

type World = Partial<Pick<TestCase, 'collections' | 'https' | 'functions' | 'now'>>;

async function readCaseOf(options: PreviewCommandOptions, name: string, host: Host): Promise<TestCase> {
  const address = normalAddress(options.arguments[0]);
  const files = await loadTestFiles(await findTestFiles(host.directory, options.file), host.directory);
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
  options: PreviewCommandOptions,
  subject: Subject,
  host: Host,
): Promise<{ readonly input: readonly InputStep[]; readonly world: World }> {
  if (options.case !== undefined) {
    const testCase = await readCaseOf(options, options.case, host);
    return { input: testCase.input, world: testCase };
  }
  if (options.input !== undefined) {
    return { input: await loadInput(resolve(host.directory, options.input), host.directory), world: {} };
  }
  const source = isList(subject.pipeline)
    ? valueAt(subject.pipeline[0], ['$source', 'documents'])
    : undefined;
  return {
    input: source === undefined ? generateSolar(options.count, isChangeStream(subject)) : [],
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

/**
 * The pipeline that is meant: of a file, or of a processor. What is wrong with the manifest is told, but a pipeline that can be run is run: one
 * without a sink, as a draft and `sp.process` have it, shows what leaves its last stage.
 */
async function findPreviewed(options: PreviewCommandOptions, host: Host): Promise<Subject | undefined> {
  const [name] = options.arguments;
  if (/\.(?:ya?ml|json)$/i.test(name)) return loadPipelineFile(resolve(host.directory, name), host.directory);
  const { desired, merged, diagnostics } = await loadManifest(manifestRequest(options, host, 'validate'));
  if (desired !== undefined) return findSubject(subjectsOf(desired.resources), name);
  writeDiagnostics(diagnostics, options, host);
  return readableSubjects(merged).get(normalAddress(name));
}

/** Windows that are open at the end are closed, so that the stages after them are seen at work. */
export async function runPreview(options: PreviewCommandOptions, host: Host): Promise<number> {
  const subject = await findPreviewed(options, host);
  if (subject === undefined) return EXIT.failed;
  checkStage(options.stage, subject);
  const { input, world } = await readInput(options, subject, host);
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
  const { renderPreview, renderPreviewJson } = await import('../../render/tests/test-preview.ts');
  const color = readColor(options, host, host.stdout);
  host.stdout.write(
    options.json === true
      ? renderPreviewJson(result, options.stage)
      : renderPreview(result, { color, columns: host.stdout.columns, stage: options.stage }),
  );
  return result.failure === undefined ? EXIT.done : EXIT.failed;
}
