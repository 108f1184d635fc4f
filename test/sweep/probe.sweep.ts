/**
 * `probe` against every quirk and combinations of them, with a fault at every request, and killed at every request: what it reports is so,
 * and nothing is left behind once `--clean` has run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { EXPERIMENTS } from '../../src/core/probe/experiments.ts';
import { isProbeWorkspace } from '../../src/core/probe/workspace-name.ts';
import { textOf } from '../../src/model/document.ts';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import { QUIRKS } from '../../src/sandbox/faults/quirks.ts';
import type { Fault } from '../../src/sandbox/faults/faults.ts';
import { hastyClock, runInProcess } from '../e2e/in-process.ts';
import { makeFolder, runCli } from '../e2e/run-cli.ts';
import type { ServedSandbox } from '../e2e/served.ts';
import { PROJECT, serveSandbox } from '../e2e/served.ts';
import { openRelay } from './relay.ts';
import { handOut, handOutRequests, isFull, openTurns, pick, seedFor } from './sample.ts';

const ARGS = ['--project', PROJECT, '--auto-approve', '--cluster', 'Cluster0'];
const SETTLED: readonly string[] = EXPERIMENTS.flatMap(({ settles }) => settles);
const ALL = QUIRKS.map(({ name }) => name).filter((name) => SETTLED.includes(name));
const COMBINATIONS = isFull ? 200 : 20;

const takeTurn = openTurns('probe', 4);
const counts = { quirks: 0, combinations: 0, faults: 0, kills: 0 };

afterAll(() => {
  console.log(`probe sweep: ${JSON.stringify(counts)}`);
});

interface Answer {
  readonly question: string;
  readonly outcome: 'assumed' | 'otherwise' | 'unknown';
}

/** The answers of one probe. */
async function answersWith(quirks: readonly QuirkName[]): Promise<readonly Answer[]> {
  const clock = hastyClock();
  const sandbox = await serveSandbox({ quirks, clock, eventsPerSecond: 5 });
  const directory = makeFolder();
  const { code, stderr } = await runInProcess(['probe', ...ARGS], { directory, env: sandbox.env, clock });
  expect([code, stderr.includes('INTERNAL')], stderr).toEqual([0, false]);
  await expectNothingLeft(sandbox, quirks.join());
  const report = JSON.parse(readFileSync(join(directory, 'probe.json'), 'utf8')) as {
    readonly experiments: readonly { readonly answers: readonly Answer[] }[];
  };
  return report.experiments.flatMap(({ answers }) => answers);
}

/** Nothing is in the project but what was there, and every request was held to a probe's workspace. */
async function expectNothingLeft(sandbox: ServedSandbox, at: string): Promise<void> {
  const state = (await (await fetch(`${sandbox.url}/sandbox/state`)).json()) as readonly {
    readonly put: string;
  }[];
  expect([at, state.filter(({ put }) => ['workspace', 'project'].includes(put))]).toEqual([at, []]);
  const streams = `/api/atlas/v2/groups/${PROJECT}/streams`;
  for (const entry of await sandbox.journal()) {
    const [path, method] = [textOf(entry.get('path')) ?? '', textOf(entry.get('method'))];
    if (path.startsWith('/api/oauth') || (path === streams && method === 'GET')) continue;
    if (method === 'POST' && [streams, `${streams}:withSampleConnections`].includes(path)) continue;
    const [workspace = ''] = path.slice(streams.length + 1).split(/[/:?]/);
    expect([at, path, isProbeWorkspace(workspace)]).toEqual([at, path, true]);
  }
}

/** What can't be told while another quirk hides it. */
const STOPPED_STATS: readonly QuirkName[] = [
  'stopped-stats-absent',
  'stopped-stats-empty',
  'stopped-stats-error',
  'stopped-stats-counters',
  'stopped-stats-stale',
];
const HIDDEN_BY: Readonly<Record<string, readonly QuirkName[]>> = {
  'scaled-up': ['autoscaling-refused'],
  ...Object.fromEntries(STOPPED_STATS.map((name) => [name, STOPPED_STATS])),
};

function expectTrue(answers: readonly Answer[], quirks: readonly QuirkName[]): void {
  const on: readonly string[] = quirks;
  for (const { question, outcome } of answers) {
    // What another answer hides may be unknown; and where stops fail, whatever needs one.
    const mayBeUnknown =
      quirks.includes('stop-ends-failed') ||
      HIDDEN_BY[question]?.some((name) => quirks.includes(name)) === true;
    if (mayBeUnknown && outcome === 'unknown') continue;
    const expected = on.includes(question) ? 'otherwise' : 'assumed';
    expect([quirks, question, outcome]).toEqual([quirks, question, expected]);
  }
}

describe('a probe reports what is so', () => {
  it('with every quirk', async () => {
    const turn = takeTurn();
    const tries = handOut(ALL, turn, 'probe quirks');
    for (let quirk = tries.next(); quirk !== undefined; quirk = tries.next()) {
      expectTrue(await answersWith([quirk]), [quirk]);
      counts.quirks += 1;
    }
  });

  it('with several at once', async () => {
    const turn = takeTurn();
    const some = fc.sample(fc.subarray([...ALL], { minLength: 2 }), {
      numRuns: COMBINATIONS,
      seed: seedFor('probe combinations'),
    });
    const tries = handOut(some, turn, 'probe combinations');
    for (let quirks = tries.next(); quirks !== undefined; quirks = tries.next()) {
      expectTrue(await answersWith(quirks), quirks);
      counts.combinations += 1;
    }
  });
});

const FAULTS: readonly Omit<Fault, 'match'>[] = [
  { drop: 'before' },
  { drop: 'after' },
  { status: 500, errorCode: 'UNEXPECTED_ERROR' },
  { status: 403, errorCode: 'USER_UNAUTHORIZED' },
  { status: 429, retryAfter: 1 },
  { late: 50 },
];

describe('nothing is left behind', () => {
  it('with a fault at any request', async () => {
    const turn = takeTurn();
    const requests = handOutRequests(150, turn, 'probe faults');
    for (let nth = requests.next(); nth !== undefined && nth <= 400; nth = requests.next()) {
      for (const fault of isFull ? FAULTS : [pick(FAULTS, `probe fault ${nth}`)]) {
        const clock = hastyClock();
        const sandbox = await serveSandbox({
          clock,
          faults: [{ match: { path: '/api/atlas/**', nth }, ...fault }],
        });
        const how = { directory: makeFolder(), env: sandbox.env, clock };
        const at = `${JSON.stringify(fault)} at ${nth}`;
        const first = await runInProcess(['probe', ...ARGS], how);
        expect([at, first.stderr.includes('INTERNAL')], first.stderr).toEqual([at, false]);
        // What was answered late may be there only now.
        if (fault.late !== undefined) await clock.sleep(1000);
        const cleaned = await runInProcess(['probe', '--project', PROJECT, '--clean', '--auto-approve'], how);
        expect([at, cleaned.code], cleaned.stderr).toEqual([at, 0]);
        await expectNothingLeft(sandbox, at);
        counts.faults += 1;
      }
    }
  });

  it('killed at any request', async () => {
    const turn = takeTurn();
    const relay = await openRelay();
    try {
      const requests = handOutRequests(150, turn, 'probe kills');
      for (let nth = requests.next(); nth !== undefined; nth = requests.next()) {
        if (!(await killAt(relay, nth))) break;
        counts.kills += 1;
      }
    } finally {
      await relay.close();
    }
  });
});

/** Kills a probe at a request, and cleans up; whether it came so far. */
async function killAt(relay: Awaited<ReturnType<typeof openRelay>>, nth: number): Promise<boolean> {
  const sandbox = await serveSandbox();
  const env = { ...sandbox.env, MONGODB_ATLAS_BASE_URL: relay.url, SLUICE_PATIENCE: '0.01' };
  const directory = makeFolder();
  let kill: () => void = () => undefined;
  relay.aim(sandbox.url, {
    nth,
    when: pick(['before', 'after'], `probe kill ${nth}`),
    then: 'sever',
    act: () => {
      kill();
    },
  });
  const killed = await runCli(['probe', ...ARGS], {
    directory,
    env,
    onStart: (child) => {
      kill = () => {
        child.kill('SIGKILL');
      };
    },
  });
  if (!relay.hasIntervened) {
    expect(killed.code, killed.stderr).toBe(0);
    return false;
  }
  relay.aim(sandbox.url);
  const cleaned = await runCli(['probe', '--project', PROJECT, '--clean', '--auto-approve'], {
    directory,
    env,
  });
  expect([nth, cleaned.code], cleaned.stderr).toEqual([nth, 0]);
  await expectNothingLeft(sandbox, `killed at ${nth}`);
  return true;
}
