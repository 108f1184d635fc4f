/** Operators that decide what is evaluated, or with which variables: conditions, `$let`, `$map` and their kin, `$literal`, `$meta`. */
import { UUID } from 'bson';
import type { Bson, Doc } from '../../values/bson.ts';
import { isDoc } from '../../values/bson.ts';
import { typeName } from '../../values/types.ts';
import type { Branch, Compilation, Evaluate, Frame } from '../evaluation.ts';
import { bind, isTrue, withVariables } from '../evaluation.ts';
import { DocumentError, refuse } from '../../failure.ts';
import { numberOf } from '../../values/numbers.ts';
import { isNumeric } from '../../values/compare.ts';
import { valueAtPath } from '../../values/paths.ts';

/** An operator before its arguments are evaluated. */
export interface Form {
  readonly operand: Bson;
  readonly into: Compilation;
  readonly where: string;
  /** Compiles an argument. */
  readonly compile: (expression: Bson, into: Compilation, where: string) => Evaluate;
}

/** A branch that counts how often it is taken. */
function branch(form: Form, label: string, expression: Bson): Evaluate {
  const made: Branch = { path: `${form.where}.${label}`, hits: 0 };
  form.into.branches.push(made);
  const evaluate = form.compile(expression, form.into, made.path);
  return (frame) => {
    made.hits += 1;
    return evaluate(frame);
  };
}

const part = (form: Form, expression: Bson, label: string): Evaluate =>
  form.compile(expression, form.into, `${form.where}.${label}`);

function members(form: Form, known: readonly string[], required: readonly string[]): Doc {
  const operator = form.where.slice(form.where.lastIndexOf('$'));
  if (!isDoc(form.operand)) return refuse(operator, `its argument must be a document (${form.where})`);
  const operand = form.operand;
  const unknown = Object.keys(operand).find((key) => !known.includes(key));
  if (unknown !== undefined)
    refuse(`${operator}.${unknown}`, `it is no option of ${operator} (${form.where})`);
  const missing = required.find((key) => !Object.hasOwn(operand, key));
  if (missing !== undefined) refuse(operator, `'${missing}' is missing (${form.where})`);
  return operand;
}

function listOf(form: Form): readonly Bson[] {
  return Array.isArray(form.operand) ? (form.operand as unknown[]) : [form.operand];
}

function compileCond(form: Form): Evaluate {
  const [test, yes, no] =
    Array.isArray(form.operand) && form.operand.length === 3
      ? (form.operand as unknown[])
      : ['if', 'then', 'else'].map(
          (key) => members(form, ['if', 'then', 'else'], ['if', 'then', 'else'])[key],
        );
  const condition = part(form, test, 'if');
  const [then, otherwise] = [branch(form, 'then', yes), branch(form, 'else', no)];
  return (frame) => (isTrue(condition(frame)) ? then(frame) : otherwise(frame));
}

function compileSwitch(form: Form): Evaluate {
  const operand = members(form, ['branches', 'default'], ['branches']);
  const cases = (Array.isArray(operand['branches']) ? (operand['branches'] as unknown[]) : []).map(
    (item, index) => {
      if (!isDoc(item) || !Object.hasOwn(item, 'case') || !Object.hasOwn(item, 'then'))
        return refuse('$switch', `a branch must be {case, then} (${form.where})`);
      return [
        part(form, item['case'], `branches[${index}].case`),
        branch(form, `branches[${index}].then`, item['then']),
      ] as const;
    },
  );
  if (cases.length === 0) refuse('$switch', `it needs a list of branches (${form.where})`);
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

function compileLogic(form: Form, stopsAt: boolean): Evaluate {
  const items = listOf(form).map((item, index) => part(form, item, String(index)));
  return (frame) => items.some((item) => isTrue(item(frame)) === stopsAt) === stopsAt;
}

function compileLet(form: Form): Evaluate {
  const operand = members(form, ['vars', 'in'], ['vars', 'in']);
  const variables = Object.entries(isDoc(operand['vars']) ? operand['vars'] : {}).map(
    ([name, value]) => [name, part(form, value, `vars.${name}`)] as const,
  );
  const body = part(form, operand['in'], 'in');
  return (frame) => {
    let scope = frame.variables;
    // The variables don't see each other.
    for (const [name, evaluate] of variables) scope = bind(scope, name, evaluate(frame));
    return body(withVariables(frame, scope));
  };
}

function inputList(value: Bson, operator: string): readonly Bson[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value))
    throw new DocumentError(`input to ${operator} must be an array not ${typeName(value)}`);
  return value as unknown[];
}

function compileMap(form: Form): Evaluate {
  const operand = members(form, ['input', 'as', 'in'], ['input', 'in']);
  const name = typeof operand['as'] === 'string' ? operand['as'] : 'this';
  const [input, body] = [part(form, operand['input'], 'input'), part(form, operand['in'], 'in')];
  return (frame) =>
    inputList(input(frame), '$map')?.map(
      (item) => body(withVariables(frame, bind(frame.variables, name, item))) ?? null,
    ) ?? null;
}

function compileFilter(form: Form): Evaluate {
  const operand = members(form, ['input', 'as', 'cond', 'limit'], ['input', 'cond']);
  const name = typeof operand['as'] === 'string' ? operand['as'] : 'this';
  const [input, condition] = [part(form, operand['input'], 'input'), part(form, operand['cond'], 'cond')];
  const limit = Object.hasOwn(operand, 'limit') ? part(form, operand['limit'], 'limit') : undefined;
  return (frame) => {
    const most = limit?.(frame);
    return (
      inputList(input(frame), '$filter')
        ?.filter((item) => isTrue(condition(withVariables(frame, bind(frame.variables, name, item)))))
        .slice(0, isNumeric(most) ? numberOf(most) : undefined) ?? null
    );
  };
}

function compileReduce(form: Form): Evaluate {
  const keys = ['input', 'initialValue', 'in'];
  const operand = members(form, keys, keys);
  const [input, initial, body] = keys.map((key) => part(form, operand[key], key));
  return (frame) =>
    inputList(input?.(frame), '$reduce')?.reduce<Bson>((value, item) => {
      const scope = bind(bind(frame.variables, 'value', value), 'this', item);
      return body?.(withVariables(frame, scope)) ?? null;
    }, initial?.(frame)) ?? null;
}

/** Source: mongodb.com/docs/atlas/atlas-stream-processing/sp-agg-meta. */
function compileMeta({ operand, where }: Form): Evaluate {
  const [root, ...path] = typeof operand === 'string' ? operand.split('.') : [];
  if (root !== 'stream')
    refuse(`$meta: ${JSON.stringify(operand)}`, `only paths that start with 'stream' exist here (${where})`);
  return (frame: Frame) => valueAtPath(frame.meta, path);
}

function compileFunction(form: Form): Evaluate {
  const operand = members(form, ['body', 'args', 'lang'], ['body', 'args', 'lang']);
  const { callFunction } = form.into;
  const body = operand['body'];
  if (typeof body !== 'string' || operand['lang'] !== 'js')
    refuse('$function', `its body must be a string and its lang 'js' (${form.where})`);
  if (callFunction === undefined) throw new Error('the engine for $function was not loaded');
  const args = part(form, operand['args'], 'args');
  return (frame) => {
    const values = args(frame);
    if (!Array.isArray(values)) throw new DocumentError('$function: args must be an array');
    return callFunction(body, values as unknown[]);
  };
}

/** Identifiers that are the same in every run, so that results are; their number is in the last six bytes. */
function compileUuid({ into }: Form): Evaluate {
  return () => new UUID(`00000000-0000-4000-8000-${into.nextId().toString(16).padStart(12, '0')}`).toBinary();
}

const never = (what: string, why: string) => (): Evaluate => refuse(what, why);

export const FORMS: Readonly<Record<string, (form: Form) => Evaluate>> = {
  $literal:
    ({ operand }) =>
    () =>
      operand,
  // In an expression it is the expression itself.
  $expr: (form) => part(form, form.operand, 'expr'),
  $cond: compileCond,
  $switch: compileSwitch,
  $ifNull: compileIfNull,
  $and: (form) => compileLogic(form, false),
  $or: (form) => compileLogic(form, true),
  $let: compileLet,
  $map: compileMap,
  $filter: compileFilter,
  $reduce: compileReduce,
  $meta: compileMeta,
  $function: compileFunction,
  $createUUID: compileUuid,
  $currentDate: () => (frame) => new Date(frame.now),
  $rand: never('$rand', 'its result is chance, so no test can expect it'),
  $sampleRate: never('$sampleRate', 'its result is chance, so no test can expect it'),
};
