/**
 * What is to become of each resource: created, updated, replaced, deleted or left alone. Compares the manifest with Atlas one resource at
 * a time; what follows for other resources (`effects.ts`) and in which order (`steps.ts`) is decided later.
 */
import type { Address } from '../model/address.ts';
import { compareAddresses, processorAddress } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { textOf, valueAt, withValueAt, withoutValueAt } from '../model/document.ts';
import type { Desired, DesiredResource, Live, LiveResource } from '../model/resources.ts';
import { SecretReference } from '../model/secret.ts';
import { liveFields, rulesFor } from '../kinds/rules.ts';
import { findRule } from '../kinds/fields.ts';
import { compareFields } from './compare.ts';
import type { DeletionCause, Draft, Drafts } from './drafts.ts';
import { UNTOUCHED, isGoing, keyOf } from './drafts.ts';
import { formatPointer, parsePointer } from './pointer.ts';
import type { Action, FieldChange, Selection } from './plan.ts';
import type { SecretField } from './secrets.ts';
import { findSecrets, withoutSecrets } from './secrets.ts';
import type { Targeting } from './targets.ts';

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
): Drafted {
  const drafts = new Map<string, Draft>();
  const diagnostics: Diagnostic[] = [];
  const liveByKey = new Map(live.resources.map((resource) => [keyOf(resource.address), resource]));
  const find = (address: Address): LiveResource | undefined => liveByKey.get(keyOf(address));
  const claimed = new Set<string>();

  for (const resource of desired.resources) {
    const { address } = resource;
    const key = keyOf(address);
    claimed.add(key);
    const isTargeted = targeting.includes(address);
    if (isUnreadable(live, address)) continue;
    const former = findFormer(resource, find, desired, diagnostics);
    if (former !== undefined) claimed.add(keyOf(former.address));
    const found = find(address) ?? former;
    const isLeaving = found !== undefined && isGoing(textOf(found.body.get('state')));
    const current = isLeaving ? undefined : found;
    if (selection.destroy) {
      if (current !== undefined)
        drafts.set(keyOf(current.address), draftDeletion(current, 'destroy', resource, isTargeted));
      continue;
    }
    const draft =
      current === undefined
        ? draftCreation(resource, isTargeted)
        : draftUpdate(resource, current, selection.updateSecrets, isTargeted);
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
    const cause = removed.has(key) ? 'removed' : isPruned ? 'prune' : undefined;
    const isTargeted = targeting.includes(address);
    drafts.set(
      key,
      cause === undefined
        ? draftUnmanaged(resource, isTargeted)
        : draftDeletion(resource, selection.destroy && isPruned ? 'destroy' : cause, undefined, isTargeted),
    );
  }
  return { drafts, diagnostics };
}

/** Whether the list that would hold `address`, or the list of workspaces, could not be read. */
export function isUnreadable(live: Live, address: Address): boolean {
  return live.unreadable.some(
    (list) =>
      list.kind === 'workspace' || (list.kind === address.kind && list.workspace === address.workspace),
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

function draftCreation(desired: DesiredResource, isTargeted: boolean): Draft {
  const notes: string[] = [];
  let after = desired.fields;
  for (const pointer of desired.ignoreChanges) {
    const path = parsePointer(pointer);
    if (valueAt(after, path) === undefined) continue;
    if (isRequired(desired, path))
      notes.push(`ignoreChanges names ${pointer}, which a creation needs: it is sent`);
    else {
      after = withoutValueAt(after, path);
      notes.push(`ignoreChanges names ${pointer}: it is not sent`);
    }
  }
  return {
    address: desired.address,
    desired,
    action: 'create',
    fields: [],
    after: withoutSecrets(after),
    sends: after,
    secrets: findSecrets(after),
    isRotation: false,
    unverifiable: [],
    isTargeted,
    notes,
    run: UNTOUCHED,
  };
}

/** Fields without which Atlas creates nothing; everything else may be left out. */
const OPTIONAL = new Set([
  'tier',
  'failoverEnabled',
  'options',
  'streamConfig',
  'failoverRegions',
  'config',
  'headers',
  'networking',
  'publicPrivateNetworking',
  'region',
]);

const isRequired = (desired: DesiredResource, path: readonly string[]): boolean =>
  !OPTIONAL.has(path[0] ?? '') &&
  (desired.kind !== 'connection' || path.length < 2 || path[0] !== 'authentication');

function draftUpdate(
  desired: DesiredResource,
  live: LiveResource,
  updateSecrets: boolean,
  isTargeted: boolean,
): Draft {
  const { kind } = desired;
  const before = liveFields(kind, live.body);
  const compared = compareFields(kind, desired.fields, before, desired.ignoreChanges);
  const renamedFrom = live.address.name === desired.address.name ? undefined : live.address.name;
  const secrets = sentSecrets(desired);
  const isReplaced = kind === 'connection' && compared.immutable.length > 0;
  const isChanged = compared.changes.length > 0 || renamedFrom !== undefined;
  const isRotation = !isReplaced && updateSecrets && isTargeted && secrets.length > 0;
  const action: Action = isReplaced ? 'replace' : isChanged || isRotation ? 'update' : 'noop';
  const renameField: FieldChange[] =
    renamedFrom === undefined
      ? []
      : [{ path: '/name', before: renamedFrom, after: desired.address.name, shown: 'plain' }];
  return {
    address: desired.address,
    desired,
    live,
    action,
    fields: [
      ...renameField,
      ...compared.changes,
      ...(action === 'noop' ? [] : secretFields(desired, secrets, compared.changes)),
    ],
    before,
    after: isReplaced ? withoutSecrets(desired.fields) : compared.after,
    sends: isReplaced
      ? desired.fields
      : secrets.reduce((fields, { path, secret }) => withValueAt(fields, path, secret), compared.after),
    secrets,
    isRotation,
    unverifiable: [...compared.unverifiable, ...writeOnlyPointers(desired, secrets)],
    ...(renamedFrom !== undefined && { renamedFrom }),
    isTargeted,
    notes: compared.respelt.map((pointer) => `${pointer} is equal and spelt differently in Atlas: no change`),
    run: UNTOUCHED,
  };
}

/** The secrets that every write of this resource sends: all of them, but for ignored fields. */
function sentSecrets(desired: DesiredResource): SecretField[] {
  if (desired.kind !== 'connection') return [];
  const ignored = desired.ignoreChanges.map(parsePointer);
  return findSecrets(desired.fields).filter(
    ({ path }) => !ignored.some((prefix) => prefix.every((key, i) => key === path[i])),
  );
}

function secretFields(
  desired: DesiredResource,
  secrets: readonly SecretField[],
  changes: readonly FieldChange[],
): FieldChange[] {
  const rules = rulesFor(desired.kind, desired.fields);
  return secrets
    .map(({ path, secret }) => ({
      path: formatPointer(path),
      after: secret,
      shown: findRule(rules, path)?.shown ?? ('sensitive' as const),
    }))
    .filter(({ path }) => !changes.some((change) => change.path === path));
}

const writeOnlyPointers = (desired: DesiredResource, secrets: readonly SecretField[]): string[] =>
  secretFields(desired, secrets, [])
    .filter((field) => field.shown === 'writeOnly' && field.after instanceof SecretReference)
    .map((field) => field.path);

function draftDeletion(
  live: LiveResource,
  cause: DeletionCause,
  desired: DesiredResource | undefined,
  isTargeted: boolean,
): Draft {
  const reasons: Readonly<Record<DeletionCause, string>> = {
    removed: 'removed: in the manifest',
    prune: 'not in the manifest, which owns this workspace (prune)',
    destroy: 'destroy',
  };
  return {
    address: live.address,
    ...(desired && { desired }),
    live,
    action: 'delete',
    fields: [],
    before: liveFields(live.address.kind, live.body),
    secrets: [],
    isRotation: false,
    unverifiable: [],
    cause,
    isTargeted,
    notes: [reasons[cause]],
    run: UNTOUCHED,
  };
}

function draftUnmanaged(live: LiveResource, isTargeted: boolean): Draft {
  const before: Document = liveFields(live.address.kind, live.body);
  return {
    address: live.address,
    live,
    action: 'unmanaged',
    fields: [],
    before,
    after: before,
    secrets: [],
    isRotation: false,
    unverifiable: [],
    isTargeted,
    notes: [],
    run: UNTOUCHED,
  };
}

/** What Atlas can't do to a workspace: move it (domain facts 3.3), or change its failover regions once they are set. */
function workspaceErrors(draft: Draft): Diagnostic[] {
  if (draft.address.kind !== 'workspace' || draft.action !== 'update') return [];
  const common = {
    severity: 'error' as const,
    address: keyOf(draft.address),
    ...(draft.desired?.place && { place: draft.desired.place }),
  };
  const errors: Diagnostic[] = [];
  if (draft.fields.some((field) => field.path.startsWith('/dataProcessRegion'))) {
    errors.push({
      ...common,
      code: 'PLAN_REGION_IMMUTABLE',
      message: "a workspace's region can't be changed, and Sluice never replaces a workspace",
      fix: 'Keep the region that Atlas has, or create a workspace of another name there and move its processors.',
    });
  }
  const failover = draft.fields.find((field) => field.path === '/failoverRegions');
  if (Array.isArray(failover?.before) && failover.before.length > 0) {
    errors.push({
      ...common,
      code: 'PLAN_FAILOVER_REGIONS_SET',
      message: 'failoverRegions can be set once and neither changed nor taken away',
      fix: 'Keep the failover regions that Atlas has.',
    });
  }
  return errors;
}
