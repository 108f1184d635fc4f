/**
 * One fault at every request of every scenario, from the first login to the last look: apply succeeds in the same run, and the
 * journal shows that no write was carried out twice, and that the report is true. A full sweep tries every fault at every request, and every quirk with faults
 * that are drawn; a sample draws one quirk a scenario and one fault a request.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { SandboxOptions } from '../../src/sandbox/http/server.ts';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { Intervention, Reply } from './relay.ts';
import type { Turn } from './sample.ts';
import { quirksFor, handOut, inTurn, isFull, openTurns, pick } from './sample.ts';
import { MOVES, SCENARIOS } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';
import { REPORT, expectTrueReport } from './agreement.ts';
import type { Lane } from './world.ts';
import { openLanes } from './world.ts';

/** Most of a run is waiting for time-outs. */
const LANES = 6;

/** At least so many runs with a fault there must be in a full sweep. */
const MIN_RUNS = 280 * SCENARIOS.length;

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

/** 504, and carried out so many milliseconds later. */
const LATE_MS = 20;

/** Sluice then looks for the effect for 3 seconds, so that a busy machine's timers don't make it later than Atlas may be. */
const LATE_PATIENCE = 0.3;

const ALL = [...SCENARIOS, ...MOVES];

const takeTurn = openTurns('faults', ALL.length);
let runs = 0;
let leftOut = 0;

afterAll(() => {
  console.log(`fault sweep: ${runs} runs with a fault, ${leftOut} left out for lack of time`);
  expect(runs).toBeGreaterThanOrEqual(isFull ? MIN_RUNS : 1);
});

async function writesOf(lane: Lane): Promise<readonly string[]> {
  const writes = (await lane.journal()).filter(({ method }) => method !== 'GET');
  return writes.map(({ method, path }) => `${method} ${path}`).toSorted();
}

/**
 * The writes without one that may come on top: the secret of a connection whose creation was lost goes again, because an equal one that
 * somebody else made can't be told from it.
 */
function withoutSecretAgain(writes: readonly string[], planned: readonly string[]): readonly string[] {
  if (writes.length !== planned.length + 1) return writes;
  const again = writes.findIndex((write, index) => write !== planned[index]);
  return /^PATCH .*\/connections\/[^/]+$/.test(writes[again] ?? '') ? writes.toSpliced(again, 1) : writes;
}

/** The writes without those that Atlas may make needless, of which there may be one each. */
function compared(
  writes: readonly string[],
  planned: readonly string[],
  { needless = [] }: Scenario,
): readonly string[] {
  const first = (write: string, index: number): boolean => writes.indexOf(write) === index;
  const rest = writes.filter((write, index) => !(needless.includes(write) && first(write, index)));
  return withoutSecretAgain(
    rest,
    planned.filter((write) => !needless.includes(write)),
  );
}

/** A run with a fault: what happens to which request, and how the sandbox is set for it. */
interface Trial {
  readonly at: string;
  readonly intervention?: Intervention;
  readonly options: Partial<SandboxOptions>;
  /** How patient Sluice is, where it needs more than the lane gives. */
  readonly patience?: number;
}

/** What may happen to one request. */
function faultsAt(nth: number, quirks: readonly QuirkName[]): readonly Trial[] {
  return [
    ...FAULTS
      // The first request is the login: there, 401 says that the credentials are wrong.
      .filter(([what]) => what !== '401 once' || nth > 1)
      .map(([what, when, then]) => ({
        at: `${what} at request ${nth}`,
        intervention: { nth, when, then },
        options: { quirks },
      })),
    {
      at: `504 and carried out later, at request ${nth}`,
      options: { quirks, faults: [{ match: { nth }, late: LATE_MS }] },
      patience: LATE_PATIENCE,
    },
  ];
}

async function sweep(scenario: Scenario, quirk: QuirkName | undefined, turn: Turn): Promise<void> {
  const lanes = await openLanes(scenario, LANES);
  const quirks = quirk === undefined ? [] : [quirk];
  const key = `faults ${scenario.name} ${quirk ?? ''}`;
  const { count } = await lanes[0]!.rehearse({ quirks });
  const writes = await writesOf(lanes[0]!);
  const trials = Array.from({ length: count }, (_, index) => {
    const faults = faultsAt(index + 1, quirks);
    return isFull && quirk === undefined ? faults : [pick(faults, `${key} ${index + 1}`)];
  }).flat();
  const tries = handOut(trials, turn, key);
  const follow = async (lane: Lane): Promise<void> => {
    for (let trial = tries.next(); trial !== undefined; trial = tries.next()) {
      const at = `${trial.at}${quirk === undefined ? '' : ` with ${quirk}`}`;
      await lane.begin(trial.intervention, trial.options);
      const { code, stdout, stderr } = await lane.run([...lane.apply, '--report', REPORT], trial.patience);
      expect([code, code === 0 ? '' : stdout + stderr], at).toEqual([0, '']);
      expect(compared(await writesOf(lane), writes, scenario), at).toEqual(
        compared(writes, writes, scenario),
      );
      await expectTrueReport(lane, 0, at);
      await lane.expectDone(at);
      runs += 1;
    }
  };
  await Promise.all(lanes.map(follow));
  leftOut += tries.leftOut();
}

describe('whatever happens to one request, apply succeeds and writes nothing twice', () => {
  it.each(inTurn(ALL, 'faults'))('$name', async (scenario) => {
    const turn = takeTurn();
    if (turn.hasNone) return;
    const drawn = pick(quirksFor(scenario), `faults ${scenario.name}`);
    for (const quirk of isFull ? quirksFor(scenario) : [drawn]) await sweep(scenario, quirk, turn);
  });
});
