/** What docs/safety.md promises names the test that shows it, and that test is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'safety.md'), 'utf8');

/** Footnotes by their names: a test's file, and words of its name. */
const notes = new Map(
  [...page.matchAll(/^\[\^([\w-]+)\]: `(test\/[^`]+\.ts)`: (.+)$/gm)].map(
    ([, name = '', path = '', words = '']) => [name, { path, words }],
  ),
);

test('every test that the page on safety names exists, with that name', () => {
  expect(notes.size).toBeGreaterThan(40);
  const missing = [...notes].filter(([, { path, words }]) => {
    const file = join(root, path);
    return !existsSync(file) || !readFileSync(file, 'utf8').replaceAll("\\'", "'").includes(words);
  });
  expect(missing).toEqual([]);
});

test('every footnote of the page has its test, and every test its sentence', () => {
  const text = page.replace(/^\[\^[\w-]+\]: .*$/gm, '');
  const referred = new Set([...text.matchAll(/\[\^([\w-]+)\]/g)].map(([, name = '']) => name));
  expect([...referred].toSorted()).toEqual([...notes.keys()].toSorted());
});

test('every guarantee in a list names its test', () => {
  const guarantees = page.slice(0, page.indexOf('## Two applies at once'));
  const bullets = guarantees.split(/\n(?=- )/).slice(1);
  expect(bullets.length).toBeGreaterThan(20);
  expect(bullets.map((bullet) => bullet.split('\n\n')[0]).filter((text) => !text?.includes('[^'))).toEqual(
    [],
  );
});
