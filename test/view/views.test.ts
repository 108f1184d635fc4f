/** What each view shows of a run, a plan and live state, how the map is moved, and what is printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import { openStream, orders } from '../e2e/carry-over.ts';
import { audit, browserMissing, openBrowser, openPage } from './browser.ts';
import { makeChanges, viewPage } from './projects.ts';
import {
  README_PICTURE,
  README_SIZE,
  chooseChanged,
  describePage,
  makeChangesPage,
} from '../../scripts/view/readme-picture.js';
import { makeFolder, projectRoot } from '../e2e/run-cli.ts';

/** A run whose gate finds dead letters, so that the old definition comes back; on the way Atlas is asked twice. */
async function failedRun(): Promise<{ readonly html: string; readonly report: Report }> {
  const gate = { for: '2m', within: '10m' };
  const stream = await openStream({ pipeline: orders(), gate });
  await stream.api('POST', '/sandbox/events', {
    behaviours: [{ match: { pipeline: '$gte' }, deadLetterEvery: 4 }],
  });
  await fetch(`${stream.sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([
      {
        match: { method: 'PATCH', nth: 1 },
        status: 400,
        errorCode: 'STREAM_PROCESSOR_GENERIC_ERROR',
        detail: 'Internal error.',
      },
    ]),
  });
  const wanted = { pipeline: orders({}, { $match: { n: { $gte: 0 } } }), gate };
  const args = ['apply', '--auto-approve', '--report', 'report.json'];
  expect((await stream.run(wanted, ...args)).code).toBe(1);
  const view = ['view', '--report', 'report.json', '--live', '--out', 'page.html'];
  const made = await stream.run(wanted, ...view);
  expect([made.code, made.stderr]).toEqual([0, made.stderr]);
  const read = (name: string): string => readFileSync(join(stream.folder, name), 'utf8');
  return { html: read('page.html'), report: JSON.parse(read('report.json')) as Report };
}

/** Classes of elements, in the browser. */
const CLASSES = (found: readonly { readonly className: unknown }[]): string[] =>
  found.map(({ className }) => String(className));

const go = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** What is seen of the map: x, y, width, height. */
const boxOf = async (svg: Locator): Promise<number[]> =>
  ((await svg.getAttribute('viewBox')) ?? '').split(' ').map(Number);

describe.skipIf(browserMissing !== undefined)(
  `the views of the page${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`,
  () => {
    let browser: Browser;
    let changes: Promise<string> | undefined;
    let failed: ReturnType<typeof failedRun> | undefined;
    // Made by the first test that asks: folders belong to tests.
    const openChanges = async (): Promise<Page> => {
      changes ??= makeChanges().then((folder) =>
        viewPage(folder, '--plan', '--sandbox', '--live', '--report', 'report.json'),
      );
      return (await openPage(browser, await changes)).page;
    };
    const openFailed = async (): Promise<Page & { readonly report?: Report }> => {
      failed ??= failedRun();
      return (await openPage(browser, (await failed).html)).page;
    };
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    it('shows every kind of change on the map, and the hazards and the timeline in the plan', async () => {
      const page = await openChanges();
      const colours = async (): Promise<string> =>
        JSON.stringify(await page.locator('.legend li span').evaluateAll(CLASSES));
      await expect.poll(colours).toContain('is-create');
      for (const mark of ['update', 'replace', 'delete', 'pause'])
        expect(await colours()).toContain(`is-${mark}`);
      const marked = async (): Promise<Record<string, string>> =>
        Object.fromEntries(
          await Promise.all(
            ['fresh', 'changed', 'gone', 'reader', 'mover', 'per-window--next'].map(async (name) => {
              const node = page.locator('svg .node.is-processor, svg .node', { hasText: name }).first();
              return [name, (await node.getAttribute('class')) ?? ''] as const;
            }),
          ),
        );
      await expect.poll(marked).toMatchObject({
        fresh: expect.stringContaining('is-create') as string,
        changed: expect.stringContaining('is-update') as string,
        gone: expect.stringContaining('is-delete') as string,
        reader: expect.stringContaining('is-pause') as string,
        mover: expect.stringContaining('is-replace') as string,
        'per-window--next': expect.stringContaining('is-create') as string,
      });
      await go(page, 'Plan');
      const hazards = page.locator('.hazards > li');
      await expect
        .poll(() => hazards.first().textContent())
        .toMatch(/^refused: data-loss w\/processor\/gone/);
      await expect.poll(() => hazards.allTextContents()).toContainEqual(expect.stringMatching(/^double-run/));
      const timeline = page.getByRole('region', { name: 'Timelines of blue/green changes' });
      await expect.poll(() => timeline.textContent()).toMatch(/old version {2}=+\|[^]*new version {2}~+\|/);
      await page.locator('.changes').getByRole('button', { name: 'per-window', exact: true }).click();
      await expect
        .poll(() => page.locator('aside').getByRole('region', { name: 'Timeline of per-window' }).count())
        .toBe(1);
      await expect.poll(() => page.locator('aside .steps li').count()).toBeGreaterThan(8);
      await page.close();
    });

    it('follows upstream and downstream, and both again', async () => {
      const page = await openChanges();
      const dimmed = async (): Promise<string> =>
        (await page.locator('svg .node.is-out').allTextContents()).join(' ');
      await page.locator('svg .node', { hasText: 'reader' }).first().click();
      await page.getByRole('button', { name: /^Downstream/ }).click();
      await expect.poll(dimmed).toContain('clicks');
      expect(await dimmed()).not.toContain('d.reader');
      await page.getByRole('button', { name: /^Upstream/ }).click();
      await expect.poll(dimmed).toContain('d.reader');
      expect(await dimmed()).not.toContain('clicks');
      await page.getByRole('button', { name: /^Both/ }).click();
      await expect.poll(dimmed).not.toContain('d.reader');
      expect(await dimmed()).not.toContain('clicks');
      await page.close();
    });

    it('is zoomed and moved by mouse and by keyboard, and fitted again', async () => {
      const page = await openChanges();
      const svg = page.locator('.picture > svg');
      const whole = await boxOf(svg);
      const width = async (): Promise<number> => (await boxOf(svg))[2]!;
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await expect.poll(width).toBeLessThan(whole[2]!);
      await page.getByRole('button', { name: 'Fit', exact: true }).click();
      await expect.poll(() => boxOf(svg)).toEqual(whole);

      const place = (await svg.boundingBox())!;
      const [x, y] = [place.x + 20, place.y + 20];
      await page.mouse.move(x, y);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
      await expect.poll(width).toBeLessThan(whole[2]!);
      const near = await boxOf(svg);
      await page.mouse.down();
      await page.mouse.move(x + 60, y + 40, { steps: 4 });
      await page.mouse.up();
      await expect.poll(async () => (await boxOf(svg))[0]!).toBeLessThan(near[0]!);
      expect(await width()).toBeCloseTo(near[2]!, 3);
      // A drag chooses nothing.
      expect(await page.locator('aside').count()).toBe(0);

      await svg.locator('.node[tabindex="0"]').focus();
      await page.keyboard.press('0');
      await expect.poll(() => boxOf(svg)).toEqual(whole);
      await page.keyboard.press('+');
      await expect.poll(width).toBeLessThan(whole[2]!);
      await page.keyboard.press('-');
      await expect.poll(width).toBeCloseTo(whole[2]!, 3);
      await page.close();
    });

    it('shows of a failed run what failed and what was put back first, its gate as charts, and what held it up', async () => {
      const page = await openFailed();
      const { report } = await failed!;
      const steps = report.steps;
      expect(steps.find(({ verb }) => verb === 'gate')?.progress?.map(({ phase }) => phase)).toContain(
        'restoring',
      );
      expect(steps.find(({ verb }) => verb === 'update')?.progress).toMatchObject([{ phase: 'retrying' }]);
      await go(page, 'Run');
      const troubled = page.locator('section', { hasText: 'Failed, restored and skipped' }).locator('li');
      await expect.poll(() => page.locator('.run-view .warning').textContent()).toMatch(/^Apply failed/);
      const texts = (await troubled.allTextContents()).join('\n');
      expect(texts).toMatch(/failed gate copy/);
      expect(texts).toMatch(/restored update copy/);
      expect(texts).toContain('APPLY_GATE_FAILED');
      const charts = page.locator('.chart svg');
      const names = await charts.evaluateAll((found: { getAttribute(name: string): string | null }[]) =>
        found.map((each) => each.getAttribute('aria-label')),
      );
      expect(names).toContainEqual(
        expect.stringMatching(/^Dead letters of gate copy over time: \d+ at first/),
      );
      expect(names).toContainEqual(expect.stringMatching(/^Lag of gate copy over time: \d+ s at first/));
      await expect.poll(() => page.locator('.lane .stretch.is-retrying').count()).toBe(1);
      await expect.poll(() => page.locator('.lane .stretch.is-restoring').count()).toBeGreaterThan(0);
      await expect.poll(() => page.locator('.lane .unsound').count()).toBeGreaterThan(0);
      await expect
        .poll(() => page.locator('.run-view li .aside').allTextContents())
        .toContainEqual(expect.stringMatching(/asked Atlas again.*internal error/i));
      expect(await audit(page)).toEqual([]);
      await page.close();
    });

    it('lists what is unhealthy first, with its error', async () => {
      const page = await openChanges();
      await go(page, 'Status');
      const health = page.locator('.status-view tbody td:first-child');
      await expect.poll(() => health.count()).toBeGreaterThan(4);
      const words = await health.allTextContents();
      expect(words[0]).toBe('unhealthy');
      expect(words).toEqual(words.toSorted().toReversed());
      await page.close();
    });

    it('is what the picture in the README shows', async () => {
      const { page } = await openPage(
        browser,
        readFileSync(await makeChangesPage(makeFolder()), 'utf8'),
        README_SIZE,
      );
      await chooseChanged(page);
      const kept = readFileSync(join(projectRoot, README_PICTURE.words), 'utf8');
      const hint = 'the picture is old: npm run build && npm run picture:view';
      await expect.poll(() => describePage(page), { message: hint }).toBe(kept);
      await page.close();
    });

    it('prints the map and the panel without what is only for the screen', async () => {
      const page = await openChanges();
      await page.locator('svg .node', { hasText: 'changed' }).first().click();
      await page.emulateMedia({ media: 'print' });
      const isShown = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
      await expect.poll(() => isShown('.toolbar')).toBe(false);
      for (const selector of ['.top nav', '.zoom', 'aside .close', 'aside .ways'])
        expect([selector, await isShown(selector)]).toEqual([selector, false]);
      for (const selector of ['.picture > svg', 'aside h2', '.legend', '.lines'])
        expect([selector, await isShown(selector)]).toEqual([selector, true]);
      // The panel is below the map, at full width, and nothing in it is cut off.
      const [map, panel] = [
        await page.locator('.picture').boundingBox(),
        await page.locator('aside').boundingBox(),
      ];
      expect(panel!.y).toBeGreaterThanOrEqual(map!.y + map!.height);
      expect(
        await page.evaluate(
          '(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector("aside"))',
        ),
      ).toBeLessThanOrEqual(1);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      await page.close();
    });
  },
);
