/** Values as JSON text that gives them back without loss, secrets included: by name, told apart from texts that look like them. */
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import type { SecretName } from '../../model/secret.ts';
import { SecretReference } from '../../model/secret.ts';

/** The only key of the document that represents a secret. Real keys of this form get one more `$` in front. */
const SECRET_KEY = '$sluiceSecret';
const ESCAPED = /^\$+sluiceSecret$/;

/** `value` without `SecretReference`s; `decodeValue` takes it back. */
export function encodeValue(value: Value): Value {
  if (value instanceof SecretReference) {
    const parts = value.parts.map((part): Value =>
      typeof part === 'string' ? part : new Document([[part.source, part.name]]),
    );
    return new Document([[SECRET_KEY, parts]]);
  }
  if (isList(value)) return value.map(encodeValue);
  if (!isDocument(value)) return value;
  return new Document(
    value.entries.map(([key, member]): Entry => [ESCAPED.test(key) ? `$${key}` : key, encodeValue(member)]),
  );
}

/** What `encodeValue` was given. */
export function decodeValue(value: Value): Value {
  if (isList(value)) return value.map(decodeValue);
  if (!isDocument(value)) return value;
  const [only] = value.entries;
  if (value.entries.length === 1 && only?.[0] === SECRET_KEY && isList(only[1])) {
    return new SecretReference(only[1].flatMap(decodePart));
  }
  return new Document(
    value.entries.map(([key, member]): Entry => [
      ESCAPED.test(key) ? key.slice(1) : key,
      decodeValue(member),
    ]),
  );
}

function decodePart(part: Value): (string | SecretName)[] {
  if (typeof part === 'string') return [part];
  const [source, name] = (isDocument(part) ? part.entries[0] : undefined) ?? [];
  if ((source !== 'secret' && source !== 'secretFile') || typeof name !== 'string') return [];
  return [{ source, name }];
}
