/**
 * One attempt at a task: read the resource, decide, write, and make sense of a failure by reading again. Runs while
 * its workspace is held, so that writes of one workspace never overlap; waiting for states is not done here.
 */
import { formatAddress, isConnectionLike } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import type { Attempt, AttemptContext } from './attempt.ts';
import { conclude, decideUnseen, look } from './attempt.ts';
import type { Failure } from '../run/failure.ts';
import { failureOf, readFailure } from '../run/failure.ts';
import { explainRefusal } from './explain-refusal.ts';
import { showsEffect, verifyEffect } from './verify.ts';
import type { Task } from '../run/task.ts';
import { withConsent } from '../run/task.ts';

/**
 * Attempts a task. A write whose answer is lost, or does not show what was asked for, is looked after and sent again; one that is refused
 * because Atlas wants a consent is sent with it, where somebody has given it. Rejects only for defects of Sluice itself.
 */
export async function attemptTask(asked: Task, context: AttemptContext): Promise<Attempt> {
  let task = asked;
  let lost: Failure | undefined;
  let note: string | undefined;
  // Whether what is there may be somebody else's: a creation that no read preceded, and whose answer was lost.
  let isUnseen = false;
  for (let sendings = 0; ;) {
    await context.enter();
    const unseen = sendings === 0 ? decideUnseen(context) : undefined;
    const looked = unseen ?? (await look(task, context, lost !== undefined && !isUnseen));
    if ('failure' in looked) return { kind: 'failed', error: looked.failure.error, failure: looked.failure };
    const { decision, sight } = looked;
    if (decision.kind !== 'write') return conclude(decision, sight, lost !== undefined);
    if (lost !== undefined && sendings >= context.retry.attempts) {
      return { kind: 'failed', error: lost.error, failure: lost };
    }
    await context.takeTurn();
    isUnseen = unseen !== undefined && task.verb === 'create';
    try {
      context.onWrite();
      sendings += 1;
      const { body, ...answer } = await send(task, decision.adopt === true, context);
      context.onAccepted(task, body);
      const isShown = showsEffect(task, body) || (await verifyEffect(task, context.read));
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
        const circumstances = {
          maybeDone: lost !== undefined && !isUnseen,
          wasAdoption: decision.adopt === true,
        };
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
    const effect = await watchForLateEffect(task, context, !isUnseen);
    if (effect !== undefined) return effect;
  }
}

/** A write that Atlas has answered with success and not carried out. */
const notCarriedOut = (task: Task): Failure =>
  failureOf(
    {
      code: 'APPLY_NOT_CARRIED_OUT',
      message: `Atlas answered that it did ${task.verb} ${formatAddress(task.address)}, and a read does not show it`,
      fix: 'Look at it in Atlas, then run the same command again.',
    },
    true,
  );

async function send(
  task: Task,
  isAdoption: boolean,
  context: AttemptContext,
): Promise<{ readonly isSettled: boolean; readonly note?: string; readonly body?: Document }> {
  const { address, verb } = task;
  const { gateway } = context;
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
      return { isSettled: !isConnectionLike(address.kind) && address.kind !== 'privateLink', body };
    }
    case 'delete': {
      const was = await gateway.delete(address);
      // A processor is gone when Atlas answers; the others go later (domain facts 2.8, 3.6, 4.6).
      return { isSettled: !was || address.kind === 'processor', ...(!was && { note: 'already gone' }) };
    }
    case 'accept':
      await gateway.accept(address);
      return { isSettled: false };
    case 'failover':
      await gateway.failOver(address, bodyOf(task));
      return { isSettled: task.failover?.isDryRun === true };
    case 'stop':
      await patiently(() => gateway.stop(address), context);
      return { isSettled: false };
    case 'start':
      await patiently(() => gateway.start(address, task.start), context);
      return { isSettled: false };
    case 'mark':
    case 'gate':
      throw new Error(`${verb} writes nothing`);
  }
}

/** Waits for the answer to a start or a stop, which may come only once it is done: after a while others write meanwhile. */
async function patiently(
  ask: () => Promise<void>,
  { clock, retry, stepAside }: AttemptContext,
): Promise<void> {
  const answered = new AbortController();
  void clock.sleep(retry.slowMs, answered.signal).then(stepAside, () => undefined);
  try {
    await ask();
  } finally {
    answered.abort();
  }
}

/** A state that a create may answer with and that needs no waiting. */
const isFinal = (state: string | undefined): boolean =>
  state === 'READY' || state === 'DONE' || state === 'CREATED' || state === 'STOPPED';

function bodyOf(task: Task): Document {
  if (task.body === undefined) throw new Error(`${task.verb} ${formatAddress(task.address)} has no body`);
  return task.body;
}

/**
 * After a lost answer: reads until the effect shows, or long enough that it won't. Undefined: send it again.
 * Atlas may carry a write out after its gateway has given up (domain facts 2.9, 504). `isOurs`: what shows up is this run's own; otherwise
 * its secrets go again.
 */
async function watchForLateEffect(
  task: Task,
  context: AttemptContext,
  isOurs: boolean,
): Promise<Attempt | undefined> {
  const { clock, retry } = context;
  const until = clock.now() + retry.lateMs;
  for (let delayMs = retry.delayMs; ; delayMs = Math.min(delayMs * 2, retry.maxDelayMs)) {
    await clock.sleep(Math.max(0, Math.min(delayMs, until - clock.now())));
    const looked = await look(task, context, isOurs);
    // A read that fails now may work next time; the loop around decides when to give up.
    if (!('failure' in looked)) {
      const { decision, sight } = looked;
      if (decision.kind !== 'write') return conclude(decision, sight, true);
      if (decision.adopt === true) return undefined;
    }
    if (clock.now() >= until) return undefined;
  }
}
