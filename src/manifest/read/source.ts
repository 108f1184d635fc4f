/**
 * Where values come from: the text of a file, and for each document and list the offsets of its members. Places are
 * computed from offsets only when something has to be said, so that loading stays fast.
 */
import type { Place } from '../../model/diagnostic.ts';
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';
import { Texts } from '../../model/document/texts.ts';
import type { Container } from './places.ts';
import { Places } from './places.ts';

/** One file that was read. */
export class Source {
  /** As shown to people: relative to the working directory where the user gave it so. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** Ranges of the text that may hold a secret: they are never quoted. */
  readonly secretRanges: (readonly [start: number, end: number])[] = [];
  #lineStarts: number[] | undefined;

  constructor(file: string, path: string, text: string) {
    this.file = file;
    this.path = path;
    this.text = text;
  }

  /** The line and column of an offset. */
  place(offset: number): Place {
    const starts = this.lineStarts();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** The offsets at which a line starts and ends, its line break left out. Lines count from 1. */
  lineRange(line: number): readonly [start: number, end: number] {
    const starts = this.lineStarts();
    const start = starts[line - 1] ?? this.text.length;
    const next = starts[line] ?? this.text.length + 1;
    const end = Math.max(start, next - 1);
    return [start, this.text[end - 1] === '\r' ? end - 1 : end];
  }

  private lineStarts(): number[] {
    if (this.#lineStarts !== undefined) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1))
      starts.push(at + 1);
    this.#lineStarts = starts;
    return starts;
  }
}

/** An offset in a file. */
export interface Spot {
  readonly source: Source;
  readonly offset: number;
}

/** Where the members of one container stand, in their order. A list has no keys. */
export interface Origin {
  readonly source: Source;
  readonly start: number;
  readonly keys: readonly number[];
  readonly values: readonly number[];
  /** Per member, when they come from several files. */
  readonly sources?: readonly Source[];
}

/** The origins of every container of a run. A container that a transformation made takes over the origin of the old one. */
export class Origins {
  /** One copy of the texts that recur in the files of the run. */
  readonly texts = new Texts();
  readonly #places = new Places();
  readonly #files: Source[] = [];
  readonly #numbers = new Map<Source, number>();
  /** Of containers whose members come from several files: the file of each. */
  readonly #mixed = new Map<Container, readonly Source[]>();
  /** Containers that several aliases name, and what is in them. */
  readonly #shared = new Set<Container>();

  set(container: Container, { source, start, keys, values, sources }: Origin): void {
    this.#places.add(container, this.#numberOf(source), start, keys, values);
    if (sources?.some((other) => other !== source) === true) this.#mixed.set(container, sources);
    else this.#mixed.delete(container);
  }

  /** `made` takes over the origin of `container`. */
  copy(container: Container, made: Container): void {
    this.#places.share(container, made);
    const sources = this.#mixed.get(container);
    if (sources !== undefined) this.#mixed.set(made, sources);
  }

  /** Forgets containers that turned out not to be used. */
  forget(containers: readonly Container[]): void {
    for (const container of containers) this.#places.remove(container);
  }

  /** Notes that a value is in several places, as aliases make it. */
  share(value: Value): void {
    if ((!isDocument(value) && !isList(value)) || this.#shared.has(value)) return;
    this.#shared.add(value);
    if (isList(value)) for (const item of value) this.share(item);
    else for (const [, member] of value.entries) this.share(member);
  }

  isShared(container: Container): boolean {
    return this.#shared.has(container);
  }

  has(container: Container): boolean {
    return this.#places.has(container);
  }

  /** The start of a container itself. */
  start(container: Container): Spot | undefined {
    const start = this.#places.start(container);
    const source = start && this.#files[start.file];
    return source && { source, offset: start.offset };
  }

  /** The key (of a list: the element) at `index`. */
  key(container: Container, index: number): Spot | undefined {
    const offset = this.#places.key(container, index) ?? this.#places.value(container, index);
    return this.#spot(container, index, offset);
  }

  value(container: Container, index: number): Spot | undefined {
    return this.#spot(container, index, this.#places.value(container, index));
  }

  #spot(container: Container, index: number, offset: number | undefined): Spot | undefined {
    const start = this.start(container);
    if (start === undefined || offset === undefined) return start;
    return { source: this.#mixed.get(container)?.[index] ?? start.source, offset };
  }

  #numberOf(source: Source): number {
    const known = this.#numbers.get(source);
    if (known !== undefined) return known;
    this.#numbers.set(source, this.#files.length);
    return this.#files.push(source) - 1;
  }

  /**
   * The spot at a path below `root`: of the key or the value at that path. Where the path leaves what is written,
   * the nearest parent's key counts, because that is where something is missing.
   */
  find(root: Value, path: readonly PropertyKey[], at: 'key' | 'value'): Spot | undefined {
    let current: Value | undefined = root;
    let spot = isDocument(root) || isList(root) ? this.start(root) : undefined;
    for (const [depth, segment] of path.entries()) {
      if (!isDocument(current) && !isList(current)) return spot;
      const index = indexOf(current, segment);
      if (index === -1) return spot;
      const wantsValue = at === 'value' && depth === path.length - 1;
      spot = (wantsValue ? this.value(current, index) : this.key(current, index)) ?? spot;
      current = isDocument(current) ? current.entries[index]?.[1] : current[index];
    }
    return spot;
  }
}

/** Above this many members the positions of keys are kept: many things can be wrong in one map. */
const INDEX_FROM = 12;
const POSITIONS = new WeakMap<Document, ReadonlyMap<string, number>>();

/** The position of a key in a document, or of an element in a list; -1 when there is none. */
function indexOf(container: Container, segment: PropertyKey): number {
  if (isDocument(container)) {
    if (container.entries.length < INDEX_FROM)
      return container.entries.findLastIndex(([key]) => key === String(segment));
    const positions =
      POSITIONS.get(container) ?? new Map(container.entries.map(([key], position) => [key, position]));
    POSITIONS.set(container, positions);
    return positions.get(String(segment)) ?? -1;
  }
  const index = Number(segment);
  return Number.isInteger(index) && index >= 0 && index < container.length ? index : -1;
}
