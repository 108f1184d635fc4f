/**
 * Runs the sweeps (test/sweep): `npm run test:sweep` a sample, `npm run test:sweep -- --full` every combination. A sample depends on
 * `--seed TEXT` (default: the commit, so that a run that failed fails again) and takes at most `--minutes N` (default 12).
 * Other arguments go to vitest, like the name of a sweep.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean' }, seed: { type: 'string' }, minutes: { type: 'string' } },
  allowPositionals: true,
});

/** The commit, or outside a clone always the same. */
function commitSeed() {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : 'sluice';
}

const { full = false, seed = commitSeed(), minutes = '12' } = values;
if (!(Number(minutes) > 0)) throw new Error(`--minutes ${minutes}: a number above 0 is needed`);
console.log(
  full
    ? 'Full sweep: every combination.'
    : `Sample of the sweeps, at most ${minutes} minutes. To repeat it: npm run test:sweep -- --seed ${seed}`,
);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '-c', 'vitest.sweep.config.ts', ...positionals],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(full ? { SWEEP_FULL: '1' } : { SWEEP_SEED: seed, SWEEP_MINUTES: minutes }),
    },
  },
);
process.exitCode = status ?? 1;
