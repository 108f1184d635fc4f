/**
 * What people wait for: an apply from nothing, a change of everything, an apply with nothing to do, an export, a look at the status. Each
 * beside the shortest time that its requests need, with its requests and its memory. Time runs from the first request to the last answer,
 * as the sandbox saw them; the start of the program is in `bench/start-up.js`. Projects above 2,000 processors are there from the beginning,
 * and nothing is written to them, because that alone takes minutes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROUNDS } from './critical-path.js';
import { findLeastHeap } from './heap.js';
import { writeLargeState } from './large-state.js';
import { generatedSecrets, writeGeneratedProject } from './generated-project.js';
import { cliPath, startSandbox } from './sandbox.js';

/** @typedef {{ workspaces: number, processors: number }} Size workspaces, and processors in each */

const PARALLELISM = 10;
const CONNECTIONS = 4;
/** Processors of the largest project that is applied and updated. */
const MOST_APPLIED = 2000;

/** Prints what the program has used at its end, where the operating system tells. */
const USAGE = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>{const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write('\\nUSAGE '+JSON.stringify({rss:maxRSS/1024,cpu:(userCPUTime+systemCPUTime)/1e6})+'\\n')})",
)}`;

/**
 * Runs a command, and says what it used. @param {string} cli @param {string[]} args @param {Record<string, string>} env
 * @param {string} cwd @param {string[]} nodeFlags
 */
async function runMeasured(cli, args, env, cwd, nodeFlags = []) {
  const child = spawn(process.execPath, [...nodeFlags, '--import', USAGE, cli, ...args], {
    cwd,
    env: { ...env, PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const [code] = await once(child, 'close');
  const usage = /\nUSAGE (\{.*\})\n/.exec(stderr)?.[1];
  const { rss = NaN, cpu = NaN } = /** @type {{ rss?: number, cpu?: number }} */ (JSON.parse(usage ?? '{}'));
  return { code: /** @type {number | null} */ (code), rss, cpu, stderr };
}

/** Milliseconds from the first request to the last answer. @param {readonly import('./sandbox.js').JournalEntry[]} requests */
const spanOf = (requests) =>
  Math.max(...requests.map(({ endedAt, startedAt }) => endedAt ?? startedAt)) -
  Math.min(...requests.map(({ startedAt }) => startedAt));

/**
 * @param {readonly Size[]} sizes @param {readonly number[]} latencies
 * @param {{ cli?: string, startTakes?: number, withHeap?: boolean }} options
 */
export async function benchOperations(
  sizes,
  latencies,
  { cli = cliPath, startTakes = 0, withHeap = false } = {},
) {
  console.log(`\noperations; ${CONNECTIONS} connections a workspace, parallelism ${PARALLELISM}`);
  for (const latency of latencies)
    for (const size of sizes) await benchProject(size, latency, cli, startTakes, withHeap);
}

/** @param {Size} size @param {number} latency @param {string} cli @param {number} startTakes @param {boolean} withHeap */
async function benchProject({ workspaces, processors }, latency, cli, startTakes, withHeap) {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-bench-'));
  const flags = [
    '--latency',
    String(latency),
    ...(startTakes > 0 ? ['--start-takes', String(startTakes)] : []),
  ];
  const isLarge = workspaces * processors > MOST_APPLIED;
  const project = { workspaces, connections: CONNECTIONS, processors, isStarted: true };
  if (isLarge) {
    const state = join(folder, 'state.json');
    await writeLargeState(state, project);
    flags.push('--state', state);
  }
  const sandbox = await startSandbox(...flags);
  const shape = { workspaces, connections: CONNECTIONS, processors, starts: processors };
  const env = { ...sandbox.env, ...generatedSecrets };
  console.log(
    `  ${workspaces} x ${processors} processors, ${latency} ms a request${startTakes > 0 ? `, starts take ${startTakes} ms` : ''}`,
  );
  /** @param {string} name @param {string[]} args @param {boolean} isRepeatable */
  const measure = async (name, args, isRepeatable) => {
    await sandbox.newRequests();
    const { code, rss, cpu, stderr } = await runMeasured(cli, args, env, folder);
    if (code !== 0) throw new Error(`'${name}' ended with exit code ${code}:\n${stderr.slice(-2000)}`);
    const requests = await sandbox.newRequests();
    const seconds = spanOf(requests) / 1000;
    const path = ((ROUNDS[name]?.(shape, PARALLELISM) ?? NaN) * latency) / 1000;
    const own =
      name === 'apply from nothing'
        ? startTakes / 1000
        : name === 'update everything'
          ? (2 * startTakes) / 1000
          : 0;
    const shortest = path + own;
    const ratio =
      latency === 0
        ? ''
        : `, ${(seconds / shortest).toFixed(2)} x the critical path of ${shortest.toFixed(2)} s`;
    const heap =
      withHeap && isRepeatable
        ? `, heap ${await findLeastHeap((nodeFlags) => runMeasured(cli, args, env, folder, nodeFlags))} MB`
        : '';
    console.log(
      `    ${name.padEnd(18)} ${String(requests.length).padStart(6)} requests, ${seconds.toFixed(2).padStart(7)} s${ratio}; CPU ${cpu.toFixed(1)} s, RSS ${rss.toFixed(0)} MB${heap}`,
    );
  };
  try {
    const manifest = await writeGeneratedProject(folder, project);
    const apply = ['apply', '-f', manifest, '--auto-approve', '--allow', 'checkpoint-loss'];
    if (!isLarge) await measure('apply from nothing', apply, false);
    await measure('no-op', ['plan', '-f', manifest], true);
    await measure('status', ['status', '-f', manifest], true);
    await measure(
      'export',
      ['export', '--project', sandbox.project, '--out', join(folder, 'exported')],
      true,
    );
    if (isLarge) return;
    await writeGeneratedProject(folder, { ...project, revision: 1 });
    await measure('update everything', apply, false);
  } finally {
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
