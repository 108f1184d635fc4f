/**
 * All records of the sandbox in memory, indexed by name, and the list of changes that have to be kept. It knows what is in
 * use by what; whether something may change is decided by the handlers.
 */
import type { Document, Value } from '../../model/document.ts';
import { document, isDocument, textOf } from '../../model/document.ts';
import { connectionReferences } from '../../pipeline/references.ts';
import {
  readConnection,
  readProcessor,
  readProjectRecord,
  readWorkspace,
  writeConnection,
  writeProcessor,
  writeProjectRecord,
  writeWorkspace,
} from './record-text.ts';
import type { ConnectionRecord, ProcessorRecord, ProjectRecord, WorkspaceRecord } from './records.ts';

/** What an operation of the state file is about; `project`: a private link or a peering. */
type Kind = 'workspace' | 'connection' | 'processor' | 'project';

/** One workspace with what it holds. */
export interface Shelf {
  readonly workspace: WorkspaceRecord;
  readonly connections: ReadonlyMap<string, ConnectionRecord>;
  readonly processors: ReadonlyMap<string, ProcessorRecord>;
  /** The names of the processors that name a connection, per connection. */
  readonly users: ReadonlyMap<string, ReadonlySet<string>>;
}

interface MutableShelf {
  workspace: WorkspaceRecord;
  readonly connections: Map<string, ConnectionRecord>;
  readonly processors: Map<string, ProcessorRecord>;
  readonly users: Map<string, Set<string>>;
}

/** Only its own methods change it; every change is listed for the state file. */
export class Store {
  readonly #groups = new Map<string, Map<string, MutableShelf>>();
  readonly #projects = new Map<string, Map<string, ProjectRecord>>();
  #changes: Value[] = [];

  /** The groups that anything was ever created in. */
  groups(): string[] {
    return [...this.#groups.keys()];
  }

  /** The workspaces of a group, in the order of their creation, without those that are gone at `now`. */
  list(group: string, now: number): Shelf[] {
    const shelves = [...(this.#groups.get(group)?.values() ?? [])];
    return shelves.filter((shelf) => !isGone(shelf.workspace, now));
  }

  find(group: string, name: string, now: number): Shelf | undefined {
    const shelf = this.#groups.get(group)?.get(name);
    return shelf && !isGone(shelf.workspace, now) ? shelf : undefined;
  }

  /** What belongs to the group itself, in the order of its creation, without what is gone at `now`. */
  listProject(group: string, kind: ProjectRecord['kind'], now: number): ProjectRecord[] {
    const records = [...(this.#projects.get(group)?.values() ?? [])];
    return records.filter((record) => record.kind === kind && !isGone(record, now));
  }

  putProject(group: string, record: ProjectRecord): void {
    this.#putProject(group, record);
    this.#changes.push(put('project', group, '', writeProjectRecord(record)));
  }

  #putProject(group: string, record: ProjectRecord): void {
    const records = this.#projects.get(group) ?? new Map<string, ProjectRecord>();
    this.#projects.set(group, records.set(record.id, record));
  }

  /** Every record as it would be written now, for a snapshot. Applying them to an empty store gives this store. */
  *dump(now: number): Generator<Document> {
    for (const [group, records] of this.#projects) {
      for (const record of records.values()) {
        if (!isGone(record, now)) yield put('project', group, '', writeProjectRecord(record));
      }
    }
    for (const [group, shelves] of this.#groups) {
      for (const shelf of shelves.values()) {
        if (isGone(shelf.workspace, now)) continue;
        const { name } = shelf.workspace;
        yield put('workspace', group, name, writeWorkspace(shelf.workspace));
        for (const record of shelf.connections.values()) {
          if (!isGone(record, now)) yield put('connection', group, name, writeConnection(record));
        }
        for (const record of shelf.processors.values()) {
          yield put('processor', group, name, writeProcessor(record));
        }
      }
    }
  }

  /** Takes what has changed since the last call: operations that `apply` repeats. */
  takeChanges(): readonly Value[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  /** Repeats an operation that `dump` or `takeChanges` gave; one that it does not know has no effect. */
  apply(operation: Value): void {
    if (!isDocument(operation)) return;
    const text = (key: string): string => textOf(operation.get(key)) ?? '';
    const [group, workspace, record] = [text('group'), text('workspace'), operation.get('record')];
    if (!isDocument(record)) {
      const kind = text('drop') as Kind;
      if (kind === 'project') this.#projects.get(group)?.delete(text('name'));
      else if (kind === 'workspace') this.#groups.get(group)?.delete(workspace);
      else this.#drop(kind, this.#shelf(group, workspace), text('name'));
      return;
    }
    switch (text('put') as Kind) {
      case 'project':
        this.#putProject(group, readProjectRecord(record));
        break;
      case 'workspace':
        this.#putWorkspace(readWorkspace(group, record));
        break;
      case 'connection': {
        const connection = readConnection(record);
        this.#shelf(group, workspace)?.connections.set(connection.name, connection);
        break;
      }
      case 'processor':
        this.#putProcessor(this.#shelf(group, workspace), readProcessor(record));
        break;
    }
  }

  /** Drops everything. */
  clear(): void {
    for (const [group, shelves] of this.#groups) {
      for (const name of shelves.keys()) this.#changes.push(drop('workspace', group, name, name));
    }
    for (const [group, records] of this.#projects) {
      for (const id of records.keys()) this.#changes.push(drop('project', group, '', id));
    }
    this.#groups.clear();
    this.#projects.clear();
  }

  /** Puts a new workspace in the place of whatever had its name. */
  addWorkspace(record: WorkspaceRecord): void {
    this.#groups.get(record.group)?.delete(record.name);
    this.#changes.push(drop('workspace', record.group, record.name, record.name));
    this.putWorkspace(record);
  }

  putWorkspace(record: WorkspaceRecord): void {
    this.#putWorkspace(record);
    this.#changes.push(put('workspace', record.group, record.name, writeWorkspace(record)));
  }

  putConnection({ workspace }: Shelf, record: ConnectionRecord): void {
    this.#shelf(workspace.group, workspace.name)?.connections.set(record.name, record);
    this.#changes.push(put('connection', workspace.group, workspace.name, writeConnection(record)));
  }

  putProcessor({ workspace }: Shelf, record: ProcessorRecord): void {
    this.#putProcessor(this.#shelf(workspace.group, workspace.name), record);
    this.#changes.push(put('processor', workspace.group, workspace.name, writeProcessor(record)));
  }

  dropProcessor({ workspace }: Shelf, name: string): void {
    this.#drop('processor', this.#shelf(workspace.group, workspace.name), name);
    this.#changes.push(drop('processor', workspace.group, workspace.name, name));
  }

  #shelf(group: string, name: string): MutableShelf | undefined {
    return this.#groups.get(group)?.get(name);
  }

  #putWorkspace(record: WorkspaceRecord): void {
    let shelves = this.#groups.get(record.group);
    if (shelves === undefined) this.#groups.set(record.group, (shelves = new Map<string, MutableShelf>()));
    const shelf = shelves.get(record.name);
    if (shelf !== undefined) shelf.workspace = record;
    else {
      shelves.set(record.name, {
        workspace: record,
        connections: new Map(),
        processors: new Map(),
        users: new Map(),
      });
    }
  }

  #putProcessor(shelf: MutableShelf | undefined, record: ProcessorRecord): void {
    if (shelf === undefined) return;
    const old = shelf.processors.get(record.name);
    if (old?.fields !== record.fields) {
      if (old !== undefined) this.#forgetUse(shelf, old);
      for (const name of namesOf(record)) {
        const users = shelf.users.get(name) ?? new Set<string>();
        shelf.users.set(name, users.add(record.name));
      }
    }
    shelf.processors.set(record.name, record);
  }

  #drop(kind: Kind, shelf: MutableShelf | undefined, name: string): void {
    if (shelf === undefined) return;
    if (kind === 'connection') shelf.connections.delete(name);
    const record = kind === 'processor' ? shelf.processors.get(name) : undefined;
    if (record === undefined) return;
    this.#forgetUse(shelf, record);
    shelf.processors.delete(name);
  }

  #forgetUse(shelf: MutableShelf, record: ProcessorRecord): void {
    for (const name of namesOf(record)) shelf.users.get(name)?.delete(record.name);
  }
}

/** The names of the connections that a processor names, its dead letter queue's included. */
function namesOf(record: ProcessorRecord): Set<string> {
  const pipeline = record.fields.get('pipeline');
  const references = connectionReferences(pipeline ?? [], record.fields.get('options'));
  return new Set(references.map((reference) => reference.name));
}

/** Whether a resource that was deleted has gone by `now`. */
export function isGone(record: { readonly goneAt?: number }, now: number): boolean {
  return record.goneAt !== undefined && record.goneAt <= now;
}

function put(kind: Kind, group: string, workspace: string, record: Document): Document {
  return document({ put: kind, group, workspace, record });
}

function drop(kind: Kind, group: string, workspace: string, name: string): Document {
  return document({ drop: kind, group, workspace, name });
}
