/** What the workflows run is what is there. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../e2e/run-cli.ts';

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
