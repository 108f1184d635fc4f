/** What an attempt at a task may come to, and the look at Atlas that every decision about it rests on. */
import type { Document } from '../../model/document.ts';
import { document } from '../../model/document.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Circumstances, Decision, Sight } from './decide.ts';
import { decide } from './decide.ts';
import type { Failure } from '../run/failure.ts';
import { readFailure } from '../run/failure.ts';
import type { Patience } from '../run/passing-answers.ts';
import type { RetrySettings } from '../run/settings.ts';
import type { Known } from '../run/write-history.ts';
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
  /** Reads one resource. Several that are read at the same time may be answered by one list. */
  readonly read: Gateway['read'];
  /** What the run knows without reading; undefined: it has to read. */
  readonly known?: Known | undefined;
  /** Resolves once the step has a place among those that write. */
  readonly enter: () => Promise<void>;
  /** Resolves once a step that has read may write. */
  readonly takeTurn: () => Promise<void>;
  /** The answer takes long: others may write meanwhile. */
  readonly stepAside: () => void;
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
  readonly onAccepted: (task: Task, answer?: Document) => void;
  /** Called when the last write was refused because of what somebody else had done: it has changed nothing. */
  readonly onNothingDone: () => void;
  /** Called when an answer was lost and the resource is read again. */
  readonly onRecovery: (message: string) => void;
}

/**
 * The decision to write without a look, where a look could not change it; undefined: look. A name that is taken is refused (409), and so is
 * the start of what runs or is gone: the refusal is looked into.
 */
export function decideUnseen({
  known,
}: AttemptContext): { readonly decision: Decision; readonly sight: Sight } | undefined {
  if (known === undefined) return undefined;
  const isThere = known.isDown === true && known.isSeen === true;
  return {
    decision: { kind: 'write' },
    sight: { live: isThere ? document({ state: 'STOPPED' }) : undefined },
  };
}

/** What Atlas has, and what that means for the task. */
export async function look(
  task: Task,
  context: AttemptContext,
  maybeDone: boolean,
  /** Atlas itself has spoken about the processor's state since this run last wrote. */
  isAnswered = false,
): Promise<{ readonly decision: Decision; readonly sight: Sight } | { readonly failure: Failure }> {
  try {
    const sight = await readSight(task, context.read, maybeDone);
    const known = { ...context.circumstances, maybeDone };
    return { decision: decide(task, sight, isAnswered ? { ...known, lastRun: undefined } : known), sight };
  } catch (thrown) {
    return { failure: readFailure(thrown) };
  }
}

async function readSight(task: Task, read: Gateway['read'], maybeDone: boolean): Promise<Sight> {
  const live = await read(task.address);
  const { failover } = task;
  // A workspace doesn't say where its processors run.
  if (maybeDone && failover !== undefined && task.address.kind === 'workspace')
    return { live, movers: await Promise.all(failover.moves.map((address) => read(address))) };
  const after = addressAfter(task);
  if (live !== undefined || after === task.address) return { live };
  return { live, renamed: await read(after) };
}

/** `isOurs`: this very task was sent before, so that there is nothing remarkable about its effect. */
export function conclude(
  decision: Exclude<Decision, { kind: 'write' }>,
  sight: Sight,
  isOurs: boolean,
): Attempt {
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
