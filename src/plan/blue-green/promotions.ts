/** `--promote`: whether each address that it names has a new version that may take over. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Draft, Drafts } from '../steps/drafts.ts';
import { keyOf } from '../steps/drafts.ts';
import { wantsBlueGreen } from './change.ts';

/**
 * An address that no blue/green processor of the manifest has is an error: it would look as if it had been promoted. One whose new version has
 * taken over already is a warning, because the same command may run again. `refused`: errors about changes, which need no second one.
 */
export function checkPromotions(
  drafts: Drafts,
  promoted: readonly string[],
  refused: readonly Diagnostic[],
): Diagnostic[] {
  return promoted.flatMap((address) => {
    const draft = drafts.get(address);
    if (draft === undefined || !draft.isTargeted || !wantsBlueGreen(draft)) return [unknown(address)];
    const isRefused = refused.some((diagnostic) => diagnostic.address === address);
    // Where something else is left to do, an earlier run was cut off in the middle of the switch.
    const isIdle = draft.blueGreen === undefined && draft.action === 'noop' && !isRefused;
    return isIdle ? [idle(draft)] : [];
  });
}

const unknown = (address: string): Diagnostic => ({
  severity: 'error',
  code: 'PLAN_TARGET_UNKNOWN',
  message: `--promote ${address} names no processor of the manifest with strategy: blue-green`,
  fix: 'Write its address, such as orders/processor/enrich; with --target, that has to select it as well.',
});

const idle = (draft: Draft): Diagnostic => ({
  severity: 'warning',
  code: 'PLAN_PROMOTE_IDLE',
  message: '--promote has nothing to do: no new version waits to take over, and this plan makes none',
  address: keyOf(draft.address),
  fix: 'Remove --promote.',
});
