/**
 * Moves of processors to another region: `failover` of `:startWith`, and FAILED_OVER of a workspace's `processorStatus`. Source: Admin API,
 * StreamsStartProcessorFailover, StreamsProcessorStatus; Atlas docs, ops guide. assumed (region): what the API file leaves open, as the quirks say.
 */
import { FAILOVER_MODES, failoverRegionsOf, homeRegionOf } from '../../kinds/failover.ts';
import type { Document, Value } from '../../model/document.ts';
import { isDocument, textOf } from '../../model/document.ts';
import type { World } from '../http/call.ts';
import { invalidField, processorProblem } from '../http/problem.ts';
import { ranSince, settle, withoutCheckpoint, wrongState } from './processor-states.ts';
import type { ProcessorRecord } from '../state/records.ts';
import { withoutMembers } from '../state/records.ts';
import type { Shelf } from '../state/store.ts';

/** Starts a processor where it is. */
type Start = (world: World, shelf: Shelf, record: ProcessorRecord) => void;

/** Moves one processor; with `dryRun` it only looks whether it could. @throws Problem 400 */
export function failOver(
  world: World,
  shelf: Shelf,
  record: ProcessorRecord,
  order: Value,
  start: Start,
): void {
  if (!isDocument(order)) throw invalidField('failover', 'It must be an object.');
  const { region, isForced } = readOrder(shelf, order, 'failover');
  const [dryRun, clears] = ['dryRun', 'clearCheckpoint'].map((key) => flagAt(order, key));
  if (clears === true && !isForced) {
    throw invalidField('failover.clearCheckpoint', 'It is possible with mode FORCED only.');
  }
  if (record.fields.get('failoverEnabled') !== true) {
    throw processorProblem(record.name, 'failover is not enabled for the stream processor');
  }
  if (activeRegion(shelf, record) === region) {
    throw processorProblem(record.name, `the stream processor is active in ${region} already`);
  }
  const isRunning = record.state === 'STARTED' || record.transition !== undefined;
  if (isRunning && world.quirks.has('failover-needs-stop')) throw wrongState(world, record, 'FAILED_OVER');
  if (dryRun !== true) moveTo(world, shelf, record, { region, isFresh: clears === true }, start);
}

/** Moves all that run and may. @throws Problem 400 */
export function failOverAll(world: World, shelf: Shelf, status: Document, start: Start): void {
  const { region } = readOrder(shelf, status, 'processorStatus');
  for (const given of [...shelf.processors.values()]) {
    const record = settle(given, world.clock.now());
    const isRunning = record.state === 'STARTED' || record.transition?.to === 'STARTED';
    if (record.fields.get('failoverEnabled') !== true || !isRunning) continue;
    if (activeRegion(shelf, record) === region) continue;
    if (world.quirks.has('failover-needs-stop')) throw wrongState(world, record, 'FAILED_OVER');
    moveTo(world, shelf, record, { region, isFresh: false }, start);
  }
}

/** Where a processor runs, or would. */
export const activeRegion = (shelf: Shelf, record: ProcessorRecord): string | undefined =>
  record.region ?? homeRegionOf(shelf.workspace.fields);

function readOrder(
  { workspace }: Shelf,
  order: Document,
  at: string,
): { readonly region: string; readonly isForced: boolean } {
  const region = textOf(order.get('region'));
  const mode = order.get('mode') ?? 'GRACEFUL';
  const regions = [...failoverRegionsOf(workspace.fields), homeRegionOf(workspace.fields)];
  if (region === undefined || !regions.includes(region)) {
    throw invalidField(`${at}.region`, "It must be one of the workspace's failover regions, or its own.");
  }
  if (!FAILOVER_MODES.some((known) => known === mode)) {
    throw invalidField(`${at}.mode`, `It must be ${FAILOVER_MODES.join(' or ')}.`);
  }
  return { region, isForced: mode === 'FORCED' };
}

function flagAt(order: Document, key: string): boolean | undefined {
  const value = order.get(key);
  if (value !== undefined && typeof value !== 'boolean')
    throw invalidField(`failover.${key}`, 'It must be true or false.');
  return value;
}

/** It stops where it runs, and starts in the other region from its checkpoint, or afresh. */
function moveTo(
  world: World,
  shelf: Shelf,
  given: ProcessorRecord,
  { region, isFresh }: { readonly region: string; readonly isFresh: boolean },
  start: Start,
): void {
  const now = world.clock.now();
  const isRunning = given.state === 'STARTED';
  if (isRunning) world.events.stop(given, now, 'stopped');
  const home = homeRegionOf(shelf.workspace.fields);
  const halted: ProcessorRecord = {
    ...withoutMembers(given, 'transition', 'region'),
    ...(isRunning && { state: 'STOPPED', stoppedAt: now, ranMs: given.ranMs + ranSince(given, now) }),
    ...(region !== home && { region }),
  };
  world.store.putProcessor(shelf, halted);
  start(world, shelf, isFresh ? withoutCheckpoint(halted) : halted);
}
