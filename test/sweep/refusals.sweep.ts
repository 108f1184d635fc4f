/**
 * One write of every scenario, refused however often it is sent. The run fails; its report, `plan` and `status` agree with the server on who
 * runs; and once Atlas takes the write again, the same command finishes the work.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { REPORT, expectAgreement, expectTrueReport } from './agreement.ts';
import type { Reply } from './relay.ts';
import { allOrOne, handOut, inTurn, isFull, openTurns } from './sample.ts';
import { SCENARIOS } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';
import type { Turn } from './sample.ts';
import type { Lane } from './world.ts';
import { openLanes } from './world.ts';

/** Most of a run is insisting. */
const LANES = 6;

/** At least so many writes must be refused in a full sweep. */
const MIN_RUNS = 12 * SCENARIOS.length;

const refusal = (status: number, errorCode: string, detail: string): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  text: JSON.stringify({ error: status, errorCode, detail, reason: detail, parameters: [] }),
});

const REFUSALS: readonly (readonly [string, Reply])[] = [
  ['400', refusal(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'It had a problem occur: no')],
  ['400 of a new kind', refusal(400, 'SOMETHING_NEW', 'No.')],
  ['403', refusal(403, 'USER_UNAUTHORIZED', 'Not allowed.')],
  ['503', refusal(503, 'SERVICE_UNAVAILABLE', 'Later.')],
];

const takeTurn = openTurns('refusals', SCENARIOS.length);
let refused = 0;
let leftOut = 0;

afterAll(() => {
  console.log(`refusal sweep: ${refused} runs with a refused write, ${leftOut} left out for lack of time`);
  expect(refused).toBeGreaterThanOrEqual(isFull ? MIN_RUNS : 1);
});

/** A write by its method and path, with what a creation names. */
interface Write {
  readonly method: string;
  readonly path: string;
}

async function writesOf(lane: Lane): Promise<readonly Write[]> {
  const writes = (await lane.journal()).filter(({ method }) => method !== 'GET');
  return [...new Map(writes.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
}

/** The path of a failover connection without its last part: requests have another word and its id there, and the journal its region. */
const anyFailover = (path: string): string =>
  path.replace(/\/failover(?:Connections)?\/[^/]+$/, '/failover/*');

async function refuse(lane: Lane, { method, path }: Write, reply: Reply, at: string): Promise<void> {
  const args = [...lane.apply, '--report', REPORT];
  await lane.begin((request) =>
    request.method === method &&
    anyFailover(request.path.split('?')[0] ?? '').endsWith(`/streams${anyFailover(path)}`)
      ? { when: 'before', then: reply }
      : undefined,
  );
  const first = await lane.run(args);
  expect(lane.relay.hasIntervened, at).toBe(true);
  expect([at, first.code, first.stderr]).toEqual([at, 1, expect.any(String)]);
  lane.mend();
  await lane.catchUp();
  await expectTrueReport(lane, 0, at);
  await expectAgreement(lane, at);
  const before = (await lane.journal()).length;
  const again = await lane.run(args);
  expect([at, again.code, again.code === 0 ? '' : again.stdout + again.stderr]).toEqual([at, 0, '']);
  await expectTrueReport(lane, before, at);
  await lane.expectDone(at);
}

async function sweep(scenario: Scenario, turn: Turn): Promise<void> {
  const lanes = await openLanes(scenario, LANES);
  await lanes[0]!.rehearse();
  const writes = await writesOf(lanes[0]!);
  const trials = writes.flatMap((write) =>
    allOrOne(REFUSALS, `refusals ${scenario.name} ${write.method} ${write.path}`).map(([what, reply]) => ({
      write,
      reply,
      at: `${what} to ${write.method} ${write.path}`,
    })),
  );
  const tries = handOut(trials, turn, `refusals ${scenario.name}`);
  const follow = async (lane: Lane): Promise<void> => {
    for (let trial = tries.next(); trial !== undefined; trial = tries.next()) {
      await refuse(lane, trial.write, trial.reply, trial.at);
      refused += 1;
    }
  };
  await Promise.all(lanes.map(follow));
  leftOut += tries.leftOut();
}

describe('a write that Atlas refuses for good fails the run, and nothing is left out of the report', () => {
  it.each(inTurn(SCENARIOS, 'refusals'))('$name', async (scenario) => {
    const turn = takeTurn();
    if (!turn.hasNone) await sweep(scenario, turn);
  });
});
