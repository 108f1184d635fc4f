/** Moves to another region: whether one is still to be asked for, what it is waited for, and what a refusal asks of people. */
import { formatAddress } from '../../model/address.ts';
import type { Address } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import { isInRegion } from '../../kinds/failover.ts';
import { processorPhase } from '../../kinds/processor.ts';
import type { Failure } from '../run/failure.ts';
import { refusesState } from '../run/failure.ts';
import type { StepError } from '../report/report.ts';
import type { Task } from '../run/task.ts';
import type { WaitContext } from './await-step.ts';
import type { Circumstances, Decision, Sight } from './decide.ts';
import { findStartFailure } from './start-failure.ts';
import { staleStep } from './step-error.ts';

/** What to do about a move, given what Atlas has for its workspace or processor. */
export function decideFailover(task: Task, { live, movers }: Sight, circumstances: Circumstances): Decision {
  const { region, isDryRun } = moveOf(task);
  if (live === undefined) return { kind: 'stale', error: staleStep(task, 'it is not there any more') };
  if (isDryRun) return { kind: 'write' };
  if (task.address.kind === 'workspace') return decideForAll(task, movers, circumstances);
  const isThere = isInRegion(live, region);
  const phase = processorPhase(textOf(live.get('state')));
  if (isThere === true) {
    return { kind: 'reached', note: `is in ${region} already`, isSettled: phase === 'running' };
  }
  // Sent again, a forced move would start a second time from the last checkpoint.
  if (circumstances.maybeDone && isThere === undefined) return { kind: 'stale', error: untold(task, region) };
  if (phase === 'moving' && !circumstances.impatient) {
    return { kind: 'busy', message: `state ${textOf(live.get('state')) ?? 'unknown'}` };
  }
  return { kind: 'write' };
}

/**
 * The same of a workspace, whose processors say where they run. Once one of them has moved, Atlas has taken the move, and the others are
 * waited for.
 */
function decideForAll(task: Task, movers: Sight['movers'] = [], { maybeDone }: Circumstances): Decision {
  if (!maybeDone) return { kind: 'write' };
  const { region } = moveOf(task);
  const left = movers.filter((mover) => mover !== undefined);
  const told = left.map((mover) => isInRegion(mover, region));
  if (told.includes(true)) {
    const isSettled = left.every(
      (mover, index) => told[index] === true && processorPhase(textOf(mover.get('state'))) === 'running',
    );
    return { kind: 'reached', note: `is in ${region} already`, isSettled };
  }
  return told.includes(undefined) || told.length === 0
    ? { kind: 'stale', error: untold(task, region) }
    : { kind: 'write' };
}

const moveOf = (task: Task): NonNullable<Task['failover']> =>
  task.failover ?? { region: '', moves: [], isDryRun: false };

const untold = (task: Task, region: string): StepError => ({
  code: 'APPLY_FAILOVER_UNKNOWN',
  message: `whether ${formatAddress(task.address)} moves to ${region} is not known: Atlas's answer was lost, and it does not say where processors run`,
  fix: 'Look at it in Atlas, and run the command again if it has not moved.',
});

/** Waits until every processor that moves runs in the region; gives the first failure. */
export async function waitUntilMoved(task: Task, context: WaitContext): Promise<Failure | undefined> {
  const { region, moves } = moveOf(task);
  const failures = await Promise.all(moves.map((address) => waitForOne(address, region, task, context)));
  return failures.find((failure) => failure !== undefined);
}

/**
 * Where Atlas says where a processor runs, that decides. Where it doesn't, one that runs is taken for moved; one that did not run before, and
 * shows no sign of it for a while, may be meant to stay so.
 */
async function waitForOne(
  address: Address,
  region: string,
  task: Task,
  context: WaitContext,
): Promise<Failure | undefined> {
  const { waiter, clock, retry, signal, before } = context;
  const wasRunning =
    task.address.kind === 'workspace' || processorPhase(textOf(before?.get('state'))) === 'running';
  const until = clock.now() + retry.releaseMs;
  const isReached = (state: string | undefined, body: Document): boolean => {
    const isThere = isInRegion(body, region);
    if (isThere === false) return false;
    const phase = processorPhase(state);
    if (phase === 'running' || phase === 'failed') return true;
    return phase === 'not-running' && !wasRunning && clock.now() >= until;
  };
  const state = await waiter.processorState(address, isReached, signal, true);
  if (processorPhase(state) !== 'failed') return undefined;
  const found = await findStartFailure({ address }, context);
  if (found === undefined) return undefined;
  // It is the active one all the same. Source: Atlas docs, ops guide (failover behavior).
  const fix = `It is the active one in ${region} now: correct the reason and start it, or move it back.`;
  return { ...found, error: { ...found.error, fix } };
}

/** A refusal that says that the processor must be stopped first, with the flag for that. */
export function withStopFirst(task: Task, failure: Failure): Failure {
  if (task.verb !== 'failover' || !refusesState(failure)) return failure;
  const fix = 'Atlas wants it stopped first: run the command again with --stop-first.';
  return { ...failure, error: { ...failure.error, fix } };
}
