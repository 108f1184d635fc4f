/** What two lists have in common, in order, and what one has that the other lacks. Data, not text. */
import type { Value } from '../model/document.ts';
import { areEqual } from '../model/document/equality.ts';

/** Above this many pairs an exact alignment costs too much; elements are paired by place then. */
const MOST_PAIRS = 250_000;

/** An element of one list that has no partner in the other; `index` is its place in its own list. */
export interface ElementDiff {
  readonly kind: 'added' | 'removed';
  readonly index: number;
  readonly value: Value;
}

/** The elements that only one of the lists has, in the order of the lists; what was removed comes where it was. */
export function diffElements(before: readonly Value[], after: readonly Value[]): ElementDiff[] {
  const diffs: ElementDiff[] = [];
  let [i, j] = [0, 0];
  const tell = (untilOld: number, untilNew: number): void => {
    for (; i < untilOld; i += 1) diffs.push({ kind: 'removed', index: i, value: before[i] ?? null });
    for (; j < untilNew; j += 1) diffs.push({ kind: 'added', index: j, value: after[j] ?? null });
  };
  for (const [old, next] of commonRun(before, after)) {
    tell(old, next);
    [i, j] = [old + 1, next + 1];
  }
  tell(before.length, after.length);
  return diffs;
}

/** The places of the longest run of elements that both lists have in the same order, as pairs of indexes. */
export function commonRun(
  before: readonly Value[],
  after: readonly Value[],
): (readonly [before: number, after: number])[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && areEqual(before[start], after[start])) start += 1;
  let tail = 0;
  while (tail < most - start && areEqual(before[before.length - 1 - tail], after[after.length - 1 - tail]))
    tail += 1;
  const [oldCount, newCount] = [before.length - start - tail, after.length - start - tail];
  const head = Array.from({ length: start }, (_, i) => [i, i] as const);
  const end = Array.from(
    { length: tail },
    (_, i) => [before.length - tail + i, after.length - tail + i] as const,
  );
  const middle =
    oldCount * newCount <= MOST_PAIRS
      ? alignExactly(before.slice(start, start + oldCount), after.slice(start, start + newCount))
      : alignByPlace(before.slice(start, start + oldCount), after.slice(start, start + newCount));
  return [...head, ...middle.map(([i, j]) => [start + i, start + j] as const), ...end];
}

function alignExactly(before: readonly Value[], after: readonly Value[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const equal = before.map((old) => after.map((next) => areEqual(old, next)));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = equal[i]?.[j] === true ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (equal[i]?.[j] === true) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

const alignByPlace = (before: readonly Value[], after: readonly Value[]): (readonly [number, number])[] =>
  before.flatMap((old, i) => (i < after.length && areEqual(old, after[i]) ? [[i, i] as const] : []));
