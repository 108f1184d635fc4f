/**
 * Takes pictures of the page that `sluice view` writes, in a real browser. `npm run picture:view` renews the README's. `npm run picture:view -- --all FOLDER`
 * takes those that people look at before a release: the solar example, a plan with every kind of change, 40 and 400 processors; light and dark, at 400,
 * 1,280 and 2,560 pixels. It needs Chromium, as Debian's package installs it.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { manyProcessors } from './projects.js';
import {
  README_PICTURE,
  README_SIZE,
  chooseChanged,
  describePage,
  makeChangesPage,
  sluice,
} from './readme-picture.js';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { all: { type: 'string' } } });

/** @param {string} folder @param {number} processors @param {number} [each] */
async function makeMany(folder, processors, each) {
  await writeFile(join(folder, 'sluice.yaml'), manyProcessors(processors, each));
  sluice(folder, 'view', '--out', 'page.html');
  return join(folder, 'page.html');
}

/** The solar example as it is started with. @param {string} folder */
async function makeSolar(folder) {
  await cp(join(root, 'examples/solar'), folder, { recursive: true });
  sluice(folder, 'apply', '--sandbox', '--auto-approve', '--report', 'report.json');
  sluice(folder, 'view', '--live', '--sandbox', '--report', 'report.json', '--out', 'page.html');
  return join(folder, 'page.html');
}

/** @typedef {{ make: (folder: string) => Promise<string>, views: readonly string[] }} Subject */

/** @type {Readonly<Record<string, Subject>>} */
const SUBJECTS = {
  solar: { make: makeSolar, views: ['Map', 'Run', 'Status'] },
  'every-change': {
    make: (folder) => makeChangesPage(folder, '--live', '--report', 'report.json'),
    views: ['Map', 'Plan', 'Run', 'Status'],
  },
  '40-processors': { make: (folder) => makeMany(folder, 40), views: ['Map'] },
  '40-in-one-workspace': { make: (folder) => makeMany(folder, 40, 40), views: ['Map'] },
  '400-processors': { make: (folder) => makeMany(folder, 400), views: ['Map'] },
};

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder of the pictures
 */
async function takeAll(browser, folder) {
  await mkdir(folder, { recursive: true });
  for (const [name, { make, views }] of Object.entries(SUBJECTS)) {
    await inFolder(async (work) => {
      const url = pathToFileURL(await make(work)).href;
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        for (const width of [400, 1280, 2560]) {
          const page = await browser.newPage({
            viewport: { width, height: width < 600 ? 800 : 900 },
            colorScheme,
          });
          await page.goto(url);
          for (const view of views) {
            if (views.length > 1) await page.getByRole('button', { name: view, exact: true }).click();
            const path = join(folder, `${name}-${view}-${width}-${colorScheme}.png`);
            await page.screenshot({ path, fullPage: true });
          }
          await page.close();
        }
      }
    });
  }
}

/** @param {import('playwright-core').Browser} browser */
async function takeForReadme(browser) {
  await inFolder(async (folder) => {
    const page = await browser.newPage({ viewport: README_SIZE });
    await page.goto(pathToFileURL(await makeChangesPage(folder)).href);
    await chooseChanged(page);
    await page.screenshot({ path: join(root, README_PICTURE.png) });
    await writeFile(join(root, README_PICTURE.words), await describePage(page));
  });
}

/** @param {(folder: string) => Promise<void>} work */
async function inFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-view-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const browser = await chromium.launch({
  executablePath: process.env['SLUICE_CHROMIUM'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  if (values.all === undefined) await takeForReadme(browser);
  else await takeAll(browser, values.all);
} finally {
  await browser.close();
}
