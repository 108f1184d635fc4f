/** What create and update steps send, and what puts a processor back. Bodies are lossless `Document`s, with secrets as references. */
import type { Address } from '../../model/address.ts';
import { isConnectionLike } from '../../model/address.ts';
import type { Value } from '../../model/document.ts';
import {
  Document,
  EMPTY_DOCUMENT,
  document,
  isDocument,
  valueAt,
  withValueAt,
} from '../../model/document.ts';
import { areEqual } from '../../model/document/equality.ts';
import { AUTOSCALING_BOUNDS } from '../../kinds/autoscaling.ts';
import { connectionBody } from '../../kinds/connection.ts';
import { failoverBody } from '../../kinds/failover.ts';
import { processorCreateBody } from '../../kinds/processor.ts';
import { workspaceCreateBody, workspaceUpdateBody } from '../../kinds/workspace.ts';
import type { Draft } from '../steps/drafts.ts';
import { connectionSpec, connectionTypeOf } from '../../kinds/connection.ts';
import { heldSecrets } from '../../kinds/derived/secrets.ts';
import { formatPointer } from '../../model/document/pointer.ts';

/** The POST body of a draft; undefined when there is nothing to create. */
export function createBody(draft: Draft): Document | undefined {
  const fields = draft.address.kind === 'processor' ? draft.after : draft.sends;
  return fields && bodyOfNew(draft.address, fields);
}

/** The POST body that creates a resource with `fields`. A null, which only `extra` may hold, means 'absent'. */
function bodyOfNew({ kind, name, region = '' }: Address, fields: Document): Document {
  switch (kind) {
    case 'privateLink':
    case 'vpcPeering':
      return withoutNulls(fields);
    case 'workspace':
      return withoutNulls(workspaceCreateBody(name, fields));
    case 'connection':
      return withoutNulls(connectionBody(name, fields));
    case 'failover':
      return withoutNulls(failoverBody(name, region, fields));
    case 'processor':
      return withoutNulls(processorCreateBody(name, fields));
  }
}

/**
 * The POST body that creates again what a replacement deletes, as it was. Atlas does not tell a connection's secret: it is the
 * manifest's, where that has one for the same login. Undefined where it is not known.
 */
export function recreationBody(draft: Draft): Document | undefined {
  const { address, before, desired, renamedFrom } = draft;
  if (before === undefined) return undefined;
  const former = renamedFrom === undefined ? address : { ...address, name: renamedFrom };
  if (!isConnectionLike(address.kind)) return bodyOfNew(former, before);
  const secrets = draft.secrets.filter(({ path }) => isSameLogin(path, before, desired?.fields));
  const isHeld = (path: readonly string[]): boolean =>
    secrets.some((secret) => formatPointer(secret.path) === formatPointer(path));
  const isKnownType = connectionSpec(connectionTypeOf(before)) !== undefined;
  // Of a type that Sluice doesn't know it can't say where a secret is.
  if (!isKnownType || !heldSecrets(before).named.every(isHeld)) return undefined;
  return bodyOfNew(
    former,
    secrets.reduce((fields, { path, secret }) => withValueAt(fields, path, secret), before),
  );
}

/** Whether a secret of the new fields is, for all that can be known, that of the old ones. */
function isSameLogin(path: readonly string[], before: Document, after: Document | undefined): boolean {
  const login = path.slice(0, -1);
  const isEqual = (...at: string[]): boolean => areEqual(valueAt(before, at), valueAt(after, at));
  return (
    isEqual('type') &&
    isDocument(valueAt(before, login)) &&
    isEqual(...login, 'mechanism') &&
    isEqual(...login, 'method')
  );
}

/** Outside of pipelines, in which a null is a value. */
function withoutNulls(body: Document): Document {
  const entries = body.entries.flatMap(([key, value]): (readonly [string, Value])[] => {
    if (value === null) return [];
    return [[key, isDocument(value) && key !== 'pipeline' ? withoutNulls(value) : value]];
  });
  return new Document(entries);
}

/**
 * The PATCH body of a draft, without its name where that changes. A connection's is whole; those of workspaces and processors
 * hold the members that change, `options` only the options that change.
 */
export function updateBody(draft: Draft): Document {
  const before = draft.before ?? EMPTY_DOCUMENT;
  const after = draft.after ?? EMPTY_DOCUMENT;
  switch (draft.address.kind) {
    case 'privateLink':
    case 'vpcPeering':
      return changedMembers(before, after);
    case 'connection':
      return connectionBody(draft.address.name, draft.sends ?? after);
    case 'failover':
      return failoverBody(draft.address.name, draft.address.region ?? '', draft.sends ?? after);
    case 'workspace':
      return workspaceUpdateBody(changedMembers(before, after));
    case 'processor':
      return withPinnedTier(draft, processorPatch(before, after));
  }
}

/** The PATCH body that gives a processor its old definition back. */
export function rollbackBody(draft: Draft): Document {
  return withPinnedTier(draft, processorPatch(draft.after ?? EMPTY_DOCUMENT, draft.before ?? EMPTY_DOCUMENT));
}

const withPinnedTier = ({ pinnedTier }: Draft, body: Document): Document =>
  pinnedTier === undefined ? body : body.with('tier', pinnedTier);

/** `body` with the consent to drop the checkpoint. Source: Admin API, StreamsModifyStreamProcessorOptions. */
export function withFreshStart(body: Document): Document {
  const options = body.get('options');
  return body.with(
    'options',
    (isDocument(options) ? options : EMPTY_DOCUMENT).with('resumeFromCheckpoint', false),
  );
}

function changedMembers(before: Document, after: Document): Document {
  return new Document(after.entries.filter(([key, value]) => !areEqual(value, before.get(key))));
}

/**
 * A member that is to go can't be left out of a PATCH: the DLQ goes by an empty one (the shell's `modify({dlq: {}})`;
 * assumed for REST, domain facts 8.9), failover by `false`. What has no such spelling stays as it is.
 */
function processorPatch(before: Document, after: Document): Document {
  const patch = changedMembers(before.without('options'), after.without('options'));
  const [old, next] = [before, after].map((fields) => optionsOf(fields));
  let options = changedMembers(old ?? EMPTY_DOCUMENT, next ?? EMPTY_DOCUMENT);
  if (old?.has('dlq') === true && next?.has('dlq') !== true) options = options.with('dlq', EMPTY_DOCUMENT);
  options = withFreedBounds(options, old, next);
  const members: Record<string, Value> = {};
  if (options.entries.length > 0) members['options'] = options;
  if (before.get('failoverEnabled') === true && !after.has('failoverEnabled'))
    members['failoverEnabled'] = false;
  return new Document([...patch.entries, ...document(members).entries]);
}

/** A bound that is left out keeps its value in Atlas; null gives it back to the workspace. Source: Atlas docs, autoscaling. */
function withFreedBounds(options: Document, old: Document | undefined, next: Document | undefined): Document {
  const [before, after] = [old?.get('autoscaling'), next?.get('autoscaling')];
  if (!options.has('autoscaling') || !isDocument(before) || !isDocument(after)) return options;
  const freed = AUTOSCALING_BOUNDS.filter((bound) => before.has(bound) && !after.has(bound));
  return options.with(
    'autoscaling',
    freed.reduce<Document>((block, bound) => block.with(bound, null), after),
  );
}

const optionsOf = (fields: Document): Document => {
  const options = fields.get('options');
  return isDocument(options) ? options : EMPTY_DOCUMENT;
};
