/**
 * When Atlas refuses a processor's definition. The rules are the pipeline room's, the same that `validate` checks; here
 * they become Atlas's refusals.
 */
import type { Tier } from '../../kinds/tiers.ts';
import { checkProcessor } from '../../kinds/checks/workspace.ts';
import { compareTiers, isTier } from '../../kinds/tiers.ts';
import type { Document, Value } from '../../model/document.ts';
import { isList, textOf, valueAt } from '../../model/document.ts';
import { checkPipeline } from '../../pipeline/check.ts';
import { checkpointVerdict } from '../../pipeline/checkpoint.ts';
import { isRefused } from '../../pipeline/finding.ts';
import type { World } from '../http/call.ts';
import { connectionState } from './connections.ts';
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
    if (connectionState(record, now) === 'READY')
      connections.set(record.name, textOf(record.fields.get('type')));
  }
  if (!isList(pipeline)) throw processorProblem(name, 'pipeline must be an array of stages');
  const findings = checkPipeline(pipeline, {
    connections,
    tier: effectiveTier(shelf, fields),
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

/** The tier that a processor runs with: its own, or its workspace's (domain facts 2.5). */
export function effectiveTier(shelf: Shelf, fields: Document): Tier {
  const own = textOf(fields.get('tier'));
  if (isTier(own)) return own;
  const common = textOf(valueAt(shelf.workspace.fields, ['streamConfig', 'tier']));
  return isTier(common) ? common : 'SP30';
}

/**
 * The largest tier is enforced at start only (domain facts 2.5).
 * @throws Problem 400
 */
export function checkTierCap(shelf: Shelf, record: ProcessorRecord): void {
  const [wrong] = checkProcessor(record.name, record.fields, shelf.workspace.fields, true).filter(
    ({ code }) => code.startsWith('PROCESSOR_SCALING_'),
  );
  if (wrong !== undefined) throw processorProblem(record.name, wrong.message);
  const tier = effectiveTier(shelf, record.fields);
  const cap = textOf(valueAt(shelf.workspace.fields, ['streamConfig', 'maxTierSize']));
  if (isTier(cap) && compareTiers(tier, cap) > 0) {
    throw processorProblem(record.name, `tier ${tier} exceeds the max tier size ${cap} of the workspace`);
  }
}
