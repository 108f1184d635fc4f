/** Going through the declared fields: all of them with their paths, or the one at a path of a resource. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, textOf, valueAt } from '../../model/document.ts';
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
  const { members, variants = {}, item } = field;
  return [
    ...(members === undefined ? [] : locateFields(members, enters, path)),
    ...Object.values(variants).flatMap((more) => locateFields(more, enters, path)),
    ...(item === undefined ? [] : locateFields({ '*': item }, enters, path)),
  ];
}

/** The members that a group has when it holds `value`: those of all variants where its choice is not one that is known. */
export function membersOf(field: Field, value: Value | undefined): Fields {
  const { members = {}, variants } = field;
  if (variants === undefined) return members;
  const chosen = textOf(valueAt(value, [field.facts.choice ?? '']));
  const variant = lookUp(variants, chosen ?? '');
  const possible = variant === undefined ? Object.values(variants) : [variant];
  return Object.fromEntries([...possible, members].flatMap((each) => Object.entries(each)));
}

/**
 * The field at a concrete path of a resource; undefined where the declarations have none, and below what is opaque.
 * @param value the resource, which chooses among variants
 */
export function fieldAt(
  fields: Fields,
  path: readonly string[],
  value: Document | undefined,
): Field | undefined {
  let members = fields;
  let current: Value | undefined = value;
  let found: Field | undefined;
  for (const [i, key] of path.entries()) {
    found = found?.item ?? lookUp(members, key);
    if (found === undefined || i === path.length - 1) return found;
    current = valueAt(current, [key]);
    members = membersOf(found, isDocument(current) ? current : undefined);
  }
  return found;
}
