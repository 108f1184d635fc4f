/** The reference is what the tables in the code say, and the tables hold what the code reports. `npm run docs` writes it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENVIRONMENT_VARIABLES } from '../../src/model/codes/environment.ts';
import { ERROR_CODES } from '../../src/model/codes/error-codes.ts';
import { REFUSED_HAZARDS } from '../../src/model/hazard.ts';
import { projectRoot, runCli } from '../e2e/run-cli.ts';
import { EXPERIMENTS } from '../../src/core/probe/experiments.ts';
import { UNASKABLE } from '../../src/core/probe/assumptions.ts';
import { assumptionsPage, findAssumptions } from './assumptions-page.ts';
import { referenceEntries, referencePages } from './pages.ts';

const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .map((name) => ({ name, text: readFileSync(join(projectRoot, 'src', name), 'utf8') }));
const code = sources
  .filter(({ name }) => !name.startsWith('model/codes/'))
  .map(({ text }) => text)
  .join('\n');

test.each(Object.entries(referencePages))('docs/reference/%s is what the tables say', async (name, make) => {
  await expect(make()).toMatchFileSnapshot(`../../docs/reference/${name}`);
});

test('docs/reference/assumptions.md is what the comments say', async () => {
  await expect(assumptionsPage(sources)).toMatchFileSnapshot('../../docs/reference/assumptions.md');
});

test('every fact that is assumed names the experiment that would settle it, or why none can', () => {
  const known = [...EXPERIMENTS.map(({ name }) => name), ...Object.keys(UNASKABLE)];
  const found = findAssumptions(sources);
  expect(found.length).toBeGreaterThan(30);
  // Write `assumed (EXPERIMENT): ...`, or one of the reasons in core/probe/assumptions.ts.
  expect(found.filter(({ by }) => by === undefined || !known.includes(by))).toEqual([]);
});

test('the list of pages links each page of the folder, and says what it is for', () => {
  const readme = readFileSync(join(projectRoot, 'docs/reference/README.md'), 'utf8');
  const linked = [...readme.matchAll(/^- \[[^\]]+\]\(([^)]+\.md)\): /gm)].map(([, page]) => page!);
  const pages = readdirSync(join(projectRoot, 'docs/reference')).filter((name) => name !== 'README.md');
  expect(linked.toSorted()).toEqual(pages.toSorted());
});

test('what explain reads is what the tables say', async () => {
  await expect(JSON.stringify(referenceEntries, null, 2) + '\n').toMatchFileSnapshot(
    '../../src/cli/reference.json',
  );
});

test('no code is described twice', () => {
  const codes = referenceEntries.map((entry) => entry.code);
  expect(codes.filter((each, index) => codes.indexOf(each) !== index)).toEqual([]);
});

test('every code that the code reports is described, and no other', () => {
  const reported = [
    ...code.matchAll(
      /(?:code: |SluiceError\(\s*|AtlasError\(\s*|super\(|\.add\(\s*|addFinding\(\s*)'([A-Z][A-Z0-9_]+)'/g,
    ),
  ].map(([, name]) => name!);
  expect(reported.length).toBeGreaterThan(100);
  const described = new Set(referenceEntries.map((entry) => entry.code));
  expect([...new Set(reported)].filter((each) => !described.has(each))).toEqual([]);
  const idle = Object.values(ERROR_CODES)
    .flatMap((table) => Object.keys(table))
    .filter((each) => !code.includes(each));
  expect(idle).toEqual([]);
});

test('every environment variable that Sluice reads is described, and no other', () => {
  const read = [...code.matchAll(/env\['([A-Za-z_]+)'\]|'(MONGODB_ATLAS_[A-Z_]+)'/g)]
    .map(([, quoted, named]) => (quoted ?? named)!)
    // Given by GitHub, and described there.
    .filter((name) => !/^(?:GITHUB_|RUNNER_)/.test(name));
  const described = Object.keys(ENVIRONMENT_VARIABLES);
  expect([...new Set(read)].filter((name) => !described.includes(name.toUpperCase()))).toEqual([]);
  expect(
    described.filter((name) => !new RegExp(`\\b${name}\\b|\\b${name.toLowerCase()}\\b`).test(code)),
  ).toEqual([]);
});

test.each(['PLAN_REFUSED', 'data-loss', 'MANIFEST_TAB', 'pipeline_duration'])(
  'explain %s prints its entry',
  async (name) => {
    const { code: exit, stdout } = await runCli(['explain', name]);
    const entry = referenceEntries.find((each) => each.code.toLowerCase() === name.toLowerCase());
    expect(exit).toBe(0);
    expect(stdout).toContain(entry!.code);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(entry!.meaning.replaceAll(/\s+/g, ' '));
    expect(stdout).toContain('Fix: ');
  },
);

test('explain prints an entry as JSON', async () => {
  const { stdout } = await runCli(['explain', 'mass-delete', '--json']);
  expect(JSON.parse(stdout)).toEqual(referenceEntries.find((each) => each.code === 'mass-delete'));
});

test('explain suggests the code that was meant', async () => {
  expect(await runCli(['explain', 'PLAN_REFUSD'])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/SETTINGS_CODE_UNKNOWN[^]*Did you mean PLAN_REFUSED/) as string,
  });
});

test('the help of --allow names the hazards that it is for', async () => {
  const { stdout } = await runCli(['plan', '--help']);
  const help = stdout.replaceAll(/\s+/g, ' ');
  for (const hazard of REFUSED_HAZARDS) expect(help).toContain(hazard);
});
