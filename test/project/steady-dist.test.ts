/** dist/ is in the repository, so a change must rewrite as little of it as possible. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../e2e/run-cli.ts';

const files = readdirSync(join(projectRoot, 'dist'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

test('changing one file of render changes at most three files of dist', () => {
  // Code that each run prints, and code that is loaded only when it is asked for.
  const changed = ['text.ts', 'sarif.ts'].map((name) => {
    const [path] = readdirSync(join(projectRoot, 'src/render'), { recursive: true, encoding: 'utf8' }).filter(
      (found) => found === name || found.endsWith(`/${name}`),
    );
    return `src/render/${path ?? name}`;
  });
  const stdout = execFileSync(process.execPath, ['scripts/dist-steadiness.js', ...changed], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  for (const path of changed) expect(stdout).toMatch(new RegExp(`^${path}: chunks/render`, 'm'));
});

test('dist holds code and licences, and no source maps', () => {
  expect(files.filter((file) => !/\.js$|THIRD-PARTY-LICENSES\.txt$/.test(file))).toEqual([]);
  expect(files.filter((file) => readFileSync(file, 'utf8').includes('sourceMappingURL='))).toEqual([]);
});

test('dist names no folder of the machine that built it', () => {
  expect(files.filter((file) => readFileSync(file, 'utf8').includes(projectRoot))).toEqual([]);
});
