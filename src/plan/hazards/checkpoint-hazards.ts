/** What an update may cost a processor's checkpoint, and the way that loses nothing. */
import { startsAfresh } from '../steps/checkpoints.ts';
import type { Draft } from '../steps/drafts.ts';
import { keyOf } from '../steps/drafts.ts';
import type { Hazard } from '../plan.ts';
import type { Add, HazardInput } from './hazards.ts';
import { describeStakes } from './stakes.ts';

/** Adds what becomes of a draft's checkpoint; what is allowed already goes to `found`. */
export function addCheckpointHazards(draft: Draft, input: HazardInput, found: Hazard[], add: Add): void {
  const fate = input.fates.get(keyOf(draft.address));
  if (startsAfresh(draft) && fate?.isDropped !== true) {
    const reason = 'it is FAILED because it can not go on from its checkpoint, and starts without it';
    found.push({ kind: 'checkpoint-loss', address: draft.address, reason, allowed: true });
  }
  if (fate === undefined) return;
  if (fate.isUnknown) {
    add(
      'checkpoint-unknown',
      draft.address,
      "it is not running, so the definition that its checkpoint belongs to can't be read",
    );
  }
  if (fate.verdict === 'replay') add('window-replay', draft.address, fate.reason);
  if (fate.verdict !== 'lost' || (fate.carry !== undefined && fate.carry.kind !== 'impossible')) return;
  const consent = 'options.resumeFromCheckpoint: false in the manifest';
  if (fate.carry !== undefined) {
    add('checkpoint-loss', draft.address, `${fate.reason}; it can't be carried over: ${fate.carry.why}`);
    return;
  }
  const reason = fate.reason + (fate.reading === undefined ? '' : describeStakes(fate.reading));
  if (fate.hasConsent) found.push({ kind: 'checkpoint-loss', address: draft.address, reason, allowed: true });
  else add('checkpoint-loss', draft.address, reason, `${LOSSLESS}, or ${consent}`);
}

/** The way that loses nothing comes first. */
const LOSSLESS = 'update: { freshStart: carry-over } in the manifest, which loses nothing';
