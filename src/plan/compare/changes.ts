/**
 * What is to become of each resource: created, updated, replaced, deleted or left alone. Compares the manifest with Atlas one resource at
 * a time; what follows for other resources (`effects.ts`) and in which order (`steps.ts`) is decided later.
 */
import type { Address } from '../../model/address.ts';
import { compareAddresses, isOfProject, processorAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { textOf } from '../../model/document.ts';
import type { Desired, DesiredResource, Live, LiveResource } from '../../model/resources.ts';
import { draftCreation, draftDeletion, draftUnmanaged, draftUpdate } from '../steps/drafting.ts';
import type { Draft, Drafts } from '../steps/drafts.ts';
import { isGoing, keyOf } from '../steps/drafts.ts';
import type { Selection } from '../plan.ts';
import type { Targeting } from '../targets.ts';
import { draftPeering } from './peering-changes.ts';
import { LinkChanges } from './link-changes.ts';
import { workspaceErrors } from '../steps/workspace-limits.ts';
import type { SecretStore } from '../../model/secret.ts';

export interface Drafted {
  readonly drafts: Drafts;
  readonly diagnostics: readonly Diagnostic[];
}

/** Drafts for everything that is selected, desired or live. */
export function draftChanges(
  desired: Desired,
  live: Live,
  selection: Selection,
  targeting: Targeting,
  secrets?: SecretStore,
): Drafted {
  const drafts = new Map<string, Draft>();
  const diagnostics: Diagnostic[] = [];
  const liveByKey = new Map(live.resources.map((resource) => [keyOf(resource.address), resource]));
  const find = (address: Address): LiveResource | undefined => liveByKey.get(keyOf(address));
  const claimed = new Set<string>();
  const links = new LinkChanges(desired, live);

  for (const wanted of desired.resources) {
    const resource = links.inNames(wanted);
    const { address } = resource;
    const key = keyOf(address);
    claimed.add(key);
    const isTargeted = targeting.includes(address);
    if (isUnreadable(live, address) || links.isUnreadable(resource)) continue;
    const former = findFormer(resource, find, desired, diagnostics);
    if (former !== undefined) claimed.add(keyOf(former.address));
    const found = find(address) ?? former;
    const isLeaving = found !== undefined && isGoing(textOf(found.body.get('state')));
    const current = isLeaving ? undefined : found;
    const going = selection.destroy ? 'destroy' : links.isRemoved(resource) ? 'removed' : undefined;
    if (going !== undefined) {
      // A request that is still pending was never accepted: there is nothing to take back.
      const isPending = address.kind === 'vpcPeering' && textOf(current?.body.get('state')) === 'PENDING';
      if (current !== undefined && !isPending)
        drafts.set(keyOf(current.address), draftDeletion(current, going, resource, isTargeted));
      continue;
    }
    if (resource.kind === 'vpcPeering') {
      const peering = draftPeering(resource, found, isTargeted);
      if (peering.draft !== undefined) drafts.set(key, peering.draft);
      diagnostics.push(...peering.diagnostics);
      continue;
    }
    const draft =
      current === undefined
        ? draftCreation(resource, isTargeted)
        : draftUpdate(links.withLiveAccess(resource, current), current, {
            updateSecrets: selection.updateSecrets,
            isTargeted,
            secrets,
            replacedLink: links.replacedUnder(links.withLiveAccess(resource, current), drafts),
          });
    if (isLeaving)
      draft.notes.push('the one that is there is being deleted; it is created once that is gone');
    drafts.set(key, draft);
    diagnostics.push(...workspaceErrors(draft));
  }

  const removed = new Set(desired.removed.map(keyOf));
  const pruned = new Set(
    desired.resources
      .filter((resource) => resource.kind === 'workspace' && (resource.prune || selection.prune))
      .map((resource) => resource.address.workspace),
  );
  for (const resource of live.resources) {
    const { address } = resource;
    const key = keyOf(address);
    if (claimed.has(key) || isGoing(textOf(resource.body.get('state')))) continue;
    const isPruned = address.kind !== 'workspace' && pruned.has(address.workspace);
    const cause =
      removed.has(key) || links.isRemovedById(resource) ? 'removed' : isPruned ? 'prune' : undefined;
    const isTargeted = targeting.includes(address);
    drafts.set(
      key,
      cause === undefined
        ? draftUnmanaged(resource, isTargeted)
        : draftDeletion(resource, selection.destroy && isPruned ? 'destroy' : cause, undefined, isTargeted),
    );
  }
  diagnostics.push(...links.findUnknownRemovals());
  return { drafts, diagnostics };
}

/** Whether the list that would hold `address`, or the list of workspaces, could not be read. */
export function isUnreadable(live: Live, address: Address): boolean {
  return live.unreadable.some(
    (list) =>
      (list.kind === 'workspace' && !isOfProject(address)) ||
      (list.kind === address.kind && (list.workspace ?? '') === address.workspace),
  );
}

function findFormer(
  resource: DesiredResource,
  find: (address: Address) => LiveResource | undefined,
  desired: Desired,
  diagnostics: Diagnostic[],
): LiveResource | undefined {
  if (resource.kind !== 'processor' || resource.renamedFrom === undefined) return undefined;
  const formerAddress = processorAddress(resource.address.workspace, resource.renamedFrom);
  const former = find(formerAddress);
  if (former === undefined) return undefined;
  const isDesiredToo = desired.resources.some(
    (other) => compareAddresses(other.address, formerAddress) === 0,
  );
  if (find(resource.address) === undefined && !isDesiredToo) return former;
  diagnostics.push({
    severity: 'error',
    code: 'PLAN_RENAME_CONFLICT',
    message: isDesiredToo
      ? `renamedFrom names "${resource.renamedFrom}", which the manifest defines as well`
      : `renamedFrom names "${resource.renamedFrom}", and both it and "${resource.address.name}" are in Atlas`,
    address: keyOf(resource.address),
    fix: 'Take renamedFrom away, or delete one of the two.',
    ...(resource.place && { place: resource.place }),
  });
  return undefined;
}
