/** Sums, averages, extremes and deviations step by step: accumulators of `$group`, and expressions over lists. */
import { Decimal128 } from 'bson';
import type { Bson } from '../../values/bson.ts';
import { double } from '../../values/bson.ts';
import type { Numeric } from '../../values/compare.ts';
import { compare, isNumeric } from '../../values/compare.ts';
import { add, divide, isInteger, numberOf } from '../../values/numbers.ts';
import { isNil } from '../operators/operator.ts';

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

/**
 * Integers and decimals are summed exactly; of doubles, what each addition rounds away is kept and added in the end, so that ten times 0.1
 * is 1, as with the server's own compensated sum.
 */
function total(isAverage: boolean): Summary {
  let exact: Numeric = 0;
  let [doubles, lost, hasDoubles, count] = [0, 0, false, 0];
  const addDouble = (value: number): void => {
    const sum = doubles + value;
    lost += Math.abs(doubles) >= Math.abs(value) ? doubles - sum + value : value - sum + doubles;
    doubles = sum;
  };
  const sumOf = (): Numeric => {
    if (!hasDoubles) return exact;
    if (!isInteger(exact)) return add(exact, double(Number.isFinite(doubles) ? doubles + lost : doubles));
    addDouble(numberOf(exact));
    exact = 0;
    return double(Number.isFinite(doubles) ? doubles + lost : doubles);
  };
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      count += 1;
      if (isInteger(value) || value instanceof Decimal128) {
        // Integers beyond 64 bits have become a double.
        const sum = add(exact, value);
        if (isInteger(sum) || sum instanceof Decimal128) exact = sum;
        else {
          hasDoubles = true;
          addDouble(numberOf(exact));
          addDouble(numberOf(value));
          exact = 0;
        }
        return;
      }
      hasDoubles = true;
      addDouble(numberOf(value));
    },
    result: () => (isAverage ? (count === 0 ? null : divide(sumOf(), count)) : sumOf()),
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
