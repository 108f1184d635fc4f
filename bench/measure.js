/** Times programs from start to end. Runs are interleaved, so that a machine that gets slower is slower for all. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ name: string, args: readonly string[], cwd: string }} Program what `node` is started with */

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}

/** Milliseconds of CPU that ended child processes have used; 0 where the system doesn't say. */
function cpuOfChildren() {
  try {
    // Source: proc(5), /proc/pid/stat, fields 16 and 17; in hundredths of a second on every Linux that Node supports.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return 0;
  }
}

/**
 * Milliseconds of one run.
 * @param {Program} program
 */
function timeOnce({ name, args, cwd }) {
  const [start, cpu] = [process.hrtime.bigint(), cpuOfChildren()];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`'${name}' ended with exit code ${status}: ${String(stderr)}`);
  return { wall, cpu: cpuOfChildren() - cpu };
}

/**
 * What `runs` runs of each program take, after one that is not counted: the median of the time that passed, and the CPU time of a
 * run on average, because one run's is too coarse. In milliseconds.
 * @param {readonly Program[]} programs
 * @param {number} runs
 */
export function measure(programs, runs) {
  const times = programs.map(() => ({ walls: /** @type {number[]} */ ([]), cpu: 0 }));
  for (let run = -1; run < runs; run++) {
    for (const [index, program] of programs.entries()) {
      const { wall, cpu } = timeOnce(program);
      const time = times[index];
      if (run < 0 || time === undefined) continue;
      time.walls.push(wall);
      time.cpu += cpu;
    }
  }
  return times.map(({ walls, cpu }) => ({ wall: median(walls), cpu: cpu / runs }));
}
