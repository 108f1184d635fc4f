/**
 * What can be said of a field, and how it is said. A kind and a connection type are declared with these words, once; shapes, rules,
 * guards, exports, the sandbox and the docs are derived from the declarations (`derived/`). The types leave nothing out: a text that
 * doesn't say what it holds, or a field that doesn't say whether it is required, does not compile.
 */
import * as z from 'zod';
import type { Kind } from '../model/address.ts';
import type { Value } from '../model/document.ts';
import { describeShape, orSecret, shapeOf, textShape } from './shapes.ts';
import type { TextForm } from './values/patterns.ts';

/** Whether Atlas needs it, and what leaving it out of the manifest means: `removed` (or emptied), or left as it is. */
export type Presence =
  | { readonly presence: 'required' }
  | { readonly presence: 'optional'; readonly absent: 'removed' | 'unmanaged' };

/**
 * What a text holds. `writeOnly`: Atlas takes it and never returns it. `sensitive`: returned, and not to be shown. `host`: where data
 * and logins go, as `host` or `host:port`, several separated by commas. `url`: the same as a URL, whose user info and query values
 * are sensitive. `plain`: anything else.
 */
export type Holds = 'plain' | 'writeOnly' | 'sensitive' | 'host' | 'url';

export interface Content {
  readonly holds: Holds;
  /** The kind of resource that it names. */
  readonly refersTo?: Kind;
  /** The texts that are known. Others are new, and taken with a warning: Atlas adds values, so that no set is closed. */
  readonly values?: readonly string[];
  /** What the known texts are called elsewhere, and by Atlas: refused for certain. */
  readonly otherNames?: Readonly<Record<string, string>>;
}

/** Within a group: for which values of its `choice` a member is there, or beside which other member. */
export type Condition =
  | { readonly when: readonly string[]; readonly isNeeded: boolean }
  | { readonly beside: string; readonly isNeeded: boolean };

export interface Trait {
  /** Atlas can't change it in place. */
  readonly immutable?: true;
  /** Part of what tells where it leads to: two that are equal in it lead to the same place. */
  readonly identity?: true;
  /** Compared and shown as one value. */
  readonly whole?: true;
  /** A list whose elements mean the same in any order. */
  readonly unordered?: true;
  /** A group that is left out is left as it is, whatever leaving out one of its members means. */
  readonly kept?: true;
  /**
   * What it means when it was never set. Atlas then reports it so (`report`), or leaves it out, also when just that was sent
   * (`omission`); with `meaning`, either is possible.
   */
  readonly defaulted?: { readonly value: Value; readonly by: 'report' | 'omission' | 'meaning' };
  /** The member of a group that says which others it has; when it changes, the group is replaced whole. */
  readonly choice?: string;
  readonly condition?: Condition;
  readonly deprecated?: true;
  readonly form?: TextForm;
  /** Its name in the JSON Schema, where several fields share one form. */
  readonly schemaId?: string;
}

export interface Facts extends Trait, Content {
  readonly presence: Presence['presence'];
  readonly absent: 'removed' | 'unmanaged';
  /** Atlas adds it; nobody sends it. */
  readonly serverOwned?: true;
}

export type Fields = Readonly<Record<string, Field>>;

/** A field with what it is; `members` or `item` where it holds others. */
export interface Field {
  readonly description: string;
  readonly facts: Facts;
  /** The form of a value, if there is one. */
  readonly base: z.ZodType;
  /** The same with its description, and optional where it may be absent. */
  readonly shape: z.ZodType;
  readonly isBoolean?: true;
  /** Members of a group by name. */
  readonly members?: Fields;
  /** Values of a map that differ from its others, by name. */
  readonly exceptions?: Fields;
  /** Each other value of a map, or element of a list. */
  readonly item?: Field;
  readonly isList?: true;
  /** What it holds is no matter of `kinds`. */
  readonly isOpaque?: true;
}

export const required: Presence = { presence: 'required' };
export const optional = (absent: 'removed' | 'unmanaged'): Presence => ({ presence: 'optional', absent });

export const plain: Content = { holds: 'plain' };
export const writeOnly: Content = { holds: 'writeOnly' };
export const sensitive: Content = { holds: 'sensitive' };
export const host: Content = { holds: 'host' };
export const url: Content = { holds: 'url' };
/** The name or id of a resource of another kind. */
export const reference = (kind: Kind): Content => ({ holds: 'plain', refersTo: kind });
/** One of these today. Atlas declares a free text, or adds values to its list now and then: a new one warns and passes. */
export const open = (
  values: readonly string[],
  otherNames: Readonly<Record<string, string>> = {},
): Content => ({ holds: 'plain', values, otherNames });

export const immutable: Trait = { immutable: true };
export const identity: Trait = { identity: true };
export const whole: Trait = { whole: true };
export const kept: Trait = { kept: true };
export const unordered: Trait = { unordered: true };
export const deprecated: Trait = { deprecated: true };
/** Atlas reports `value` where none was sent. */
export const reportedAs = (value: Value): Trait => ({ defaulted: { value, by: 'report' } });
/** Atlas leaves out what is equal to `value`. */
export const omittedAs = (value: Value): Trait => ({ defaulted: { value, by: 'omission' } });
/** Leaving it out means `value`; whether Atlas then reports it is open. */
export const defaulted = (value: Value): Trait => ({ defaulted: { value, by: 'meaning' } });
export const choice = (member: string): Trait => ({ choice: member });
export const matches = (form: TextForm): Trait => ({ form });
export const shared = (schemaId: string): Trait => ({ schemaId });
/** Needed where the group's choice is one of `when`, and read only there. */
export const neededFor = (...when: readonly string[]): Trait => ({ condition: { when, isNeeded: true } });
/** Read only where the group's choice is one of `when`. */
export const readFor = (...when: readonly string[]): Trait => ({ condition: { when, isNeeded: false } });
/** Needed with another member of its group. */
export const neededBeside = (beside: string): Trait => ({ condition: { beside, isNeeded: true } });
/** Of use only with another member of its group, which may do without. */
export const usableBeside = (beside: string): Trait => ({ condition: { beside, isNeeded: false } });

const factsOf = (presence: Presence, content: Content, traits: readonly Trait[]): Facts => ({
  absent: 'unmanaged',
  ...presence,
  ...content,
  ...(Object.assign({}, ...traits) as Trait),
});

type Said = Omit<Field, 'description' | 'facts' | 'base' | 'shape'>;

/** Shapes are made when they are asked for: a manifest uses few of the types, and every start would make all of them. */
function field(description: string, facts: Facts, makeBase: () => z.ZodType, said: Said = {}): Field {
  let base: z.ZodType | undefined;
  let shape: z.ZodType | undefined;
  return {
    description,
    facts,
    get base() {
      return (base ??= makeBase());
    },
    get shape() {
      return (shape ??= describeShape(description, facts, this.base));
    },
    ...said,
  };
}

/** A text that says something. */
export function text(description: string, presence: Presence, content: Content, ...traits: Trait[]): Field {
  const facts = factsOf(presence, content, traits);
  const isWriteOnly = facts.holds === 'writeOnly';
  const said = isWriteOnly
    ? `${description} Write-only: \${secret:NAME} or \${secretFile:PATH}.`
    : description;
  return field(said, facts, () => orSecret(content, textShape(facts)));
}

/** true or false. */
export function flag(description: string, presence: Presence, ...traits: Trait[]): Field {
  return field(description, factsOf(presence, plain, traits), () => z.boolean(), { isBoolean: true });
}

/** A map whose keys the API names. */
export function group(description: string, members: Fields, presence: Presence, ...traits: Trait[]): Field {
  const facts = factsOf(presence, plain, traits);
  const makeBase = (): z.ZodType =>
    facts.schemaId === undefined ? shapeOf(members) : shapeOf(members).meta({ id: facts.schemaId });
  return field(description, facts, makeBase, { members });
}

/** A group that is declared already, in another place. */
export function again(
  same: Field,
  description: string,
  presence: Presence,
  ...traits: readonly Trait[]
): Field {
  const { members = {} } = same;
  return field(description, factsOf(presence, plain, traits), () => same.base, { members });
}

/** A map with keys of the user's own, and texts, which may be empty. */
export function texts(
  description: string,
  presence: Presence,
  content: Content,
  eachAbsent: 'removed' | 'unmanaged',
  ...traits: Trait[]
): Field {
  const item = field('One of them.', factsOf(optional(eachAbsent), content, []), () =>
    orSecret(content, z.string()),
  );
  const makeBase = (): z.ZodType => z.record(z.string(), item.base);
  return field(description, factsOf(presence, plain, traits), makeBase, { item });
}

/**
 * A map of settings: the ones that are known hold nothing secret, and any other is treated as if it did, because clients of the same
 * software take their logins there.
 */
export function settings(
  description: string,
  presence: Presence,
  known: readonly string[],
  eachAbsent: 'removed' | 'unmanaged',
  ...traits: Trait[]
): Field {
  const one = (content: Content): Field =>
    field('One of them.', factsOf(optional(eachAbsent), content, []), () => orSecret(content, z.string()));
  const item = one(sensitive);
  const makeBase = (): z.ZodType => z.record(z.string(), item.base);
  const exceptions = Object.fromEntries(known.map((name) => [name, one(plain)]));
  return field(description, factsOf(presence, plain, traits), makeBase, { exceptions, item });
}

/** A list of what `item` says, with at least `min` and at most `max` elements. */
export function list(
  description: string,
  item: Field,
  { min = 0, max }: { readonly min?: number; readonly max: number },
  presence: Presence,
  ...traits: Trait[]
): Field {
  const makeBase = (): z.ZodType => {
    const elements = z.array(item.base);
    return (min > 0 ? elements.min(min) : elements).max(max);
  };
  return field(description, factsOf(presence, plain, [whole, ...traits]), makeBase, { item, isList: true });
}

/** A value that another room describes: a pipeline is checked by `pipeline/`. */
export function opaque(description: string, presence: Presence, ...traits: Trait[]): Field {
  return field(description, factsOf(presence, plain, traits), () => z.unknown(), { isOpaque: true });
}

/** A field that Atlas adds: never sent, never compared. */
export function serverOwned(description: string): Field {
  const facts: Facts = { ...factsOf(optional('unmanaged'), plain, []), serverOwned: true };
  return field(description, facts, () => z.unknown());
}
