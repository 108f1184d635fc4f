/**
 * Changes a window while its stream runs: starts a sandbox that makes events, applies examples/evolve, lays longer.yaml over it, and counts what
 * reached the sink. What is printed comes from dist/cli.js and from the sandbox's own count; the demo fails if an event was lost.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { judgeCount } from './demo/verdict.js';

const root = join(import.meta.dirname, '..');
const SINK = 'merge Shop/shop.orders_per_window';

const sandbox = spawn(
  process.execPath,
  ['dist/cli.js', 'sandbox', '--port', '0', '--events-per-second', '20'],
  {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);

/** @type {Record<string, string>} */
const env = { ...process.env, MONGODB_ATLAS_CLIENT_ID: 'sandbox', MONGODB_ATLAS_CLIENT_SECRET: 'sandbox' };

/**
 * Runs one command with its output shown, and stops the demo when it fails.
 * @param {string} title
 * @param {string[]} args
 */
function show(title, args) {
  console.log(`\n# ${title}\n$ sluice ${args.join(' ')}\n`);
  const { status, error } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`'sluice ${args[0]}' ended with exit code ${status}, not 0`);
}

/** @returns {Promise<string>} the sandbox's address */
async function listening() {
  for await (const line of createInterface({ input: sandbox.stdout })) {
    const url = /^sandbox listening on (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('the sandbox did not start');
}

try {
  const url = await listening();
  sandbox.stdout.resume();
  env['MONGODB_ATLAS_BASE_URL'] = url;
  show('A processor with windows of 3 seconds.', [
    'apply',
    '-f',
    'examples/evolve/sluice.yaml',
    '--auto-approve',
  ]);
  await sleep(10_000);
  show('Windows of 6 seconds take over while events arrive.', [
    'apply',
    '-f',
    'examples/evolve/sluice.yaml',
    '-f',
    'examples/evolve/longer.yaml',
    '--auto-approve',
  ]);
  await sleep(20_000);
  const reply = await fetch(`${url}/sandbox/events?sink=${encodeURIComponent(SINK)}`);
  const { text, isWhole } = judgeCount(/** @type {Parameters<typeof judgeCount>[0]} */ (await reply.json()));
  console.log(`\n${text}`);
  if (!isWhole) throw new Error('something was lost');
  console.log('No event was lost.');
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  sandbox.kill();
}
