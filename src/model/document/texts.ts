/** One copy of the texts that recur in what is read, such as keys and names: each occurrence would be a text by itself otherwise. */

/** Longer texts rarely recur. */
const LONGEST = 64;
/** How many are remembered. Beyond that all are forgotten: what recurs is soon known again. */
const MOST = 10_000;

export class Texts {
  readonly #known = new Map<string, string>();

  /** An equal text. */
  share(text: string): string {
    if (text.length > LONGEST) return text;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(text, text);
    return text;
  }
}
