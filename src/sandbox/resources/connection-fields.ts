/**
 * From a body that creates or updates a connection to the fields that are kept: what Atlas refuses, what it adds, and what it
 * takes and never gives back. Source: domain facts 4.3 to 4.5.
 */
import { linkNameIn } from '../../kinds/link-references.ts';
import { checkConnection } from '../../kinds/checks/connection.ts';
import {
  CONNECTION_SHAPES,
  connectionFields,
  connectionFieldsFor,
  isConnectionType,
  ownersOf,
  shapeTypeOf,
} from '../../kinds/connection.ts';
import { OTHER_TYPE } from '../../kinds/connection-type.ts';
import { isCredentialHeader } from '../../kinds/values/headers.ts';
import { WRITE_ONLY_PATHS } from '../../kinds/derived/secrets.ts';
import type { Document } from '../../model/document.ts';
import { isDocument, isList, textOf, valueAt, withValueAt, withoutValueAt } from '../../model/document.ts';
import { areEqual, areEqualUnordered } from '../../model/document/equality.ts';
import type { World } from '../http/call.ts';
import type { FieldViolation } from '../http/problem.ts';
import { invalidBody, invalidField } from '../http/problem.ts';
import { violationsOf } from '../http/shape-check.ts';

/** Fields of a connection without secrets, and which secrets were set. */
export interface TakenFields {
  readonly fields: Document;
  readonly secrets: readonly string[];
}

/** What an update finds: the existing fields, and the secrets that were set. */
export type PresentFields = TakenFields;

/**
 * The fields of a new connection, or of one that `present` describes and the body replaces.
 * @throws Problem 400
 */
export function takeFields(
  world: World,
  body: Document,
  { region, present }: { readonly region: string | undefined; readonly present?: PresentFields },
): TakenFields {
  const type = textOf(body.get('type'));
  if (!isTakenType(world, type)) throw invalidField('type', 'It must be one of the connection types.');
  let fields = withoutEmptyForeign(type, connectionFields(body));
  if (present !== undefined) fields = layOver(world, fields, present.fields);
  const keepsSecrets = present !== undefined && world.quirks.has('omitted-secret-kept');
  const kept = keepsSecrets ? present.secrets : [];
  const violations = [
    ...(isConnectionType(type) ? violationsOf(CONNECTION_SHAPES[type], fields) : []),
    ...ruleViolations(fields, kept),
    ...foreignFields(type, fields),
  ];
  if (violations.length > 0) throw refusal(violations);

  const secretPaths = isConnectionType(type) ? WRITE_ONLY_PATHS : credentialPaths(fields);
  const given = secretPaths
    .filter((path) => valueAt(fields, path) !== undefined)
    .map((path) => path.join('.'));
  for (const path of secretPaths) fields = withoutValueAt(fields, path);
  if (region !== undefined && !fields.has('region')) fields = fields.with('region', region);
  const isSame = (path: string): boolean => valueAt(fields, path.split('.').slice(0, -1)) !== undefined;
  return {
    fields: asReported(world, fields),
    secrets: [...new Set([...given, ...kept.filter(isSame)])],
  };
}

/** An update's fields over the present ones. What is immutable must be as it was, or left out. */
function layOver(world: World, fields: Document, present: Document): Document {
  const declared = Object.entries(connectionFieldsFor(fields));
  const immutable = declared.filter(([, { facts }]) => facts.immutable === true);
  for (const [key, { facts }] of immutable) {
    const wanted = fields.get(key);
    if (wanted !== undefined && !areEqualUnordered(wanted, present.get(key) ?? facts.defaulted?.value)) {
      throw invalidField(key, 'It can not be changed; delete the connection and create it again.');
    }
  }
  const keeps = world.quirks.has('connection-update-merges')
    ? present.keys()
    : ['region', ...immutable.map(([key]) => key)];
  return keeps.reduce((made, key) => {
    const value = present.get(key);
    return made.has(key) || value === undefined ? made : made.with(key, value);
  }, fields);
}

/** The fields as Atlas reports them: with defaults that it adds, and without what it leaves out. */
function asReported(world: World, fields: Document): Document {
  const addsEmpty = world.quirks.has('empty-config-returned');
  return Object.entries(connectionFieldsFor(fields)).reduce((made, [key, { facts }]) => {
    if (facts.defaulted === undefined) return made;
    const { value, by } = facts.defaulted;
    const isEmpty = isDocument(value) && value.entries.length === 0;
    if (by === 'omission') return areEqual(made.get(key), value) ? made.without(key) : made;
    if (made.has(key) || (by === 'meaning' && !(addsEmpty && isEmpty))) return made;
    return made.with(key, value);
  }, fields);
}

/** A newer Atlas may have types that this sandbox doesn't know. */
function isTakenType(world: World, type: string | undefined): type is string {
  if (type === undefined || isConnectionType(type)) return type !== undefined;
  return shapeTypeOf(type) === OTHER_TYPE && !world.quirks.has('unknown-type-refused');
}

/** What is called like a credential in a connection of a type that nobody knows: taken, and never given back. */
function credentialPaths(fields: Document, path: readonly string[] = []): (readonly string[])[] {
  return fields.entries.flatMap(([key, value]) => {
    const inner = [...path, key];
    if (isDocument(value)) return credentialPaths(value, inner);
    return isCredentialHeader(key) ? [inner] : [];
  });
}

/** What the rules of connections refuse; `kept` secrets count as sent. */
function ruleViolations(fields: Document, kept: readonly string[]): FieldViolation[] {
  const complete = kept
    .map((path) => path.split('.'))
    .filter((path) => valueAt(fields, path) === undefined && valueAt(fields, path.slice(0, -1)) !== undefined)
    .reduce((made, path) => withValueAt(made, path, 'kept'), fields);
  return checkConnection('name', complete)
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => ({ field: path.join('.'), description: `${message}.` }));
}

/** Clients send empty members of other types, such as `"headers": {}`, and Atlas takes no notice. Source: Terraform provider. */
function withoutEmptyForeign(type: string, fields: Document): Document {
  if (!isConnectionType(type)) return fields;
  const isEmpty = (key: string): boolean => {
    const value = fields.get(key);
    if (isDocument(value)) return value.entries.length === 0;
    return isList(value) ? value.length === 0 : value === null || value === '';
  };
  return fields.without(...fields.keys().filter((key) => ownersOf(key, type) !== undefined && isEmpty(key)));
}

/** Fields that only other types have. Source: Admin API, its schemas of connections. */
function foreignFields(type: string, fields: Document): FieldViolation[] {
  if (!isConnectionType(type)) return [];
  const foreign = fields.keys().filter((key) => ownersOf(key, type) !== undefined);
  // A member of manifests: the API has ids.
  if (linkNameIn(fields) !== undefined) foreign.push('access.privateLink');
  return foreign.map((field) => ({ field, description: 'It is not allowed here.' }));
}

/** With the two messages that are known from real runs. */
function refusal(violations: readonly FieldViolation[]): Error {
  const names = violations.map(({ field }) => field);
  if (names.includes('bootstrapServers')) return invalidBody(violations, 'Invalid bootstrapServers.');
  if (names.includes('dbRoleToExecute')) return invalidBody(violations, 'must choose at least one role');
  return invalidBody(violations);
}
