/**
 * Which build this is, for bug reports: the version, and the commit where one is known. `npm pack` leaves the commit in a
 * file; a clone has it in its git folder. That folder is read here instead of asked for through `git`, because starting
 * another program takes longer than all the rest of `sluice --version`.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { VERSION } from '../model/release/version.ts';

/** Written by `npm pack` beside package.json; never part of dist/. */
const COMMIT_FILE = 'COMMIT';
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?(?:\+changes)?$/;

/** `0.2.0`, with the commit in brackets where one is known. */
export function describeVersion(): string {
  const commit = findCommit(import.meta.dirname);
  return commit === undefined ? VERSION : `${VERSION} (${shorten(commit)})`;
}

const shorten = (commit: string): string => commit.replace(/^([0-9a-f]{12})[0-9a-f]+/, '$1');

/** The commit of the package that holds `folder`. A repository around that package, like one that installed it, is another's. */
export function findCommit(folder: string): string | undefined {
  const root = findUpwards(folder, 'package.json');
  if (root === undefined) return undefined;
  const git = join(root, '.git');
  const commit = existsSync(git) ? readGit(git) : readLine(join(root, COMMIT_FILE));
  return commit !== undefined && COMMIT.test(commit) ? commit : undefined;
}

function findUpwards(folder: string, name: string): string | undefined {
  if (existsSync(join(folder, name))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpwards(parent, name);
}

/** The commit that is checked out. A worktree's `.git` is a file that names its folder, and shares branches with another. */
function readGit(git: string): string | undefined {
  const folder = statSync(git).isDirectory()
    ? git
    : resolve(dirname(git), readLine(git)?.replace(/^gitdir: /, '') ?? '.');
  const head = readLine(join(folder, 'HEAD'));
  const branch = /^ref: (refs\/.+)$/.exec(head ?? '')?.[1];
  if (branch === undefined) return head;
  const shared = resolve(folder, readLine(join(folder, 'commondir')) ?? '.');
  return readLine(join(folder, branch)) ?? readLine(join(shared, branch)) ?? findPacked(shared, branch);
}

function findPacked(folder: string, branch: string): string | undefined {
  const lines = readText(join(folder, 'packed-refs'))?.split('\n') ?? [];
  return lines.find((line) => line.endsWith(` ${branch}`))?.split(' ')[0];
}

const readLine = (path: string): string | undefined => readText(path)?.trim();

/** Undefined for what can't be read: a version without its commit is better than an error. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
