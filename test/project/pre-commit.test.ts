/** The hooks for pre-commit. What they would run is run here; pre-commit itself runs them where it is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeFolder, projectRoot, runCli } from '../e2e/run-cli.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

const hooks = parse(readFileSync(join(projectRoot, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];
const preCommit = process.env['PRE_COMMIT'] ?? 'pre-commit';
const isInstalled = spawnSync(preCommit, ['--version']).status === 0;

function git(folder: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'pipe' });
}

test('there is a hook for validate, test and fmt as far as the program has them', async () => {
  const { stdout } = await runCli(['--help']);
  const commands = ['validate', 'test', 'fmt'].filter((name) => stdout.includes(`\n  ${name} `));
  expect(hooks.map(({ entry }) => entry)).toEqual(commands.map((name) => `dist/cli.js ${name}`));
});

test.each(hooks)('$id passes on a project that is fine and fails on one that is not', async ({ entry }) => {
  const folder = makeFolder();
  cpSync(join(projectRoot, 'examples', 'solar'), folder, { recursive: true });
  const args = entry.split(' ').slice(1);
  expect(await runCli(args, { directory: folder })).toMatchObject({ code: 0 });
  writeFileSync(join(folder, 'sluice.yaml'), 'apiVersion: sluice/v1\nworkspaces: {\n');
  expect(await runCli(args, { directory: folder })).toMatchObject({ code: 1 });
});

// The environment variable PRE_COMMIT names the program; `pip install pre-commit` brings it.
test.skipIf(!isInstalled)('pre-commit runs the hooks from a clone of Sluice', () => {
  const sluice = makeFolder();
  for (const path of ['.pre-commit-hooks.yaml', 'package.json', 'dist']) {
    cpSync(join(projectRoot, path), join(sluice, path), { recursive: true });
  }
  git(sluice, 'init', '--quiet');
  git(sluice, 'add', '--all');
  git(sluice, 'commit', '--quiet', '-m', 'Release');
  const project = makeFolder();
  cpSync(join(projectRoot, 'examples', 'solar'), project, { recursive: true });
  git(project, 'init', '--quiet');
  git(project, 'add', '--all');
  const home = join(makeFolder(), 'pre-commit');
  mkdirSync(home);
  for (const { id } of hooks) {
    const { status, stdout } = spawnSync(preCommit, ['try-repo', sluice, id, '--all-files', '--verbose'], {
      cwd: project,
      env: { ...process.env, PRE_COMMIT_HOME: home },
      encoding: 'utf8',
    });
    expect({ id, status, stdout }).toMatchObject({ id, status: 0 });
    expect(stdout).toContain('Passed');
  }
});
