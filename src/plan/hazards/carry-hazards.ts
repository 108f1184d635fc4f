/** What could hurt when the position of a processor is carried over to a new version, and what an unfinished change has left. */
import type { Address } from '../../model/address.ts';
import { processorStateOf } from '../../kinds/processor.ts';
import type { Reading } from '../../position/position.ts';
import { readPositionIn } from '../../position/position.ts';
import type { Mark } from '../plan.ts';
import { expiredVersion, wantsBlueGreen } from '../blue-green/change.ts';
import { isAbandoned } from '../blue-green/steps.ts';
import type { CheckpointFate } from '../steps/checkpoints.ts';
import type { Draft } from '../steps/drafts.ts';
import { isProcessor, isUp, keyOf } from '../steps/drafts.ts';
import { liveAddress } from '../steps/releases.ts';
import { completionSteps, fateOfNext, startsOld } from '../steps/swap-steps.ts';
import type { Add, HazardInput } from './hazards.ts';

const HOUR_SECONDS = 3600;

/** Adds the hazards of a draft. */
export function addCarryHazards(
  draft: Draft,
  fate: CheckpointFate | undefined,
  input: HazardInput,
  add: Add,
): void {
  addLeftOvers(draft, fate?.carry?.kind === 'swap', input.now, add);
  for (const { kind, reason } of draft.blueGreen?.isWaiting === true ? [] : (draft.blueGreen?.risks ?? []))
    add(kind, draft.address, reason);
  const carry = fate?.carry;
  if (carry === undefined || carry.kind === 'impossible') return;
  const { address } = draft;
  const reading = readingOf(draft, carry.source, input);
  for (const { kind, reason } of carry.risks) {
    const now =
      kind === 'replay'
        ? describeReplay(draft, input.now)
        : kind === 'reprocess' && reading !== undefined
          ? describeLag(reading)
          : '';
    add(kind, address, reason + now);
  }
  if (draft.isPositionUnknown === true && draft.leftOvers === undefined) {
    const reason =
      'it does not run, and Atlas states no position: its old version has to run for a moment first';
    add('position-unknown', address, reason);
  }
  const behind =
    reading === undefined || input.now === undefined ? undefined : secondsBehind(reading, input.now);
  const replayed =
    draft.replayFrom === undefined || input.now === undefined ? 0 : input.now / 1000 - draft.replayFrom;
  const seconds = Math.max(behind ?? 0, replayed);
  if (seconds > 24 * HOUR_SECONDS) {
    const hours = Math.floor(seconds / HOUR_SECONDS);
    add('oplog-range', address, `starts ${hours} hours back: the oplog of its source has to reach that far`);
  }
}

function readingOf(
  draft: Draft,
  source: Mark['source'],
  { readings, now = Infinity }: HazardInput,
): Reading | undefined {
  const body = readings?.get(keyOf(liveAddress(draft))) ?? draft.live?.body;
  return body === undefined ? undefined : readPositionIn(body, source, now);
}

function secondsBehind({ position }: Reading, now: number): number | undefined {
  return position.source === 'change-stream' ? now / 1000 - position.time.seconds : undefined;
}

/** How much a replay processes again. */
function describeReplay({ replayFrom }: Draft, now: number | undefined): string {
  if (replayFrom === undefined || now === undefined) return '';
  return `: ${Math.max(0, Math.round((now / 1000 - replayFrom) / 60))} minutes`;
}

/** How far it is behind now, as far as Atlas says so. */
function describeLag({ position }: Reading): string {
  if (position.source === 'change-stream' && position.lagSeconds !== undefined)
    return ` (now it is ${position.lagSeconds} s behind)`;
  if (position.source === 'kafka' && position.lagMessages !== undefined)
    return ` (now it is ${position.lagMessages} messages behind)`;
  return '';
}

function addLeftOvers(draft: Draft, isSwapped: boolean, now: number | undefined, add: Add): void {
  const { leftOvers, address } = draft;
  if (leftOvers === undefined) return;
  const { next, candidate, kept, others } = leftOvers;
  const tell = (at: Address, what: string): void => {
    add('leftover', at, what);
  };
  if (candidate !== undefined)
    tell(
      address,
      'its new version has not proved itself: it is deleted, and the old version has its name again',
    );
  if (wantsBlueGreen(draft)) {
    if (next !== undefined) tell(next.address, fateOfVersion(draft));
    if (kept !== undefined) tell(kept.address, fateOfOld(draft, now));
  } else if (next !== undefined) {
    const isRunning = isUp(processorStateOf(next.body));
    const fate = fateOfNext(draft, isSwapped);
    tell(
      next.address,
      isRunning ? 'it runs, so it is left alone' : `an earlier change left it; it is ${fate}`,
    );
  }
  if (isSwapped && startsOld(draft))
    tell(address, 'an earlier change stopped it: it runs for a moment, so that its position can be read');
  if (kept !== undefined && !wantsBlueGreen(draft)) {
    const isFinished = completionSteps(draft).length > 0;
    const fate = isFinished ? `is deleted once ${address.name} has proved itself` : 'is left alone';
    tell(kept.address, `the old version of an earlier change; it ${fate}`);
  }
  for (const other of others) tell(other.address, 'an old version of an earlier change; it is left alone');
}

/** What becomes of the new version of a blue/green change that is not over. */
function fateOfVersion(draft: Draft): string {
  if (draft.blueGreen?.isWaiting === true)
    return `the new version of ${draft.address.name}, which waits to be promoted: sluice apply --promote ${keyOf(draft.address)}`;
  if (draft.blueGreen?.next === 'other')
    return 'an earlier change left it, and another one is wanted now: it is deleted';
  if (draft.blueGreen !== undefined) return 'an earlier change left it: it is used';
  return isAbandoned(draft)
    ? 'an earlier change left it, and nobody wants it any more: it is deleted'
    : 'an earlier change left it; it is left alone';
}

/** What becomes of the old version after the switch. */
function fateOfOld(draft: Draft, now: number | undefined): string {
  if (expiredVersion(draft, now) !== undefined)
    return 'the old version of an earlier change; it is deleted, because keepOld has passed';
  const seconds = isProcessor(draft.desired) ? draft.desired.update?.blueGreen?.keepOldSeconds : undefined;
  const until = seconds === undefined ? 'it is listed under removed' : 'keepOld has passed';
  return `the old version of an earlier change; it is kept until ${until}`;
}
