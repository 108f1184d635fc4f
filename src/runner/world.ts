/** What surrounds a processor in a run: collections that it reads and writes, answers of services, and what was sent. */
import { ObjectId } from 'bson';
import type { Bson, Doc } from './values/bson.ts';
import { keyOf } from './values/keys.ts';

/** An answer that a test gives to `$https`. */
export interface HttpsAnswer {
  readonly connection: string;
  /** Without it, every path of the connection. */
  readonly path?: string;
  readonly method?: string;
  readonly status: number;
  readonly body: Bson;
  readonly contentType?: string;
}

/** An answer that a test gives to `$externalFunction`; with `error`, the call fails. */
export interface FunctionAnswer {
  readonly connection: string;
  readonly functionName?: string;
  readonly answer: Bson;
  readonly error?: string;
}

/** What `$emit` or `$iceberg` would have sent. */
export interface Sent {
  /** `topic`, `stream`, `path`, `collection` or `table`: where it would have gone. */
  readonly target: Doc;
  readonly key?: Bson;
  readonly headers?: Bson;
  /** Null for a tombstone. */
  readonly value: Bson;
}

/** A collection in memory, by `_id`, in the order of insertion. */
export class Collection {
  readonly #docs = new Map<string, Doc>();
  readonly #indexes = new Map<string, Map<string, Doc[]>>();

  constructor(docs: readonly Doc[] = []) {
    for (const doc of docs) this.insert(doc);
  }

  /** All documents, in order. */
  get docs(): readonly Doc[] {
    return [...this.#docs.values()];
  }

  /** Whether a document with the same `_id` is there. */
  has(id: Bson): boolean {
    return this.#docs.has(keyOf(id));
  }

  /** The document with this `_id`. */
  get(id: Bson): Doc | undefined {
    return this.#docs.get(keyOf(id));
  }

  /** Puts a document, replacing one with its `_id`. */
  insert(doc: Doc): void {
    this.#docs.set(keyOf(doc['_id']), doc);
    this.#indexes.clear();
  }

  delete(id: Bson): void {
    this.#docs.delete(keyOf(id));
    this.#indexes.clear();
  }

  /** The documents for which `read` gives a value with the key `key`; `name` names what `read` reads. */
  find(name: string, key: string, read: (doc: Doc) => readonly string[]): readonly Doc[] {
    let index = this.#indexes.get(name);
    if (index === undefined) {
      index = new Map();
      for (const doc of this.#docs.values())
        for (const found of read(doc)) index.set(found, [...(index.get(found) ?? []), doc]);
      this.#indexes.set(name, index);
    }
    return index.get(key) ?? [];
  }
}

/** The surroundings of one run; collections are made as they are named. */
export class World {
  readonly collections: Map<string, Collection>;
  readonly https: readonly HttpsAnswer[];
  readonly functions: readonly FunctionAnswer[];
  readonly sent: Sent[] = [];
  /** The requests that were made, for preview and messages. */
  readonly calls: Doc[] = [];
  #ids = 0;

  constructor(parts: {
    readonly collections: ReadonlyMap<string, readonly Doc[]>;
    readonly https: readonly HttpsAnswer[];
    readonly functions: readonly FunctionAnswer[];
  }) {
    this.collections = new Map(
      [...parts.collections].map(([name, docs]) => [
        name,
        new Collection(docs.map((doc) => this.withId(doc))),
      ]),
    );
    this.https = parts.https;
    this.functions = parts.functions;
  }

  /** The collection `connection.db.coll`. */
  collection(connection: string, db: string, coll: string): Collection {
    const name = `${connection}.${db}.${coll}`;
    const known = this.collections.get(name) ?? new Collection();
    this.collections.set(name, known);
    return known;
  }

  /** A number that no other call of this run gives. */
  readonly nextId = (): number => {
    this.#ids += 1;
    return this.#ids;
  };

  /** The document with an `_id`: a generated one in front, the same in every run, where it has none. */
  withId(doc: Doc): Doc {
    if (doc['_id'] !== undefined) return doc;
    return { _id: new ObjectId(this.nextId().toString(16).padStart(24, '0')), ...doc };
  }
}
