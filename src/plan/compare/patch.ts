/**
 * A change as JSON Patch (RFC 6902), for the plan's JSON. fast-json-patch finds the operations on a plain view of both sides; the values in them
 * are taken from the lossless documents. A document's order of keys, which JSON Patch can't express, is told by replacing the stage.
 */
import jsonPatch from 'fast-json-patch';
import type { Entry, Value } from '../../model/document.ts';
import {
  Document,
  EMPTY_DOCUMENT,
  NumberLiteral,
  isDocument,
  isList,
  valueAt,
} from '../../model/document.ts';
import { areEqual } from '../../model/document/equality.ts';
import { SecretReference } from '../../model/secret.ts';
import type { Kind } from '../../model/address.ts';
import { shownReference } from '../../kinds/values/urls.ts';
import { hidePipelinePair } from '../../kinds/values/hidden-values.ts';
import { rulesFor, shownAt } from '../../kinds/rules/rules.ts';
import type { FieldRules } from '../../kinds/rules/field-rule.ts';
import { canonicalText } from './canonical.ts';
import type { PatchOperation } from '../plan.ts';
import { formatPointer, parsePointer } from '../../model/document/pointer.ts';

/** What is shown in place of a value that must not be. */
const MASK = '(sensitive)';

/**
 * The operations that make `after` of `before`, both in normal form. A creation adds, and a deletion removes, the whole document at the
 * empty pointer. Sensitive values are masked, secrets stand by name.
 */
export function patchOf(
  kind: Kind,
  before: Document | undefined,
  after: Document | undefined,
): PatchOperation[] {
  if (after === undefined) return before === undefined ? [] : [{ op: 'remove', path: '' }];
  const masked = maskFields(kind, before, after);
  if (before === undefined) return [{ op: 'add', path: '', value: masked }];
  const operations = compare(before.without('pipeline'), after.without('pipeline'), []);
  const [old, next] = [before.get('pipeline'), after.get('pipeline')];
  if (isList(old) && isList(next)) operations.push(...pipelineOperations(old, next));
  else operations.push(...compare(only('pipeline', old), only('pipeline', next), []));
  return operations.map(({ op, path }) =>
    op === 'remove' ? { op, path } : { op, path, value: valueAt(masked, parsePointer(path)) ?? null },
  );
}

/** `fields` with what must not be shown masked. Secrets stay references: they print as their names. */
function maskFields(kind: Kind, before: Document | undefined, fields: Document): Document {
  const masked = maskMembers(rulesFor(kind, fields), fields, []);
  const { after: pipeline } = hidePipelinePair(before?.get('pipeline'), fields.get('pipeline'));
  return pipeline === undefined ? masked : masked.with('pipeline', pipeline);
}

function maskMembers(rules: FieldRules, fields: Document, path: readonly string[]): Document {
  return new Document(
    fields.entries.map(([key, value]): Entry => {
      const at = [...path, key];
      if (at[0] === 'pipeline') return [key, value];
      if (value instanceof SecretReference) return [key, shownReference(value)];
      if (isDocument(value)) return [key, maskMembers(rules, value, at)];
      return [key, shownAt(rules, at, value) === 'plain' ? value : MASK];
    }),
  );
}

type Found = Pick<PatchOperation, 'op' | 'path'>;

const only = (key: string, value: Value | undefined): Document =>
  value === undefined ? EMPTY_DOCUMENT : new Document([[key, value]]);

function compare(
  before: Document | readonly Value[],
  after: Document | readonly Value[],
  path: readonly string[],
): Found[] {
  const operations = jsonPatch.compare(toComparable(before) as object, toComparable(after) as object);
  return operations
    .filter((operation) => operation.op === 'add' || operation.op === 'remove' || operation.op === 'replace')
    .map(({ op, path: below }) => ({ op, path: formatPointer(path) + below }));
}

/** Stage by stage at the same place; what a pipeline has more or less is at its end. */
function pipelineOperations(before: readonly Value[], after: readonly Value[]): Found[] {
  const operations = after.flatMap((stage, i): Found[] => {
    const old = before[i];
    const path = ['pipeline', String(i)];
    if (old === undefined) return [{ op: 'add', path: formatPointer(path) }];
    if (areEqual(old, stage)) return [];
    if (!isDocument(old) || !isDocument(stage) || !keepsKeyOrder(old, stage)) {
      return [{ op: 'replace', path: formatPointer(path) }];
    }
    return compare(old, stage, path);
  });
  const removed = before.slice(after.length).map((_, i) => ({
    op: 'remove' as const,
    path: formatPointer(['pipeline', String(before.length - 1 - i)]),
  }));
  return [...operations, ...removed];
}

/** Whether removing members, and adding others at the end, leads from `before` to `after` with the order of keys right. */
function keepsKeyOrder(before: Value, after: Value): boolean {
  if (isList(before) && isList(after))
    return before.every((item, i) => keepsKeyOrder(item, after[i] ?? null));
  if (!isDocument(before) || !isDocument(after)) return true;
  const kept = before.keys().filter((key) => after.has(key));
  return (
    kept.every((key, i) => after.keys()[i] === key) &&
    kept.every((key) => keepsKeyOrder(before.get(key) ?? null, after.get(key) ?? null))
  );
}

/**
 * Plain data that fast-json-patch can compare: numbers as texts that are equal when the numbers are, so that neither 64 bits nor `10` against `10.0`
 * mislead it. Only paths are taken from the result.
 */
function toComparable(value: Value): unknown {
  if (value instanceof NumberLiteral) return `number ${canonicalText(value)}`;
  if (typeof value === 'string') return `text ${value}`;
  if (value instanceof SecretReference) return `secret ${value.toString()}`;
  if (isList(value)) return value.map(toComparable);
  if (!isDocument(value)) return value;
  const plain = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of value.entries) plain[key] = toComparable(member);
  return plain;
}
