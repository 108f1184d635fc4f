/** The stages that MongoDB has as well, in streams and in databases: where their expressions and queries are. Source: MongoDB manual, aggregation stages. */
import type { Document, Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import { lookUp } from '../../../model/table.ts';
import type { Report } from '../../finding.ts';
import { labelOf } from '../../finding.ts';
import { numberOf } from '../../values.ts';
import { constantOf, show } from '../constants/values.ts';
import { checkExpression } from './expression.ts';
import { checkGroup } from './group.ts';
import { checkFieldName, checkProjection, isFieldPath } from './projection.ts';
import { checkQuery } from './query.ts';
import type { Engine } from './scope.ts';
import { REDACT_VARIABLES, checkReference, scopeOf } from './scope.ts';

/** Where a stage runs, and the variables that are around it. */
export interface StageScope {
  readonly engine: Engine;
  readonly variables: readonly string[];
  readonly report: Report;
}

type Check = (body: Value, path: readonly string[], scope: StageScope) => void;

const scopeIn = ({ engine, variables }: StageScope, ...more: string[]) =>
  scopeOf(engine, [...variables, ...more]);

/**
 * Operators that streams refuse in queries. Source: stream engine (2024), $match; Atlas docs, sp-agg-validate; MongoDB manual, restrictions
 * of $match.
 */
const REFUSED = ['$near', '$nearSphere', '$text', '$where'] as const;

const query =
  (stage: '$match' | '$validate', member?: string): Check =>
  (body, path, scope) => {
    const value = member === undefined ? body : isDocument(body) ? (body.get(member) ?? null) : null;
    checkQuery(value, member === undefined ? path : [...path, member], {
      stage,
      refused: scope.engine === 'stream' ? REFUSED : [],
      scope: scopeIn(scope),
      report: scope.report,
    });
  };

const projection =
  (mode: 'project' | 'add'): Check =>
  (body, path, scope) => {
    if (isDocument(body)) checkProjection(body, path, mode, scopeIn(scope), scope.report);
  };

/** An expression whose constants have to be documents. */
function checkNewRoot(value: Value, path: readonly string[], scope: StageScope): void {
  const constant = constantOf(value);
  if (constant !== undefined && (!isDocument(constant) || numberOf(constant) !== undefined)) {
    const fix =
      typeof value === 'string'
        ? `write "$${value}" for the field`
        : 'write an expression that gives a document';
    scope.report(
      'PIPELINE_OPERATOR_CONSTANT',
      path,
      `${labelOf(path)} is ${show(value)} and must be a document`,
      {
        fix,
        reason: "'newRoot' expression must evaluate to an object",
      },
    );
  } else checkExpression(value, path, scopeIn(scope), scope.report);
}

const checkRedact: Check = (body, path, scope) => {
  if (constantOf(body) !== undefined) {
    scope.report(
      'PIPELINE_OPERATOR_CONSTANT',
      path,
      `$redact is ${show(body)} and must give $$DESCEND, $$PRUNE or $$KEEP`,
      {
        fix: 'write an expression, such as {"$cond": [..., "$$DESCEND", "$$PRUNE"]}',
        reason: '$redact must resolve to $$DESCEND, $$PRUNE or $$KEEP',
      },
    );
  } else checkExpression(body, path, scopeIn(scope, ...REDACT_VARIABLES), scope.report);
};

const checkUnwind: Check = (body, path, scope) => {
  const [text, textPath] = isDocument(body) ? [body.get('path'), [...path, 'path']] : [body, path];
  if (typeof text === 'string') {
    if (text.startsWith('$') && !text.startsWith('$$'))
      checkReference(text, textPath, scopeIn(scope), scope.report);
    else {
      scope.report(
        'PIPELINE_FIELD_PATH',
        textPath,
        `the path of $unwind is ${show(text)} and must start with one $`,
        {
          fix: `write "$${text.replace(/^\$+/, '')}"`,
          reason: "path option to $unwind stage should be prefixed with a '$': " + text,
        },
      );
    }
  }
  const index = isDocument(body) ? body.get('includeArrayIndex') : undefined;
  if (typeof index === 'string') checkFieldName(index, [...path, 'includeArrayIndex'], scope.report);
};

const checkUnset: Check = (body, path, scope) => {
  const items = isList(body)
    ? body.map((item, index) => [item, [...path, String(index)]] as const)
    : [[body, path] as const];
  for (const [item, itemPath] of items)
    if (typeof item === 'string') checkFieldName(item, itemPath, scope.report);
};

const checkSort: Check = (body, path, scope) => {
  if (!isDocument(body)) return;
  for (const [key, order] of body.entries) {
    const keyPath = [...path, key];
    isFieldPath(key, keyPath, scope.report);
    if ([1, -1].includes(numberOf(order) ?? 0) || (isDocument(order) && order.keys().join() === '$meta'))
      continue;
    scope.report(
      'PIPELINE_OPERATOR_CONSTANT',
      keyPath,
      `$sort.${key} is ${show(order)} and must be 1 or -1`,
      {
        fix: `write ${typeof order === 'string' && /^desc/i.test(order) ? '-1' : '1'}`,
        reason: '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
      },
    );
  }
};

const checkCount: Check = (body, path, scope) => {
  if (typeof body !== 'string' || body === '' || !/^\$|\./.test(body)) return;
  scope.report(
    'PIPELINE_FIELD_PATH',
    path,
    `$count takes the name of a field, without $ and dots, and here is ${show(body)}`,
    {
      fix: `write "${body.replace(/^\$+/, '').replaceAll('.', '_')}"`,
      reason: 'the count field cannot be a $-prefixed path or contain a dot',
    },
  );
};

const CHECKS: Readonly<Record<string, Check>> = {
  $match: query('$match'),
  $validate: query('$validate', 'validator'),
  $project: projection('project'),
  $addFields: projection('add'),
  $set: projection('add'),
  $unset: checkUnset,
  $unwind: checkUnwind,
  $redact: checkRedact,
  $replaceWith: checkNewRoot,
  $replaceRoot: (body, path, scope) => {
    if (isDocument(body) && body.has('newRoot'))
      checkNewRoot(body.get('newRoot') ?? null, [...path, 'newRoot'], scope);
  },
  $group: (body, path, scope) => {
    if (isDocument(body)) checkGroup(body, path, scopeIn(scope), scope.report);
  },
  $sort: checkSort,
  $count: checkCount,
};

/** Checks a stage that MongoDB has as well; false for any other. */
export function checkCommonStage(
  name: string,
  body: Value,
  path: readonly string[],
  scope: StageScope,
): boolean {
  const check = lookUp(CHECKS, name);
  check?.(body, path, scope);
  return check !== undefined;
}

/** Members that hold their own stages, in the stages that databases have. */
const NESTED: Readonly<Record<string, string>> = { $lookup: 'pipeline', $unionWith: 'pipeline' };

/** Checks stages that a database runs. Stages that streams do not have are left alone, but for what is nested in them. */
export function checkServerStages(
  stages: Value,
  path: readonly string[],
  variables: readonly string[],
  report: Report,
): void {
  if (!isList(stages)) return;
  stages.forEach((stage, index) => {
    const [entry] = isDocument(stage) && stage.entries.length === 1 ? stage.entries : [];
    if (entry === undefined) return;
    const [name, body] = entry;
    const stagePath = [...path, String(index), name];
    if (
      checkCommonStage(name, body, stagePath, { engine: 'database', variables, report }) ||
      !isDocument(body)
    )
      return;
    if (name === '$facet') {
      for (const [key, inner] of body.entries)
        checkServerStages(inner, [...stagePath, key], variables, report);
    }
    const member = lookUp(NESTED, name);
    if (member !== undefined) checkNested(body, member, stagePath, variables, report);
  });
}

function checkNested(
  body: Document,
  member: string,
  path: readonly string[],
  variables: readonly string[],
  report: Report,
): void {
  const own = body.get('let');
  const names = isDocument(own) ? own.entries : [];
  for (const [name, value] of names)
    checkExpression(value, [...path, 'let', name], scopeOf('database', variables), report);
  checkServerStages(
    body.get(member) ?? null,
    [...path, member],
    [...variables, ...names.map(([name]) => name)],
    report,
  );
}
