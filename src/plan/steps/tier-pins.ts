/**
 * Keeps processors on their tier when their workspace gets another one. Atlas reports the workspace's tier for a processor that has none of its own
 * (assumed, see `withoutTierShift`), so a live tier that equals the workspace's may be either. Where the manifest asks for that
 * tier and the workspace leaves it, the plan sets it: right in both cases, and nothing is left for a second apply.
 */
import { textOf } from '../../model/document.ts';
import { workspaceAddress } from '../../model/address.ts';
import { tierShiftOf } from '../../kinds/processor.ts';
import type { Draft, Drafts } from './drafts.ts';
import { keyOf } from './drafts.ts';

/** Turns the drafts of such processors into updates that set their tier. */
export function pinTiers(drafts: Drafts): void {
  for (const draft of drafts.values()) {
    if (draft.address.kind !== 'processor' || !isUpdatable(draft)) continue;
    const workspace = drafts.get(keyOf(workspaceAddress(draft.address.workspace)));
    if (workspace?.action !== 'update') continue;
    const shift = tierShiftOf(workspace.before, workspace.after);
    if (shift === undefined || wantedTier(draft) !== shift.from) continue;
    if (textOf(draft.before?.get('tier')) !== shift.from) continue;
    draft.action = 'update';
    draft.pinnedTier = shift.from;
    draft.fields = [...draft.fields, { path: '/tier', after: shift.from, shown: 'plain' }];
    draft.notes.push(
      `its tier is set because that of its workspace changes from ${shift.from} to ${shift.to}, and Atlas does not say whether it has one of its own`,
    );
  }
}

const isUpdatable = ({ action, isTargeted, desired }: Draft): boolean =>
  isTargeted && desired !== undefined && (action === 'noop' || action === 'update');

/** The tier that the manifest asks for and manages. */
function wantedTier({ desired }: Draft): string | undefined {
  return desired === undefined || desired.ignoreChanges.includes('/tier')
    ? undefined
    : textOf(desired.fields.get('tier'));
}
