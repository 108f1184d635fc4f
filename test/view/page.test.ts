import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../e2e/run-cli.ts';
import { audit, browserMissing, openBrowser, openPage } from './browser.ts';
import { makeChanges, makeProject, viewPage } from './projects.ts';

describe.skipIf(browserMissing !== undefined)(
  `the page in a browser${browserMissing === undefined ? '' : ` (skipped: ${browserMissing})`}`,
  () => {
    let browser: Browser;
    let made: Promise<string> | undefined;
    // Made by the first test that asks: folders belong to tests.
    const openChanges = async (look?: Parameters<typeof openPage>[2]) => {
      made ??= makeChanges().then((folder) =>
        viewPage(folder, '--plan', '--sandbox', '--live', '--report', 'report.json'),
      );
      return openPage(browser, await made, look);
    };
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    it('draws the map, asks for nothing, and says nothing on the console', async () => {
      const { page, told } = await openChanges();
      await expect.poll(() => page.locator('svg .node').count()).toBeGreaterThan(5);
      for (const name of ['Plan', 'Run', 'Status', 'Map'])
        await page.getByRole('button', { name, exact: true }).click();
      await expect.poll(() => page.locator('svg .node.is-create').count()).toBeGreaterThan(0);
      expect(told).toEqual([]);
      await page.close();
    });

    it('finds by name, and a click shows the diff of the stages', async () => {
      const { page } = await openChanges();
      await page.getByLabel('Search').fill('fresh');
      await page.getByRole('button', { name: /^fresh processor/ }).click();
      await expect.poll(() => page.locator('aside h2').textContent()).toBe('fresh');
      await page.locator('svg .node', { hasText: 'changed' }).first().click();
      const diff = page.getByRole('region', { name: 'What the plan changes' });
      expect(await diff.textContent()).toMatch(/~ \[1\] \$match[\s\S]*a: 1 -> 2/);
      expect(await diff.locator('.tone-removed').first().textContent()).toBe('1');
      expect(await page.locator('aside .tests').textContent()).toContain('failed takes ones');
      await page.close();
    });

    it('follows what is upstream or downstream', async () => {
      const { page } = await openChanges();
      await page.locator('svg .node', { hasText: 'kept' }).first().click();
      await page.getByRole('button', { name: /^Upstream/ }).click();
      const dimmed = await page.locator('svg .node.is-out').allTextContents();
      expect(dimmed.join(' ')).toContain('d.kept');
      expect(dimmed.join(' ')).not.toContain('sample stream');
      await page.close();
    });

    it('is usable by keyboard alone', async () => {
      const { page } = await openChanges();
      const focused = (): Promise<string> =>
        page.evaluate(
          'document.activeElement.getAttribute("aria-label") || document.activeElement.textContent',
        );
      const tabTo = async (wanted: RegExp): Promise<string> => {
        for (let i = 0; i < 20; i += 1) {
          await page.keyboard.press('Tab');
          const name = await focused();
          if (wanted.test(name)) return name;
        }
        return '';
      };
      const first = await tabTo(/, processor/);
      expect(first).not.toBe('');
      await page.keyboard.press('ArrowRight');
      await expect.poll(focused).not.toBe(first);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      // The panel's heading is where reading goes on.
      await expect.poll(focused).toBe(await page.locator('aside h2').textContent());
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('aside').count()).toBe(0);
      await page.getByLabel('Search').focus();
      await page.keyboard.type('gone');
      await page.keyboard.press('Enter');
      await expect.poll(focused).toMatch(/gone/);
      await page.close();
    });

    it.each(['light', 'dark'] as const)('has no serious accessibility problem, %s', async (scheme) => {
      const { page } = await openChanges({ scheme });
      const found: unknown[] = [];
      for (const name of ['Map', 'Plan', 'Run', 'Status']) {
        await page.getByRole('button', { name, exact: true }).click();
        if (name === 'Map') await page.locator('svg .node', { hasText: 'changed' }).first().click();
        found.push([name, await audit(page)]);
      }
      expect(found).toEqual(['Map', 'Plan', 'Run', 'Status'].map((name) => [name, []]));
      await page.close();
    });

    it('fits a screen of 400 pixels', async () => {
      const { page } = await openChanges({ width: 400 });
      for (const name of ['Map', 'Plan', 'Run', 'Status']) {
        await page.getByRole('button', { name, exact: true }).click();
        expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, 400]);
      }
      await page.close();
    });

    it('shows hostile names and pipelines as text, and runs nothing that is put in', async () => {
      const folder = makeFolder();
      const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>\u202e<!--${1}';
      writeFileSync(
        join(folder, 'sluice.yaml'),
        JSON.stringify({
          apiVersion: 'sluice/v1',
          project: '000000000000000000000001',
          workspaces: {
            w: {
              dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
              connections: {
                sample_stream_solar: { type: 'Sample' },
                k: {
                  type: 'Kafka',
                  bootstrapServers: 'a:9092',
                  authentication: { mechanism: 'PLAIN', username: 'u', password: '${secret:PASSWORD}' },
                  security: { protocol: 'SASL_SSL' },
                },
              },
              processors: {
                p: {
                  pipeline: [
                    { $source: { connectionName: 'sample_stream_solar' } },
                    { $match: { [hostile]: hostile } },
                    { $emit: { connectionName: 'k', topic: hostile.replaceAll('$', '') } },
                  ],
                },
              },
            },
          },
        }),
      );
      const { page, told } = await openPage(browser, await viewPage(folder));
      await page.locator('svg .node', { hasText: 'started' }).first().click();
      await page.locator('.stages summary').nth(1).click();
      expect(await page.locator('.stages').textContent()).toContain('<img src=x onerror=alert(2)>\\u{202e}');
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(2);
      expect(told).toEqual([]);
      // What gets into the page all the same doesn't run, and asks for nothing.
      const isRefused = await page.evaluate(
        `try { document.body.innerHTML += '<img src="https://example.com/x">'; false } catch { true }`,
      );
      await page.evaluate(
        `{ const style = document.createElement('style'); style.textContent = 'body { color: red }'; document.head.append(style); }`,
      );
      expect(isRefused).toBe(true);
      expect(await page.evaluate('getComputedStyle(document.body).color')).not.toBe('rgb(255, 0, 0)');
      expect(told.filter((each) => each.startsWith('request'))).toEqual([]);
      await page.close();
    });

    it('opens a large project folded, and its parts by a click', async () => {
      const { page, told } = await openPage(browser, await viewPage(makeProject(200)));
      expect(await page.locator('svg .node').count()).toBeLessThan(60);
      await page.locator('svg .node.is-folded', { hasText: 'team-7' }).click();
      expect(await page.locator('svg .node').allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining('job-7-3')]),
      );
      await page.getByLabel('Search').fill('job-12-4');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('aside h2').textContent()).toBe('job-12-4');
      await expect.poll(() => page.locator('svg .node.is-chosen').count()).toBe(1);
      expect(told).toEqual([]);
      await page.close();
    });
  },
);
