/** What a clear refusal of Atlas means for a task: that it is so already, that it passes, that a consent is missing, or that it has failed. */
import { connectionAddress, formatAddress } from '../../model/address.ts';
import { textOf } from '../../model/document.ts';
import { processorPhase } from '../../kinds/processor.ts';
import type { Decision, Sight } from './decide.ts';
import type { Failure } from '../run/failure.ts';
import {
  asksForFreshStart,
  missingConnection,
  readFailure,
  refusesState,
  stateInRefusal,
  usesConnection,
} from '../run/failure.ts';
import type { PassingReason } from '../run/passing-answers.ts';
import { findPassingReason } from '../run/passing-answers.ts';
import type { Attempt, AttemptContext } from './attempt.ts';
import { conclude, look } from './attempt.ts';
import { withStopFirst } from './failover.ts';
import { consentFix, staleStep } from './step-error.ts';
import type { StepError } from '../report/report.ts';
import type { Task } from '../run/task.ts';
import { dropsCheckpoint } from '../run/task.ts';

/**
 * After a clear refusal: perhaps it is so already, perhaps it passes; otherwise the task has failed. `adopt`: a create was
 * refused and yet there is what was asked for, which only lacks its secrets.
 */
export async function explainRefusal(
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
  const told = withStopFirst(task, failure);
  const failed: Attempt = { kind: 'failed', error: told.error, failure: told };
  if ('failure' in looked) return failed;
  const { decision, sight } = looked;
  const state = stateInRefusal(failure);
  const isMoving = state !== undefined && processorPhase(state) !== phaseWanted(verb);
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
  if (task.verb === 'create' && sight.live !== undefined)
    return explainFailedCreate(task, decision, failure, context);
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
  if (address.kind !== 'processor' || verb === 'failover') return false;
  if (processorPhase(textOf(live?.get('state'))) !== 'failed') return true;
  if (verb !== 'update') return false;
  try {
    await context.takeTurn();
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
function explainFailedCreate(
  task: Task,
  decision: Decision,
  failure: Failure,
  { onNothingDone }: AttemptContext,
): Attempt | 'adopt' {
  if (decision.kind === 'write') return 'adopt';
  if (decision.kind === 'busy')
    return { kind: 'later', patience: 'busyMs', message: decision.message, failure };
  const address = formatAddress(task.address);
  if (failure.status === 409 && decision.kind === 'stale') {
    onNothingDone();
    return { kind: 'failed', error: decision.error, failure };
  }
  const error: StepError = {
    ...failure.error,
    message: `${failure.error.message}; the failed create left ${address} behind, which is not what was asked for`,
    fix: `Look at it in Atlas; plan again to change it, or list it under removed: to delete it.`,
  };
  return { kind: 'failed', error, failure, leftBehind: true };
}
