/** What the members of single operators say together: branches, variables, lengths. Source: MongoDB manual, the page of each operator. */
import type { Document, Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import { lookUp } from '../../../model/table.ts';
import type { Call } from './arguments.ts';
import { misfitOf } from '../constants/rules.ts';

type Check = (call: Call, operand: Document) => void;

const CHECKS: Readonly<Record<string, Check>> = { $switch: checkSwitch, $let: checkLet, $zip: checkZip };

/** Runs the check of an operator, if it has one. */
export function checkForms(call: Call, operand: Document): void {
  lookUp(CHECKS, call.name)?.(call, operand);
}

function checkSwitch(call: Call, operand: Document): void {
  const branches = operand.get('branches');
  if (!isList(branches)) return;
  branches.forEach((branch, index) => {
    checkBranch(call, branch, [...call.path, 'branches', String(index)]);
  });
}

function checkBranch({ report }: Call, branch: Value, path: readonly string[]): void {
  const keys = ['case', 'then'];
  if (!isDocument(branch)) {
    report('PIPELINE_OPERATOR_ARGUMENTS', path, 'a branch of $switch is a document', {
      fix: 'write {"case": ..., "then": ...}',
      reason: '$switch expected each branch to be an object',
    });
    return;
  }
  for (const key of keys.filter((name) => !branch.has(name))) {
    report('PIPELINE_OPERATOR_ARGUMENTS', path, `a branch of $switch needs \`${key}\``, {
      fix: `add \`${key}\``,
      reason: `$switch requires each branch have a '${key}' expression`,
    });
  }
  for (const key of branch.keys().filter((name) => !keys.includes(name))) {
    report('PIPELINE_OPERATOR_ARGUMENTS', [...path, key], `a branch of $switch has no member \`${key}\``, {
      at: 'key',
      fix: key === 'default' ? 'move it beside `branches`' : 'write `case` and `then`',
      reason: `$switch found an unknown argument to a branch: ${key}`,
    });
  }
}

function checkLet({ path, report, scope, checkInner }: Call, operand: Document): void {
  const variables = operand.get('vars');
  if (variables === undefined) return;
  const variablesPath = [...path, 'vars'];
  if (!isDocument(variables)) {
    report('PIPELINE_OPERATOR_ARGUMENTS', variablesPath, '$let.vars is a document of names and values', {
      fix: 'write {"name": ...}',
      reason: 'invalid parameter: expected an object (vars)',
    });
    return;
  }
  for (const [name, value] of variables.entries) {
    const misfit = name === 'CURRENT' ? undefined : misfitOf('variableName', name);
    if (misfit !== undefined) {
      report(
        'PIPELINE_OPERATOR_CONSTANT',
        [...variablesPath, name],
        `the variable \`${name}\` must be ${misfit.wanted}`,
        {
          at: 'key',
          fix: misfit.fix ?? 'rename it',
          reason: `'${name}' starts with an invalid character for a user variable name`,
        },
      );
    }
    // The variables do not see each other.
    checkInner(value, [...variablesPath, name], scope, report);
  }
}

function checkZip({ path, report }: Call, operand: Document): void {
  const inputs = operand.get('inputs');
  const defaults = operand.get('defaults');
  if (defaults === undefined) return;
  if (operand.get('useLongestLength') !== true) {
    report(
      'PIPELINE_OPERATOR_ARGUMENTS',
      [...path, 'defaults'],
      '$zip takes defaults only with useLongestLength',
      {
        at: 'key',
        fix: 'add useLongestLength: true, or remove defaults',
        reason: 'cannot specify defaults unless useLongestLength is true',
      },
    );
  } else if (isList(inputs) && isList(defaults) && inputs.length !== defaults.length) {
    report(
      'PIPELINE_OPERATOR_ARGUMENTS',
      [...path, 'defaults'],
      `$zip has ${inputs.length} inputs and ${defaults.length} defaults`,
      {
        fix: 'write one default for each input',
        reason: 'defaults and inputs must have the same length',
      },
    );
  }
}
