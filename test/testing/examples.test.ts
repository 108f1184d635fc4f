import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadManifest } from '../../src/manifest/read/load.ts';
import { runTests } from '../../src/testing/run-tests.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

/** Some examples hold workflows alone. */
const hasProcessors = (name: string) => readdirSync(join(examples, name)).includes('pipelines');

test.each(
  readdirSync(examples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && hasProcessors(entry.name))
    .map(({ name }) => name),
)('the tests of examples/%s pass', async (name) => {
  const directory = join(examples, name);
  const names = readdirSync(directory);
  const files = names.includes('sluice.yaml') ? ['sluice.yaml'] : ['base.yaml', 'staging.yaml'];
  const variableFiles = names.filter((file) => file.startsWith('staging.vars'));
  const { desired, diagnostics } = await loadManifest({
    files,
    directory,
    variables: new Map(),
    variableFiles,
    secretDirectories: [],
    env: {},
    project: undefined,
    mode: 'validate',
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const run = await runTests({ directory, manifests: files, resources: desired!.resources });
  expect(
    run.files
      .flatMap(({ diagnostics: broken, cases }) => [
        ...broken,
        ...cases.flatMap((result) => [result.error, ...result.differences]),
      ])
      .filter((found) => found !== undefined),
  ).toEqual([]);
  expect(run.passed).toBeGreaterThan(0);
});
