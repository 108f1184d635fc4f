/** Where a connection's fields name a private link. */
import { Document, isDocument, textOf, valueAt, withValueAt } from '../model/document.ts';

/** The groups that say over which network Atlas reaches a connection. */
export const ACCESS_PATHS = [
  ['networking', 'access'],
  ['publicPrivateNetworking', 'access'],
] as const satisfies readonly (readonly string[])[];

/** The name of the private link that a connection goes over; undefined where it names none. */
export function linkNameIn(fields: Document | undefined): string | undefined {
  for (const path of ACCESS_PATHS) {
    const name = textOf(valueAt(fields, [...path, 'privateLink']));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Whether Atlas reaches a connection over a VPC peering; which one it is, the connection does not say. */
export const isPeered = (fields: Document | undefined): boolean =>
  valueAt(fields, ['networking', 'access', 'type']) === 'VPC';

/** `fields` with links named in another way: `from` by `to`, with what `translate` gives; as they are where it gives nothing. */
export function translateLinks(
  fields: Document,
  [from, to]: readonly ['privateLink' | 'connectionId', 'privateLink' | 'connectionId'],
  translate: (value: string) => string | undefined,
): Document {
  return ACCESS_PATHS.reduce((made: Document, path) => {
    const group = valueAt(made, path);
    const value = textOf(valueAt(group, [from]));
    const other = value === undefined ? undefined : translate(value);
    if (!isDocument(group) || other === undefined) return made;
    const members = group.entries.map(([key, member]) =>
      key === from ? ([to, other] as const) : ([key, member] as const),
    );
    return withValueAt(made, path, new Document(members));
  }, fields);
}
