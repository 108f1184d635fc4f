import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from '../../src/model/document.ts';
import { number } from '../../src/model/document.ts';
import { areEqual } from '../../src/model/document/equality.ts';
import { diffElements } from '../../src/render/list-diff.ts';

const list = fc.array(fc.integer({ min: 0, max: 4 }).map(number), { maxLength: 12 });

test('the new list can be made from the old one and the differences', () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      const diffs = diffElements(before, after);
      const removed = new Set(diffs.filter(({ kind }) => kind === 'removed').map(({ index }) => index));
      const made: Value[] = before.filter((_, i) => !removed.has(i));
      for (const { kind, index, value } of diffs) if (kind === 'added') made.splice(index, 0, value);
      expect(areEqual(made, after)).toBe(true);
    }),
  );
});

test('one element of many that changed is one removed and one added', () => {
  const before = Array.from({ length: 300 }, (_, i) => number(i));
  const after = before.map((value, i) => (i === 17 ? number(-1) : value));
  expect(diffElements(before, after)).toEqual([
    { kind: 'removed', index: 17, value: number(17) },
    { kind: 'added', index: 17, value: number(-1) },
  ]);
});

test('lists too long to align exactly are paired by place', () => {
  const before = Array.from({ length: 2000 }, (_, i) => number(i));
  const after = before.map((value, i) => (i % 1000 === 0 ? number(-i - 1) : value));
  expect(diffElements(before, [...after, number(7)]).length).toBeLessThan(10);
});
