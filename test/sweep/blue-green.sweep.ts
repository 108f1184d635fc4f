/**
 * Blue/green changes, cut off or disturbed at every request: afterwards the old or the new version runs, the same command finishes the work, and
 * by the sandbox's count nothing is lost and no window is cut. Under every quirk; where one makes the change impossible, the old version
 * runs on. The built program is killed with SIGKILL on the machine's clock. A sample draws the quirk and the requests.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { Stream } from '../e2e/carry-over.ts';
import { LOOKUP, MINUTE, WHOLE, orders, topic, tumbling } from '../e2e/carry-over.ts';
import { allOrOne, handOut, isFull, openTurns, pick } from './sample.ts';
import type { Disturbance, StreamChange } from './streams.ts';
import { STREAM_FAULTS, disturbOne, killOne, openChange } from './streams.ts';
import { STREAM_UNKNOWNS } from './unknowns.ts';

const BLUE_GREEN = {
  update: { strategy: 'blue-green', blueGreen: { sink: { db: 'shadow', coll: 'out' }, deadline: '2h' } },
};
/** A window that is short enough for the machine's clock. */
const brief = (seconds: number): unknown => ({
  $tumblingWindow: {
    interval: { size: seconds, unit: 'second' },
    allowedLateness: { size: 100, unit: 'ms' },
    pipeline: [{ $group: { _id: null, n: { $sum: 1 } } }],
  },
});
const RUNS = { partitions: 2, runsMs: { here: 20 * MINUTE } };
const SOURCES: readonly StreamChange[] = [
  {
    name: 'change stream',
    before: { pipeline: orders() },
    after: { pipeline: orders(LOOKUP), ...BLUE_GREEN },
    ...RUNS,
  },
  {
    name: 'window',
    before: { pipeline: orders({}, tumbling(2)) },
    after: { pipeline: orders({}, tumbling(5)), ...BLUE_GREEN },
    built: {
      before: { pipeline: orders({}, brief(1)) },
      after: { pipeline: orders({}, brief(2)), ...BLUE_GREEN },
    },
    ...RUNS,
  },
  {
    name: 'Kafka window',
    before: { pipeline: topic({}, tumbling(2)) },
    after: { pipeline: topic({}, tumbling(5)), ...BLUE_GREEN },
    built: {
      before: { pipeline: topic({}, brief(1)) },
      after: { pipeline: topic({}, brief(2)), ...BLUE_GREEN },
    },
    ...RUNS,
  },
];

/** Where a stopped processor is, is not known; or no stop, or no renamed start, ever works. */
const IMPOSSIBLE: readonly QuirkName[] = [
  'stopped-stats-counters',
  'stopped-stats-stale',
  'stopped-stats-empty',
  'stopped-stats-absent',
  'stopped-stats-error',
  'stop-ends-failed',
  'renamed-start-refused',
];

/** More requests than any of these runs makes but for its looks, which repeat. */
const MOST_REQUESTS = 60;

const requests = Array.from({ length: MOST_REQUESTS }, (_, i) => i + 1);
const quirks: readonly (QuirkName | undefined)[] = [undefined, ...STREAM_UNKNOWNS];
const possible = quirks.filter((quirk) => quirk === undefined || !IMPOSSIBLE.includes(quirk));
const takeTurn = openTurns('blue-green', SOURCES.length * 4);
let tried = 0;

afterAll(() => {
  console.log(`blue-green sweep: ${tried} runs were cut off or disturbed`);
  expect(tried).toBeGreaterThanOrEqual(isFull ? 500 : 1);
});

async function expectWhole(stream: Stream, at: string): Promise<void> {
  await stream.wait(40 * MINUTE);
  await expectCounted(stream, at);
}

async function expectCounted(stream: Stream, at: string): Promise<void> {
  tried += 1;
  const { lost, unread, partialWrites, missingWindows } = await stream.account();
  const whole = { ...WHOLE, partialWrites: 0, missingWindows: 0 };
  expect([at, { lost, unread, partialWrites, missingWindows }]).toEqual([at, whole]);
  const processors = await stream.processors();
  expect([at, processors]).toMatchObject([at, { copy: 'STARTED' }]);
  expect([at, Object.keys(processors).filter((name) => name.endsWith('--next'))]).toEqual([at, []]);
}

const tryOne = (
  source: StreamChange,
  quirk: QuirkName | undefined,
  nth: number,
  what: Disturbance,
): Promise<boolean> => disturbOne(source, quirk, nth, what, expectWhole);

describe.each(SOURCES)('$name, cut off at any request', (source) => {
  it.each(allOrOne(possible, `blue-green ${source.name}`))('with the quirk %s', async (quirk) => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `blue-green ${source.name} ${quirk ?? ''}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      const whens = allOrOne(['before', 'after'] as const, `blue-green ${source.name} ${nth}`);
      for (const when of whens) if (!(await tryOne(source, quirk, nth, { when, then: 'sever' }))) break;
    }
  });

  it('and disturbed there, is applied by the same run', async () => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `blue-green faults ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      const faults = isFull ? STREAM_FAULTS : [pick(STREAM_FAULTS, `blue-green fault ${source.name} ${nth}`)];
      for (const fault of faults) if (!(await tryOne(source, undefined, nth, fault))) break;
    }
  });

  it('or killed with SIGKILL, is finished by the same command', async () => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `blue-green kill ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      for (const when of allOrOne(['before', 'after'] as const, `blue-green kill ${source.name} ${nth}`))
        if (!(await killOne(source, nth, when, 'SIGKILL', expectCounted))) break;
    }
  });

  it.each(allOrOne(IMPOSSIBLE, `blue-green impossible ${source.name}`))(
    'runs on as it was where %s makes it impossible',
    async (quirk) => {
      takeTurn();
      const stream = await openChange(source, quirk);
      const refused = await stream.run(source.after, 'apply', '--auto-approve');
      expect([quirk, refused.code]).toEqual([quirk, 1]);
      await expectWhole(stream, quirk);
    },
  );
});
