/** A clock that only tests move: it jumps to the next timer when nothing else is left to do. */
import type { Clock } from '../../src/model/clock/clock.ts';

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

export class VirtualClock implements Clock {
  #now = Date.UTC(2026, 0, 1);
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  random(): number {
    return 0.5;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new Error('aborted'));
        return;
      }
      const abort = (): void => {
        if (this.#timers.delete(timer)) reject(new Error('aborted'));
      };
      const timer = {
        at: this.#now + ms,
        fire: () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        },
      };
      this.#timers.add(timer);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /** Lets time pass until `work` has ended. Fails when nothing can move it any more. */
  async run<T>(work: Promise<T>): Promise<T> {
    const ended = new AbortController();
    const end = (): void => {
      ended.abort();
    };
    work.then(end, end);
    for (let turns = 0; ; turns += 1) {
      // A turn of the event loop, so that everything that can run without time has run.
      await new Promise((resolve) => setImmediate(resolve));
      if (ended.signal.aborted) return await work;
      const next = [...this.#timers].toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined) throw new Error('nothing is left that could end this');
      if (turns > 100_000) throw new Error('this does not end');
      this.#now = Math.max(this.#now, next.at);
      this.#timers.delete(next);
      next.fire();
    }
  }
}
