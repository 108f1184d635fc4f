/** What a run has written so far, as far as it matters later. */
import type { Address } from '../../model/address.ts';
import { formatAddress } from '../../model/address.ts';
import type { Task } from './task.ts';
import { addressAfter } from './task.ts';

export class WriteHistory {
  readonly #created = new Set<string>();
  readonly #workspaces = new Set<string>();
  readonly #runs = new Map<string, 'start' | 'stop'>();
  #hasWritten = false;

  /** Whether any write was sent. */
  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  /** Whether this run created the workspace of a task, or connections in it. */
  hasCreatedIn(workspace: string): boolean {
    return this.#created.has(workspace);
  }

  /** Whether this run created the workspace itself. */
  hasCreatedWorkspace(workspace: string): boolean {
    return this.#workspaces.has(workspace);
  }

  /** What this run has last asked a processor for, and Atlas accepted: a read that says otherwise may be older. */
  lastRun(address: Address): 'start' | 'stop' | undefined {
    return this.#runs.get(formatAddress(address));
  }

  /** Many reads have shown that nothing came of what a processor was asked for. */
  forgetRun(address: Address): void {
    this.#runs.delete(formatAddress(address));
  }

  /** A task is being sent. */
  note(): void {
    this.#hasWritten = true;
  }

  /** Atlas has accepted a task. */
  accept(task: Task): void {
    const { verb, address } = task;
    if (verb === 'create' && address.kind === 'workspace') this.#workspaces.add(address.workspace);
    if (verb === 'create' && address.kind !== 'processor') this.#created.add(address.workspace);
    if (verb === 'start' || verb === 'stop') this.#runs.set(formatAddress(address), verb);
    if (verb === 'failover' && task.failover?.isDryRun !== true && address.kind === 'processor')
      this.#runs.set(formatAddress(address), 'start');
    const run = this.#runs.get(formatAddress(address));
    const after = addressAfter(task);
    // A renamed processor is as stopped as it was.
    if (after !== address && run !== undefined) this.#runs.set(formatAddress(after), run);
    if (verb === 'delete') this.#runs.delete(formatAddress(address));
  }
}
