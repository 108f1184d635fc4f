/** Which states `status` is content with, in front of an Atlas that reports them. */
import { expect, test } from 'vitest';
import type { Broken } from '../e2e/broken.ts';
import { breakable, copy, project } from '../e2e/broken.ts';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { runInProcess } from '../e2e/in-process.ts';
import type { CliResult } from '../e2e/run-cli.ts';
import { openRewriting } from '../e2e/rewriting.ts';

interface Judged {
  readonly state: string;
  readonly healthy: boolean;
  readonly since: string | null;
}

const MINUTE_MS = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE_MS).toISOString();

/** An Atlas that reports `state` for processor `p`, and `more` beside it. */
async function reporting(broken: Broken, state: () => string, more: object = {}): Promise<string> {
  return openRewriting(broken.sandbox.url, ({ path, text }) => {
    if (!path.endsWith('/processors')) return text;
    const list = JSON.parse(text) as { readonly results: readonly object[] };
    const results = list.results.map((each) => ({ ...each, state: state(), ...more }));
    return JSON.stringify({ ...list, results });
  });
}

/** What is said of `p`, which the manifest wants `wanted`. */
async function judged(wanted: string, state: string, more: object = {}, isBuilt = false): Promise<CliResult> {
  const broken = await breakable(project({ p: copy(1, { state: wanted }) }));
  const url = await reporting(broken, () => state, more);
  const env = { ...broken.env, MONGODB_ATLAS_BASE_URL: url };
  return isBuilt
    ? broken.runBuilt(['status'], { env })
    : runInProcess(['status'], { directory: broken.folder, env, clock: systemClock });
}

test.each([
  ['DEGRADED', 2],
  ['PROVISIONING', 0],
])('the built program exits for one that is %s with %i', async (state, code) => {
  expect((await judged('STARTED', state, {}, true)).code).toBe(code);
});

test.each([
  ['STARTED', 'STOPPING'],
  ['STARTED', 'STOPPED'],
  ['STARTED', 'CREATED'],
  ['STARTED', 'FAILED'],
  ['STOPPED', 'STARTED'],
  ['STOPPED', 'STARTING'],
  ['STOPPED', 'PROVISIONING'],
  ['STARTED', 'ERROR'],
  ['STARTED', 'DEGRADED'],
  ['STOPPED', 'ERROR'],
  ['UNMANAGED', 'A_STATE_OF_TOMORROW'],
])('wanted %s and %s is unhealthy', async (wanted, state) => {
  const { code, stdout } = await judged(wanted, state);
  expect([code, stdout]).toEqual([2, expect.stringMatching(new RegExp(`^! p +${state}`, 'm'))]);
});

test.each([
  ['STARTED', 'STARTED'],
  ['STARTED', 'STARTING'],
  ['STARTED', 'PROVISIONING'],
  ['STOPPED', 'STOPPING'],
  ['STOPPED', 'STOPPED'],
  ['UNMANAGED', 'STOPPED'],
])('wanted %s and %s is healthy', async (wanted, state) => {
  expect((await judged(wanted, state)).code).toBe(0);
});

test.each([
  ['STARTING', { lastStateChange: ago(5) }, 0],
  ['STARTING', { lastStateChange: ago(20) }, 2],
  ['PROVISIONING', { lastStateChange: ago(5) }, 0],
  ['PROVISIONING', { stats: { lastStateChange: ago(20) } }, 2],
  // The start of its last run says nothing about how long it has been on its way.
  ['PROVISIONING', { stats: { start: ago(600) } }, 0],
])('%s with %j exits %i: being on its way is healthy for ten minutes', async (state, more, code) => {
  expect((await judged('STARTED', state, more)).code).toBe(code);
});

test('--watch remembers since when a processor has been on its way, though Atlas does not say', async () => {
  const broken = await breakable(project({ p: copy(1) }));
  const states = [
    'STARTED',
    'STARTING',
    'PROVISIONING',
    'PROVISIONING',
    'PROVISIONING',
    'PROVISIONING',
    'STARTED',
  ];
  let looks = 0;
  const url = await reporting(broken, () => states[Math.max(0, looks)] ?? '');
  let ahead = 0;
  const { stdout } = await runInProcess(['status', '--watch', '3m', '--json'], {
    directory: broken.folder,
    env: { ...broken.env, MONGODB_ATLAS_BASE_URL: url },
    clock: {
      now: () => 1_800_000_000_000 + ahead,
      random: () => 0,
      sleep: () => {
        ahead += 3 * MINUTE_MS;
        looks += 1;
        return looks < states.length ? Promise.resolve() : Promise.reject(new Error('seen enough'));
      },
    },
  });
  const seen = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly processors?: readonly Judged[] })
    // The last line is the error that ends it.
    .filter(({ processors }) => processors !== undefined)
    .map(({ processors }) => processors?.[0])
    .map((each) => [each?.state, each?.healthy, each?.since]);
  const begun = new Date(1_800_000_000_000 + 3 * MINUTE_MS).toISOString();
  expect(seen).toEqual([
    ['STARTED', true, null],
    ['STARTING', true, begun],
    ['PROVISIONING', true, begun],
    ['PROVISIONING', true, begun],
    ['PROVISIONING', true, begun],
    ['PROVISIONING', false, begun],
    ['STARTED', true, expect.any(String)],
  ]);
});
