/**
 * Whether an expression is one that MongoDB can read: known operators, their arguments, their constants, variables in scope. Pure;
 * `validate` and the local runner ask it. Findings carry paths that begin with the one that is given.
 */
import type { Document, Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import { lookUp } from '../../../model/table.ts';
import type { Report } from '../../finding.ts';
import { checkArguments } from './arguments.ts';
import { ACCUMULATORS, EXPRESSIONS } from '../operators.ts';
import type { Scope } from './scope.ts';
import { checkReference } from './scope.ts';
import { reportUnknown } from './unknown.ts';
import { CONVERSIONS, isExtendedJson } from '../constants/values.ts';

/** What a misspelt name may mean. */
const KNOWN = { ...EXPRESSIONS, ...ACCUMULATORS };

/** Checks an expression, at any depth. */
export function checkExpression(value: Value, path: readonly string[], scope: Scope, report: Report): void {
  if (typeof value === 'string') {
    if (value.startsWith('$')) checkReference(value, path, scope, report);
  } else if (isList(value)) {
    value.forEach((item, index) => {
      checkExpression(item, [...path, String(index)], scope, report);
    });
  } else if (isDocument(value)) checkDocument(value, path, scope, report);
}

function checkDocument(value: Document, path: readonly string[], scope: Scope, report: Report): void {
  const [first] = value.entries;
  if (first === undefined) return;
  if (isExtendedJson(value)) {
    checkWrapper(first[0], first[1], path, report);
    return;
  }
  if (first[0].startsWith('$')) {
    if (isAlone(value, path, report)) checkOperator(first[0], first[1], path, scope, report);
    return;
  }
  for (const [key, member] of value.entries) {
    const keyPath = [...path, key];
    if (isFieldName(key, keyPath, report)) checkExpression(member, keyPath, scope, report);
  }
}

/** `{$date: "$field"}`: Extended JSON can't be computed. */
function checkWrapper(key: string, value: Value, path: readonly string[], report: Report): void {
  if (typeof value !== 'string' || !value.startsWith('$') || !Object.hasOwn(CONVERSIONS, key)) return;
  const conversion = CONVERSIONS[key] ?? '';
  report('PIPELINE_EXPRESSION_FORM', [...path, key], `${key} writes a constant, and ${value} is a field`, {
    at: 'key',
    fix: `write {"${conversion}": "${value}"}`,
    reason: `Invalid Extended JSON: ${key}`,
  });
}

/** Whether an operator is the only key of its document; reports others. */
export function isAlone(value: Document, path: readonly string[], report: Report): boolean {
  const [first, second] = value.entries.slice(0, 2).map(([key]) => key);
  if (second === undefined) return true;
  report(
    'PIPELINE_EXPRESSION_FORM',
    [...path, second],
    `${first ?? ''} is alone in its document, and this one has \`${second}\` too`,
    {
      at: 'key',
      fix: second.startsWith('$')
        ? `nest the operators, or give each a field`
        : `move \`${second}\` into the argument of ${first ?? ''}, or remove it`,
      reason: `an expression specification must contain exactly one field, the name of the expression. Found ${value.entries.length} fields`,
    },
  );
  return false;
}

/** Whether a key may be the name of a field; reports what it can't be. */
export function isFieldName(key: string, path: readonly string[], report: Report): boolean {
  const wrong =
    key === ''
      ? 'is empty'
      : key.startsWith('$')
        ? 'starts with a dollar'
        : key.includes('.')
          ? 'has a dot'
          : undefined;
  if (wrong === undefined) return true;
  report('PIPELINE_FIELD_PATH', path, `the name of a field ${wrong}: \`${key}\``, {
    at: 'key',
    fix: key.startsWith('$')
      ? 'put the operator into a field of its own'
      : key.includes('.')
        ? 'nest documents instead, or use $setField'
        : 'name the field',
    reason: 'FieldPath field names may not be empty, contain dots or start with a dollar sign',
  });
  return false;
}

function checkOperator(
  name: string,
  operand: Value,
  path: readonly string[],
  scope: Scope,
  report: Report,
): void {
  const operatorPath = [...path, name];
  const spec = lookUp(EXPRESSIONS, name);
  if (spec === undefined) {
    const isMisspelt = reportUnknown({ name, operand, path: operatorPath, known: KNOWN, scope, report });
    if (isMisspelt) checkExpression(operand, operatorPath, scope, report);
    return;
  }
  checkArguments({ name, spec, operand, path: operatorPath, scope, report, checkInner: checkExpression });
}
