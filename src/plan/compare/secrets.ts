/** The secrets that a resource's fields hold: where they stand, and what can be known about them without their values. */
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import { SecretReference } from '../../model/secret.ts';

export interface SecretField {
  readonly path: readonly string[];
  readonly secret: SecretReference;
}

/** Every secret in `value`, in its order. */
export function findSecrets(value: Value | undefined, path: readonly string[] = []): SecretField[] {
  if (value instanceof SecretReference) return [{ path, secret: value }];
  if (isList(value)) return value.flatMap((item, i) => findSecrets(item, [...path, String(i)]));
  if (!isDocument(value)) return [];
  return value.entries.flatMap(([key, member]) => findSecrets(member, [...path, key]));
}

/**
 * Whether `text`, which Atlas returned, may be what `secret` stands for: its literal parts are there, in order. The
 * values of secrets are not known to a plan.
 */
export function mayBeSecret(secret: SecretReference, text: Value): boolean {
  if (typeof text !== 'string') return false;
  const source = secret.parts
    .map((part) => (typeof part === 'string' ? part.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&') : '.+'))
    .join('');
  return new RegExp(`^${source}$`, 's').test(text);
}

/**
 * Whether Atlas holds a secret for this connection. What it returns can't say: a login may have one, and the value of a header
 * may be one.
 */
export function carriesSecret(fields: Document): boolean {
  if (findSecrets(fields).length > 0) return true;
  const headers = fields.get('headers');
  if (isDocument(headers) && headers.entries.length > 0) return true;
  const login = fields.get('schemaRegistryAuthentication');
  if (isDocument(login)) return login.get('type') !== 'SASL_INHERIT';
  const authentication = fields.get('authentication');
  return isDocument(authentication) && authentication.entries.length > 0;
}

/** `fields` without their secrets: what Atlas will give back. Headers stay, because Atlas returns their values. */
export function withoutSecrets(fields: Document): Document {
  return new Document(
    fields.entries.flatMap(([key, member]): Entry[] => {
      if (member instanceof SecretReference) return [];
      if (key === 'headers' || !isDocument(member)) return [[key, member]];
      return [[key, withoutSecrets(member)]];
    }),
  );
}
