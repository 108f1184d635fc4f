/**
 * What is to become of each resource: created, updated, replaced, deleted or left alone. Compares the manifest with Atlas one resource at
 * a time; what follows for other resources (`effects.ts`) and in which order (`steps.ts`) is decided later.
 */
import type { Address, Kind } from '../../model/address.ts';
import { compareAddresses, isOfProject, processorAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { textOf } from '../../model/document.ts';
import type { Desired, DesiredResource, Live, LiveResource } from '../../model/resources.ts';
import { draftCreation, draftDeletion, draftUnmanaged, draftUpdate } from '../steps/drafting.ts';
import type { DeletionCause, Draft, Drafts } from '../steps/drafts.ts';
import { isGoing, keyOf } from '../steps/drafts.ts';
import type { Selection } from '../plan.ts';
import type { Targeting } from '../targets.ts';
import type { FoundProcessor, LeftOvers } from './left-overs.ts';
import { isVersionName } from '../../model/version-names.ts';
import { findVersions, isVersionOf } from './left-overs.ts';
import { draftPeering } from './peering-changes.ts';
import { parentOf } from '../failover/failover-effects.ts';
import { LinkChanges } from './link-changes.ts';
import { workspaceErrors } from '../steps/workspace-limits.ts';
import type { SecretStore } from '../../model/secret.ts';

export interface Drafted {
  readonly drafts: Drafts;
  readonly diagnostics: readonly Diagnostic[];
}

/** Drafts for everything that is selected, desired or live: first what the manifest describes, then what Atlas has beside it. */
export function draftChanges(
  desired: Desired,
  live: Live,
  selection: Selection,
  targeting: Targeting,
  secrets?: SecretStore,
): Drafted {
  const drafting = new Drafting(desired, live, selection, targeting, secrets);
  for (const resource of desired.resources) drafting.addDesired(resource);
  drafting.addUndescribed();
  return { drafts: drafting.drafts, diagnostics: drafting.diagnostics };
}

class Drafting {
  readonly drafts = new Map<string, Draft>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #desired: Desired;
  readonly #live: Live;
  readonly #selection: Selection;
  readonly #targeting: Targeting;
  readonly #secrets: SecretStore | undefined;
  readonly #links: LinkChanges;
  readonly #liveByKey: ReadonlyMap<string, LiveResource>;
  /** What an unfinished change may have left: each processor looks for its own among these few. */
  readonly #versions: readonly LiveResource[];
  /** What the manifest lists under `removed`. */
  readonly #removed: ReadonlySet<string>;
  /** The addresses that the manifest has. */
  readonly #described: ReadonlySet<string>;
  /** What the manifest describes, under the former names of renamed processors too: none of it is beside the manifest. */
  readonly #claimed = new Set<string>();

  constructor(
    desired: Desired,
    live: Live,
    selection: Selection,
    targeting: Targeting,
    secrets: SecretStore | undefined,
  ) {
    this.#desired = desired;
    this.#live = live;
    this.#selection = selection;
    this.#targeting = targeting;
    this.#secrets = secrets;
    this.#links = new LinkChanges(desired, live);
    this.#removed = new Set(desired.removed.map(keyOf));
    this.#described = new Set(desired.resources.map(({ address }) => keyOf(address)));
    this.#versions = live.resources.filter(
      (one) => one.address.kind === 'processor' && isVersionName(one.address.name) && !isLeaving(one),
    );
    this.#liveByKey = new Map(live.resources.map((resource) => [keyOf(resource.address), resource]));
  }

  /** A resource that the manifest describes: to be created, changed or, where it says so, deleted. */
  addDesired(wanted: DesiredResource): void {
    const resource = this.#links.inNames(wanted);
    const { address } = resource;
    this.#claimed.add(keyOf(address));
    if (isUnreadable(this.#live, address) || this.#links.isUnreadable(resource)) return;
    const former = findFormer(resource, this.#find, this.#desired, this.diagnostics);
    if (former !== undefined) this.#claimed.add(keyOf(former.address));
    const named = this.#find(address) ?? former;
    const { live: found, leftOvers } = this.#findVersions(resource, named);
    const going = this.#deletionOf(resource);
    if (going !== undefined) this.#addDeletion(resource, found, going);
    else if (resource.kind === 'vpcPeering') this.#addPeering(resource, found);
    else this.#addChange(resource, found, leftOvers);
  }

  /** What Atlas has and the manifest does not describe: deleted by `removed` or by pruning, or left alone. */
  addUndescribed(): void {
    const causeOf = this.#undescribedDeletions();
    for (const resource of this.#live.resources) {
      const key = keyOf(resource.address);
      if (this.#claimed.has(key) || isLeaving(resource)) continue;
      const cause = causeOf(resource);
      const isTargeted = this.#targeting.includes(resource.address);
      const draft =
        cause === undefined
          ? draftUnmanaged(resource, isTargeted)
          : draftDeletion(resource, cause, undefined, isTargeted);
      this.drafts.set(key, draft);
    }
    this.diagnostics.push(...this.#links.findUnknownRemovals());
  }

  readonly #find = (address: Address): LiveResource | undefined => this.#liveByKey.get(keyOf(address));

  #deletionOf(resource: DesiredResource): DeletionCause | undefined {
    if (this.#selection.destroy) return 'destroy';
    return this.#links.isRemoved(resource) ? 'removed' : undefined;
  }

  #addDeletion(resource: DesiredResource, found: LiveResource | undefined, cause: DeletionCause): void {
    if (found === undefined || isLeaving(found)) return;
    // A request that is still pending was never accepted: there is nothing to take back.
    if (resource.kind === 'vpcPeering' && textOf(found.body.get('state')) === 'PENDING') return;
    const isTargeted = this.#targeting.includes(resource.address);
    this.drafts.set(keyOf(found.address), draftDeletion(found, cause, resource, isTargeted));
  }

  #addPeering(resource: DesiredResource, found: LiveResource | undefined): void {
    const { address } = resource;
    const { draft, diagnostics } = draftPeering(resource, found, this.#targeting.includes(address));
    if (draft !== undefined) this.drafts.set(keyOf(address), draft);
    this.diagnostics.push(...diagnostics);
  }

  /** The live version of a processor. What an unfinished change has left beside it is described by the manifest, too. */
  #findVersions(resource: DesiredResource, named: LiveResource | undefined): FoundProcessor {
    if (resource.kind !== 'processor' || this.#deletionOf(resource) !== undefined)
      return { live: named, leftOvers: undefined };
    const isOurs = (address: Address): boolean =>
      !this.#described.has(keyOf(address)) && !this.#removed.has(keyOf(address));
    const versions = findVersions(resource, named, this.#versions, isOurs);
    const { next, candidate, kept, others = [] } = versions.leftOvers ?? {};
    for (const one of [next, candidate, kept, versions.live, ...others])
      if (one !== undefined) this.#claimed.add(keyOf(one.address));
    return versions;
  }

  #addChange(
    resource: DesiredResource,
    found: LiveResource | undefined,
    leftOvers: LeftOvers | undefined,
  ): void {
    const isTargeted = this.#targeting.includes(resource.address);
    const isGone = found === undefined || isLeaving(found);
    const kept = isGone ? resource : this.#links.withLiveAccess(resource, found);
    const draft = isGone
      ? draftCreation(resource, isTargeted)
      : draftUpdate(kept, found, {
          updateSecrets: this.#selection.updateSecrets,
          isTargeted,
          secrets: this.#secrets,
          replacedLink: this.#links.replacedUnder(kept, this.drafts),
        });
    if (isGone && found !== undefined) {
      draft.notes.push('the existing one is being deleted; it is created once that is gone');
    }
    if (leftOvers !== undefined) draft.leftOvers = leftOvers;
    this.drafts.set(keyOf(resource.address), draft);
    this.diagnostics.push(...workspaceErrors(draft));
  }

  /** What stands by for a connection is the manifest's where that lists regions. It goes with its connection as well: see `effects.ts`. */
  #failoverDeletion(address: Address): DeletionCause | undefined {
    if (this.#removed.has(keyOf(address))) return 'removed';
    const parent = this.#desired.resources.find(
      (each) => each.kind === 'connection' && compareAddresses(each.address, parentOf(address)) === 0,
    );
    return parent?.kind === 'connection' && parent.failoverRegions !== undefined ? 'unlisted' : undefined;
  }

  /** Why a resource that the manifest does not describe is deleted; undefined where it is left alone. */
  #undescribedDeletions(): (resource: LiveResource) => DeletionCause | undefined {
    const { prune, destroy } = this.#selection;
    const processors = this.#desired.resources.filter((resource) => resource.kind === 'processor');
    const pruned = new Set(
      this.#desired.resources
        .filter((resource) => resource.kind === 'workspace' && (resource.prune || prune))
        .map((resource) => resource.address.workspace),
    );
    return (resource) => {
      const { address } = resource;
      if (address.kind === 'failover') return this.#failoverDeletion(address);
      const isPruned = address.kind !== 'workspace' && pruned.has(address.workspace);
      const isRemoved = this.#removed.has(keyOf(address)) || this.#links.isRemovedById(resource);
      if (destroy && isVersionOf(address, processors)) return 'destroy';
      if (!isRemoved && !isPruned) return undefined;
      if (destroy && isPruned) return 'destroy';
      return isRemoved ? 'removed' : 'prune';
    };
  }
}

/** One that is going away counts as absent. */
const isLeaving = ({ body }: LiveResource): boolean => isGoing(textOf(body.get('state')));

/** Whether the list that would hold `address`, or the list of workspaces, could not be read. */
export function isUnreadable(live: Live, address: Address): boolean {
  return live.unreadable.some(
    (list) =>
      (list.kind === 'workspace' && !isOfProject(address)) ||
      (isListOf(list.kind, address.kind) &&
        (list.workspace ?? '') === address.workspace &&
        (list.connection === undefined || list.connection === address.name)),
  );
}

/** Where connections could not be read, what stands by for them was not asked for. */
const isListOf = (list: Kind, kind: Kind): boolean =>
  list === kind || (list === 'connection' && kind === 'failover');

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
