/** The secrets that a resource's fields hold: where they stand, and what can be known about them without their values. */
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import { SecretReference } from '../../model/secret.ts';
import { isReturned } from '../../kinds/derived/secrets.ts';

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

/** A connection's `fields` without the secrets that Atlas keeps to itself: what it will give back. */
export function withoutSecrets(fields: Document): Document {
  const strip = (value: Document, path: readonly string[]): Document =>
    new Document(
      value.entries.flatMap(([key, member]): Entry[] => {
        const inner = [...path, key];
        if (member instanceof SecretReference && !isReturned(fields, inner)) return [];
        return [[key, isDocument(member) ? strip(member, inner) : member]];
      }),
    );
  return strip(fields, []);
}
