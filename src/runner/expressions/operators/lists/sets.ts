/** Lists as sets: values that are equal count once. Source: manual, set operators. */
import type { Bson } from '../../../values/bson.ts';
import { keyOf } from '../../../values/keys.ts';
import { isTrue } from '../../evaluation.ts';
import type { Operators } from '../operator.ts';
import { expectList, isNil } from '../operator.ts';

/** Without duplicates, each value as it comes first. */
function distinct(items: readonly Bson[]): Bson[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].reverse();
}

const keys = (items: readonly Bson[]): Set<string> => new Set(items.map(keyOf));

/** Of lists, and null when one of them is; they are looked at in their order. */
function lists(name: string, args: readonly Bson[]): readonly (readonly Bson[])[] | undefined {
  const made: (readonly Bson[])[] = [];
  for (const arg of args) {
    if (isNil(arg)) return undefined;
    made.push(expectList(name, arg));
  }
  return made;
}

export const SETS: Operators = {
  $setUnion: (args) => {
    const all = lists('$setUnion', args);
    return all === undefined ? null : distinct(all.flat());
  },
  $setIntersection: (args) => {
    const all = lists('$setIntersection', args);
    if (all === undefined) return null;
    const others = all.slice(1).map(keys);
    return distinct((all[0] ?? []).filter((item) => others.every((other) => other.has(keyOf(item)))));
  },
  $setDifference: (args) => {
    if (args.some(isNil)) return null;
    const [left = [], right = []] = lists('$setDifference', args) ?? [];
    const taken = keys(right);
    return distinct(left.filter((item) => !taken.has(keyOf(item))));
  },
  $setEquals: (args) => {
    const [first = new Set(), ...rest] = args.map((arg) => keys(expectList('$setEquals', arg)));
    return rest.every((other) => other.size === first.size && [...other].every((key) => first.has(key)));
  },
  $setIsSubset: (args) => {
    const [left = new Set(), right = new Set()] = args.map((arg) => keys(expectList('$setIsSubset', arg)));
    return [...left].every((key) => right.has(key));
  },
  $allElementsTrue: ([list]) => expectList('$allElementsTrue', list).every(isTrue),
  $anyElementTrue: ([list]) => expectList('$anyElementTrue', list).some(isTrue),
};
