/** A `sluice sandbox` in a process of its own, as other clients use it, with its journal to count requests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const cliPath = join(import.meta.dirname, '..', 'dist', 'cli.js');

/**
 * One request as the sandbox saw it. Two overlapped when their ranges of ticks do.
 * @typedef {{ seq: number, method: string, path: string, query: string, status: number | null, startTick: number, endTick: number | null, startedAt: number, endedAt: number | null }} JournalEntry
 */

/**
 * Starts it on a free port, where nothing takes time unless a flag says so. The caller must `stop` it.
 * @param {string[]} flags more flags of `sluice sandbox`
 */
export async function startSandbox(...flags) {
  const child = spawn(process.execPath, [cliPath, 'sandbox', '--port', '0', '--settle', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    exited.then(([code]) => Promise.reject(new Error(`the sandbox ended with exit code ${code}`))),
  ]);
  const url = /** @type {string} */ (line).replace('sandbox listening on ', '');
  /** @type {JournalEntry[]} */
  let seen = [];
  return {
    url,
    /** A project that it knows, as it does any. */
    project: '0123456789abcdef01234567',
    /** What a client's environment needs. */
    env: {
      MONGODB_ATLAS_BASE_URL: url,
      MONGODB_ATLAS_CLIENT_ID: 'sandbox',
      MONGODB_ATLAS_CLIENT_SECRET: 'sandbox',
    },
    /** The requests since the last call. */
    async newRequests() {
      const before = seen.length;
      const response = await fetch(`${url}/sandbox/journal`);
      if (!response.ok) throw new Error(`GET /sandbox/journal answered ${response.status}`);
      seen = /** @type {JournalEntry[]} */ (await response.json());
      return seen.slice(before);
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
