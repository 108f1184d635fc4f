/** Waiting for what a task has asked Atlas for. Blocks nothing but the steps that depend on it. */
import { formatAddress, isConnectionLike } from '../../model/address.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import { idOf } from '../../kinds/rules/field-rule.ts';
import type { ProcessorPhase } from '../../kinds/processor.ts';
import { processorPhase } from '../../kinds/processor.ts';
import { waitUntilMoved } from './failover.ts';
import { failureOf, readFailure } from '../run/failure.ts';
import type { Failure } from '../run/failure.ts';
import type { RetrySettings } from '../run/settings.ts';
import { findStartFailure } from './start-failure.ts';
import { staleStep } from './step-error.ts';
import type { Task } from '../run/task.ts';
import type { Waiter } from '../run/waiter.ts';

export interface WaitContext {
  readonly gateway: Gateway;
  readonly read: Gateway['read'];
  /** Told each state that ends a wait. */
  readonly onState: (state: string | undefined) => void;
  /** Told each body that a wait is shown. */
  readonly onBody: (body: Document) => void;
  readonly waiter: Waiter;
  readonly clock: Clock;
  /** 0: a start that reached STARTED is done. */
  readonly watchStartMs: number;
  /** The resource as it was just before the task was sent. */
  readonly before?: Document | undefined;
  /**
   * `lateMs`: for so long a FAILED from before a start may still be shown after it; `busyMs`: so a STARTED from before a stop; `releaseMs`:
   * after so long without a sign a start is sent again.
   */
  readonly retry: Pick<RetrySettings, 'lateMs' | 'busyMs' | 'releaseMs'>;
  readonly signal: AbortSignal;
}

/** What a task waits for, for people. */
export function describeWait(task: Task): string {
  switch (task.verb) {
    case 'create':
    case 'update':
      if (task.address.kind === 'privateLink') return 'waiting until DONE, which takes up to an hour';
      return isConnectionLike(task.address.kind) ? 'waiting until READY' : 'waiting until it is there';
    case 'accept':
      return 'waiting until it is active';
    case 'failover':
      return `waiting until it runs in ${task.failover?.region ?? ''}`;
    case 'start':
      return 'waiting until STARTED';
    case 'stop':
      return 'waiting until STOPPED';
    case 'delete':
      return 'waiting until it is gone';
    case 'mark':
      return 'reading where it is';
    case 'gate':
      return describeGate(task);
  }
}

function describeGate({ handover, gate }: Task): string {
  if (handover?.part === 'caught-up') return 'waiting until it has caught up and proved itself';
  if (handover?.part === 'passed') return 'waiting until it has got past its new version';
  return gate === undefined ? 'waiting until it has proved itself' : 'watching its gate';
}

/** Waits; gives the failure, or undefined when all is well. */
export async function awaitTask(task: Task, context: WaitContext): Promise<Failure | undefined> {
  for (let disappearances = 1; ; disappearances += 1) {
    try {
      return await waitFor(task, context);
    } catch (thrown) {
      const failure = readFailure(thrown);
      if (failure.error.code !== 'ATLAS_RESOURCE_GONE') return failure;
      // A list may lack what is there: its pages shift while others create and delete.
      const isBack = disappearances < MOST_DISAPPEARANCES && (await isThere(task, context));
      if (isBack) continue;
      return task.verb === 'stop' ? undefined : staleFailure(task, 'it is not there any more');
    }
  }
}

const MOST_DISAPPEARANCES = 5;

async function isThere({ address }: Task, { read }: WaitContext): Promise<boolean> {
  try {
    return (await read(address)) !== undefined;
  } catch (thrown) {
    // Not known: the list alone is not believed.
    readFailure(thrown);
    return true;
  }
}

async function waitFor(task: Task, context: WaitContext): Promise<Failure | undefined> {
  const { waiter, signal, before } = context;
  const { address } = task;
  switch (task.verb) {
    case 'create':
    case 'update':
      if (address.kind === 'privateLink') await waiter.linkDone(address, signal);
      if (isConnectionLike(address.kind)) await waiter.connectionReady(address, signal);
      if (address.kind === 'processor') await waitForState(task, (phase) => phase !== 'moving', context);
      return undefined;
    case 'accept':
      await waiter.peeringActive(address, signal);
      return undefined;
    case 'failover':
      return waitUntilMoved(task, context);
    case 'stop':
      return waitUntilStopped(task, context);
    case 'delete':
      await waiter.gone(address, signal, before === undefined ? undefined : idOf(before));
      return undefined;
    case 'start': {
      await outliveOldFailure(task, context);
      return waitUntilStarted(task, context);
    }
    case 'mark':
    case 'gate':
      return undefined;
  }
}

/** Waits for a phase of the processor. One that was there before the task and is not listed is gone. */
async function waitForState(
  { address }: Task,
  isReached: (phase: ProcessorPhase) => boolean,
  { waiter, signal, before, onState, onBody }: WaitContext,
): Promise<ProcessorPhase> {
  const isThere = before !== undefined;
  const accepts = (state: string | undefined, body: Document): boolean => {
    onBody(body);
    return isReached(processorPhase(state));
  };
  const state = await waiter.processorState(address, accepts, signal, isThere);
  onState(state);
  return processorPhase(state);
}

/** So many looks must show the same before it is believed: when an answer took long, the time is over after one, which may be an old one. */
const ENOUGH_LOOKS = 5;

/** Counts a look each time it is called, and tells whether there were enough, over `ms`. */
function countLooks(clock: Clock, ms: number): () => boolean {
  const until = clock.now() + ms;
  let looks = 0;
  return () => {
    looks += 1;
    return looks >= ENOUGH_LOOKS && clock.now() >= until;
  };
}

/**
 * One that stopped, and then runs, has been started by somebody else. So has one that never seems to stop: it was stopped and started
 * between two looks, or Atlas has not done what it accepted.
 */
async function waitUntilStopped(task: Task, context: WaitContext): Promise<Failure | undefined> {
  const { clock, retry } = context;
  const seen = { asLeft: false };
  const isEnough = countLooks(clock, retry.busyMs);
  const isReached = (phase: ProcessorPhase): boolean => {
    if (phase === 'running') return isEnough() || seen.asLeft;
    seen.asLeft = true;
    return phase === 'not-running' || phase === 'failed';
  };
  const phase = await waitForState(task, isReached, context);
  if (phase !== 'running') return undefined;
  return staleFailure(
    task,
    seen.asLeft
      ? 'it runs again: somebody else started it'
      : 'it still runs, long after its stop was accepted',
  );
}

/** Atlas has accepted a start, and the processor shows no sign of it. */
export const NOTHING_CAME = 'APPLY_NOTHING_CAME';

/** One that was on its way, and then does not run, has been stopped by somebody else; one that never leaves is asked for again. */
async function waitUntilStarted(task: Task, context: WaitContext): Promise<Failure | undefined> {
  const seen = { asLeft: false };
  const isEnough = countLooks(context.clock, context.retry.releaseMs);
  const isReached = (phase: ProcessorPhase): boolean => {
    if (phase === 'not-running') return isEnough() || seen.asLeft;
    seen.asLeft = true;
    return phase === 'running' || phase === 'failed';
  };
  const phase = await waitForState(task, isReached, context);
  if (phase === 'not-running' && !seen.asLeft) {
    const message = `${formatAddress(task.address)} shows no sign of the start that Atlas has accepted`;
    const fix = 'Look at it in Atlas, then run the same command again.';
    return failureOf({ code: NOTHING_CAME, message, fix }, true);
  }
  if (phase === 'not-running')
    return staleFailure(task, 'it does not run any more: somebody else stopped it');
  return phase === 'failed' ? findStartFailure(task, context) : watchStart(task, context);
}

const staleFailure = (task: Task, what: string): Failure => failureOf(staleStep(task, what));

/** Waits until a processor that was FAILED before its start is something else, or long enough to believe that it failed again. */
async function outliveOldFailure(task: Task, context: WaitContext): Promise<void> {
  if (processorPhase(textOf(context.before?.get('state'))) !== 'failed') return;
  await waitUpTo(context.retry.lateMs, task, (state) => processorPhase(state) !== 'failed', context);
}

/** Watches a processor that runs until the time is over; gives the failure when it is FAILED before. */
async function watchStart(task: Task, context: WaitContext): Promise<Failure | undefined> {
  if (context.watchStartMs <= 0) return undefined;
  await waitUpTo(context.watchStartMs, task, (state) => processorPhase(state) === 'failed', context);
  return findStartFailure(task, context);
}

/** Waits for a state, for `ms` at most. Whatever else ends the wait says nothing about the processor. */
async function waitUpTo(
  ms: number,
  task: Task,
  isReached: (state: string | undefined) => boolean,
  { waiter, clock, signal }: WaitContext,
): Promise<void> {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const timer = clock.sleep(ms, either).then(
    () => {
      over.abort();
    },
    () => undefined,
  );
  try {
    await waiter.processorState(task.address, isReached, either);
  } catch (thrown) {
    readFailure(thrown);
  } finally {
    over.abort();
    await timer;
  }
}
