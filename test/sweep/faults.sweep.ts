/**
 * One fault at every request of every scenario in turn, from the first login to the last look: apply succeeds in the same run, and the
 * journal shows that no write was carried out twice.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { SandboxOptions } from '../../src/sandbox/http/server.ts';
import type { Intervention, Reply } from './relay.ts';
import { SCENARIOS } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';
import type { Lane } from './world.ts';
import { openLanes } from './world.ts';

/** Most of a run is waiting for time-outs. */
const LANES = 6;

/** At least so many runs with a fault there must have been. */
const MIN_RUNS = 2000;

const error = (status: number, errorCode: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  text: JSON.stringify({ error: status, errorCode, detail: errorCode, reason: errorCode, parameters: [] }),
});

const html: Reply = {
  status: 502,
  headers: { 'content-type': 'text/html' },
  text: '<html><h1>502 Bad Gateway</h1></html>',
};

type Fault = readonly [what: string, when: Intervention['when'], then: Intervention['then']];

/** What a server in between, or Atlas itself, may do to a request. */
const FAULTS: readonly Fault[] = [
  ['429', 'before', error(429, 'RATE_LIMITED')],
  ['429 with Retry-After', 'before', error(429, 'RATE_LIMITED_TOKEN_BUCKET', { 'retry-after': '1' })],
  ['500', 'before', error(500, 'UNEXPECTED_ERROR')],
  ['502 as HTML', 'before', html],
  ['504 without a body', 'before', { status: 504 }],
  ['504 after it was carried out', 'after', { status: 504 }],
  ['a reset before', 'before', 'cut'],
  ['a reset after', 'after', 'cut'],
  ['a time-out before', 'before', 'silence'],
  ['a time-out after', 'after', 'silence'],
  ['401 once', 'before', error(401, 'UNAUTHORIZED')],
];

/** 504, and carried out so many milliseconds later; Sluice looks for a late effect for 100, as `world.ts` paces it. */
const LATE_MS = 20;

let runs = 0;

afterAll(() => {
  console.log(`fault sweep: ${runs} runs with a fault`);
  expect(runs).toBeGreaterThanOrEqual(MIN_RUNS);
});

async function writesOf(lane: Lane): Promise<readonly string[]> {
  const writes = (await lane.journal()).filter(({ method }) => method !== 'GET');
  return writes.map(({ method, path }) => `${method} ${path}`).toSorted();
}

/** The writes of a run without faults, and how many requests it makes. */
async function rehearse(lane: Lane): Promise<{ readonly writes: readonly string[]; readonly count: number }> {
  await lane.begin();
  const { code, stderr } = await lane.run(lane.apply);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  return { writes: await writesOf(lane), count: lane.relay.count };
}

async function sweep(scenario: Scenario): Promise<void> {
  const lanes = await openLanes(scenario, LANES);
  const { writes, count } = await rehearse(lanes[0]!);
  const trials: ((lane: Lane) => Promise<void>)[] = [];
  const add = (
    at: string,
    intervention: Intervention | undefined,
    options: Partial<SandboxOptions> = {},
  ): void => {
    trials.push(async (lane) => {
      await lane.begin(intervention, options);
      const { code, stdout, stderr } = await lane.run(lane.apply);
      expect([at, code, code === 0 ? '' : stdout + stderr]).toEqual([at, 0, '']);
      expect([at, await writesOf(lane)]).toEqual([at, writes]);
      await lane.expectDone(at);
      runs += 1;
    });
  };
  for (let nth = 1; nth <= count; nth += 1) {
    for (const [what, when, then] of FAULTS) {
      // The first request is the login: there, 401 says that the credentials are wrong.
      if (what === '401 once' && nth === 1) continue;
      add(`${what} at request ${nth}`, { nth, when, then });
    }
    const late = { faults: [{ match: { nth }, late: LATE_MS }] };
    add(`504 and carried out later, at request ${nth}`, undefined, late);
  }
  const follow = async (lane: Lane): Promise<void> => {
    for (let trial = trials.shift(); trial !== undefined; trial = trials.shift()) await trial(lane);
  };
  await Promise.all(lanes.map(follow));
}

describe('whatever happens to one request, apply succeeds and writes nothing twice', () => {
  it.each(SCENARIOS)('$name', async (scenario) => {
    await sweep(scenario);
  });
});
