/** What Atlas adds to a resource, taken off it. */
import { Document, isDocument } from '../../model/document.ts';
import type { Fields } from '../define.ts';

/** `body` without what the server owns, without `links` at any depth, and without members that are null. Unknown fields stay. */
export function dropServerFields(body: Document, fields: Fields): Document {
  const owned = Object.keys(fields).filter((name) => fields[name]?.facts.serverOwned === true);
  return cleanDocument(body.without(...owned));
}

function cleanDocument(body: Document): Document {
  const entries = body.entries
    .filter(([key, value]) => value !== null && key !== 'links')
    .map(([key, value]) => [key, isDocument(value) ? cleanDocument(value) : value] as const);
  return new Document(entries);
}
