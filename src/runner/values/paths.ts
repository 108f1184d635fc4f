/** Field paths as expressions and stages use them: `a.b` reaches into documents and into the documents of lists. */
import type { Bson, Doc } from './bson.ts';
import { isDoc } from './bson.ts';

/** `__proto__` and its kin must not be reached as members of plain objects. */
export function memberOf(doc: Doc, key: string): Bson {
  return Object.hasOwn(doc, key) ? doc[key] : undefined;
}

/** The value at `path` from `start` on; a list gives the list of what its documents have there. Source: manual, field paths. */
export function valueAtPath(value: Bson, path: readonly string[], start = 0): Bson {
  let current = value;
  for (let index = start; index < path.length; index += 1) {
    if (Array.isArray(current)) {
      const from = index;
      return (current as unknown[])
        .filter((item) => isDoc(item))
        .map((item) => valueAtPath(item, path, from))
        .filter((item) => item !== undefined);
    }
    if (!isDoc(current)) return undefined;
    current = memberOf(current, path[index] ?? '');
  }
  return current;
}

/**
 * A copy of `target` with what `make` gives at `path`: in every document of lists on the way, and with documents made for what is
 * missing or no document. `undefined` removes the field.
 */
export function withPath(target: Bson, path: readonly string[], make: (old: Bson) => Bson, start = 0): Bson {
  const key = path[start];
  if (key === undefined) return make(target);
  if (Array.isArray(target)) return (target as unknown[]).map((item) => withPath(item, path, make, start));
  const doc: Doc = isDoc(target) ? { ...target } : {};
  const made = withPath(memberOf(doc, key), path, make, start + 1);
  if (made === undefined) return withoutKey(doc, key);
  doc[key] = made;
  return doc;
}

function withoutKey(doc: Doc, key: string): Doc {
  if (!Object.hasOwn(doc, key)) return doc;
  const rest = { ...doc };
  Reflect.deleteProperty(rest, key);
  return rest;
}

/** A copy of `target` without the field at `path`, in every document of lists on the way. */
export function withoutPath(target: Bson, path: readonly string[], start = 0): Bson {
  if (Array.isArray(target)) return (target as unknown[]).map((item) => withoutPath(item, path, start));
  const key = path[start];
  if (!isDoc(target) || key === undefined || !Object.hasOwn(target, key)) return target;
  if (start === path.length - 1) return withoutKey(target, key);
  return { ...target, [key]: withoutPath(target[key], path, start + 1) };
}
