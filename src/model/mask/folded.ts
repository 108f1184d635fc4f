/**
 * A text folded to the bytes that all its spellings share: white space, `+` and backslashes are dropped; percent escapes,
 * `\u` and `\x` escapes and entities are read, also where one wraps another. A secret folded the same way is found in any
 * of them, and each byte knows where in the text it began.
 */

/** What one byte of ASCII is to the folding. */
const PLAIN = 0;
const DROPPED = 1;
const SPECIAL = 2;

const CLASSES = new Uint8Array(128);
for (const char of ' \t\n\r\v\f+') CLASSES[char.charCodeAt(0)] = DROPPED;
for (const char of '%&\\') CLASSES[char.charCodeAt(0)] = SPECIAL;

const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const AMPERSAND = 0x26;

/** Letters that mean white space after a backslash. */
const SPACE_LETTERS = new Set(Array.from('nrtfv', (letter) => letter.charCodeAt(0)));

const ENTITY = /^(?:amp;){0,4}(?:amp|(lt)|(gt)|(quot)|(apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/i;

/** The units of a text: bytes where all of it is ASCII. */
export type Units = Uint8Array | Uint16Array;

/** The units of `text`. A buffer is read several times faster than a string. */
export function unitsOf(text: string): Units {
  if (!/[^\0-\x7f]/.test(text)) return Buffer.from(text, 'latin1');
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i += 1) units[i] = text.charCodeAt(i);
  return units;
}

/** White space inside of an escape: a line break and the indentation of the next line. */
const MOST_SPACE = 32;

export interface Folded {
  readonly bytes: Uint8Array;
  readonly length: number;
  /** Where in the text the character begins that byte `index` comes from. */
  startOf(index: number): number;
}

/** Folds `text`, whose units are `units`. Takes time and memory in proportion to its length. */
export function fold(text: string, units = unitsOf(text)): Folded {
  const folding = new Folding(text, units);
  folding.run();
  return folding;
}

/** Where the character ends that begins at `start`. */
export function endOfCharacter(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code < 128 && CLASSES[code] === PLAIN) return start + 1;
  // Longer is only a chain of escapes, and what follows its first 64 characters is no secret of anybody.
  const part = text.slice(start, start + 64);
  return start + new Folding(part, unitsOf(part)).run(1);
}

class Folding implements Folded {
  readonly #text: string;
  readonly #units: Units;
  readonly bytes: Uint8Array;
  length = 0;
  /** Runs of bytes that follow each other in the text: the first byte of each, and where in the text it is. */
  readonly #runBytes: Uint32Array;
  readonly #runStarts: Uint32Array;
  #runCount = 0;
  /** Where the backslashes before the next character begin; -1 without any. */
  #backslash = -1;

  constructor(text: string, units: Units) {
    this.#text = text;
    this.#units = units;
    const size = units instanceof Uint16Array ? units.length * 3 : units.length;
    this.bytes = new Uint8Array(size);
    this.#runBytes = new Uint32Array(size);
    this.#runStarts = new Uint32Array(size);
  }

  startOf(index: number): number {
    let [low, high] = [0, this.#runCount - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runBytes[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return (this.#runStarts[low] ?? 0) + index - (this.#runBytes[low] ?? 0);
  }

  /** Folds until there are `enough` bytes; gives the place in the text that it has come to. */
  run(enough = Infinity): number {
    const units = this.#units;
    let i = 0;
    while (i < units.length && this.length < enough) {
      const code = units[i] ?? 0;
      const kind = code < 128 ? CLASSES[code] : SPECIAL;
      if (kind === PLAIN && this.#backslash === -1) {
        i = this.#takePlain(i, enough);
      } else if (kind === DROPPED) {
        i += 1;
      } else {
        i = this.#read(code, i);
      }
    }
    return i;
  }

  /** Takes what needs no second look: nearly all of a text, so that this loop does as little as it can. */
  #takePlain(begin: number, enough: number): number {
    const units = this.#units;
    const bytes = this.bytes;
    const end = Math.min(units.length, begin + enough - this.length);
    let length = this.length;
    this.#beginRun(begin);
    let i = begin;
    for (; i < end; i += 1) {
      const code = units[i] ?? 0;
      if (code >= 128 || CLASSES[code] !== PLAIN) break;
      bytes[length] = code;
      length += 1;
    }
    this.length = length;
    return i;
  }

  #beginRun(start: number): void {
    this.#runBytes[this.#runCount] = this.length;
    this.#runStarts[this.#runCount] = start;
    this.#runCount += 1;
  }

  /** Reads the character at `i`, which is special or follows a backslash; gives where the next one begins. */
  #read(code: number, i: number): number {
    if (this.#backslash !== -1) {
      if (SPACE_LETTERS.has(code)) {
        this.#backslash = -1;
        return i + 1;
      }
      const digits = code === 0x75 ? 4 : code === 0x78 ? 2 : 0;
      const escaped = digits === 0 ? undefined : this.#readHex(i + 1, digits);
      if (escaped !== undefined) return this.#readEscaped(escaped.value, i, escaped.end);
    }
    if (code === PERCENT) {
      const end = this.#readPercent(i);
      if (end !== -1) return end;
    } else if (code === AMPERSAND) {
      return this.#readAmpersand(i, i + 1);
    }
    const point = this.#text.codePointAt(i) ?? code;
    this.#put(point, i);
    return i + (point > 0xffff ? 2 : 1);
  }

  /** A `\u` escape: of an ampersand, which may begin an entity, of half a character, or of a whole one. */
  #readEscaped(code: number, i: number, end: number): number {
    if (code === AMPERSAND) return this.#readAmpersand(i, end);
    if (code >= 0xd800 && code < 0xdc00) {
      const mark = this.#text.indexOf('u', end);
      const other = isBackslashes(this.#text, end, mark) ? this.#readHex(mark + 1, 4) : undefined;
      if (other !== undefined && other.value >= 0xdc00 && other.value < 0xe000) {
        this.#put(0x10000 + ((code - 0xd800) << 10) + (other.value - 0xdc00), i);
        return other.end;
      }
    }
    this.#put(code, i);
    return end;
  }

  /** An ampersand, or the entity that it begins. */
  #readAmpersand(i: number, end: number): number {
    const { text, ends } = this.#withoutSpace(end);
    const match = ENTITY.exec(text);
    if (match === null) {
      this.#put(AMPERSAND, i);
      return end;
    }
    const [whole, lt, gt, quot, apos, decimal, hex] = match;
    const named = lt ? 0x3c : gt ? 0x3e : quot ? 0x22 : apos ? 0x27 : AMPERSAND;
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : named;
    this.#put(point > 0x10ffff ? AMPERSAND : point, i);
    return ends[whole.length - 1] ?? end;
  }

  /** `%41`, also `%2541`; -1 where the percent sign is only itself. */
  #readPercent(i: number): number {
    let read = this.#readHex(i + 1, 2);
    if (read === undefined) return -1;
    while (read.value === PERCENT) {
      const inner = this.#readHex(read.end, 2);
      if (inner === undefined) break;
      read = inner;
    }
    if (read.value >= 0x80) this.#putByte(read.value, i);
    else this.#put(read.value, i);
    return read.end;
  }

  /** The number that `count` hexadecimal digits at `at` write, a line break among them or not. */
  #readHex(at: number, count: number): { readonly value: number; readonly end: number } | undefined {
    const units = this.#units;
    let value = 0;
    let i = at;
    for (let digits = 0; digits < count; i += 1) {
      const code = units[i] ?? 0;
      if (digits > 0 && isSpace(code) && i < at + MOST_SPACE) continue;
      const digit = hexDigit(code);
      if (digit === -1) return undefined;
      value = value * 16 + digit;
      digits += 1;
    }
    return { value, end: i };
  }

  /** The next few characters that are no white space, and where each ends. */
  #withoutSpace(at: number): { readonly text: string; readonly ends: readonly number[] } {
    const ends: number[] = [];
    let text = '';
    for (let i = at; i < this.#units.length && text.length < MOST_SPACE && i < at + 2 * MOST_SPACE; i += 1) {
      const code = this.#units[i] ?? 0;
      if (isSpace(code)) continue;
      text += String.fromCharCode(code);
      ends.push(i + 1);
    }
    return { text, ends };
  }

  /** Adds a character, unless it is one that is dropped. */
  #put(point: number, i: number): void {
    if (point === BACKSLASH) {
      if (this.#backslash === -1) this.#backslash = i;
      return;
    }
    const start = this.#backslash === -1 ? i : this.#backslash;
    this.#backslash = -1;
    if (point < 0x80) {
      if (CLASSES[point] !== DROPPED) this.#putByte(point, start);
      return;
    }
    if (point < 0x800) this.#putByte(0xc0 | (point >> 6), start);
    else {
      if (point < 0x10000) this.#putByte(0xe0 | (point >> 12), start);
      else {
        this.#putByte(0xf0 | (point >> 18), start);
        this.#putByte(0x80 | ((point >> 12) & 0x3f), start);
      }
      this.#putByte(0x80 | ((point >> 6) & 0x3f), start);
    }
    this.#putByte(0x80 | (point & 0x3f), start);
  }

  #putByte(byte: number, start: number): void {
    this.#beginRun(this.#backslash === -1 ? start : this.#backslash);
    this.#backslash = -1;
    this.bytes[this.length] = byte;
    this.length += 1;
  }
}

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/** Whether there are one or more backslashes between two places, and nothing else. */
function isBackslashes(text: string, from: number, to: number): boolean {
  return to > from && to - from <= MOST_SPACE && /^\\+$/.test(text.slice(from, to));
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
