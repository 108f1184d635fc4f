/**
 * One attempt at a task: read the resource, decide, write, and make sense of a failure by reading again. Runs while
 * its workspace is held, so that writes of one workspace never overlap; waiting for states is not done here.
 */
import { connectionAddress, formatAddress } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import { processorPhase } from '../../kinds/processor.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import type { Clock } from '../../model/clock.ts';
import type { Circumstances, Decision, Sight } from './decide.ts';
import { decide } from './decide.ts';
import type { Failure, Patience } from '../run/failure.ts';
import {
  findTransientReason,
  missingConnection,
  readFailure,
  refusesState,
  usesConnection,
} from '../run/failure.ts';
import { staleStep } from './step-error.ts';
import type { RetrySettings } from '../run/settings.ts';
import type { StepError } from '../report/report.ts';
import type { Task } from '../run/task.ts';
import { addressAfter } from '../run/task.ts';

/** Not now: let other work of the workspace go first, then try again, for so long at most. */
export interface AgainLater {
  readonly kind: 'later';
  readonly patience: keyof Patience | 'busyMs';
  readonly message: string;
  readonly failure?: Failure;
}

export type Attempt =
  /** It is brought about, or asked for. `isSettled`: there is no state to wait for. */
  | { readonly kind: 'sent'; readonly isSettled: boolean; readonly note?: string; readonly before?: Document }
  | AgainLater
  | {
      readonly kind: 'failed';
      readonly error: StepError;
      readonly failure?: Failure;
      readonly leftBehind?: boolean;
    };

/** What an attempt needs to know and to tell. */
export interface AttemptContext {
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly retry: RetrySettings;
  readonly circumstances: Omit<Circumstances, 'maybeDone'>;
  /** This run has created the workspace, or connections in it. */
  readonly hasCreated: boolean;
  /** Called just before each write. */
  readonly onWrite: () => void;
  /** Called when an answer was lost and the resource is read again. */
  readonly onRecovery: (message: string) => void;
}

/** Attempts a task. Rejects only for defects of Sluice itself. */
export async function attemptTask(task: Task, context: AttemptContext): Promise<Attempt> {
  let lost: Failure | undefined;
  for (let sendings = 0; ;) {
    const looked = await look(task, context, lost !== undefined);
    if ('failure' in looked) return { kind: 'failed', error: looked.failure.error, failure: looked.failure };
    const { decision, sight } = looked;
    if (decision.kind !== 'write') return conclude(decision, sight, lost !== undefined);
    if (lost !== undefined && sendings >= context.retry.attempts) {
      return { kind: 'failed', error: lost.error, failure: lost };
    }
    try {
      context.onWrite();
      sendings += 1;
      const answer = await send(task, decision.adopt === true, context.gateway);
      return { kind: 'sent', ...answer, ...(sight.live && { before: sight.live }) };
    } catch (thrown) {
      const failure = readFailure(thrown);
      if (!failure.ambiguous) {
        const circumstances = { maybeDone: lost !== undefined, wasAdoption: decision.adopt === true };
        const explained = await explainRefusal(task, failure, context, circumstances);
        if (explained === 'adopt') continue;
        return explained;
      }
      lost = failure;
      context.onRecovery(`${failure.error.message}: looking whether Atlas did it`);
      const late = await watchForLateEffect(task, context);
      if (late !== undefined) return late;
    }
  }
}

/** What Atlas has, and what that means for the task. */
async function look(
  task: Task,
  context: AttemptContext,
  maybeDone: boolean,
): Promise<{ readonly decision: Decision; readonly sight: Sight } | { readonly failure: Failure }> {
  try {
    const sight = await readSight(task, context.gateway);
    return { decision: decide(task, sight, { ...context.circumstances, maybeDone }), sight };
  } catch (thrown) {
    return { failure: readFailure(thrown) };
  }
}

async function readSight(task: Task, gateway: Gateway): Promise<Sight> {
  const live = await gateway.read(task.address);
  const after = addressAfter(task);
  if (live !== undefined || after === task.address) return { live };
  return { live, renamed: await gateway.read(after) };
}

/** `isOurs`: this very task was sent before, so that there is nothing remarkable about its effect. */
function conclude(decision: Exclude<Decision, { kind: 'write' }>, sight: Sight, isOurs: boolean): Attempt {
  switch (decision.kind) {
    case 'reached':
      return {
        kind: 'sent',
        isSettled: decision.isSettled,
        ...(!isOurs && { note: decision.note }),
        ...(sight.live && { before: sight.live }),
      };
    case 'busy':
      return { kind: 'later', patience: 'busyMs', message: decision.message };
    case 'stale':
      return { kind: 'failed', error: decision.error };
  }
}

async function send(
  task: Task,
  isAdoption: boolean,
  gateway: Gateway,
): Promise<{ readonly isSettled: boolean; readonly note?: string }> {
  const { address, verb } = task;
  if (isAdoption) {
    await gateway.update(address, bodyOf(task));
    return { isSettled: false, note: 'already there as asked for: adopted, secrets sent again' };
  }
  switch (verb) {
    case 'create': {
      const made = await gateway.create(address, bodyOf(task));
      return { isSettled: address.kind === 'workspace' || isFinal(textOf(made.get('state'))) };
    }
    case 'update':
      await gateway.update(address, bodyOf(task));
      // The answer to a PATCH of a connection may lack its state (domain facts 4.4).
      return { isSettled: address.kind !== 'connection' };
    case 'delete': {
      const was = await gateway.delete(address);
      // A processor is gone when Atlas answers; the others go later (domain facts 2.8, 3.6, 4.6).
      return { isSettled: !was || address.kind === 'processor', ...(!was && { note: 'already gone' }) };
    }
    case 'stop':
      await gateway.stop(address);
      return { isSettled: false };
    case 'start':
      await gateway.start(address, task.start);
      return { isSettled: false };
  }
}

/** A state that a create may answer with and that needs no waiting. */
const isFinal = (state: string | undefined): boolean =>
  state === 'READY' || state === 'CREATED' || state === 'STOPPED';

function bodyOf(task: Task): Document {
  if (task.body === undefined) throw new Error(`${task.verb} ${formatAddress(task.address)} has no body`);
  return task.body;
}

/**
 * After a lost answer: reads until the effect shows, or long enough that it won't. Undefined: send it again.
 * Atlas may carry a write out after its gateway has given up (domain facts 2.9, 504).
 */
async function watchForLateEffect(task: Task, context: AttemptContext): Promise<Attempt | undefined> {
  const { clock, retry } = context;
  const until = clock.now() + retry.lateMs;
  for (let delayMs = retry.delayMs; ; delayMs = Math.min(delayMs * 2, retry.maxDelayMs)) {
    await clock.sleep(Math.max(0, Math.min(delayMs, until - clock.now())));
    const looked = await look(task, context, true);
    // A read that fails now may work next time; the loop around decides when to give up.
    if (!('failure' in looked)) {
      const { decision, sight } = looked;
      if (decision.kind !== 'write') return conclude(decision, sight, true);
    }
    if (clock.now() >= until) return undefined;
  }
}

/**
 * After a clear refusal: perhaps it is so already, perhaps it passes; otherwise the task has failed. `adopt`: a create was
 * refused and yet there is what was asked for, which only lacks its secrets.
 */
async function explainRefusal(
  task: Task,
  failure: Failure,
  context: AttemptContext,
  { maybeDone, wasAdoption }: { readonly maybeDone: boolean; readonly wasAdoption: boolean },
): Promise<Attempt | 'adopt'> {
  const looked = await look(task, context, maybeDone);
  const failed: Attempt = { kind: 'failed', error: failure.error, failure };
  if ('failure' in looked) return failed;
  const { decision, sight } = looked;
  if (decision.kind === 'reached') return conclude(decision, sight, maybeDone);
  if (wasAdoption) {
    // Who made it has processors running on it already.
    if (usesConnection(failure)) {
      const what = 'somebody else created it, and processors run on it: its secret can not be sent';
      return { kind: 'failed', error: staleStep(task, what), failure };
    }
    const reason = findTransientReason(failure, 'update');
    return reason === undefined ? failed : { kind: 'later', ...reason, failure };
  }
  if (task.verb === 'create' && sight.live !== undefined) return explainFailedCreate(task, decision, failure);
  // Somebody else was faster between the read and the write.
  if (decision.kind !== 'write') return conclude(decision, sight, maybeDone);
  if (refusesState(failure) && (await isFreeToChange(task, sight, context))) {
    return { kind: 'later', patience: 'validationMs', message: 'it was between two states', failure };
  }
  const reason =
    findTransientReason(failure, task.verb) ?? (await findConnectionReason(task, failure, context));
  if (reason !== undefined) return { kind: 'later', ...reason, failure };
  return failed;
}

/**
 * Whether a processor whose state was in the way is worth asking again. One that is FAILED is stopped for it: whether Atlas
 * wants that before a change, and whether it allows it, is not known (domain facts 8.4).
 */
async function isFreeToChange(
  { address, verb }: Task,
  { live }: Sight,
  context: AttemptContext,
): Promise<boolean> {
  if (address.kind !== 'processor') return false;
  if (processorPhase(textOf(live?.get('state'))) !== 'failed') return true;
  if (verb !== 'update') return false;
  try {
    context.onWrite();
    await context.gateway.stop(address);
    return true;
  } catch (thrown) {
    readFailure(thrown);
    return false;
  }
}

/**
 * Whether a connection that Atlas does not see will be there soon: it is deploying, or it is there and Atlas has not noticed
 * (domain facts 2.9, 4.6). A run before this one may have created it.
 */
async function findConnectionReason(
  { address }: Task,
  failure: Failure,
  { gateway, hasCreated }: AttemptContext,
): Promise<{ readonly patience: keyof Patience; readonly message: string } | undefined> {
  const name = missingConnection(failure);
  if (name === undefined) return undefined;
  try {
    const live = await gateway.read(connectionAddress(address.workspace, name));
    const state = textOf(live?.get('state'));
    if (state === 'PENDING')
      return { patience: 'deployMs', message: `connection ${name} is still deploying` };
    if (live === undefined ? !hasCreated : state === 'FAILED' || state === 'DELETING') return undefined;
    return { patience: 'validationMs', message: `Atlas does not see connection ${name} yet` };
  } catch (thrown) {
    readFailure(thrown);
    return undefined;
  }
}

/** A create was refused and yet there is something: take it when it is what was asked for, else say so. */
function explainFailedCreate(task: Task, decision: Decision, failure: Failure): Attempt | 'adopt' {
  if (decision.kind === 'write') return 'adopt';
  if (decision.kind === 'busy')
    return { kind: 'later', patience: 'busyMs', message: decision.message, failure };
  const address = formatAddress(task.address);
  if (failure.status === 409) {
    const message = `${address} exists already and is not what the plan creates`;
    const fix = 'Plan again: the plan then shows what differs.';
    return { kind: 'failed', error: { code: 'APPLY_EXISTS', message, fix }, failure };
  }
  const error: StepError = {
    ...failure.error,
    message: `${failure.error.message}; the failed create left ${address} behind, which is not what was asked for`,
    fix: `Look at it in Atlas; plan again to change it, or list it under removed: to delete it.`,
  };
  return { kind: 'failed', error, failure, leftBehind: true };
}
