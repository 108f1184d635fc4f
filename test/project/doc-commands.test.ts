/** Every block of commands in the pages runs as it is written, page by page, or says why it can't. */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder, projectRoot } from '../e2e/run-cli.ts';
import { PROJECT, serveSandbox } from '../e2e/served.ts';
import { DocShell, commandBlocks } from './doc-shell.ts';

const SERVES = 'it serves until it is interrupted; test/sandbox starts it';
const NPM = 'it is about the repository: CI runs it';
const DEMO = 'it takes minutes';

/** Blocks that can't run, by how they begin. */
const NOT_RUN: readonly (readonly [page: string, begin: string, why: string])[] = [
  ['README.md', 'npm ci && npm run demo', NPM],
  ['README.md', 'npm ci && npm test', NPM],
  ['CONTRIBUTING.md', 'npm ci', NPM],
  ['docs/install.md', 'docker build', 'it needs Docker'],
  ['docs/sandbox.md', 'sluice sandbox --port 4600', SERVES],
  ['docs/sandbox.md', 'sluice sandbox --events-per-second', SERVES],
  ['docs/performance.md', 'npm run bench', DEMO],
  ['docs/evolve.md', 'sluice apply --replay', 'its output is below it; test/e2e/replay.test.ts replays'],
  ['docs/first-contact.md', 'sluice probe', `${DEMO}; test/core/probe.test.ts probes`],
  [
    'docs/how-to.md',
    'sluice apply --target',
    'its processor is made up; test/e2e/restart.test.ts restarts one',
  ],
  ['examples/evolve/README.md', 'npm run build', DEMO],
];

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md')),
  ...readdirSync(join(projectRoot, 'examples')).map((name) => `examples/${name}/README.md`),
].filter((page) => !/^examples\/(?:ci|workflows)\//.test(page));

const reasonOf = (page: string, text: string): string | undefined =>
  NOT_RUN.find(([of, begin]) => of === page && text.startsWith(begin))?.[2];

const blocks = pages.flatMap(commandBlocks);
const runnable = pages.flatMap((page) => {
  const own = blocks.filter((block) => block.page === page && reasonOf(page, block.text) === undefined);
  return own.length === 0 ? [] : [[page, own] as const];
});

/** Pages whose commands are for a project of the reader's: which example is that project, and what was done with it before. */
const SET_UP: Readonly<Record<string, readonly [example: string, ...before: readonly string[]]>> = {
  'docs/failover.md': ['failover', 'sluice apply'],
  'docs/first-contact.md': ['solar'],
  'docs/view.md': ['solar', 'sluice plan --out plan.json', 'sluice apply --report report.json'],
};

/** Secrets that the examples name, and an Atlas: where a page says no `--sandbox`, its commands speak to this one. */
async function openShell(page: string): Promise<DocShell> {
  const sandbox = await serveSandbox();
  const env = {
    ...sandbox.env,
    MONGODB_ATLAS_PROJECT_ID: PROJECT,
    KAFKA_PASSWORD: 'example-password',
    KAFKA_OHIO_PASSWORD: 'example-password',
  };
  const folder = makeFolder();
  const [example, ...before] = SET_UP[page] ?? [];
  if (example !== undefined) cpSync(join(projectRoot, 'examples', example), folder, { recursive: true });
  cpSync(join(projectRoot, 'examples'), join(folder, 'examples'), { recursive: true });
  mkdirSync(join(folder, 'scripts'));
  const script = 'sp.createStreamProcessor("copy", [{ $source: { connectionName: "k", topic: "t" } }]);\n';
  writeFileSync(join(folder, 'scripts', 'copy.js'), script);
  const shell = new DocShell(folder, env);
  for (const command of before) await shell.run(command);
  return shell;
}

test.each(runnable)('the commands of %s run as they are written', { timeout: 60_000 }, async (page, own) => {
  const shell = await openShell(page);
  for (const { text } of own) await shell.run(text);
});

test('most blocks of commands run, and every reason is about one that exists', () => {
  expect(blocks.length - NOT_RUN.length).toBeGreaterThan(NOT_RUN.length);
  const stale = NOT_RUN.filter(
    ([page, begin]) => !blocks.some((block) => block.page === page && block.text.startsWith(begin)),
  );
  expect(stale).toEqual([]);
});

test('a command that fails is noticed', async () => {
  const shell = new DocShell(makeFolder(), {});
  await expect(shell.run('sluice validate')).rejects.toThrow('exits 1');
  await expect(shell.run('make it')).rejects.toThrow("doesn't know");
  expect((await runInProcess(['--version'], { directory: makeFolder() })).code).toBe(0);
});
