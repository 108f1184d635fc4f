/**
 * Takes the README's picture of the page that `sluice view` writes, in a real browser: `npm run picture:view`. It needs Chromium, as Debian's package
 * installs it. Fonts differ from machine to machine, so that no test compares the picture.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '../..');
const folder = await mkdtemp(join(tmpdir(), 'sluice-view-'));

/** @param {readonly string[]} args */
function sluice(...args) {
  const cli = join(root, 'dist/cli.js');
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`sluice ${args.join(' ')} ended with ${status}:\n${stderr}`);
}

try {
  await cp(join(root, 'examples/solar'), folder, { recursive: true });
  sluice('apply', '--sandbox', '--auto-approve');
  const path = join(folder, 'pipelines/power-by-group.yaml');
  const before = await readFile(path, 'utf8');
  const after = before.replace('$round: [$averageWatts, 1]', '$round: [$averageWatts, 2]');
  if (after === before) throw new Error('the example has no $round to change any more');
  await writeFile(path, after);
  sluice('view', '--plan', '--live', '--sandbox', '--out', 'page.html');
  const browser = await chromium.launch({
    executablePath: process.env['SLUICE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  await page.locator('svg .node', { hasText: 'power-by-group' }).first().click();
  await page.screenshot({ path: join(root, 'docs/pictures/view.png') });
  await browser.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
