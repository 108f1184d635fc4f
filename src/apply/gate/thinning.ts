/**
 * Which looks of a gate the report keeps. A gate that watches for hours looks thousands of times; a chart needs few of them. Every change of
 * health is kept, as far as there is room, and of the rest one in so many.
 */

/** Looks that the report of a gate has at most. */
export const MOST_LOOKS = 200;

/** The first, the last, both sides of each change, and evenly spread ones between; all of them where they are few. In order. */
export function thinLooks<T>(
  looks: readonly T[],
  isChange: (before: T, after: T) => boolean,
  most: number = MOST_LOOKS,
): readonly T[] {
  if (looks.length <= most) return looks;
  const changes = looks.flatMap((look, i) => {
    const before = looks[i - 1];
    return before !== undefined && isChange(before, look) ? [i - 1, i] : [];
  });
  const kept = new Set([0, looks.length - 1, ...spread([...new Set(changes)], most / 2)]);
  const others = looks.map((_, i) => i).filter((i) => !kept.has(i));
  for (const i of spread(others, most - kept.size)) kept.add(i);
  return looks.filter((_, i) => kept.has(i));
}

/** At most so many of them, evenly. */
function spread(indexes: readonly number[], most: number): readonly number[] {
  const count = Math.min(indexes.length, Math.max(0, Math.floor(most)));
  return Array.from({ length: count }, (_, i) => indexes[Math.floor((i * indexes.length) / count)] ?? 0);
}
