/**
 * The watermark: the event time up to which a source has given everything, as far as anybody knows. Over several partitions it is the
 * lowest of theirs. Source: mongodb.com/docs/atlas/atlas-stream-processing/windows, Watermarks.
 */
interface Partition {
  highest: number;
  /** When it last gave a document, by the clock. */
  lastInput: number;
}

export class Watermark {
  readonly #partitions = new Map<string, Partition>();
  readonly #idleTimeout: number | undefined;
  #current = -Infinity;

  /**
   * @param partitions all that the source has
   * @param idleTimeout milliseconds after which a silent partition is no longer waited for
   * @param now when the source started, by the clock
   */
  constructor(partitions: readonly string[], idleTimeout: number | undefined, now: number) {
    this.#idleTimeout = idleTimeout;
    for (const name of partitions) this.#partitions.set(name, { highest: -Infinity, lastInput: now });
  }

  /** A document of `time` has come from `partition`. */
  observe(partition: string, time: number, now: number): number {
    const known = this.#partitions.get(partition);
    if (known !== undefined) {
      known.highest = Math.max(known.highest, time);
      known.lastInput = now;
    }
    return this.pass(now);
  }

  /** It is `now`; the watermark, which never goes back. */
  pass(now: number): number {
    const timeout = this.#idleTimeout;
    const all = [...this.#partitions.values()];
    const awake = timeout === undefined ? all : all.filter(({ lastInput }) => now - lastInput < timeout);
    if (awake.length > 0)
      this.#current = Math.max(this.#current, Math.min(...awake.map(({ highest }) => highest)));
    return this.#current;
  }
}
