/** What the report keeps of long waits and of many looks: enough to see what happened, and never more than so much. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_LOOKS, thinLooks } from '../../src/apply/gate/thinning.ts';
import { MOST_ENTRIES, ProgressLog } from '../../src/apply/report/progress.ts';

test('a wait is one entry however often it looks, and anything else is told each time', () => {
  const log = new ProgressLog();
  log.add('waiting', 'lag 9 s', 1000);
  log.add('waiting', 'lag 4 s', 2000);
  log.add('waiting', 'lag 0 s', 3000);
  log.add('retrying', 'Atlas answers 429', 4000);
  log.add('retrying', 'Atlas answers 503', 5000);
  log.add('retrying', 'Atlas answers 503', 6000);
  expect(log.entries).toEqual([
    { phase: 'waiting', message: 'lag 0 s', afterMs: 1000, untilMs: 3000, count: 3 },
    { phase: 'retrying', message: 'Atlas answers 429', afterMs: 4000 },
    { phase: 'retrying', message: 'Atlas answers 503', afterMs: 5000, untilMs: 6000, count: 2 },
  ]);
});

test('of very many entries the first and the last are kept', () => {
  const log = new ProgressLog();
  for (let i = 0; i < 1000; i += 1) log.add('retrying', `answer ${i}`, i);
  const times = log.entries.map(({ afterMs }) => afterMs);
  expect(times).toHaveLength(MOST_ENTRIES);
  expect(times.slice(0, MOST_ENTRIES / 2)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(times.slice(MOST_ENTRIES / 2)).toEqual([990, 991, 992, 993, 994, 995, 996, 997, 998, 999]);
});

test('few looks are all kept; of many the first, the last and a rare change of health', () => {
  const differs = (a: number, b: number): boolean => a !== b;
  const few = Array.from({ length: MOST_LOOKS }, (_, i) => i);
  expect(thinLooks(few, differs)).toBe(few);
  const many = Array.from({ length: 5000 }, (_, i) => ({ i, isSound: i !== 2345 }));
  const kept = thinLooks(many, (a, b) => a.isSound !== b.isSound).map(({ i }) => i);
  expect(kept).toHaveLength(MOST_LOOKS);
  expect(kept).toEqual(expect.arrayContaining([0, 2344, 2345, 2346, 4999]));
});

test('whatever changes, no more are kept than so many, in order and without gaps of a whole third', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 2000 }), (health) => {
      const looks = health.map((isSound, i) => ({ isSound, i }));
      const kept = thinLooks(looks, (a, b) => a.isSound !== b.isSound, 50).map(({ i }) => i);
      expect(kept).toEqual([...new Set(kept)].toSorted((a, b) => a - b));
      expect(kept).toHaveLength(Math.min(50, looks.length));
      expect([kept[0], kept.at(-1)]).toEqual([0, looks.length - 1]);
      const gaps = kept.map((i, at) => i - (kept[at - 1] ?? 0));
      expect(Math.max(...gaps)).toBeLessThan(Math.max(3, looks.length / 3));
    }),
    { numRuns: 100 },
  );
});
