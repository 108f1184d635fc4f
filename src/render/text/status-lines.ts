/** Lines of a status about what belongs to the project itself. */
import { formatAddress } from '../../model/address.ts';
import type { FailoverStatus, ProcessorStatus } from '../../status/health.ts';
import type { AccountStatus, PrivateLinkStatus, VpcPeeringStatus } from '../../status/project-resources.ts';
import { escapeControls } from '../safe-text.ts';

/** A private link with its state, and the id by which connections name it where the manifest does not. */
export function describeLink({
  address,
  type,
  region,
  state,
  error,
  id,
  isMissing,
  isManaged,
}: PrivateLinkStatus): string {
  const what = [type, region].filter((part) => part !== undefined && part !== '').join(', ');
  const now = isMissing ? 'missing' : `${state ?? 'unknown'}${error === undefined ? '' : `: ${error}`}`;
  const named = id === undefined || isManaged ? '' : `, id ${id}`;
  return escapeControls(
    `${formatAddress(address)} (${what}${named}): ${now}${isManaged ? '' : ', not in the manifest'}`,
  );
}

/** A VPC peering with its state. */
export function describePeering({
  address,
  account,
  vpc,
  state,
  error,
  isMissing,
  isManaged,
}: VpcPeeringStatus): string {
  const from = [account, vpc].filter((part) => part !== undefined).join('/');
  const now = isMissing ? 'not requested' : (state ?? 'unknown');
  const why = error === undefined ? '' : `: ${error}`;
  return escapeControls(
    `${formatAddress(address)} (${from}): ${now}${why}${isManaged ? '' : ', not in the manifest'}`,
  );
}

/** With whom to peer in a region. */
export function describeAccount({ cloudProvider, region, details, error }: AccountStatus): string {
  const said = details.map(([name, value]) => `${name} ${value}`).join(', ');
  return escapeControls(`${cloudProvider} ${region}: ${error ?? said}`);
}

/** Where a workspace runs, and where it could. */
export function describeFailover(
  { home, regions }: FailoverStatus,
  processors: readonly ProcessorStatus[],
): string {
  const from = home === undefined ? '' : `${home}, `;
  const isUntold = processors.some(({ state, region }) => state === 'STARTED' && region === undefined);
  const untold = !isUntold ? '' : '; Atlas does not say where each processor runs';
  return escapeControls(`${from}fails over to ${regions.join(' or ')}${untold}`);
}
