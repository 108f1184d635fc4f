/**
 * What a processor's fields name outside of it: one `PlaceUse` for each topic, collection, bucket or service. Two uses with the same
 * `key` mean the same place, also when they reach it through different connections.
 */
import { connectionAddress, formatAddress } from '../model/address.ts';
import type { Address } from '../model/address.ts';
import type { Document, Value } from '../model/document.ts';
import { isDocument, isList, textOf, valueAt } from '../model/document.ts';
import { printJson } from '../model/document/json-text.ts';
import { SecretReference } from '../model/secret.ts';
import { connectionTypeOf } from '../kinds/connection.ts';
import { placeIdentity, placeSpecOf } from '../kinds/derived/places.ts';
import { connectionReferences } from '../pipeline/references.ts';
import type { ConnectionReference } from '../pipeline/references.ts';
import { isPseudoConnection } from '../pipeline/stages.ts';
import type { FlowRole, PlaceKind } from './dataflow.ts';

export interface PlaceUse {
  /** Equal for uses of one place. */
  readonly key: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly role: FlowRole;
  /** The connection it is reached by; absent for documents in the pipeline and the engine's own sinks. */
  readonly connection?: Address;
}

/** The fields of the connection at an address, where they are known. */
export type FindConnection = (address: Address) => Document | undefined;

/** What a place is called within its connection. */
interface Part {
  readonly kind: PlaceKind;
  readonly name: string;
  /** False: decided for each document, so that nobody knows where it goes. */
  readonly isFixed: boolean;
}

/** Every place that a processor uses, in the order of its pipeline, the DLQ last. */
export function placeUses(processor: Address, fields: Document, find: FindConnection): PlaceUse[] {
  const pipeline = fields.get('pipeline');
  const uses = connectionReferences(pipeline, fields.get('options')).flatMap((reference) =>
    usesOf(reference, processor, fields, find),
  );
  return [...uses, ...placesWithoutConnection(pipeline, processor)];
}

function usesOf(
  reference: ConnectionReference,
  processor: Address,
  fields: Document,
  find: FindConnection,
): PlaceUse[] {
  const role = roleOf(reference, fields);
  const parent = valueAt(fields, reference.path.slice(0, -1));
  if (role === undefined || !isDocument(parent)) return [];
  const connection = connectionAddress(processor.workspace, reference.name);
  const known = find(connection);
  const identity = (known && placeIdentity(known, parent)) ?? formatAddress(connection);
  return partsOf(parent, known, role).map(({ kind, name, isFixed }) => ({
    key: JSON.stringify([
      identity,
      kind,
      name,
      ...(isFixed ? [] : [formatAddress(processor), reference.path]),
    ]),
    kind,
    name: name === '' ? reference.name : name,
    role,
    connection,
  }));
}

/** A service that ends the pipeline is a sink. Schema registries carry no documents. */
function roleOf({ purpose, path }: ConnectionReference, fields: Document): FlowRole | undefined {
  if (purpose === 'schemaRegistry') return undefined;
  if (purpose !== 'function') return purpose;
  const stages = fields.get('pipeline');
  const isLast = isList(stages) && path[1] === String(stages.length - 1) && !isInner(path);
  return isLast ? 'sink' : 'function';
}

/** Whether a reference is in a pipeline within the pipeline. */
const isInner = (path: readonly string[]): boolean => path.slice(1).includes('pipeline');

/** `$source.documents`, and the sinks of the engine: each belongs to its processor. */
function placesWithoutConnection(pipeline: Value | undefined, processor: Address): PlaceUse[] {
  if (!isList(pipeline)) return [];
  const own = formatAddress(processor);
  const documents = valueAt(pipeline[0], ['$source', 'documents']);
  const sink = textOf(valueAt(pipeline.at(-1), ['$emit', 'connectionName']));
  return [
    ...(documents === undefined
      ? []
      : [
          {
            key: JSON.stringify(['documents', own]),
            kind: 'documents' as const,
            name: 'documents',
            role: 'source' as const,
          },
        ]),
    ...(sink === undefined || !isPseudoConnection(sink)
      ? []
      : [
          {
            key: JSON.stringify(['engine', own]),
            kind: 'engine' as const,
            name: sink,
            role: 'sink' as const,
          },
        ]),
  ];
}

function partsOf(stage: Document, connection: Document | undefined, role: FlowRole): Part[] {
  const has = (key: string): boolean => stage.has(key);
  const itself = connection && placeSpecOf(connection)?.itself;
  if (itself !== undefined) return [{ kind: itself, name: '', isFixed: true }];
  if (has('functionName')) return [part('function', stage.get('functionName'))];
  if (has('topic')) return each(stage.get('topic')).map((topic) => part('topic', topic));
  if (has('stream')) return [part('stream', stage.get('stream'))];
  if (has('tableName')) return [part('objects', stage.get('databaseName'), stage.get('tableName'))];
  const holder = stage.get('bucket') ?? stage.get('container');
  if (holder !== undefined) return [part('objects', holder)];
  if ((connection && connectionTypeOf(connection) === 'Cluster') || has('db') || has('coll'))
    return collections(stage, role);
  return [{ kind: 'other', name: '', isFixed: true }];
}

/** The collections that are read or written. A change stream may follow several, a database or a whole cluster. */
function collections(stage: Document, role: FlowRole): Part[] {
  const db = stage.get('db');
  const coll = stage.get('coll');
  if (role === 'source' && coll === undefined) {
    const all = db === undefined ? [] : [db];
    return [part('collection', ...all, '*')];
  }
  return each(coll ?? '').map((name) => part('collection', db ?? '', name));
}

const each = (value: Value | undefined): readonly Value[] => (isList(value) ? value : [value ?? '']);

/** Texts joined with dots; anything else, and text that starts with `$`, is an expression. */
function part(kind: PlaceKind, ...values: readonly (Value | undefined)[]): Part {
  const isFixed = values.every((value) => typeof value === 'string' && !value.startsWith('$'));
  const name = values
    .map((value) => (typeof value === 'string' ? value : value === undefined ? '' : shownExpression(value)))
    .join('.');
  return { kind, name, isFixed };
}

/** An expression on one line. Pipelines hold no secrets; should one name a secret, its name is shown. */
const shownExpression = (value: Value): string =>
  value instanceof SecretReference
    ? `secret ${value.names.map(({ name }) => name).join()}`
    : printJson(value);
