/** Which secrets a value names. */
import type { Value } from './document.ts';
import { isDocument, isList } from './document.ts';
import type { SecretName } from './secret.ts';
import { SecretReference } from './secret.ts';

/** The secrets that a value names, in order. */
export function secretNamesIn(value: Value): SecretName[] {
  const found: SecretName[] = [];
  collect(value, found);
  return found;
}

function collect(value: Value, found: SecretName[]): void {
  if (value instanceof SecretReference) found.push(...value.names);
  else if (isList(value)) for (const item of value) collect(item, found);
  else if (isDocument(value)) for (const [, member] of value.entries) collect(member, found);
}
