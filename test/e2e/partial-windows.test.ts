/**
 * Windows, by the table of what is possible: where a change can cut one, the plan says `partial-window` and is refused; with it allowed the sandbox
 * shows the cut. Beside the running version no partial window reaches the sink, or the plan refuses it.
 */
import { describe, expect, test } from 'vitest';
import type { SinkAccount } from '../../src/sandbox/events/account.ts';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { Stream, Wanted } from './carry-over.ts';
import { hastyClock } from './in-process.ts';
import { CARRY, MINUTE, WHOLE, openStream, orders, topic, tumbling } from './carry-over.ts';

const GROUP = [{ $group: { _id: null, n: { $sum: 1 } } }];
const minutes = (size: number): object => ({ size, unit: 'minute' });

const hopping = (size: number): unknown => ({
  $hoppingWindow: { interval: minutes(size), hopSize: minutes(2), pipeline: GROUP },
});
const byClock = (size: number): unknown => ({
  $tumblingWindow: { interval: minutes(size), boundary: 'processingTime', pipeline: GROUP },
});
const session = (gap: number): unknown => ({
  $sessionWindow: { partitionBy: '$shop', gap: minutes(gap), pipeline: GROUP },
});
/** Whole messages, collected. */
const listing = (size: number): unknown => ({
  $tumblingWindow: { interval: minutes(size), pipeline: [{ $match: { n: { $gte: 0 } } }] },
});
const TIME_FIELD = { timeField: { $toDate: '$at' } };
const REWIND = { update: { freshStart: 'carry-over', rewind: '3m' } };

interface Row {
  readonly row: string;
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
  /** How it is carried over; `CARRY` when absent. */
  readonly update?: object;
  readonly quirks?: readonly QuirkName[];
  /** Minutes ago from which it is replayed; none when absent. */
  readonly replay?: number;
}

const CUT: readonly Row[] = [
  {
    row: 'a tumbling window of a change stream, where event time is wall time',
    before: orders({}, tumbling(2)),
    after: orders({}, tumbling(5)),
    quirks: ['event-time-is-wall-time'],
  },
  {
    row: 'a hopping window of a change stream',
    before: orders({}, hopping(4)),
    after: orders({}, hopping(6)),
  },
  {
    row: 'a window with a timeField',
    before: orders(TIME_FIELD, tumbling(2)),
    after: orders(TIME_FIELD, tumbling(5)),
  },
  {
    row: 'an explicit rewind',
    before: orders({}, tumbling(2)),
    after: orders({}, tumbling(5)),
    update: REWIND,
  },
  {
    row: 'a window over Kafka',
    before: topic({}, tumbling(2)),
    after: topic({}, tumbling(5)),
  },
  {
    row: 'a window of processing time',
    before: orders({}, byClock(4)),
    after: orders({}, byClock(7)),
  },
  {
    row: 'a session window',
    before: orders({}, session(3)),
    after: orders({}, session(7)),
    update: REWIND,
  },
  {
    row: 'a window without $group and $sort',
    before: orders({}, listing(2)),
    after: orders({}, listing(5)),
    update: REWIND,
  },
  {
    row: 'a replay of a hopping window',
    before: orders({}, hopping(6)),
    after: orders({}, hopping(6)),
    replay: 10,
  },
  {
    row: 'a replay of a tumbling window, where event time is wall time',
    before: orders({}, tumbling(5)),
    after: orders({}, tumbling(5)),
    quirks: ['event-time-is-wall-time'],
    replay: 12,
  },
  {
    row: 'a replay of a window of processing time',
    before: orders({}, byClock(4)),
    after: orders({}, byClock(4)),
    replay: 10,
  },
  {
    row: 'a replay of a session window',
    before: orders({}, session(3)),
    after: orders({}, session(3)),
    replay: 10,
  },
];

/** The window was open for most of an hour before: what the new version computes again lies within what the sandbox has counted. */
const RUNS_MS = 91 * MINUTE;

/** Where a window begins decides what is cut: by the time of day, a rewind of three minutes now and then met the start of one, and cut nothing. */
const START = Date.UTC(2026, 10, 28, 6, 0, 0);

const open = (pipeline: readonly unknown[], wanted: object, quirks: readonly QuirkName[]): Promise<Stream> =>
  openStream(
    { pipeline, ...wanted },
    { quirks, runsMs: RUNS_MS, eventsPerSecond: 30, events: { partitions: 2 }, clock: hastyClock(START) },
  );

async function count(stream: Stream): Promise<SinkAccount> {
  await stream.wait(40 * MINUTE);
  return stream.account();
}

describe.each(CUT)('$row', ({ before, after, update = CARRY, quirks = [], replay }) => {
  test('is partial-window, refused until it is allowed, and then cut', async () => {
    const wanted: Wanted = { pipeline: after, ...update };
    const stream = await open(before, replay === undefined ? {} : update, quirks);
    const from = new Date(stream.clock.now() - (replay ?? 0) * MINUTE).toISOString();
    const flags = replay === undefined ? [] : ['--replay', `w/processor/copy=${from}`];
    const plan = await stream.run(wanted, 'plan', '--json', ...flags);
    const { hazards } = JSON.parse(plan.stdout) as { hazards: { kind: string; allowed: boolean }[] };
    expect(hazards).toContainEqual(expect.objectContaining({ kind: 'partial-window', allowed: false }));
    expect((await stream.run(wanted, 'apply', '--auto-approve', ...flags)).code).toBe(3);
    const allow = ['--allow', 'partial-window'];
    const done = await stream.run(wanted, 'apply', '--auto-approve', ...allow, ...flags);
    expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
    expect((await count(stream)).partialWrites).toBeGreaterThan(0);
  });
});

test('a replay from the start of a tumbling window cuts none, where event time is cluster time', async () => {
  const wanted: Wanted = { pipeline: orders({}, tumbling(5)), ...CARRY };
  const stream = await open(wanted.pipeline, CARRY, []);
  const start = Math.floor((stream.clock.now() - 12 * MINUTE) / (5 * MINUTE)) * 5 * MINUTE;
  const replay = ['--replay', `w/processor/copy=${new Date(start).toISOString()}`];
  const allow = ['--allow', 'partial-window'];
  const done = await stream.run(wanted, 'apply', '--auto-approve', ...allow, ...replay);
  expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
  expect(await count(stream)).toMatchObject({ ...WHOLE, partialWrites: 0, missingWindows: 0 });
});

const BLUE_GREEN = {
  update: { strategy: 'blue-green', blueGreen: { sink: { db: 'shadow', coll: 'out' }, deadline: '4h' } },
};

describe('beside the running version', () => {
  test.each([
    ['a tumbling window', orders({}, tumbling(2)), orders({}, tumbling(5))],
    ['a hopping window', orders({}, hopping(4)), orders({}, hopping(6))],
    ['a window with a timeField', orders(TIME_FIELD, tumbling(2)), orders(TIME_FIELD, tumbling(5))],
    ['a window over Kafka', topic({}, tumbling(2)), topic({}, tumbling(5))],
  ])('%s takes over without a partial one in the sink', async (_, before, after) => {
    const stream = await open(before, {}, []);
    const wanted = { pipeline: after, ...BLUE_GREEN };
    const done = await stream.run(wanted, 'apply', '--auto-approve');
    expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
    expect(await count(stream)).toMatchObject({ ...WHOLE, partialWrites: 0, missingWindows: 0 });
  });

  test.each([
    ['a window of processing time', byClock(4), byClock(7)],
    ['a session window', session(3), session(7)],
    ['a window without $group and $sort', listing(2), listing(5)],
  ])('%s is refused, and nothing is changed', async (_, before, after) => {
    const stream = await open(orders({}, before), {}, []);
    const wanted = { pipeline: orders({}, after), ...BLUE_GREEN };
    const refused = await stream.run(wanted, 'apply', '--auto-approve');
    expect([refused.code, refused.stdout + refused.stderr]).toEqual([
      expect.any(Number),
      expect.stringContaining('PLAN_BLUE_GREEN'),
    ]);
    expect(refused.code).not.toBe(0);
    expect(await stream.processors()).toEqual({ copy: 'STARTED' });
    expect(await count(stream)).toMatchObject({ ...WHOLE, partialWrites: 0, missingWindows: 0 });
  });
});
