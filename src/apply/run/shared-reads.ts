/**
 * Reads of single resources. Where several steps are about to write processors of one workspace, one list says the same as many reads: it
 * is asked for after they came, so that it is as new.
 */
import type { Gateway } from '../../atlas/gateway.ts';
import type { Address } from '../../model/address.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';

/** How long a read waits for others, in milliseconds: a small part of what a request takes. */
const WINDOW_MS = 5;

/** So many reads are worth a list, which gives this many resources for each of them at most. */
const LEAST_READS = 4;
const MOST_PER_READ = 25;

/** One page of a list. */
const MOST_LISTED = 500;

interface Asked {
  readonly address: Address;
  readonly resolve: (answer: Promise<Document | undefined>) => void;
}

export class SharedReads {
  readonly #gateway: Pick<Gateway, 'read' | 'listProcessors'>;
  readonly #clock: Clock;
  readonly #countOf: (workspace: string) => number | undefined;
  readonly #asked = new Map<string, Asked[]>();

  /** `countOf`: how many processors a workspace has, about; undefined when that is not known. */
  constructor(
    gateway: Pick<Gateway, 'read' | 'listProcessors'>,
    clock: Clock,
    countOf: (workspace: string) => number | undefined,
  ) {
    this.#gateway = gateway;
    this.#clock = clock;
    this.#countOf = countOf;
  }

  /** As the gateway's own. */
  async read(address: Address): Promise<Document | undefined> {
    const count = this.#countOf(address.workspace) ?? MOST_LISTED + 1;
    if (address.kind !== 'processor' || count < LEAST_READS || count > MOST_LISTED)
      return this.#gateway.read(address);
    return new Promise((resolve) => {
      const asked = this.#asked.get(address.workspace);
      if (asked !== undefined) {
        asked.push({ address, resolve });
        return;
      }
      this.#asked.set(address.workspace, [{ address, resolve }]);
      void this.#answerSoon(address.workspace, count);
    });
  }

  async #answerSoon(workspace: string, count: number): Promise<void> {
    await this.#clock.sleep(WINDOW_MS);
    const asked = this.#asked.get(workspace) ?? [];
    this.#asked.delete(workspace);
    const isWorth = asked.length >= LEAST_READS && count <= asked.length * MOST_PER_READ;
    const listed = isWorth ? await this.#list(workspace) : new Map<string, Document>();
    for (const { address, resolve } of asked) {
      const body = listed.get(address.name);
      // A list may lack what is there: its pages shift while others create and delete.
      resolve(body === undefined ? this.#gateway.read(address) : Promise.resolve(body));
    }
  }

  /** What a list shows; nothing where it fails: each is then read by itself, and tells what is wrong. */
  async #list(workspace: string): Promise<ReadonlyMap<string, Document>> {
    try {
      const bodies = await this.#gateway.listProcessors(workspace);
      return new Map(bodies.map((body) => [textOf(body.get('name')) ?? '', body]));
    } catch {
      return new Map();
    }
  }
}
