/**
 * Everything that can be known about a pipeline without Atlas. Errors are what Atlas refuses for certain;
 * whatever a source doubts is a warning at most. Takes any value and never throws.
 */
import type { Value } from '../model/document.ts';
import { isList } from '../model/document.ts';
import type { StageSpec } from './catalogue.ts';
import { checkConsumer } from './checks/consumers.ts';
import { checkDlq } from './checks/dlq.ts';
import { checkFailover } from './checks/failover.ts';
import { checkFields } from './checks/fields.ts';
import { checkInitialSync, checkParallelism, checkStageTier } from './checks/tier.ts';
import { checkReferences } from './checks/references.ts';
import { checkStageRules } from './checks/stages/stage.ts';
import { checkValues } from './checks/values.ts';
import { checkStageExpressions } from './checks/expressions.ts';
import type { PipelineContext, PipelineFinding, Report } from './finding.ts';
import { reportTo } from './finding.ts';
import type { PlacedStage } from './checks/structure.ts';
import { checkStructure, innerStages } from './checks/structure.ts';

export type { PipelineContext, PipelineFinding } from './finding.ts';

/** What is wrong with `pipeline`, or risky: connections first, then stages in their order. Nothing when it is fine. */
export function checkPipeline(pipeline: Value, context: PipelineContext): PipelineFinding[] {
  const findings: PipelineFinding[] = [];
  const report = reportTo(findings);
  // First, as in Atlas: a connection that is missing is answered before the engine plans anything.
  checkReferences(pipeline, context, report);
  if (!isList(pipeline) || pipeline.length === 0) {
    report('PIPELINE_NOT_LIST', ['pipeline'], 'a pipeline is a list of at least one stage', {
      reason: 'Pipeline must have at least one stage',
    });
  } else {
    const stages = checkStructure(pipeline, ['pipeline'], 'main', report);
    const all = stages.flatMap((stage) => checkStage(stage, stages, context, report));
    checkParallelism(all, context, report);
    checkFailover(pipeline, stages, context, report);
    checkConsumer(pipeline, context, report);
    checkValues(pipeline, report);
  }
  checkDlq(context.options, report);
  return findings;
}

const INNER = new WeakMap<StageSpec, readonly (readonly [field: string, runs: 'window' | 'payload'])[]>();

/** The fields of a stage that hold a pipeline of the processor itself. */
function innerPipelines(spec: StageSpec): readonly (readonly [field: string, runs: 'window' | 'payload'])[] {
  const known = INNER.get(spec);
  if (known !== undefined) return known;
  const found = Object.entries(spec.body.fields ?? {}).flatMap(([field, { runs }]) =>
    runs === 'window' || runs === 'payload' ? [[field, runs] as const] : [],
  );
  INNER.set(spec, found);
  return found;
}

/** Checks `stage` and what stands inside of it; gives both. */
function checkStage(
  stage: PlacedStage,
  siblings: readonly PlacedStage[],
  context: PipelineContext,
  report: Report,
): PlacedStage[] {
  checkFields(stage, context, report);
  checkStageRules(stage, siblings, context, report);
  checkStageExpressions(stage, context, report);
  checkStageTier(stage, context, report);
  checkInitialSync(stage, context, report);
  const all = [stage];
  for (const [field, runs] of innerPipelines(stage.spec)) {
    // One level is enough: neither windows nor payloads may hold either of them, and that is reported.
    if (stage.surroundings === 'payload' || (runs === 'window' && stage.surroundings === 'window')) continue;
    const inner = innerStages(stage.body, field);
    if (inner === undefined) continue;
    const placed = checkStructure(inner, [...stage.path, field], runs, report);
    for (const innerStage of placed) all.push(...checkStage(innerStage, placed, context, report));
  }
  return all;
}
