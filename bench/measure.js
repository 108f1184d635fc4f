/** Times programs from start to end. Runs are interleaved, so that a machine that gets slower is slower for all. */
import { spawnSync } from 'node:child_process';

/** @typedef {{ name: string, args: readonly string[], cwd: string }} Program what `node` is started with */

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}

/**
 * Milliseconds of one run.
 * @param {Program} program
 */
function timeOnce({ name, args, cwd }) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`'${name}' ended with exit code ${status}: ${String(stderr)}`);
  return elapsed;
}

/**
 * The median of `runs` runs of each program, in milliseconds, after one that is not counted.
 * @param {readonly Program[]} programs
 * @param {number} runs
 */
export function measureMedians(programs, runs) {
  /** @type {number[][]} */
  const times = programs.map(() => []);
  for (let run = -1; run < runs; run++) {
    for (const [index, program] of programs.entries()) {
      const elapsed = timeOnce(program);
      if (run >= 0) times[index]?.push(elapsed);
    }
  }
  return times.map(median);
}
