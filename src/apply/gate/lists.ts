/** The lists that gates read: one per workspace and interval, however many processors are watched there. */
import type { Gateway } from '../../atlas/gateway.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import type { Failure } from '../run/failure.ts';
import { readFailure } from '../run/failure.ts';

export type Listed = { readonly bodies: ReadonlyMap<string, Document> } | { readonly failure: Failure };

interface Line {
  readonly waiting: Set<(listed: Listed | undefined) => void>;
  /** Ends the pause when nobody waits any more. */
  readonly pause: AbortController;
}

export class GateLists {
  readonly #gateway: Pick<Gateway, 'listProcessors'>;
  readonly #clock: Clock;
  readonly #intervalMs: number;
  readonly #lines = new Map<string, Line>();
  /** When each workspace was last asked. */
  readonly #asked = new Map<string, number>();

  constructor(gateway: Pick<Gateway, 'listProcessors'>, clock: Clock, intervalMs: number) {
    this.#gateway = gateway;
    this.#clock = clock;
    this.#intervalMs = intervalMs;
  }

  /** The workspace's next list; undefined once the signal says so. */
  async next(workspace: string, signal: AbortSignal): Promise<Listed | undefined> {
    if (signal.aborted) return undefined;
    return new Promise((resolve) => {
      const line = this.#lineOf(workspace);
      const answer = (listed: Listed | undefined): void => {
        line.waiting.delete(answer);
        signal.removeEventListener('abort', leave);
        resolve(listed);
      };
      const leave = (): void => {
        answer(undefined);
        if (line.waiting.size > 0) return;
        if (this.#lines.get(workspace) === line) this.#lines.delete(workspace);
        line.pause.abort();
      };
      signal.addEventListener('abort', leave, { once: true });
      line.waiting.add(answer);
    });
  }

  #lineOf(workspace: string): Line {
    const known = this.#lines.get(workspace);
    if (known !== undefined) return known;
    const line: Line = { waiting: new Set(), pause: new AbortController() };
    this.#lines.set(workspace, line);
    void this.#read(workspace, line);
    return line;
  }

  /** One list for all who have come by then. */
  async #read(workspace: string, line: Line): Promise<void> {
    const last = this.#asked.get(workspace) ?? Number.NEGATIVE_INFINITY;
    const due = Math.max(last, this.#clock.now() - this.#intervalMs / 2) + this.#intervalMs;
    try {
      await this.#clock.sleep(Math.max(0, due - this.#clock.now()), line.pause.signal);
    } catch {
      return;
    }
    this.#asked.set(workspace, this.#clock.now());
    // Those who come from now on wait for the next one: this may be older than they are.
    this.#lines.delete(workspace);
    const listed = await this.#list(workspace);
    for (const answer of [...line.waiting]) answer(listed);
  }

  async #list(workspace: string): Promise<Listed> {
    try {
      const bodies = await this.#gateway.listProcessors(workspace);
      return { bodies: new Map(bodies.map((body) => [textOf(body.get('name')) ?? '', body])) };
    } catch (thrown) {
      return { failure: readFailure(thrown) };
    }
  }
}
