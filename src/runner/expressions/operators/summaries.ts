/** Accumulators as expressions: over their arguments, or over the elements of the only one. Source: manual, $sum, behaviour with arrays. */
import type { Bson } from '../../values/bson.ts';
import { malformed } from '../../failure.ts';
import { isNumeric } from '../../values/compare.ts';
import { numberOf } from '../../values/numbers.ts';
import { SUMMARIES, percentile } from '../accumulators/summaries.ts';
import type { NamedOperator, NamedOperators, Operator, Operators } from './operator.ts';

const summarising =
  (name: string): Operator =>
  (args) => {
    const [first] = args;
    const summary = SUMMARIES[name]?.();
    for (const value of args.length === 1 && Array.isArray(first) ? (first as unknown[]) : args)
      summary?.add(value);
    return summary?.result();
  };

export const SUMMARY_OPERATORS: Operators = Object.fromEntries(
  Object.keys(SUMMARIES).map((name) => [name, summarising(name)]),
);

/** The shares between 0 and 1 that `p` lists. */
export function readShares(p: Bson, where: string): readonly number[] {
  const shares = Array.isArray(p) ? (p as unknown[]) : [];
  const numbers = shares.filter(isNumeric).map(numberOf);
  if (
    shares.length === 0 ||
    numbers.length < shares.length ||
    numbers.some((share) => share < 0 || share > 1)
  )
    malformed(where, 'p is a list of numbers from 0 to 1');
  return numbers;
}

/** Source: manual, $median: `approximate` is what both have; the newer methods are not compared with MongoDB's here. */
export function checkMethod(method: Bson, where: string): void {
  if (method !== 'approximate') malformed(where, "its method is 'approximate'");
}

const ranks = (isMedian: boolean): NamedOperator => ({
  literals: ['method', 'p'],
  build: ({ input }, { method, p }, where) => {
    checkMethod(method, where);
    const shares = isMedian ? [0.5] : readShares(p, where);
    return (frame) => {
      const value = input?.(frame);
      const values = Array.isArray(value) ? (value as unknown[]) : [value];
      const found = shares.map((share) => percentile(values, share));
      return isMedian ? found[0] : found;
    };
  },
});

export const RANK_OPERATORS: NamedOperators = {
  $median: ranks(true),
  $percentile: ranks(false),
};
