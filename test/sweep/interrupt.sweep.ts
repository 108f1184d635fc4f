/**
 * The built program, told to stop at every request: by a person (SIGINT), a system (SIGTERM), a terminal that closes (SIGHUP). What has begun is
 * finished or undone, the report is written, and the next run goes on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../e2e/run-cli.ts';
import { handOutRequests, isFull, openTurns } from './sample.ts';
import { SCENARIOS } from './scenarios.ts';
import type { Lane } from './world.ts';
import { openLanes } from './world.ts';

const LANES = 2;

const TRIALS = [
  { signal: 'SIGINT', name: 'update running processors' },
  { signal: 'SIGTERM', name: 'change a connection under a running processor' },
  { signal: 'SIGHUP', name: 'rename' },
] as const;

const takeTurn = openTurns('interrupt', TRIALS.length);

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
  const { code, stderr } = await runCli([...lane.apply, '--report', 'report.json'], {
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
    const report = JSON.parse(readFileSync(join(lane.folder, 'report.json'), 'utf8')) as {
      readonly outcome: string;
    };
    expect([at, report.outcome]).toEqual([at, 'interrupted']);
  }
  await lane.expectRunning(at);
  return true;
}

describe('interrupted at any request, nothing that ran stays stopped', () => {
  it.each(TRIALS)('$signal: $name', async ({ signal, name }) => {
    const scenario = SCENARIOS.find((each) => each.name === name)!;
    const lanes = await openLanes(scenario, LANES);
    const { count } = await lanes[0]!.rehearse();
    const requests = handOutRequests(count, takeTurn(), `interrupt ${name}`);
    let end = Infinity;
    let interrupted = 0;
    const follow = async (lane: Lane): Promise<void> => {
      for (let nth = requests.next(); nth !== undefined && nth < end; nth = requests.next()) {
        const at = `${signal} at request ${nth}`;
        if (!(await interrupt(lane, nth, signal, at))) {
          end = Math.min(end, nth);
          return;
        }
        interrupted += 1;
        lane.mend();
        expect([at, (await lane.run(lane.apply)).code]).toEqual([at, 0]);
        await lane.expectDone(at);
      }
    };
    await Promise.all(lanes.map(follow));
    console.log(
      `  ${name}: interrupted ${interrupted} times, ${requests.leftOut()} left out for lack of time`,
    );
    expect(interrupted).toBeGreaterThan(isFull ? 15 : 0);
  });
});
