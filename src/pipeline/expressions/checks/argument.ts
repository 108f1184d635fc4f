/** One argument: whether a constant is what its operator takes. */
import type { Value } from '../../../model/document.ts';
import { labelOf } from '../../finding.ts';
import type { Call } from './arguments.ts';
import type { Misfit } from '../constants/rules.ts';
import { misfitOf, oneOf } from '../constants/rules.ts';
import type { ArgumentSpec, ConstantRule } from '../operator.ts';
import { constantOf, show } from '../constants/values.ts';

/** Rules for the form of what is written, whose parts may well be computed. */
const OF_FORM: readonly ConstantRule[] = ['list', 'nonEmptyList'];

/** Constants to which null is no answer. */
const NEVER_NULL: readonly (ConstantRule | undefined)[] = ['constantString', 'count', 'shares'];

/** Reports a constant that does not fit; what is computed can't be told. */
export function checkConstant(call: Call, value: Value, path: readonly string[], spec: ArgumentSpec): void {
  const misfit = findMisfit(value, spec);
  if (misfit === undefined) return;
  const { wanted, fix = `write ${wanted}` } = misfit;
  const message = `${labelOf(path)} is ${show(value)} and must be ${wanted}`;
  const reason = `${call.name}: ${labelOf(path)} must be ${wanted}`;
  call.report('PIPELINE_OPERATOR_CONSTANT', path, message, { fix, reason });
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
