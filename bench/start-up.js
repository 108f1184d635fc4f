/** Start-up: how long a command takes that does little, beside a Node that does nothing. */
import { join } from 'node:path';
import { measureMedians } from './measure.js';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'dist', 'cli.js');

/** Programs and how many times the first one's median they may take. */
const programs = [
  { name: 'node -e 0', args: ['-e', '0'], limit: undefined },
  { name: 'sluice --version', args: [cli, '--version'], limit: 1.6 },
  { name: 'sluice --help', args: [cli, '--help'], limit: undefined },
  { name: 'sluice validate -f examples/solar', args: [cli, 'validate', '-f', 'examples/solar'], limit: 4 },
];

/** @param {number} runs of each program */
export function benchStartUp(runs) {
  const medians = measureMedians(
    programs.map((program) => ({ ...program, cwd: root })),
    runs,
  );
  const base = medians[0] ?? NaN;
  console.log(`start-up, medians of ${runs} interleaved runs on Node ${process.versions.node}`);
  for (const [index, { name, limit }] of programs.entries()) {
    const time = medians[index] ?? NaN;
    const ratio = time / base;
    const verdict = limit === undefined ? '' : `  at most ${limit}: ${ratio <= limit ? 'kept' : 'BROKEN'}`;
    console.log(
      `  ${name.padEnd(36)}${time.toFixed(1).padStart(8)} ms${ratio.toFixed(2).padStart(7)} x${verdict}`,
    );
  }
}
