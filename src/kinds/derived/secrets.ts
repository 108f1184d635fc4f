/** Secrets of connections: where they may be written, whether Atlas holds one, and which ones Atlas must have been given. */
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import { SecretReference } from '../../model/secret.ts';
import { lookUp } from '../../model/table.ts';
import { connectionFieldsFor, connectionSpec, connectionTypeOf } from '../connection.ts';
import { fieldsOfType } from '../connection-type.ts';
import { CONNECTION_SPECS } from '../connection/types.ts';
import type { Field, Fields } from '../define.ts';
import { takesSecret } from '../shapes.ts';
import { holdsText } from '../rules/field-rule.ts';
import type { withoutCredentials } from '../values/urls.ts';
import { carriesCredential } from '../values/urls.ts';
import { filledGroup, needOf } from './conditions.ts';
import { fieldAt, locateFields } from './walk.ts';

type Path = readonly string[];

const ALL = CONNECTION_SPECS.flatMap((spec) => locateFields(fieldsOfType(spec)));

const pathsOf = (fits: (field: Field) => boolean): readonly Path[] => [
  ...new Map(ALL.filter(({ field }) => fits(field)).map(({ path }) => [path.join('.'), path])).values(),
];

/** Where connections of any type have what Atlas takes and never returns (Admin API: writeOnly). */
export const WRITE_ONLY_PATHS = pathsOf(({ facts }) => facts.holds === 'writeOnly');

/** Paths whose texts may come from secrets: what Atlas never returns, header values, and URLs. */
export const SECRET_PATHS = pathsOf(({ facts }) => takesSecret(facts));

/** Members of a map whose other values may come from secrets, while theirs may not. */
export const PLAIN_MEMBER_PATHS: readonly Path[] = ALL.flatMap(({ path, field }) =>
  Object.keys(field.exceptions ?? {}).map((name) => [...path, name]),
);

/** Whether Atlas returns what was sent at `path`. What nobody knows, it may keep to itself. */
export function isReturned(fields: Document, path: Path): boolean {
  const field = fieldAt(connectionFieldsFor(fields), path);
  return field !== undefined && field.facts.holds !== 'writeOnly';
}

/**
 * `fields` without what Atlas returns and nobody is to see: null for header values, whose names stay, and URLs as `stripUrl` leaves
 * them.
 */
export function withoutSensitiveValues(fields: Document, stripUrl: typeof withoutCredentials): Document {
  const declared = connectionFieldsFor(fields);
  const strip = (value: Document, path: Path): Document =>
    new Document(
      value.entries.map(([key, member]): Entry => {
        const inner = [...path, key];
        if (fieldAt(declared, inner)?.facts.holds === 'sensitive') return [key, null];
        return [key, stripValue(member, inner)];
      }),
    );
  const stripValue = (value: Value, path: Path): Value => {
    if (isDocument(value)) return strip(value, path);
    if (isList(value)) return value.map((item) => stripValue(item, path));
    return typeof value === 'string' || value instanceof SecretReference ? stripUrl(value) : value;
  };
  return strip(fields, []);
}

/**
 * Whether Atlas may hold a secret for this connection. What it returns can't say: a login may have one, the value of a header may be one,
 * and so may a text in a field, and anything in a connection, that Sluice doesn't know.
 */
export function mayCarrySecret(fields: Document): boolean {
  if (connectionSpec(connectionTypeOf(fields)) === undefined) return true;
  return groupMayCarry(connectionFieldsFor(fields), fields, undefined);
}

function groupMayCarry(members: Fields, values: Document, choice: string | undefined): boolean {
  const isKept = Object.entries(members).some(
    ([, field]) => field.facts.holds === 'writeOnly' && needOf(field, members, values, choice) !== 'unread',
  );
  return isKept || values.entries.some(([name, value]) => valueMayCarry(lookUp(members, name), value));
}

function valueMayCarry(field: Field | undefined, value: Value): boolean {
  if (value instanceof SecretReference) return true;
  if (field === undefined) return holdsText(value);
  if (isList(value)) return value.some((element) => valueMayCarry(field.item ?? field, element));
  if (isDocument(value)) {
    const { item, members = {}, exceptions = {} } = field;
    if (item !== undefined)
      return value.entries.some(([key, each]) => valueMayCarry(lookUp(exceptions, key) ?? item, each));
    return value.entries.length > 0 && groupMayCarry(members, value, field.facts.choice);
  }
  if (typeof value !== 'string') return false;
  const { holds } = field.facts;
  return holds === 'writeOnly' || holds === 'sensitive' || (holds === 'url' && carriesCredential(value));
}

/** Paths of the texts in a connection that Atlas returns and nobody is to see. An empty one is no secret, and would count as unset. */
export function sensitivePaths(fields: Document): readonly Path[] {
  const declared = connectionFieldsFor(fields);
  const visit = (value: Document, path: Path): readonly Path[] =>
    value.entries.flatMap(([key, member]) => {
      const inner = [...path, key];
      if (isDocument(member)) return visit(member, inner);
      return fieldAt(declared, inner)?.facts.holds === 'sensitive' && holdsText(member) ? [inner] : [];
    });
  return visit(fields, []);
}

export interface HeldSecrets {
  /** What the connection can't work without, and what may be there and is better named than lost. */
  readonly named: readonly Path[];
  /** What may be there, and has not to be. */
  readonly untold: readonly Path[];
}

/** The write-only fields that a live connection was, or may have been, given. */
export function heldSecrets(fields: Document): HeldSecrets {
  const named: Path[] = [];
  const untold: Path[] = [];
  const visit = (members: Fields, values: Document, choice: string | undefined, at: Path): void => {
    for (const [name, field] of Object.entries(members)) {
      const path = [...at, name];
      const inner = filledGroup(values, name);
      if (inner !== undefined && field.members !== undefined) {
        visit(field.members, inner, field.facts.choice, path);
      }
      if (field.facts.holds !== 'writeOnly') continue;
      const need = needOf(field, members, values, choice);
      // Without a condition nothing speaks against it: leaving it out could lose it.
      if (need === 'needed' || (need === 'possible' && field.facts.condition === undefined)) named.push(path);
      else if (need === 'possible' && 'beside' in (field.facts.condition ?? {})) untold.push(path);
    }
  };
  visit(connectionFieldsFor(fields), fields, undefined, []);
  return { named, untold };
}
