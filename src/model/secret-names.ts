/** Which secrets a value names. */
import type { Value } from './document.ts';
import { isDocument, isList } from './document.ts';
import type { SecretName } from './secret.ts';
import { SecretReference } from './secret.ts';

/** The secrets that a value names, in order. */
export function secretNamesIn(value: Value): SecretName[] {
  if (value instanceof SecretReference) return value.names;
  if (isList(value)) return value.flatMap((item) => secretNamesIn(item));
  if (!isDocument(value)) return [];
  return value.entries.flatMap(([, member]) => secretNamesIn(member));
}
