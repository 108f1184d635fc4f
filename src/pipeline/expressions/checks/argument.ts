/** One argument: whether a constant is what its operator takes. */
import type { Value } from '../../../model/document.ts';
import { labelOf } from '../../finding.ts';
import type { Call } from './arguments.ts';
import type { Misfit } from '../constants/rules.ts';
import { misfitOf, oneOf } from '../constants/rules.ts';
import type { ArgumentSpec, ConstantRule, Kind } from '../operator.ts';
import { KIND_NAMES } from '../operator.ts';
import { fitsKind, knownOf } from '../kinds.ts';
import { constantOf, show } from '../constants/values.ts';

/** Rules for the form of what is written, whose parts may well be computed. */
const OF_FORM: readonly ConstantRule[] = ['list', 'nonEmptyList'];

/** Constants to which null is no answer. */
const NEVER_NULL: readonly (ConstantRule | undefined)[] = ['constantString', 'count', 'shares'];

/** Reports an argument that does not fit: a constant that breaks the operator's rule, or a value of another kind than it takes. */
export function checkArgument(call: Call, value: Value, path: readonly string[], spec: ArgumentSpec): void {
  const misfit = findMisfit(value, spec);
  if (misfit === undefined) {
    checkKind(call, value, path, spec);
    return;
  }
  const { wanted, fix = `write ${wanted}` } = misfit;
  const message = `${labelOf(path)} is ${show(value)} and must be ${wanted}`;
  const reason = `${call.name}: ${labelOf(path)} must be ${wanted}`;
  call.report('PIPELINE_OPERATOR_CONSTANT', path, message, { fix, reason });
}

/** A field that was meant, a number in quotes, or another value. */
function fixOfKind(kind: Kind, value: Value): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return `write ${value} without quotes`;
  return /^[A-Za-z_][\w.]*$/.test(value) ? `write "$${value}" for the field` : undefined;
}

const nameOf = (kind: Kind): string => KIND_NAMES[kind].toLowerCase().replace('objectid', 'ObjectId');

/** What is known to be of another kind fails for every document, unless another argument is null. */
function checkKind(
  call: Call,
  value: Value,
  path: readonly string[],
  { kind = 'any', isLiteral }: ArgumentSpec,
): void {
  const known = isLiteral === true ? undefined : knownOf(value);
  if (known === undefined || fitsKind(kind, known)) return;
  const takes = `${call.name} takes ${nameOf(kind)}`;
  const { constant } = known;
  if (constant === undefined) {
    call.report(
      'PIPELINE_OPERATOR_RESULT',
      path,
      `${labelOf(path)} gives ${nameOf(known.kind)}, and ${takes}`,
    );
    return;
  }
  call.report('PIPELINE_OPERATOR_TYPE', path, `${labelOf(path)} is ${show(constant)}, and ${takes}`, {
    fix: fixOfKind(kind, constant) ?? `write ${nameOf(kind)}`,
  });
}

function findMisfit(value: Value, { constant, values, isLiteral }: ArgumentSpec): Misfit | undefined {
  if (constant !== undefined && OF_FORM.includes(constant)) return misfitOf(constant, value);
  const found = isLiteral === true ? value : constantOf(value);
  if (found === undefined) return constant === 'constantString' ? NOT_CONSTANT : undefined;
  if (found === null && isLiteral !== true && !NEVER_NULL.includes(constant)) return undefined;
  if (values !== undefined) return oneOf(values)(found);
  return constant === undefined ? undefined : misfitOf(constant, found);
}

const NOT_CONSTANT: Misfit = {
  wanted: 'a constant string',
  fix: 'write the name of the field without $; {"$literal": "$x"} for a name that starts with $',
};
