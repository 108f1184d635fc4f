/** How a connection type is declared: its fields, and how the places that it leads to are told apart. The types are beside this file. */
import type * as z from 'zod';
import type { Fields } from './define.ts';
import { immutable, optional, plain, required, serverOwned, text } from './define.ts';
import { variantShape } from './shapes.ts';

/**
 * What a stage names within a connection: a topic, a collection. Two uses are of one place when the `identity` fields of their
 * connections, and these members of their stages, are equal.
 */
export interface PlaceSpec {
  /** The connection itself is the place: stages name nothing in it. */
  readonly itself?: 'sample' | 'service';
  /** What stages name is unique in the world, whichever connection leads there. */
  readonly isGlobal?: true;
  /** Members of the stage that belong to the identity; without a `needed` one nothing can be told. */
  readonly stage?: Readonly<Record<string, 'needed' | 'usual'>>;
}

export interface ConnectionSpec<T extends string = string> {
  readonly type: T;
  readonly description: string;
  /** Where the facts come from. */
  readonly source: string;
  /** The fields of this type alone; `COMMON_FIELDS` come on top. */
  readonly fields: Fields;
  readonly place: PlaceSpec;
}

/** What connections of every type have, types that Sluice doesn't know included. */
export const COMMON_FIELDS: Fields = {
  type: text('Which fields it has.', required, plain, immutable),
  region: text("Region, by default the workspace's.", optional('unmanaged'), plain),
  id: serverOwned('Its id.'),
  name: serverOwned('Its name, which the address has.'),
  state: serverOwned('PENDING, READY, DELETING or FAILED.'),
  links: serverOwned('Links of the API.'),
};

/** Declares a type. */
export function connectionType<const T extends string>(spec: ConnectionSpec<T>): ConnectionSpec<T> {
  return spec;
}

/** All fields of a type. */
export function fieldsOfType({ fields }: ConnectionSpec): Fields {
  const { type, ...others } = COMMON_FIELDS;
  return { ...(type && { type }), ...fields, ...others };
}

/**
 * In place of the type of a connection that Sluice doesn't know, where a shape has to be chosen. No type of Atlas has parentheses in its
 * name.
 */
export const OTHER_TYPE = '(another type)';

/** The shape of a connection of a type that Sluice doesn't know: its own fields go under `extra`. */
export const OTHER_SHAPE = variantShape('type', OTHER_TYPE, COMMON_FIELDS);

/** The shape of a connection of this type, as the API takes it and, apart from what the server owns, returns it. */
export function connectionShape(spec: ConnectionSpec): z.ZodObject {
  return variantShape('type', spec.type, fieldsOfType(spec)).meta({
    title: spec.type,
    description: spec.description,
  });
}
