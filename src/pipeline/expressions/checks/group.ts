/** What $group is made of: `_id`, and fields with one accumulator each. */
import type { Document, Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import { lookUp } from '../../../model/table.ts';
import type { Report } from '../../finding.ts';
import { isOperator, show } from '../constants/values.ts';
import { ACCUMULATORS, EXPRESSIONS } from '../operators.ts';
import { checkArguments } from './arguments.ts';
import { checkExpression, isAlone, isFieldName } from './expression.ts';
import type { Scope } from './scope.ts';
import { reportUnknown } from './unknown.ts';

/** Checks the body of $group: `_id`, and fields with one accumulator each. */
export function checkGroup(body: Document, path: readonly string[], scope: Scope, report: Report): void {
  for (const [key, value] of body.entries) {
    const keyPath = [...path, key];
    if (key === '_id') checkExpression(value, keyPath, scope, report);
    else if (isFieldName(key, keyPath, report)) checkAccumulated(key, value, keyPath, scope, report);
  }
}

function checkAccumulated(
  field: string,
  value: Value,
  path: readonly string[],
  scope: Scope,
  report: Report,
): void {
  const [entry] = isDocument(value) && isOperator(value) ? value.entries : [];
  if (entry === undefined || !isDocument(value)) {
    report(
      'PIPELINE_EXPRESSION_FORM',
      path,
      `\`${field}\` of $group is ${show(value)} and must be an accumulator`,
      {
        fix:
          typeof value === 'string'
            ? `write {"$first": ${JSON.stringify(value)}}, or add it to _id`
            : 'write an accumulator, such as {"$sum": 1}',
        reason: `The field '${field}' must be an accumulator object`,
      },
    );
    return;
  }
  if (!isAlone(value, path, report)) return;
  const [name, operand] = entry;
  const operatorPath = [...path, name];
  const spec = lookUp(ACCUMULATORS, name);
  if (spec === undefined) {
    const unknown = { name, operand, path: operatorPath, known: ACCUMULATORS, scope, report };
    const isKnown = Object.hasOwn(EXPRESSIONS, name);
    if (isKnown) reportExpression(name, operatorPath, report);
    if (isKnown || reportUnknown(unknown, 'accumulator'))
      checkExpression(operand, operatorPath, scope, report);
  } else if (isList(operand) && spec.forms.every(({ form }) => form === 'list')) {
    report(
      'PIPELINE_OPERATOR_ARGUMENTS',
      operatorPath,
      `${name} takes one expression in $group, and here is a list`,
      {
        fix: 'write the expression without the list',
        reason: `The ${name} accumulator is a unary operator`,
      },
    );
  } else {
    checkArguments({ name, spec, operand, path: operatorPath, scope, report, checkInner: checkExpression });
  }
}

/** An operator of expressions where an accumulator has to be. */
function reportExpression(name: string, path: readonly string[], report: Report): void {
  report('PIPELINE_OPERATOR_PLACE', path, `${name} is not an accumulator`, {
    at: 'key',
    fix: `put it into one, such as {"$sum": {"${name}": ...}}, or compute it in an $addFields behind`,
    reason: `unknown group operator '${name}'`,
  });
}
