/**
 * What becomes of failover connections among everything else: they go and come with their connection, need a region that their
 * workspace has, and are held by the processors that may fail over to them.
 */
import type { Address } from '../../model/address.ts';
import { connectionAddress, workspaceAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { withValueAt } from '../../model/document.ts';
import { failoverRegionsOf } from '../../kinds/failover.ts';
import type { Draft, Drafts } from '../steps/drafts.ts';
import { UNTOUCHED, keyOf } from '../steps/drafts.ts';
import { withoutSecrets } from '../compare/secrets.ts';

const FOUND = new WeakMap<Drafts, Map<string, Draft[]>>();

/** The drafts of what stands by for a connection. */
export function failoversOf(drafts: Drafts, connection: Address): readonly Draft[] {
  const known = FOUND.get(drafts) ?? findFailovers(drafts);
  FOUND.set(drafts, known);
  return known.get(keyOf(connection)) ?? [];
}

function findFailovers(drafts: Drafts): Map<string, Draft[]> {
  const found = new Map<string, Draft[]>();
  for (const draft of drafts.values()) {
    if (draft.address.kind !== 'failover') continue;
    const key = keyOf(parentOf(draft.address));
    found.set(key, [...(found.get(key) ?? []), draft]);
  }
  return found;
}

/** The connection for which a failover connection stands by. */
export const parentOf = ({ workspace, name }: Address): Address => connectionAddress(workspace, name);

/**
 * Atlas keeps failover connections below their connection: they are deleted before it, and created again after it. assumed (region): that
 * deleting a connection takes them along, or is refused while it has some; this order is right for both.
 */
export function spreadToFailovers(drafts: Drafts): void {
  for (const connection of drafts.values()) {
    if (connection.address.kind !== 'connection') continue;
    for (const failover of failoversOf(drafts, connection.address)) {
      if (connection.action === 'delete') dropWith(failover);
      if (connection.action === 'replace') replaceWith(failover, connection.address.name);
    }
  }
}

function dropWith(failover: Draft): void {
  if (failover.live === undefined || failover.action === 'delete') return;
  failover.action = 'delete';
  failover.fields = [];
  delete failover.after;
  failover.cause = 'connection';
  failover.notes.splice(0, failover.notes.length, 'goes with its connection');
}

/** One that nobody describes can't be created again: its secret, and what else Atlas does not return, is not known. */
function replaceWith(failover: Draft, connection: string): void {
  if (failover.live === undefined || failover.action === 'delete') return;
  if (failover.desired === undefined) {
    dropWith(failover);
    return;
  }
  if (!failover.isTargeted || failover.sends === undefined) {
    failover.sends = failover.secrets.reduce(
      (fields, { path, secret }) => withValueAt(fields, path, secret),
      failover.before,
    );
  }
  failover.after = withoutSecrets(failover.sends);
  failover.action = 'replace';
  failover.run = { ...UNTOUCHED, replacedFor: connection };
}

/**
 * Whether something that stands by for a connection changes under a processor that may fail over to it. assumed (region): Atlas refuses that
 * while the processor is active, as it does for connections (domain facts 4.5); where it doesn't, the pause was for nothing.
 */
export function hasChangingFailover(drafts: Drafts, processor: Draft, connection: string): boolean {
  if (processor.before?.get('failoverEnabled') !== true) return false;
  const address = connectionAddress(processor.address.workspace, connection);
  return failoversOf(drafts, address).some(({ action }) => ['update', 'replace', 'delete'].includes(action));
}

/** Failover connections that Atlas can't take: their workspace does not fail over to that region. */
export function findStrayFailovers(drafts: Drafts): Diagnostic[] {
  return [...drafts.values()].flatMap((draft): Diagnostic[] => {
    const { address, action, desired } = draft;
    if (address.kind !== 'failover' || !draft.isTargeted) return [];
    if (action !== 'create' && action !== 'replace') return [];
    const workspace = drafts.get(keyOf(workspaceAddress(address.workspace)));
    const regions = failoverRegionsOf(workspace?.after ?? workspace?.before);
    if (workspace === undefined || regions.includes(address.region ?? '')) return [];
    const known = regions.length === 0 ? 'none' : regions.join(' and ');
    const isLeftOut = workspace.desired !== undefined && !workspace.isTargeted;
    return [
      {
        severity: 'error',
        code: 'PLAN_FAILOVER_REGION',
        message: `${address.region ?? ''} is not a failover region of the workspace, which has ${known}`,
        address: keyOf(address),
        fix: isLeftOut
          ? `Include the workspace as well: --target ${keyOf(workspace.address)}`
          : 'Add it to failoverRegions, which can be set once, or remove this failover connection.',
        ...(desired?.place && { place: desired.place }),
      },
    ];
  });
}
