/** Queries of $match and $validate: known operators, what they take, and those that streams refuse. */
import type { Document, Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import { lookUp } from '../../../model/table.ts';
import type { Report } from '../../finding.ts';
import { labelOf } from '../../finding.ts';
import { isExtendedJson, show } from '../constants/values.ts';
import { EXPRESSIONS, QUERY_OPERATORS } from '../operators.ts';
import type { QueryOperatorSpec } from '../operators.ts';
import { checkExpression } from './expression.ts';
import { describeOperand, fitsOperand } from './operand.ts';
import { checkJsonSchema } from './schema-keywords.ts';
import type { Scope } from './scope.ts';
import { nearest } from './unknown.ts';

/** What is around a query. */
export interface QueryContext {
  /** The stage's name, for messages. */
  readonly stage: string;
  /** Operators that the stage refuses in a stream. */
  readonly refused: readonly string[];
  readonly scope: Scope;
  readonly report: Report;
}

type Place = 'top' | 'field';

const namesAt = (place: Place): readonly string[] =>
  Object.entries(QUERY_OPERATORS)
    .filter(([, { at }]) => at === place || at === 'both')
    .map(([name]) => name);

const KNOWN: Readonly<Record<Place, readonly string[]>> = { top: namesAt('top'), field: namesAt('field') };

/** Checks a query, at any depth. */
export function checkQuery(query: Value, path: readonly string[], context: QueryContext): void {
  if (isDocument(query)) new QueryCheck(context).query(query, path);
}

class QueryCheck {
  readonly #context: QueryContext;

  constructor(context: QueryContext) {
    this.#context = context;
  }

  query(query: Document, path: readonly string[]): void {
    for (const [key, value] of query.entries) {
      const keyPath = [...path, key];
      if (key.startsWith('$')) this.#operator(key, value, keyPath, 'top');
      else if (isDocument(value)) this.#conditions(value, keyPath);
    }
  }

  /** What is under a field: operators, when the first key is one; otherwise a document to be equal to. */
  #conditions(value: Document, path: readonly string[]): void {
    const first = value.keys()[0] ?? '';
    if (!first.startsWith('$') || (isExtendedJson(value) && first !== '$regex')) return;
    for (const [key, operand] of value.entries) {
      const keyPath = [...path, key];
      if (key.startsWith('$')) this.#operator(key, operand, keyPath, 'field');
      else {
        const message = `\`${key}\` is not an operator, and the others of ${labelOf(path)} are`;
        const fix = 'write {"$eq": ...} for a document to be equal to, or correct the operator';
        this.#report('PIPELINE_QUERY_VALUE', keyPath, message, {
          at: 'key',
          fix,
          reason: `unknown operator: ${key}`,
        });
      }
    }
    if (value.has('$options') && !value.has('$regex')) {
      const fix = 'add $regex, or remove $options';
      this.#report('PIPELINE_QUERY_VALUE', [...path, '$options'], '$options needs a $regex', {
        at: 'key',
        fix,
      });
    }
  }

  #operator(name: string, operand: Value, path: readonly string[], place: Place): void {
    const { stage, refused } = this.#context;
    const spec = lookUp(QUERY_OPERATORS, name);
    if (refused.includes(name)) {
      this.#report('PIPELINE_QUERY_OPERATOR', path, `${stage} cannot use ${name} in a stream`, {
        at: 'key',
        reason: `Cannot use ${name} in ${stage} stage in Atlas Stream Processing.`,
      });
    } else if (spec === undefined || (spec.at !== 'both' && spec.at !== place)) {
      this.#unknown(name, operand, spec, path, place);
    } else if (!fitsOperand(spec.operand, operand)) {
      const { wanted, found, fix } = describeOperand(spec.operand, operand);
      this.#report('PIPELINE_QUERY_VALUE', path, `${labelOf(path)} is ${found} and must be ${wanted}`, {
        fix,
      });
    } else this.#inside(spec, operand, path);
  }

  /** What an operator holds, once its form is right. */
  #inside({ operand: kind }: QueryOperatorSpec, operand: Value, path: readonly string[]): void {
    const { scope, report } = this.#context;
    if (kind === 'queries' && isList(operand)) {
      operand.forEach((item, index) => {
        const itemPath = [...path, String(index)];
        if (isDocument(item) && !isExtendedJson(item)) this.query(item, itemPath);
        else {
          const message = `${labelOf(itemPath)} is ${show(item)} and must be a query`;
          report('PIPELINE_QUERY_VALUE', itemPath, message, { fix: 'write {"field": ...}' });
        }
      });
    } else if (kind === 'conditions' && isDocument(operand)) this.#conditions(operand, path);
    else if (kind === 'query' && isDocument(operand)) {
      if (isOfConditions(operand)) this.#conditions(operand, path);
      else this.query(operand, path);
    } else if (kind === 'expression') checkExpression(operand, path, scope, report);
    else if (kind === 'schema') checkJsonSchema(operand, path, report);
  }

  #unknown(
    name: string,
    operand: Value,
    spec: QueryOperatorSpec | undefined,
    path: readonly string[],
    place: Place,
  ): void {
    const at = 'key';
    const reason = place === 'top' ? `unknown top level operator: ${name}` : `unknown operator: ${name}`;
    const near = nearest(name, KNOWN[place]);
    if (spec !== undefined) {
      const message =
        place === 'top' ? `${name} stands under a field` : `${name} stands at the top of a query`;
      const fix =
        place === 'top' ? `write {"field": {"${name}": ...}}` : `write {"${name}": [{"field": ...}]}`;
      this.#report('PIPELINE_OPERATOR_PLACE', path, message, { at, fix, reason });
    } else if (Object.hasOwn(EXPRESSIONS, name)) {
      const fix = 'put the expression into {"$expr": ...}';
      this.#report('PIPELINE_OPERATOR_PLACE', path, `${name} is an expression, not a condition`, {
        at,
        fix,
        reason,
      });
    } else if (operand === null) {
      const fix = `write "${name}" for the field, in an $expr`;
      this.#report('PIPELINE_EXPRESSION_FORM', path, `{${name}} is a key without a value`, {
        at,
        fix,
        reason,
      });
    } else if (near !== undefined) {
      const message = `${name} is not an operator of queries`;
      this.#report('PIPELINE_OPERATOR_MISSPELT', path, message, {
        at,
        fix: `did you mean \`${near}\`?`,
        reason,
      });
    } else {
      this.#report('PIPELINE_QUERY_UNKNOWN', path, `Sluice does not know the query operator ${name}`, { at });
    }
  }

  get #report(): Report {
    return this.#context.report;
  }
}

/** Whether an $elemMatch holds operators for plain elements, and not a query for documents. */
function isOfConditions(operand: Document): boolean {
  const first = operand.keys()[0] ?? '';
  return first.startsWith('$') && lookUp(QUERY_OPERATORS, first)?.at !== 'top';
}
