/** Going through the declared fields: all of them with their paths, or the one at a path of a resource. */
import { lookUp } from '../../model/table.ts';
import type { Field, Fields } from '../define.ts';

export interface LocatedField {
  /** Keys from the resource's root; `*` for any key of a map and any element of a list. */
  readonly path: readonly string[];
  readonly field: Field;
  /** The members beside it, itself included. */
  readonly siblings: Fields;
}

/** Every field in its order, groups before their members. `enters` says which fields to look into; by default all. */
export function locateFields(
  fields: Fields,
  enters: (field: Field) => boolean = () => true,
  path: readonly string[] = [],
): LocatedField[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    { path: [...path, name], field, siblings: fields },
    ...(enters(field) ? insideOf(field, enters, [...path, name]) : []),
  ]);
}

function insideOf(field: Field, enters: (field: Field) => boolean, path: readonly string[]): LocatedField[] {
  const { members, item } = field;
  return [
    ...(members === undefined ? [] : locateFields(members, enters, path)),
    ...(item === undefined ? [] : locateFields({ '*': item }, enters, path)),
  ];
}

/** The field at a concrete path of a resource; undefined where the declarations have none, and below what is opaque. */
export function fieldAt(fields: Fields, path: readonly string[]): Field | undefined {
  let members = fields;
  let found: Field | undefined;
  for (const key of path) {
    found = lookUp(members, key) ?? found?.item;
    if (found === undefined) return undefined;
    members = found.members ?? found.exceptions ?? {};
  }
  return found;
}
