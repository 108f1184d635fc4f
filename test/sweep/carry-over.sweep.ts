/**
 * Positions that are carried over, cut off or disturbed at every request: afterwards the same command finishes the work, and by the sandbox's
 * count of events nothing is lost. Under every quirk on a clock that only sleeping moves; the built program killed with SIGKILL on the machine's.
 * A sample draws the quirk and the requests.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { Stream } from '../e2e/carry-over.ts';
import { CARRY, LOOKUP, MINUTE, WHOLE, orders, topic } from '../e2e/carry-over.ts';
import { allOrOne, handOut, isFull, openTurns, pick } from './sample.ts';
import type { Disturbance, StreamChange } from './streams.ts';
import { STREAM_FAULTS, disturbOne, killOne } from './streams.ts';
import { STREAM_UNKNOWNS } from './unknowns.ts';

interface Source extends StreamChange {
  /** Quirks under which the change is impossible, and is taken back. */
  readonly impossible: readonly QuirkName[];
}

const SOURCES: readonly Source[] = [
  {
    name: 'change stream',
    before: { pipeline: orders() },
    after: { pipeline: orders(LOOKUP), ...CARRY },
    partitions: 1,
    impossible: ['renamed-start-refused'],
  },
  {
    name: 'Kafka',
    before: { pipeline: topic() },
    after: { pipeline: topic({ timeField: { $toDate: '$at' } }), ...CARRY },
    partitions: 1,
    // Atlas then skips messages; a run that isn't cut off proves it (test/e2e/carry-over-kafka.test.ts).
    impossible: ['fresh-start-ignores-commits'],
  },
];

const FAULTS: readonly Disturbance[] = [
  ...STREAM_FAULTS,
  { when: 'before', then: { status: 401, text: '{"error":401,"errorCode":"UNAUTHORIZED","detail":"x"}' } },
];

/** More requests than any of these runs makes: a run that ends before its request has been tried in full. */
const MOST_REQUESTS = 45;

const requests = Array.from({ length: MOST_REQUESTS }, (_, i) => i + 1);
const quirks: readonly (QuirkName | undefined)[] = [undefined, ...STREAM_UNKNOWNS];
const takeTurn = openTurns('carry-over', SOURCES.length * 4);
let tried = 0;

afterAll(() => {
  console.log(`carry-over sweep: ${tried} runs were cut off or disturbed`);
  expect(tried).toBeGreaterThanOrEqual(isFull ? 500 : 1);
});

async function expectNothingLost(stream: Stream, at: string): Promise<void> {
  await stream.wait(15 * MINUTE);
  await expectCounted(stream, at);
}

async function expectCounted(stream: Stream, at: string): Promise<void> {
  tried += 1;
  const { lost, unread } = await stream.account();
  expect([at, { lost, unread }, await stream.processors()]).toEqual([at, WHOLE, { copy: 'STARTED' }]);
}

const tryOne = (
  source: Source,
  quirk: QuirkName | undefined,
  nth: number,
  what: Disturbance,
): Promise<boolean> => disturbOne(source, quirk, nth, what, expectNothingLost);

describe.each(SOURCES)('$name, cut off at any request', (source) => {
  const possible = quirks.filter((quirk) => quirk === undefined || !source.impossible.includes(quirk));
  it.each(allOrOne(possible, `carry-over ${source.name}`))('with the quirk %s', async (quirk) => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `carry-over ${source.name} ${quirk ?? ''}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      const whens = allOrOne(['before', 'after'] as const, `carry-over ${source.name} ${nth}`);
      for (const when of whens) if (!(await tryOne(source, quirk, nth, { when, then: 'sever' }))) break;
    }
  });

  it('and disturbed there, is applied by the same run', async () => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `carry-over faults ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      const faults = isFull ? FAULTS : [pick(FAULTS, `carry-over fault ${source.name} ${nth}`)];
      for (const fault of faults) if (!(await tryOne(source, undefined, nth, fault))) break;
    }
  });

  it('or killed with SIGKILL, is finished by the same command', async () => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `carry-over kill ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      for (const when of allOrOne(['before', 'after'] as const, `carry-over kill ${source.name} ${nth}`))
        if (!(await killOne(source, nth, when, 'SIGKILL', expectCounted))) break;
    }
  });

  it('or interrupted, runs at the end of that very run', async () => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `carry-over interrupt ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next())
      if (!(await killOne(source, nth, 'before', 'SIGINT', expectCounted))) continue;
  });
});
