/**
 * The built program, killed with SIGKILL at every request of every scenario. Each time the same command, run again, must finish the
 * work, and what was said before and is said after agrees with the server. A full sweep kills before and after the sandbox carried a request out, without a quirk and with one that is drawn; a
 * sample draws both.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../e2e/run-cli.ts';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { Turn } from './sample.ts';
import { quirksFor, allOrOne, handOutRequests, inTurn, isFull, openTurns, pick } from './sample.ts';
import type { Scenario } from './scenarios.ts';
import { SECRETS } from './manifests.ts';
import { MOVES, SCENARIOS } from './scenarios.ts';
import {
  REPORT,
  expectAgreement,
  expectNothingTwice,
  expectTrueEvents,
  expectTrueReport,
} from './agreement.ts';
import type { Lane } from './world.ts';
import { openLanes } from './world.ts';

/** Children at once: one a core. */
const LANES = 2;

/** At least so many points a full sweep kills at. How often a run asks whether a state is reached depends on the machine. */
const MIN_POINTS = 50 * SCENARIOS.length;

const ALL = [...SCENARIOS, ...MOVES];

const takeTurn = openTurns('crash', ALL.length);
let swept = 0;
let leftOut = 0;

afterAll(() => {
  console.log(`crash sweep: killed at ${swept} points, ${leftOut} left out for lack of time`);
  expect(swept).toBeGreaterThanOrEqual(isFull ? MIN_POINTS : 1);
});

/** Where a run is killed. */
interface Point {
  readonly nth: number;
  readonly when: 'before' | 'after';
  readonly quirks: readonly QuirkName[];
}

/** Kills one run; whether it came so far. */
async function killAt(lane: Lane, { nth, when, quirks }: Point, at: string): Promise<boolean> {
  let kill: () => Promise<void> = () => Promise.resolve();
  await lane.begin({ nth, when, then: 'sever', act: () => kill() }, { quirks });
  const first = await runCli([...lane.apply, '--json'], {
    directory: lane.folder,
    env: lane.env,
    onStart: (child) => {
      const gone = new Promise<void>((resolve) =>
        child.once('exit', () => {
          resolve();
        }),
      );
      kill = () => {
        child.kill('SIGKILL');
        return gone;
      };
    },
  });
  if (!lane.relay.hasIntervened) {
    expect(first, first.stderr).toMatchObject({ code: 0 });
    return false;
  }
  expect(first.code, at).toBe(-1);
  lane.mend();
  await lane.catchUp();
  await expectTrueEvents(lane, first.stdout, at);
  await expectAgreement(lane, at);
  return true;
}

async function sweep(scenario: Scenario, quirk: QuirkName | undefined, turn: Turn): Promise<number> {
  const lanes = await openLanes(scenario, LANES);
  const quirks = quirk === undefined ? [] : [quirk];
  const { count } = await lanes[0]!.rehearse({ quirks });
  const requests = handOutRequests(count, turn, `crash ${scenario.name}`);
  let end = Infinity;
  let points = 0;
  const follow = async (lane: Lane): Promise<void> => {
    for (let nth = requests.next(); nth !== undefined && nth < end; nth = requests.next()) {
      for (const when of allOrOne(['before', 'after'] as const, `crash ${scenario.name} ${nth}`)) {
        const at = `killed ${when} request ${nth}${quirk === undefined ? '' : ` with ${quirk}`}`;
        if (!(await killAt(lane, { nth, when, quirks }, at))) {
          end = Math.min(end, nth);
          break;
        }
        points += 1;
        const before = (await lane.journal()).length;
        const again = await runCli([...lane.apply, '--report', REPORT], {
          directory: lane.folder,
          env: lane.env,
        });
        expect([at, again.code, again.stdout + again.stderr]).toEqual([at, 0, expect.any(String)]);
        expect(again.stdout + again.stderr).not.toContain(SECRETS.KAFKA_PASSWORD);
        await expectTrueReport(lane, before, at);
        await lane.expectDone(at);
        await expectNothingTwice(lane, at);
      }
    }
  };
  await Promise.all(lanes.map(follow));
  leftOut += requests.leftOut();
  return points;
}

describe('killed at any request, the same command finishes the work', () => {
  it.each(inTurn(ALL, 'crash'))('$name', async (scenario) => {
    const drawn = pick(quirksFor(scenario), `crash ${scenario.name}`);
    const turn = takeTurn();
    if (turn.hasNone) return;
    for (const quirk of isFull ? new Set([undefined, drawn]) : [drawn]) {
      const points = await sweep(scenario, quirk, turn);
      console.log(`  ${scenario.name}${quirk === undefined ? '' : `, ${quirk}`}: ${points} points`);
      swept += points;
    }
  });
});
