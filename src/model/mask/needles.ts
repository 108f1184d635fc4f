/**
 * Many texts looked for in one pass: the last few units of the text, as one number, tell almost always that nothing begins
 * there. What is left is compared. The time depends on the text's length, not on how many texts are looked for.
 */

/** Something to look for. */
export interface Needle {
  readonly units: ArrayLike<number>;
}

/** Places of a text: where it begins, and the unit after its end. */
export type Found<N extends Needle> = (needle: N, start: number) => void;

/** Needles, arranged for a search. */
export class Needles<N extends Needle> {
  readonly #window: number;
  readonly #shift: number;
  readonly #buckets = new Map<number, N[]>();
  readonly #bits: number;
  readonly #seen: Uint8Array;

  /** @param window how many units decide, at most 5; each needle has at least as many. */
  constructor(needles: Iterable<N>, window: number) {
    this.#window = window;
    // So that what is older than the window has left the 32 bits.
    this.#shift = Math.ceil(32 / window);
    for (const needle of needles) {
      let hash = 0;
      for (let i = 0; i < window; i += 1) hash = (hash << this.#shift) ^ (needle.units[i] ?? 0);
      const bucket = this.#buckets.get(hash);
      if (bucket === undefined) this.#buckets.set(hash, [needle]);
      else bucket.push(needle);
    }
    this.#bits = Math.max(12, Math.ceil(Math.log2(this.#buckets.size * 32 + 1)));
    this.#seen = new Uint8Array(2 ** this.#bits);
    for (const hash of this.#buckets.keys()) this.#seen[slotOf(hash, 32 - this.#bits)] = 1;
  }

  /** Calls `found` for each needle that may begin at a place of `units`: its first few units are there. */
  search(units: ArrayLike<number>, length: number, found: Found<N>): void {
    if (this.#buckets.size === 0) return;
    const shift = this.#shift;
    const seen = this.#seen;
    const spare = 32 - this.#bits;
    const last = this.#window - 1;
    let hash = 0;
    for (let i = 0; i < length; i += 1) {
      hash = (hash << shift) ^ (units[i] ?? 0);
      if (seen[slotOf(hash, spare)] === 0 || i < last) continue;
      for (const needle of this.#buckets.get(hash) ?? []) found(needle, i - last);
    }
  }
}

const slotOf = (hash: number, spare: number): number => Math.imul(hash, 0x9e3779b1) >>> spare;

/** How many units of `needle` are found in `units` from `start` on. */
export function countMatching(
  needle: Needle,
  units: ArrayLike<number>,
  length: number,
  start: number,
): number {
  const wanted = needle.units;
  const most = Math.min(wanted.length, length - start);
  let count = 0;
  while (count < most && wanted[count] === units[start + count]) count += 1;
  return count;
}
