/** What the page needs is loaded by `view` alone: by what Node itself says that it loaded. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, projectRoot, runCli } from '../e2e/run-cli.ts';

const SOLAR = join(projectRoot, 'examples', 'solar');

/** The files of `dist/` that a command loads. */
async function loadedBy(...args: string[]): Promise<string[]> {
  const [directory, coverage] = [makeFolder(), makeFolder()];
  const { code, stderr } = await runCli(args, { directory, env: { NODE_V8_COVERAGE: coverage } });
  expect([code, stderr]).toEqual([0, stderr]);
  const urls = readdirSync(coverage).flatMap((name) =>
    (
      JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { result: readonly { url: string }[] }
    ).result.map(({ url }) => url),
  );
  return [...new Set(urls.flatMap((url) => /\/dist\/(.*)$/.exec(url)?.[1] ?? []))].toSorted();
}

/** The page's program, its data, the layout, and the upload of artifacts. */
const ONLY_OF_VIEW = /render\/view|core\/view|viz-js|actions-artifact|azure|preact/;

it.each([
  ['validate', '-f', SOLAR],
  ['plan', '--sandbox', '-f', SOLAR],
  ['render', '-f', SOLAR],
  ['graph', '-f', SOLAR],
])('%s loads nothing of the page', async (...args) => {
  const loaded = await loadedBy(...args);
  expect(loaded).toContain('cli.js');
  expect(loaded.filter((name) => ONLY_OF_VIEW.test(name))).toEqual([]);
});

it('view loads the page, and nothing that uploads it', async () => {
  const loaded = await loadedBy('view', '-f', SOLAR, '--out', 'page.html');
  expect(loaded).toEqual(expect.arrayContaining(['chunks/render/view.js']));
  expect(loaded.filter((name) => /actions-|azure/.test(name))).toEqual([]);
});
