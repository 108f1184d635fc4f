/**
 * The built program, told to stop at every request: by a person (SIGINT), a system (SIGTERM), a terminal that closes (SIGHUP). What has begun is
 * finished or undone, the report is written and true, `plan` and `status` agree with it, and the next run goes on. Which signal it is, is drawn.
 */
import { describe, expect, it } from 'vitest';
import { runCli } from '../e2e/run-cli.ts';
import { REPORT, expectAgreement, expectTrueReport, readReport } from './agreement.ts';
import type { Turn } from './sample.ts';
import { handOutRequests, inTurn, isFull, openTurns, pick } from './sample.ts';
import type { Scenario } from './scenarios.ts';
import { MOVES, SCENARIOS } from './scenarios.ts';
import type { Lane } from './world.ts';
import { openLanes } from './world.ts';

const LANES = 2;

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const ALL = [...SCENARIOS, ...MOVES];

const takeTurn = openTurns('interrupt', ALL.length);

/** Interrupts one run; whether it came so far. */
async function interrupt(lane: Lane, nth: number, signal: NodeJS.Signals, at: string): Promise<boolean> {
  let send: () => void = () => undefined;
  await lane.begin({
    nth,
    when: 'before',
    then: 'pass',
    act: () => {
      send();
    },
  });
  const { code, stderr } = await runCli([...lane.apply, '--report', REPORT], {
    directory: lane.folder,
    env: lane.env,
    onStart: (child) => {
      send = () => {
        child.kill(signal);
      };
    },
  });
  if (!lane.relay.hasIntervened) return false;
  // The last requests only look whether all is done: then it is, and the run says so.
  expect([0, 130], `${at}: ${stderr}`).toContain(code);
  if (code === 130 && stderr.includes('applying')) {
    expect([at, readReport(lane)?.outcome]).toEqual([at, 'interrupted']);
  }
  await lane.expectRunning(at);
  lane.mend();
  await lane.catchUp();
  await expectTrueReport(lane, 0, at);
  await expectAgreement(lane, at);
  return true;
}

async function sweep(scenario: Scenario, turn: Turn): Promise<void> {
  const { name } = scenario;
  const lanes = await openLanes(scenario, LANES);
  const { count } = await lanes[0]!.rehearse();
  const requests = handOutRequests(count, turn, `interrupt ${name}`);
  let end = Infinity;
  let interrupted = 0;
  const follow = async (lane: Lane): Promise<void> => {
    for (let nth = requests.next(); nth !== undefined && nth < end; nth = requests.next()) {
      const signal = pick(SIGNALS, `interrupt ${name} ${nth}`);
      const at = `${signal} at request ${nth}`;
      if (!(await interrupt(lane, nth, signal, at))) {
        end = Math.min(end, nth);
        continue;
      }
      interrupted += 1;
      const before = (await lane.journal()).length;
      const again = await lane.run([...lane.apply, '--report', REPORT]);
      expect([at, again.code, again.code === 0 ? '' : again.stdout + again.stderr]).toEqual([at, 0, '']);
      await expectTrueReport(lane, before, at);
      await lane.expectDone(at);
    }
  };
  await Promise.all(lanes.map(follow));
  console.log(`  ${name}: interrupted ${interrupted} times, ${requests.leftOut()} left out for lack of time`);
  expect(interrupted).toBeGreaterThan(isFull ? 15 : 0);
}

describe('interrupted at any request, nothing that ran stays stopped', () => {
  it.each(inTurn(ALL, 'interrupt'))('$name', async (scenario) => {
    const turn = takeTurn();
    if (!turn.hasNone) await sweep(scenario, turn);
  });
});
