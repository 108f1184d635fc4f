/** What somebody wrote out in a resource and no file may hold: header values, in pipelines as well, and user info and query values of URLs. */
import { connectionFieldsFor } from '../../kinds/connection.ts';
import { fieldAt } from '../../kinds/derived/walk.ts';
import { shownReference, withoutLiteralParts } from '../../kinds/values/urls.ts';
import { replaceUnwritable } from '../../kinds/values/hidden-values.ts';
import type { Kind } from '../../model/address.ts';
import { isConnectionLike } from '../../model/address.ts';
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import { formatPointer } from '../../model/document/pointer.ts';
import { SecretReference } from '../../model/secret.ts';

export interface WithoutLiterals {
  /** URLs without what is not to be in a file, header values empty. */
  readonly fields: Document;
  /** JSON Pointers to what is missing. */
  readonly pointers: readonly string[];
}

/** A resource's fields for a file. */
export function withoutLiterals(kind: Kind, fields: Document): WithoutLiterals {
  if (isConnectionLike(kind)) return stripConnection(fields);
  const pipeline = kind === 'processor' ? fields.get('pipeline') : undefined;
  if (pipeline === undefined) return { fields, pointers: [] };
  const pointers: string[] = [];
  const stripped = replaceUnwritable(pipeline, ({ path }) => {
    pointers.push(formatPointer(['pipeline', ...path]));
    return '';
  });
  return pointers.length === 0
    ? { fields, pointers }
    : { fields: fields.with('pipeline', stripped), pointers };
}

function stripConnection(fields: Document): WithoutLiterals {
  const declared = connectionFieldsFor(fields);
  const pointers: string[] = [];
  const take = (path: readonly string[], left: Value): Value => {
    pointers.push(formatPointer(path));
    return left;
  };
  const strip = (value: Value, path: readonly string[]): Value => {
    if (isDocument(value)) {
      return new Document(value.entries.map(([key, member]): Entry => [key, strip(member, [...path, key])]));
    }
    if (isList(value)) return value.map((item, i) => strip(item, [...path, String(i)]));
    if (value instanceof SecretReference) {
      return shownReference(value) === value.toString() ? value : take(path, withoutLiteralParts(value));
    }
    if (typeof value !== 'string' || value === '') return value;
    if (fieldAt(declared, path)?.facts.holds === 'sensitive') return take(path, '');
    const left = withoutLiteralParts(value);
    return left === value ? value : take(path, left);
  };
  const stripped = strip(fields, []);
  return { fields: isDocument(stripped) ? stripped : fields, pointers };
}
