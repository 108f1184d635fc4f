/**
 * Positions that are carried over at random moments: whatever the rate, the batches, the lag and the unknown, the program loses nothing by the
 * sandbox's count, and reads no more twice than its plan states. Where Atlas skips messages, the run says so. A full sweep tries a thousand
 * changes; a sample those that its seed draws, for as long as its share lasts.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { Stream, Wanted } from '../e2e/carry-over.ts';
import { CARRY, LOOKUP, MINUTE, WHOLE, openStream, orders, topic, tumbling } from '../e2e/carry-over.ts';
import { handOut, isFull, openTurns, seedFor } from './sample.ts';
import { STREAM_UNKNOWNS } from './unknowns.ts';

/** Changes that a full sweep tries, and how many of them one test holds: its sandboxes stay open until it ends. */
const [RUNS, BATCH] = [1000, 10];

interface Case {
  readonly source: 'change stream' | 'window' | 'Kafka';
  readonly quirk: QuirkName | undefined;
  readonly eventsPerSecond: number;
  readonly partitions: number;
  readonly behaviour: { readonly batchMs: number; readonly sinkMs: number; readonly speed: number };
  readonly runsMs: number;
  /** It was stopped for so long a moment ago, and is still catching up. */
  readonly behindMs: number | undefined;
}

const cases: fc.Arbitrary<Case> = fc.record({
  source: fc.constantFrom('change stream', 'window', 'Kafka'),
  quirk: fc.constantFrom(undefined, ...STREAM_UNKNOWNS),
  eventsPerSecond: fc.constantFrom(0.5, 3, 17.5),
  partitions: fc.integer({ min: 1, max: 4 }),
  behaviour: fc.record({
    batchMs: fc.integer({ min: 100, max: 5000 }),
    sinkMs: fc.integer({ min: 0, max: 8000 }),
    speed: fc.constantFrom(5, 50),
  }),
  runsMs: fc.integer({ min: 20_000, max: 12 * MINUTE }),
  behindMs: fc.option(fc.integer({ min: MINUTE, max: 10 * MINUTE }), { nil: undefined, freq: 2 }),
});

const CHANGES: Readonly<Record<Case['source'], readonly [before: unknown[], after: unknown[]]>> = {
  'change stream': [orders(), orders(LOOKUP)],
  window: [orders({}, tumbling(2)), orders({}, tumbling(5))],
  Kafka: [topic(), topic({ timeField: { $toDate: '$at' } })],
};

/** Where the position after the stop is not stated, it is the one before, and as much earlier as a checkpoint may be old. */
const UNSTATED: readonly QuirkName[] = [
  'stopped-stats-counters',
  'stopped-stats-stale',
  'stopped-stats-empty',
  'stopped-stats-absent',
  'stopped-stats-error',
];

/** Atlas itself goes back to a checkpoint, once for each of a few starts. */
const REPEATING: readonly QuirkName[] = ['stop-ends-failed', 'restarts-by-itself'];
const MOST_STARTS = 6;

const CHECKPOINT_SECONDS = 5 * 60;
/** From the look before a stop to the stop itself. */
const STOPPING_SECONDS = 30;

/** How many events may be in the sink twice: what the plan states, and what Atlas repeats by itself. */
function mostDoubled({ source, quirk, eventsPerSecond, partitions, behaviour, behindMs }: Case): number {
  const isUnstated = quirk !== undefined && UNSTATED.includes(quirk);
  const isRepeating = quirk !== undefined && REPEATING.includes(quirk);
  const repeated = isRepeating ? MOST_STARTS * CHECKPOINT_SECONDS : 0;
  if (source === 'Kafka') return partitions + Math.ceil(repeated * eventsPerSecond);
  // One that is catching up reads so many seconds of events in a second.
  const stopping = STOPPING_SECONDS * (behindMs === undefined ? 1 : behaviour.speed);
  const seconds = 2 + (isUnstated ? CHECKPOINT_SECONDS + stopping : 0) + repeated;
  return Math.ceil(seconds * eventsPerSecond) + 1;
}

/** What the plan says of what is read again. */
const STATED: Readonly<Record<Case['source'], RegExp>> = {
  'change stream':
    /the last 2 s before the stop are processed again; 5 min more, and what it reads while it stops, if Atlas then/,
  window: /what was in open windows, are processed again, from the start of a window on/,
  Kafka: /processes the last message of each partition again/,
};

const counts = { tried: 0, takenBack: 0, gaps: 0, doubled: 0 };

afterAll(() => {
  const { tried, takenBack, gaps, doubled } = counts;
  console.log(
    `positions sweep: ${tried} changes, ${takenBack} taken back, ${gaps} in which Atlas skipped messages and the run said so; ${doubled} events read twice`,
  );
  expect(tried).toBeGreaterThanOrEqual(isFull ? RUNS : 1);
});

/** Expects that a run which Atlas made skip messages says how many, or where nobody can know, that a gap is not excluded. */
async function expectGapTold(stream: Stream, output: string, code: number, at: string): Promise<void> {
  const { unread } = await stream.account();
  const [, skipped] = /skipped (\d+) messages/.exec(output) ?? [];
  if (skipped === undefined) expect([at, output]).toEqual([at, expect.stringContaining("can't be told")]);
  else expect([at, code, Number(skipped)]).toEqual([at, 1, unread]);
}

async function tryOne(change: Case): Promise<void> {
  const at = JSON.stringify(change);
  const { source, quirk, behaviour, behindMs, ...rest } = change;
  const [before, after] = CHANGES[source];
  const [old, wanted]: readonly [Wanted, Wanted] = [{ pipeline: before }, { pipeline: after, ...CARRY }];
  const stream = await openStream(old, {
    quirks: quirk === undefined ? [] : [quirk],
    eventsPerSecond: rest.eventsPerSecond,
    events: { partitions: rest.partitions, behaviours: [behaviour] },
    // Where Atlas states no window, the start is an hour and more earlier: what came before the old one's first start is nobody's.
    runsMs: rest.runsMs + (source === 'window' ? 80 * MINUTE : 0),
  });
  if (behindMs !== undefined) {
    await stream.run({ ...old, state: 'STOPPED' }, 'apply', '--auto-approve');
    await stream.wait(behindMs);
    await stream.run(old, 'apply', '--auto-approve');
  }
  const earlier = await stream.account().catch(() => undefined);
  const allow = source === 'window' ? ['--allow', 'partial-window'] : [];
  const done = await stream.run(wanted, 'apply', '--auto-approve', ...allow);
  const output = (done.stdout + done.stderr).replace(/\s+/g, ' ');
  counts.tried += 1;
  expect([at, output]).toEqual([at, expect.stringMatching(STATED[source])]);
  // Only what Atlas does not let through is taken back, and a gap that is proven fails.
  if (done.code !== 0) {
    const isGap = output.includes('APPLY_SOURCE_GAP');
    expect([at, output]).toEqual([at, expect.stringMatching(/rolled back|APPLY_SOURCE_GAP/)]);
    if (!isGap) counts.takenBack += 1;
  }
  expect([at, await stream.processors()]).toEqual([at, { copy: 'STARTED' }]);
  await stream.wait(40 * MINUTE);
  const account = await stream.account();
  const { lost, unread, doubled } = account;
  if (quirk === 'fresh-start-ignores-commits' && source === 'Kafka') {
    if (unread === 0) return;
    counts.gaps += 1;
    await expectGapTold(stream, output, done.code, at);
    return;
  }
  if (source === 'window' && quirk === 'event-time-is-wall-time') {
    // The hazard that was allowed: the first window lacks up to some seconds.
    const most = Math.ceil(2 * rest.eventsPerSecond) + 1;
    expect([at, unread, lost <= most, lost]).toEqual([at, 0, true, lost]);
    return;
  }
  expect([at, { lost, unread }, output]).toEqual([at, WHOLE, output]);
  if (source === 'window') {
    const { partialWrites, missingWindows } = account;
    expect([at, { partialWrites, missingWindows }]).toEqual([at, { partialWrites: 0, missingWindows: 0 }]);
    return;
  }
  const more = doubled - (earlier?.doubled ?? 0);
  counts.doubled += more;
  if (done.code === 0) expect([at, more <= mostDoubled(change), more]).toEqual([at, true, more]);
}

const drawn = fc.sample(cases, { numRuns: RUNS, seed: isFull ? 20_261_128 : seedFor('positions') });
const batches = Array.from({ length: RUNS / BATCH }, (_, i) => drawn.slice(i * BATCH, (i + 1) * BATCH));
const takeTurn = openTurns('positions', isFull ? batches.length : 1);

describe('a position that is carried over at a random moment', () => {
  it.each(
    isFull
      ? batches.map((batch, i) => ({ name: `${i * BATCH + 1} to ${(i + 1) * BATCH}`, batch }))
      : [{ name: 'a sample', batch: drawn }],
  )('loses nothing: $name', async ({ name, batch }) => {
    const tries = handOut(batch, takeTurn(), `positions ${name}`);
    for (let change = tries.next(); change !== undefined; change = tries.next()) await tryOne(change);
  });
});
