/**
 * The steps of a blue/green change. The new version runs beside the old one and writes elsewhere; once it has proved itself it stops, gets its
 * real sink, and takes over where it stopped, as soon as the old version has got past that. They run one after the other.
 */
import type { Address } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { document } from '../../model/document.ts';
import type { LiveResource } from '../../model/resources.ts';
import { isPreviousName, nextName, previousName } from '../../model/version-names.ts';
import { liveFields } from '../../kinds/rules/rules.ts';
import { processorStateOf } from '../../kinds/processor.ts';
import { besideAddress } from '../compare/left-overs.ts';
import { createBody, updateBody } from '../compare/bodies.ts';
import type { Handover, Step, Verb } from '../plan.ts';
import type { Draft } from '../steps/drafts.ts';
import { isUp, keyOf, liveStateOf } from '../steps/drafts.ts';
import { key, liveAddress } from '../steps/releases.ts';
import type { StepDraft } from '../steps/step-order.ts';
import { ABSENT, Chain, present, step } from '../steps/step-parts.ts';
import type { SwapNeeds } from '../steps/swap-steps.ts';
import { rename } from '../steps/swap-steps.ts';
import type { BlueGreen } from './change.ts';
import { expiredVersion, wantsBlueGreen } from './change.ts';

/** All steps of a change that is made beside the running processor. */
export function blueGreenSteps(draft: Draft, change: BlueGreen, { created, ready }: SwapNeeds): StepDraft[] {
  if (change.isWaiting) return [];
  const { address, before, after } = draft;
  const { facts, shadow } = change;
  const chain = new Chain();
  const next = besideAddress(address, nextName(address.name));
  const waiting = draft.leftOvers?.next;
  for (const one of undoSteps(draft, change)) chain.add(one);
  const wasUp = isUp(liveStateOf(draft));
  if (!wasUp) {
    const state = liveStateOf(draft);
    chain.add({
      ...step('start', 'new-version', { address, needs: [...ready] }, present(before, state), {
        leaves: before,
      }),
      key: `start old ${keyOf(address)}`,
    });
  }
  const isThere = change.next === 'in the shadow' || change.next === 'redirected back';
  const ofNext = (
    verb: Verb,
    name: string,
    expects: Step['expects'],
    part: Handover['part'],
    rest: { readonly body?: Document | undefined; readonly leaves?: Document | undefined } = {},
  ): void => {
    const made = step(verb, 'new-version', { address: next, needs: [...created, ...ready] }, expects, rest);
    chain.add({ ...made, key: `${name} ${keyOf(next)}`, handover: { ...facts, part } });
  };
  const state = waiting === undefined || !isThere ? 'CREATED' : processorStateOf(waiting.body);
  const isNextUp = isThere && isUp(state);
  const start = (name: string, from: string | undefined): void => {
    ofNext('start', name, present(shadow, from), 'shadow', { leaves: shadow });
  };
  const stop = (name: string): void => {
    ofNext('stop', name, present(shadow, 'STARTED'), 'shadow', { leaves: shadow });
  };
  if (!isThere)
    ofNext('create', 'create', ABSENT, 'shadow', {
      body: createBody({ ...draft, address: next, after: shadow }),
      leaves: shadow,
    });
  if (change.next !== 'redirected back') {
    if (!isNextUp) start('start', state);
    if (facts.opensWindows === true) {
      // A stop takes a checkpoint: should it restart by itself, its windows go on.
      stop('pause');
      start('resume', 'STOPPED');
    }
    ofNext('gate', 'gate', present(shadow), 'caught-up');
    if (change.endsInShadow) return chain.steps;
    stop('stop');
    ofNext('update', 'redirect', present(shadow, 'STOPPED'), 'shadow', {
      body: updateBody({ ...draft, before: shadow, after } as Draft),
      leaves: after,
    });
  } else if (isNextUp) {
    ofNext('stop', 'stop', present(after, state), 'shadow', { leaves: after });
  }
  chain.add({
    ...step('mark', 'new-version', { address: next, needs: [] }, present(after)),
    key: `mark ${keyOf(next)}`,
    mark: { when: 'after-stop', source: facts.source },
    handover: { ...facts, part: 'shadow' },
  });
  for (const one of switchSteps(draft, change, next, ready)) chain.add(one);
  return chain.steps;
}

/** From where the old version is still running alone, to where the new one does. */
function switchSteps(
  draft: Draft,
  { facts }: BlueGreen,
  next: Address,
  ready: readonly string[],
): StepDraft[] {
  const { address, before, after } = draft;
  const previous = previousName(address.name);
  const chain = new Chain();
  chain.add({
    ...step('gate', 'stop', { address, needs: [] }, present(before)),
    key: `pass ${keyOf(address)}`,
    handover: { ...facts, part: 'passed' },
  });
  chain.add(
    step('stop', 'stop', { address, needs: [] }, present(before, 'STARTED'), {
      leaves: before,
      onFailure: 'start-again',
    }),
  );
  chain.add({
    ...step('mark', 'stop', { address, needs: [] }, present(before)),
    key: `mark ${keyOf(address)}`,
    mark: { when: 'after-stop', source: facts.source },
    handover: { ...facts, part: 'old' },
  });
  chain.add(rename(address, previous, present(before, 'STOPPED'), before));
  chain.add(rename(next, address.name, present(after, 'STOPPED'), after));
  // Where it puts the old version back, it waits for whatever of these is still under way.
  const begun = [key('stop', address), `mark ${keyOf(address)}`, key('rename', address), key('rename', next)];
  chain.add({
    ...step('start', 'restart', { address, needs: [...ready, ...begun] }, present(after, 'STOPPED'), {
      leaves: after,
    }),
    restarts: key('stop', address),
    replaces: previous,
    handover: { ...facts, part: 'live' },
  });
  chain.add({
    ...step('gate', 'restart', { address, needs: [] }, present(after), { onFailure: 'roll-back' }),
    replaces: previous,
    handover: { ...facts, part: 'live' },
  });
  return [...chain.steps];
}

/** What an earlier change has left and nobody wants any more goes first; an old version that lost its name gets it back. */
function undoSteps(draft: Draft, { next: fate }: BlueGreen): StepDraft[] {
  const { address, leftOvers, before, renamedFrom } = draft;
  const { candidate, next } = leftOvers ?? {};
  const steps: StepDraft[] = [];
  if (candidate !== undefined) steps.push(...removal(candidate));
  if (next !== undefined && fate === 'other') steps.push(...removal(next));
  if (renamedFrom !== undefined && isPreviousName(renamedFrom, address.name)) {
    const from = liveAddress(draft);
    const back = step(
      'update',
      'new-version',
      { address: from, needs: [] },
      present(before, liveStateOf(draft)),
      {
        body: document({ name: address.name }),
        leaves: before,
      },
    );
    steps.push({ ...back, key: key('rename', from) });
  }
  return steps;
}

/** Stops and deletes a version that is not wanted. Another one may be made under its name: these steps have keys that differ from its steps'. */
function removal({ address, body }: LiveResource): StepDraft[] {
  const fields = liveFields('processor', body);
  const state = processorStateOf(body);
  const stopKey = `remove: ${key('stop', address)}`;
  const expects = present(fields, isUp(state) ? 'STOPPED' : state);
  const deletion: StepDraft = {
    ...step('delete', 'new-version', { address, needs: [stopKey] }, expects),
    key: `remove: ${key('delete', address)}`,
  };
  if (!isUp(state)) return [deletion];
  const common = { address, needs: [] };
  return [
    { ...step('stop', 'new-version', common, present(fields, state), { leaves: fields }), key: stopKey },
    deletion,
  ];
}

/**
 * What is left to do once the manifest's version has the name: a start that an earlier run did not come to is followed by its proof, a new
 * version that nobody wants any more goes, and so does the old one whose time has passed.
 */
export function afterSwitchSteps(draft: Draft, now: number | undefined): StepDraft[] {
  if (!wantsBlueGreen(draft) || draft.blueGreen !== undefined) return [];
  const chain = new Chain();
  const stray = draft.leftOvers?.next;
  if (isAbandoned(draft) && stray !== undefined) for (const one of removal(stray)) chain.add(one);
  const expired = expiredVersion(draft, now);
  if (expired !== undefined)
    for (const one of removal(expired)) chain.add({ ...one, stage: 'delete-processor' });
  return chain.steps;
}

/** Whether a new version waits that the manifest does not ask for any more: what runs is what it wants, but for its state. */
export function isAbandoned(draft: Draft): boolean {
  const isChanged =
    draft.action === 'update' && draft.fields.some(({ path }) => path !== '/state' && path !== '/name');
  return (
    wantsBlueGreen(draft) &&
    draft.leftOvers?.next !== undefined &&
    draft.blueGreen === undefined &&
    !isChanged
  );
}
