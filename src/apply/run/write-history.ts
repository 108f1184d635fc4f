/** What a run has written so far, as far as it matters later. */
import type { Task } from './task.ts';

export class WriteHistory {
  readonly #created = new Set<string>();
  #hasWritten = false;

  /** Whether any write was sent. */
  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  /** Whether this run created the workspace of a task, or connections in it. */
  hasCreatedIn(workspace: string): boolean {
    return this.#created.has(workspace);
  }

  /** A task is being sent. */
  note({ verb, address }: Task): void {
    this.#hasWritten = true;
    if (verb === 'create' && address.kind !== 'processor') this.#created.add(address.workspace);
  }
}
