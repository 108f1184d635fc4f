/** Expressions that MongoDB refuses to read, anywhere in a pipeline: for who runs it, and wants nothing else checked. */
import type { Value } from '../model/document.ts';
import { isDocument, isList } from '../model/document.ts';
import { checkStageExpressions } from './checks/expressions.ts';
import { innerStages } from './checks/structure.ts';
import type { PipelineFinding, Report } from './finding.ts';
import { isRefused, reportTo } from './finding.ts';
import { STAGES } from './stages.ts';

/** The errors in the expressions and queries of `pipeline`, in the order of its stages. Whatever else is wrong with it is not said. */
export function findMalformed(pipeline: Value): readonly PipelineFinding[] {
  const findings: PipelineFinding[] = [];
  if (isList(pipeline)) walk(pipeline, ['pipeline'], reportTo(findings));
  return findings.filter(isRefused);
}

function walk(stages: readonly Value[], path: readonly string[], report: Report): void {
  stages.forEach((stage, index) => {
    const [entry] = isDocument(stage) ? stage.entries : [];
    const spec = entry === undefined ? undefined : STAGES.get(entry[0]);
    if (entry === undefined || spec === undefined) return;
    const [name, body] = entry;
    const stagePath = [...path, String(index), name];
    checkStageExpressions({ name, spec, body, path: stagePath }, {}, report);
    for (const [field, { runs }] of Object.entries(spec.body.fields ?? {})) {
      if (runs !== 'window' && runs !== 'payload') continue;
      walk(innerStages(body, field) ?? [], [...stagePath, field], report);
    }
  });
}
