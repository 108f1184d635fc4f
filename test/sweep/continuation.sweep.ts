/**
 * An apply of something reviewed, a plan file or a digest, that loses Atlas for good at any request, before or after it was carried out: the
 * same command, run again, continues it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORT, expectAgreement, expectTrueReport } from './agreement.ts';
import type { Turn } from './sample.ts';
import { allOrOne, handOutRequests, inTurn, isFull, openTurns } from './sample.ts';
import type { Scenario } from './scenarios.ts';
import { SCENARIOS } from './scenarios.ts';
import type { Lane } from './world.ts';
import { openLanes } from './world.ts';

/** Most of a run is waiting for Atlas to come back. */
const LANES = 12;

interface Reviewed {
  readonly how: string;
  /** Reviews the plan; gives the arguments that apply what was reviewed. */
  readonly review: (lane: Lane, scenario: Scenario) => Promise<readonly string[]>;
}

async function planOf(lane: Lane, flags: readonly string[]): Promise<string> {
  const { stdout, code } = await lane.run(['plan', '--json', '--out', 'plan.json', ...flags]);
  expect(code).toBe(0);
  return (JSON.parse(stdout) as { readonly digest: string }).digest;
}

const REVIEWED: readonly Reviewed[] = [
  {
    how: 'a plan file',
    review: async (lane, { flags }) => {
      await planOf(lane, flags);
      return ['apply', 'plan.json', ...flags];
    },
  },
  {
    how: 'a digest',
    review: async (lane, { flags }) => {
      const digest = await planOf(lane, flags);
      return ['apply', '--expect-digest', digest, ...flags];
    },
  },
];

/** Requests to an Atlas that can't be reached are repeated for long enough with this. */
const SEVERED_PATIENCE = 0.05;

/** A sample reviews each scenario in one of the ways. */
const pairs = SCENARIOS.flatMap((scenario) =>
  allOrOne(REVIEWED, `review ${scenario.name}`).map((reviewed) => ({
    what: `${scenario.name}, ${reviewed.how}`,
    scenario,
    reviewed,
  })),
);

const takeTurn = openTurns('continuation', pairs.length);

async function sweep(scenario: Scenario, { review, how }: Reviewed, turn: Turn): Promise<number> {
  const lanes = await openLanes(scenario, LANES);
  const key = `continuation ${scenario.name} ${how}`;
  const { count } = await lanes[0]!.rehearse();
  const requests = handOutRequests(count, turn, key);
  let end = Infinity;
  let points = 0;
  const follow = async (lane: Lane): Promise<void> => {
    for (let nth = requests.next(); nth !== undefined && nth < end; nth = requests.next()) {
      for (const when of allOrOne(['before', 'after'] as const, `${key} ${nth}`)) {
        const at = `cut off ${when} request ${nth}`;
        await lane.begin();
        const args = await review(lane, scenario);
        lane.mend({ nth, when, then: 'sever' });
        // Waiting for a state goes on while Atlas can't be reached: not for minutes here.
        const patience = Math.min(scenario.patience ?? 0.01, SEVERED_PATIENCE);
        await lane.run([...args, '--timeout', '5s', '--report', REPORT], patience);
        if (!lane.relay.hasIntervened) {
          end = Math.min(end, nth);
          break;
        }
        points += 1;
        lane.mend();
        await lane.catchUp();
        await expectTrueReport(lane, 0, at);
        await expectAgreement(lane, at);
        const before = (await lane.journal()).length;
        const again = await lane.run([...args, '--report', REPORT]);
        expect([at, again.code, again.stderr]).toEqual([at, 0, expect.any(String)]);
        await expectTrueReport(lane, before, at);
        await lane.expectDone(at);
      }
    }
  };
  await Promise.all(lanes.map(follow));
  console.log(`  ${key}: ${points} points, ${requests.leftOut()} left out for lack of time`);
  return points;
}

describe('cut off at any request, what was reviewed is continued', () => {
  it.each(inTurn(pairs, 'continuation'))('$what', async ({ scenario, reviewed }) => {
    const turn = takeTurn();
    if (!turn.hasNone) expect(await sweep(scenario, reviewed, turn)).toBeGreaterThan(isFull ? 15 : 0);
  });
});

describe('what somebody else changed meanwhile', () => {
  it('stops the continuation', async () => {
    const scenario = SCENARIOS.find(({ name }) => name === 'update running processors')!;
    const [lane] = await openLanes(scenario, 1);
    await lane!.begin();
    const digest = await planOf(lane!, []);
    lane!.mend({ nth: 12, when: 'after', then: 'sever' });
    expect((await lane!.run(['apply', '--expect-digest', digest, '--timeout', '5s'])).code).toBe(1);
    lane!.mend();
    const manifest = readFileSync(join(lane!.folder, 'sluice.yaml'), 'utf8');
    const meddling = manifest.replaceAll('"c"', '"elsewhere"');
    expect(meddling).not.toBe(manifest);
    writeFileSync(join(lane!.folder, 'other.yaml'), meddling);
    expect((await lane!.run(['apply', '-f', 'other.yaml', '--auto-approve'])).code).toBe(0);
    const again = await lane!.run(['apply', '--expect-digest', digest]);
    expect([again.code, again.stderr]).toEqual([3, expect.stringMatching(/PLAN_STALE[^]*\/pipeline/)]);
  });
});
