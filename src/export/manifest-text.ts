/**
 * The text of `sluice.yaml` while an export works on it: what is there stays, comments too; entries are added, single fields set or taken
 * away. What other places share through an anchor is never written to.
 */
import type { Document as YamlDocument, Node, Pair } from 'yaml';
import {
  Document,
  Pair as YamlPair,
  YAMLMap,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import type { Value } from '../model/document.ts';
import { keyOf } from '../render/yaml.ts';
import { replaceStages } from './pipeline-text.ts';
import { READ_OPTIONS, printAgain } from './print-again.ts';
import { YAML_OPTIONS, YAML_TEXT, layOut } from './yaml-layout.ts';

/** Above a manifest that an export begins. */
const HEADER = [
  ' Written by `sluice export` from what Atlas had. Edit it as you like: a later export adds what is new,',
  ' updates what differs, and leaves everything else, comments too, as it is.',
].join('\n');

type Keys = readonly string[];
type Map = YAMLMap;

interface SetOptions {
  /** Lines to put above a new member. */
  readonly comments?: readonly string[];
  /** A line for each member, however short they are. */
  readonly isBlock?: boolean;
}

/** One manifest, read for writing. */
export class ManifestText {
  /** Whether anything was written. */
  isChanged = false;
  readonly #document: YamlDocument;
  readonly #text: string;
  readonly #escape: (text: string) => string;

  /**
   * @param text what is there; empty: nothing.
   * @param escape writes a text of Atlas so that the manifest gives it back.
   */
  constructor(text: string, escape: (text: string) => string) {
    this.#text = text;
    this.#escape = escape;
    this.#document = text === '' ? new Document(null, YAML_OPTIONS) : parseDocument(text, READ_OPTIONS);
    if (text === '') this.#document.commentBefore = HEADER;
  }

  has(path: Keys): boolean {
    return this.#find(path) !== undefined;
  }

  /** The text of a scalar as it is written, placeholders and all; undefined for everything else. */
  scalarAt(path: Keys): string | undefined {
    const found = this.#find(path);
    return isScalar(found) && typeof found.value === 'string' ? found.value : undefined;
  }

  /** The variable that alone gives the value at `path`. */
  nameAt(path: Keys): string | undefined {
    return /^\$\{(?:secret|env):(\w+)\}$/.exec(this.scalarAt(path) ?? '')?.[1];
  }

  /** Whether something on the way, or the end of it, is shared with other places, so that it can't be written. */
  isShared(path: Keys): boolean {
    let node: unknown = this.#document.contents;
    for (const key of path) {
      if (isAnchored(node)) return true;
      if (!isMap(node)) return false;
      node = pairOf(node, key)?.value;
    }
    return isAnchored(node);
  }

  /** Puts `value` at `path`, making the maps on the way, with comment lines above it. In place where something is there. */
  set(path: Keys, value: Value, { comments = [], isBlock = false }: SetOptions = {}): void {
    this.isChanged = true;
    const map = this.#mapAt(path.slice(0, -1));
    const key = path.at(-1) ?? '';
    const node = layOut(value, this.#escape, !isBlock);
    const present = pairOf(map, key);
    if (present !== undefined) {
      keepComments(present.value, node);
      present.value = node;
      return;
    }
    const made = keyOf(key);
    if (comments.length > 0) made.commentBefore = comments.map((line) => ` ${line}`).join('\n');
    map.items.push(new YamlPair(made, node));
    if (map.flow === true && (isMap(node) || comments.length > 0)) map.flow = false;
  }

  /** A text that is written as it is: `${env:...}` stays a placeholder. */
  setRaw(path: Keys, text: string): void {
    this.set(path, '');
    const found = this.#find(path);
    if (isScalar(found)) found.value = text;
  }

  /** Takes away what is at `path`, and the maps on the way that are empty then, down to `keep` keys. */
  unset(path: Keys, keep: number): void {
    const parent = this.#find(path.slice(0, -1));
    if (!isMap(parent)) return;
    const at = parent.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === path.at(-1));
    if (at === -1) return;
    this.isChanged = true;
    parent.items.splice(at, 1);
    INDEXES.delete(parent);
    if (parent.items.length === 0 && path.length - 1 > keep) this.unset(path.slice(0, -1), keep);
  }

  /** Puts `stages` in place of the ones of a list, which gives `before`; those that are equal stay as they are written. */
  updateStages(path: Keys, before: readonly Value[], stages: readonly Value[]): void {
    const list = this.#find(path);
    if (isSeq(list) && list.items.length === before.length && !this.isShared(path)) {
      this.isChanged = true;
      replaceStages(list, before, stages, this.#escape);
    } else this.set(path, stages);
  }

  /** Lines at the end of the file. */
  addRemarks(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.isChanged = true;
    this.#document.comment = lines.map((line) => ` ${line}`).join('\n');
  }

  /** The text as it was when nothing was written. */
  toString(): string {
    if (!this.isChanged) return this.#text;
    return this.#text === '' ? this.#document.toString(YAML_TEXT) : printAgain(this.#document, this.#text);
  }

  #find(path: Keys): unknown {
    let node: unknown = this.#document.contents;
    for (const key of path) {
      const target: unknown = isAlias(node) ? node.resolve(this.#document) : node;
      if (isSeq(target)) node = target.items[Number(key)];
      else node = isMap(target) ? pairOf(target, key)?.value : undefined;
      if (node === undefined) return undefined;
    }
    return node;
  }

  #mapAt(path: Keys): Map {
    let map = this.#document.contents as unknown;
    if (!isMap(map)) {
      map = new YAMLMap(this.#document.schema);
      this.#document.contents = map as Node;
    }
    for (const key of path) {
      const pair = pairOf(map as Map, key);
      if (isMap(pair?.value)) map = pair.value;
      else {
        const made: Map = new YAMLMap(this.#document.schema);
        if (pair === undefined) (map as Map).items.push(new YamlPair(keyOf(key), made));
        else pair.value = made;
        if ((map as Map).flow === true) (map as Map).flow = false;
        map = made;
      }
    }
    return map as Map;
  }
}

/** Whether other places share the node. */
const isAnchored = (node: unknown): boolean =>
  isAlias(node) || ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined);

/** Above this many members a map's keys are kept: a workspace may hold thousands of processors. */
const INDEX_FROM = 12;

interface KeyIndex {
  readonly pairs: globalThis.Map<string, Pair>;
  /** How many of the map's members are in it. */
  length: number;
}

const INDEXES = new WeakMap<Map, KeyIndex>();

function pairOf(map: Map, key: string): Pair | undefined {
  const { items } = map;
  if (items.length < INDEX_FROM) return items.find((pair) => isScalar(pair.key) && pair.key.value === key);
  const known = INDEXES.get(map);
  // Members are added at the end; where one is taken away, the index goes.
  const index: KeyIndex = known ?? { pairs: new globalThis.Map<string, Pair>(), length: 0 };
  for (const pair of items.slice(index.length)) {
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') continue;
    if (!index.pairs.has(pair.key.value)) index.pairs.set(pair.key.value, pair);
  }
  index.length = items.length;
  INDEXES.set(map, index);
  return index.pairs.get(key);
}

function keepComments(before: unknown, after: Node): void {
  if (!isNode(before)) return;
  if (before.commentBefore) after.commentBefore = before.commentBefore;
  if (before.comment) after.comment = before.comment;
}
