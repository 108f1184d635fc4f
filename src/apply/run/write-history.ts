/** What a run has written and seen so far, as far as it matters later. */
import type { Address } from '../../model/address.ts';
import { formatAddress } from '../../model/address.ts';
import { processorPhase } from '../../kinds/processor.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import type { Task } from './task.ts';
import { addressAfter } from './task.ts';

/** What this run knows without reading about a resource that it is about to write. */
export interface Known {
  /** For a creation that no read has to precede: a name that is taken is refused. */
  readonly isTold?: true;
  /** For a start: the run has made the processor, changed or stopped it, and it did not run then. */
  readonly isDown?: true;
  /** It has been seen in Atlas since, and not only in the answer to its creation. */
  readonly isSeen?: boolean;
}

/** Kinds whose names are unique in Atlas, so that it refuses to create a second one (409). Private links have ids, and no names. */
const NAMED: ReadonlySet<string> = new Set(['workspace', 'connection', 'processor']);

/** What is remembered of a processor. Its state is the last one that was seen since its last start or stop. */
interface Memory {
  isOurs: boolean;
  isSeen: boolean;
  state: string | undefined;
}

export class WriteHistory {
  readonly #created = new Set<string>();
  readonly #workspaces = new Set<string>();
  readonly #runs = new Map<string, 'start' | 'stop'>();
  readonly #memories = new Map<string, Memory>();
  #writeCount = 0;

  /** Whether any write was sent that may have changed something. */
  get hasWritten(): boolean {
    return this.#writeCount > 0;
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

  /** A read, a list or an answer has shown a processor in a state. */
  see(address: Address, state: string | undefined): void {
    if (address.kind === 'processor' && state !== undefined)
      Object.assign(this.#memoryOf(address), { state, isSeen: true });
  }

  /** What need not be read before a task; undefined where it has to be. */
  knownOf({ verb, address }: Task): Known | undefined {
    if (verb === 'create') return NAMED.has(address.kind) ? { isTold: true } : undefined;
    const memory = this.#memories.get(formatAddress(address));
    if (verb !== 'start' || memory?.isOurs !== true) return undefined;
    const isDown = processorPhase(memory.state) === 'not-running' && memory.state !== undefined;
    return isDown ? { isDown, isSeen: memory.isSeen } : undefined;
  }

  #memoryOf(address: Address): Memory {
    const key = formatAddress(address);
    const memory = this.#memories.get(key) ?? { isOurs: false, isSeen: false, state: undefined };
    this.#memories.set(key, memory);
    return memory;
  }

  /** Many reads have shown that nothing came of what a processor was asked for. */
  forgetRun(address: Address): void {
    this.#runs.delete(formatAddress(address));
  }

  /** A task is being sent. */
  note(): void {
    this.#writeCount += 1;
  }

  /** The last one has changed nothing. */
  takeBack(): void {
    this.#writeCount -= 1;
  }

  /** Atlas has accepted a task. */
  accept(task: Task, answer?: Document): void {
    const { verb, address } = task;
    if (address.kind === 'processor') this.#remember(task, textOf(answer?.get('state')));
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

  #remember(task: Task, state: string | undefined): void {
    const { verb, address } = task;
    const memory = this.#memoryOf(address);
    memory.isOurs = true;
    if (verb === 'start' || verb === 'stop') memory.state = undefined;
    else memory.state = state ?? memory.state;
    if (verb !== 'update' && verb !== 'create') return;
    const after = addressAfter(task);
    if (after === address) return;
    this.#memories.delete(formatAddress(address));
    this.#memories.set(formatAddress(after), memory);
  }
}
