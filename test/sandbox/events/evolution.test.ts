/**
 * Ways to change a stream without loss, told by hand in the pure model: with each rule nothing is lost or cut, and
 * without it the account shows what was.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SinkAccount } from '../../../src/sandbox/events/account.ts';
import { handedOn, readUntil } from '../../../src/sandbox/events/run.ts';
import { openWindows } from '../../../src/sandbox/events/windows.ts';
import { propertyRuns } from '../../property-runs.ts';
import { MINUTE, Story, changeStream, hopping, kafka, tumbling } from './story.ts';

const settings = fc.record({
  eventsPerSecond: fc.constantFrom(2, 17.5),
  partitions: fc.integer({ min: 1, max: 3 }),
  behaviours: fc.tuple(
    fc.record({
      match: fc.constant({}),
      batchMs: fc.integer({ min: 100, max: 5000 }),
      sinkMs: fc.integer({ min: 0, max: 8000 }),
      speed: fc.constantFrom(5, 50),
    }),
  ),
});
const duration = fc.integer({ min: 0, max: 12 * MINUTE });
const minutes = fc.integer({ min: 1, max: 7 });

/** Up to which moment a processor has read all of its logs. */
function position(story: Story, id: string): number {
  const run = story.run(id);
  return Math.min(...run.logs.map((at) => readUntil(run, at, handedOn(run, story.now))));
}

function oldestOpen(story: Story, id: string): number {
  const run = story.run(id);
  return openWindows(run, handedOn(run, story.now))?.min ?? position(story, id);
}

const finish = (story: Story): SinkAccount => story.wait(40 * MINUTE).account();
const WHOLE = { lost: 0, unread: 0, partialWrites: 0, missingWindows: 0 };

interface Swap {
  readonly given: object;
  readonly before: number;
  readonly after: number;
  readonly runs: number;
  readonly pause: number;
}

/** A window of another length, started at the beginning of the new window that holds all that the old one left open. */
function swapWindow(
  { given, before, after, runs, pause }: Swap,
  earlier = 0,
  isWallTime = false,
): SinkAccount {
  const story = new Story(given, isWallTime ? ['event-time-is-wall-time'] : []);
  story
    .start('x', changeStream(tumbling(before)))
    .wait(30 * MINUTE + runs)
    .stop('x');
  const open = Math.min(oldestOpen(story, 'x'), position(story, 'x'));
  const startAt = Math.floor(open / (after * MINUTE)) * after * MINUTE - earlier;
  story.wait(pause).start('x', changeStream(tumbling(after)), { resumes: false, startAt });
  return finish(story);
}
const swaps = fc.record({
  given: settings,
  before: minutes,
  after: minutes,
  runs: duration,
  pause: duration,
});

/** With an event in every part of a second, so that each cut shows. */
const busySwaps = swaps.map((swap) => ({ ...swap, given: { ...swap.given, eventsPerSecond: 30 } }));

test('a swap that starts at the new window’s start cuts no window and loses nothing', () => {
  fc.assert(
    fc.property(swaps, (swap) => {
      expect(swapWindow(swap)).toMatchObject(WHOLE);
    }),
    propertyRuns(151, 60, 3000),
  );
});

test('a second earlier, it opens the window before and overwrites its whole result', () => {
  fc.assert(
    fc.property(busySwaps, (swap) => {
      expect(swapWindow(swap, 1000).partialWindows).toBe(1);
    }),
    propertyRuns(152, 20, 500),
  );
});

test('where the event time is not the cluster time, no start is exact', () => {
  fc.assert(
    fc.property(busySwaps, (swap) => {
      expect(swapWindow(swap, 0, true).partialWrites).toBe(1);
    }),
    propertyRuns(153, 20, 500),
  );
});

test('a hopping window is cut wherever it starts', () => {
  const story = new Story()
    .start('x', changeStream(hopping(6, 2)))
    .wait(40 * MINUTE)
    .stop('x');
  const startAt = Math.floor(oldestOpen(story, 'x') / (2 * MINUTE)) * 2 * MINUTE;
  story.start('x', changeStream(hopping(6, 2), { $match: {} }), { resumes: false, startAt });
  // The windows of four and of two minutes before that start are open, too.
  expect(finish(story).partialWrites).toBe(2);
});

interface Change extends Swap {
  readonly source: 'changeStream' | 'kafka';
  readonly overlap: number;
}

/** The new version runs beside the old one, into a shadow, until its windows are whole; then it takes over the sink. */
function blueGreen(
  { given, source, before, after, runs, overlap }: Change,
  waitsForOld: boolean,
): SinkAccount {
  const [outer, shadow] = [(source === 'kafka' ? kafkaStages : changeStream)(tumbling(before)), 'shadow'];
  const stages = (sink: string): unknown[] => [
    ...(source === 'kafka' ? kafkaStages : changeStream)(tumbling(after)).slice(0, -1),
    { $merge: { into: { connectionName: 'Cluster0', db: 'shop', coll: sink } } },
  ];
  const story = new Story(given)
    .start('x', outer)
    .wait(20 * MINUTE + runs)
    .start('next', stages(shadow));
  const first = story.now;
  while (oldestOpen(story.wait(MINUTE), 'next') < first);
  story.wait(overlap).stop('next');
  const switched = position(story, 'next');
  if (waitsForOld) while (oldestOpen(story, 'x') < switched) story.wait(10_000);
  story.stop('x').wait(5000).start('next', stages('out'));
  return finish(story);
}
const kafkaStages = (...stages: readonly unknown[]): unknown[] => kafka({}, ...stages);
const changes = fc.record({
  given: settings,
  source: fc.constantFrom('changeStream' as const, 'kafka' as const),
  before: minutes,
  after: minutes,
  runs: duration,
  pause: fc.constant(0),
  overlap: duration,
});

test('blue/green loses nothing and cuts no window where the old version has passed the switch', () => {
  fc.assert(
    fc.property(changes, (change) => {
      expect(blueGreen(change, true)).toMatchObject(WHOLE);
    }),
    propertyRuns(154, 60, 3000),
  );
});

test('blue/green that does not wait for the old version loses what only the shadow got', () => {
  const change: Change = {
    given: {},
    source: 'changeStream',
    before: 7,
    after: 1,
    runs: 0,
    pause: 0,
    overlap: 3 * MINUTE,
  };
  expect(blueGreen(change, false).lost).toBeGreaterThan(500);
});

const byClock = tumbling(2, { boundary: 'processingTime' });

test('a window of processing time survives a stop, and its open part is lost in a fresh start', () => {
  fc.assert(
    fc.property(settings, duration, duration, (given, runs, pause) => {
      const stages = changeStream(byClock);
      const stopped = (): Story =>
        new Story(given)
          .start('x', stages)
          .wait(10 * MINUTE + runs)
          .stop('x')
          .wait(pause);
      expect(finish(stopped().start('x', stages))).toMatchObject(WHOLE);
      const afresh = stopped();
      const startAt = position(afresh, 'x');
      const open = openWindows(afresh.run('x'), handedOn(afresh.run('x'), afresh.now));
      const counted = finish(afresh.start('x', stages, { resumes: false, startAt }));
      // The start is cut to a whole second: what came in that second is read again.
      if (open !== undefined && startAt - open.min >= 2000) expect(counted.lost).toBeGreaterThan(0);
    }),
    propertyRuns(155, 60, 2000),
  );
});

test('windows that are computed again keep their content', () => {
  fc.assert(
    fc.property(settings, minutes, duration, duration, (given, length, runs, pause) => {
      const stages = changeStream(tumbling(length));
      const story = new Story(given)
        .start('x', stages)
        .wait(MINUTE + runs)
        .stop('x')
        .wait(pause);
      const before = position(story, 'x');
      story.start('x', stages, { replays: true });
      expect(position(story, 'x')).toBeLessThanOrEqual(before);
      expect(finish(story)).toMatchObject({ ...WHOLE, rewrittenWindows: 0 });
    }),
    propertyRuns(156, 60, 2000),
  );
});
