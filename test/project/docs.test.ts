/** The documentation: its links lead somewhere, and the commands of the guides run. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cliPath, makeFolder, projectRoot } from '../e2e/run-cli.ts';

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

/** The blocks of a page that are marked as commands to run. */
const blocksOf = (page: string): string[] =>
  [...readFileSync(join(projectRoot, page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(
    ([, text = '']) => text,
  );

/** Runs the blocks of a page as one shell would, with `sluice` as the built program. */
function runPage(page: string): { readonly status: number | null; readonly output: string } {
  const folder = makeFolder();
  cpSync(join(projectRoot, 'examples'), join(folder, 'examples'), { recursive: true });
  mkdirSync(join(folder, 'scripts'));
  writeFileSync(
    join(folder, 'scripts', 'copy.js'),
    'sp.createStreamProcessor("copy", [{ $source: { connectionName: "k", topic: "t" } }, { $emit: { connectionName: "k", topic: "u" } }]);\n',
  );
  const script = `set -e\nsluice() { node "${cliPath}" "$@"; }\n${blocksOf(page)
    .join('\n')
    .replaceAll('node dist/cli.js', 'sluice')}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
}

test
  .skipIf(process.platform === 'win32')
  .each(['docs/start.md', 'docs/how-to.md', 'docs/other-ci.md', 'docs/editors.md'])(
  'the commands of %s run as they are written',
  { timeout: 120_000 },
  (page) => {
    expect(blocksOf(page).length).toBeGreaterThan(0);
    const { status, output } = runPage(page);
    expect(status, output).toBe(0);
  },
);
