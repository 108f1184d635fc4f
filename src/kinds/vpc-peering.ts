/** The VPC peering: a request from an AWS account that Atlas accepts, and what its status means. */
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import type { Fields } from './define.ts';
import { identity, immutable, matches, plain, required, serverOwned, text } from './define.ts';
import { shapeOf } from './shapes.ts';
import { AWS_ACCOUNT, VPC } from './values/patterns.ts';

/** Source: Admin API, VPCPeeringConnection; domain facts 3.8. It is requested from the other side: two fields tell which one is meant. */
export const VPC_PEERING_FIELDS: Fields = {
  requesterAccountId: text(
    'The AWS account that requests it: 12 digits, in quotes.',
    required,
    plain,
    matches(AWS_ACCOUNT),
    immutable,
    identity,
  ),
  requesterVpcId: text('The VPC of that account.', required, plain, matches(VPC), immutable, identity),
  _id: serverOwned('Its id.'),
  name: serverOwned('What Atlas calls it; the address has the name of the manifest.'),
  state: serverOwned(
    'PENDING, ACCEPTING, ACTIVE, DELETING or FAILED: what Sluice makes of the two statuses.',
  ),
  localStatus: serverOwned('What Atlas does about it.'),
  cloudStatus: serverOwned('What AWS says about it.'),
  statusMessage: serverOwned('Why it is so.'),
  groupId: serverOwned('Its project.'),
  accepterAccountId: serverOwned("Atlas's account."),
  accepterCidr: serverOwned('The addresses of the VPC of Atlas.'),
  accepterVpcId: serverOwned('The VPC of Atlas.'),
  requesterCidr: serverOwned('The addresses of the other VPC.'),
  expirationTime: serverOwned('When the request expires.'),
  links: serverOwned('Links of the API.'),
};

export const vpcPeeringShape = shapeOf(VPC_PEERING_FIELDS);

/** What Sluice makes of the two statuses of a peering. */
export type PeeringState = 'PENDING' | 'ACCEPTING' | 'ACTIVE' | 'DELETING' | 'FAILED';

/** Source: Admin API, VPCPeeringConnection.localStatus; AWS docs, VPC peering lifecycle, for what the cloud says. */
export function peeringStateOf(body: Document): PeeringState {
  const cloud = (textOf(body.get('cloudStatus')) ?? '').toLowerCase();
  switch (textOf(body.get('localStatus'))) {
    case 'ACTIVE':
      return 'ACTIVE';
    case 'REQUEST_ACCEPT':
    case 'ACCEPT_REQUESTED':
      return cloud === 'active' ? 'ACTIVE' : 'ACCEPTING';
    case 'REQUEST_REJECT':
    case 'REJECT_REQUESTED':
    case 'REQUEST_DELETE':
    case 'DELETE_REQUESTED':
      return 'DELETING';
    case 'SCAN_FAILED':
    case 'UPDATE_FAILED':
      return 'FAILED';
    default:
      if (cloud === 'active') return 'ACTIVE';
      if (['rejected', 'deleted', 'deleting'].includes(cloud)) return 'DELETING';
      return ['failed', 'expired'].includes(cloud) ? 'FAILED' : 'PENDING';
  }
}

/** A peering as a manifest names it. */
export interface PeeringClaim {
  readonly name: string;
  readonly account: string;
  readonly vpc: string;
}

/** `NAME@ACCOUNT/VPC`, as `removed` writes it; undefined for any other text. */
export function parsePeeringName(text: string): PeeringClaim | undefined {
  const [, , account, vpc] = /^([^@/]+)@([^/]+)\/([^/]+)$/.exec(text) ?? [];
  return account === undefined || vpc === undefined ? undefined : { name: text, account, vpc };
}
