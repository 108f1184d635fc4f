/**
 * Two applies of the same thing, started together against one sandbox, over and over; and one that is killed beside another. No lock can keep
 * them apart; the read before each write can: every run ends converged or with PLAN_STALE, nothing is made twice or deleted, and what one leaves
 * stopped, the other or the next run starts.
 */
import type { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/document.ts';
import { runCli } from '../e2e/run-cli.ts';
import type { CliResult } from '../e2e/run-cli.ts';
import { allOrOne, handOut, inTurn, isFull, openTurns } from './sample.ts';
import type { Scenario } from './scenarios.ts';
import { SCENARIOS } from './scenarios.ts';
import type { Lane } from './world.ts';
import { openLanes } from './world.ts';

/** How far apart the second one starts, in milliseconds: in this process, and as processes of their own. */
const APART = { here: [0, 3, 8, 15, 25, 40, 60, 90], built: [0, 50] } as const;

/** At which of their requests one of the two is killed, from its first write on. */
const KILLED_AT = [1, 2, 3, 5, 8, 12] as const;

const ended = { converged: 0, stale: 0 };
let pairs = 0;
let killed = 0;
/** Pairs after which something stood still until the next run. */
let leftStopped = 0;

afterAll(() => {
  console.log(
    `${pairs} pairs of applies: ${ended.converged} converged, ${ended.stale} PLAN_STALE; one of two killed ${killed} times; ` +
      `processors left to the next run ${leftStopped} times`,
  );
  expect(pairs).toBeGreaterThanOrEqual(isFull ? 7 * SCENARIOS.length : 1);
  expect(killed).toBeGreaterThanOrEqual(isFull ? 3 * SCENARIOS.length : 0);
});

/**
 * How a run notices the other one: what it rests on has moved, or what it has started is stopped again by the other one when it looks for the
 * last time. It may also find only that the project has not converged.
 */
const NOTICED = new Set(['PLAN_STALE', 'APPLY_NOT_RUNNING']);

interface Report {
  readonly converged?: boolean;
  readonly steps: readonly { readonly status: string; readonly error?: { readonly code: string } }[];
}

/** What a run is judged by: its exit code, its report, or where it did not come so far, what it printed. */
function judge(lane: Lane, file: string, { code, stderr }: CliResult, at: string): void {
  if (code === 0) {
    ended.converged += 1;
    return;
  }
  ended.stale += 1;
  // Refused before anything was written: no report then.
  if (code === 3 && stderr.includes('PLAN_STALE')) return;
  const report = JSON.parse(readFileSync(join(lane.folder, file), 'utf8')) as Report;
  const others = report.steps.flatMap((step) => step.error?.code ?? []).filter((each) => !NOTICED.has(each));
  expect([at, others, JSON.stringify(report)]).toEqual([at, [], expect.any(String)]);
}

async function trial(lane: Lane, isBuilt: boolean, delayMs: number, at: string): Promise<void> {
  await lane.begin();
  const start = (file: string): Promise<CliResult> => {
    const args = [...lane.apply, '--report', file];
    return isBuilt ? runCli(args, { directory: lane.folder, env: lane.env }) : lane.run(args);
  };
  const first = start('first.json');
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  const second = start('second.json');
  judge(lane, 'first.json', await first, at);
  judge(lane, 'second.json', await second, at);
  await expectEnd(lane, at);
  pairs += 1;
}

/** Nothing was made twice, and the next run leaves all as it should be, running. */
async function expectEnd(lane: Lane, at: string): Promise<void> {
  const posts = (await lane.journal()).filter(({ method, path, status }) => {
    return method === 'POST' && !path.includes(':') && status === 200;
  });
  const names = posts.map(({ path, body }) => `${path}/${textOf(body?.get('name')) ?? ''}`);
  const deletions = (await lane.journal()).filter(({ method }) => method === 'DELETE').length;
  if (deletions === 0) expect(names, at).toEqual([...new Set(names)]);
  if ((await lane.stopped()).length > 0) leftStopped += 1;
  const next = await lane.run(lane.apply);
  expect([at, next.code, next.stderr]).toEqual([at, 0, expect.any(String)]);
  await lane.expectDone(at);
}

/** One is killed at its n-th write or a request soon after, while the other one goes on. */
async function killBeside(lane: Lane, nth: number): Promise<void> {
  const at = `killed at request ${nth} from the first write on`;
  let victim: ReturnType<typeof spawn> | undefined;
  let count = 0;
  const isWrite = (method: string, path: string): boolean =>
    method !== 'GET' && !path.startsWith('/api/oauth');
  await lane.begin(({ method, path }) => {
    if (count > 0 || isWrite(method, path)) count += 1;
    return count === nth
      ? { when: 'before', then: 'pass', act: () => void victim?.kill('SIGKILL') }
      : undefined;
  });
  const options = { directory: lane.folder, env: lane.env };
  const first = runCli(lane.apply, {
    ...options,
    onStart: (child) => {
      victim = child;
    },
  });
  const second = runCli([...lane.apply, '--report', 'second.json'], options);
  if ((await first).code === -1) killed += 1;
  judge(lane, 'second.json', await second, at);
  await expectEnd(lane, at);
}

const takeTurn = openTurns('concurrent', 2 * SCENARIOS.length);

async function sweep(scenario: Scenario): Promise<void> {
  const turn = takeTurn();
  if (turn.hasNone) return;
  const [lane] = await openLanes(scenario, 1);
  const key = `concurrent ${scenario.name}`;
  const trials = [
    ...APART.here.map((ms) => ({ isBuilt: false, ms })),
    ...allOrOne(APART.built, key).map((ms) => ({ isBuilt: true, ms })),
  ];
  const tries = handOut(trials, turn, key);
  for (let each = tries.next(); each !== undefined; each = tries.next()) {
    await trial(lane!, each.isBuilt, each.ms, `${each.isBuilt ? 'processes, ' : ''}${each.ms} ms apart`);
  }
}

describe('two applies at once', () => {
  it.each(inTurn(SCENARIOS, 'concurrent'))('$name', async (scenario) => {
    await sweep(scenario);
  });
});

describe('two applies at once, of which one is killed', () => {
  it.each(inTurn(SCENARIOS, 'concurrent'))('$name', async (scenario) => {
    const turn = takeTurn();
    if (turn.hasNone) return;
    const [lane] = await openLanes(scenario, 1);
    const key = `killed ${scenario.name}`;
    const tries = handOut(allOrOne(KILLED_AT, key), turn, key);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) await killBeside(lane!, nth);
  });
});
