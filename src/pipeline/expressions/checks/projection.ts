/** What $project, $addFields and $set are made of: paths of fields, with expressions. */
import type { Document, Value } from '../../../model/document.ts';
import { isDocument } from '../../../model/document.ts';
import type { Report } from '../../finding.ts';
import { labelOf } from '../../finding.ts';
import { numberOf } from '../../values.ts';
import { ACCUMULATORS, EXPRESSIONS } from '../operators.ts';
import { checkExpression, isFieldName } from './expression.ts';
import type { Scope } from './scope.ts';
import { isExtendedJson, isOperator } from '../constants/values.ts';

type Mode = 'project' | 'add';

interface Leaf {
  /** As one dotted path. */
  readonly field: string;
  readonly path: readonly string[];
  /** What becomes of the field. */
  readonly kind: 'include' | 'exclude' | 'compute';
}

/** Checks the body of $project, or of $addFields and $set. */
export function checkProjection(
  body: Document,
  path: readonly string[],
  mode: Mode,
  scope: Scope,
  report: Report,
): void {
  if (body.entries.length === 0) {
    report('PIPELINE_EXPRESSION_FORM', path, `${labelOf(path)} has no fields`, {
      fix: 'add a field, or remove the stage',
      reason: `specification must have at least one field`,
    });
    return;
  }
  const leaves: Leaf[] = [];
  const walk = (document: Document, prefix: string, at: readonly string[]): void => {
    for (const [key, value] of document.entries) {
      const keyPath = [...at, key];
      if (prefix === '' ? !isFieldPath(key, keyPath, report) : !isFieldName(key, keyPath, report)) continue;
      const field = prefix === '' ? key : `${prefix}.${key}`;
      if (isDocument(value) && !isOperator(value) && !isExtendedJson(value)) {
        if (value.entries.length > 0) walk(value, field, keyPath);
        else reportEmpty(keyPath, report);
        continue;
      }
      const kind = mode === 'add' ? 'compute' : kindOf(value);
      leaves.push({ field, path: keyPath, kind });
      if (kind === 'compute') checkExpression(value, keyPath, scope, report);
    }
  };
  walk(body, '', path);
  checkCollisions(leaves, report);
  if (mode === 'project') checkMixture(leaves, report);
}

function reportEmpty(path: readonly string[], report: Report): void {
  report('PIPELINE_EXPRESSION_FORM', path, `${labelOf(path)} is an empty document`, {
    fix: 'write {"$literal": {}} for an empty document',
    reason: `an empty object is not a valid value. Found empty object at path ${labelOf(path)}`,
  });
}

function kindOf(value: Value): Leaf['kind'] {
  const number = numberOf(value);
  if (value === true || (number !== undefined && number !== 0)) return 'include';
  return value === false || number === 0 ? 'exclude' : 'compute';
}

/** One field twice, or a field and what is inside of it. */
function checkCollisions(leaves: readonly Leaf[], report: Report): void {
  const seen = new Set<string>();
  for (const { field, path } of leaves) {
    const parts = field.split('.');
    const above = parts.map((_, index) => parts.slice(0, index + 1).join('.')).find((part) => seen.has(part));
    const below = above ?? [...seen].find((other) => other.startsWith(`${field}.`));
    seen.add(field);
    if (below === undefined) continue;
    report('PIPELINE_EXPRESSION_FORM', path, `\`${field}\` and \`${below}\` set the same field`, {
      at: 'key',
      fix: 'write one of them',
      reason: `Path collision at ${field}`,
    });
  }
}

/** A projection says what stays or what goes, not both; `_id` alone is free. */
function checkMixture(leaves: readonly Leaf[], report: Report): void {
  const others = leaves.filter(({ field }) => field !== '_id');
  const first = others[0];
  const strange = others.find(({ kind }) => (kind === 'exclude') !== (first?.kind === 'exclude'));
  if (first === undefined || strange === undefined) return;
  const message =
    first.kind === 'exclude'
      ? `$project leaves out \`${first.field}\`, and cannot keep or compute \`${strange.field}\` as well`
      : `$project keeps or computes \`${first.field}\`, and cannot leave out \`${strange.field}\` as well`;
  report('PIPELINE_EXPRESSION_FORM', strange.path, message, {
    at: 'key',
    fix:
      first.kind === 'exclude'
        ? 'compute fields in $addFields'
        : 'remove the 0: what is not named is left out',
    reason: `Cannot do ${strange.kind === 'exclude' ? 'exclusion' : 'inclusion'} on field ${strange.field} in ${first.kind === 'exclude' ? 'exclusion' : 'inclusion'} projection`,
  });
}

/** Whether a key may be the path of a field; reports what it can't be. */
export function isFieldPath(key: string, path: readonly string[], report: Report): boolean {
  const parts = key.split('.');
  if (parts.every((part) => part !== '' && !part.startsWith('$'))) return true;
  if (key.startsWith('$') && Object.hasOwn({ ...EXPRESSIONS, ...ACCUMULATORS }, key)) {
    report('PIPELINE_EXPRESSION_FORM', path, `${key} stands where the name of a field does`, {
      at: 'key',
      fix: `give it a field: {"name": {"${key}": ...}}`,
      reason: `FieldPath field names may not start with '$': ${key}`,
    });
    return false;
  }
  report('PIPELINE_FIELD_PATH', path, `\`${key}\` is not the path of a field`, {
    at: 'key',
    fix: key.startsWith('$') ? `write "${key.replace(/^\$+/, '')}"` : 'correct the path',
    reason: `FieldPath field names may not be empty or start with '$'`,
  });
  return false;
}

/** A text that names a field, without a dollar; reports what it can't be. */
export function checkFieldName(text: string, path: readonly string[], report: Report): void {
  isFieldPath(text, path, (code, where, message, details) => {
    report(code, where, message, { ...details, at: 'value' });
  });
}
