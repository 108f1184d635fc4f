/** The secrets that a resource's fields hold: where they stand, and what can be known about them without their values. */
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import { areEqual } from '../../model/document/equality.ts';
import type { SecretStore } from '../../model/secret.ts';
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
 * Whether what Atlas returned is what a value with secrets stands for. Where a value isn't known, the literal parts decide
 * whether it can be: then the answer is `unknown`.
 */
export function compareSecrets(
  want: Value,
  have: Value,
  secrets: SecretStore | undefined,
): 'equal' | 'different' | 'unknown' {
  if (want instanceof SecretReference) {
    const text = revealReference(want, secrets);
    if (text !== undefined) return text === have ? 'equal' : 'different';
    return mayBeSecret(want, have) ? 'unknown' : 'different';
  }
  if (!isList(want)) return areEqual(want, have) ? 'equal' : 'different';
  if (!isList(have) || have.length !== want.length) return 'different';
  const each = want.map((item, i) => compareSecrets(item, have[i] ?? null, secrets));
  if (each.includes('different')) return 'different';
  return each.includes('unknown') ? 'unknown' : 'equal';
}

/** The text that a reference stands for; undefined where one of its secrets isn't known. */
function revealReference({ parts }: SecretReference, secrets: SecretStore | undefined): string | undefined {
  const texts = parts.map((part) => (typeof part === 'string' ? part : secrets?.find(part)?.reveal()));
  return texts.includes(undefined) ? undefined : texts.join('');
}

function mayBeSecret(secret: SecretReference, text: Value): boolean {
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
