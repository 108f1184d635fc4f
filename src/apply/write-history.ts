/** What a run has written in each workspace so far, as far as later refusals of Atlas depend on it. */
import type { WorkspaceHistory } from './failure.ts';
import type { Task } from './task.ts';

export class WriteHistory {
  readonly #workspaces = new Map<string, WorkspaceHistory>();

  /** Whether any write was sent. */
  get hasWritten(): boolean {
    return this.#workspaces.size > 0;
  }

  /** What was written in the workspace of a task. */
  of(task: Task): WorkspaceHistory {
    return this.#workspaces.get(task.address.workspace) ?? { hasCreated: false, hasReleased: false };
  }

  /** A task is being sent. */
  note(task: Task): void {
    const { hasCreated, hasReleased } = this.of(task);
    this.#workspaces.set(task.address.workspace, {
      hasCreated: hasCreated || (task.verb === 'create' && task.address.kind !== 'processor'),
      hasReleased: hasReleased || task.verb === 'stop' || task.verb === 'delete',
    });
  }
}
