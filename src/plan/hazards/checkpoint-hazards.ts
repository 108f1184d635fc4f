/** What an update may cost a processor's checkpoint, and the way that loses nothing. */
import { startsAfresh } from '../steps/checkpoints.ts';
import type { Draft } from '../steps/drafts.ts';
import { keyOf } from '../steps/drafts.ts';
import type { Hazard } from '../plan.ts';
import type { Add, HazardInput } from './hazards.ts';
import { bestOffer, cannotCarry } from './lossless-ways.ts';
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
  if (fate.carry !== undefined) {
    const consent = 'update: { freshStart: from-now } in the manifest';
    add('checkpoint-loss', draft.address, `${fate.reason}; ${cannotCarry(fate.carry)}`, consent);
    return;
  }
  const { consent, whyNot } = fate.ways === undefined ? { whyNot: '' } : bestOffer(fate.ways);
  const stakes = fate.reading === undefined ? '' : describeStakes(fate.reading);
  const reason = `${fate.reason}${stakes}${whyNot}`;
  const fromNow = 'options.resumeFromCheckpoint: false in the manifest';
  if (!fate.hasConsent) {
    add(
      'checkpoint-loss',
      draft.address,
      reason,
      consent === undefined ? fromNow : `${consent}, or ${fromNow}`,
    );
    return;
  }
  const better = consent === undefined ? reason : `${reason}; the other way: ${consent}`;
  found.push({ kind: 'checkpoint-loss', address: draft.address, reason: better, allowed: true });
}
