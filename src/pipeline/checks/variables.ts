/** `$$variables` in expressions: those that streams do not have, and those that nothing defines. */
import type { Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';
import type { Report } from '../finding.ts';
import { UNSUPPORTED_VARIABLES } from '../stages.ts';
import type { PlacedStage } from './structure.ts';
import { didYouMean } from '../suggest.ts';
import { lookUp } from '../../model/table.ts';

/** Source: MongoDB manual, system variables. */
const SYSTEM_VARIABLES = ['ROOT', 'CURRENT', 'REMOVE', 'DESCEND', 'PRUNE', 'KEEP'];

/** Operators that give names to elements, and the names when none is written. Source: MongoDB manual. */
const ELEMENT_NAMES: Readonly<Record<string, readonly string[]>> = {
  $map: ['this', 'IDX'],
  $filter: ['this', 'IDX'],
  $reduce: ['this', 'value', 'IDX'],
};

/** Members that hold queries: variables count only below their `$expr`. */
const QUERIES: Readonly<Record<string, string>> = { $match: '', $validate: 'validator' };

/**
 * Reports variables in the body of `stage`. What a database runs (the pipelines of lookups, change streams and $merge)
 * is left alone: there all variables are legal. So are inner pipelines, whose stages are checked by themselves.
 */
export function checkVariables(stage: PlacedStage, report: Report): void {
  const walk = new VariableWalk(report);
  const { name, body, path, spec } = stage;
  const query = lookUp(QUERIES, name);
  if (query === '') walk.query(body, path);
  else if (!isDocument(body) || spec.body.open === true) walk.expression(body, path, SYSTEM_VARIABLES);
  else {
    const names = [...SYSTEM_VARIABLES, ...letNames(body), ...(name === '$merge' ? ['new'] : [])];
    for (const [key, value] of body.entries) {
      if (key === query) walk.query(value, [...path, key]);
      else if (
        key !== 'config' &&
        key !== 'pipeline' &&
        key !== 'payload' &&
        !(isList(value) && key === 'whenMatched')
      )
        walk.expression(value, [...path, key], names);
      else if (key === 'config' && name !== '$source') walk.expression(value, [...path, key], names);
    }
  }
}

function letNames(value: Value | undefined): string[] {
  const variables = isDocument(value) ? value.get('let') : undefined;
  return isDocument(variables) ? variables.keys() : [];
}

class VariableWalk {
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** A query: only `$expr` holds expressions. */
  query(value: Value, path: readonly string[]): void {
    if (isList(value))
      value.forEach((item, index) => {
        this.query(item, [...path, String(index)]);
      });
    if (!isDocument(value)) return;
    for (const [key, member] of value.entries) {
      if (key === '$expr') this.expression(member, [...path, key], SYSTEM_VARIABLES);
      else if (key !== '$jsonSchema') this.query(member, [...path, key]);
    }
  }

  /** An expression, or a document that holds some; `names` are the variables in scope. */
  expression(value: Value, path: readonly string[], names: readonly string[]): void {
    if (typeof value === 'string') {
      if (value.startsWith('$$')) this.#variable(value, path, names);
    } else if (isList(value)) {
      value.forEach((item, index) => {
        this.expression(item, [...path, String(index)], names);
      });
    } else if (isDocument(value)) {
      for (const [key, member] of value.entries) {
        if (key !== '$literal') this.#member(key, member, [...path, key], names);
      }
    }
  }

  #member(key: string, value: Value, path: readonly string[], names: readonly string[]): void {
    if (!isDocument(value)) {
      this.expression(value, path, names);
      return;
    }
    if (key === '$function' || key === '$accumulator') {
      const [own, rest] = [value.get('args') ?? null, path];
      this.expression(own, [...rest, 'args'], names);
      return;
    }
    const defined = definedBy(key, value);
    for (const [part, member] of value.entries) {
      if (part === '$literal') continue;
      // `vars` and `input` are computed outside of the scope that they open.
      const isOutside =
        defined.length === 0 || part === 'vars' || part === 'input' || part === 'initialValue';
      this.#member(part, member, [...path, part], isOutside ? names : [...names, ...defined]);
    }
  }

  #variable(text: string, path: readonly string[], names: readonly string[]): void {
    const name = text.slice(2).split('.', 1)[0] ?? '';
    if (name === '' || names.includes(name)) return;
    if (UNSUPPORTED_VARIABLES.includes(name)) {
      this.#report('PIPELINE_VARIABLE_UNSUPPORTED', path, `$$${name} is not available in a stream`, {
        reason: `Builtin variable '$$${name}' is not available`,
        ...(name === 'NOW' && { fix: 'use {"$currentDate": {}}, or the time field of the stream' }),
      });
      return;
    }
    const fix = didYouMean(name, names);
    this.#report('PIPELINE_VARIABLE_UNKNOWN', path, `nothing defines the variable $$${name}`, { fix });
  }
}

/** The variables that an operator opens a scope for. */
function definedBy(operator: string, body: Value): string[] {
  if (!isDocument(body)) return [];
  if (operator === '$let') {
    const variables = body.get('vars');
    return isDocument(variables) ? variables.keys() : [];
  }
  const names = Object.hasOwn(ELEMENT_NAMES, operator) ? ELEMENT_NAMES[operator] : undefined;
  if (names === undefined) return [];
  const own = ['as', 'valueAs', 'arrayIndexAs']
    .map((key) => body.get(key))
    .filter((name) => typeof name === 'string');
  return [...names, ...own];
}
