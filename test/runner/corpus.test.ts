import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Value } from '../../src/model/document.ts';
import { isDocument, isList, valueAt } from '../../src/model/document.ts';
import type { SluiceError } from '../../src/model/errors.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { loadFunctions } from '../../src/runner/functions/functions.ts';
import type { RunResult } from '../../src/runner/run.ts';
import { needsFunctions, runPipeline } from '../../src/runner/run.ts';
import { sharedMissing, sharedPath } from '../shared.ts';
import { inputFor, worldFor } from './source-documents.ts';

const folder = sharedPath('corpus', 'pipelines');
/** Source: the corpus's README: a pipeline with none of these is valid. */
const doubtful = ['fragment', 'sinkless', 'likely-rejected', 'doubtful-field', 'uses-NOW'];

interface Entry {
  readonly file: string;
  readonly pipeline: Value;
}

const entries: readonly Entry[] =
  folder === undefined
    ? []
    : readdirSync(folder).flatMap((file) => {
        const text = parseJson(readFileSync(join(folder, file), 'utf8'));
        const tags = valueAt(text, ['tags']);
        const isValid =
          isList(tags) && !tags.some((tag) => doubtful.includes(typeof tag === 'string' ? tag : ''));
        return isValid && isDocument(text) ? [{ file, pipeline: text.get('pipeline') ?? null }] : [];
      });

/** Every refusal, and why docs/local-runner.md allows it. Whatever is not named here has to run. */
const refused: Readonly<Record<string, RegExp>> = {
  'docs-vectorsearch-text.json': /\$vectorSearch/,
};

async function run({ file, pipeline }: Entry): Promise<RunResult> {
  const functions = needsFunctions(pipeline) ? await loadFunctions() : undefined;
  onTestFinished(() => functions?.close());
  return runPipeline(
    {
      pipeline,
      processor: file,
      workspace: 'corpus',
      input: inputFor(pipeline),
      closesWindows: true,
      ...worldFor(pipeline),
    },
    functions?.call,
  );
}

describe.skipIf(folder === undefined)(
  `the pipelines of the corpus (${folder === undefined ? sharedMissing : 'found'})`,
  () => {
    test('at least 85 % of those that its README calls valid run', () => {
      const share = entries.filter(({ file }) => refused[file] === undefined).length / entries.length;
      expect(entries.length).toBeGreaterThan(90);
      expect(share).toBeGreaterThanOrEqual(0.85);
    });

    test.each(entries.filter(({ file }) => refused[file] === undefined))('$file runs', async (entry) => {
      const result = await run(entry);
      const source = result.stages.find(({ path }) => path === '[0].$source');
      expect(source?.in).toBeGreaterThan(0);
      expect(result.failure).toBeUndefined();
      // Documents made for its source get past it, unless the server of a change stream filters them.
      const isFiltered = valueAt(entry.pipeline, ['0', '$source', 'config', 'pipeline']) !== undefined;
      if (!isFiltered) expect(source?.out).toBeGreaterThan(0);
    });

    test.each(Object.entries(refused))('%s is refused by name', async (file, name) => {
      const entry = entries.find((candidate) => candidate.file === file)!;
      const error = await run(entry).then(
        () => undefined,
        (thrown: unknown) => thrown as SluiceError,
      );
      expect(error?.code).toBe('RUNNER_UNSUPPORTED');
      expect(error?.message).toMatch(name);
    });
  },
);
