/**
 * The built program, killed with SIGKILL at every single request of every scenario, before and after the sandbox carried it out.
 * Each time the same command, run again, must finish the work.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../e2e/run-cli.ts';
import type { Scenario } from './scenarios.ts';
import { SCENARIOS, SECRETS } from './scenarios.ts';
import type { Lane } from './world.ts';
import { openLanes } from './world.ts';

/** Children at once: one a core. */
const LANES = 2;

/** At least so many points must have been swept in all. How often a run asks whether a state is reached depends on the machine. */
const MIN_POINTS = 360;

let swept = 0;

afterAll(() => {
  console.log(`crash sweep: killed at ${swept} points`);
  expect(swept).toBeGreaterThanOrEqual(MIN_POINTS);
});

/** Kills one run; whether it came so far. */
async function killAt(lane: Lane, nth: number, when: 'before' | 'after', at: string): Promise<boolean> {
  let kill: () => Promise<void> = () => Promise.resolve();
  await lane.begin({ nth, when, then: 'sever', act: () => kill() });
  const first = await runCli(lane.apply, {
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
  return true;
}

async function sweep(scenario: Scenario): Promise<number> {
  const lanes = await openLanes(scenario, LANES);
  let next = 1;
  let end = Infinity;
  let points = 0;
  const follow = async (lane: Lane): Promise<void> => {
    for (let nth = next++; nth < end; nth = next++) {
      for (const when of ['before', 'after'] as const) {
        const at = `killed ${when} request ${nth}`;
        if (!(await killAt(lane, nth, when, at))) {
          end = Math.min(end, nth);
          break;
        }
        points += 1;
        lane.mend();
        const again = await runCli(lane.apply, { directory: lane.folder, env: lane.env });
        expect([at, again.code, again.stdout + again.stderr]).toEqual([at, 0, expect.any(String)]);
        expect(again.stdout + again.stderr).not.toContain(SECRETS.KAFKA_PASSWORD);
        await lane.expectDone(at);
      }
    }
  };
  await Promise.all(lanes.map(follow));
  return points;
}

describe('killed at any request, the same command finishes the work', () => {
  it.each(SCENARIOS)('$name', async (scenario) => {
    const points = await sweep(scenario);
    console.log(`  ${scenario.name}: ${points} points`);
    expect(points).toBeGreaterThan(20);
    swept += points;
  });
});
