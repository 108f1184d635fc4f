/**
 * The README's picture of a page: which page it is, what is clicked, and what can be read on it. Fonts differ from machine to machine, so that no test
 * compares pixels: the words and places that a picture shows are kept beside it, and a test compares those.
 */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENV, EVERY_CHANGE } from './projects.js';

const root = join(import.meta.dirname, '../..');

/** Where the picture is, and what it shows. */
export const README_PICTURE = { png: 'docs/pictures/view.png', words: 'docs/pictures/view.txt' };

/** Pixels. */
export const README_SIZE = { width: 1280, height: 800 };

/**
 * Runs the built program in a folder.
 * @param {string} folder
 * @param {...string} args
 */
export function sluice(folder, ...args) {
  const cli = join(root, 'dist/cli.js');
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...ENV },
  });
  if (status !== 0) throw new Error(`sluice ${args.join(' ')} ended with ${status}:\n${stderr}`);
}

/**
 * Makes the page of a plan with every kind of change, in an empty folder.
 * @param {string} folder
 * @param {...string} flags what else the page shows
 * @returns {Promise<string>} the page's path
 */
export async function makeChangesPage(folder, ...flags) {
  const manifest = join(folder, 'sluice.yaml');
  await writeFile(manifest, EVERY_CHANGE.before);
  sluice(folder, 'apply', '--sandbox', '--auto-approve', '--report', 'report.json');
  await writeFile(manifest, EVERY_CHANGE.after);
  await writeFile(join(folder, 'changed.test.yaml'), EVERY_CHANGE.tests);
  sluice(folder, 'view', '--plan', '--sandbox', '--out', 'page.html', ...flags);
  return join(folder, 'page.html');
}

/**
 * Shows what the picture shows.
 * @param {import('playwright-core').Page} page
 */
export async function chooseChanged(page) {
  await page.locator('svg .node', { hasText: 'changed' }).first().click();
  await page.locator('aside h2').waitFor();
}

/**
 * What is on a page, in words and places; the same on every machine.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>}
 */
export async function describePage(page) {
  const seen = await page.evaluate(`({
    words: [...document.querySelectorAll('header, .toolbar, .legend, aside')].map((each) => each.innerText),
    nodes: [...document.querySelectorAll('svg .node')].map((each) => [
      each.getAttribute('class'),
      ...['x', 'y', 'width', 'height'].map((name) => each.querySelector('rect').getAttribute(name)),
      each.querySelector('title').textContent,
    ].join(' ')),
  })`);
  const { words, nodes } = /** @type {{ words: string[], nodes: string[] }} */ (seen);
  const lines = [...words.flatMap((text) => text.split('\n')), ...nodes]
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return `${lines.join('\n')}\n`;
}
