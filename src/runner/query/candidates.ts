/** What a path of a condition leads to: through documents, into the documents of lists, and to elements by their index. */
import type { Bson } from '../values/bson.ts';
import { isDoc } from '../values/bson.ts';
import { memberOf } from '../values/paths.ts';

/** The values at a path; `undefined` where there is nothing. */
export function valuesAt(value: Bson, path: readonly string[], start = 0): Bson[] {
  const key = path[start];
  if (key === undefined) return [value];
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const within = items.filter(isDoc).flatMap((item) => valuesAt(item, path, start));
    const indexed =
      /^\d+$/.test(key) && Number(key) < items.length ? valuesAt(items[Number(key)], path, start + 1) : [];
    return [...within, ...indexed];
  }
  return isDoc(value) ? valuesAt(memberOf(value, key), path, start + 1) : [undefined];
}

/** Whether a test holds for some value at a path, or for some element of a list there. */
export function someCandidate(doc: Bson, path: readonly string[], test: (value: Bson) => boolean): boolean {
  const [key = ''] = path;
  // Most paths have one part, and no list is made for them.
  if (path.length === 1 && isDoc(doc)) return holds(memberOf(doc, key), test);
  return valuesAt(doc, path).some((value) => holds(value, test));
}

const holds = (value: Bson, test: (value: Bson) => boolean): boolean =>
  test(value) || (Array.isArray(value) && (value as unknown[]).some(test));
