/** What could hurt when a gate fails. */
import type { CheckpointFate } from '../steps/checkpoints.ts';
import type { Draft } from '../steps/drafts.ts';
import { isProcessor } from '../steps/drafts.ts';
import type { Add } from '../hazards/hazards.ts';

/** Adds the hazards of a draft. Going back to a version that can't read again what the new one has read has to be asked for. */
export function addGateHazards(
  { desired, address }: Draft,
  fate: CheckpointFate | undefined,
  add: Add,
): void {
  if (!isProcessor(desired) || desired.gate?.onFailure !== 'roll-back') return;
  if (fate?.carry?.kind !== 'commits') return;
  const reason =
    'if its gate fails, the old definition skips what the new one has read: its consumer group has committed that (gate.onFailure: roll-back)';
  add('source-gap', address, reason);
}
