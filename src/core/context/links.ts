/** What private links and VPC peerings are called: as the manifest calls them, or after what they are. */
import type { LinkNaming } from '../../atlas/link-directory.ts';
import type { PeeringNaming } from '../../atlas/peering-directory.ts';
import { linkNameIn } from '../../kinds/link-references.ts';
import type { PeeringClaim } from '../../kinds/vpc-peering.ts';
import { parsePeeringName } from '../../kinds/vpc-peering.ts';
import { textOf } from '../../model/document.ts';
import type { Desired } from '../../model/resources.ts';

/** How a plan names links; undefined where the manifest has nothing to do with any, so that they need not be read. */
function linkNamingOf(desired: Desired): LinkNaming | undefined {
  const { claims } = allLinks(desired);
  const used = desired.resources.flatMap(({ kind, fields }) =>
    kind === 'connection' ? (linkNameIn(fields) ?? []) : [],
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

/** How what belongs to a project is read. */
export interface ProjectNaming {
  readonly links: LinkNaming | undefined;
  readonly peerings: PeeringNaming | undefined;
}

/** What a plan reads of the project itself: only what the manifest has to do with. */
export function namingForPlan(desired: Desired): ProjectNaming {
  return { links: linkNamingOf(desired), peerings: peeringNamingOf(desired, 'as-removed', false) };
}

/** What is read by what looks at everything. */
export function namingForAll(
  desired: Desired | undefined,
  others: PeeringNaming['others'] = 'as-removed',
): ProjectNaming {
  return { links: allLinks(desired), peerings: peeringNamingOf(desired, others, true) };
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
