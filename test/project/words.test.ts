/** English: phrases that no native speaker would write stay out of what people read. Messages, help, pages, examples. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../e2e/run-cli.ts';

const PHRASES: readonly (readonly [phrase: RegExp, better: string])[] = [
  [/\bstands? twice\b/i, 'duplicate, listed twice'],
  [/\b(?:can|cannot|can't|may) stand\b/i, 'is allowed, is not allowed'],
  [/\bstands? (?:for (?:one|a) part|here|there)\b/i, 'matches, is'],
  [/\bthat (?:is|are) there (?:already|is)\b/i, 'existing'],
  [/\bis no (?:text|map|list|number|address|name)\b/i, 'is not a …'],
  [/\bis none of\b/i, 'is not one of'],
  [/\bnothing of the kind\b/i, 'no'],
  [/\bwhoever\b/i, 'name the subject'],
  [/\bgives? up on\b/i, 'abandons'],
  [/\btake (?:it|them) away\b/i, 'remove'],
  [/\bmake it so\b/i, 'apply the plan'],
  [/\bbe reckoned\b/i, 'is computed'],
  [/\bis it no longer\b/i, 'if it is no longer'],
];

const below = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => ending.test(name));

/** Lines of code that only a developer reads. */
const isComment = (line: string): boolean => /^\s*(?:\/\/|\/?\*)/.test(line);

/** The strings of a line of code. */
const stringsOf = (line: string): string =>
  isComment(line)
    ? ''
    : [...line.matchAll(/'(?:[^'\\]|\\.)*'|`[^`]*`|"(?:[^"\\]|\\.)*"/g)].map(([text]) => text).join(' ');

/** What comments and titles of tests may not say either. Messages quote other programs, so that they are held to less. */
const IN_CODE: typeof PHRASES = [
  ...PHRASES,
  [/\bstands? for\b/i, 'means, matches, replaces'],
  [/\bstands? (?:in|under|beside|below|above|alone)\b/i, 'is in, is below'],
  [/\b(?:an?|no) \w+ of (?:its|their) own\b/i, 'its own …'],
];

/** What a test file says in its titles: `it('...')`, and `])('...')` after a table. */
const titlesIn = (line: string): string =>
  [...line.matchAll(/(?:\b(?:it|test|describe)|\])\)?\(\s*(['`])((?:\\.|(?!\1).)*)\1/g)]
    .map(([, , title]) => title)
    .join(' ');

test.each([
  ['comments of the sources', below('src', /\.ts$/), (line: string) => (isComment(line) ? line : '')],
  ['titles of tests', below('test', /\.(?:test|sweep)\.ts$/), titlesIn],
])('%s are plain English', (_, files, textOf) => {
  const found = files.flatMap((file) =>
    readFileSync(join(projectRoot, file), 'utf8')
      .split('\n')
      .flatMap((line, i) =>
        IN_CODE.filter(([phrase]) => phrase.test(textOf(line))).map(
          ([phrase, better]) => `${file}:${i + 1}: ${String(phrase.exec(line)?.[0])} (better: ${better})`,
        ),
      ),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test.each([
  [
    'pages and examples',
    ['README.md', 'action.yml', ...below('docs', /\.md$/), ...below('examples', /\.(?:md|ya?ml)$/)],
  ],
  ['messages', below('src', /\.ts$/)],
])('%s are plain English', (_, files) => {
  const found = files.flatMap((file) =>
    readFileSync(join(projectRoot, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => {
        const text = file.endsWith('.ts') ? stringsOf(line) : line;
        return PHRASES.filter(([phrase]) => phrase.test(text)).map(
          ([phrase, better]) => `${file}:${i + 1}: ${String(phrase.exec(text)?.[0])} (better: ${better})`,
        );
      }),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});
