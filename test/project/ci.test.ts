/** What the workflows run is what is there. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeFolder, projectRoot } from '../e2e/run-cli.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

test('the scheduled workflow runs every sweep in full', () => {
  const { jobs } = parse(read('.github/workflows/sweep.yml')) as {
    readonly jobs: {
      readonly sweep: { readonly strategy: { readonly matrix: { readonly sweep: string[] } } };
    };
  };
  const sweeps = readdirSync(join(projectRoot, 'test/sweep'))
    .filter((name) => name.endsWith('.sweep.ts'))
    .map((name) => name.replace('.sweep.ts', ''));
  expect(sweeps).not.toEqual([]);
  expect(jobs.sweep.strategy.matrix.sweep.toSorted()).toEqual([...sweeps, 'properties'].toSorted());
});

test('CI runs on the oldest Node that package.json allows, and on the newest', () => {
  const { jobs } = parse(read('.github/workflows/ci.yml')) as {
    readonly jobs: {
      readonly check: { readonly strategy: { readonly matrix: { readonly node: string[] } } };
    };
  };
  const { engines } = JSON.parse(read('package.json')) as { readonly engines: { readonly node: string } };
  const { node } = jobs.check.strategy.matrix;
  expect(node[0]).toBe(`${engines.node.replace('>=', '')}.0`);
  expect(node).toContain('26');
});

test.skipIf(process.platform !== 'linux' || process.arch !== 'x64').each([
  { env: { CI: 'true' }, code: 1, what: 'fails in CI' },
  { env: { CI: '' }, code: 0, what: 'only says so elsewhere' },
])('an install of Node 24 that brings nothing $what', ({ env, code }) => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'scripts'));
  cpSync(join(projectRoot, 'scripts/install-node24.js'), join(folder, 'scripts/install-node24.mjs'));
  // An npm that fails, as without a network.
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  writeFileSync(join(programs, 'npm'), '#!/bin/sh\nexit 1\n');
  chmodSync(join(programs, 'npm'), 0o755);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/install-node24.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: [programs, '/usr/bin', '/bin'].join(delimiter), ...env },
  });
  expect(status).toBe(code);
  expect(stderr).toContain('Node 24 is not installed');
});

test('npm test installs Node 24 first, and stops where that fails', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Record<string, string> };
  expect(scripts['pretest']).toBe('node scripts/install-node24.js');
});
