/**
 * The whole of Sluice in one minute, without an account: plans examples/solar on the embedded sandbox, applies it, and
 * plans again. What is printed comes from dist/cli.js; the demo fails unless the second plan is empty.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'sluice-demo-'));
const state = ['--sandbox', '--sandbox-state', join(folder, 'sandbox.json')];

/**
 * Runs one command with its output shown, and stops the demo when it ends otherwise than expected.
 * @param {string} title
 * @param {string[]} args
 */
function show(title, args) {
  console.log(`\n# ${title}\n$ sluice ${args.join(' ')}\n`);
  const { status, error } = spawnSync(process.execPath, ['dist/cli.js', ...args, ...state], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`'sluice ${args[0]}' ended with exit code ${status}, not 0`);
}

try {
  show('What would happen?', ['plan', '-f', 'examples/solar']);
  show('Make it so.', ['apply', '-f', 'examples/solar', '--auto-approve']);
  show('Is anything left to do? (Exit code 2 if so.)', [
    'plan',
    '-f',
    'examples/solar',
    '--detailed-exitcode',
  ]);
  console.log('\nThe second plan is empty: the sandbox is as the manifest says.');
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
