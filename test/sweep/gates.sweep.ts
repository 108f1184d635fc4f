/**
 * Gates and replays, cut off, disturbed and killed at every request: afterwards the same command finishes the work, nothing is lost by the
 * sandbox's count, and what was asked to be replayed was replayed once at most, and once exactly by a run that goes on. A sample draws the requests.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { Stream } from '../e2e/carry-over.ts';
import { CARRY, LOOKUP, MINUTE, WHOLE, orders, topic } from '../e2e/carry-over.ts';
import { allOrOne, handOut, isFull, openTurns, pick } from './sample.ts';
import type { Disturbance, StreamChange } from './streams.ts';
import { STREAM_FAULTS, disturbOne, killOne } from './streams.ts';

const GATE = { gate: { for: '1s', within: '30s' } };
/** A stage that no checkpoint minds. */
const MATCH = { $match: { n: { $gte: 0 } } };

interface Source extends StreamChange {
  /** How much is replayed, in milliseconds: on the test's clock, and on the machine's. */
  readonly replays?: { readonly here: number; readonly built: number };
}

const REPLAYS = { here: 5 * MINUTE, built: 3000 };
/** Events a second: on the test's clock, and on the machine's. */
const RATES = { here: 5, built: 100 };

/** The time is drawn once: the same command is asked for again. */
function replayFlags(): (stream: Stream) => readonly string[] {
  const times = new Map<Stream, string>();
  return (stream) => {
    const now = stream.clock.now();
    const isBuilt = Math.abs(now - Date.now()) < 1000;
    const time = times.get(stream) ?? new Date(now - (isBuilt ? REPLAYS.built : REPLAYS.here)).toISOString();
    times.set(stream, time);
    return ['--replay', `w/processor/copy=${time}`];
  };
}

const SOURCES: readonly Source[] = [
  {
    name: 'a gate after a plain change',
    before: { pipeline: orders() },
    after: { pipeline: orders({}, MATCH), ...GATE },
    partitions: 1,
  },
  {
    name: 'a gate after a plain change of Kafka',
    before: { pipeline: topic() },
    after: { pipeline: topic({}, MATCH), ...GATE },
    partitions: 2,
  },
  {
    name: 'a gate after a position was carried over',
    before: { pipeline: orders() },
    after: { pipeline: orders(LOOKUP), ...CARRY, ...GATE },
    partitions: 1,
  },
  {
    name: 'a replay',
    before: { pipeline: orders(), ...CARRY },
    after: { pipeline: orders(), ...CARRY },
    partitions: 1,
    flags: replayFlags(),
    runsMs: { here: 10 * MINUTE, built: 4000 },
    replays: REPLAYS,
  },
];

/** More requests than any of these runs makes. */
const MOST_REQUESTS = 45;

const requests = Array.from({ length: MOST_REQUESTS }, (_, i) => i + 1);
const takeTurn = openTurns('gates', SOURCES.length * 3);
const counts = { tried: 0, replayed: 0 };

afterAll(() => {
  const { tried, replayed } = counts;
  console.log(
    `gates sweep: ${tried} runs were cut off or disturbed; ${replayed} replays came to their start`,
  );
  expect(tried).toBeGreaterThanOrEqual(isFull ? 300 : 1);
});

type Kind = 'here' | 'built';

/** How many events a replay reads again at least. */
const onceOf = (replays: NonNullable<Source['replays']>, kind: Kind): number =>
  (replays[kind] / 1000) * RATES[kind];

/** Where a replay begins and ends, some seconds may be read once more. */
const EDGES_SECONDS = 4;

/** `isWhole`: the run went on, so that it has replayed. */
const expectCounted =
  ({ replays }: Source, kind: Kind, isWhole: boolean) =>
  async (stream: Stream, at: string): Promise<void> => {
    counts.tried += 1;
    if (kind === 'here') await stream.wait(15 * MINUTE);
    const { lost, unread, doubled, logs } = await stream.account();
    expect([at, { lost, unread }, await stream.processors()]).toEqual([at, WHOLE, { copy: 'STARTED' }]);
    if (replays === undefined) return;
    const once = onceOf(replays, kind);
    if (doubled >= once) counts.replayed += 1;
    if (isWhole) expect([at, doubled >= once, doubled]).toEqual([at, true, doubled]);
    // After a second replay most of it would be in the sink three times.
    const thrice = logs
      .flatMap((log) => log.doubled)
      .filter(({ times }) => times > 2)
      .reduce((sum, { from, to }) => sum + to - from, 0);
    expect([at, thrice <= EDGES_SECONDS * RATES[kind], thrice]).toEqual([at, true, thrice]);
  };

const tryOne = (source: Source, nth: number, what: Disturbance): Promise<boolean> =>
  disturbOne(source, undefined, nth, what, expectCounted(source, 'here', what.then !== 'sever'));

describe.each(SOURCES)('$name, cut off at any request', (source) => {
  it('is finished by the same command', async () => {
    const tries = handOut(requests, takeTurn(), `gates ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      const whens = allOrOne(['before', 'after'] as const, `gates ${source.name} ${nth}`);
      for (const when of whens) if (!(await tryOne(source, nth, { when, then: 'sever' }))) break;
    }
  });

  it('and disturbed there, is applied by the same run', async () => {
    const tries = handOut(requests, takeTurn(), `gates faults ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      const faults = isFull ? STREAM_FAULTS : [pick(STREAM_FAULTS, `gates fault ${source.name} ${nth}`)];
      for (const fault of faults) if (!(await tryOne(source, nth, fault))) break;
    }
  });

  it('or killed with SIGKILL, is finished by the same command', async () => {
    const tries = handOut(requests, takeTurn(), `gates kill ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      for (const when of allOrOne(['before', 'after'] as const, `gates kill ${source.name} ${nth}`))
        if (!(await killOne(source, nth, when, 'SIGKILL', expectCounted(source, 'built', false)))) break;
    }
  });
});
