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
import type { Failure } from '../run/failure.ts';
import {
  asksForFreshStart,
  missingConnection,
  readFailure,
  refusesState,
  stateInRefusal,
  usesConnection,
} from '../run/failure.ts';
import type { PassingReason, Patience } from '../run/passing-answers.ts';
import { findPassingReason } from '../run/passing-answers.ts';
import { showsEffect, verifyEffect } from './verify.ts';
import { consentFix, staleStep } from './step-error.ts';
import type { RetrySettings } from '../run/settings.ts';
import type { StepError } from '../report/report.ts';
import type { Task } from '../run/task.ts';
import { addressAfter, dropsCheckpoint, withConsent } from '../run/task.ts';

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
  /** This run has created the workspace itself. */
  readonly hasCreatedWorkspace: boolean;
  /** Called just before each write. */
  readonly onWrite: () => void;
  /** Called when Atlas has accepted a write. */
  readonly onAccepted: (task: Task) => void;
  /** Called when an answer was lost and the resource is read again. */
  readonly onRecovery: (message: string) => void;
}

/**
 * Attempts a task. A write whose answer is lost, or does not show what was asked for, is looked after and sent again; one that is refused
 * because Atlas wants a consent is sent with it, where somebody has given it. Rejects only for defects of Sluice itself.
 */
export async function attemptTask(asked: Task, context: AttemptContext): Promise<Attempt> {
  let task = asked;
  let lost: Failure | undefined;
  let note: string | undefined;
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
      const { body, ...answer } = await send(task, decision.adopt === true, context.gateway);
      context.onAccepted(task);
      const isShown = showsEffect(task, body) || (await verifyEffect(task, context.gateway));
      if (isShown) {
        return {
          kind: 'sent',
          ...answer,
          ...(note !== undefined && { note }),
          ...(sight.live && { before: sight.live }),
        };
      }
      lost = notCarriedOut(task);
      context.onRecovery('Atlas has accepted it, and does not show it: looking again');
    } catch (thrown) {
      const failure = readFailure(thrown);
      if (!failure.ambiguous) {
        const circumstances = { maybeDone: lost !== undefined, wasAdoption: decision.adopt === true };
        const explained = await explainRefusal(task, failure, context, circumstances);
        if (explained === 'adopt') continue;
        if (explained !== 'consent') return explained;
        task = withConsent(task);
        note = 'Atlas asked for the consent to drop the checkpoint, and it was given';
        context.onRecovery(note);
        continue;
      }
      lost = failure;
      context.onRecovery(`${failure.error.message}: looking whether Atlas did it`);
    }
    const effect = await watchForLateEffect(task, context);
    if (effect !== undefined) return effect;
  }
}

/** A write that Atlas has answered with success and not carried out. */
const notCarriedOut = (task: Task): Failure => ({
  error: {
    code: 'APPLY_NOT_CARRIED_OUT',
    message: `Atlas answered that it did ${task.verb} ${formatAddress(task.address)}, and a read does not show it`,
    fix: 'Look at it in Atlas, then run the same command again.',
  },
  ambiguous: true,
  status: undefined,
  errorCode: undefined,
  detail: '',
});

/** What Atlas has, and what that means for the task. */
async function look(
  task: Task,
  context: AttemptContext,
  maybeDone: boolean,
  /** Atlas itself has spoken about the processor's state since this run last wrote. */
  isAnswered = false,
): Promise<{ readonly decision: Decision; readonly sight: Sight } | { readonly failure: Failure }> {
  try {
    const sight = await readSight(task, context.gateway);
    const known = { ...context.circumstances, maybeDone };
    return { decision: decide(task, sight, isAnswered ? { ...known, lastRun: undefined } : known), sight };
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
      return {
        kind: 'later',
        patience: decision.isLate === true ? 'lateMs' : 'busyMs',
        message: decision.message,
      };
    case 'stale':
      return { kind: 'failed', error: decision.error };
  }
}

async function send(
  task: Task,
  isAdoption: boolean,
  gateway: Gateway,
): Promise<{ readonly isSettled: boolean; readonly note?: string; readonly body?: Document }> {
  const { address, verb } = task;
  if (isAdoption) {
    const body = await gateway.update(address, bodyOf(task));
    return { isSettled: false, note: 'already there as asked for: adopted, secrets sent again', body };
  }
  switch (verb) {
    case 'create': {
      const made = await gateway.create(address, bodyOf(task));
      return { isSettled: address.kind === 'workspace' || isFinal(textOf(made.get('state'))), body: made };
    }
    case 'update': {
      const body = await gateway.update(address, bodyOf(task));
      // The answer to a PATCH of a connection may lack its state (domain facts 4.4).
      return { isSettled: address.kind !== 'connection', body };
    }
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
): Promise<Attempt | 'adopt' | 'consent'> {
  const { mayDropCheckpoint, address, verb } = task;
  if (asksForFreshStart(failure) && (verb === 'update' || verb === 'start') && !dropsCheckpoint(task)) {
    if (mayDropCheckpoint === true) return 'consent';
    return { kind: 'failed', error: { ...failure.error, fix: consentFix(address) }, failure };
  }
  const looked = await look(task, context, maybeDone, true);
  const failed: Attempt = { kind: 'failed', error: failure.error, failure };
  if ('failure' in looked) return failed;
  const { decision, sight } = looked;
  const told = stateInRefusal(failure);
  const isMoving = told !== undefined && processorPhase(told) !== phaseWanted(verb);
  if (decision.kind === 'reached' && !(isMoving && decision.note === 'already runs')) {
    return conclude(decision, sight, maybeDone);
  }
  if (wasAdoption) {
    // Who made it has processors running on it already.
    if (usesConnection(failure)) {
      const what = 'somebody else created it, and processors run on it: its secret can not be sent';
      return { kind: 'failed', error: staleStep(task, what), failure };
    }
    const reason = findPassingReason(failure, 'update', context);
    return reason === undefined ? failed : { kind: 'later', ...reason, failure };
  }
  if (task.verb === 'create' && sight.live !== undefined) return explainFailedCreate(task, decision, failure);
  // Somebody else was faster between the read and the write.
  if (decision.kind !== 'write' && decision.kind !== 'reached') return conclude(decision, sight, maybeDone);
  if (refusesState(failure) && (await isFreeToChange(task, sight, context))) {
    return { kind: 'later', patience: 'validationMs', message: 'it was between two states', failure };
  }
  const reason =
    findPassingReason(failure, task.verb, context) ?? (await findConnectionReason(task, failure, context));
  if (reason !== undefined) return { kind: 'later', ...reason, failure };
  return failed;
}

/** The phase in which a start or stop has nothing left to do. */
const phaseWanted = (verb: Task['verb']): string => (verb === 'start' ? 'running' : 'not-running');

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
): Promise<PassingReason | undefined> {
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
