/** Lists in order, and their first, last, smallest and largest elements. Source: manual, $sortArray, $firstN, $maxN and their kin. */
import type { Bson } from '../../../values/bson.ts';
import { isDoc } from '../../../values/bson.ts';
import { compare, isNumeric } from '../../../values/compare.ts';
import { DocumentError, malformed } from '../../../failure.ts';
import { numberOf } from '../../../values/numbers.ts';
import { comparatorOf } from '../../../values/sort.ts';
import type { NamedOperator, NamedOperators } from '../operator.ts';
import { expectCount, expectList, isNil, named } from '../operator.ts';

type Order = (a: Bson, b: Bson) => number;

/** The order that `sortBy` asks for: of whole elements by 1 or -1, of documents by their fields. */
function orderOf(sortBy: Bson, name: string): Order {
  if (isDoc(sortBy) && Object.keys(sortBy).length > 0) return comparatorOf(sortBy);
  const direction = isNumeric(sortBy) ? numberOf(sortBy) : 0;
  if (direction !== 1 && direction !== -1) malformed(name, 'its sortBy is 1, -1, or a document of fields');
  return (a, b) => compare(a, b) * direction;
}

/** How many, of `n`. @throws DocumentError */
export function countFrom(name: string, value: Bson): number {
  const count = expectCount(`'n' of ${name}`, value);
  if (count < 1) throw new DocumentError(`'n' of ${name} must be greater than 0, found ${count}`);
  return count;
}

type Take = (items: readonly Bson[], count: number) => readonly Bson[];

const several = (name: string, take: Take): NamedOperator =>
  named(({ input, n }, frame) => {
    const count = countFrom(name, n?.(frame));
    return take(expectList(name, input?.(frame)), count);
  });

const withoutNil =
  (direction: 1 | -1): Take =>
  (items, count) =>
    items
      .filter((item) => !isNil(item))
      .sort((a, b) => compare(a, b) * direction)
      .slice(0, count);

/** `$top`, `$bottomN` and their kin over the elements of a list. */
const ranked = (name: string, isTop: boolean, isOne: boolean): NamedOperator => ({
  literals: ['sortBy'],
  build: ({ input, n, output }, { sortBy }) => {
    if (output !== undefined) malformed(name, 'over a list it has no output');
    const order = orderOf(sortBy, name);
    return (frame) => {
      const items = expectList(name, input?.(frame)).toSorted(order);
      if (isOne) return isTop ? (items[0] ?? null) : (items.at(-1) ?? null);
      const count = countFrom(name, n?.(frame));
      return isTop ? items.slice(0, count) : items.slice(-count);
    };
  },
});

export const RANKING: NamedOperators = {
  $sortArray: {
    literals: ['sortBy'],
    build: ({ input }, { sortBy }) => {
      const order = orderOf(sortBy, '$sortArray');
      return (frame) => {
        const list = input?.(frame);
        return isNil(list) ? null : expectList('$sortArray', list).toSorted(order);
      };
    },
  },
  $firstN: several('$firstN', (items, count) => items.slice(0, count)),
  $lastN: several('$lastN', (items, count) => items.slice(-count)),
  $maxN: several('$maxN', withoutNil(-1)),
  $minN: several('$minN', withoutNil(1)),
  $top: ranked('$top', true, true),
  $topN: ranked('$topN', true, false),
  $bottom: ranked('$bottom', false, true),
  $bottomN: ranked('$bottomN', false, false),
};
