/**
 * Start-up: how long a command takes that does little, beside a Node that does nothing, and beside another build. CPU time says the
 * same on a busy machine as on a quiet one, so the ratios of both are printed.
 *
 * `npm run bench:start` compares with Node alone; `npm run bench:start -- COMMIT` with the `dist/` of that commit as well.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure.js';

const root = join(import.meta.dirname, '..');

/** Commands, and how many times Node's own start they may take. */
const COMMANDS = [
  { args: ['--version'], limit: 1.25 },
  { args: ['--help'], limit: undefined },
  { args: ['validate', '-f', 'examples/solar'], limit: 3 },
];

/** How many times the other build a command may take. */
const OTHER_LIMIT = 1.05;

/** @param {number} ratio @param {number | undefined} limit */
function judge(ratio, limit) {
  const text = `${ratio.toFixed(3)} x`;
  return limit === undefined ? text : `${text}, at most ${limit}: ${ratio <= limit ? 'kept' : 'BROKEN'}`;
}

/** Unpacks the `dist/` of a commit and gives its program. @param {string} commit @param {string} folder */
function unpack(commit, folder) {
  const archive = execFileSync('git', ['archive', commit, 'dist', 'package.json'], {
    cwd: root,
    maxBuffer: 2 ** 28,
  });
  execFileSync('tar', ['x', '-C', folder], { input: archive });
  return join(folder, 'dist', 'cli.js');
}

/**
 * @param {number} runs of each program
 * @param {string} [commit] whose build is measured as well
 */
export function benchStartUp(runs, commit) {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-start-'));
  try {
    const cli = join(root, 'dist', 'cli.js');
    const other = commit === undefined ? undefined : unpack(commit, folder);
    const node = { name: 'node -e 0', args: ['-e', '0'], cwd: root };
    const programs = COMMANDS.map(({ args }) => ({
      name: `sluice ${args.join(' ')}`,
      args: [cli, ...args],
      cwd: root,
    }));
    const others =
      other === undefined
        ? []
        : COMMANDS.map(({ args }) => ({
            name: `${commit ?? ''} ${args.join(' ')}`,
            args: [other, ...args],
            cwd: root,
          }));
    const medians = measure([node, ...programs, ...others], runs);
    const [base] = medians;
    console.log(`start-up, medians of ${runs} interleaved runs on Node ${process.versions.node}`);
    for (const [index, { name }] of programs.entries()) {
      const own = medians[index + 1];
      const before = medians[index + 1 + programs.length];
      if (base === undefined || own === undefined) continue;
      for (const by of /** @type {const} */ (['wall', 'cpu'])) {
        if (own[by] === 0 || base[by] === 0) continue;
        const { limit } = COMMANDS[index] ?? {};
        console.log(
          `  ${name.padEnd(36)} ${by.padEnd(5)}${own[by].toFixed(1).padStart(8)} ms   node: ${judge(own[by] / base[by], limit)}`,
        );
        if (before !== undefined)
          console.log(`  ${''.padEnd(57)}${commit}: ${judge(own[by] / before[by], OTHER_LIMIT)}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename)
  benchStartUp(Number(process.env['RUNS'] ?? 31), process.argv[2]);
