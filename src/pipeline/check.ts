/**
 * Everything that can be known about a pipeline without Atlas. Errors are what Atlas refuses for certain;
 * whatever a source doubts is a warning at most. Takes any value and never throws.
 */
import type { Value } from '../model/document.ts';
import { isList } from '../model/document.ts';
import { checkReferences } from './check-references.ts';
import type { PipelineContext, PipelineFinding } from './finding.ts';
import { reportTo } from './finding.ts';
import { checkStructure } from './structure.ts';

export type { PipelineContext, PipelineFinding } from './finding.ts';

/** What is wrong with `pipeline`, or risky, in the order of its stages; nothing when it is fine. */
export function checkPipeline(pipeline: Value, context: PipelineContext): PipelineFinding[] {
  const findings: PipelineFinding[] = [];
  const report = reportTo(findings);
  if (!isList(pipeline) || pipeline.length === 0) {
    report('PIPELINE_NOT_LIST', ['pipeline'], 'a pipeline is a list of at least one stage', {
      reason: 'Pipeline must have at least one stage',
    });
  } else {
    checkStructure(pipeline, ['pipeline'], 'main', report);
  }
  checkReferences(pipeline, context, report);
  return findings;
}
