/** The operations on workspaces. Source: Admin API; domain facts 3. */
import type { Value } from '../../model/document.ts';
import {
  Document,
  EMPTY_DOCUMENT,
  document,
  isDocument,
  isList,
  textOf,
  valueAt,
} from '../../model/document.ts';
import { areEqualUnordered } from '../../model/document/equality.ts';
import { checkWorkspace } from '../../kinds/checks/workspace.ts';
import { UNUSABLE_PROVIDERS } from '../../kinds/values/regions.ts';
import { regionShape, workspaceFields, workspaceShape } from '../../kinds/workspace.ts';
import type { Answer, Call, World } from '../http/call.ts';
import { accepted, listOf, shelfOf } from '../http/call.ts';
import { addSampleConnection, isThere, viewConnection } from './connections.ts';
import { makeId } from '../state/ids.ts';
import { checkName } from '../state/names.ts';
import { invalidBody, invalidField, workspaceInUse, workspaceTaken } from '../http/problem.ts';
import { applyProcessorStatus } from './processor-status.ts';
import { TIERS_OF_WORKSPACES, checkTiers } from '../refusals/tier-names.ts';
import type { WorkspaceRecord } from '../state/records.ts';
import { checkShape } from '../http/shape-check.ts';
import type { Shelf } from '../state/store.ts';
import { sortRoot } from '../state/views.ts';

const PROVIDER = ['dataProcessRegion', 'cloudProvider'];

/** Members of a create body that are no state of the workspace. */
const NOT_FIELDS = ['processorStatus'];

/** The workspaces of the group in the order of their creation, without their connections. */
export function listWorkspaces(world: World, { group }: Call): Answer {
  const { store, clock } = world;
  return listOf(store.list(group, clock.now()), (shelf) => viewWorkspace(world, shelf.workspace));
}

/** With the sample data only when `sampleConnections.solar` asks for it. */
export function createWorkspace(world: World, call: Call): Answer {
  return create(world, call, isSolarWanted(call.body) === true);
}

/** As `createWorkspace`, with the sample data unless the body says otherwise. */
export function createWorkspaceWithSamples(world: World, call: Call): Answer {
  return create(world, call, isSolarWanted(call.body) !== false);
}

/** With its connections when `includeConnections=true`. */
export function readWorkspace(world: World, call: Call): Answer {
  const shelf = shelfOf(world, call);
  const body = viewWorkspace(world, shelf.workspace);
  if (call.query.get('includeConnections') !== 'true') return { status: 200, body };
  const now = world.clock.now();
  const connections = [...shelf.connections.values()].filter((record) => isThere(record, now));
  return {
    status: 200,
    body: sortRoot(
      body.with(
        'connections',
        connections.map((record) => viewConnection(world, record)),
      ),
    ),
  };
}

/** The body is flat where the create body nests; only the members that it has change. `processorStatus` acts and is not kept. */
export function updateWorkspace(world: World, call: Call): Answer {
  const shelf = shelfOf(world, call);
  const { body } = call;
  const old = shelf.workspace.fields;
  checkShape(workspaceShape.partial(), body.without('dataProcessRegion'));
  checkTiers(body, TIERS_OF_WORKSPACES);
  const region = changedRegion(shelf, body);
  const failoverRegions = changedFailoverRegions(old, body);
  if (region !== undefined && failoverRegions !== undefined) {
    throw invalidField('failoverRegions', 'They can not be set together with another region.');
  }

  let fields = old;
  if (region !== undefined && world.quirks.has('region-update-applies')) {
    fields = fields.with('dataProcessRegion', region);
  }
  if (failoverRegions !== undefined) fields = fields.with('failoverRegions', failoverRegions);
  for (const [key, value] of workspaceFields(body).entries) {
    if (['cloudProvider', 'region', 'failoverRegions', 'dataProcessRegion', ...NOT_FIELDS].includes(key))
      continue;
    const before = fields.get(key);
    fields = fields.with(key, isDocument(before) && isDocument(value) ? overlay(before, value) : value);
  }
  const status = body.get('processorStatus');
  if (isDocument(status)) applyProcessorStatus(world, shelf, status);
  const record: WorkspaceRecord = { ...shelf.workspace, fields };
  world.store.putWorkspace(record);
  return { status: 200, body: viewWorkspace(world, record) };
}

/** Asynchronous; processors in any state are in the way, connections go with it. */
export function deleteWorkspace(world: World, call: Call): Answer {
  const shelf = shelfOf(world, call);
  if (shelf.processors.size > 0) throw workspaceInUse(shelf.workspace.name);
  if (shelf.workspace.goneAt === undefined) {
    world.store.putWorkspace({ ...shelf.workspace, goneAt: world.clock.now() + world.settleMs });
  }
  return accepted(202);
}

/** A workspace as the API returns it. Source: recorded responses (domain facts 3.4). */
function viewWorkspace(world: World, record: WorkspaceRecord): Document {
  const region = record.fields.get('dataProcessRegion');
  const place = (isDocument(region) ? textOf(region.get('region')) : undefined) ?? 'unknown';
  const host = `atlas-stream-${record.id}-${record.id.slice(-6)}.${place.toLowerCase().replaceAll('_', '-')}`;
  return sortRoot(
    new Document([
      ...record.fields.without('failoverRegions').entries,
      ['failoverRegions', reportedRegions(world, listOfRegions(record.fields))],
      ['_id', record.id],
      ['groupId', record.group],
      ['hostnames', [`${host}.a.query.mongodb.net`]],
      ['name', record.name],
    ]),
  );
}

function create(world: World, call: Call, withSolar: boolean): Answer {
  const { store, clock } = world;
  const name = checkName(world, 'workspace', call.body.get('name'));
  const given = workspaceFields(call.body).without(...NOT_FIELDS);
  checkShape(workspaceShape, given);
  checkTiers(given, TIERS_OF_WORKSPACES);
  checkRules(given);
  if (store.find(call.group, name, clock.now()) !== undefined) {
    const isOther = world.quirks.has('workspace-taken-other-code');
    throw workspaceTaken(name, isOther ? 'STREAM_WORKSPACE_NAME_ALREADY_EXISTS' : undefined);
  }
  const record: WorkspaceRecord = {
    id: makeId(clock),
    name,
    group: call.group,
    fields: withServerFields(world, given),
  };
  store.addWorkspace(record);
  const shelf = store.find(call.group, name, clock.now());
  if (withSolar && shelf !== undefined) addSampleConnection(world, shelf, 'sample_stream_solar');
  return { status: 200, body: viewWorkspace(world, record) };
}

/** Fills in what Atlas adds to a new workspace. Source: domain facts 3.4; the tier is an open question (8.10). */
function withServerFields(world: World, given: Document): Document {
  const config = given.get('streamConfig');
  const tier = world.quirks.has('default-tier-sp10') ? 'SP10' : 'SP30';
  const streamConfig = isDocument(config) ? config : EMPTY_DOCUMENT;
  return given
    .with('streamConfig', streamConfig.has('tier') ? streamConfig : streamConfig.with('tier', tier))
    .with('failoverRegions', given.get('failoverRegions') ?? []);
}

/** What the rules of workspaces refuse: regions in the cloud's own spelling, failover to another cloud (domain facts 2.7, 3.5). */
function checkRules(fields: Document): void {
  // A region that nobody knows yet may be new: it is taken, as validate only warns of it.
  const provider = textOf(valueAt(fields, PROVIDER)) ?? '';
  if (UNUSABLE_PROVIDERS.includes(provider))
    throw invalidField(PROVIDER.join('.'), `Workspaces can not run in ${provider}.`);
  const refused = checkWorkspace('name', fields).filter(({ severity }) => severity === 'error');
  if (refused.length === 0) return;
  throw invalidBody(
    refused.map(({ path, message }) => ({ field: path.join('.'), description: `${message}.` })),
  );
}

/** Another region than the workspace has, as the flat update body names it; undefined when it stays. */
function changedRegion({ workspace, processors }: Shelf, body: Document): Document | undefined {
  const [cloudProvider, region] = [body.get('cloudProvider'), body.get('region')];
  if (cloudProvider === undefined && region === undefined) return undefined;
  if (cloudProvider === undefined || region === undefined) {
    throw invalidField(region === undefined ? 'region' : 'cloudProvider', 'Both are required together.');
  }
  const wanted = document({ cloudProvider, region });
  checkShape(regionShape, wanted);
  checkRules(document({ dataProcessRegion: wanted }));
  if (areEqualUnordered(wanted, workspace.fields.get('dataProcessRegion'))) return undefined;
  if (processors.size > 0) throw workspaceInUse(workspace.name);
  return wanted;
}

/** Failover regions can be set once (domain facts 3.3); undefined when nothing changes. */
function changedFailoverRegions(old: Document, body: Document): readonly Value[] | undefined {
  const wanted = body.get('failoverRegions');
  const present = listOfRegions(old);
  if (!isList(wanted) || areEqualUnordered(wanted, present)) return undefined;
  if (present.length > 0) throw invalidField('failoverRegions', 'They can not be changed once they are set.');
  checkRules(old.with('failoverRegions', wanted));
  return listOfRegions(workspaceFields(body));
}

/** assumed (region): the order is no fact of the API. */
function reportedRegions(world: World, regions: readonly Value[]): readonly Value[] {
  if (!world.quirks.has('failover-regions-sorted')) return regions;
  const nameOf = (region: Value): string => textOf(valueAt(region, ['region'])) ?? '';
  return regions.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function listOfRegions(fields: Document): readonly Value[] {
  const regions = fields.get('failoverRegions');
  return isList(regions) ? regions : [];
}

function isSolarWanted(body: Document): boolean | undefined {
  const samples = body.get('sampleConnections');
  const solar = isDocument(samples) ? samples.get('solar') : undefined;
  return typeof solar === 'boolean' ? solar : undefined;
}

function overlay(before: Document, changes: Document): Document {
  return changes.entries.reduce((made, [key, value]) => made.with(key, value), before);
}
