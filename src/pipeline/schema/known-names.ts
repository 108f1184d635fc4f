/**
 * Names that one manifest uses, which its editors' schemas offer: a static schema can't know them. Each is an offer and nothing more: what
 * a schema takes stays the same, because a file may be completed by others, and `validate` sees them all.
 */
import type { ConnectionType } from '../../kinds/connection.ts';
import type { StageSpec, Variant } from '../catalogue.ts';
import type { JsonSchema } from './json-schema-values.ts';

/** One name, and where the manifest has it, for the text beside the offer. */
export interface KnownName {
  readonly name: string;
  readonly note: string;
  /** Of a connection, and of what is reached by one. */
  readonly type: string;
}

/** What a manifest names. */
export interface KnownNames {
  readonly connections: readonly KnownName[];
  readonly topics: readonly KnownName[];
  readonly workspaces: readonly KnownName[];
  readonly privateLinks: readonly KnownName[];
}

export const NO_NAMES: KnownNames = { connections: [], topics: [], workspaces: [], privateLinks: [] };

/** `form` with `names` as values that editors offer. Whatever `form` takes, it still takes. */
export function offerNames(form: JsonSchema, names: readonly KnownName[]): JsonSchema {
  if (names.length === 0) return form;
  const { description, ...taken } = form;
  const offered = {
    type: 'string',
    enum: names.map(({ name }) => name),
    enumDescriptions: names.map(({ note }) => note),
  };
  return { ...(description !== undefined && { description }), anyOf: [offered, taken] };
}

/** The names to offer at `path` of a stage: connections of the types that may be there, or topics. A variant narrows the types. */
export function namesAt(
  { connections = [] }: StageSpec,
  path: readonly string[],
  known: KnownNames,
  variant: Variant | undefined,
): readonly KnownName[] {
  const isOf = (types: readonly ConnectionType[]) => (name: KnownName) =>
    types.some((type) => type === name.type);
  const [main] = connections;
  const place = path.join('.');
  const key = connections.find((one) => one.path.join('.') === place);
  if (key !== undefined) {
    const types = key === main && variant !== undefined ? variant.connectionTypes : key.types;
    return known.connections.filter(isOf(types));
  }
  if (place !== 'topic' || main === undefined) return [];
  return known.topics.filter(isOf(variant === undefined ? main.types : variant.connectionTypes));
}
