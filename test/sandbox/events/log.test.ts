/** The log of events: a function of time that answers in both directions. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventLog } from '../../../src/sandbox/events/log.ts';
import { clusterTimeOf, eventTime, resumeToken, sequenceAt } from '../../../src/sandbox/events/log.ts';
import { propertyRuns } from '../../property-runs.ts';

const START = Date.UTC(2026, 10, 22, 12);

const logs = fc.record({
  name: fc.constantFrom(
    'changeStream Cluster0/shop.orders',
    'kafka b:9092/orders#0',
    'kafka b:9092/orders#1',
  ),
  eventsPerSecond: fc.constantFrom(0.01, 0.3, 1, 7, 33.3, 250, 4000),
});
const times = fc.integer({ min: START, max: START + 1e10 });

test('an event is counted from the moment after it happened', () => {
  fc.assert(
    fc.property(logs, times, (log, time) => {
      const sequence = sequenceAt(log, time);
      expect(eventTime(log, sequence)).toBeGreaterThanOrEqual(time);
      expect(eventTime(log, sequence - 1)).toBeLessThan(time);
    }),
    propertyRuns(141, 500, 20_000),
  );
});

test('events are in the order of their sequence, and come at their rate', () => {
  fc.assert(
    fc.property(logs, times, fc.integer({ min: 1, max: 3600 }), (log, time, seconds) => {
      const count = sequenceAt(log, time + seconds * 1000) - sequenceAt(log, time);
      expect(Math.abs(count - seconds * log.eventsPerSecond)).toBeLessThanOrEqual(
        2 + log.eventsPerSecond / 500,
      );
      const sequence = sequenceAt(log, time);
      expect(eventTime(log, sequence + 1)).toBeGreaterThanOrEqual(eventTime(log, sequence));
    }),
    propertyRuns(142, 300, 10_000),
  );
});

test('events are not evenly spaced, and other logs have others', () => {
  const log = (name: string): EventLog => ({ name, eventsPerSecond: 1 });
  const gaps = (name: string): number[] => {
    const first = sequenceAt(log(name), START);
    return Array.from(
      { length: 50 },
      (_, at) => eventTime(log(name), first + at + 1) - eventTime(log(name), first + at),
    );
  };
  expect(new Set(gaps('a')).size).toBeGreaterThan(40);
  expect(gaps('a')).not.toEqual(gaps('b'));
  expect(gaps('a')).toEqual(gaps('a'));
});

test('a resume token has the cluster time in its nine bytes, increments from 1 within a second', () => {
  const log = { name: 'changeStream Cluster0/shop.orders', eventsPerSecond: 5 };
  const first = sequenceAt(log, START);
  const seen = Array.from({ length: 10 }, (_, at) => clusterTimeOf(log, first + at));
  expect(seen[0]).toEqual({ seconds: START / 1000, increment: 1 });
  for (const [index, time] of seen.entries()) {
    const token = resumeToken(time, log);
    expect(token).toMatch(/^82[0-9A-F]{16}[0-9A-F]+$/);
    expect(Number.parseInt(token.slice(2, 10), 16)).toBe(time.seconds);
    expect(Number.parseInt(token.slice(10, 18), 16)).toBe(time.increment);
    const before = seen[index - 1];
    if (before?.seconds === time.seconds) expect(time.increment).toBe(before.increment + 1);
    else expect(time.increment).toBe(1);
  }
});

test('a silent log has no events', () => {
  expect(sequenceAt({ name: 'x', eventsPerSecond: 0 }, START)).toBe(0);
});
