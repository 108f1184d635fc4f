import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'examples', 'ci');
const page = readFileSync(join(root, 'docs/other-ci.md'), 'utf8');
const files = readdirSync(folder);

test.each(files)('%s is YAML, saves a plan, waits for a person and applies that plan', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(parse(text)).toBeTypeOf('object');
  expect(text).toMatch(/plan --no-color --out \S*plan\.json/);
  expect(text).toMatch(/apply \S*plan\.json/);
  expect(text).toMatch(/when: manual|trigger: manual|environment: production/);
  expect(text).not.toContain('--auto-approve');
  expect(page).toContain(`examples/ci/${name}`);
});

test('no secret is written into an example, and no program of a registry is trusted without a commit', () => {
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).not.toMatch(/npx|npm install/);
    expect(text).toContain('SLUICE_COMMIT');
  }
});
