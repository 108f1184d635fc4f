/** The draft of one resource: created, updated, deleted or left alone, judged by itself. */
import { isConnectionLike } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { valueAt, withValueAt, withoutValueAt } from '../../model/document.ts';
import type { DesiredResource, LiveResource } from '../../model/resources.ts';
import { SecretReference } from '../../model/secret.ts';
import { isLeftOutOfCreation } from '../../kinds/checks/creation.ts';
import { findRule } from '../../kinds/rules/field-rule.ts';
import { liveFields, rulesFor } from '../../kinds/rules/rules.ts';
import { canPatchDomain } from '../../kinds/private-link.ts';
import { compareFields } from '../compare/compare.ts';
import type { DeletionCause, Draft } from './drafts.ts';
import { UNTOUCHED } from './drafts.ts';
import type { Action, FieldChange } from '../plan.ts';
import { formatPointer, parsePointer } from '../../model/document/pointer.ts';
import type { SecretField } from '../compare/secrets.ts';
import { findSecrets, withoutSecrets } from '../compare/secrets.ts';
import type { SecretStore } from '../../model/secret.ts';

/** The draft of a resource that Atlas does not have. */
export function draftCreation(desired: DesiredResource, isTargeted: boolean): Draft {
  const notes: string[] = [];
  let after = desired.fields;
  for (const pointer of desired.ignoreChanges) {
    const path = parsePointer(pointer);
    if (valueAt(after, path) === undefined) continue;
    if (isLeftOutOfCreation(desired, path)) {
      after = withoutValueAt(after, path);
      notes.push(`ignoreChanges names ${pointer}: it is not sent`);
    } else notes.push(`ignoreChanges names ${pointer}, which a creation needs: it is sent`);
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

/** The draft of a resource that both sides have: `update`, `replace` or `noop`. */
export function draftUpdate(
  desired: DesiredResource,
  live: LiveResource,
  how: {
    readonly updateSecrets: boolean;
    readonly isTargeted: boolean;
    /** The private link that it goes over, where that is replaced: its new id can't be given to it in place. */
    readonly replacedLink?: string | undefined;
    /** Values of secrets, as far as they are known. */
    readonly secrets: SecretStore | undefined;
  },
): Draft {
  const { updateSecrets, isTargeted } = how;
  const { kind } = desired;
  const before = liveFields(kind, live.body);
  const compared = compareFields(kind, desired.fields, before, desired.ignoreChanges, how.secrets);
  const renamedFrom = live.address.name === desired.address.name ? undefined : live.address.name;
  const secrets = sentSecrets(desired);
  const isFixed = ({ path }: FieldChange): boolean =>
    isConnectionLike(kind) || !(path === '/dnsDomain' && canPatchDomain(live.body));
  const isReplaceable = isConnectionLike(kind) || kind === 'privateLink';
  const isReplaced = isReplaceable && (compared.immutable.some(isFixed) || how.replacedLink !== undefined);
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
    run: how.replacedLink === undefined ? UNTOUCHED : { ...UNTOUCHED, replacedFor: how.replacedLink },
  };
}

/** The secrets that every write of this resource sends: all of them, but for ignored fields. */
function sentSecrets(desired: DesiredResource): SecretField[] {
  if (!isConnectionLike(desired.kind)) return [];
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

/** The draft of a resource that is to go. */
export function draftDeletion(
  live: LiveResource,
  cause: DeletionCause,
  desired: DesiredResource | undefined,
  isTargeted: boolean,
): Draft {
  const reasons: Readonly<Record<DeletionCause, string>> = {
    removed: 'removed: in the manifest',
    prune: 'not in the manifest, which owns this workspace (prune)',
    unlisted: 'not under failoverConnections of its connection',
    connection: 'goes with its connection',
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

/** The draft of a resource that the manifest does not mention. */
export function draftUnmanaged(live: LiveResource, isTargeted: boolean): Draft {
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
