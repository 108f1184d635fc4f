/**
 * The page of a large project: how long `sluice view` takes to write it, and a browser to open it and to answer. Processor time is given beside the time
 * that passed, because the latter depends on what else the machine does. Needs Chromium.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ENV, manyProcessors } from '../scripts/view/projects.js';
import { measure } from './measure.js';

const cli = join(import.meta.dirname, '../dist/cli.js');

/** @param {readonly number[]} sizes numbers of processors, ten in a workspace */
export async function benchView(sizes) {
  Object.assign(process.env, ENV);
  const browser = await chromium.launch({
    executablePath: process.env['SLUICE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  console.log('\nThe page of `sluice view`: milliseconds, and in brackets of processor time\n');
  try {
    for (const size of sizes) {
      const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
      try {
        writeFileSync(join(folder, 'sluice.yaml'), manyProcessors(size));
        const args = [cli, 'view', '--out', 'page.html'];
        const [written] = measure([{ name: 'view', args, cwd: folder }], 1);
        const file = join(folder, 'page.html');
        const kilobytes = Math.round(statSync(file).size / 1000);
        const write = `written in ${round(written?.wall)} (${round(written?.cpu)})`;
        console.log(`${size} processors: ${kilobytes} kB, ${write}`);
        for (const line of await openIn(browser, pathToFileURL(file).href, size)) console.log(`  ${line}`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  } finally {
    await browser.close();
  }
}

/** @param {number | undefined} value */
const round = (value) => Math.round(value ?? NaN);

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {number} size
 */
async function openIn(browser, url, size) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  /** Seconds that the page's thread was busy with tasks. */
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  /** @type {string[]} */
  const lines = [];
  /** @param {string} name @param {() => Promise<void>} act */
  const time = async (name, act) => {
    const [start, before] = [performance.now(), await busy()];
    await act();
    // Painted: the second frame begins after the first one is.
    await page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))',
    );
    const passed = performance.now() - start;
    lines.push(`${name} ${round(passed)} (${round((await busy()) * 1000 - before * 1000)})`);
  };
  await time('opened', async () => {
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('svg .node').first().waitFor();
  });
  await time('Tab into the map and an arrow', async () => {
    await page.locator('svg .node[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
  });
  await time('zoomed in', () => page.getByRole('button', { name: 'Zoom in' }).click());
  const last = `job-${Math.ceil(size / 10) - 1}-1`;
  await time('searched', async () => {
    await page.getByLabel('Search').fill(last);
    await page.locator('.found li').first().waitFor();
  });
  await time('found, with its part of the map and its panel', async () => {
    await page.keyboard.press('Enter');
    await page.locator('aside h2', { hasText: last }).waitFor();
  });
  await time('followed downstream', () => page.getByRole('button', { name: /^Downstream/ }).click());
  await page.close();
  return lines;
}
