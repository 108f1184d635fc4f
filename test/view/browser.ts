/** A real browser, where there is one, and what a page did in it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { makeFolder } from '../e2e/run-cli.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The program of a Chromium that is installed, as Debian's package does; undefined where there is none. */
const CHROMIUM =
  process.env['SLUICE_CHROMIUM'] ?? NAMES.find((name) => spawnSync(name, ['--version']).status === 0);

/** Why tests that need one are skipped. */
export const browserMissing =
  CHROMIUM === undefined ? 'there is no Chromium; apt-get install chromium' : undefined;

export async function openBrowser(): Promise<Browser> {
  const program = spawnSync('which', [CHROMIUM ?? ''], { encoding: 'utf8' }).stdout.trim();
  return chromium.launch({
    executablePath: program === '' ? (CHROMIUM ?? '') : program,
    // Its own sandbox needs rights that root in a container doesn't have.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

export interface Opened {
  readonly page: Page;
  /** Requests beyond the page itself, and everything that was said on the console. */
  readonly told: string[];
}

/** Opens a page from a file, as people do. */
export async function openPage(
  browser: Browser,
  html: string,
  look: { readonly width?: number; readonly scheme?: 'light' | 'dark' } = {},
): Promise<Opened> {
  const file = join(makeFolder(), 'page.html');
  writeFileSync(file, html);
  const url = pathToFileURL(file).href;
  const page = await browser.newPage({
    viewport: { width: look.width ?? 1280, height: 800 },
    colorScheme: look.scheme ?? 'light',
  });
  const told: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== url) told.push(`request ${request.url()}`);
  });
  page.on('console', (message) => told.push(`console ${message.text()}`));
  page.on('pageerror', (error) => told.push(`error ${error.message}`));
  page.on('dialog', (dialog) => {
    told.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  return { page, told };
}

/** What `axe-core` finds on a page that is serious; nothing where all is well. */
export async function audit(page: Page): Promise<unknown> {
  if (!(await page.evaluate('"axe" in window'))) {
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  }
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' ')))`);
}
