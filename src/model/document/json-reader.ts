/**
 * A fast reader of strict JSON. It knows no errors: text that it does not take is for `json-text.ts`, which says what is wrong with it. So
 * it may refuse whatever is rare.
 */
import type { Entry, Value } from '../document.ts';
import { Document, NumberLiteral } from '../document.ts';
import { Texts } from './texts.ts';

/** Told each container once it is complete, with the offsets at which it and its members start. A list has no keys. */
export type OnContainer = (
  container: Document | readonly Value[],
  start: number,
  keyOffsets: readonly number[],
  valueOffsets: readonly number[],
) => void;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** What a string may hold without an escape, up to its end. Source: RFC 8259, section 7. */
// eslint-disable-next-line no-control-regex -- control characters are what JSON excludes
const PLAIN = /[^"\\\u0000-\u001f]*/y;

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Thrown, without a stack, to leave the recursion. */
const REFUSED = Symbol('refused');

/** The value that `text` holds; undefined for anything but strict JSON, or for more than `maxDepth` levels. Equal texts are one, those of `texts`. */
export function readJson(
  text: string,
  maxDepth: number,
  onContainer?: OnContainer,
  texts = new Texts(),
): Value | undefined {
  try {
    const reader = new JsonReader(text, maxDepth, onContainer, texts);
    return reader.read();
  } catch (thrown) {
    if (thrown === REFUSED) return undefined;
    throw thrown;
  }
}

class JsonReader {
  readonly #text: string;
  readonly #maxDepth: number;
  readonly #onContainer: OnContainer | undefined;
  readonly #texts: Texts;
  #at = 0;

  constructor(text: string, maxDepth: number, onContainer: OnContainer | undefined, texts: Texts) {
    this.#text = text;
    this.#maxDepth = maxDepth;
    this.#onContainer = onContainer;
    this.#texts = texts;
  }

  read(): Value {
    const value = this.#readValue(this.#skipSpace(), 0);
    this.#skipSpace();
    if (this.#at < this.#text.length) return refuse();
    return value;
  }

  /** Goes to the next character that is no space, and gives its code; NaN at the end. */
  #skipSpace(): number {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
      this.#at += 1;
    }
  }

  #readValue(code: number, depth: number): Value {
    switch (code) {
      case QUOTE:
        return this.#readString();
      case OPEN_MAP:
        return this.#readMap(depth);
      case OPEN_LIST:
        return this.#readList(depth);
      case 0x74:
        return this.#readWord('true', true);
      case 0x66:
        return this.#readWord('false', false);
      case 0x6e:
        return this.#readWord('null', null);
      default:
        return this.#readNumber();
    }
  }

  #readWord<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) return refuse();
    this.#at += word.length;
    return value;
  }

  #readNumber(): NumberLiteral {
    NUMBER.lastIndex = this.#at;
    if (!NUMBER.test(this.#text)) return refuse();
    const text = this.#text.slice(this.#at, NUMBER.lastIndex);
    this.#at = NUMBER.lastIndex;
    return new NumberLiteral(text);
  }

  #readString(): string {
    const start = this.#at;
    PLAIN.lastIndex = start + 1;
    PLAIN.test(this.#text);
    let end = PLAIN.lastIndex;
    if (this.#text.charCodeAt(end) === QUOTE) {
      this.#at = end + 1;
      return this.#texts.share(this.#text.slice(start + 1, end));
    }
    while (this.#text.charCodeAt(end) === BACKSLASH) {
      PLAIN.lastIndex = end + 2;
      PLAIN.test(this.#text);
      end = PLAIN.lastIndex;
    }
    if (this.#text.charCodeAt(end) !== QUOTE) return refuse();
    this.#at = end + 1;
    try {
      return JSON.parse(this.#text.slice(start, this.#at)) as string;
    } catch {
      return refuse();
    }
  }

  #readList(depth: number): readonly Value[] {
    if (depth >= this.#maxDepth) return refuse();
    const start = this.#at;
    const items: Value[] = [];
    const offsets: number[] = [];
    this.#at += 1;
    for (let code = this.#skipSpace(); code !== CLOSE_LIST || items.length > 0; code = this.#skipSpace()) {
      offsets.push(this.#at);
      items.push(this.#readValue(code, depth + 1));
      if (this.#endsAfterMember(CLOSE_LIST)) break;
    }
    if (items.length === 0) this.#at += 1;
    const list = items.slice();
    this.#onContainer?.(list, start, [], offsets);
    return list;
  }

  #readMap(depth: number): Document {
    if (depth >= this.#maxDepth) return refuse();
    const start = this.#at;
    const entries: Entry[] = [];
    const keys: number[] = [];
    const offsets: number[] = [];
    this.#at += 1;
    for (let code = this.#skipSpace(); code !== CLOSE_MAP || entries.length > 0; code = this.#skipSpace()) {
      if (code !== QUOTE) return refuse();
      keys.push(this.#at);
      const key = this.#readString();
      if (this.#skipSpace() !== COLON) return refuse();
      this.#at += 1;
      const next = this.#skipSpace();
      offsets.push(this.#at);
      entries.push([key, this.#readValue(next, depth + 1)]);
      if (this.#endsAfterMember(CLOSE_MAP)) break;
    }
    if (entries.length === 0) this.#at += 1;
    // A list that has grown keeps room to grow further; its copy doesn't.
    const made = new Document(entries.slice());
    this.#onContainer?.(made, start, keys, offsets);
    return made;
  }

  /** After a member: whether its container ends there, and not with a comma. */
  #endsAfterMember(close: number): boolean {
    const code = this.#skipSpace();
    if (code !== close && code !== COMMA) return refuse();
    this.#at += 1;
    return code === close;
  }
}

function refuse(): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error would record a stack for nothing
  throw REFUSED;
}
