/**
 * A task: one effect to bring about in Atlas. Every step of a plan is one; a way back is made of others, which are
 * performed in the same way.
 */
import type { Address } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { EMPTY_DOCUMENT, isDocument, textOf } from '../../model/document.ts';
import type { StartOptions } from '../../model/resources.ts';
import type {
  CarryRule,
  Expectation,
  FailoverMove,
  GateRule,
  Handover,
  Mark,
  Step,
  Verb,
} from '../../plan/plan.ts';

export interface Task {
  readonly verb: Verb;
  readonly address: Address;
  readonly body?: Document;
  readonly start?: StartOptions;
  readonly failover?: FailoverMove;
  /** The checkpoint may be dropped where Atlas asks for it. */
  readonly mayDropCheckpoint?: true;
  /** Absent: whatever Atlas has is fine. */
  readonly expects?: Expectation;
  readonly leaves?: Document;
  /** A start begins where the old version was marked. */
  readonly carry?: CarryRule;
  readonly mark?: Mark;
  /** What a gate asks for. */
  readonly gate?: GateRule;
  /** The old version, which has to be kept until the new one is sound. */
  readonly replaces?: string;
  /** It begins at what the consumer group has committed that was marked under this name. */
  readonly byCommits?: string;
  /** Of a blue/green change. */
  readonly handover?: Handover;
  /** A mark takes what there is, also of a processor that is FAILED. */
  readonly isLastTry?: true;
  /** Whether it succeeds doesn't matter. */
  readonly isOptional?: true;
  /** It puts back what a replacement deleted: where that is still there, all is well. */
  readonly isPutBack?: true;
}

/** The task that a step is. A start that puts something back runs whatever the definition has become: stopped is worse. */
export function taskOf(step: Step): Task {
  if (step.restarts === undefined && step.restores === undefined) return step;
  if (step.verb === 'gate') return step;
  const { verb, address, start, carry, byCommits, handover, mayDropCheckpoint } = step;
  return {
    verb,
    address,
    ...(start && { start }),
    ...(carry && { carry }),
    ...(byCommits !== undefined && { byCommits }),
    ...(handover && { handover }),
    ...(mayDropCheckpoint && { mayDropCheckpoint }),
  };
}

/** The task with the consent to drop the checkpoint, as Atlas takes it: in an update's options, or with `:startWith`. */
export function withConsent(task: Task): Task {
  if (task.verb === 'start') return { ...task, start: { ...task.start, resumeFromCheckpoint: false } };
  const body = task.body ?? EMPTY_DOCUMENT;
  const options = body.get('options');
  const consenting = (isDocument(options) ? options : EMPTY_DOCUMENT).with('resumeFromCheckpoint', false);
  return { ...task, body: body.with('options', consenting) };
}

/** Whether a task drops the checkpoint already. */
export function dropsCheckpoint({ body, start }: Task): boolean {
  const options = body?.get('options');
  return (
    start?.resumeFromCheckpoint === false ||
    (isDocument(options) && options.get('resumeFromCheckpoint') === false)
  );
}

/** Where the resource of a task is found once it is done: a processor's update may rename it. */
export function addressAfter(task: Task): Address {
  const name = task.verb === 'update' ? textOf(task.body?.get('name')) : undefined;
  return name === undefined || task.address.kind !== 'processor' ? task.address : { ...task.address, name };
}
