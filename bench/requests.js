/** Requests: what a plan and an apply cost, counted by the sandbox from outside. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedSecrets, writeGeneratedProject } from './generated-project.js';
import { cliPath, startSandbox } from './sandbox.js';

/** @typedef {import('./sandbox.js').JournalEntry} JournalEntry */

/** How many requests of each kind there are, by what they ask for. @param {readonly JournalEntry[]} requests */
export function countRequests(requests) {
  const counts = { token: 0, workspacePages: 0, connectionPages: 0, processorPages: 0, single: 0, writes: 0 };
  for (const { method, path } of requests) {
    if (path === '/api/oauth/token') counts.token += 1;
    else if (method !== 'GET') counts.writes += 1;
    else if (path.endsWith('/streams')) counts.workspacePages += 1;
    else if (path.endsWith('/connections')) counts.connectionPages += 1;
    else if (path.endsWith('/processors')) counts.processorPages += 1;
    else counts.single += 1;
  }
  return counts;
}

/** @param {readonly JournalEntry[]} requests */
const writesAmong = (requests) =>
  requests.filter(({ method, path }) => method !== 'GET' && path !== '/api/oauth/token');

/** @param {JournalEntry} one @param {JournalEntry} other */
const overlap = (one, other) =>
  one.startTick < (other.endTick ?? Infinity) && other.startTick < (one.endTick ?? Infinity);

/** @param {JournalEntry} entry Creating a workspace is a POST to the list of them: the path doesn't say which one. */
const workspaceOf = ({ path }) => /\/streams\/([^/]+)/.exec(path)?.[1];

/**
 * How many writes were under way at one time at most, and the writes to a workspace or its connections during which something else was
 * written in it.
 * @param {readonly JournalEntry[]} requests
 */
export function countOverlaps(requests) {
  const writes = writesAmong(requests);
  const together = Math.max(
    0,
    ...writes.map(
      ({ startTick }) =>
        writes.filter((other) => other.startTick <= startTick && (other.endTick ?? Infinity) > startTick)
          .length,
    ),
  );
  const disturbed = writes.filter(
    (write) =>
      !write.path.includes('/processor') &&
      writes.some(
        (other) =>
          other !== write &&
          workspaceOf(other) !== undefined &&
          workspaceOf(other) === workspaceOf(write) &&
          overlap(write, other),
      ),
  );
  return { together, disturbed: disturbed.map(({ method, path }) => `${method} ${path}`) };
}

/** @param {string[]} args @param {Record<string, string>} env */
async function runSluice(args, env) {
  const start = performance.now();
  const child = spawn(process.execPath, [cliPath, ...args], {
    env: { ...env, PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`'sluice ${args[0]}' ended with exit code ${code}:\n${stderr}`);
  return (performance.now() - start) / 1000;
}

/** @param {readonly number[]} sizes numbers of workspaces, each with 20 connections and 50 processors */
export async function benchRequests(sizes) {
  console.log(
    '\nrequests with a service account; 20 connections and 50 processors a workspace, 2 ms latency',
  );
  for (const workspaces of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'sluice-bench-'));
    const sandbox = await startSandbox('--latency', '2');
    try {
      const manifest = await writeGeneratedProject(folder, { workspaces, connections: 20, processors: 50 });
      const env = { ...sandbox.env, ...generatedSecrets };
      const applySeconds = await runSluice(['apply', '-f', manifest, '--auto-approve'], env);
      const applied = await sandbox.newRequests();
      const planSeconds = await runSluice(['plan', '-f', manifest, '--detailed-exitcode'], env);
      const planned = countRequests(await sandbox.newRequests());
      const { together, disturbed } = countOverlaps(applied);
      console.log(
        `  ${workspaces} workspaces, ${workspaces * 70} resources below them\n` +
          `    plan   ${planSeconds.toFixed(1)} s: ${planned.token} token, pages: ${planned.workspacePages} of workspaces, ` +
          `${planned.connectionPages} of connections, ${planned.processorPages} of processors; ${planned.single} single reads\n` +
          `    apply  ${applySeconds.toFixed(1)} s: ${applied.length} requests, ${countRequests(applied).writes} writes; ` +
          `at most ${together} at one time, ${disturbed.length} of connections beside others`,
      );
    } finally {
      await sandbox.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }
}
