/**
 * What is read of a project beside its lists of workspaces: private links and VPC peerings, by the names that the manifest gives them or
 * after what they are, and failover connections.
 */
import type { LinkNaming } from '../../atlas/link-directory.ts';
import type { FailoverChoice } from '../../atlas/read-live.ts';
import type { PeeringNaming } from '../../atlas/peering-directory.ts';
import { connectionTypeOf } from '../../kinds/connection.ts';
import { failoverRegionsOf, hasFailovers } from '../../kinds/failover.ts';
import { linkNameIn } from '../../kinds/link-references.ts';
import type { PeeringClaim } from '../../kinds/vpc-peering.ts';
import { parsePeeringName } from '../../kinds/vpc-peering.ts';
import type { Address } from '../../model/address.ts';
import { connectionAddress, formatAddress, isConnectionLike, workspaceAddress } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import type { Desired, Live } from '../../model/resources.ts';
import type { Plan, Selection } from '../../plan/plan.ts';

/** How a plan names links; undefined where the manifest has nothing to do with any, so that they need not be read. */
function linkNamingOf(desired: Desired): LinkNaming | undefined {
  const { claims } = allLinks(desired);
  const used = desired.resources.flatMap(({ kind, fields }) =>
    isConnectionLike(kind) ? (linkNameIn(fields) ?? []) : [],
  );
  const removed = desired.removed.flatMap(({ kind, name }) => (kind === 'privateLink' ? [name] : []));
  if (claims.length + used.length + removed.length === 0) return undefined;
  return { claims, shows: new Set([...used, ...removed]) };
}

/** How everything that Atlas has is named, for what reads all of it. */
function allLinks(desired: Desired | undefined): LinkNaming {
  const claims = (desired?.resources ?? []).flatMap(({ kind, address, fields }) =>
    kind === 'privateLink' ? [{ name: address.name, fields }] : [],
  );
  return { claims, shows: 'all' };
}

export const hasLinks = (desired: Desired): boolean => allLinks(desired).claims.length > 0;

/** Whether Atlas has private links, as far as they were read. */
export const hasPrivateLinks = ({ resources }: Live): boolean =>
  resources.some(({ address }) => address.kind === 'privateLink');

/** How what belongs to a project is read. */
export interface ProjectNaming {
  readonly links: LinkNaming | undefined;
  readonly peerings: PeeringNaming | undefined;
  readonly failovers: FailoverChoice;
}

/** What a plan reads of the project itself: only what the manifest has to do with. */
export function namingForPlan(
  desired: Desired,
  deletes: Pick<Selection, 'prune' | 'destroy'>,
): ProjectNaming {
  return {
    links: linkNamingOf(desired),
    peerings: peeringNamingOf(desired, 'as-removed', false),
    failovers: failoversOf(desired, deletes),
  };
}

/**
 * The connections whose failover connections a plan has to know: those for which the manifest describes some, where there is a region for
 * them, and those that it deletes, because what stands by for them goes first.
 */
function failoversOf(
  desired: Desired,
  { prune, destroy }: Pick<Selection, 'prune' | 'destroy'>,
): FailoverChoice {
  const byKey = new Map(desired.resources.map((each) => [formatAddress(each.address), each]));
  const removed = new Set(
    desired.removed.flatMap((address) =>
      isConnectionLike(address.kind)
        ? [formatAddress(connectionAddress(address.workspace, address.name))]
        : [],
    ),
  );
  return (connection, regions) => {
    const key = formatAddress(connection);
    const [own, workspace] = [key, formatAddress(workspaceAddress(connection.workspace))].map((each) =>
      byKey.get(each),
    );
    if (own?.kind === 'connection' && own.failoverRegions !== undefined)
      return regions.length > 0 || failoverRegionsOf(workspace?.fields).length > 0;
    if (regions.length === 0) return false;
    const isPruned = workspace?.kind === 'workspace' && (workspace.prune || prune);
    return removed.has(key) || destroy || (isPruned && own === undefined);
  };
}

/** What is read by what looks at everything. */
export function namingForAll(
  desired: Desired | undefined,
  others: PeeringNaming['others'] = 'as-removed',
): ProjectNaming {
  return {
    links: allLinks(desired),
    peerings: peeringNamingOf(desired, others, true),
    failovers: (_, regions) => regions.length > 0,
  };
}

/** Whether Atlas has failover regions for any workspace that was read. */
export const hasFailoverRegions = ({ resources }: Live): boolean =>
  resources.some(({ address, body }) => address.kind === 'workspace' && failoverRegionsOf(body).length > 0);

/**
 * The connections that a plan replaces though nobody has read what stands by for them, because the manifest leaves that alone: it goes with
 * its connection, and a plan says so.
 */
export function findUnreadFailovers({ changes }: Plan, live: Live, desired: Desired): readonly Address[] {
  const described = new Set(
    desired.resources.flatMap((each) =>
      each.kind === 'connection' && each.failoverRegions !== undefined ? [formatAddress(each.address)] : [],
    ),
  );
  const bodyOf = (address: Address): Document | undefined =>
    live.resources.find((each) => formatAddress(each.address) === formatAddress(address))?.body;
  return changes.flatMap(({ address, action, before }) => {
    if (address.kind !== 'connection' || action !== 'replace' || before === undefined) return [];
    if (described.has(formatAddress(address)) || !hasFailovers(connectionTypeOf(before))) return [];
    const regions = failoverRegionsOf(bodyOf(workspaceAddress(address.workspace)));
    return regions.length > 0 ? [address] : [];
  });
}

/** Atlas lists peerings by account: those of the manifest, and what `removed` names. */
function peeringNamingOf(
  desired: Desired | undefined,
  others: PeeringNaming['others'],
  readsActive: boolean,
): PeeringNaming {
  const wanted = (desired?.resources ?? []).flatMap(({ kind, address, fields }): PeeringClaim[] => {
    const [account, vpc] = ['requesterAccountId', 'requesterVpcId'].map((key) => textOf(fields.get(key)));
    if (kind !== 'vpcPeering' || account === undefined || vpc === undefined) return [];
    return [{ name: address.name, account, vpc }];
  });
  const removed = (desired?.removed ?? []).flatMap(({ kind, name }) =>
    kind === 'vpcPeering' ? (parsePeeringName(name) ?? []) : [],
  );
  return { claims: [...wanted, ...removed], readsActive, others };
}
