/** Sums, averages, extremes and deviations step by step: accumulators of `$group`, and expressions over lists. */
import type { Bson } from '../bson.ts';
import { double } from '../bson.ts';
import type { Numeric } from '../compare.ts';
import { compare, isNumeric } from '../compare.ts';
import { add, divide, numberOf } from '../numbers.ts';
import { isNil } from './operator.ts';

/** A value that is made of others, one after the other. */
export interface Summary {
  add(value: Bson): void;
  result(): Bson;
}

function extreme(direction: 1 | -1): Summary {
  let best: Bson = null;
  return {
    add: (value) => {
      if (!isNil(value) && (best === null || compare(value, best) * direction < 0)) best = value;
    },
    result: () => best,
  };
}

/** Welford's way, which loses no digits on large values that differ little. */
function deviation(isSample: boolean): Summary {
  let [count, mean, squares] = [0, 0, 0];
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      const number = numberOf(value);
      count += 1;
      const before = mean;
      mean += (number - mean) / count;
      squares += (number - before) * (number - mean);
    },
    result: () =>
      count < (isSample ? 2 : 1) ? null : double(Math.sqrt(squares / (isSample ? count - 1 : count))),
  };
}

function total(isAverage: boolean): Summary {
  let sum: Numeric = 0;
  let count = 0;
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      sum = add(sum, value);
      count += 1;
    },
    result: () => (isAverage ? (count === 0 ? null : divide(sum, count)) : sum),
  };
}

/** What starts each, by the operator's name. */
export const SUMMARIES: Readonly<Record<string, () => Summary>> = {
  $sum: () => total(false),
  $avg: () => total(true),
  $min: () => extreme(1),
  $max: () => extreme(-1),
  $stdDevPop: () => deviation(false),
  $stdDevSamp: () => deviation(true),
};

/** The summary as an expression: over its arguments, or over the elements of one list. */
export function summarise(name: string, args: readonly Bson[], isSingle: boolean): Bson {
  const [first] = args;
  const summary = SUMMARIES[name]?.();
  for (const value of isSingle && Array.isArray(first) ? (first as unknown[]) : args) summary?.add(value);
  return summary?.result();
}

/**
 * Source: manual, $median and $percentile: the value at rank ceil(p * n), as an approximate percentile of few values is; what
 * t-digest gives for many thousands may differ.
 */
export function percentile(values: readonly Bson[], p: number): Bson {
  const sorted = values
    .filter(isNumeric)
    .map(numberOf)
    .sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
  return found === undefined ? null : double(found);
}
