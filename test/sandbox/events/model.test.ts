/** What the model of events promises, over random times, rates, batches and lags. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sequenceAt } from '../../../src/sandbox/events/log.ts';
import { checkpointed, handedOn, nextToRead, readUntil, written } from '../../../src/sandbox/events/run.ts';
import type { Run } from '../../../src/sandbox/events/run.ts';
import { propertyRuns } from '../../property-runs.ts';
import { MINUTE, Story, changeStream, hopping, kafka, tumbling } from './story.ts';

const behaviour = fc.record({
  match: fc.constant({}),
  batchMs: fc.integer({ min: 100, max: 20_000 }),
  sinkMs: fc.integer({ min: 0, max: 30_000 }),
  speed: fc.constantFrom(2, 5, 20, 200),
});
const settings = fc.record({
  eventsPerSecond: fc.constantFrom(0.2, 3, 17.5, 400),
  partitions: fc.integer({ min: 1, max: 4 }),
  behaviours: fc.tuple(behaviour),
});
const duration = fc.integer({ min: 0, max: 12 * MINUTE });
const pipeline = fc.constantFrom(
  changeStream(),
  kafka(),
  kafka({ config: { auto_offset_reset: 'earliest' } }),
  changeStream(tumbling(2)),
  changeStream(hopping(4, 1)),
  kafka({}, tumbling(1, { allowedLateness: { size: 20, unit: 'second' } })),
);
/** How long it runs and then stands still, again and again. */
const pauses = fc.array(fc.tuple(duration, duration), { minLength: 1, maxLength: 5 });

/** By the end everything that was read has been handed on, written and closed. */
const finish = (story: Story): Story => story.wait(40 * MINUTE);

const positions = (run: Run, time: number): { handed: number; sink: number; kept: number }[] =>
  run.logs.map((at) => ({
    handed: nextToRead(run, at, handedOn(run, time)),
    sink: nextToRead(run, at, written(run, time)),
    kept: nextToRead(run, at, checkpointed(run, time)),
  }));

test('what is handed on is ahead of the sink, the sink ahead of the checkpoint, and none of them goes back', () => {
  fc.assert(
    fc.property(settings, pipeline, fc.array(duration, { maxLength: 8 }), (given, stages, waits) => {
      const story = new Story(given).start('x', stages);
      let before = positions(story.run('x'), story.now);
      for (const ms of waits) {
        const now = positions(story.wait(ms).run('x'), story.now);
        now.forEach(({ handed, sink, kept }, index) => {
          expect(sink).toBeLessThanOrEqual(handed);
          expect(kept).toBeLessThanOrEqual(sink);
          expect(handed).toBeGreaterThanOrEqual(before[index]?.handed ?? 0);
          expect(sink).toBeGreaterThanOrEqual(before[index]?.sink ?? 0);
          expect(kept).toBeGreaterThanOrEqual(before[index]?.kept ?? 0);
        });
        before = now;
      }
    }),
    propertyRuns(143, 60, 3000),
  );
});

test('graceful stops and starts from the checkpoint lose nothing, double nothing and cut no window', () => {
  fc.assert(
    fc.property(settings, pipeline, pauses, (given, stages, times) => {
      const story = new Story(given);
      for (const [runs, pause] of times) story.start('x', stages).wait(runs).stop('x').wait(pause);
      finish(story.start('x', stages));
      expect(story.account()).toMatchObject({
        lost: 0,
        doubled: 0,
        unread: 0,
        partialWrites: 0,
        missingWindows: 0,
        rewrittenWindows: 0,
      });
    }),
    propertyRuns(144, 60, 5000),
  );
});

test('failures lose nothing either; what is doubled is at most what a checkpoint had not covered', () => {
  fc.assert(
    fc.property(settings, pipeline, pauses, (given, stages, times) => {
      const story = new Story(given);
      let bound = 0;
      for (const [runs, pause] of times) {
        story.start('x', stages).wait(runs);
        const open = positions(story.run('x'), story.now);
        bound += open.reduce((sum, { sink, kept }) => sum + sink - kept, 0);
        story.fail('x').wait(pause);
      }
      finish(story.start('x', stages));
      const counted = story.account();
      expect(counted).toMatchObject({ lost: 0, unread: 0, partialWrites: 0, missingWindows: 0 });
      expect(counted.doubled).toBeLessThanOrEqual(bound);
    }),
    propertyRuns(145, 60, 5000),
  );
});

test('a fresh start from now never reads what came in between, to the event', () => {
  fc.assert(
    fc.property(settings, duration, duration, (given, runs, pause) => {
      const story = new Story(given)
        .start('x', changeStream())
        .wait(MINUTE + runs)
        .stop('x');
      const [position] = positions(story.run('x'), story.now);
      const [log] = story.run('x').logs;
      story.wait(pause);
      const gap = sequenceAt(log!.log, story.now) - position!.handed;
      finish(story.start('x', changeStream(), { resumes: false }));
      const counted = story.account();
      expect(counted.doubled).toBe(0);
      // A processor that has written nothing yet can't have a gap behind it.
      const wrote = position!.handed > log!.from;
      expect(counted.unread).toBe(wrote ? gap : 0);
      expect(counted.lost).toBe(wrote ? gap : 0);
    }),
    propertyRuns(146, 60, 3000),
  );
});

test('a fresh start at the position loses nothing, and doubles at most what came in that second', () => {
  fc.assert(
    fc.property(settings, duration, duration, (given, runs, pause) => {
      const story = new Story(given)
        .start('x', changeStream())
        .wait(MINUTE + runs)
        .stop('x');
      const run = story.run('x');
      const [at] = run.logs;
      const position = readUntil(run, at!, handedOn(run, story.now));
      const second = Math.floor(position / 1000) * 1000;
      const again = nextToRead(run, at!, handedOn(run, story.now)) - sequenceAt(at!.log, second);
      finish(story.wait(pause).start('x', changeStream(), { resumes: false, startAt: position }));
      expect(story.account()).toMatchObject({ lost: 0, unread: 0 });
      expect(story.account().doubled).toBeLessThanOrEqual(Math.max(0, again));
    }),
    propertyRuns(147, 60, 3000),
  );
});

test('a Kafka source that starts afresh in place reads the last message of each partition again, and misses none', () => {
  fc.assert(
    fc.property(settings, duration, duration, (given, runs, pause) => {
      const story = new Story(given)
        .start('x', kafka())
        .wait(3 * MINUTE + runs)
        .stop('x')
        .wait(pause);
      finish(story.start('x', kafka(), { resumes: false }));
      expect(story.failures).toEqual([]);
      expect(story.account()).toMatchObject({ lost: 0, unread: 0 });
      expect(story.account().doubled).toBeLessThanOrEqual(given.partitions);
    }),
    propertyRuns(148, 60, 3000),
  );
});

test('after a failure a Kafka group has committed what the sink never got: starting from it loses exactly that', () => {
  fc.assert(
    fc.property(settings, duration, duration, (given, runs, pause) => {
      const story = new Story(given).start('x', kafka()).wait(3 * MINUTE + runs);
      const now = positions(story.run('x'), story.now);
      story.fail('x').wait(pause).start('x', kafka(), { resumes: false });
      finish(story);
      const ahead = now.reduce((sum, { handed, sink }) => sum + Math.max(0, handed - 1 - sink), 0);
      expect(story.account().lost).toBe(ahead);
    }),
    propertyRuns(149, 60, 3000),
  );
});

test('a window that is changed by a fresh start from now is cut, and one from its start on is whole', () => {
  fc.assert(
    fc.property(settings, duration, fc.integer({ min: 1, max: 9 }), (given, runs, minutes) => {
      const [before, after] = [changeStream(tumbling(2)), changeStream(tumbling(minutes))];
      const begun = (): Story =>
        new Story(given)
          .start('x', before)
          .wait(30 * MINUTE + runs)
          .stop('x');
      const boundary = (time: number): number => Math.floor(time / (minutes * MINUTE)) * minutes * MINUTE;

      const cut = begun();
      const [start, end] = [boundary(cut.now), boundary(cut.now) + minutes * MINUTE];
      const [first, next, last] = [start, cut.now, end].map((time) =>
        sequenceAt(cut.run('x').logs[0]!.log, time),
      );
      finish(cut.start('x', after, { resumes: false }));
      const isCut = first! < next! && next! < last!;
      expect(cut.account().partialWrites).toBe(isCut ? 1 : 0);

      const whole = begun();
      const startAt = boundary(whole.now - 13 * MINUTE);
      finish(whole.start('x', after, { resumes: false, startAt }));
      expect(whole.account()).toMatchObject({ partialWrites: 0, lost: 0, unread: 0 });
    }),
    propertyRuns(150, 60, 3000),
  );
});

test('ten million events are counted without making one of them', () => {
  let events = 0;
  for (let seed = 0; seed < 100; seed += 1) {
    const story = new Story({ eventsPerSecond: 100 + seed }).start('x', changeStream(tumbling(1)));
    story
      .wait(10 * MINUTE)
      .stop('x')
      .wait(seed * 100)
      .start('x', changeStream(tumbling(1)))
      .wait(10 * MINUTE);
    const { logs, lost } = story.account();
    expect(lost).toBe(0);
    events += logs.reduce((sum, { span }) => sum + span.to - span.from, 0);
  }
  expect(events).toBeGreaterThan(10_000_000);
});
