/** The secrets that a resource's fields hold: where they stand, and what can be known about them without their values. */
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import { areEqualUnordered } from '../../model/document/equality.ts';
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
 * Whether what Atlas returned is what a value with secrets means. Where a value isn't known, the literal parts decide
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
  if (findSecrets(want).length === 0) return areEqualUnordered(want, have) ? 'equal' : 'different';
  const pairs = membersOf(want, have);
  if (pairs === undefined) return 'different';
  const each = pairs.map(([mine, theirs]) => compareSecrets(mine, theirs, secrets));
  if (each.includes('different')) return 'different';
  return each.includes('unknown') ? 'unknown' : 'equal';
}

/** The elements of two lists, or the members of two documents, side by side; undefined where the two aren't of one shape. */
function membersOf(want: Value, have: Value): (readonly [want: Value, have: Value])[] | undefined {
  if (isList(want)) {
    if (!isList(have) || have.length !== want.length) return undefined;
    return want.map((item, i) => [item, have[i] ?? null]);
  }
  if (!isDocument(want) || !isDocument(have) || have.entries.length !== want.entries.length) return undefined;
  if (!want.keys().every((key) => have.has(key))) return undefined;
  return want.entries.map(([key, member]) => [member, have.get(key) ?? null]);
}

/** The text that a reference means; undefined where one of its secrets isn't known. */
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
