/**
 * A task: one effect to bring about in Atlas. Every step of a plan is one; a way back is made of others, which are
 * performed in the same way.
 */
import type { Address } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import type { StartOptions } from '../../model/resources.ts';
import type { Expectation, Step, Verb } from '../../plan/plan.ts';

export interface Task {
  readonly verb: Verb;
  readonly address: Address;
  readonly body?: Document;
  readonly start?: StartOptions;
  /** Absent: whatever Atlas has is fine. */
  readonly expects?: Expectation;
  readonly leaves?: Document;
}

/** The task that a step is. A start that puts something back runs whatever the definition has become: stopped is worse. */
export function taskOf(step: Step): Task {
  if (step.restarts === undefined) return step;
  const { verb, address, start } = step;
  return { verb, address, ...(start && { start }) };
}

/** Where the resource of a task is found once it is done: a processor's update may rename it. */
export function addressAfter(task: Task): Address {
  const name = task.verb === 'update' ? textOf(task.body?.get('name')) : undefined;
  return name === undefined || task.address.kind !== 'processor' ? task.address : { ...task.address, name };
}
