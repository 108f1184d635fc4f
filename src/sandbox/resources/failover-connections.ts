/** The operations on a connection's copies for other regions. Source: Admin API; domain facts 4.7. */
import { isDocument, isList, textOf } from '../../model/document.ts';
import type { Answer, Call, World } from '../http/call.ts';
import { accepted, listOf } from '../http/call.ts';
import { takeFields } from './connection-fields.ts';
import { connectionOf, viewConnection } from './connections.ts';
import { checkLinkUse } from '../project/private-links.ts';
import { makeId } from '../state/ids.ts';
import { isHolding } from './processor-states.ts';
import { Problem, connectionInUse, failoverConnectionMissing, invalidField } from '../http/problem.ts';
import type { ConnectionRecord, FailoverRecord } from '../state/records.ts';
import type { Shelf } from '../state/store.ts';

const TYPES = ['Kafka', 'Cluster'];

/** In the order of their creation. */
export function listFailoverConnections(world: World, call: Call): Answer {
  const [, parent] = connectionOf(world, call);
  return listOf(parent.failovers, (record) => viewConnection(world, record));
}

/** The body must repeat the name and the type of its connection; one per failover region. */
export function createFailoverConnection(world: World, call: Call): Answer {
  const [shelf, parent] = connectionOf(world, call);
  checkBody(parent, call);
  const region = checkedRegion(shelf, call);
  if (parent.failovers.some((record) => record.fields.get('region') === region)) {
    // assumed (account): the code; one copy per region follows from what it is for.
    throw new Problem(
      409,
      'STREAM_FAILOVER_CONNECTION_ALREADY_EXISTS',
      `Connection ${parent.name} already has a failover connection in ${region}.`,
    );
  }
  const record: FailoverRecord = {
    id: makeId(world.clock),
    name: parent.name,
    ...takeFields(world, call.body, { region }),
    readyAt: world.clock.now() + world.settleMs,
  };
  checkLinkUse(world, call.group, record.fields);
  world.store.putConnection(shelf, { ...parent, failovers: [...parent.failovers, record] });
  return { status: 201, body: viewConnection(world, record) };
}

/** By its id; its name is that of its connection. */
export function readFailoverConnection(world: World, call: Call): Answer {
  const [, , record] = failoverOf(world, call);
  return { status: 200, body: viewConnection(world, record) };
}

/** `type` and `region` can't change. */
export function updateFailoverConnection(world: World, call: Call): Answer {
  const [shelf, parent, record] = failoverOf(world, call);
  checkBody(parent, call);
  checkUnheld(world, shelf, parent);
  const region = call.body.get('region') ?? record.fields.get('region');
  if (region !== record.fields.get('region')) throw invalidField('region', 'It can not be changed.');
  const updated: FailoverRecord = {
    ...record,
    ...takeFields(world, call.body, { region: textOf(region), present: record }),
    readyAt: world.clock.now() + world.settleMs,
  };
  const failovers = parent.failovers.map((other) => (other.id === record.id ? updated : other));
  world.store.putConnection(shelf, { ...parent, failovers });
  return { status: 200, body: viewConnection(world, updated) };
}

/** At once, unlike the connection itself. */
export function deleteFailoverConnection(world: World, call: Call): Answer {
  const [shelf, parent, record] = failoverOf(world, call);
  checkUnheld(world, shelf, parent);
  const failovers = parent.failovers.filter((other) => other.id !== record.id);
  world.store.putConnection(shelf, { ...parent, failovers });
  return accepted(204);
}

function failoverOf(world: World, call: Call): [Shelf, ConnectionRecord, FailoverRecord] {
  const [shelf, parent] = connectionOf(world, call);
  const id = call.names[2] ?? '';
  const record = parent.failovers.find((candidate) => candidate.id === id);
  if (record === undefined) throw failoverConnectionMissing(id);
  return [shelf, parent, record];
}

/** assumed (region): nothing says whether a processor that may fail over keeps what stands by for it. */
function checkUnheld(world: World, shelf: Shelf, parent: ConnectionRecord): void {
  if (!world.quirks.has('running-processors-hold-failovers')) return;
  const users = [...(shelf.users.get(parent.name) ?? [])].map((name) => shelf.processors.get(name));
  const holds = users.some(
    (user) => user?.fields.get('failoverEnabled') === true && isHolding(user, world.clock.now()),
  );
  if (holds) throw connectionInUse(parent.name);
}

function checkBody(parent: ConnectionRecord, { body }: Call): void {
  // As real Atlas does: another name, or none, is an unexpected error (domain facts 4.7).
  if (body.get('name') !== parent.name) {
    throw new Problem(500, 'UNEXPECTED_ERROR', 'Unexpected error. Reason: Internal Server Error.');
  }
  const type = textOf(body.get('type')) ?? '';
  if (!TYPES.includes(type) || type !== parent.fields.get('type')) {
    throw invalidField('type', 'It must be the type of the connection, Kafka or Cluster.');
  }
}

/** The body's region, which must be one of the workspace's failover regions. */
function checkedRegion({ workspace }: Shelf, { body }: Call): string {
  const region = textOf(body.get('region'));
  const regions = workspace.fields.get('failoverRegions');
  const names = isList(regions)
    ? regions.map((item) => (isDocument(item) ? item.get('region') : undefined))
    : [];
  if (region === undefined || !names.includes(region)) {
    throw invalidField('region', "It must be one of the workspace's failover regions.");
  }
  return region;
}
