/**
 * What a change means for other resources: which processors stop and start, which are re-created with their connection, what a target pulls
 * in, what can't be deleted because something uses it. Works on the drafts in place, before there are steps.
 */
import type { Address } from '../../model/address.ts';
import {
  connectionAddress,
  isConnectionLike,
  privateLinkAddress,
  workspaceAddress,
} from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { textOf } from '../../model/document.ts';
import type { InterruptedProcessor } from '../../model/interrupted.ts';
import type { Live } from '../../model/resources.ts';
import { linkNameIn } from '../../kinds/link-references.ts';
import { isUnreadable } from './changes.ts';
import {
  findStrayFailovers,
  failoversOf,
  parentOf,
  spreadToFailovers,
} from '../failover/failover-effects.ts';
import { settleLinks } from './link-effects.ts';
import type { Draft, Drafts } from '../steps/drafts.ts';
import { pinTiers } from '../steps/tier-pins.ts';
import { UNTOUCHED, connectionNames, connectionOf, isProcessor, keyOf } from '../steps/drafts.ts';
import { settleRun } from './runs.ts';

/** Brings the drafts to their end: all effects decided. */
export function settleEffects(
  drafts: Drafts,
  live: Live,
  isNarrowed: boolean,
  interrupted: readonly InterruptedProcessor[],
): Diagnostic[] {
  const notes = new Map(interrupted.map((each) => [keyOf(each.address), each]));
  const diagnostics = isNarrowed ? settleTargets(drafts) : [];
  spreadReplacements(drafts);
  spreadToFailovers(drafts);
  pinTiers(drafts);
  for (const draft of drafts.values()) {
    if (draft.address.kind === 'processor') settleRun(draft, drafts, notes);
  }
  return [
    ...diagnostics,
    ...settleLinks(drafts, live),
    ...findMissingConnections(drafts, live),
    ...findUsedConnections(drafts),
    ...keepFilledWorkspaces(drafts),
    ...findFailedConnections(drafts),
    ...findStrayFailovers(drafts),
  ];
}

/** The connections that a processor uses once the plan is applied. */
export const namesAfter = (draft: Draft): readonly string[] => connectionNames(draft.after);

/** The connections that a processor uses now. */
export const namesBefore = (draft: Draft): readonly string[] => connectionNames(draft.before);

/** A targeted resource brings along what must be created for it; other changes outside of the targets are left out. */
function settleTargets(drafts: Drafts): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const include = (address: Address, user: Draft): void => {
    const draft = drafts.get(keyOf(address));
    if (draft === undefined || draft.isTargeted) return;
    if (draft.action === 'create') {
      draft.isTargeted = true;
      draft.notes.push(`not targeted; included because ${keyOf(user.address)} needs it`);
      include(workspaceAddress(address.workspace), user);
      includeLink(draft);
      if (address.kind === 'failover') include(parentOf(address), user);
    } else if (draft.action === 'update' || draft.action === 'replace') {
      diagnostics.push({
        severity: 'warning',
        code: 'PLAN_TARGET_LEFT_OUT',
        message: `${keyOf(user.address)} uses it, and its changes are left out because it is not targeted`,
        address: keyOf(address),
        fix: `To include them: --target ${keyOf(address)}`,
      });
    }
  };
  const includeLink = (draft: Draft): void => {
    const link = isConnectionLike(draft.address.kind) ? linkNameIn(draft.after) : undefined;
    if (link !== undefined) include(privateLinkAddress(link), draft);
  };
  for (const draft of [...drafts.values()].filter((each) => each.isTargeted)) {
    if (draft.action === 'delete' || draft.action === 'unmanaged' || draft.action === 'noop') continue;
    include(workspaceAddress(draft.address.workspace), draft);
    includeLink(draft);
    if (draft.address.kind === 'failover') include(parentOf(draft.address), draft);
    if (draft.address.kind !== 'processor') continue;
    for (const name of namesAfter(draft)) {
      const connection = connectionAddress(draft.address.workspace, name);
      include(connection, draft);
      if (draft.after?.get('failoverEnabled') !== true) continue;
      for (const failover of failoversOf(drafts, connection)) include(failover.address, draft);
    }
  }
  for (const draft of drafts.values()) {
    if (draft.isTargeted) continue;
    draft.action = draft.desired === undefined ? 'unmanaged' : 'noop';
    draft.fields = [];
    draft.notes.length = 0;
    if (draft.before === undefined) delete draft.after;
    else draft.after = draft.before;
  }
  return diagnostics;
}

/**
 * Replacing a connection deletes it, and Atlas refuses that while processors use it. Whether stopped ones count is unknown (domain facts 8.7):
 * those that the manifest owns are deleted and created again, which works with either answer; nobody else's is ever deleted.
 * One that lets go of the connection in this plan is updated first instead.
 */
function spreadReplacements(drafts: Drafts): void {
  const replaced = [...drafts.values()].filter(
    (draft) => draft.address.kind === 'connection' && draft.action === 'replace',
  );
  const isReplaced = (address: Address, name: string): boolean =>
    replaced.some((draft) => draft.address.workspace === address.workspace && draft.address.name === name);
  // A new connection over a link that is replaced is there only once the old link, and what goes over it, is gone.
  const isAwaited = (address: Address, name: string): boolean => {
    const connection = connectionOf(drafts, address, name);
    const link = connection?.action === 'create' ? linkNameIn(connection.after) : undefined;
    return link !== undefined && drafts.get(keyOf(privateLinkAddress(link)))?.action === 'replace';
  };
  for (const draft of drafts.values()) {
    const { address } = draft;
    if (address.kind !== 'processor' || draft.live === undefined || draft.action === 'delete') continue;
    const used = namesBefore(draft).find((name) => isReplaced(address, name));
    if (!isProcessor(draft.desired) || !draft.isTargeted) {
      if (used === undefined) continue;
      const note = `processor ${address.name}, which is not ours to delete, uses it: Atlas may refuse to delete it even while that is stopped`;
      connectionOf(drafts, address, used)?.notes.push(note);
      continue;
    }
    const isFree = (name: string): boolean => !isReplaced(address, name) && !isAwaited(address, name);
    if (used === undefined || namesAfter(draft).every(isFree)) continue;
    draft.action = 'replace';
    draft.run = { ...UNTOUCHED, replacedFor: used };
    draft.notes.push(`deleted and created again, because connection ${used} is replaced`);
  }
}

function findMissingConnections(drafts: Drafts, live: Live): Diagnostic[] {
  const missing: Diagnostic[] = [];
  for (const draft of drafts.values()) {
    const { address } = draft;
    if (address.kind !== 'processor' || !draft.isTargeted) continue;
    if (!['create', 'update', 'replace'].includes(draft.action)) continue;
    for (const name of namesAfter(draft)) {
      const connection = connectionAddress(address.workspace, name);
      if (drafts.has(keyOf(connection)) || isUnreadable(live, connection)) continue;
      const place = draft.desired?.place;
      missing.push({
        severity: 'error',
        code: 'PLAN_CONNECTION_MISSING',
        message: `uses connection "${name}", which is neither in the manifest nor in Atlas`,
        address: keyOf(address),
        fix: `Define ${keyOf(connection)} in the manifest.`,
        ...(place && { place }),
      });
    }
  }
  return missing;
}

function findUsedConnections(drafts: Drafts): Diagnostic[] {
  const used: Diagnostic[] = [];
  for (const draft of drafts.values()) {
    if (draft.address.kind !== 'processor' || draft.action === 'delete') continue;
    for (const name of namesAfter(draft)) {
      const connection = connectionOf(drafts, draft.address, name);
      if (connection?.action !== 'delete') continue;
      const isTargetable = draft.desired !== undefined && !draft.isTargeted;
      used.push({
        severity: 'error',
        code: 'PLAN_CONNECTION_IN_USE',
        message: `can't be deleted: ${keyOf(draft.address)} uses it and stays`,
        address: keyOf(connection.address),
        fix: isTargetable
          ? `Take that in as well: --target ${keyOf(draft.address)}`
          : 'Keep the connection, or change or delete the processor as well.',
      });
    }
  }
  return used;
}

/** FAILED is the end for a connection until somebody changes or replaces it (domain facts 4.6). */
function findFailedConnections(drafts: Drafts): Diagnostic[] {
  return [...drafts.values()].flatMap((draft): Diagnostic[] => {
    const isOurs = isConnectionLike(draft.address.kind) && draft.desired !== undefined && draft.isTargeted;
    if (!isOurs || draft.action !== 'noop' || textOf(draft.live?.body.get('state')) !== 'FAILED') return [];
    return [
      {
        severity: 'warning',
        code: 'PLAN_CONNECTION_FAILED',
        message: 'Atlas reports this connection as FAILED, and the manifest changes nothing about it',
        address: keyOf(draft.address),
        fix: 'Look in Atlas for the reason; --update-secrets sends it again with its secrets.',
      },
    ];
  });
}

/** Atlas deletes a workspace with the connections in it: one that holds what nobody asked to delete stays. */
function keepFilledWorkspaces(drafts: Drafts): Diagnostic[] {
  const kept: Diagnostic[] = [];
  for (const draft of drafts.values()) {
    if (draft.address.kind !== 'workspace' || draft.action !== 'delete') continue;
    const staying = [...drafts.values()].filter(
      (other) =>
        other !== draft &&
        other.address.workspace === draft.address.workspace &&
        other.live !== undefined &&
        other.action !== 'delete',
    );
    const [first] = staying;
    if (first === undefined) continue;
    const more = staying.length > 1 ? ` and ${staying.length - 1} more` : '';
    draft.action = 'noop';
    if (draft.before !== undefined) draft.after = draft.before;
    draft.notes.splice(0, draft.notes.length, `stays: it holds ${keyOf(first.address)}${more}`);
    kept.push({
      severity: draft.cause === 'destroy' ? 'warning' : 'error',
      code: 'PLAN_WORKSPACE_NOT_EMPTY',
      message: `the workspace stays: it holds ${keyOf(first.address)}${more}, which this plan does not delete`,
      address: keyOf(draft.address),
      fix: 'List under removed what it holds, or leave the workspace.',
    });
  }
  return kept;
}
