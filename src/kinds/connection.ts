/** Connections: what is asked of their declarations as a whole. The types themselves are in `connection/`, one file each. */
import type * as z from 'zod';
import type { Document } from '../model/document.ts';
import { document, textOf } from '../model/document.ts';
import { lookUp } from '../model/table.ts';
import type { ConnectionSpec } from './connection-type.ts';
import { COMMON_FIELDS, OTHER_TYPE, connectionShape, fieldsOfType } from './connection-type.ts';
import { CONNECTION_SPECS } from './connection/types.ts';
import type { Fields } from './define.ts';
import { dropServerFields } from './derived/server-fields.ts';
import { isSameWord } from './values/words.ts';

export type ConnectionType = (typeof CONNECTION_SPECS)[number]['type'];

/** All types that Sluice knows. */
export const CONNECTION_TYPES: readonly ConnectionType[] = CONNECTION_SPECS.map(({ type }) => type);

const SPECS = Object.fromEntries(CONNECTION_SPECS.map((spec) => [spec.type, spec])) as Readonly<
  Record<ConnectionType, ConnectionSpec>
>;

const FIELDS = Object.fromEntries(
  CONNECTION_SPECS.map((spec) => [spec.type, fieldsOfType(spec)]),
) as Readonly<Record<ConnectionType, Fields>>;

/** The API's fields per type, without `name`. */
export const CONNECTION_SHAPES = Object.fromEntries(
  CONNECTION_SPECS.map((spec) => [spec.type, connectionShape(spec)]),
) as Readonly<Record<ConnectionType, z.ZodObject>>;

/** What is declared of a type; undefined for one that Sluice doesn't know. */
export function connectionSpec(type: string | undefined): ConnectionSpec | undefined {
  return lookUp(SPECS, type ?? '');
}

/** The fields of a connection by the type that it names. */
export function connectionFieldsFor(fields: Document): Fields {
  return lookUp(FIELDS, connectionTypeOf(fields) ?? '') ?? COMMON_FIELDS;
}

/** Fields by the connection types that have them. */
const OWNERS = new Map<string, ConnectionType[]>();
for (const { type, fields } of CONNECTION_SPECS) {
  for (const key of Object.keys({ ...fields, ...COMMON_FIELDS })) {
    OWNERS.set(key, [...(OWNERS.get(key) ?? []), type]);
  }
}

/**
 * The types that have the field `key`, when `type` does not: `networking` of an Https connection is refused. Undefined
 * when the type has it, or nobody does. Source: Admin API; Terraform provider: 'does not support networking configuration'.
 */
export function ownersOf(key: string, type: string): readonly ConnectionType[] | undefined {
  const owners = OWNERS.get(key);
  return owners?.includes(type as ConnectionType) === true ? undefined : owners;
}

export function isConnectionType(type: string | undefined): type is ConnectionType {
  return connectionSpec(type) !== undefined;
}

/** The type whose shape a connection has to have: a new one has `OTHER_SHAPE`, one that is merely spelt differently stays an error. */
export function shapeTypeOf(type: string): string {
  const isMeant = type === '' || CONNECTION_TYPES.some((known) => isSameWord(known, type));
  return isMeant ? type : OTHER_TYPE;
}

/** The type that a connection's fields name. */
export function connectionTypeOf(fields: Document): string | undefined {
  return textOf(fields.get('type'));
}

/** The fields of a connection as Atlas returned it, without what the server owns. Unknown fields stay. */
export function connectionFields(body: Document): Document {
  return dropServerFields(body, COMMON_FIELDS);
}

/** The body of a POST or PATCH: Atlas replaces a connection whole and wants `name` and `type` in both. */
export function connectionBody(name: string, fields: Document): Document {
  return fields.entries.reduce((made, [key, value]) => made.with(key, value), document({ name }));
}
