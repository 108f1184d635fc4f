/** What docs/safety.md promises names the test that shows it, and that test is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

test('every test that the page on safety names exists', () => {
  const page = readFileSync(join(root, 'docs', 'safety.md'), 'utf8');
  const named = [...page.matchAll(/`(test\/[^`]+\.ts)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThanOrEqual(3);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
