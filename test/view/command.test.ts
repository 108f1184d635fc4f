import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ViewDocument } from '../../src/render/view/document.ts';
import { openProject } from '../../src/index.ts';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder, projectRoot } from '../e2e/run-cli.ts';
import { ENV } from '../../scripts/view/projects.js';
import { makeChanges, makeProject, viewPage } from './projects.ts';

/** The data in a page. */
function dataOf(html: string): ViewDocument {
  const [, text = ''] = /<script type="application\/json" id="view">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(text) as ViewDocument;
}

const lineText = (line: ViewDocument['resources'][number]['fields'] | readonly unknown[]): string =>
  line.map((piece) => (Array.isArray(piece) ? String(piece[1]) : String(piece))).join('');

it('makes the same page twice, by the command and by the library, and loads nothing from anywhere', async () => {
  const example = join(projectRoot, 'examples', 'kafka-to-atlas');
  const folder = makeFolder();
  const first = await viewPage(folder, '-f', example);
  expect((await viewPage(folder, '-f', example)) === first).toBe(true);
  const project = openProject({ manifest: example, directory: folder, env: ENV });
  expect((await project.view()) === first).toBe(true);
  await project.close();
  expect(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(first)?.[1]).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'/,
  );
  expect(first.match(/<(?:link|img|iframe|script src)|(?:src|href)=|url\((?!#)|@import/g)).toBe(null);
});

it('has the map, the stages, the places in the manifest and the tests of each processor', async () => {
  const example = join(projectRoot, 'examples', 'solar');
  const view = dataOf(await viewPage(makeFolder(), '-f', example));
  const [processor] = view.resources.filter(({ word }) => word === 'processor');
  expect(processor?.stages.map(({ name }) => name)[0]).toBe('$source');
  expect(processor?.facts.map(([label]) => label)).toContain('Manifest');
  expect(processor?.tests?.every(({ outcome }) => outcome === 'passed')).toBe(true);
  expect(view.maps).toHaveLength(1);
  expect(view.maps[0]?.nodes).toHaveLength(view.nodes.length);
  const without = dataOf(await viewPage(makeFolder(), '-f', example, '--no-tests'));
  expect(without.resources.some(({ tests }) => tests !== undefined)).toBe(false);
});

it('shows a plan as the terminal does, its hazards first and its steps in order', async () => {
  const folder = await makeChanges();
  const args = ['--plan', '--sandbox', '--live', '--report', 'report.json'];
  const html = await viewPage(folder, ...args);
  const { plan, resources, run, status, legend } = dataOf(html);
  const actionOf = (name: string) => resources.find((one) => one.name === name)?.change?.action;
  expect(['hook', 'changed', 'fresh', 'gone', 'kept'].map(actionOf)).toEqual([
    'replace',
    'update',
    'create',
    'delete',
    undefined,
  ]);
  expect(plan?.hazards.map(({ kind, isRefused }) => [kind, isRefused])).toEqual(
    expect.arrayContaining([
      ['replace', true],
      ['data-loss', true],
      ['processing-pause', false],
    ]),
  );
  expect(plan?.hazards[0]?.isRefused).toBe(true);
  const changed = resources.find(({ name }) => name === 'changed');
  const { stdout } = await runInProcess(['plan', '--sandbox', '--allow', 'replace'], {
    directory: folder,
    env: ENV,
  });
  const stageLines = (changed?.change?.lines ?? []).map(lineText).filter((line) => /\[1\]|a: /.test(line));
  expect(stageLines.length).toBeGreaterThan(1);
  for (const line of stageLines) expect(stdout).toContain(line.trim());
  expect(changed?.change?.steps.map((id) => plan?.steps.find((step) => step.id === id)?.text)).toEqual([
    'stop changed',
    'update changed',
    'start changed',
  ]);
  expect(changed?.tests?.map(({ outcome }) => outcome)).toEqual(['passed', 'failed']);
  expect(changed?.live).toMatchObject({ isHealthy: true });
  expect(run?.lanes.map(({ workspace }) => workspace)).toEqual(['w']);
  expect(run?.lanes[0]?.steps.every(({ startMs }) => startMs !== undefined)).toBe(true);
  expect(status?.isHealthy).toBe(false);
  expect(legend.map(([name]) => name)).toEqual(expect.arrayContaining(['is-create', 'is-delete']));
  expect(html.includes(ENV.PASSWORD)).toBe(false);
});

it('shows a saved plan and a report without Atlas and without a manifest', async () => {
  const folder = await makeChanges();
  await runInProcess(['plan', '--sandbox', '--out', 'plan.json'], { directory: folder, env: ENV });
  const elsewhere = makeFolder();
  for (const name of ['plan.json', 'report.json'])
    writeFileSync(join(elsewhere, name), readFileSync(join(folder, name)));
  const view = dataOf(await viewPage(elsewhere, '--plan', 'plan.json', '--report', 'report.json'));
  expect(view.plan?.changes.length).toBeGreaterThan(3);
  expect(view.run?.heading).toContain('Applied');
  const run = dataOf(await viewPage(elsewhere, '--report', 'report.json'));
  expect([run.nodes, run.run?.lanes.length]).toEqual([[], 1]);
});

it('folds a large project by workspace, and stays within a megabyte and a half', async () => {
  const small = await viewPage(makeProject(40));
  expect(Buffer.byteLength(small)).toBeLessThan(1_500_000);
  const view = dataOf(small);
  expect(view.maps).toHaveLength(5);
  expect(view.maps[0]?.nodes.map(({ id }) => id).filter((id) => id.startsWith('w'))).toHaveLength(4);
  for (const { id, opens } of view.nodes.filter((node) => node.opens !== undefined))
    expect([id, view.maps[opens ?? 0]?.nodes.length]).toEqual([id, expect.any(Number)]);
  const everywhere = new Set(view.maps.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  expect(view.nodes.filter(({ id }) => !everywhere.has(id))).toEqual([]);
});

it('draws a large graph folded by workspace, unless it is told not to', async () => {
  const directory = makeProject(40);
  const graph = async (...args: string[]): Promise<string> =>
    (await runInProcess(['graph', ...args], { directory, env: ENV })).stdout;
  expect(await graph()).toContain('team-3<br>10 processors');
  expect(await graph('--format', 'dot')).toContain('peripheries=2');
  expect(await graph('--fold', 'never')).toContain('job-3-9');
  expect(await graph('--workspace', 'team-1')).toContain('job-1-9');
});

it('folds what belongs together where everything is in one workspace, so that no column is too long to be read', async () => {
  const directory = makeProject(40, 40);
  const graph = async (...args: string[]): Promise<string> =>
    (await runInProcess(['graph', ...args], { directory, env: ENV })).stdout;
  const folded = await graph();
  const boxes = [...folded.matchAll(/job-\d+-\d+(?: and \d+ more)?<br>(\d+) processors?, \d+ places?/g)];
  expect(boxes.length).toBeGreaterThan(8);
  expect(boxes.length).toBeLessThan(16);
  expect(boxes.map(([, count]) => Number(count)).reduce((sum, count) => sum + count)).toBe(40);
  expect(folded).toContain('ops.failed');
  expect((await graph('--fold', 'never')).match(/job-0-\d+/g)).toHaveLength(40);
});

it.each([
  [['view'], '--out'],
  [['view', '--out', 'x.html'], 'sluice.yaml'],
  [['view', '--out', 'x.html', '--plan', 'none.json'], 'PLAN_FILE_UNREADABLE'],
  [['view', '--out', 'x.html', '--report', 'none.json'], 'PLAN_FILE_UNREADABLE'],
  [['view', '--out', 'none/x.html', '-f', join(projectRoot, 'examples', 'solar')], 'OUTPUT_UNWRITABLE'],
])('%j fails with a word about %s', async (args, word) => {
  const { code, stdout, stderr } = await runInProcess(args, { directory: makeFolder() });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(word);
});
