/** `$cond`, `$switch`, `$ifNull`, `$and` and `$or`: what they evaluate depends on values. Source: manual, conditional and boolean operators. */
import type { Bson } from '../../../values/bson.ts';
import { isDoc } from '../../../values/bson.ts';
import { DocumentError, malformed } from '../../../failure.ts';
import type { Evaluate } from '../../evaluation.ts';
import { isTrue } from '../../evaluation.ts';
import type { CompileForm, Form } from './form.ts';
import { branch, listOf, members, part } from './form.ts';

function compileCond(form: Form): Evaluate {
  const isList = Array.isArray(form.operand);
  const [test, yes, no] = isList
    ? (form.operand as unknown[])
    : ['if', 'then', 'else'].map((key) => members(form)[key]);
  const condition = part(form, test, 'if');
  const [then, otherwise] = [branch(form, 'then', yes), branch(form, 'else', no)];
  return (frame) => (isTrue(condition(frame)) ? then(frame) : otherwise(frame));
}

function compileSwitch(form: Form): Evaluate {
  const operand = members(form);
  const branches = Array.isArray(operand['branches']) ? (operand['branches'] as unknown[]) : [];
  const cases = branches.map((item, index) => {
    if (!isDoc(item) || !Object.hasOwn(item, 'case') || !Object.hasOwn(item, 'then'))
      return malformed('$switch', `a branch is {case, then} (${form.where})`);
    return [
      part(form, item['case'], `branches[${index}].case`),
      branch(form, `branches[${index}].then`, item['then']),
    ] as const;
  });
  if (cases.length === 0) malformed('$switch', `it needs a list of branches (${form.where})`);
  const fallback = Object.hasOwn(operand, 'default')
    ? branch(form, 'default', operand['default'])
    : undefined;
  return (frame) => {
    const taken = cases.find(([condition]) => isTrue(condition(frame)))?.[1] ?? fallback;
    if (taken === undefined)
      throw new DocumentError(
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return taken(frame);
  };
}

function compileIfNull(form: Form): Evaluate {
  const items = listOf(form).map((item, index) => part(form, item, String(index)));
  return (frame) => {
    let value: Bson;
    for (const item of items) {
      value = item(frame);
      if (value !== undefined && value !== null) return value;
    }
    return value;
  };
}

const logic =
  (stopsAt: boolean): CompileForm =>
  (form) => {
    const items = listOf(form).map((item, index) => part(form, item, String(index)));
    return (frame) => items.some((item) => isTrue(item(frame)) === stopsAt) === stopsAt;
  };

export const CONDITIONS: Readonly<Record<string, CompileForm>> = {
  $cond: compileCond,
  $switch: compileSwitch,
  $ifNull: compileIfNull,
  $and: logic(false),
  $or: logic(true),
};
