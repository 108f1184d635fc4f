/**
 * What to do about a task, given what Atlas has at that moment: write, or not. Pure; the same rules hold before the
 * first attempt, after a lost answer and after a refusal, which is what makes every write safe to repeat.
 */
import { isConnectionLike } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import type { ProcessorPhase, TierShift } from '../../kinds/processor.ts';
import { linkPhase } from '../../kinds/private-link.ts';
import { processorPhase, withoutTierShift } from '../../kinds/processor.ts';
import { differences, holdsSecret } from './comparison.ts';
import type { StepError } from '../report/report.ts';
import { decideFailover } from './failover.ts';
import { staleStep } from './step-error.ts';
import type { Task } from '../run/task.ts';
import { addressAfter } from '../run/task.ts';

export type Decision =
  /** Send it. `adopt`: the resource is there already and gets its secrets by an update. */
  | { readonly kind: 'write'; readonly adopt?: true }
  /** Nothing is left to send. `isSettled`: nor to wait for. */
  | { readonly kind: 'reached'; readonly note: string; readonly isSettled: boolean }
  /** Look again soon: Atlas is busy with it; or, with `isLate`, the read contradicts what this run has written and may be older. */
  | { readonly kind: 'busy'; readonly message: string; readonly isLate?: true }
  | { readonly kind: 'stale'; readonly error: StepError };

/** What Atlas has for a task. */
export interface Sight {
  /** The resource at the task's address. */
  readonly live: Document | undefined;
  /** For an update that renames, when nothing is at the old name: the resource under the new one. */
  readonly renamed?: Document | undefined;
  /** For a workspace's move of which an answer was lost: its processors that were to move; undefined for one that is gone. */
  readonly movers?: readonly (Document | undefined)[];
}

export interface Circumstances {
  /** This run has written the resource before: what the server added since does not count as a difference. */
  readonly isOurs: boolean;
  /** This task has been sent, and whether Atlas did it is not known. */
  readonly maybeDone: boolean;
  /** Atlas has been busy with it for too long: don't wait any more. */
  readonly impatient: boolean;
  /** What this run has last asked the processor for, and Atlas accepted; undefined also once Atlas itself has said otherwise. */
  readonly lastRun?: 'start' | 'stop' | undefined;
  /** A stop of the processor has failed in a way that it may still take effect, while Atlas shows the processor as running. */
  readonly mayStillStop?: boolean;
  /** This run has changed the tier of the processor's workspace. */
  readonly tierShift?: TierShift | undefined;
}

/** Decides by the task's verb. */
export function decide(task: Task, sight: Sight, circumstances: Circumstances): Decision {
  switch (task.verb) {
    case 'create':
      return decideCreate(task, sight.live, circumstances);
    case 'update':
      return decideUpdate(task, sight, circumstances);
    case 'delete':
      return decideDelete(task, sight.live, circumstances);
    case 'accept':
      return decideAcceptance(task, sight.live);
    case 'failover':
      return decideMove(task, sight, circumstances);
    case 'stop':
      return decideStop(task, sight.live, circumstances);
    case 'start':
      return decideStart(task, sight.live, circumstances);
    case 'mark':
    case 'gate':
      throw new Error(`${task.verb} writes nothing`);
  }
}

function decideCreate(
  task: Task,
  live: Document | undefined,
  { impatient, maybeDone }: Circumstances,
): Decision {
  if (live === undefined) return { kind: 'write' };
  const { kind } = task.address;
  const state = textOf(live.get('state'));
  if (isLeaving(live) && !impatient) return { kind: 'busy', message: 'the old one is still being deleted' };
  const body = task.body;
  const wanted = task.leaves ?? body?.without('name');
  const moved = wanted === undefined ? ['/'] : differences(kind, wanted, live, { serverMayAdd: true });
  if (moved.length > 0) return stale(task, `it exists already and differs at ${moved.join(', ')}`);
  // What this run has sent itself came with its secrets.
  if (holdsSecret(body) && !maybeDone && task.isPutBack !== true) return { kind: 'write', adopt: true };
  return { kind: 'reached', note: 'already there as asked for: adopted', isSettled: isSettled(kind, state) };
}

/** On its way out, as connections, workspaces and private links say it. */
const isLeaving = (live: Document): boolean =>
  ['DELETING', 'DELETE_REQUESTED'].includes(textOf(live.get('state')) ?? '');

const isSettled = (kind: Task['address']['kind'], state: string | undefined): boolean =>
  kind === 'workspace' ||
  (kind === 'privateLink'
    ? linkPhase(state) === 'ready'
    : isConnectionLike(kind)
      ? state === 'READY'
      : processorPhase(state) !== 'moving' && state !== undefined);

function decideUpdate(task: Task, sight: Sight, circumstances: Circumstances): Decision {
  const { kind } = task.address;
  const isRename = addressAfter(task) !== task.address;
  if (sight.live === undefined && sight.renamed !== undefined) {
    const moved = differences(kind, task.leaves ?? task.body ?? sight.renamed, sight.renamed, {
      serverMayAdd: true,
    });
    if (moved.length > 0)
      return stale(task, `it has another name already and differs at ${moved.join(', ')}`);
    return { kind: 'reached', note: 'already so', isSettled: true };
  }
  const { live } = sight;
  if (live === undefined) {
    return late(circumstances, 'not visible yet') ?? stale(task, 'it is not there any more');
  }
  if (isLeaving(live)) return stale(task, 'it is being deleted');
  const moved = movedFields(task, live, circumstances);
  if (!isRename && isAlreadySo(task, live, moved, circumstances)) {
    return { kind: 'reached', note: 'already so', isSettled: isSettled(kind, textOf(live.get('state'))) };
  }
  if (moved.length > 0) return movedSince(task, moved, circumstances);
  return runsAgain(task, live, circumstances) ?? { kind: 'write' };
}

/**
 * Whether an update has nothing left to do. Secrets can't be read back: an update that holds some is sent, unless this
 * very update was sent before and its other effects show.
 */
function isAlreadySo(
  task: Task,
  live: Document,
  moved: readonly string[],
  { maybeDone, isOurs, tierShift }: Circumstances,
): boolean {
  const { leaves } = task;
  if (leaves === undefined) return false;
  const asPlanned = withoutTierShift(leaves, live, tierShift);
  if (differences(task.address.kind, leaves, asPlanned, { serverMayAdd: isOurs }).length > 0) return false;
  // As it was, and as it becomes, look alike: only a secret changes, or something else that can't be seen.
  if (moved.length === 0 && task.expects !== undefined) return false;
  return maybeDone || !holdsSecret(task.body);
}

function decideDelete(task: Task, live: Document | undefined, circumstances: Circumstances): Decision {
  if (live === undefined) return { kind: 'reached', note: 'already gone', isSettled: true };
  if (isLeaving(live)) {
    return { kind: 'reached', note: 'is being deleted already', isSettled: false };
  }
  const moved = movedFields(task, live, circumstances);
  if (moved.length > 0) return movedSince(task, moved, circumstances);
  return runsAgain(task, live, circumstances) ?? { kind: 'write' };
}

function decideAcceptance(task: Task, live: Document | undefined): Decision {
  const state = textOf(live?.get('state'));
  if (state === 'ACTIVE') return { kind: 'reached', note: 'already active', isSettled: true };
  if (state === 'ACCEPTING') return { kind: 'reached', note: 'already accepted', isSettled: false };
  if (state === 'PENDING') return { kind: 'write' };
  return stale(
    task,
    live === undefined ? 'it is not there any more' : `it is ${state ?? 'in no known state'}`,
  );
}

function decideStop(task: Task, live: Document | undefined, circumstances: Circumstances): Decision {
  if (live === undefined) return { kind: 'reached', note: 'already gone', isSettled: true };
  switch (phaseOf(live)) {
    case 'not-running':
      // This run has started it: the read may be from before that. Atlas says so itself where it does not run.
      if (circumstances.lastRun === 'start' && !circumstances.maybeDone) return { kind: 'write' };
      return { kind: 'reached', note: 'does not run', isSettled: true };
    case 'failed':
    case 'gone':
      return { kind: 'reached', note: 'does not run', isSettled: true };
    case 'moving':
      if (!circumstances.impatient) return busy(live);
      break;
    case 'running':
      break;
  }
  const moved = movedFields(task, live, circumstances);
  return moved.length > 0 ? movedSince(task, moved, circumstances) : { kind: 'write' };
}

function decideStart(task: Task, live: Document | undefined, circumstances: Circumstances): Decision {
  if (live === undefined) {
    // Right after a create a read may not find it yet (domain facts 4.6).
    return late(circumstances, 'not visible yet') ?? stale(task, 'it is not there any more');
  }
  switch (phaseOf(live)) {
    case 'running':
      // This run has stopped it: the read may be from before that. Where it runs after all, Atlas says so itself.
      if (circumstances.lastRun === 'stop' && !circumstances.maybeDone) return { kind: 'write' };
      if (circumstances.mayStillStop === true && !circumstances.impatient) {
        return { kind: 'busy', message: 'it still runs, and may yet stop' };
      }
      return { kind: 'reached', note: 'already runs', isSettled: true };
    case 'moving':
      if (!circumstances.impatient) return busy(live);
      break;
    case 'gone':
      return stale(task, 'it is being deleted');
    case 'not-running':
    case 'failed':
      break;
  }
  const moved = movedFields(task, live, circumstances);
  return moved.length > 0 ? movedSince(task, moved, circumstances) : { kind: 'write' };
}

function decideMove(task: Task, sight: Sight, circumstances: Circumstances): Decision {
  const { live } = sight;
  const decision = decideFailover(task, sight, circumstances);
  if (decision.kind !== 'write' || live === undefined) return decision;
  const moved = movedFields(task, live, circumstances);
  return moved.length > 0 ? movedSince(task, moved, circumstances) : decision;
}

const phaseOf = (live: Document): ProcessorPhase => processorPhase(textOf(live.get('state')));

const busy = (live: Document): Decision => ({
  kind: 'busy',
  message: `state ${textOf(live.get('state')) ?? 'unknown'}`,
});

function movedFields(task: Task, live: Document, { isOurs, tierShift }: Circumstances): string[] {
  if (task.expects?.kind !== 'present') return [];
  const { fields } = task.expects;
  const asPlanned = withoutTierShift(fields, live, tierShift);
  return differences(task.address.kind, fields, asPlanned, { serverMayAdd: isOurs });
}

/** A read that contradicts a write of this run is asked again for a while, before it is believed. */
function late({ isOurs, impatient }: Circumstances, message: string): Decision | undefined {
  return isOurs && !impatient ? { kind: 'busy', message, isLate: true } : undefined;
}

const movedSince = (task: Task, moved: readonly string[], circumstances: Circumstances): Decision =>
  late(circumstances, `${moved.join(', ')} not as written yet`) ??
  stale(task, `${moved.join(', ')} changed since the plan was made`);

/** Somebody started a processor that the plan has stopped: Atlas takes no change of a running one. */
function runsAgain(task: Task, live: Document, { lastRun, impatient }: Circumstances): Decision | undefined {
  if (task.address.kind !== 'processor' || task.expects?.kind !== 'present') return undefined;
  const { state } = task.expects;
  if (state === undefined || processorPhase(state) === 'running' || phaseOf(live) !== 'running')
    return undefined;
  if (lastRun === 'stop' && !impatient)
    return { kind: 'busy', message: 'not seen as stopped yet', isLate: true };
  return stale(task, 'it runs again: somebody else started it');
}

const stale = (task: Task, what: string): Decision => ({ kind: 'stale', error: staleStep(task, what) });
