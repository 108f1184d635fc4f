/** Between processors, as the API sees them, and their events: what a start, a stop or an update means for both. */
import type { Value } from '../../model/document.ts';
import { isList, textOf } from '../../model/document.ts';
import { areEqual } from '../../model/document/equality.ts';
import { printJson } from '../../model/document/json-text.ts';
import { checkpointVerdict } from '../../pipeline/checkpoint.ts';
import type { Endpoint, StreamSpec } from '../events/spec.ts';
import { readSpec } from '../events/spec.ts';
import { HISTORY_LOST, isTooOld } from '../events/start.ts';
import type { StreamQuirkName } from '../faults/stream-quirks.ts';
import type { World } from '../http/call.ts';
import { processorProblem } from '../http/problem.ts';
import type { ProcessorRecord } from '../state/records.ts';
import { withoutMembers } from '../state/records.ts';
import type { Shelf } from '../state/store.ts';
import { ranSince, settle, withoutCheckpoint } from '../resources/processor-states.ts';

/** Lets happen what is due, before anything is read or changed: processors may have become FAILED meanwhile. */
export function settleEvents(world: World): void {
  const { events, store, clock } = world;
  if (!events.isOn) return;
  const now = clock.now();
  for (const { id, place, at, message, losesCheckpoint } of events.advance(now)) {
    const slash = place.indexOf('/');
    const shelf = store.find(place.slice(0, slash), place.slice(slash + 1), now);
    const given = [...(shelf?.processors.values() ?? [])].find((record) => record.id === id);
    if (shelf === undefined || given === undefined) continue;
    const record = failed(settle(given, at), at, message);
    store.putProcessor(shelf, losesCheckpoint ? withoutCheckpoint(record) : record);
  }
}

/** Processors that ran before events were turned on begin to read now. */
export function adoptRunning(world: World): void {
  const now = world.clock.now();
  for (const shelf of world.store.groups().flatMap((group) => world.store.list(group, now))) {
    for (const given of shelf.processors.values()) {
      const record = settle(given, now);
      const isStarted = record.state === 'STARTED' && record.transition === undefined;
      const isKnown = world.events.historyOf(record)?.runs.some((run) => run.endedAt === undefined) === true;
      if (isStarted && !isKnown) startEvents(world, shelf, record, { at: now });
    }
  }
}

/** Makes a processor that runs FAILED, as a crash would; false where none of that name runs. */
export function failNow(world: World, { workspace, processor, message }: FailRequest): boolean {
  const now = world.clock.now();
  const shelves = world.store.groups().flatMap((group) => world.store.list(group, now));
  const found = shelves.flatMap((shelf) => {
    const given = shelf.workspace.name === workspace ? shelf.processors.get(processor) : undefined;
    return given === undefined ? [] : [{ shelf, record: settle(given, now) }];
  });
  const running = found.filter(({ record }) => record.state === 'STARTED' && record.transition === undefined);
  for (const { shelf, record } of running) {
    world.events.stop(record, now, 'failed');
    world.store.putProcessor(shelf, failed(record, now, message ?? 'The processor failed while it ran.'));
  }
  return running.length > 0;
}

/** Which processor is to fail, and what it says then. */
export interface FailRequest {
  readonly workspace: string;
  readonly processor: string;
  readonly message?: string | undefined;
}

function failed(record: ProcessorRecord, at: number, errorMsg: string): ProcessorRecord {
  return {
    ...withoutMembers(record, 'transition'),
    state: 'FAILED',
    stoppedAt: at,
    ranMs: record.ranMs + ranSince(record, at),
    errorMsg,
  };
}

/** What a start may ask for. */
export interface EventStart {
  /** When the processor is STARTED. */
  readonly at: number;
  /** Of `:startWith`, in milliseconds since 1970. */
  readonly startAt?: number;
}

/**
 * Refuses what can't be started, where Atlas would at once.
 * @throws Problem 400
 */
export function checkEventStart(
  world: World,
  shelf: Shelf,
  record: ProcessorRecord,
  startAt: number | undefined,
): void {
  const { events, quirks, clock } = world;
  const history = events.historyOf(record);
  if (quirks.has('renamed-start-refused') && history !== undefined && history.name !== record.name) {
    throw processorProblem(record.name, 'An internal inconsistency was found; the processor was renamed');
  }
  const settings = events.settings;
  if (settings === undefined || record.checkpoint !== undefined || !quirks.has('old-start-refused')) return;
  const { source } = specOf(shelf, record);
  const time = startAt ?? source.startAt;
  if (source.kind !== 'changeStream' || time === undefined) return;
  if (isTooOld(time, clock.now(), settings.oplogMs)) throw processorProblem(record.name, HISTORY_LOST);
}

/** Enters a start: from the checkpoint that the record has, or afresh. */
export function startEvents(
  world: World,
  shelf: Shelf,
  record: ProcessorRecord,
  { at, startAt }: EventStart,
): void {
  const { events } = world;
  if (!events.isOn) return;
  const pipeline = record.fields.get('pipeline') ?? [];
  const { checkpoint } = record;
  events.start({
    ...keyOf(shelf, record),
    processor: record.name,
    pipeline: printJson(pipeline),
    request: {
      at,
      resumes: checkpoint !== undefined,
      ...(startAt === undefined ? {} : { startAt }),
      replays: checkpoint !== undefined && replays(checkpoint, pipeline, isOn(world, 'sink-update-replays')),
      spec: specOf(shelf, record),
    },
  });
}

/** Enters a processor that was created, with the name that it has. */
export function createEvents({ events }: World, shelf: Shelf, record: ProcessorRecord): void {
  events.create({ ...keyOf(shelf, record), name: record.name });
}

/**
 * Refuses a definition that could not start where it says, and one whose checkpoint is out of the oplog.
 * @throws Problem 400, as the engine does while it validates an update (domain facts 2.4)
 */
export function checkEventUpdate(world: World, shelf: Shelf, record: ProcessorRecord): void {
  const { events, clock } = world;
  const { settings } = events;
  if (settings === undefined) return;
  const { source } = specOf(shelf, record);
  if (source.kind !== 'changeStream') return;
  const now = clock.now();
  const time = record.checkpoint === undefined ? source.startAt : events.resumePoint(record, now);
  if (time === undefined || !isTooOld(time, now, settings.oplogMs)) return;
  throw processorProblem(record.name, `StreamProcessorCannotResumeFromSource: ${HISTORY_LOST}`);
}

/** Whether the next stop of a processor ends FAILED. */
export function failsToStop(world: World, record: ProcessorRecord): boolean {
  if (!isOn(world, 'stop-ends-failed')) return false;
  const history = world.events.historyOf(record);
  const stops = history?.runs.filter(({ end }) => end !== undefined && end !== 'restarted').length ?? 0;
  return history !== undefined && stops % 2 === 0;
}

/** Whether a question about events is answered the other way. Without events none is. */
export function isOn({ events, quirks }: World, quirk: StreamQuirkName): boolean {
  return events.isOn && quirks.has(quirk);
}

function keyOf({ workspace }: Shelf, { id }: ProcessorRecord): { id: string; place: string } {
  return { id, place: `${workspace.group}/${workspace.name}` };
}

function specOf(shelf: Shelf, record: ProcessorRecord): StreamSpec {
  return readSpec(record.fields.get('pipeline') ?? [], endpointOf(shelf));
}

/** Clusters by their names, brokers by the first one, so that another connection to them is the same source. */
function endpointOf({ connections }: Shelf): Endpoint {
  return (name) => {
    const fields = connections.get(name)?.fields;
    const type = textOf(fields?.get('type'));
    if (type === 'Sample') return `sample ${name}`;
    const place =
      textOf(fields?.get('clusterName')) ?? textOf(fields?.get('bootstrapServers'))?.split(',')[0];
    return place ?? name;
  };
}

function replays(before: Value, after: Value, alsoForSinks: boolean): boolean {
  if (checkpointVerdict(before, after).verdict === 'replay') return true;
  if (!alsoForSinks || !isList(before) || !isList(after)) return false;
  return !areEqual(before.at(-1), after.at(-1));
}
