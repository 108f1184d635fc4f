/** What private links are called: as the manifest calls them, or after their vendor and region. */
import type { LinkNaming } from '../../atlas/link-directory.ts';
import { linkNameIn } from '../../kinds/link-references.ts';
import type { Desired } from '../../model/resources.ts';

/** How a plan names links; undefined where the manifest has nothing to do with any, so that they need not be read. */
export function linkNamingOf(desired: Desired): LinkNaming | undefined {
  const { claims } = allLinks(desired);
  const used = desired.resources.flatMap(({ kind, fields }) =>
    kind === 'connection' ? (linkNameIn(fields) ?? []) : [],
  );
  const removed = desired.removed.flatMap(({ kind, name }) => (kind === 'privateLink' ? [name] : []));
  if (claims.length + used.length + removed.length === 0) return undefined;
  return { claims, shows: new Set([...used, ...removed]) };
}

/** How everything that Atlas has is named, for what reads all of it. */
export function allLinks(desired: Desired | undefined): LinkNaming {
  const claims = (desired?.resources ?? []).flatMap(({ kind, address, fields }) =>
    kind === 'privateLink' ? [{ name: address.name, fields }] : [],
  );
  return { claims, shows: 'all' };
}

export const hasLinks = (desired: Desired): boolean => allLinks(desired).claims.length > 0;
