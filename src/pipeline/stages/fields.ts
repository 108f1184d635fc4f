/** Short ways to write the catalogue's fields. Only `stages/` uses them. */
import type { Fact, FieldSpec, Fields, ValueType } from '../catalogue.ts';

type Details = Omit<FieldSpec, 'types' | 'description'>;

/** A field of `types`. */
export function field(
  types: ValueType | readonly ValueType[],
  description: string,
  details: Details = {},
): FieldSpec {
  return { types: typeof types === 'string' ? [types] : types, description, ...details };
}

/** A field that must be there. */
export function required(
  types: ValueType | readonly ValueType[],
  description: string,
  details: Details = {},
): FieldSpec {
  return field(types, description, { required: 'yes', ...details });
}

/** A string out of a closed list. */
export function oneOf(values: readonly string[], description: string, details: Details = {}): FieldSpec {
  return field('string', description, { values, ...details });
}

/** A document with known members. */
export function members(fields: Fields, description: string, details: Details = {}): FieldSpec {
  return field('document', description, { fields, ...details });
}

/** A document whose members are the user's own. */
export function openDocument(description: string, details: Details = {}): FieldSpec {
  return field('document', description, { open: true, ...details });
}

/** The name of a connection. */
export function connectionName(description: string, details: Details = {}): FieldSpec {
  return field('string', description, { required: 'yes', nonEmpty: true, ...details });
}

/** Seen in official docs, source or a recorded response. */
export function verified(source: string): Fact {
  return { source, certainty: 'verified' };
}

export function likely(source: string): Fact {
  return { source, certainty: 'likely' };
}

export function open(source: string): Fact {
  return { source, certainty: 'open' };
}
