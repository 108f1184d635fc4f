/** The documentation: its links lead somewhere. `doc-commands.test.ts` runs its commands. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../e2e/run-cli.ts';

const IGNORED = /(?:^|\/)(?:node_modules|dist|\.git|\.sluice)(?:\/|$)/;

const pages = readdirSync(projectRoot, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.md') && !IGNORED.test(name));

const withoutCode = (text: string): string =>
  text.replaceAll(/^(?:```|~~~)[\s\S]*?^(?:```|~~~)/gm, '').replaceAll(/`[^`\n]*`/g, '');

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm)];
  return new Set(
    headings.map(([, title = '']) =>
      title
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-'),
    ),
  );
}

test('every link to a file or a heading leads there', () => {
  const broken = pages.flatMap((page) => {
    const text = readFileSync(join(projectRoot, page), 'utf8');
    return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
      if (/^[a-z]+:/.test(link)) return [];
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? join(projectRoot, page) : resolve(projectRoot, dirname(page), path);
      if (!existsSync(target)) return [`${page}: ${link}`];
      if (anchor === undefined || statSync(target).isDirectory() || !target.endsWith('.md')) return [];
      return anchorsOf(readFileSync(target, 'utf8')).has(anchor) ? [] : [`${page}: ${link}`];
    });
  });
  expect(pages.length).toBeGreaterThan(20);
  expect(broken).toEqual([]);
});

test('the start page of the documentation links every page', () => {
  const start = readFileSync(join(projectRoot, 'docs/README.md'), 'utf8');
  const missing = readdirSync(join(projectRoot, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .filter((name) => !start.includes(`](${name})`));
  expect(missing).toEqual([]);
});
