/** Bounds what files, and variables within them, may grow to: a few that are made of each other could otherwise fill the memory, as an alias bomb does. */
import { MAX_DEPTH } from '../../model/document/json-text.ts';
import type { Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';

/** The largest file that is read: some 10,000 processors of ten stages, for which parsing takes about twenty seconds. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Variables within variables. */
export const MAX_VARIABLE_DEPTH = 100;
/** Characters that placeholders may put into the texts of one run. A pipeline has at most 16 MB. */
const MAX_CHARACTERS = 32 * 1024 * 1024;
/** Values that variables may expand to in one run. */
const MAX_VALUES = 500_000;

interface Extent {
  readonly values: number;
  readonly height: number;
}

/** Adds up what the placeholders of a run expand to. */
export class Growth {
  readonly #extents = new Map<object, Extent>();
  #characters = 0;
  #values = 0;

  /** Whether there is room for one more text of this length. */
  takeText(length: number): boolean {
    this.#characters += length;
    return this.#characters <= MAX_CHARACTERS;
  }

  /** Whether there is room for what a variable expands to. */
  takeValue(value: Value): boolean {
    if (typeof value === 'string') return this.takeText(value.length);
    const { values, height } = this.#measure(value);
    this.#values += values;
    return this.#values <= MAX_VALUES && height <= MAX_DEPTH;
  }

  /** Parts that variables share are measured once. */
  #measure(value: Value): Extent {
    if (!isDocument(value) && !isList(value)) return { values: 1, height: 0 };
    const known = this.#extents.get(value);
    if (known !== undefined) return known;
    let [values, height] = [1, 0];
    for (const part of isDocument(value) ? value.entries.map(([, member]) => member) : value) {
      const inner = this.#measure(part);
      values += inner.values;
      height = Math.max(height, inner.height + 1);
    }
    const extent = { values, height };
    this.#extents.set(value, extent);
    return extent;
  }
}
