/**
 * Compiles an aggregation expression to a function. Field paths, variables and literals are here; operators that decide what is
 * evaluated are in `operators/forms/`; all others are in `operators/table.ts`.
 */
import type { Bson, Doc } from '../values/bson.ts';
import { isDoc } from '../values/bson.ts';
import type { Compilation, Evaluate } from './evaluation.ts';
import { DocumentError, malformed, refuse } from '../failure.ts';
import { FORMS } from './operators/forms/by-name.ts';
import type { NamedOperator } from './operators/operator.ts';
import { NAMED_OPERATORS, OPERATORS } from './operators/table.ts';
import { memberOf, valueAtPath } from '../values/paths.ts';

/** Source: domain facts 1.1, Atlas refuses these in stream pipelines. */
const REFUSED_VARIABLES = ['NOW', 'CLUSTER_TIME', 'USER_ROLES', 'SEARCH_META'];

/** Values that `$redact` and `$$REMOVE` are told by. */
const MARKS: Readonly<Record<string, Bson>> = {
  KEEP: '$$KEEP',
  PRUNE: '$$PRUNE',
  DESCEND: '$$DESCEND',
  REMOVE: undefined,
};

function compileVariable(text: string, where: string): Evaluate {
  const [name = '', ...path] = text.slice(2).split('.');
  if (REFUSED_VARIABLES.includes(name))
    refuse(
      `$$${name}`,
      `Atlas has no such variable in stream processing (${where})`,
      'For the time, use {$currentDate: {}}.',
    );
  if (name === 'ROOT')
    return path.length === 0 ? (frame) => frame.root : (frame) => valueAtPath(frame.root, path);
  if (name === 'CURRENT') return (frame) => valueAtPath(frame.current, path);
  if (Object.hasOwn(MARKS, name)) return () => MARKS[name];
  return (frame) => {
    for (let scope = frame.variables; scope !== undefined; scope = scope.outer)
      if (scope.name === name) return path.length === 0 ? scope.value : valueAtPath(scope.value, path);
    throw new DocumentError(`Use of undefined variable: ${name}`);
  };
}

function compilePath(text: string, where: string): Evaluate {
  if (text.startsWith('$$')) return compileVariable(text, where);
  const path = text.slice(1).split('.');
  if (path.includes('')) malformed(`the field path '${text}'`, `it has an empty part (${where})`);
  const [key = ''] = path;
  if (path.length > 1) return (frame) => valueAtPath(frame.current, path);
  return (frame) => (isDoc(frame.current) ? memberOf(frame.current, key) : undefined);
}

function compileDocument(doc: Doc, into: Compilation, where: string): Evaluate {
  const wrong = Object.keys(doc).find((key) => key.startsWith('$') || key.includes('.'));
  if (wrong !== undefined)
    malformed(
      `an expression with the key '${wrong}'`,
      `a field of it has no $ in front and no dot (${where})`,
    );
  const members = Object.entries(doc).map(
    ([key, value]) => [key, compileExpression(value, into, `${where}.${key}`)] as const,
  );
  return (frame) => {
    const made: Doc = {};
    for (const [key, evaluate] of members) {
      const value = evaluate(frame);
      if (value !== undefined) made[key] = value;
    }
    return made;
  };
}

/** The arguments of an operator that has names for them. */
function compileNamed(
  name: string,
  operator: NamedOperator,
  operand: Bson,
  into: Compilation,
  where: string,
): Evaluate {
  const { shorthand, literals = [], build } = operator;
  const isNamed =
    isDoc(operand) && (shorthand === undefined || Object.keys(operand)[0]?.startsWith('$') !== true);
  if (!isNamed && shorthand === undefined)
    return malformed(name, `its argument must be a document (${where})`);
  if (Array.isArray(operand) && operand.length !== 1)
    return malformed(name, `it takes exactly one argument (${where})`);
  const single: Bson = Array.isArray(operand) ? (operand as unknown[])[0] : operand;
  const written: Doc = isNamed ? operand : { [shorthand ?? '']: single };
  const parts = Object.entries(written)
    .filter(([key]) => !literals.includes(key))
    .map(
      ([key, value]) => [key, compileExpression(value, into, isNamed ? `${where}.${key}` : where)] as const,
    );
  return build(Object.fromEntries(parts), written, where);
}

function compileOperator(name: string, operand: Bson, into: Compilation, where: string): Evaluate {
  const at = `${where}.${name}`;
  const form = FORMS[name];
  if (form !== undefined) return form({ name, operand, into, where: at, compile: compileExpression });
  const named = NAMED_OPERATORS[name];
  if (named !== undefined) return compileNamed(name, named, operand, into, at);
  const operator = OPERATORS[name];
  if (operator === undefined) return refuse(`the operator ${name}`, `it is not known here (${where})`);
  const isSingle = !Array.isArray(operand);
  const list = isSingle ? [operand] : (operand as unknown[]);
  // `[x]` and `x` mean the same argument. A missing argument stays missing, unlike in a list that is a value.
  const args = list.map((item, index) => compileExpression(item, into, isSingle ? at : `${at}[${index}]`));
  const [first, second] = args;
  // Most operators have one argument or two, and are called for every document.
  if (first !== undefined && args.length === 1) return (frame) => operator([first(frame)], frame);
  if (first !== undefined && second !== undefined && args.length === 2)
    return (frame) => operator([first(frame), second(frame)], frame);
  return (frame) =>
    operator(
      args.map((arg) => arg(frame)),
      frame,
    );
}

/**
 * @param where its place in the pipeline, for messages and coverage
 * @throws SluiceError RUNNER_UNSUPPORTED for what can't be run faithfully
 */
export function compileExpression(expression: Bson, into: Compilation, where: string): Evaluate {
  if (typeof expression === 'string') {
    return expression.startsWith('$') ? compilePath(expression, where) : () => expression;
  }
  if (Array.isArray(expression)) {
    const items = (expression as unknown[]).map((item, index) =>
      compileExpression(item, into, `${where}[${index}]`),
    );
    return (frame) => items.map((item) => item(frame) ?? null);
  }
  if (!isDoc(expression)) return () => expression;
  const keys = Object.keys(expression);
  const [name] = keys;
  if (name?.startsWith('$') !== true) return compileDocument(expression, into, where);
  if (keys.length > 1)
    malformed(`an expression with the keys ${keys.join(', ')}`, `an operator stands alone (${where})`);
  return compileOperator(name, expression[name], into, where);
}
