import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/model/document.ts
var NumberLiteral = class {
  text;
  constructor(text) {
    this.text = text;
  }
  /** The nearest double. Integers beyond 2^53 lose digits here: never use it for printing or equality. */
  toNumber() {
    return Number(this.text);
  }
};
var INDEX_FROM = 12;
var Document = class _Document {
  entries;
  #index;
  constructor(entries) {
    this.entries = entries;
  }
  /** The value under `key`; undefined when there is none. With a duplicate key the last one counts. */
  get(key) {
    if (this.entries.length < INDEX_FROM) {
      return this.entries.findLast(([name]) => name === key)?.[1];
    }
    this.#index ??= new Map(this.entries);
    return this.#index.get(key);
  }
  has(key) {
    return this.get(key) !== void 0;
  }
  keys() {
    return this.entries.map(([key]) => key);
  }
  /** A copy with `key` set: in its place when it is there, at the end otherwise. */
  with(key, value) {
    if (!this.has(key)) return new _Document([...this.entries, [key, value]]);
    return new _Document(this.entries.map((entry) => entry[0] === key ? [key, value] : entry));
  }
  /** A copy without `keys`. */
  without(...keys) {
    return new _Document(this.entries.filter(([key]) => !keys.includes(key)));
  }
};
var EMPTY_DOCUMENT = new Document([]);
function isDocument(value) {
  return value instanceof Document;
}
function isList(value) {
  return Array.isArray(value);
}
function document(members) {
  return new Document(
    Object.entries(members).filter((entry) => entry[1] !== void 0)
  );
}
function number(value) {
  if (!Number.isFinite(value)) throw new RangeError("JSON has no NaN and no infinity");
  return new NumberLiteral(Object.is(value, -0) ? "-0" : String(value));
}
function valueAt(value, path) {
  let current = value;
  for (const segment of path) {
    if (isDocument(current)) current = current.get(segment);
    else if (isList(current)) current = current[Number(segment)];
    else return void 0;
  }
  return current;
}
function withValueAt(root, path, value) {
  const [head, ...rest] = path;
  if (head === void 0) return root;
  if (rest.length === 0) return root.with(head, value);
  const inner = root.get(head);
  return root.with(head, withValueAt(isDocument(inner) ? inner : EMPTY_DOCUMENT, rest, value));
}
function withoutValueAt(root, path) {
  const [head, ...rest] = path;
  if (head === void 0) return root;
  if (rest.length === 0) return root.has(head) ? root.without(head) : root;
  const inner = root.get(head);
  return isDocument(inner) ? root.with(head, withoutValueAt(inner, rest)) : root;
}
function textOf(value) {
  return typeof value === "string" ? value : void 0;
}

export {
  NumberLiteral,
  Document,
  EMPTY_DOCUMENT,
  isDocument,
  isList,
  document,
  number,
  valueAt,
  withValueAt,
  withoutValueAt,
  textOf
};
//# sourceMappingURL=chunk-TLXLCQXF.js.map
