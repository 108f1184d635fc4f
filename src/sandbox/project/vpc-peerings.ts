/** The operations on VPC peerings, and the request from the other side, which AWS would send. Source: Admin API; domain facts 3.8. */
import { parseJson } from '../../model/document/json-text.ts';
import { Document, document, isDocument, textOf } from '../../model/document.ts';
import { OBJECT_ID } from '../../kinds/values/patterns.ts';
import { VPC_PEERING_FIELDS, vpcPeeringShape } from '../../kinds/vpc-peering.ts';
import { dropServerFields } from '../../kinds/derived/server-fields.ts';
import type { Answer, Call, World } from '../http/call.ts';
import { accepted, listOf } from '../http/call.ts';
import { Problem, invalidField, queryMissing } from '../http/problem.ts';
import { checkShape } from '../http/shape-check.ts';
import { makeId } from '../state/ids.ts';
import type { ProjectRecord } from '../state/records.ts';
import { sortRoot } from '../state/views.ts';

const KIND = 'vpcPeering';

/** Of one account: Atlas lists no others. */
export function listVpcPeerings(world: World, { group, query }: Call): Answer {
  const account = query.get('requesterAccountId');
  if (account === null || account === '') throw queryMissing('requesterAccountId');
  const records = all(world, group).filter(({ fields }) => fields.get('requesterAccountId') === account);
  return listOf(records, (record) => view(world, record));
}

export function listActiveVpcPeerings(world: World, { group }: Call): Answer {
  const active = all(world, group).filter((record) => statusOf(world, record) === 'ACTIVE');
  return listOf(active, (record) => view(world, record));
}

export function acceptVpcPeering(world: World, call: Call): Answer {
  return move(world, call, 'ACCEPT_REQUESTED');
}

/** A request that is rejected is gone once that has settled. */
export function rejectVpcPeering(world: World, call: Call): Answer {
  return move(world, call, 'REJECT_REQUESTED');
}

export function deleteVpcPeering(world: World, call: Call): Answer {
  const record = peeringOf(world, call);
  const now = world.clock.now();
  world.store.putProject(call.group, {
    ...record,
    fields: record.fields.with('localStatus', 'DELETE_REQUESTED'),
    goneAt: now + world.settleMs,
  });
  return accepted(202);
}

/** What AWS would do: a request for a peering from the customer's side: `{group, requesterAccountId, requesterVpcId}`. */
export function requestVpcPeering(world: World, text: string): Document {
  const body = parseJson(text);
  const group = isDocument(body) ? textOf(body.get('group')) : undefined;
  if (!isDocument(body) || group === undefined) throw invalidField('group', 'It is required.');
  const sent = dropServerFields(body.without('group'), VPC_PEERING_FIELDS);
  checkShape(vpcPeeringShape, sent);
  const record: ProjectRecord = {
    kind: KIND,
    id: makeId(world.clock),
    fields: sent.with('localStatus', 'NONE'),
    readyAt: world.clock.now(),
  };
  world.store.putProject(group, record);
  return view(world, record);
}

/** The body has to say whose request is meant: a wrong id must accept nothing. */
function move(world: World, call: Call, status: 'ACCEPT_REQUESTED' | 'REJECT_REQUESTED'): Answer {
  const record = peeringOf(world, call);
  for (const key of ['requesterAccountId', 'requesterVpcId']) {
    if (call.body.get(key) !== record.fields.get(key))
      throw invalidField(key, 'It must be that of the request.');
  }
  if (statusOf(world, record) !== 'NONE') {
    // assumed (account): the code.
    throw new Problem(409, 'STREAM_VPC_PEERING_NOT_PENDING', 'This peering is not pending.');
  }
  const until = world.clock.now() + world.settleMs;
  world.store.putProject(call.group, {
    ...record,
    fields: record.fields.with('localStatus', status),
    readyAt: until,
    ...(status === 'REJECT_REQUESTED' && { goneAt: until }),
  });
  return accepted(202);
}

const all = (world: World, group: string): ProjectRecord[] =>
  world.store.listProject(group, KIND, world.clock.now());

function peeringOf(world: World, { group, names }: Call): ProjectRecord {
  const [id = ''] = names;
  const found = OBJECT_ID.pattern.test(id) ? all(world, group).find((record) => record.id === id) : undefined;
  // assumed (account): the code.
  if (found === undefined)
    throw new Problem(404, 'STREAM_VPC_PEERING_NOT_FOUND', `VPC peering ${id} not found.`);
  return found;
}

function statusOf(world: World, record: ProjectRecord): string {
  const status = textOf(record.fields.get('localStatus')) ?? 'NONE';
  return status === 'ACCEPT_REQUESTED' && record.readyAt <= world.clock.now() ? 'ACTIVE' : status;
}

function view(world: World, record: ProjectRecord): Document {
  const localStatus = statusOf(world, record);
  return sortRoot(
    new Document([
      ...record.fields.without('localStatus').entries,
      ['_id', record.id],
      ['name', `pcx-${record.id.slice(0, 17)}`],
      ['localStatus', localStatus],
      ['cloudStatus', localStatus === 'ACTIVE' ? 'active' : 'pending-acceptance'],
      ['accepterAccountId', ATLAS_ACCOUNT],
      ['accepterVpcId', ATLAS_VPC],
      ['accepterCidr', ATLAS_CIDR],
    ]),
  );
}

const ATLAS_ACCOUNT = '358363220050';
const ATLAS_VPC = 'vpc-0f1e2d3c4b5a69788';
const ATLAS_CIDR = '10.8.0.0/21';

/** With whom to peer in one region. Source: Admin API, AccountDetails. */
export function readAccountDetails(_: World, { query }: Call): Answer {
  const [provider, region] = ['cloudProvider', 'regionName'].map((name) => {
    const value = query.get(name);
    if (value === null || value === '') throw queryMissing(name);
    return value;
  });
  const common = { cloudProvider: provider, cidrBlock: ATLAS_CIDR };
  switch (provider) {
    case 'aws':
      return { status: 200, body: document({ ...common, awsAccountId: ATLAS_ACCOUNT, vpcId: ATLAS_VPC }) };
    case 'azure':
      return {
        status: 200,
        body: document({
          ...common,
          azureSubscriptionId: '12345678-1234-1234-1234-123456789012',
          virtualNetworkName: `vnet_${region ?? ''}`,
        }),
      };
    case 'gcp':
      return {
        status: 200,
        body: document({ ...common, gcpProjectId: 'p-sandbox', vpcNetworkName: 'nt-sandbox' }),
      };
    default:
      throw new Problem(400, 'INVALID_QUERY_PARAMETER', 'cloudProvider must be aws, azure or gcp.');
  }
}
