/**
 * When Atlas refuses a processor's definition. The rules are the pipeline room's, the same that `validate` checks; here
 * they become Atlas's refusals.
 */
import { autoscalingOf } from '../../kinds/autoscaling.ts';
import { checkProcessor } from '../../kinds/checks/workspace.ts';
import { isConnectionType } from '../../kinds/connection.ts';
import { compareTiers, isTier } from '../../kinds/values/tier-limits.ts';
import type { Document, Value } from '../../model/document.ts';
import { isList, textOf, valueAt } from '../../model/document.ts';
import { checkPipeline } from '../../pipeline/check.ts';
import { checkpointVerdict } from '../../pipeline/checkpoint.ts';
import { isRefused } from '../../pipeline/finding.ts';
import type { World } from '../http/call.ts';
import { connectionState } from '../resources/connections.ts';
import { processorProblem } from '../http/problem.ts';
import type { ProcessorRecord } from '../state/records.ts';
import type { Shelf } from '../state/store.ts';

/**
 * Checks the definition that `fields` hold, as at creation, update and start: stages, options, connections (which must be READY)
 * and parallelism for the tier.
 * @throws Problem 400 with the first finding
 */
export function checkDefinition(world: World, shelf: Shelf, name: string, fields: Document): void {
  const pipeline = fields.get('pipeline');
  const options = fields.get('options');
  const now = world.clock.now();
  const connections = new Map<string, string | undefined>();
  for (const record of shelf.connections.values()) {
    if (connectionState(record, now) !== 'READY') continue;
    const type = textOf(record.fields.get('type'));
    // What stages do with a type that nobody knows can't be judged.
    connections.set(record.name, isConnectionType(type) ? type : undefined);
  }
  if (!isList(pipeline)) throw processorProblem(name, 'pipeline must be an array of stages');
  const findings = checkPipeline(pipeline, {
    connections,
    tier: tierOf(shelf, fields),
    failoverEnabled: fields.get('failoverEnabled') === true,
    ...(options === undefined ? {} : { options }),
  });
  const refused = findings.find(isRefused);
  if (refused !== undefined) throw processorProblem(name, refused.reason ?? refused.message);
  const sink = valueAt(pipeline, [String(pipeline.length - 1), '$emit', 'connectionName']);
  if (world.quirks.has('reserved-sinks-refused') && isReserved(sink)) {
    throw processorProblem(name, `connection named ${sink} does not exist`);
  }
}

/** Of the engine's reserved names only `__testLog` is known to pass the API (domain facts 1.2). */
function isReserved(name: Value | undefined): name is string {
  return typeof name === 'string' && name.startsWith('__') && name !== '__testLog';
}

/**
 * Checks that the processor can go on from its checkpoint with `pipeline`; the comparison is with the pipeline that last ran.
 * @throws Problem 400
 */
export function checkCheckpoint(world: World, record: ProcessorRecord, pipeline: Value): void {
  const { checkpoint } = record;
  if (!isList(checkpoint) || !isList(pipeline)) return;
  const verdict = checkpointVerdict(checkpoint, pipeline, {
    addWindowForbidden: world.quirks.has('added-window-refused'),
    unchangedWindowForbidden: world.quirks.has('every-update-compares'),
  });
  if (verdict.verdict !== 'lost') return;
  const reason = verdict.engineMessage ?? verdict.reason;
  throw processorProblem(record.name, `Failed to modify stream processor: ${reason}`);
}

/** The tier that a processor has: its own, or its workspace's (domain facts 2.5). */
export function tierOf(shelf: Shelf, fields: Document): string {
  const common = textOf(valueAt(shelf.workspace.fields, ['streamConfig', 'tier']));
  return textOf(fields.get('tier')) ?? common ?? 'SP30';
}

/**
 * The tier that a processor runs on now. One that scales stays within its bounds (domain facts 9.1); within them nothing is scaled here,
 * for there is no load, unless a quirk has everything scaled up.
 */
export function effectiveTier(world: World, shelf: Shelf, fields: Document): string {
  const tier = tierOf(shelf, fields);
  const block = autoscalingOf(fields);
  if (block === undefined) return tier;
  const common = (key: string): string | undefined =>
    textOf(valueAt(shelf.workspace.fields, ['streamConfig', key]));
  const least = textOf(block.get('minTier')) ?? common('tier');
  const most = textOf(block.get('maxTier')) ?? common('maxTierSize');
  if (most !== undefined && world.quirks.has('scaled-up')) return most;
  if (isLarger(tier, most)) return most ?? tier;
  return isLarger(least, tier) ? (least ?? tier) : tier;
}

const isLarger = (a: string | undefined, b: string | undefined): boolean =>
  isTier(a) && isTier(b) && compareTiers(a, b) > 0;

/**
 * The largest tier is enforced at start only (domain facts 2.5).
 * @throws Problem 400
 */
export function checkTierCap(shelf: Shelf, record: ProcessorRecord): void {
  const [wrong] = checkProcessor(record.name, record.fields, shelf.workspace.fields, true).filter(
    ({ code }) => code.startsWith('PROCESSOR_SCALING_'),
  );
  if (wrong !== undefined) throw processorProblem(record.name, wrong.message);
  const tier = tierOf(shelf, record.fields);
  const cap = textOf(valueAt(shelf.workspace.fields, ['streamConfig', 'maxTierSize']));
  if (isLarger(tier, cap)) {
    throw processorProblem(
      record.name,
      `tier ${tier} exceeds the max tier size ${cap ?? ''} of the workspace`,
    );
  }
}
