/** An operator that decides itself what of its operand is evaluated, and with which variables. */
import type { Bson, Doc } from '../../../values/bson.ts';
import { isDoc } from '../../../values/bson.ts';
import { malformed } from '../../../failure.ts';
import type { Branch, Compilation, Evaluate } from '../../evaluation.ts';

/** An operator before its arguments are evaluated. */
export interface Form {
  readonly name: string;
  readonly operand: Bson;
  readonly into: Compilation;
  readonly where: string;
  /** Compiles an argument. */
  readonly compile: (expression: Bson, into: Compilation, where: string) => Evaluate;
}

export type CompileForm = (form: Form) => Evaluate;

/** A branch that counts how often it is taken. */
export function branch(form: Form, label: string, expression: Bson): Evaluate {
  const made: Branch = { path: `${form.where}.${label}`, hits: 0 };
  form.into.branches.push(made);
  const evaluate = form.compile(expression, form.into, made.path);
  return (frame) => {
    made.hits += 1;
    return evaluate(frame);
  };
}

/** An argument that is always evaluated. */
export function part(form: Form, expression: Bson, label: string): Evaluate {
  return form.compile(expression, form.into, `${form.where}.${label}`);
}

/** The operand as a document of arguments. */
export function members(form: Form): Doc {
  return isDoc(form.operand)
    ? form.operand
    : malformed(form.name, `its argument must be a document (${form.where})`);
}

/** The operand as a list of arguments; one argument alone needs no list. */
export function listOf(form: Form): readonly Bson[] {
  return Array.isArray(form.operand) ? (form.operand as unknown[]) : [form.operand];
}
