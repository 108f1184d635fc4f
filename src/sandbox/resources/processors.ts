/** The operations on processors that read and write their definition. Source: Admin API; domain facts 2. */
import { processorFields, processorOptionsShape, processorShape } from '../../kinds/processor.ts';
import type { Value } from '../../model/document.ts';
import { Document, EMPTY_DOCUMENT, isDocument } from '../../model/document.ts';
import type { Answer, Call, World } from '../http/call.ts';
import { listOf, shelfOf } from '../http/call.ts';
import { checkFailoverReady, isEligibleForFailover } from '../refusals/failover-eligibility.ts';
import { streamStats } from '../events/stats.ts';
import { checkEventUpdate, createEvents, isOn } from '../streams/processor-events.ts';
import { activeRegion } from './failovers.ts';
import { failoverRegionsOf } from '../../kinds/failover.ts';
import { makeId } from '../state/ids.ts';
import { checkName } from '../state/names.ts';
import { checkCheckpoint, checkDefinition, effectiveTier, tierOf } from '../refusals/pipeline-rules.ts';
import {
  Problem,
  invalidField,
  processorMissing,
  processorProblem,
  processorTaken,
} from '../http/problem.ts';
import { reportedState, settle, withoutCheckpoint, wrongState } from './processor-states.ts';
import { statsOf } from './processor-stats.ts';
import type { ProcessorRecord } from '../state/records.ts';
import { withoutMembers } from '../state/records.ts';
import { checkShape } from '../http/shape-check.ts';
import { TIERS_OF_PROCESSORS, checkTiers } from '../refusals/tier-names.ts';
import type { Shelf } from '../state/store.ts';
import { returnedPipeline, sortRoot } from '../state/views.ts';

/** Arguments of an update, not part of the definition. */
const UPDATE_ARGUMENT = 'resumeFromCheckpoint';

/** With statistics; the only list whose total can be left out. */
export function listProcessors(world: World, call: Call): Answer {
  const shelf = shelfOf(world, call);
  const records = [...shelf.processors.values()];
  return listOf(records, (record) => viewProcessor(world, shelf, record, true), { canOmitCount: true });
}

/** Creates, never starts. */
export function createProcessor(world: World, call: Call): Answer {
  const shelf = shelfOf(world, call);
  const name = checkName(world, 'processor', call.body.get('name'));
  if (shelf.processors.has(name)) throw processorTaken(name);
  const fields = withOptions(processorFields(call.body), optionsAfter(world, EMPTY_DOCUMENT, call.body));
  checkFields(world, fields);
  const record: ProcessorRecord = { id: makeId(world.clock), name, fields, state: 'CREATED', ranMs: 0 };
  try {
    checkDefinition(world, shelf, name, fields);
    checkFailoverReady(world, shelf, name, fields);
  } catch (error) {
    if (world.quirks.has('failed-create-stays') && error instanceof Problem) {
      world.store.putProcessor(shelf, { ...record, state: 'FAILED', errorMsg: error.message });
    }
    throw error;
  }
  createEvents(world, shelf, record);
  world.store.putProcessor(shelf, record);
  return { status: 200, body: viewProcessor(world, shelf, record).without('stats', 'eligibleForFailover') };
}

/** One processor, as the list has it. */
export function readProcessor(world: World, call: Call): Answer {
  const [shelf, record] = processorOf(world, call);
  return { status: 200, body: viewProcessor(world, shelf, record) };
}

/**
 * Changes the members that the body has, of a processor that does not run. A new pipeline must be able to go on from
 * the checkpoint of the one that last ran, unless `options.resumeFromCheckpoint` is false, which drops it.
 */
export function updateProcessor(world: World, call: Call): Answer {
  const [shelf, old] = processorOf(world, call);
  checkCanUpdate(world, old);
  const given = processorFields(call.body);
  const fields = withOptions(
    given.without('options').entries.reduce((made, [key, value]) => made.with(key, value), old.fields),
    optionsAfter(world, old.fields.get('options'), call.body),
  );
  checkFields(world, fields);
  const name = call.body.has('name') ? checkName(world, 'processor', call.body.get('name')) : old.name;
  if (name !== old.name && shelf.processors.has(name)) throw processorTaken(name);

  if (name !== old.name && call.body.has('pipeline') && isOn(world, 'rename-with-pipeline-refused')) {
    throw invalidField('name', 'It can not be changed together with the pipeline.');
  }
  const record = resumed(world, old, call.body, fields.get('pipeline') ?? []);
  checkDefinition(world, shelf, old.name, fields);
  checkFailoverReady(world, shelf, old.name, fields);
  if (call.body.has('pipeline')) checkEventUpdate(world, shelf, { ...record, fields });
  if (name !== old.name) world.store.dropProcessor(shelf, old.name);
  const isReset = world.quirks.has('updated-is-created') && record.state === 'STOPPED';
  const updated: ProcessorRecord = { ...record, name, fields, ...(isReset ? { state: 'CREATED' } : {}) };
  world.store.putProcessor(shelf, updated);
  return { status: 200, body: viewProcessor(world, shelf, updated) };
}

/** Synchronous; the checkpoint goes with it. */
export function deleteProcessor(world: World, call: Call): Answer {
  const [shelf, record] = processorOf(world, call);
  const isRunning = record.state === 'STARTED' || record.transition !== undefined;
  if (isRunning && world.quirks.has('delete-needs-stop')) throw wrongState(world, record, 'DROPPED');
  world.store.dropProcessor(shelf, record.name);
  world.events.remove(record, world.clock.now());
  return { status: 204 };
}

/** A processor as the API returns it. The pipeline is what was sent, to the letter, unless a quirk re-spells it. */
function viewProcessor(world: World, shelf: Shelf, given: ProcessorRecord, isList = false): Document {
  const now = world.clock.now();
  const record = settle(given, now);
  const fields = record.fields.entries.map(([key, value]) =>
    key === 'pipeline' ? ([key, returnedPipeline(world, value)] as const) : ([key, value] as const),
  );
  const tier = tierOf(shelf, record.fields);
  const { id, name } = record;
  const stats = world.events.isOn
    ? streamStats(world.events, { id, name, state: reportedState(world, record), now, isList })
    : statsOf(record, now);
  const told = toldRegion(world, shelf, record, stats);
  const body = new Document([
    ...fields,
    ['_id', record.id],
    ['effectiveTier', effectiveTier(world, shelf, record.fields)],
    ['eligibleForFailover', isEligibleForFailover(shelf, record, tier)],
    ['name', record.name],
    ['state', reportedState(world, record)],
    ...(told === undefined ? [] : [['stats', told] as const]),
    ...(record.errorMsg === undefined ? [] : [['errorMsg', record.errorMsg] as const]),
  ]);
  return sortRoot(body.has('tier') ? body : body.with('tier', tier));
}

/** The statistics with the region, where there is a choice of regions. assumed (region): nothing documents it. */
function toldRegion(
  world: World,
  shelf: Shelf,
  record: ProcessorRecord,
  stats: Document | undefined,
): Document | undefined {
  const region = activeRegion(shelf, record);
  const isTold = failoverRegionsOf(shelf.workspace.fields).length > 0;
  if (!isTold || region === undefined || world.quirks.has('failover-region-untold')) return stats;
  return record.startedAt === undefined ? stats : (stats ?? EMPTY_DOCUMENT).with('region', region);
}

/**
 * The processor that the path names second, as it is now.
 * @throws Problem 404
 */
export function processorOf(world: World, call: Call): [Shelf, ProcessorRecord] {
  const shelf = shelfOf(world, call);
  const name = call.names[1] ?? '';
  const record = shelf.processors.get(name);
  if (record !== undefined) return [shelf, settle(record, world.clock.now())];
  if (world.quirks.has('missing-processor-400'))
    throw processorProblem(name, "stream processor doesn't exist");
  throw processorMissing(name);
}

function checkCanUpdate(world: World, record: ProcessorRecord): void {
  const isFailed = record.state === 'FAILED' && world.quirks.has('failed-needs-stop');
  if (record.state !== 'STARTED' && record.transition === undefined && !isFailed) return;
  if (world.quirks.has('state-conflict-409')) throw wrongState(world, record, 'MODIFIED');
  throw processorProblem(record.name, 'stream processor must be stopped before it is modified');
}

/** The processor with the checkpoint that the update leaves it. */
function resumed(world: World, record: ProcessorRecord, body: Document, pipeline: Value): ProcessorRecord {
  const options = body.get('options');
  const resumes = !isDocument(options) || options.get(UPDATE_ARGUMENT) !== false;
  if (!resumes) {
    return isOn(world, 'checkpoint-dropped-at-start') && record.checkpoint !== undefined
      ? { ...record, dropsCheckpoint: true }
      : withoutCheckpoint(record);
  }
  if (body.has('pipeline') || world.quirks.has('every-update-compares')) {
    checkCheckpoint(world, record, pipeline);
  }
  return body.has('pipeline') ? withoutMembers(record, 'dropsCheckpoint') : record;
}

/** The options after a body was taken: its members replace the existing ones, an empty `dlq` removes it. */
function optionsAfter(world: World, before: Value | undefined, body: Document): Document {
  const given = body.get('options');
  let options = isDocument(before) ? before : EMPTY_DOCUMENT;
  if (given === undefined || given === null) return options;
  if (!isDocument(given)) throw invalidField('options', 'It must be an object.');
  for (const [key, value] of given.entries) {
    if (key === UPDATE_ARGUMENT || key === 'links') continue;
    const isEmpty = isDocument(value) && value.entries.length === 0;
    if (key === 'dlq') {
      const nullRemoves = world.quirks.has('dlq-null-removes');
      if (value === null ? nullRemoves : isEmpty && !nullRemoves) options = options.without(key);
      else if (value !== null) options = options.with(key, value);
    } else if (key === 'autoscaling') {
      options = withAutoscaling(options, value);
    } else {
      options = value === null ? options.without(key) : options.with(key, value);
    }
  }
  return options;
}

/** The fields of a processor that is started with this `autoscaling`: as in an update, what it leaves out stays. */
export function scaledFields(world: World, fields: Document, value: Value | undefined): Document {
  if (value === undefined) return fields;
  const options = fields.get('options');
  const scaled = withOptions(fields, withAutoscaling(isDocument(options) ? options : EMPTY_DOCUMENT, value));
  checkFields(world, scaled);
  return scaled;
}

/** Null and `enabled: false` switch it off and clear it; a bound that is null goes, one that is left out stays. */
function withAutoscaling(options: Document, value: Value): Document {
  if (value === null || (isDocument(value) && value.get('enabled') === false))
    return options.without('autoscaling');
  if (!isDocument(value)) throw invalidField('options.autoscaling', 'It must be an object.');
  const before = options.get('autoscaling');
  const after = value.entries.reduce(
    (block, [key, member]) => (member === null ? block.without(key) : block.with(key, member)),
    isDocument(before) ? before : EMPTY_DOCUMENT,
  );
  return options.with('autoscaling', after);
}

function withOptions(fields: Document, options: Document): Document {
  return options.entries.length === 0 ? fields.without('options') : fields.with('options', options);
}

function checkFields(world: World, fields: Document): void {
  checkShape(processorShape, fields.without('pipeline', 'options'));
  checkTiers(fields, TIERS_OF_PROCESSORS);
  const options = fields.get('options');
  if (!isDocument(options)) return;
  const dlq = options.get('dlq');
  if (dlq !== undefined && !isDocument(dlq)) throw invalidField('options.dlq', 'It must be an object.');
  checkShape(processorOptionsShape, options);
  if (options.has('autoscaling') && world.quirks.has('autoscaling-refused')) {
    throw invalidField('options.autoscaling', 'It is not enabled for this organization.');
  }
}
