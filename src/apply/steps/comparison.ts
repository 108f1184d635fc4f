/** Whether Atlas still has what the plan rests on, or already what a step would make of it; field by field. */
import type { Kind } from '../../model/address.ts';
import type { Value, Document } from '../../model/document.ts';
import { EMPTY_DOCUMENT, isDocument, isList } from '../../model/document.ts';
import { areEqual, areEqualUnordered } from '../../model/document/equality.ts';
import { SecretReference } from '../../model/secret.ts';
import { liveFields, rulesFor, withDefaults } from '../../kinds/rules/rules.ts';

/** The form in which a live body is compared: the fields that people set, defaults filled in. */
function normalForm(kind: Kind, body: Document): Document {
  const fields = liveFields(kind, body);
  return withDefaults(fields, rulesFor(kind, fields));
}

/**
 * The JSON Pointers at which a live resource is not what was expected; empty when it is.
 *
 * Secrets by name match anything: Atlas does not give their values. With `serverMayAdd`, members that only Atlas has do
 * not count: after a write of this run it fills in what was left to it (a region, a tier).
 */
export function differences(
  kind: Kind,
  expected: Document,
  body: Document,
  options: { readonly serverMayAdd: boolean },
): string[] {
  const live = normalForm(kind, body);
  const wanted = withDefaults(expected, rulesFor(kind, expected));
  return compareDocuments(wanted, live, '', options.serverMayAdd);
}

function compareDocuments(wanted: Document, live: Document, at: string, serverMayAdd: boolean): string[] {
  const keys = new Set([...wanted.keys(), ...live.keys()]);
  return [...keys].flatMap((key) => {
    const pointer = `${at}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const [left, right] = [wanted.get(key), live.get(key)];
    if (left instanceof SecretReference || isEmpty(left ?? EMPTY_DOCUMENT, right ?? EMPTY_DOCUMENT))
      return [];
    // A field that is to be absent, and one without a value, are the same to Atlas.
    if ((left ?? null) === null && (right ?? null) === null) return [];
    if (left === undefined) return serverMayAdd ? [] : [pointer];
    // The order of keys in a pipeline is part of its meaning.
    if (pointer === '/pipeline') return areEqual(left, right) ? [] : [pointer];
    if (isDocument(left)) {
      return compareDocuments(left, isDocument(right) ? right : EMPTY_DOCUMENT, pointer, serverMayAdd);
    }
    return areEqualUnordered(left, right) ? [] : [pointer];
  });
}

/** `options: {}` and no options mean the same to Atlas, and so do members without a value. */
const isEmpty = (...values: readonly Value[]): boolean =>
  values.every((value) => isDocument(value) && value.entries.every(([, member]) => member === null));

/** Whether a secret stands anywhere in a value. */
export function holdsSecret(value: Value | undefined): boolean {
  if (value instanceof SecretReference) return true;
  if (isDocument(value)) return value.entries.some(([, member]) => holdsSecret(member));
  return isList(value) && value.some(holdsSecret);
}
