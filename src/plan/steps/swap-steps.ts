/**
 * The steps of a swap: the new version is created beside the old one, starts where that was, and takes its name; the old one keeps its
 * checkpoint until the new one has proved itself. They run one after the other.
 */
import type { Address } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { document } from '../../model/document.ts';
import { areEqual } from '../../model/document/equality.ts';
import type { LiveResource } from '../../model/resources.ts';
import { isPreviousName, nextName, previousName } from '../../model/version-names.ts';
import { liveFields } from '../../kinds/rules/rules.ts';
import { processorStateOf } from '../../kinds/processor.ts';
import { compareFields } from '../compare/compare.ts';
import { besideAddress } from '../compare/left-overs.ts';
import { createBody } from '../compare/bodies.ts';
import type { Mark } from '../plan.ts';
import type { Carry } from './carry.ts';
import type { Draft } from './drafts.ts';
import { isProcessor, isUp, keyOf, liveStateOf } from './drafts.ts';
import { key, liveAddress } from './releases.ts';
import type { StepDraft } from './step-order.ts';
import { ABSENT, Chain, present, step } from './step-parts.ts';

/** What has to be there before the new version can be created, and before it can start. */
export interface SwapNeeds {
  readonly created: readonly string[];
  readonly ready: readonly string[];
}

/** All steps of a processor that is swapped. */
export function swapSteps(
  draft: Draft,
  carry: Extract<Carry, { kind: 'swap' }>,
  { created, ready }: SwapNeeds,
): StepDraft[] {
  const { address, before, after } = draft;
  const chain = new Chain();
  for (const one of undoSteps(draft, true)) chain.add(one);
  const from = isTakenBack(draft) ? address : liveAddress(draft);
  const next = besideAddress(address, nextName(address.name));
  const previous = besideAddress(address, previousName(address.name));
  const state = liveStateOf(draft);
  const mark = (when: Mark['when']): StepDraft =>
    markStep(from, present(before), { when, source: carry.source });
  if (!isReusable(draft)) {
    const body = createBody({ ...draft, address: next });
    chain.add(
      step('create', 'new-version', { address: next, needs: created }, ABSENT, { body, leaves: after }),
    );
  }
  if (startsOld(draft)) {
    const start = step('start', 'new-version', { address: from, needs: [] }, present(before, state), {
      leaves: before,
    });
    chain.add({ ...start, key: `start old ${keyOf(from)}` });
  }
  const isStopped = draft.run.stops || startsOld(draft);
  if (isStopped) {
    chain.add(mark('before-stop'));
    const expects = present(before, startsOld(draft) ? 'STARTED' : state);
    const stop = { address: from, needs: created };
    chain.add(step('stop', 'stop', stop, expects, { leaves: before, onFailure: 'start-again' }));
  }
  chain.add(mark('after-stop'));
  const stopped = isStopped ? 'STOPPED' : state;
  chain.add(rename(from, previous.name, present(before, stopped), before));
  chain.add(rename(next, address.name, present(after, 'CREATED'), after));
  const replaces = previous.name;
  // Where it puts the old version back, it waits for whatever of these is still under way.
  const begun = [key('stop', from), markKey('after-stop', from), key('rename', from), key('rename', next)];
  chain.add({
    ...step('start', 'restart', { address, needs: [...ready, ...begun] }, present(after, 'CREATED'), {
      leaves: after,
    }),
    ...(isStopped && { restarts: key('stop', from) }),
    carry: carry.rule,
    replaces,
  });
  for (const one of finishSteps(draft, previous.name, present(before, stopped))) chain.add(one);
  return chain.steps;
}

/** A look at where a processor is. */
export function markStep(address: Address, expects: StepDraft['expects'], mark: Mark): StepDraft {
  return {
    ...step('mark', 'stop', { address, needs: [] }, expects),
    key: markKey(mark.when, address),
    mark,
  };
}

/** How other steps know a look. */
export const markKey = (when: Mark['when'], address: Address): string => `mark ${when} ${keyOf(address)}`;

/** A version gets another name; nothing else changes. */
export function rename(
  address: Address,
  name: string,
  expects: StepDraft['expects'],
  leaves: Document | undefined,
): StepDraft {
  const body = document({ name });
  const rollbackBody = document({ name: address.name });
  return {
    ...step('update', 'processor', { address, needs: [] }, expects, {
      body,
      leaves,
      onFailure: 'roll-back',
      rollbackBody,
    }),
    key: key('rename', address),
  };
}

/** The new version proves itself, and the old one goes. */
function finishSteps({ address, after }: Draft, name: string, expects: StepDraft['expects']): StepDraft[] {
  const previous = besideAddress(address, name);
  const gate = step('gate', 'restart', { address, needs: [] }, present(after), { onFailure: 'roll-back' });
  const needs = [key('gate', address)];
  return [
    { ...gate, replaces: name },
    step('delete', 'delete-processor', { address: previous, needs }, expects),
  ];
}

/** Whether an unfinished swap is taken back first: the old version has no other name. */
const isTakenBack = ({ renamedFrom, address }: Draft): boolean =>
  renamedFrom !== undefined && isPreviousName(renamedFrom, address.name);

/**
 * What an unfinished swap takes before anything else: a new version that has not proved itself goes, and the old one gets its name
 * again. So does one that waits and is not what the manifest wants any more.
 */
export function undoSteps(draft: Draft, isSwapped: boolean): StepDraft[] {
  const { address, leftOvers, before } = draft;
  if (leftOvers === undefined) return [];
  const { candidate, next } = leftOvers;
  const deletion = (one: LiveResource): StepDraft =>
    step(
      'delete',
      'new-version',
      { address: one.address, needs: [] },
      present(liveFields('processor', one.body), processorStateOf(one.body)),
    );
  const steps: StepDraft[] = [];
  if (candidate !== undefined) steps.push(deletion(candidate));
  if (next !== undefined && fateOfNext(draft, isSwapped) === 'deleted') steps.push(deletion(next));
  if (isTakenBack(draft)) {
    const from = liveAddress(draft);
    const expects = present(before, liveStateOf(draft));
    const body = document({ name: address.name });
    const needs = candidate === undefined ? [] : [key('delete', address)];
    const back = step('update', 'new-version', { address: from, needs }, expects, { body, leaves: before });
    steps.push({ ...back, key: key('rename', from) });
  }
  return steps;
}

/** The steps that finish a swap whose new version runs: it proves itself, and the old version goes. */
export function completionSteps(draft: Draft): StepDraft[] {
  const kept = draft.leftOvers?.kept;
  const isChanged = draft.action === 'update' && draft.fields.some(({ path }) => path !== '/state');
  const runs = draft.run.starts || (isUp(liveStateOf(draft)) && !draft.run.stops);
  if (kept === undefined || !isOurs(draft) || isChanged || !runs) return [];
  const expects = present(liveFields('processor', kept.body), processorStateOf(kept.body));
  return finishSteps(draft, kept.address.name, expects).map((one) => ({
    ...one,
    needs: [...one.needs, key('start', draft.address)],
  }));
}

/** What becomes of a new version that waits: it is the one that is wanted, or it is Sluice's to delete, or neither. */
export function fateOfNext(draft: Draft, isSwapped: boolean): 'used' | 'deleted' | 'left alone' {
  const next = draft.leftOvers?.next;
  if (isSwapped && isReusable(draft)) return 'used';
  return next !== undefined && isIdle(next) && isOurs(draft) ? 'deleted' : 'left alone';
}

/** Whether the manifest asks for swaps, so that what they leave is Sluice's to delete. */
const isOurs = ({ desired }: Draft): boolean =>
  isProcessor(desired) &&
  desired.update?.freshStart === 'carry-over' &&
  desired.update.blueGreen === undefined;

/** Not running: what runs was started by somebody, and is left alone. */
const isIdle = ({ body }: LiveResource): boolean => !isUp(processorStateOf(body));

/** Whether the new version of an unfinished swap is the one that is wanted now, and was never started. */
function isReusable({ leftOvers, desired, action }: Draft): boolean {
  const next = leftOvers?.next;
  if (next === undefined || desired === undefined || action !== 'update') return false;
  if (processorStateOf(next.body) !== 'CREATED') return false;
  const compared = compareFields('processor', desired.fields, liveFields('processor', next.body), []);
  return compared.changes.length === 0 && areEqual(desired.fields.get('pipeline'), next.body.get('pipeline'));
}

/**
 * Whether the old version runs for a moment, so that its position can be read: an unfinished swap has stopped it, or it was found stopped
 * and Atlas states no position.
 */
export function startsOld(draft: Draft): boolean {
  if (draft.run.stops || isUp(liveStateOf(draft))) return false;
  return draft.leftOvers !== undefined || draft.isPositionUnknown === true;
}
