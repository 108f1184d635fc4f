/** Starting and stopping processors: `:start`, `:startWith`, `:stop`. Source: Admin API; domain facts 2.2, 2.5. */
import { isList, textOf, valueAt } from '../../model/document.ts';
import { isTierName } from '../../kinds/values/tier-limits.ts';
import type { Answer, Call, World } from '../http/call.ts';
import { accepted } from '../http/call.ts';
import { checkDefinition, checkTierCap } from '../refusals/pipeline-rules.ts';
import { failOver } from './failovers.ts';
import { invalidField } from '../http/problem.ts';
import {
  checkEventStart,
  failsToStop,
  isOn,
  settleEvents,
  startEvents,
} from '../streams/processor-events.ts';
import { move, withoutCheckpoint, wrongState } from './processor-states.ts';
import { processorOf, scaledFields } from './processors.ts';
import type { ProcessorRecord } from '../state/records.ts';
import type { Shelf } from '../state/store.ts';

/** With the processor's own settings, from its checkpoint. */
export function startProcessor(world: World, call: Call): Answer {
  const [shelf, record] = processorOf(world, call);
  start(world, shelf, record, { failure: call.failOnStart });
  return accepted(200);
}

/** With another tier or other autoscaling, which the processor keeps, or afresh, from now or from `startAtOperationTime`. */
export function startProcessorWith(world: World, call: Call): Answer {
  const [shelf, record] = processorOf(world, call);
  const { body } = call;
  const [tier, resume, time] = ['tier', 'resumeFromCheckpoint', 'startAtOperationTime'].map((key) =>
    body.get(key),
  );
  const failover = body.get('failover');
  if (failover !== undefined) {
    failOver(world, shelf, record, failover, (...where) => {
      start(...where, { failure: call.failOnStart });
    });
    return accepted(200);
  }
  if (tier !== undefined && (typeof tier !== 'string' || !isTierName(tier)))
    throw invalidField('tier', 'There is no such tier.');
  if (resume !== undefined && typeof resume !== 'boolean') {
    throw invalidField('resumeFromCheckpoint', 'It must be true or false.');
  }
  if (time !== undefined && (typeof time !== 'string' || Number.isNaN(Date.parse(time)))) {
    throw invalidField('startAtOperationTime', 'It must be a date and time in ISO 8601, as text.');
  }
  const scaled = scaledFields(world, record.fields, body.get('autoscaling'));
  const sized = { ...record, fields: tier === undefined ? scaled : scaled.with('tier', tier) };
  const isPair = resume === false && time !== undefined;
  if (isPair && isOn(world, 'start-pair-refused')) {
    throw invalidField('resumeFromCheckpoint', 'It must not be false with startAtOperationTime.');
  }
  const seeks = time !== undefined && resume === undefined && isOn(world, 'start-time-alone-seeks');
  const from = resume === false || seeks ? withoutCheckpoint(sized) : sized;
  const startAt = time === undefined ? {} : { startAt: Date.parse(time) };
  start(world, shelf, from, { failure: call.failOnStart, ...startAt });
  return accepted(200);
}

/** Keeps the checkpoint. */
export function stopProcessor(world: World, call: Call): Answer {
  const [shelf, record] = processorOf(world, call);
  stop(world, shelf, record, call.failOnStop);
  return accepted(200);
}

/**
 * Starts what is CREATED, STOPPED or FAILED, on the definition that it has now.
 * @throws Problem 400
 */
export function start(
  world: World,
  shelf: Shelf,
  given: ProcessorRecord,
  { failure, startAt }: { readonly failure?: string | undefined; readonly startAt?: number } = {},
): void {
  const record = given.dropsCheckpoint === true ? withoutCheckpoint(given) : given;
  if (record.state === 'STARTED' || record.transition !== undefined) {
    if (isOnTheWay(record, 'STARTED') && world.quirks.has('repeat-transition-accepted')) return;
    throw wrongState(world, record, 'STARTED');
  }
  checkTierCap(shelf, record);
  checkDefinition(world, shelf, record.name, record.fields);
  checkEventStart(world, shelf, record, startAt);
  const reason = failure ?? unreachable(shelf, record);
  if (reason !== undefined) {
    world.store.putProcessor(shelf, move(world, { ...record, errorMsg: reason }, 'FAILED'));
    return;
  }
  const at = world.clock.now() + world.settleMs;
  startEvents(world, shelf, record, { at, ...(startAt === undefined ? {} : { startAt }) });
  world.store.putProcessor(shelf, move(world, record, 'STARTED'));
  settleEvents(world);
}

/**
 * Stops what is STARTED or on its way there.
 * @throws Problem 400
 */
export function stop(world: World, shelf: Shelf, record: ProcessorRecord, failure?: string): void {
  const canStop =
    record.transition === undefined
      ? record.state === 'STARTED' || (record.state === 'FAILED' && world.quirks.has('failed-needs-stop'))
      : record.transition.to === 'STARTED';
  if (!canStop) {
    if (isOnTheWay(record, 'STOPPED') && world.quirks.has('repeat-transition-accepted')) return;
    throw wrongState(world, record, 'STOPPED');
  }
  const reason =
    failure ?? (failsToStop(world, record) ? 'The processor failed while it stopped.' : undefined);
  world.events.stop(record, world.clock.now() + world.settleMs, reason === undefined ? 'stopped' : 'failed');
  const moved =
    reason === undefined
      ? move(world, record, 'STOPPED')
      : move(world, { ...record, errorMsg: reason }, 'FAILED');
  world.store.putProcessor(shelf, moved);
}

/**
 * Why the source can't be read; undefined where it can. Brokers below `.invalid` exist nowhere (RFC 2606). assumed (failed-update): a processor that can't reach
 * its brokers becomes FAILED.
 */
function unreachable(shelf: Shelf, { fields }: ProcessorRecord): string | undefined {
  const stages = fields.get('pipeline');
  const name = textOf(valueAt(isList(stages) ? stages[0] : undefined, ['$source', 'connectionName']));
  const brokers = textOf(shelf.connections.get(name ?? '')?.fields.get('bootstrapServers')) ?? '';
  const hosts = brokers.split(',').map((broker) => broker.trim().replace(/:\d+$/, ''));
  return hosts.every((host) => host.endsWith('.invalid'))
    ? `Failed to connect to the Kafka brokers ${brokers}: the host can't be resolved.`
    : undefined;
}

/** Whether the processor is, or soon will be, what was asked for. CREATED counts as stopped. */
function isOnTheWay(record: ProcessorRecord, wanted: 'STARTED' | 'STOPPED'): boolean {
  const state = record.transition?.to ?? record.state;
  return state === wanted || (wanted === 'STOPPED' && state === 'CREATED');
}
