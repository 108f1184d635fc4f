/** What offsets and counters prove about where a Kafka source went on. */
import { expect, test } from 'vitest';
import { compareOffsets } from '../../src/apply/looks/offsets.ts';

const at = (next: readonly number[], input?: number) => ({
  partitions: next.map((offset, partition) => ({ partition, next: offset })),
  input,
});

test('at or before the old offset, nothing was skipped', () => {
  expect(compareOffsets(at([100, 50]), at([99, 50]), true)).toEqual({ kind: 'passed' });
});

test('of a single partition the counter tells where it began', () => {
  expect(compareOffsets(at([100], 40), at([130], 71), true)).toEqual({ kind: 'passed' });
  expect(compareOffsets(at([100], 40), at([130], 50), true)).toMatchObject({
    kind: 'gap',
    from: 100,
    to: 120,
  });
});

test('a counter that begins anew is taken as such', () => {
  expect(compareOffsets(at([100], 40), at([130], 31), true)).toEqual({ kind: 'passed' });
});

test.each([
  ['several partitions', at([100, 50], 40), at([130, 50], 50), true],
  [
    'a partition that was not there',
    at([100], 40),
    { partitions: [{ partition: 7, next: 3 }], input: 41 },
    true,
  ],
  ['no counter', at([100]), at([130]), true],
  ['a position from before the stop', at([100], 40), at([130], 50), false],
])('%s: not excluded', (_, before, now, isWritten) => {
  expect(compareOffsets(before, now, isWritten)).toMatchObject({ kind: 'not-excluded' });
});

test('fewer partitions than before prove nothing', () => {
  expect(compareOffsets(at([100, 50], 40), at([99], 41), true)).toMatchObject({ kind: 'not-excluded' });
});
