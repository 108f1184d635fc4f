/** The arguments of an operator: how many, which names, which constants. */
import type { Document, Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import type { Report } from '../../finding.ts';
import { suggest } from '../../suggest.ts';
import { checkArgument } from './argument.ts';
import type { Form, ListForm, MembersForm, OperatorSpec } from '../operator.ts';
import type { Scope } from './scope.ts';
import { checkForms } from './special-forms.ts';
import { constantOf, isExtendedJson, isOperator, show } from '../constants/values.ts';
import { withVariables } from './scope.ts';
import { nearest } from './unknown.ts';

export interface Call {
  readonly name: string;
  readonly spec: OperatorSpec;
  readonly operand: Value;
  /** To the operand. */
  readonly path: readonly string[];
  readonly scope: Scope;
  readonly report: Report;
  /** Checks an expression among the arguments. */
  readonly checkInner: (value: Value, path: readonly string[], scope: Scope, report: Report) => void;
}

/** The form that the operand is written in. */
function formOf({ spec, operand }: Call): Form | undefined {
  const { forms } = spec;
  const [only] = forms;
  if (forms.length === 1) return only;
  const isNamed = isDocument(operand) && !isOperator(operand) && !isExtendedJson(operand);
  const members = forms.find(({ form }) => form === 'members');
  const list = forms.find((form): form is ListForm => form.form === 'list');
  if (isNamed) return members;
  // Where the list has to be written, any other document is read as one of members.
  return list?.listOnly === true && isDocument(operand) ? members : list;
}

/** Checks the arguments of an operator, and what is in them. */
export function checkArguments(call: Call): void {
  const form = formOf(call);
  switch (form?.form) {
    case 'list':
      checkList(call, form);
      break;
    case 'members':
      checkMembers(call, form);
      break;
    case 'empty':
      checkEmpty(call);
      break;
    case 'literal':
      checkArgument(call, call.operand, call.path, form);
      break;
    default:
  }
}

function checkEmpty({ name, operand, path, report }: Call): void {
  if ((isDocument(operand) && operand.entries.length === 0) || (isList(operand) && operand.length === 0))
    return;
  report('PIPELINE_OPERATOR_ARGUMENTS', path, `${name} takes no arguments`, {
    fix: `write {"${name}": {}}`,
    reason: `${name} does not accept arguments.`,
  });
}

function checkList(call: Call, form: ListForm): void {
  const { name, operand, path, scope, report, checkInner } = call;
  const items = isList(operand) ? operand : [operand];
  const { min, max = Infinity } = form;
  if (items.length < min || items.length > max) {
    report(
      'PIPELINE_OPERATOR_ARGUMENTS',
      path,
      `${name} takes ${describeCounts(form)}, and here are ${items.length}`,
      {
        at: items.length < min ? 'value' : 'key',
        fix: arityFix(call, form, items.length),
        reason: arityReason(name, form, items.length),
      },
    );
  }
  items.forEach((item, index) => {
    const itemPath = isList(operand) ? [...path, String(index)] : path;
    const spec = form.args[index] ?? form.args.at(-1);
    if (spec !== undefined && index < max) checkArgument(call, item, itemPath, spec);
    checkInner(item, itemPath, scope, report);
  });
}

function describeCounts({ min, max }: ListForm): string {
  const counted = (count: number): string => `${count} argument${count === 1 ? '' : 's'}`;
  if (min === max) return counted(min);
  return max === undefined ? `at least ${counted(min)}` : `${min} to ${counted(max)}`;
}

function arityFix({ name, operand }: Call, { min, max }: ListForm, count: number): string {
  if (max === 1 && isList(operand) && count > 1)
    return `write {"${name}": [[...]]} for one list, or remove arguments`;
  if (count < min)
    return isList(operand) ? 'add the missing arguments' : `write a list of arguments: {"${name}": [...]}`;
  return 'remove arguments';
}

function arityReason(name: string, { min, max }: ListForm, count: number): string {
  if (min === max) return `Expression ${name} takes exactly ${min} arguments. ${count} were passed in.`;
  return max === undefined
    ? `Expression ${name} takes at least ${min} arguments, and ${count} were passed in.`
    : `Expression ${name} takes at least ${min} arguments, and at most ${max}, but ${count} were passed in.`;
}

function checkMembers(call: Call, form: MembersForm): void {
  const { name, operand, path, report } = call;
  if (!isDocument(operand) || isExtendedJson(operand)) {
    const shape = `{${Object.entries(form.members)
      .filter(([, { required }]) => required)
      .map(([key]) => key)
      .join(', ')}}`;
    report('PIPELINE_OPERATOR_ARGUMENTS', path, `${name} takes a document, and here is ${show(operand)}`, {
      fix: shape === '{}' ? 'write a document' : `write a document with ${shape}`,
      reason: `${name} only supports an object as its argument`,
    });
    return;
  }
  checkNames(call, operand, form);
  checkGroups(call, operand, form);
  for (const [key, value] of operand.entries) checkMember(call, operand, form, key, value);
  checkForms(call, operand);
}

/** Unknown members, and missing ones; one finding for a misspelt member that is required. */
function checkNames({ name, path, report }: Call, operand: Document, { members }: MembersForm): void {
  const known = Object.keys(members);
  const missing = known.filter((key) => members[key]?.required === true && !operand.has(key));
  for (const key of operand.keys()) {
    if (Object.hasOwn(members, key)) continue;
    const near = nearestMember(key, missing.length > 0 ? missing : known) ?? nearestMember(key, known);
    if (near !== undefined && missing.includes(near)) missing.splice(missing.indexOf(near), 1);
    report('PIPELINE_OPERATOR_ARGUMENTS', [...path, key], `${name} has no member \`${key}\``, {
      at: 'key',
      fix:
        near === undefined
          ? `remove it, or use ${known.map((word) => `\`${word}\``).join(', ')}`
          : `did you mean \`${near}\`?`,
      reason: `Unrecognized argument to ${name}: ${key}`,
    });
  }
  for (const key of missing) {
    report('PIPELINE_OPERATOR_ARGUMENTS', path, `${name} needs \`${key}\``, {
      at: 'key',
      fix: `add \`${key}\``,
      reason: `Missing '${key}' parameter to ${name}`,
    });
  }
}

function nearestMember(key: string, known: readonly string[]): string | undefined {
  // Two letters are too much of a short name to be a slip.
  return suggest(key, known) ?? (key.length > 3 ? nearest(key, known) : undefined);
}

function checkGroups({ name, path, report }: Call, operand: Document, { oneOf }: MembersForm): void {
  if (oneOf === undefined) return;
  const [first = '', ...others] = oneOf.map(([key = '']) => key);
  const present = oneOf.filter((group) => group.some((key) => operand.has(key)));
  const missing = present.find(([key = '']) => !operand.has(key))?.[0];
  if (present.length > 1) {
    const [natural = [], iso = []] = present;
    const strange = operand
      .keys()
      .findLast((key) => (operand.has(natural[0] ?? '') ? iso : natural).includes(key));
    report(
      'PIPELINE_OPERATOR_ARGUMENTS',
      [...path, strange ?? ''],
      `${name} takes \`${natural.join(', ')}\` or \`${iso.join(', ')}\`, not both`,
      {
        at: 'key',
        fix: 'remove the members of one of them',
        reason: `${name} does not allow mixing natural dates with ISO dates`,
      },
    );
  } else if (present.length === 0 || missing !== undefined) {
    const wanted = missing ?? [first, ...others].join('` or `');
    report('PIPELINE_OPERATOR_ARGUMENTS', path, `${name} needs \`${wanted}\``, {
      at: 'key',
      fix: `add \`${missing ?? first}\``,
      reason: `${name} requires either '${first}' or '${others.join("', '")}' to be present`,
    });
  }
}

function checkMember(call: Call, operand: Document, form: MembersForm, key: string, value: Value): void {
  const { path, scope, report, checkInner } = call;
  const keyPath = [...path, key];
  const spec = Object.hasOwn(form.members, key) ? form.members[key] : undefined;
  if (spec !== undefined) checkArgument(call, value, keyPath, spec);
  if (spec?.isLiteral === true) return;
  const inside = form.binds?.inside === key ? withVariables(scope, boundNames(operand, form)) : scope;
  checkInner(
    value,
    keyPath,
    call.name === '$let' && key === 'in' ? withVariables(scope, letNames(operand)) : inside,
    report,
  );
}

/** The names that an operator gives to elements: those that are written, or its own. */
function boundNames(operand: Document, { binds }: MembersForm): readonly string[] {
  return Object.entries(binds?.names ?? {}).flatMap(([member, preset]) => {
    const own = constantOf(operand.get(member) ?? null);
    return typeof own === 'string' ? [own] : preset;
  });
}

function letNames(operand: Document): readonly string[] {
  const variables = operand.get('vars');
  return isDocument(variables) ? variables.keys() : [];
}
