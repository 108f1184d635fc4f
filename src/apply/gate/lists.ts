/**
 * The lists that looks share: one per workspace and interval, however many processors are watched there. Who watches more closely has its
 * own interval, and the others take what comes when theirs is due.
 */
import type { Gateway } from '../../atlas/gateway.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import type { Failure } from '../run/failure.ts';
import { readFailure } from '../run/failure.ts';

export type Listed = { readonly bodies: ReadonlyMap<string, Document> } | { readonly failure: Failure };

/** Looks at one workspace, again and again. */
export interface ListWatch {
  /** Its next list; undefined once the signal says so. */
  next(signal: AbortSignal): Promise<Listed | undefined>;
}

/** One that waits for a list: not one from before `earliest`, and at `due` by itself. */
interface Waiting {
  readonly earliest: number;
  readonly due: number;
  readonly answer: (listed: Listed | undefined) => void;
}

interface Line {
  readonly waiting: Set<Waiting>;
  /** When it was last asked. */
  asked: number;
  /** Ends the pause, because somebody is due earlier, or nobody waits any more. */
  pause: AbortController;
  /** Whether there is one that ends by itself. */
  isPaused: boolean;
}

/** A list that comes a little early serves those who look at the same interval, so that they stay together. */
const EARLY_SHARE = 0.1;

export class SharedLists {
  readonly #gateway: Pick<Gateway, 'listProcessors'>;
  readonly #clock: Clock;
  readonly #lines = new Map<string, Line>();

  constructor(gateway: Pick<Gateway, 'listProcessors'>, clock: Clock) {
    this.#gateway = gateway;
    this.#clock = clock;
  }

  /**
   * Watches a workspace, once per interval.
   * @param firstAfterMs How long the first look waits; it may come earlier, with those of others, and later where a list has just been read.
   */
  watch(workspace: string, intervalMs: number, firstAfterMs: number): ListWatch {
    let last: number | undefined;
    return {
      next: async (signal) => {
        const now = this.#clock.now();
        const line = this.#lineOf(workspace);
        const due =
          last === undefined ? Math.max(line.asked + intervalMs, now + firstAfterMs) : last + intervalMs;
        const earliest = last === undefined ? now : due - intervalMs * EARLY_SHARE;
        const listed = await this.#wait(workspace, line, { earliest, due }, signal);
        last = this.#clock.now();
        return listed;
      },
    };
  }

  #wait(
    workspace: string,
    line: Line,
    when: Pick<Waiting, 'earliest' | 'due'>,
    signal: AbortSignal,
  ): Promise<Listed | undefined> {
    if (signal.aborted) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const leave = (): void => {
        waiting.answer(undefined);
        if (line.waiting.size === 0) line.pause.abort();
      };
      const waiting: Waiting = {
        ...when,
        answer: (listed) => {
          line.waiting.delete(waiting);
          signal.removeEventListener('abort', leave);
          resolve(listed);
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      const isFirst = [...line.waiting].every(({ due }) => waiting.due < due);
      line.waiting.add(waiting);
      if (isFirst) this.#turn(workspace, line);
    });
  }

  #lineOf(workspace: string): Line {
    const known = this.#lines.get(workspace);
    if (known !== undefined) return known;
    const line: Line = {
      waiting: new Set(),
      asked: Number.NEGATIVE_INFINITY,
      pause: new AbortController(),
      isPaused: false,
    };
    this.#lines.set(workspace, line);
    return line;
  }

  /** Sleeps until the first one is due; a pause that another one has begun ends. */
  #turn(workspace: string, line: Line): void {
    line.pause.abort();
    line.isPaused = line.waiting.size > 0;
    if (!line.isPaused) return;
    const pause = (line.pause = new AbortController());
    const due = Math.min(...[...line.waiting].map((waiting) => waiting.due));
    void this.#clock.sleep(Math.max(0, due - this.#clock.now()), pause.signal).then(
      () => this.#read(workspace, line),
      () => undefined,
    );
  }

  /** One list for all whose time has come. */
  async #read(workspace: string, line: Line): Promise<void> {
    const now = this.#clock.now();
    line.asked = now;
    line.isPaused = false;
    const served = [...line.waiting].filter(({ earliest }) => earliest <= now);
    for (const waiting of served) line.waiting.delete(waiting);
    const listed = await this.#list(workspace);
    for (const waiting of served) waiting.answer(listed);
    // Those who came meanwhile wait for the next one: this may be older than they are.
    if (!isPaused(line)) this.#turn(workspace, line);
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

const isPaused = (line: Line): boolean => line.isPaused;
