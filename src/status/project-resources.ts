/** The states of what belongs to the project itself: private links and VPC peerings. */
import { linkPhase } from '../kinds/private-link.ts';
import { idOf } from '../kinds/rules/field-rule.ts';
import type { Address } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import type { LiveResource } from '../model/resources.ts';
import type { ConnectionStatus } from './health.ts';

/** A private link of the project. */
export interface PrivateLinkStatus extends ConnectionStatus {
  readonly region?: string;
  /** Its id in Atlas, which `networking.access.connectionId` names. */
  readonly id?: string;
  /** Why it is FAILED. */
  readonly error?: string;
}

/** A VPC peering, or a request for one. */
export interface VpcPeeringStatus extends ConnectionStatus {
  readonly account?: string;
  readonly vpc?: string;
  readonly error?: string;
}

/** With whom to peer in one region, as Atlas says it. */
export interface AccountStatus {
  readonly cloudProvider: string;
  readonly region: string;
  readonly details: readonly (readonly [name: string, value: string])[];
  /** Why Atlas does not say. */
  readonly error?: string;
}

/** A link is healthy once it is DONE. */
export function judgeLink(
  address: Address,
  live: LiveResource | undefined,
  isManaged: boolean,
  wanted: Document | undefined,
): PrivateLinkStatus {
  const body = live?.body;
  const [state, error, provider, vendor, region] = [
    'state',
    'errorMessage',
    'provider',
    'vendor',
    'region',
  ].map((key) => textOf((body ?? wanted)?.get(key)));
  const id = body && idOf(body);
  return {
    address,
    type: [provider, vendor].filter((part) => part !== undefined).join(' '),
    ...(state !== undefined && { state }),
    ...(region !== undefined && { region }),
    ...(id !== undefined && { id }),
    ...(error !== undefined && { error }),
    isMissing: live === undefined,
    isManaged,
    isHealthy: linkPhase(state) === 'ready',
  };
}

/** A peering is healthy once it is accepted. */
export function judgePeering(
  address: Address,
  live: LiveResource | undefined,
  isManaged: boolean,
  wanted: Document | undefined,
): VpcPeeringStatus {
  const body = live?.body;
  const [state, error, account, vpc] = ['state', 'statusMessage', 'requesterAccountId', 'requesterVpcId'].map(
    (key) => textOf((body ?? wanted)?.get(key)),
  );
  return {
    address,
    ...(state !== undefined && { state }),
    ...(error !== undefined && { error }),
    ...(account !== undefined && { account }),
    ...(vpc !== undefined && { vpc }),
    isMissing: live === undefined,
    isManaged,
    isHealthy: state === 'ACTIVE' || state === 'ACCEPTING',
  };
}
