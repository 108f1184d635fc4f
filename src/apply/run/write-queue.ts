/**
 * Who may write next: one at a time per workspace, because Atlas loses writes that race there (domain facts 4.6), so
 * many workspaces side by side as asked for, and always the first in the order of the plan.
 */

interface Waiting<T> {
  readonly item: T;
  readonly order: number;
}

export class WriteQueue<T> {
  readonly #parallelism: number;
  readonly #grant: (item: T) => void;
  readonly #waiting = new Map<string, Waiting<T>[]>();
  readonly #held = new Set<string>();
  #isPumping = false;

  /** `grant` is called for each item when its workspace is its own; it must not throw. */
  constructor(parallelism: number, grant: (item: T) => void) {
    this.#parallelism = parallelism;
    this.#grant = grant;
  }

  /** Puts an item in line. It is granted after the current turn, so that items added together keep their order. */
  add(item: T, workspace: string, order: number): void {
    const line = this.#waiting.get(workspace) ?? [];
    this.#waiting.set(workspace, line);
    const place = line.findLastIndex((other) => other.order < order) + 1;
    line.splice(place, 0, { item, order });
    this.#pumpSoon();
  }

  /** Takes an item out of the line. */
  remove(item: T): void {
    for (const line of this.#waiting.values()) {
      const place = line.findIndex((other) => other.item === item);
      if (place >= 0) line.splice(place, 1);
    }
  }

  /** Gives a workspace free, once `conclude` has put in line what comes next. */
  release(workspace: string, conclude: () => void): void {
    conclude();
    this.#held.delete(workspace);
    this.#pumpSoon();
  }

  #pumpSoon(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    queueMicrotask(() => {
      this.#isPumping = false;
      this.#pump();
    });
  }

  #pump(): void {
    while (this.#held.size < this.#parallelism) {
      let first: { readonly workspace: string; readonly order: number } | undefined;
      for (const [workspace, [head]] of this.#waiting) {
        if (head === undefined || this.#held.has(workspace)) continue;
        if (first === undefined || head.order < first.order) first = { workspace, order: head.order };
      }
      if (first === undefined) return;
      const next = this.#waiting.get(first.workspace)?.shift();
      if (next === undefined) return;
      this.#held.add(first.workspace);
      this.#grant(next.item);
    }
  }
}
