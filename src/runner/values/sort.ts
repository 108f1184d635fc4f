/** Sorting by keys, as `$sort`, `$top` and `$sortArray` do. Source: manual, $sort: missing and null are equal, lists by their smallest or largest element. */
import type { Bson, Doc } from './bson.ts';
import { compare, isNumeric } from './compare.ts';
import { malformed } from '../failure.ts';
import { numberOf } from './numbers.ts';
import { valueAtPath } from './paths.ts';

function sortValue(value: Bson, direction: number): Bson {
  if (!Array.isArray(value)) return value ?? null;
  const items: unknown[] = value;
  // An empty list comes before null.
  if (items.length === 0) return undefined;
  return items.reduce((best, item) => (compare(item, best) * direction < 0 ? item : best));
}

/** How two documents compare under `keys`, a document of paths and directions. */
export function comparatorOf(keys: Doc): (a: Bson, b: Bson) => number {
  const order = Object.entries(keys).map(([path, value]) => {
    const direction = isNumeric(value) ? numberOf(value) : 0;
    if (direction !== 1 && direction !== -1)
      malformed(`the sort key '${path}'`, 'its direction must be 1 or -1');
    return [path.split('.'), direction] as const;
  });
  return (a, b) => {
    for (const [path, direction] of order) {
      const [left, right] = [a, b].map((item) => sortValue(valueAtPath(item, path), direction));
      const found = compare(left, right) * direction;
      if (found !== 0) return found;
    }
    return 0;
  };
}
