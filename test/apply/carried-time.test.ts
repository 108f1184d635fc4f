/**
 * The time from which a new version reads, tried on the sandbox's model of events: whatever the pace, the lag and the moment, and whatever the
 * statistics say or leave out, nothing is lost, and no more is read twice than the rule states.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedTime } from '../../src/apply/looks/carried-time.ts';
import { document } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import type { CarryRule } from '../../src/plan/plan.ts';
import { planCarry } from '../../src/plan/steps/carry.ts';
import { readPositionIn } from '../../src/position/position.ts';
import { streamStats } from '../../src/sandbox/events/stats.ts';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import { propertyRuns } from '../property-runs.ts';
import { MINUTE, Story, changeStream, tumbling } from '../sandbox/events/story.ts';

const STATISTICS: readonly (QuirkName | undefined)[] = [
  undefined,
  'stopped-stats-counters',
  'stopped-stats-stale',
  'stopped-stats-empty',
  'stopped-stats-absent',
  'stopped-stats-error',
  'position-is-timestamp',
  'counters-reset',
  'restarts-by-itself',
];

const paces = fc.record({
  eventsPerSecond: fc.constantFrom(2, 17.5),
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

const ruleFor = (before: unknown, after: unknown): CarryRule => {
  const carry = planCarry({
    desired: {
      kind: 'processor',
      address: { kind: 'processor', workspace: 'w', name: 'x' },
      fields: document({}),
      protect: false,
      ignoreChanges: [],
      state: 'STARTED',
      update: { freshStart: 'carry-over' },
    },
    before: parseJson(JSON.stringify(before)),
    after: parseJson(JSON.stringify(after)),
    name: 'x',
    context: { connections: new Map([['Cluster0', 'Cluster']]) },
  });
  if (carry.kind !== 'swap') throw new Error(`no swap: ${JSON.stringify(carry)}`);
  return carry.rule;
};

/** Stops `x` and starts `y` where the rule says, as an apply does; gives the start time. */
function swap(story: Story, before: unknown, after: unknown): void {
  const rule = ruleFor(before, after);
  const look = (state: string): ReturnType<typeof readPositionIn> => {
    const request = { name: 'x', id: 'x', state, now: story.now, isList: false };
    const stats = streamStats(story.ledger, request);
    return readPositionIn(document({ state, stats }), 'change-stream', story.now);
  };
  const first = look('STARTED');
  story.wait(1500).stop('x');
  const last = look('STOPPED');
  const isWritten = last.position.source !== 'unknown' && last.status !== 'running';
  const seconds = carriedTime(rule, { reading: isWritten ? last : first, isWritten });
  if (seconds === undefined) throw new Error('no position');
  story.start('y', after, { resumes: false, startAt: seconds * 1000 });
}

test('nothing is lost where a change stream is swapped', () => {
  const swaps = fc.record({
    given: paces,
    runs: duration,
    pause: duration,
    quirk: fc.constantFrom(...STATISTICS),
  });
  fc.assert(
    fc.property(swaps, ({ given, runs, quirk }) => {
      const story = new Story(given, quirk === undefined ? [] : [quirk]);
      story.start('x', changeStream()).wait(10_000 + runs);
      swap(story, changeStream(), changeStream({ $match: {} }));
      const { lost, unread } = story.wait(40 * MINUTE).account();
      expect({ lost, unread }).toEqual({ lost: 0, unread: 0 });
    }),
    propertyRuns(161, 40, 1000),
  );
});

test('no more is processed again than two seconds, where Atlas states the position after a stop', () => {
  fc.assert(
    fc.property(paces, duration, (given, runs) => {
      const story = new Story(given).start('x', changeStream()).wait(10_000 + runs);
      swap(story, changeStream(), changeStream({ $match: {} }));
      const { doubled } = story.wait(40 * MINUTE).account();
      expect(doubled).toBeLessThanOrEqual(Math.ceil(given.eventsPerSecond * 2) + 1);
    }),
    propertyRuns(162, 20, 1000),
  );
});

test('a longer or shorter tumbling window starts whole, and the old one’s open windows are not lost', () => {
  const minutes = fc.integer({ min: 1, max: 7 });
  fc.assert(
    fc.property(
      paces,
      minutes,
      minutes,
      duration,
      fc.constantFrom(...STATISTICS),
      (given, a, b, runs, quirk) => {
        const story = new Story(given, quirk === undefined ? [] : [quirk]);
        const [before, after] = [changeStream(tumbling(a)), changeStream(tumbling(b))];
        story.start('x', before).wait(80 * MINUTE + runs);
        swap(story, before, after);
        const whole = { lost: 0, unread: 0, partialWrites: 0, missingWindows: 0 };
        expect(story.wait(90 * MINUTE).account()).toMatchObject(whole);
      },
    ),
    propertyRuns(163, 20, 1000),
  );
});
