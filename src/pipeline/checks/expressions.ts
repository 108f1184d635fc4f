/** The expressions of a stage, wherever its fields hold some. What they may be is said in `expressions/`. */
import type { Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';
import type { FieldSpec, Fields } from '../catalogue.ts';
import { checkExpression } from '../expressions/checks/expression.ts';
import { scopeOf } from '../expressions/checks/scope.ts';
import { checkCommonStage, checkServerStages } from '../expressions/checks/stages.ts';
import { isOperator } from '../expressions/constants/values.ts';
import type { PipelineContext, Report } from '../finding.ts';
import { bodyOf, variantOf } from '../stages/variants.ts';
import type { PlacedStage } from './structure.ts';

/** Reports what is wrong with expressions, queries and variables in the body of `stage`. Inner stages are checked by themselves. */
export function checkStageExpressions(
  stage: Pick<PlacedStage, 'name' | 'spec' | 'body' | 'path'>,
  context: PipelineContext,
  report: Report,
): void {
  const { name, spec, body, path } = stage;
  if (checkCommonStage(name, body, path, { engine: 'stream', variables: [], report })) return;
  const variant = isDocument(body) ? variantOf(spec, body, context) : undefined;
  const walk = new FieldWalk(variablesOf(name, body), report);
  walk.field(bodyOf(spec, body, variant), body, path);
}

/** The names that `let` defines for what runs in a database; `$merge` has `new` unless it says otherwise. */
function variablesOf(name: string, body: Value): readonly string[] {
  const own = isDocument(body) ? body.get('let') : undefined;
  if (isDocument(own)) return own.keys();
  return name === '$merge' ? ['new'] : [];
}

/** Fields of `$merge` that see its variables. */
const SEES_VARIABLES = ['whenMatched', 'whenNotMatched'];

class FieldWalk {
  readonly #variables: readonly string[];
  readonly #report: Report;

  constructor(variables: readonly string[], report: Report) {
    this.#variables = variables;
    this.#report = report;
  }

  field(spec: FieldSpec, value: Value, path: readonly string[]): void {
    const { types, fields, members, runs } = spec;
    const holds = spec.holds ?? (types.includes('expression') ? 'expression' : undefined);
    if (runs === 'server' && isList(value)) checkServerStages(value, path, this.#variables, this.#report);
    else if (runs === 'window' || runs === 'payload' || holds === 'nothing') return;
    else if (holds === 'expression') this.#expression(spec, value, path);
    else if (!isDocument(value)) return;
    else if (holds === 'expressions') this.#members(value.entries, path);
    else
      for (const [key, member] of value.entries) this.#member(fields, members, key, member, [...path, key]);
  }

  #member(
    fields: Fields = {},
    members: FieldSpec | undefined,
    key: string,
    value: Value,
    path: readonly string[],
  ): void {
    const spec = Object.hasOwn(fields, key) ? fields[key] : members;
    if (spec !== undefined) this.field(spec, value, path);
  }

  #expression({ types, open }: FieldSpec, value: Value, path: readonly string[]): void {
    // Where a list may be written out, it holds data.
    if (isList(value) && types.includes('list')) return;
    if (open === true && isDocument(value) && !isOperator(value)) {
      this.#members(value.entries, path);
      return;
    }
    const names = SEES_VARIABLES.includes(path.at(-1) ?? '') ? this.#variables : [];
    checkExpression(value, path, scopeOf('stream', names), this.#report);
  }

  #members(entries: readonly (readonly [string, Value])[], path: readonly string[]): void {
    for (const [key, member] of entries)
      checkExpression(member, [...path, key], scopeOf('stream'), this.#report);
  }
}
