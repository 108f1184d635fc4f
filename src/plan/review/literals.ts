/** What somebody wrote out in a connection and no file may hold: header values, and user info and query values of URLs. */
import { connectionFieldsFor } from '../../kinds/connection.ts';
import { fieldAt } from '../../kinds/derived/walk.ts';
import { shownReference, withoutCredentials } from '../../kinds/values/urls.ts';
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import { formatPointer } from '../../model/document/pointer.ts';
import { SecretReference } from '../../model/secret.ts';

export interface WithoutLiterals {
  /** URLs without what is not to be in a file, header values empty. The digests are the same. */
  readonly fields: Document;
  /** JSON Pointers to what is missing. */
  readonly pointers: readonly string[];
}

/** A connection's fields for a file. */
export function withoutLiterals(fields: Document): WithoutLiterals {
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
      return shownReference(value) === value.toString() ? value : take(path, withoutCredentials(value));
    }
    if (typeof value !== 'string' || value === '') return value;
    if (fieldAt(declared, path)?.facts.holds === 'sensitive') return take(path, '');
    const left = withoutCredentials(value);
    return left === value ? value : take(path, left);
  };
  const stripped = strip(fields, []);
  return { fields: isDocument(stripped) ? stripped : fields, pointers };
}
