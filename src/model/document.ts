/**
 * The lossless value that everything about a resource is made of. A pipeline, a connection and a
 * response of Atlas are all `Value`s: key order, integer-like keys and number spellings survive,
 * which plain JavaScript objects and numbers can't promise. Parsing and printing is `document/json-text.ts`,
 * comparing is `document/equality.ts`.
 */
import type { SecretReference } from './secret.ts';

/** Any JSON value without loss. Lists are plain arrays; everything is immutable. */
export type Value = null | boolean | string | NumberLiteral | SecretReference | readonly Value[] | Document;

/** One member of a document: its key, exactly as written, and its value. */
export type Entry = readonly [key: string, value: Value];

/**
 * A number as it was spelt (`10`, `10.0`, `1e3`, `-0.0`, `9223372036854775807`).
 * `text` is always a valid JSON number, so that it can be printed as it is.
 */
export class NumberLiteral {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  /** The nearest double. Integers beyond 2^53 lose digits here: never use it for printing or equality. */
  toNumber(): number {
    return Number(this.text);
  }
}

/** Above this many members a document keeps an index of its keys. */
const INDEX_FROM = 12;

/** An ordered document. Keys are data: `__proto__` and `10` are keys like any other. */
export class Document {
  readonly entries: readonly Entry[];
  #index: Map<string, Value> | undefined;

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
  }

  /** The value under `key`; undefined when there is none. With a duplicate key the last one counts. */
  get(key: string): Value | undefined {
    if (this.entries.length < INDEX_FROM) {
      return this.entries.findLast(([name]) => name === key)?.[1];
    }
    this.#index ??= new Map(this.entries);
    return this.#index.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  keys(): string[] {
    return this.entries.map(([key]) => key);
  }

  /** A copy with `key` set: in its place when it is there, at the end otherwise. */
  with(key: string, value: Value): Document {
    if (!this.has(key)) return new Document([...this.entries, [key, value]]);
    return new Document(this.entries.map((entry) => (entry[0] === key ? [key, value] : entry)));
  }

  /** A copy without `keys`. */
  without(...keys: readonly string[]): Document {
    return new Document(this.entries.filter(([key]) => !keys.includes(key)));
  }
}

/** The document without members. */
export const EMPTY_DOCUMENT = new Document([]);

export function isDocument(value: Value | undefined): value is Document {
  return value instanceof Document;
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** A document from plain parts: `document({ name: 'x', size: number(5) })`. Only for keys known in code. */
export function document(members: Readonly<Record<string, Value | undefined>>): Document {
  return new Document(
    Object.entries(members).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
}

/** The literal of a finite number. */
export function number(value: number): NumberLiteral {
  if (!Number.isFinite(value)) throw new RangeError('JSON has no NaN and no infinity');
  return new NumberLiteral(Object.is(value, -0) ? '-0' : String(value));
}

/** The value at a path of keys and list indexes (as text); undefined where the path leaves the value. */
export function valueAt(value: Value | undefined, path: readonly string[]): Value | undefined {
  let current = value;
  for (const segment of path) {
    if (isDocument(current)) current = current.get(segment);
    else if (isList(current)) current = current[Number(segment)];
    else return undefined;
  }
  return current;
}

/** A copy of `root` with `value` at `path`, making the documents on the way that are missing. */
export function withValueAt(root: Document, path: readonly string[], value: Value): Document {
  const [head, ...rest] = path;
  if (head === undefined) return root;
  if (rest.length === 0) return root.with(head, value);
  const inner = root.get(head);
  return root.with(head, withValueAt(isDocument(inner) ? inner : EMPTY_DOCUMENT, rest, value));
}

/** A copy of `root` without what is at `path`; the same document when nothing is there. */
export function withoutValueAt(root: Document, path: readonly string[]): Document {
  const [head, ...rest] = path;
  if (head === undefined) return root;
  if (rest.length === 0) return root.has(head) ? root.without(head) : root;
  const inner = root.get(head);
  return isDocument(inner) ? root.with(head, withoutValueAt(inner, rest)) : root;
}

/** `value` as text, when it is a string. */
export function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
