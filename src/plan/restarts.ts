/** `--restart`: which processors stop and start although nothing about them changes. */
import { matchesAddress } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Draft, Drafts } from './steps/drafts.ts';
import { isUp, keyOf, liveStateOf } from './steps/drafts.ts';

/** Marks the drafts of the processors that `patterns` select. A pattern that selects none is an error: it would look as if it had been done. */
export function markRestarts(drafts: Drafts, patterns: readonly string[]): Diagnostic[] {
  return patterns.flatMap((pattern) => {
    const selected = [...drafts.values()].filter(
      ({ address, isTargeted, live }) =>
        address.kind === 'processor' && isTargeted && live !== undefined && matchesAddress(pattern, address),
    );
    if (selected.length === 0) return [unknown(pattern)];
    return selected.flatMap((draft) => mark(draft));
  });
}

function mark(draft: Draft): Diagnostic[] {
  if (isUp(liveStateOf(draft))) {
    draft.isRestarted = true;
    return [];
  }
  const isStarted = draft.desired?.kind === 'processor' && draft.desired.state === 'STARTED';
  return isStarted ? [] : [idle(draft)];
}

const unknown = (pattern: string): Diagnostic => ({
  severity: 'error',
  code: 'PLAN_TARGET_UNKNOWN',
  message: `--restart ${pattern} selects no processor that Atlas has`,
  fix: 'Write its address, such as orders/processor/enrich; with --target, that has to select it as well.',
});

const idle = (draft: Draft): Diagnostic => ({
  severity: 'warning',
  code: 'PLAN_RESTART_IDLE',
  message: `it doesn't run (${liveStateOf(draft) ?? 'no state'}), and --restart starts nothing that should be stopped`,
  address: keyOf(draft.address),
  fix: 'To start it, write state: STARTED in the manifest.',
});
