/** What a processor with `failoverEnabled` must be. Source: Atlas docs, failover pages (domain facts 2.7). */
import { compareTiers, isTier } from '../../kinds/values/tier-limits.ts';
import type { Value } from '../../model/document.ts';
import type { PipelineContext, Report } from '../finding.ts';
import { connectionReferences } from '../references.ts';
import { isPseudoConnection } from '../stages.ts';
import { mainConnection } from '../stages/variants.ts';
import type { PlacedStage } from './structure.ts';

const SMALLEST_TIER = 'SP10';
const PATH = ['failoverEnabled'];

/** Reports a processor that cannot fail over though it should; `stages` are those of the main pipeline. */
export function checkFailover(
  pipeline: Value,
  stages: readonly PlacedStage[],
  context: PipelineContext,
  report: Report,
): void {
  if (context.failoverEnabled !== true) return;
  // Without it, what Atlas has is left as it is: on.
  const fix = 'set failoverEnabled to false';
  if (isTier(context.tier) && compareTiers(context.tier, SMALLEST_TIER) < 0) {
    const message = `failover needs tier ${SMALLEST_TIER} or larger, and this is ${context.tier}`;
    report('PIPELINE_FAILOVER_TIER', PATH, message, {
      fix: `use tier ${SMALLEST_TIER} or larger, or ${fix}`,
    });
  }
  const [source, sink] = [stages[0], stages.at(-1)];
  if (source?.name === '$source' && !isOf(source, context, ['Cluster'])) {
    const message = 'failover is for processors that read from an Atlas cluster';
    report('PIPELINE_FAILOVER_ENDS', PATH, message, { fix });
  } else if (sink !== undefined && sink !== source && !isOf(sink, context, ['Cluster', 'Kafka'])) {
    const message = 'failover is for processors that write to an Atlas cluster or to Kafka';
    report('PIPELINE_FAILOVER_ENDS', PATH, message, { fix });
  }
  for (const name of new Set(connectionReferences(pipeline, context.options).map((each) => each.name))) {
    const type = context.connections?.get(name);
    const missing = context.failoverGaps?.get(name) ?? [];
    if (missing.length === 0 || (type !== 'Cluster' && type !== 'Kafka')) continue;
    const message = `the connection '${name}', which it uses, has no failover connection in ${missing.join(' and ')}`;
    report('PIPELINE_FAILOVER_CONNECTION', PATH, message, {
      fix: `describe one under failoverConnections of '${name}'`,
    });
  }
  if (context.hasFailoverRegions === false) {
    const message = 'the workspace has no failoverRegions that the processor could fail over to';
    report('PIPELINE_FAILOVER_REGIONS', PATH, message, {
      fix: `add failoverRegions to the workspace, or ${fix}`,
    });
  }
}

/** Whether a stage works with a connection of `types`; one that is not known may be. */
function isOf(stage: PlacedStage, context: PipelineContext, types: readonly string[]): boolean {
  const { name, type } = mainConnection(stage.spec, stage.body, context);
  if (type !== undefined) return types.includes(type);
  return name !== undefined && !isPseudoConnection(name, stage.name);
}
