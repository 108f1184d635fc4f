/** Ranges of whole numbers, from the first, included, to the second, excluded, and how often they cover each number. */

/** Never empty. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A range with how often it is covered. */
export interface CountedRange extends Range {
  readonly times: number;
}

/** How often each number is covered between the first and the last one that is, gaps with 0 included. */
export function countCoverage(ranges: readonly Range[]): CountedRange[] {
  const steps = new Map<number, number>();
  for (const { from, to } of ranges) {
    if (to <= from) continue;
    steps.set(from, (steps.get(from) ?? 0) + 1);
    steps.set(to, (steps.get(to) ?? 0) - 1);
  }
  const points = [...steps].toSorted(([a], [b]) => a - b);
  const counted: CountedRange[] = [];
  let times = 0;
  points.forEach(([from, step], index) => {
    times += step;
    const to = points[index + 1]?.[0];
    if (to === undefined) return;
    const before = counted.at(-1);
    if (before?.times === times) counted[counted.length - 1] = { ...before, to };
    else counted.push({ from, to, times });
  });
  return counted;
}

/** The numbers that are covered at least once. */
function union(ranges: readonly Range[]): Range[] {
  const covered: Range[] = [];
  for (const { from, to, times } of countCoverage(ranges)) {
    if (times === 0) continue;
    const before = covered.at(-1);
    if (before?.to === from) covered[covered.length - 1] = { from: before.from, to };
    else covered.push({ from, to });
  }
  return covered;
}

/** How many numbers there are in ranges that don't overlap. */
export function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + (to - from), 0);
}

/** Those of `wanted` that none of `present` covers. */
export function missingFrom(wanted: Range, present: readonly Range[]): Range[] {
  const missing: Range[] = [];
  let next = wanted.from;
  for (const { from, to } of union(present)) {
    if (to <= next) continue;
    if (from >= wanted.to) break;
    if (from > next) missing.push({ from: next, to: from });
    next = to;
  }
  if (next < wanted.to) missing.push({ from: next, to: wanted.to });
  return missing;
}
