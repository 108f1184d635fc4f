/**
 * Whether Atlas has done what it answered to have done. An answer that shows the effect is enough; any other is checked by a read. States are
 * not looked at here: they are waited for.
 */
import type { Gateway } from '../../atlas/gateway.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import { differences } from './comparison.ts';
import { readFailure } from '../run/failure.ts';
import type { Task } from '../run/task.ts';
import { addressAfter } from '../run/task.ts';

/** Whether the answer itself shows what was asked for. Starts and stops answer with nothing, and are waited for. */
export function showsEffect(task: Task, answer: Document | undefined): boolean {
  const { verb, address } = task;
  if (verb === 'start' || verb === 'stop' || verb === 'accept' || verb === 'failover') return true;
  // Deletions of workspaces and connections take their time, and are waited for.
  if (verb === 'delete') return address.kind !== 'processor';
  if (answer === undefined || textOf(answer.get('name')) !== addressAfter(task).name) return false;
  const wanted = task.leaves ?? (verb === 'create' ? task.body?.without('name') : undefined);
  return wanted === undefined || isAs(task, wanted, answer);
}

/**
 * Whether a read shows the effect, or at least something else than what was there before: then Atlas did something, and the last look says
 * what is missing. A read that fails says nothing against it.
 */
export async function verifyEffect(task: Task, read: Gateway['read']): Promise<boolean> {
  const { verb, address, expects, leaves } = task;
  try {
    if (verb === 'delete') return isGone(await read(address));
    const after = addressAfter(task);
    const live = await read(after);
    if (live === undefined) return false;
    if (after !== address || verb === 'create') return true;
    if (leaves === undefined || isAs(task, leaves, live)) return true;
    return expects?.kind !== 'present' || !isAs(task, expects.fields, live);
  } catch (thrown) {
    readFailure(thrown);
    return true;
  }
}

const isAs = ({ address }: Task, wanted: Document, live: Document): boolean =>
  differences(address.kind, wanted, live, { serverMayAdd: true }).length === 0;

const isGone = (live: Document | undefined): boolean =>
  live === undefined ||
  ['DELETE_REQUESTED', 'DELETING', 'DROPPED', 'DROPPING'].includes(textOf(live.get('state')) ?? '');
