/**
 * Where the members of containers stand, as numbers: a manifest of 10,000 processors has half a million containers, and each would cost
 * several objects otherwise.
 */
import type { Document, Value } from '../../model/document.ts';

/** What has members. */
export type Container = Document | readonly Value[];

/** Before the offsets of a container's members: its file, its start, and how many keys and values follow. */
const HEAD = 4;

/** Offsets of containers and their members, each container's together. */
export class Places {
  readonly #positions = new Map<Container, number>();
  #numbers = new Int32Array(1024);
  #length = 0;

  has(container: Container): boolean {
    return this.#positions.has(container);
  }

  /** Notes where a container and its members start. A list has no keys. */
  add(
    container: Container,
    file: number,
    start: number,
    keys: readonly number[],
    values: readonly number[],
  ): void {
    const position = this.#length;
    this.#reserve(HEAD + keys.length + values.length);
    const numbers = this.#numbers;
    numbers[position] = file;
    numbers[position + 1] = start;
    numbers[position + 2] = keys.length;
    numbers[position + 3] = values.length;
    let at = position + HEAD;
    for (const offset of keys) numbers[at++] = offset;
    for (const offset of values) numbers[at++] = offset;
    this.#length = at;
    this.#positions.set(container, position);
  }

  /** From now on `made` has the places of `container`, where that has some. */
  share(container: Container, made: Container): void {
    const position = this.#positions.get(container);
    if (position !== undefined) this.#positions.set(made, position);
  }

  /** Forgets a container. */
  remove(container: Container): void {
    this.#positions.delete(container);
  }

  /** The number of the container's file, and its start. */
  start(container: Container): { readonly file: number; readonly offset: number } | undefined {
    const position = this.#positions.get(container);
    return position === undefined ? undefined : { file: this.#at(position), offset: this.#at(position + 1) };
  }

  /** The offset of the key at `index`; undefined where there is none. */
  key(container: Container, index: number): number | undefined {
    const position = this.#positions.get(container);
    return position === undefined || index >= this.#at(position + 2)
      ? undefined
      : this.#at(position + HEAD + index);
  }

  /** The offset of the value at `index`; undefined where there is none. */
  value(container: Container, index: number): number | undefined {
    const position = this.#positions.get(container);
    return position === undefined || index >= this.#at(position + 3)
      ? undefined
      : this.#at(position + HEAD + this.#at(position + 2) + index);
  }

  #at(position: number): number {
    return this.#numbers[position] ?? 0;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#numbers.length) return;
    const larger = new Int32Array(Math.max(this.#numbers.length * 2, this.#length + count));
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
