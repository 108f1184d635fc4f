/** What a pipeline asks of its tier: parallelism, and stages that small tiers do not run. Source: Atlas docs, tier guide. */
import { TIERS, TIER_LIMITS, compareTiers, isTier } from '../../kinds/values/tier-limits.ts';
import type { Value } from '../../model/document.ts';
import { isDocument, isList, valueAt } from '../../model/document.ts';
import type { PipelineContext, Report } from '../finding.ts';
import type { PlacedStage } from './structure.ts';
import { numberOf } from '../values.ts';

interface Request {
  readonly path: readonly string[];
  /** How many run at once. */
  readonly parallelism: number;
}

/** Where the stages ask for more than one at once. */
function requestsOf(stages: readonly PlacedStage[]): Request[] {
  return stages.flatMap(({ spec, body, path }) =>
    (spec.parallelism ?? []).flatMap((keys) => {
      const parallelism = numberOf(valueAt(body, keys));
      if (parallelism === undefined || !Number.isInteger(parallelism) || parallelism <= 1) return [];
      return isSwitchedOff(body, keys) ? [] : [{ path: [...path, ...keys], parallelism }];
    }),
  );
}

/** `initialSync` with `enable: false` copies nothing. */
function isSwitchedOff(body: Value, keys: readonly string[]): boolean {
  const parent = valueAt(body, keys.slice(0, -1));
  return isDocument(parent) && parent.get('enable') === false;
}

/** Reports parallelism over the tier's cap, at the stage that asks for most; without a tier, over the largest tier's. */
export function checkParallelism(
  stages: readonly PlacedStage[],
  context: PipelineContext,
  report: Report,
): void {
  const requests = requestsOf(stages);
  const [first] = requests;
  if (first === undefined) return;
  const requested = requests.reduce((sum, { parallelism }) => sum + parallelism - 1, 0);
  const tier = isTier(context.tier) ? context.tier : undefined;
  const limit = TIER_LIMITS[tier ?? 'SP50'].parallelism;
  if (requested <= limit) return;
  const largest = requests.reduce((a, b) => (b.parallelism > a.parallelism ? b : a), first);
  const enough = TIERS.find((candidate) => TIER_LIMITS[candidate].parallelism >= requested);
  const advice = enough === undefined ? 'lower the parallelism' : `lower it, or use tier ${enough} or larger`;
  report(
    'PIPELINE_PARALLELISM',
    largest.path,
    `the stages ask for ${requested} beyond one each, and ${tier ?? 'the largest tier'} has ${limit}`,
    {
      fix: advice,
      reason:
        `Operator parallelism requested exceeds limit for this tier. (Requested: ${requested}, Limit: ${limit}).` +
        (enough === undefined ? '' : ` Minimum tier for this workload: ${enough} or larger.`),
    },
  );
}

/** Reports a stage that the tier is too small for. */
export function checkStageTier(
  { name, spec, path }: PlacedStage,
  context: PipelineContext,
  report: Report,
): void {
  const { minimumTier } = spec;
  if (minimumTier === undefined || !isTier(context.tier)) return;
  if (compareTiers(context.tier, minimumTier) >= 0) return;
  report(
    'PIPELINE_TIER_STAGE',
    path,
    `${name} needs tier ${minimumTier} or larger, and this is ${context.tier}`,
    {
      at: 'key',
      fix: `use tier ${minimumTier} or larger`,
    },
  );
}

/** Reports an initial sync of more collections than the tier is made for. */
export function checkInitialSync(
  { name, body, path }: PlacedStage,
  context: PipelineContext,
  report: Report,
): void {
  if (name !== '$source' || !isTier(context.tier)) return;
  const collections = valueAt(body, ['coll']);
  const limit = TIER_LIMITS[context.tier].initialSyncCollections;
  if (valueAt(body, ['initialSync', 'enable']) !== true || !isList(collections)) return;
  if (collections.length <= limit) return;
  const message = `initialSync copies ${collections.length} collections, and ${context.tier} is made for ${limit}`;
  report('PIPELINE_INITIAL_SYNC_TIER', [...path, 'coll'], message, {
    fix: 'name fewer, or use a larger tier',
  });
}
