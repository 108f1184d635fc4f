/** `sluice --version` names the build: from the clone's git folder, from the file that `npm pack` adds, or not at all. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCommit } from '../../src/cli/build-commit.ts';
import { VERSION } from '../../src/model/release/version.ts';
import { makeFolder, projectRoot, runCli } from '../e2e/run-cli.ts';

function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', folder, ...identity, ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

/** A package of one file in a repository with one commit. */
function makeClone(): string {
  const folder = makeFolder();
  git(folder, 'init', '--quiet', '--initial-branch=main');
  writeFileSync(join(folder, 'package.json'), '{}');
  mkdirSync(join(folder, 'dist', 'chunks'), { recursive: true });
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'Begin');
  return folder;
}

const inChunks = (folder: string): string | undefined => findCommit(join(folder, 'dist', 'chunks'));

const commitHere = existsSync(join(projectRoot, '.git'))
  ? ` (${git(projectRoot, 'rev-parse', '--short=12', 'HEAD')})`
  : '';

test('--version prints the version and the commit, and nothing else', async () => {
  expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${VERSION}${commitHere}\n`, stderr: '' });
});

test('-V beside other flags prints the same', async () => {
  expect(await runCli(['-V', 'plan'])).toEqual({ code: 0, stdout: `${VERSION}${commitHere}\n`, stderr: '' });
});

test('a clone is at the commit of its branch', () => {
  const clone = makeClone();
  expect(inChunks(clone)).toBe(git(clone, 'rev-parse', 'HEAD'));
});

test('a clone whose branches are packed is too', () => {
  const clone = makeClone();
  git(clone, 'pack-refs', '--all');
  expect(inChunks(clone)).toBe(git(clone, 'rev-parse', 'HEAD'));
});

test('a clone without a branch is at the commit that is checked out', () => {
  const clone = makeClone();
  git(clone, 'checkout', '--quiet', '--detach');
  expect(inChunks(clone)).toBe(git(clone, 'rev-parse', 'HEAD'));
});

test('a worktree is at the commit of its own branch', () => {
  const clone = makeClone();
  const worktree = join(makeFolder(), 'tree');
  git(clone, 'worktree', 'add', '--quiet', '-b', 'other', worktree);
  git(worktree, 'commit', '--quiet', '--allow-empty', '-m', 'Go on');
  mkdirSync(join(worktree, 'dist', 'chunks'), { recursive: true });
  expect(inChunks(worktree)).toBe(git(worktree, 'rev-parse', 'HEAD'));
  expect(inChunks(worktree)).not.toBe(inChunks(clone));
});

test('a package that npm packed is at the commit in its file', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'COMMIT'), `${'a1'.repeat(20)}+changes\n`);
  expect(findCommit(folder)).toBe(`${'a1'.repeat(20)}+changes`);
});

test('a package inside of somebody else’s repository is not at their commit', () => {
  const clone = makeClone();
  const installed = join(clone, 'node_modules', 'sluice');
  mkdirSync(join(installed, 'dist'), { recursive: true });
  writeFileSync(join(installed, 'package.json'), '{}');
  expect(findCommit(join(installed, 'dist'))).toBeUndefined();
});

test('a repository without a commit, and a file that names none, give none', () => {
  const folder = makeFolder();
  git(folder, 'init', '--quiet');
  writeFileSync(join(folder, 'package.json'), '{}');
  expect(findCommit(folder)).toBeUndefined();
  const packed = makeFolder();
  writeFileSync(join(packed, 'package.json'), '{}');
  writeFileSync(join(packed, 'COMMIT'), 'main\n');
  expect(findCommit(packed)).toBeUndefined();
});

test('dist/ alone, copied elsewhere, still names its version', () => {
  const folder = makeFolder();
  cpSync(join(projectRoot, 'dist'), join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const stdout = execFileSync(process.execPath, [join(folder, 'dist', 'cli.js'), '--version'], {
    encoding: 'utf8',
  });
  expect(stdout).toBe(`${VERSION}\n`);
});
