/**
 * The local runner: 100,000 small documents through `$match`, `$addFields`, a tumbling window with `$group`, and `$merge`, beside what mingo
 * alone takes for the same stages without the window. Each measurement is a process of its own, and the two take turns.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';

/** Times mingo's CPU time that the runner may take. */
const TIME_LIMIT = 1.1;
/** Times mingo's peak memory: the runner that was built on mingo took 1.01 to 1.05. */
const MEMORY_LIMIT = 1.1;
const root = join(import.meta.dirname, '..');

/**
 * The runner as one module: its sources are TypeScript.
 * @param {string} file
 */
async function bundleRunner(file) {
  const entry = join(root, 'bench/runner-entry.js');
  await build({
    input: entry,
    cwd: root,
    platform: 'node',
    plugins: [
      {
        name: 'entry',
        load: (id) =>
          id === entry
            ? `export { runPipeline } from '../src/runner/run.ts'; export { fromPlain } from '../src/model/document/json-text.ts';`
            : null,
        resolveId: (id) => (id === entry ? id : null),
      },
    ],
    resolve: { mainFields: ['module', 'main'] },
    output: { format: 'esm', codeSplitting: false, file },
  });
}

/**
 * @param {readonly string[]} args
 * @returns {{ cpuMs: number, peakMb: number }}
 */
function measureOnce(args) {
  const script = join(import.meta.dirname, 'runner-once.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/**
 * @param {number} ratio
 * @param {number} limit
 */
const judge = (ratio, limit) =>
  `${ratio.toFixed(2)} x, at most ${limit}: ${ratio <= limit ? 'kept' : 'BROKEN'}`;

/** @param {number} runs of each, which take turns; the medians are compared */
export async function benchRunner(runs) {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
  try {
    const bundle = join(folder, 'runner.mjs');
    await bundleRunner(bundle);
    const measured = Array.from({ length: runs }, () => ({
      mingo: measureOnce(['mingo']),
      sluice: measureOnce(['sluice', bundle]),
    }));
    const [mingoMs, sluiceMs] = [
      median(measured.map(({ mingo }) => mingo.cpuMs)),
      median(measured.map(({ sluice }) => sluice.cpuMs)),
    ];
    const [mingoMb, sluiceMb] = [
      median(measured.map(({ mingo }) => mingo.peakMb)),
      median(measured.map(({ sluice }) => sluice.peakMb)),
    ];
    /** @type {(ms: number, mb: number) => string} */
    const figures = (ms, mb) => `${ms.toFixed(0).padStart(6)} ms CPU ${mb.toFixed(0).padStart(6)} MB`;
    console.log(`\nlocal runner, 100,000 documents, medians of ${runs} runs`);
    console.log(`  mingo alone, without the window   ${figures(mingoMs, mingoMb)}`);
    console.log(`  sluice, with a window a minute    ${figures(sluiceMs, sluiceMb)}`);
    console.log(`  time      ${judge(sluiceMs / mingoMs, TIME_LIMIT)}`);
    console.log(`  memory    ${judge(sluiceMb / mingoMb, MEMORY_LIMIT)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
