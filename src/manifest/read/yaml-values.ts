/**
 * Nodes of the YAML parser to `Value`s. Everything that YAML has and JSON has not ends here: anchors, merge keys,
 * spellings of numbers.
 */
import type { Node, Pair } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Entry, Value } from '../../model/document.ts';
import { Document, NumberLiteral, isDocument, isList } from '../../model/document.ts';
import { MAX_DEPTH } from '../../model/document/json-text.ts';
import type { Findings } from '../checks/findings.ts';
import { SECRET_KEYS } from '../values/excerpts.ts';
import { jsonSpelling } from './numbers.ts';
import type { ParseContext } from './parse.ts';
import type { Role } from '../shape/roles.ts';
import { elementRole, memberRole } from '../shape/roles.ts';
import type { Origin, Origins, Source } from './source.ts';

/** Values that aliases may expand to in one file, counted with repetition. */
const MAX_ALIASED_VALUES = 500_000;

/** The value of an anchored node, how many values that is, and how many levels deep. */
interface Shared {
  readonly value: Value;
  readonly size: number;
  readonly height: number;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Turns the nodes of one YAML document into values; what it can't turn is among the findings. */
export class YamlConverter {
  /** Whether something could not be turned, so that the value must not be used. */
  hasFailed = false;
  readonly #source: Source;
  readonly #findings: Findings;
  readonly #origins: Origins;
  /** The nodes that anchors name so far, later definitions over earlier ones. */
  readonly #anchors = new Map<string, Node>();
  readonly #targets = new Map<Node, Node>();
  readonly #open = new Set<Node>();
  /** Per anchored node and role: its value, and how many values that is. */
  readonly #shared = new Map<Node, Map<Role, Shared>>();
  #count = 0;
  #deepest = 0;
  #aliased = 0;

  constructor(source: Source, context: ParseContext) {
    this.#source = source;
    this.#findings = context.findings;
    this.#origins = context.origins;
  }

  /** The value of a node that plays `role`, `depth` levels below the root. */
  convert(node: Node | null, role: Role, depth: number): Value {
    this.#count += 1;
    if (node === null) return null;
    if (isAlias(node)) return this.#resolveAlias(node, node.source, role, depth);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor === undefined) return this.#convertContent(node, role, depth);
    this.#anchors.set(anchor, node);
    return this.#convertShared(node, role, depth).value;
  }

  /** Converts a node that aliases may name, and remembers the value for them. */
  #convertShared(node: Node, role: Role, depth: number): Shared {
    const [countBefore, deepestBefore] = [this.#count, this.#deepest];
    this.#deepest = depth;
    this.#open.add(node);
    const value = this.#convertContent(node, role, depth);
    this.#open.delete(node);
    const shared = { value, size: this.#count - countBefore + 1, height: this.#deepest - depth };
    this.#deepest = Math.max(this.#deepest, deepestBefore);
    const values = this.#shared.get(node) ?? new Map<Role, Shared>();
    this.#shared.set(node, values.set(role, shared));
    return shared;
  }

  #resolveAlias(node: Node, name: string, role: Role, depth: number): Value {
    const target = this.#targets.get(node) ?? this.#anchors.get(name);
    if (target === undefined)
      return this.#fail('MANIFEST_ALIAS', `there is no anchor '&${name}' before this alias`, node);
    this.#targets.set(node, target);
    if (this.#open.has(target))
      return this.#fail('MANIFEST_ALIAS', `the alias '*${name}' stands inside its own anchor`, node);
    if (this.#aliased > MAX_ALIASED_VALUES) return null;
    const known = this.#shared.get(target)?.get(role) ?? this.#convertShared(target, role, depth);
    if (depth + known.height > MAX_DEPTH)
      return this.#fail('MANIFEST_TOO_DEEP', `nested deeper than ${MAX_DEPTH} levels`, node);
    this.#deepest = Math.max(this.#deepest, depth + known.height);
    this.#count += known.size;
    this.#aliased += known.size;
    if (this.#aliased > MAX_ALIASED_VALUES) {
      return this.#fail(
        'MANIFEST_ALIAS_BOMB',
        `the aliases of this file expand to more than ${MAX_ALIASED_VALUES} values`,
        node,
      );
    }
    this.#origins.share(known.value);
    return known.value;
  }

  #convertContent(node: Node, role: Role, depth: number): Value {
    if (depth > MAX_DEPTH)
      return this.#fail('MANIFEST_TOO_DEEP', `nested deeper than ${MAX_DEPTH} levels`, node);
    this.#deepest = Math.max(this.#deepest, depth);
    if (isMap(node)) return this.#convertMap(node.items as Pair<Node, Node | null>[], node, role, depth);
    if (isSeq(node)) {
      const items = node.items as (Node | null)[];
      const list = items.map((item) => this.convert(item, elementRole(role), depth + 1));
      const start = startOf(node) ?? 0;
      this.#origins.set(list, {
        source: this.#source,
        start,
        keys: [],
        values: items.map((item) => startOf(item) ?? start),
      });
      return list;
    }
    return isScalar(node) ? this.#convertScalar(node.value, node.source, node) : null;
  }

  #convertScalar(value: unknown, text: string | undefined, node: Node): Value {
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'string') {
      if (LONE_SURROGATE.test(value))
        this.#fail('MANIFEST_TEXT', 'this text holds half of a character (a lone surrogate)', node);
      return this.#origins.texts.share(value);
    }
    const spelling = jsonSpelling(text ?? '');
    if (spelling !== undefined) return new NumberLiteral(spelling);
    return this.#fail('MANIFEST_NUMBER', `'${text ?? ''}' has no form in JSON`, node);
  }

  #convertMap(pairs: readonly Pair<Node, Node | null>[], node: Node, role: Role, depth: number): Document {
    const entries: Entry[] = [];
    const keys: number[] = [];
    const values: number[] = [];
    const merges: { readonly value: Value; readonly node: Node; readonly index: number }[] = [];
    const seen = new Set<string>();
    for (const { key: keyNode, value: valueNode } of pairs) {
      const key = isScalar(keyNode) ? this.#origins.texts.share(String(keyNode.value)) : undefined;
      const offset = startOf(keyNode) ?? startOf(node) ?? 0;
      if (key === undefined) continue;
      // The rest of the file can be judged all the same: people want all errors at once.
      if (seen.has(key)) {
        const message = `duplicate key '${key}' in this map`;
        this.#findings.add('MANIFEST_DUPLICATE_KEY', message, { source: this.#source, offset });
      }
      seen.add(key);
      const isMerging = role !== 'pipeline' && key === '<<' && isScalar(keyNode) && keyNode.type === 'PLAIN';
      if (isMerging) {
        merges.push({
          value: this.convert(valueNode, role, depth),
          node: valueNode ?? keyNode,
          index: entries.length,
        });
        continue;
      }
      if (role !== 'pipeline' && key === '__proto__') {
        this.#fail('MANIFEST_FORBIDDEN_KEY', "'__proto__' cannot be a key outside of pipelines", keyNode);
      }
      if (LONE_SURROGATE.test(key))
        this.#fail('MANIFEST_TEXT', 'this key holds half of a character', keyNode);
      if (role !== 'pipeline' && SECRET_KEYS.test(key)) this.#protect(valueNode);
      entries.push([key, this.convert(valueNode, memberRole(role, key), depth + 1)]);
      keys.push(offset);
      values.push(isEmptyNode(valueNode) ? offset : (startOf(valueNode) ?? offset));
    }
    const start = startOf(node) ?? 0;
    const origin: Origin = { source: this.#source, start, keys, values };
    if (merges.length > 0) return this.#merge(entries, origin, merges, seen);
    // A list that has grown keeps room to grow further; its copy doesn't.
    const made = new Document(entries.slice());
    this.#origins.set(made, origin);
    return made;
  }

  /** YAML's merge: what the map says itself wins, then the earlier of the merged maps. */
  #merge(
    own: readonly Entry[],
    origin: Origin,
    merges: readonly { readonly value: Value; readonly node: Node; readonly index: number }[],
    seen: Set<string>,
  ): Document {
    const parts: { entry: Entry; key: number; value: number }[] = [];
    const addMerged = (value: Value, node: Node): void => {
      if (isList(value)) {
        for (const item of value) addMerged(isList(item) ? null : item, node);
        return;
      }
      if (!isDocument(value)) {
        const fix = 'Write an alias of a map (<<: *name), or a list of them.';
        this.#fail('MANIFEST_ALIAS', '`<<` merges a map, or a list of maps', node, fix);
        return;
      }
      for (const [i, entry] of value.entries.entries()) {
        if (seen.has(entry[0])) continue;
        seen.add(entry[0]);
        const key = this.#origins.key(value, i)?.offset ?? origin.start;
        parts.push({ entry, key, value: this.#origins.value(value, i)?.offset ?? origin.start });
      }
    };
    for (let i = 0; i <= own.length; i += 1) {
      for (const merge of merges) if (merge.index === i) addMerged(merge.value, merge.node);
      const entry = own[i];
      if (entry)
        parts.push({ entry, key: origin.keys[i] ?? origin.start, value: origin.values[i] ?? origin.start });
    }
    const made = new Document(parts.map(({ entry }) => entry));
    const keys = parts.map(({ key }) => key);
    this.#origins.set(made, { ...origin, keys, values: parts.map(({ value }) => value) });
    return made;
  }

  /** Keeps a literal in a field for secrets out of every quotation. */
  #protect(node: Node | null): void {
    if (node === null || !node.range) return;
    const isReference = isScalar(node) && /^\$\{secret(File)?:[^}]*\}$/.test(String(node.value));
    if (!isReference) this.#source.secretRanges.push([node.range[0], node.range[1]]);
  }

  #fail(code: Parameters<Findings['add']>[0], message: string, node: Node, fix?: string): null {
    this.hasFailed = true;
    const spot = { source: this.#source, offset: startOf(node) ?? 0 };
    this.#findings.add(code, message, spot, fix === undefined ? {} : { fix });
    return null;
  }
}

/** Whether a value was left out: `key:`. Its place is the key. */
const isEmptyNode = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.value === null && !node.source);

const startOf = (node: Node | null | undefined): number | undefined => node?.range?.[0];
