/** `$let`, `$map`, `$filter` and `$reduce`: expressions with their own variables. Source: manual, variable and array operators. */
import type { Bson } from '../../../values/bson.ts';
import { isDoc } from '../../../values/bson.ts';
import { typeName } from '../../../values/types.ts';
import type { Evaluate, Frame } from '../../evaluation.ts';
import { bind, isTrue, withVariables } from '../../evaluation.ts';
import { DocumentError } from '../../../failure.ts';
import { expectInt, isNil } from '../operator.ts';
import type { CompileForm, Form } from './form.ts';
import { members, part } from './form.ts';

function compileLet(form: Form): Evaluate {
  const operand = members(form);
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
  if (isNil(value)) return undefined;
  if (!Array.isArray(value))
    throw new DocumentError(`input to ${operator} must be an array not ${typeName(value)}`);
  return value as unknown[];
}

/** Evaluates the body for an element, under its name, and under that of its index where it has one. */
function forElement(form: Form, body: Evaluate): (frame: Frame, item: Bson, index: number) => Bson {
  const operand = members(form);
  const name = typeof operand['as'] === 'string' ? operand['as'] : 'this';
  const indexName = operand['arrayIndexAs'];
  return (frame, item, index) => {
    const scope = bind(frame.variables, name, item);
    const inner = typeof indexName === 'string' ? bind(scope, indexName, index) : scope;
    return body(withVariables(frame, inner));
  };
}

function compileMap(form: Form): Evaluate {
  const operand = members(form);
  const input = part(form, operand['input'], 'input');
  const apply = forElement(form, part(form, operand['in'], 'in'));
  return (frame) =>
    inputList(input(frame), '$map')?.map((item, index) => apply(frame, item, index) ?? null) ?? null;
}

function compileFilter(form: Form): Evaluate {
  const operand = members(form);
  const input = part(form, operand['input'], 'input');
  const holds = forElement(form, part(form, operand['cond'], 'cond'));
  const limit = Object.hasOwn(operand, 'limit') ? part(form, operand['limit'], 'limit') : undefined;
  return (frame) => {
    const items = inputList(input(frame), '$filter');
    if (items === undefined) return null;
    const most = limit?.(frame);
    const count = isNil(most) ? Infinity : expectInt("'limit' of $filter", most);
    if (count < 1) throw new DocumentError(`$filter: limit must be greater than 0, but is ${count}`);
    const kept: Bson[] = [];
    for (const [index, item] of items.entries()) {
      if (kept.length >= count) break;
      if (isTrue(holds(frame, item, index))) kept.push(item);
    }
    return kept;
  };
}

function compileReduce(form: Form): Evaluate {
  const operand = members(form);
  const [input, initial, body] = ['input', 'initialValue', 'in'].map((key) => part(form, operand[key], key));
  return (frame) => {
    const items = inputList(input?.(frame), '$reduce');
    if (items === undefined) return null;
    return items.reduce<Bson>((value, item) => {
      const scope = bind(bind(frame.variables, 'value', value), 'this', item);
      return body?.(withVariables(frame, scope));
    }, initial?.(frame));
  };
}

export const ITERATION: Readonly<Record<string, CompileForm>> = {
  $let: compileLet,
  $map: compileMap,
  $filter: compileFilter,
  $reduce: compileReduce,
};
