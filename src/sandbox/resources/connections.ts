/** The operations on connections. Source: Admin API; domain facts 4. */
import { Document, document, isDocument, textOf, valueAt } from '../../model/document.ts';
import { SAMPLE_NAMES } from '../../kinds/values/samples.ts';
import type { Answer, Call, World } from '../http/call.ts';
import { accepted, listOf, shelfOf } from '../http/call.ts';
import type { TakenFields } from './connection-fields.ts';
import { takeFields } from './connection-fields.ts';
import { makeId } from '../state/ids.ts';
import { checkName } from '../state/names.ts';
import {
  connectionDeploying,
  connectionInUse,
  connectionMissing,
  connectionTaken,
  invalidField,
} from '../http/problem.ts';
import { checkLinkUse } from '../project/private-links.ts';
import { isHolding } from './processor-states.ts';
import type { ConnectionRecord, FailoverRecord } from '../state/records.ts';
import type { Shelf } from '../state/store.ts';
import { isGone } from '../state/store.ts';
import { sortRoot } from '../state/views.ts';

/** The states that the sandbox reports; FAILED, which the API has too, never comes about here. */
export type ConnectionState = 'PENDING' | 'READY' | 'DELETING';

/** The state at `now`, in milliseconds since 1970. */
export function connectionState(record: FailoverRecord, now: number): ConnectionState {
  if (record.goneAt !== undefined) return 'DELETING';
  return record.readyAt <= now ? 'READY' : 'PENDING';
}

/** All connections in the order of their creation, those that are being deleted included. */
export function listConnections(world: World, call: Call): Answer {
  const { connections } = shelfOf(world, call);
  const now = world.clock.now();
  const present = [...connections.values()].filter((record) => isThere(record, now));
  return listOf(present, (record) => viewConnection(world, record));
}

/** PENDING until it has settled. Its secrets are taken and forgotten. */
export function createConnection(world: World, call: Call): Answer {
  const shelf = shelfOf(world, call);
  const name = checkName(world, 'connection', call.body.get('name'));
  if (findConnection(world, shelf, name) !== undefined) throw connectionTaken(name);
  const isSample = call.body.get('type') === 'Sample';
  if (isSample && world.quirks.has('unknown-sample-refused') && !SAMPLE_NAMES.includes(name)) {
    throw invalidField('name', 'There is no sample data of this name.');
  }
  const record = newRecord(world, name, takeFields(world, call.body, { region: regionNameOf(shelf) }));
  checkLinkUse(world, call.group, record.fields);
  world.store.putConnection(shelf, record);
  return { status: 200, body: viewConnection(world, record) };
}

/** One connection, as the list has it. */
export function readConnection(world: World, call: Call): Answer {
  const [, record] = connectionOf(world, call);
  return { status: 200, body: viewConnection(world, record) };
}

/** Replaces the connection whole; `name` and `type` are wanted again (domain facts 4.5). The answer has no `state`, as recorded. */
export function updateConnection(world: World, call: Call): Answer {
  const [shelf, record] = connectionOf(world, call);
  const name = call.body.get('name');
  if (name !== record.name) throw invalidField('name', 'It must be the name of the connection.');
  checkFree(world, shelf, record);
  const taken = takeFields(world, call.body, { region: regionNameOf(shelf), present: record });
  const updated: ConnectionRecord = { ...record, ...taken, readyAt: world.clock.now() + world.settleMs };
  world.store.putConnection(shelf, updated);
  return { status: 200, body: viewConnection(world, updated).without('state') };
}

/** Asynchronous: DELETING, then gone. */
export function deleteConnection(world: World, call: Call): Answer {
  const [shelf, record] = connectionOf(world, call);
  if (record.goneAt !== undefined) return accepted(202);
  checkFree(world, shelf, record);
  if (world.quirks.has('failovers-hold-connections') && record.failovers.length > 0) {
    throw connectionInUse(record.name);
  }
  world.store.putConnection(shelf, { ...record, goneAt: world.clock.now() + world.settleMs });
  return accepted(202);
}

/** A connection as the API returns it. */
export function viewConnection(world: World, record: FailoverRecord): Document {
  return sortRoot(
    new Document([
      ...record.fields.entries,
      ['id', record.id],
      ['name', record.name],
      ['state', connectionState(record, world.clock.now())],
    ]),
  );
}

/** Puts Atlas's sample data into a new workspace: there and READY at once, or, with a quirk, a little later. */
export function addSampleConnection(world: World, shelf: Shelf, name: string): void {
  const body = document({ type: 'Sample' });
  const record = newRecord(world, name, takeFields(world, body, { region: regionNameOf(shelf) }));
  const now = world.clock.now();
  const appearsAt = now + Math.max(world.settleMs, SAMPLES_LATE_MS);
  const isLate = world.quirks.has('samples-come-later');
  world.store.putConnection(
    shelf,
    isLate ? { ...record, readyAt: appearsAt, appearsAt } : { ...record, readyAt: now },
  );
}

/** assumed (sample-at-once): nobody has measured how long Atlas takes. */
const SAMPLES_LATE_MS = 1000;

/** Whether the API shows it. */
export const isThere = (record: ConnectionRecord, now: number): boolean =>
  !isGone(record, now) && (record.appearsAt ?? now) <= now;

/**
 * The connection that the path names second.
 * @throws Problem 404
 */
export function connectionOf(world: World, call: Call): [Shelf, ConnectionRecord] {
  const shelf = shelfOf(world, call);
  const name = call.names[1] ?? '';
  const record = findConnection(world, shelf, name);
  if (record === undefined) throw connectionMissing(name);
  return [shelf, record];
}

function findConnection(world: World, shelf: Shelf, name: string): ConnectionRecord | undefined {
  const record = shelf.connections.get(name);
  return record && isThere(record, world.clock.now()) ? record : undefined;
}

/** Whether processors or its own deployment are in the way of a change. */
function checkFree(world: World, shelf: Shelf, record: ConnectionRecord): void {
  const now = world.clock.now();
  for (const name of shelf.users.get(record.name) ?? []) {
    const user = shelf.processors.get(name);
    if (user === undefined) continue;
    if (world.quirks.has('idle-processors-hold-connections') || isHolding(user, now)) {
      throw connectionInUse(record.name);
    }
  }
  const access = valueAt(record.fields, ['networking', 'access', 'type']) ?? 'PUBLIC';
  const isPrivateKafka = record.fields.get('type') === 'Kafka' && access !== 'PUBLIC';
  if (isPrivateKafka && record.readyAt > now) throw connectionDeploying(record.name);
}

function newRecord(world: World, name: string, taken: TakenFields): ConnectionRecord {
  return {
    id: makeId(world.clock),
    name,
    ...taken,
    readyAt: world.clock.now() + world.settleMs,
    failovers: [],
  };
}

function regionNameOf({ workspace }: Shelf): string | undefined {
  const region = workspace.fields.get('dataProcessRegion');
  return isDocument(region) ? textOf(region.get('region')) : undefined;
}
