/**
 * The steps that bring the drafts about: one effect in Atlas each, with what it must come after, what Atlas must have before it and will have
 * after it, and what is put back if it fails. The order is that of `step-order.ts`.
 */
import { document, textOf } from '../../model/document.ts';
import { connectionAddress, privateLinkAddress, workspaceAddress } from '../../model/address.ts';
import type { Address } from '../../model/address.ts';
import { isPreviousName } from '../../model/version-names.ts';
import { createBody, rollbackBody, updateBody, withFreshStart } from '../compare/bodies.ts';
import { afterSwitchSteps, blueGreenSteps } from '../blue-green/steps.ts';
import { unfinishedSwitch } from '../blue-green/unfinished.ts';
import type { Carry } from './carry.ts';
import { startsAfresh } from './checkpoints.ts';
import { withCommitLooks } from './commit-steps.ts';
import { completionSteps, swapSteps, undoSteps } from './swap-steps.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { WayBack } from './step-parts.ts';
import { ABSENT, present, recreation, settledBy, step } from './step-parts.ts';
import { keyOf, liveStateOf } from './drafts.ts';
import { namesAfter, namesBefore } from '../compare/effects.ts';
import { withGate } from '../gate/gate-steps.ts';
import type { Step } from '../plan.ts';
import { linkNameIn } from '../../kinds/link-references.ts';
import { failoverDeletions, failoverSteps, failoversSettled } from '../failover/failover-steps.ts';
import { parentOf } from '../failover/failover-effects.ts';
import { isPeered } from '../../kinds/link-references.ts';
import { acceptances, linkSteps, peeringSteps } from './link-steps.ts';
import { findReleases, findUsers, key, liveAddress, releasing } from './releases.ts';
import type { Stage, StepDraft } from './step-order.ts';
import { orderSteps } from './step-order.ts';

/**
 * The steps of all drafts.
 *
 * @param freshStarts Keys of the processors whose update drops the checkpoint.
 * @param carries How positions are carried over, by key.
 * @param now Milliseconds since 1970, by which old versions are deleted whose time has passed; undefined: none is.
 * @param consented Keys of those whose checkpoint may be dropped where Atlas asks for it.
 */
export function makeSteps(
  drafts: Drafts,
  freshStarts: ReadonlySet<string>,
  carries: ReadonlyMap<string, Carry>,
  consented: ReadonlySet<string>,
  now: number | undefined,
): Step[] {
  const steps: StepDraft[] = [];
  const users = findUsers(drafts);
  const freed = findReleases(drafts, users);
  for (const draft of drafts.values()) {
    const { address } = draft;
    if (address.kind === 'vpcPeering') steps.push(...peeringSteps(draft, drafts));
    else if (address.kind === 'privateLink') steps.push(...linkSteps(draft, drafts));
    else if (address.kind === 'workspace') steps.push(...workspaceSteps(draft, drafts));
    else if (address.kind === 'failover') {
      const held = users.get(keyOf(parentOf(address))) ?? [];
      steps.push(...failoverSteps(draft, drafts, held, freed.get(address.workspace) ?? []));
    } else if (address.kind === 'connection') {
      const released = draft.action === 'replace' ? (freed.get(address.workspace) ?? []) : [];
      const deletable = [...released, ...failoverDeletions(drafts, address)];
      const peerings = isPeered(draft.after) ? acceptances(drafts) : [];
      steps.push(...connectionSteps(draft, users.get(keyOf(address)) ?? [], deletable, peerings));
    } else {
      const isFresh = freshStarts.has(keyOf(address));
      const carry = carries.get(keyOf(address));
      const fate = { isFresh, carry, now };
      const plain = processorSteps(draft, drafts, fate, freed.get(address.workspace) ?? []);
      const own = withGate(draft, drafts, plain);
      steps.push(...(consented.has(keyOf(address)) ? own.map(withConsent) : own));
    }
  }
  return orderSteps(steps);
}

function workspaceSteps(draft: Draft, drafts: Drafts): StepDraft[] {
  const { address, before, after } = draft;
  const common = { address, needs: [] };
  if (draft.action === 'create') {
    return [step('create', 'workspace', common, ABSENT, { body: createBody(draft), leaves: after })];
  }
  if (draft.action === 'update') {
    return [step('update', 'workspace', common, present(before), { body: updateBody(draft), leaves: after })];
  }
  if (draft.action !== 'delete') return [];
  const needs = [...drafts.values()]
    .filter((other) => other !== draft && other.address.workspace === address.workspace)
    .map((other) => key('delete', other.address));
  return [step('delete', 'delete-workspace', { address, needs }, present(before))];
}

function connectionSteps(
  draft: Draft,
  users: readonly Draft[],
  releases: readonly string[],
  peerings: readonly string[],
): StepDraft[] {
  const { address, before, after } = draft;
  const state = textOf(draft.live?.body.get('state'));
  const link = linkNameIn(after);
  const workspace = [
    ...settledBy(workspaceAddress(address.workspace)),
    ...(link === undefined ? [] : settledBy(privateLinkAddress(link))),
    ...peerings,
  ];
  const create = (stage: Stage, needs: readonly string[], wayBack: WayBack = {}): StepDraft =>
    step('create', stage, { address, needs }, ABSENT, { body: createBody(draft), leaves: after, ...wayBack });
  switch (draft.action) {
    case 'create':
      return [create('new-connection', workspace)];
    case 'update': {
      const needs = [...workspace, ...users.map((user) => key('stop', liveAddress(user)))];
      const expects = present(before, state);
      return [
        step('update', 'connection', { address, needs }, expects, { body: updateBody(draft), leaves: after }),
      ];
    }
    case 'replace': {
      const needs = [...releases, ...users.flatMap((user) => releasing(user, address.name))];
      const wayBack = recreation(draft);
      return [
        step('delete', 'free-connection', { address, needs }, present(before, state), wayBack),
        create('connection', [...workspace, key('delete', address)], wayBack),
      ];
    }
    case 'delete': {
      const needs = [...releases, ...users.flatMap((user) => releasing(user, address.name))];
      return [step('delete', 'delete-connection', { address, needs }, present(before, state))];
    }
    case 'noop':
    case 'unmanaged':
      return [];
  }
}

/** The consent goes with what could need it; it is sent only where Atlas asks, or the plan knows that it will. */
function withConsent(step: StepDraft): StepDraft {
  const isRename = step.body?.has('name') === true;
  const isIts = step.verb === 'start' || (step.verb === 'update' && !isRename);
  return isIts ? { ...step, mayDropCheckpoint: true } : step;
}

/** What was decided about a processor's checkpoint, and the time. */
interface ProcessorFate {
  readonly isFresh: boolean;
  readonly carry: Carry | undefined;
  readonly now: number | undefined;
}

function processorSteps(
  draft: Draft,
  drafts: Drafts,
  { isFresh: isFreshStart, carry, now }: ProcessorFate,
  releases: readonly string[],
): StepDraft[] {
  const { address, before, after, run } = draft;
  const from = liveAddress(draft);
  const state = liveStateOf(draft);
  const connections = namesAfter(draft).map((name) => connectionAddress(address.workspace, name));
  const ready = [
    ...settledBy(workspaceAddress(address.workspace)),
    ...connections.flatMap((connection) => settledBy(connection)),
    ...failoversSettled(drafts, address.workspace, namesAfter(draft)),
  ];
  if (draft.blueGreen !== undefined)
    return blueGreenSteps(draft, draft.blueGreen, {
      created: newlyCreated(drafts, address.workspace, connections),
      ready,
    });
  if (carry?.kind === 'swap')
    return swapSteps(draft, carry, { created: newlyCreated(drafts, address.workspace, connections), ready });
  const steps: StepDraft[] = undoSteps(draft, false);
  const stop = key('stop', from);
  const isDeletion = draft.action === 'delete';
  const isFreed = [...namesBefore(draft)].some((name) =>
    ['update', 'replace'].includes(
      drafts.get(keyOf(connectionAddress(address.workspace, name)))?.action ?? '',
    ),
  );
  if (run.stops) {
    const stage = isDeletion && !isFreed ? 'last-stop' : 'stop';
    // What it will need is there before it stops: if that fails, it has never been down.
    const needs = isDeletion ? [] : newlyCreated(drafts, address.workspace, connections);
    steps.push(
      step('stop', stage, { address: from, needs }, present(before, state), {
        leaves: before,
        ...(run.starts && { onFailure: 'start-again' }),
      }),
    );
  }
  const stopped = run.stops ? 'STOPPED' : state;
  if (isDeletion || draft.action === 'replace') {
    const stage = isDeletion && !isFreed ? 'delete-processor' : 'free-processor';
    const needs = isDeletion ? [stop] : [stop, ...releases];
    const wayBack = isDeletion ? {} : recreation(draft);
    steps.push(step('delete', stage, { address: from, needs }, present(before, stopped), wayBack));
  }
  const isMade = draft.action === 'create' || draft.action === 'replace';
  if (isMade) {
    const needs = [...ready, key('delete', from)];
    steps.push(
      step('create', draft.action === 'create' ? 'new-processor' : 'processor', { address, needs }, ABSENT, {
        body: createBody(draft),
        leaves: after,
        ...(draft.action === 'replace' && recreation(draft)),
      }),
    );
  }
  if (draft.action === 'update') steps.push(...updateSteps(draft, stopped, [stop, ...ready], isFreshStart));
  if (run.starts) {
    const needs = [...ready, stop, key('rename', from), key('update', address), key('create', address)];
    steps.push({
      ...step(
        'start',
        run.stops ? 'restart' : 'start',
        { address, needs },
        present(after, isMade ? 'CREATED' : stopped),
        {
          leaves: after,
        },
      ),
      ...(run.stops && { restarts: stop }),
      ...(run.restores !== undefined && { restores: run.restores }),
      ...(!isFreshStart && startsAfresh(draft) && { start: { resumeFromCheckpoint: false } }),
      ...unfinishedSwitch(draft, drafts),
    });
  }
  steps.push(...completionSteps(draft), ...afterSwitchSteps(draft, now));
  return carry?.kind === 'commits' ? withCommitLooks(draft, steps) : steps;
}

/** A rename goes alone, then everything else; either may be all there is. */
function updateSteps(
  draft: Draft,
  state: string | undefined,
  needs: readonly string[],
  isFreshStart: boolean,
): StepDraft[] {
  const { address, before, after, run } = draft;
  const steps: StepDraft[] = [];
  const from = liveAddress(draft);
  if (draft.renamedFrom !== undefined && !isPreviousName(draft.renamedFrom, address.name)) {
    const rename = step('update', 'processor', { address: from, needs }, present(before, state), {
      body: document({ name: address.name }),
      leaves: before,
    });
    steps.push({ ...rename, key: key('rename', from) });
  }
  const body = updateBody(draft);
  if (body.entries.length === 0) return steps;
  const update = { address, needs: [...needs, key('rename', from)] };
  steps.push(
    step('update', 'processor', update, present(before, state), {
      body: isFreshStart ? withFreshStart(body) : body,
      leaves: after,
      ...(run.starts && { onFailure: 'roll-back', rollbackBody: rollbackBody(draft) }),
    }),
  );
  return steps;
}

/** The creations among `connections`, and their workspace's steps: all that can be there before a processor stops. */
function newlyCreated(drafts: Drafts, workspace: string, connections: readonly Address[]): string[] {
  const isNew = (address: Address): boolean => drafts.get(keyOf(address))?.action === 'create';
  return [
    ...settledBy(workspaceAddress(workspace)),
    ...connections.filter(isNew).map((address) => key('create', address)),
  ];
}
