/**
 * What `npm pack` and `npm publish` do before they gather files, and undo afterwards (`--undo`): they refuse a dist/ that is
 * not what the sources give, leave the commit in a file, which `sluice --version` reads where there is no clone, and write
 * the library's declarations.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeDeclarations, writeDeclarations } from './bundle/declarations.js';

const root = join(import.meta.dirname, '..');
const commitFile = join(root, 'COMMIT');

/** @param {string[]} args */
const git = (...args) =>
  execFileSync('git', ['--no-optional-locks', ...args], { cwd: root, encoding: 'utf8' }).trim();

/** The commit, marked where files differ from it; undefined outside a clone. */
function describeCommit() {
  if (!existsSync(join(root, '.git'))) return undefined;
  return git('rev-parse', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '+changes');
}

if (process.argv.includes('--undo')) {
  await rm(commitFile, { force: true });
  await removeDeclarations();
} else {
  const { status } = spawnSync(process.execPath, ['scripts/bundle.js', '--check'], {
    cwd: root,
    // What npm prints on stdout is for programs: the tarball's name.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(1);
  const commit = describeCommit();
  if (commit !== undefined) await writeFile(commitFile, `${commit}\n`);
  await writeDeclarations();
}
