/**
 * The texts that must never be seen again: secrets, the logins' own and those that a manifest names. What others say (Atlas,
 * GitHub, the network, a library) goes through `apply` before it becomes part of an error, an event or a page. What
 * Sluice itself says never does: a secret `done` would tear it to pieces, and show by that what it is.
 */
import type { Folded } from './folded.ts';
import { endOfCharacter, fold, unitsOf } from './folded.ts';
import { maskLookalikes } from './net.ts';
import type { Needle } from './needles.ts';
import { Needles, countMatching } from './needles.ts';
import { LONG_SECRET, encodingsOf, frameLength, partsOf } from './spellings.ts';
import type { Span } from './spans.ts';
import { MASKED, replaceSpans } from './spans.ts';

export interface SecretMask {
  /** From now on `text` is masked. One of fewer than four characters can't be: it is part of every text. */
  add(text: string): void;
  /**
   * What somebody else said, with every known secret replaced by `[secret]`, in whatever spelling: escaped, encoded, folded
   * over lines, or cut off before an ellipsis. Secrets of four to seven characters are replaced as written, as whole words.
   */
  apply(text: string): string;
  /** `apply`, and what only looks like a credential: for texts that may hold secrets that nobody has named. */
  quote(text: string): string;
  /**
   * What Sluice says, or a name, for showing: `[secret]` where it equals a secret of at least eight characters. One that can't be
   * a word of Sluice (it has a digit or a sign, or at least sixteen characters) is replaced inside of it, too.
   */
  hide(value: string): string;
  /** Whether `value` as a whole is a secret of at least eight characters. */
  isSecret(value: string): boolean;
  /** The value of a field, which holds no words of Sluice: every secret of at least eight characters is replaced inside of it, as written. */
  hideValue(value: string): string;
}

/** How much of the folded text decides whether a look is worth it. */
const FOLDED_WINDOW = 5;
const WRITTEN_WINDOW = 4;

/** A text that ends in as much of a secret was cut off there, with or without an ellipsis. */
const CUT_AT_END = 16;

/** A secret of this length is not part of another text by chance. */
const DISTINCT_SECRET = 16;

/** What words, names and paths are made of; a secret with any other character is not one of Sluice's words. */
const WORDS = /^[\p{L}\s._/-]*$/u;

const isDistinct = (secret: string): boolean => secret.length >= DISTINCT_SECRET || !WORDS.test(secret);

interface FoldedNeedle extends Needle {
  /** So many bytes before an ellipsis are a secret that was cut off. */
  readonly cut: number;
  readonly edges?: readonly [before: boolean, after: boolean];
}

interface WrittenNeedle extends Needle {
  /** Only where no letter or digit is before or after it. */
  readonly isWord: boolean;
}

/** A mask that knows no secret yet. */
export function createMask(): SecretMask {
  return new Mask();
}

class Mask implements SecretMask {
  readonly #added = new Set<string>();
  readonly #long = new Set<string>();
  readonly #short = new Set<string>();
  #searches: Searches | undefined;

  add(text: string): void {
    if (this.#added.has(text)) return;
    this.#added.add(text);
    const { long, short } = partsOf(text);
    for (const part of long) this.#long.add(part);
    for (const part of short) this.#short.add(part);
    this.#searches = undefined;
  }

  apply(text: string): string {
    if (this.#long.size + this.#short.size === 0 || text === '') return text;
    this.#searches ??= new Searches(this.#long, this.#short);
    return replaceSpans(text, this.#searches.find(text), MASKED);
  }

  quote(text: string): string {
    return maskLookalikes(this.apply(text));
  }

  hide(value: string): string {
    return this.#hide(value, isDistinct);
  }

  hideValue(value: string): string {
    return this.#hide(value, () => true);
  }

  isSecret(value: string): boolean {
    return this.#long.has(value) || this.#long.has(value.trim());
  }

  #hide(value: string, isHiddenInside: (secret: string) => boolean): string {
    if (this.isSecret(value)) return MASKED;
    let hidden = value;
    if (value.length > LONG_SECRET) {
      for (const secret of this.#long) {
        if (isHiddenInside(secret)) hidden = hidden.replaceAll(secret, MASKED);
      }
    }
    return hidden;
  }
}

/** The two looks at a text: as written, which misses no secret next to something odd, and folded. */
class Searches {
  readonly #written: Needles<WrittenNeedle>;
  readonly #folded: Needles<FoldedNeedle>;

  constructor(long: ReadonlySet<string>, short: ReadonlySet<string>) {
    this.#written = new Needles(
      [
        ...[...long].map((text) => ({ units: unitsOf(text), isWord: false })),
        ...[...short].map((text) => ({ units: unitsOf(text), isWord: true })),
      ],
      WRITTEN_WINDOW,
    );
    this.#folded = new Needles(foldedNeedles(long), FOLDED_WINDOW);
  }

  find(text: string): Span[] {
    const spans: Span[] = [];
    const units = unitsOf(text);
    this.#written.search(units, units.length, (needle, start) => {
      const end = start + needle.units.length;
      if (countMatching(needle, units, units.length, start) < needle.units.length) return;
      if (needle.isWord && isInsideWord(text, start, end)) return;
      spans.push([start, end]);
    });
    const folded = fold(text, units);
    const lastPlace = text.trimEnd().length;
    this.#folded.search(folded.bytes, folded.length, (needle, start) => {
      const span = spanOf(needle, text, folded, start, lastPlace);
      if (span !== undefined) spans.push(span);
    });
    return spans;
  }
}

/** The part of the text that a needle covers, if it is there or was cut off. */
function spanOf(
  needle: FoldedNeedle,
  text: string,
  folded: Folded,
  start: number,
  lastPlace: number,
): Span | undefined {
  const { bytes, length } = folded;
  const count = countMatching(needle, bytes, length, start);
  const isWhole = count === needle.units.length;
  if (!isWhole && count < needle.cut) return undefined;
  const from = folded.startOf(start);
  const to = endOfCharacter(text, folded.startOf(start + count - 1));
  if (!isWhole) return isCutOff(text, to, count - needle.cut, lastPlace) ? [from, to] : undefined;
  const [before, after] = needle.edges ?? [false, false];
  return [before && isBase64(text[from - 1]) ? from - 1 : from, after && isBase64(text[to]) ? to + 1 : to];
}

/** What may be between the last whole character of a secret and the ellipsis: half an escape. */
const CUT_OFF =
  /^\s{0,4}(?:%[0-9a-f]?|\\{1,4}(?:u[0-9a-f]{0,3})?|&#?\w{0,6})?\s{0,4}(?:\.\.\.|…|\\{1,4}u2026|%E2%80%A6|&hellip;|&#8230;|&#x2026;)/i;

/** Whether the text stops in the middle of a secret: before an ellipsis, or at its end. */
function isCutOff(text: string, at: number, spare: number, lastPlace: number): boolean {
  if (spare >= CUT_AT_END - LONG_SECRET && at >= lastPlace) return true;
  return CUT_OFF.test(text.slice(at, at + 40));
}

function foldedNeedles(secrets: ReadonlySet<string>): Iterable<FoldedNeedle> {
  const needles = new Map<string, FoldedNeedle>();
  const add = (bytes: Uint8Array, cut: number, edges?: FoldedNeedle['edges']): void => {
    const units = withoutOpenEnds(bytes);
    if (units.length < FOLDED_WINDOW) return;
    const key = Buffer.from(units).toString('latin1');
    if (!needles.has(key)) {
      needles.set(key, { units, cut: Math.max(cut, FOLDED_WINDOW), ...(edges && { edges }) });
    }
  };
  for (const secret of secrets) {
    const head = secret.slice(0, frameLength(secret) + LONG_SECRET);
    // Read as escapes, and as it is: which of the two is found depends on who wrote the text.
    add(bytesOf(fold(secret)), fold(head).length);
    add(literalBytes(secret), literalBytes(head).length);
    for (const { text, cut, edges } of encodingsOf(secret)) {
      add(bytesOf(fold(text)), fold(text.slice(0, cut)).length, edges);
    }
  }
  return needles.values();
}

const literalBytes = (text: string): Uint8Array => Buffer.from(text.replace(/[\s+\\]/g, ''));

const bytesOf = ({ bytes, length }: Folded): Uint8Array => bytes.subarray(0, length);

/** Without the ends that mean something else together with what comes after them. */
function withoutOpenEnds(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x25 || bytes[end - 1] === 0x26)) end -= 1;
  return bytes.subarray(0, end);
}

const isBase64 = (char: string | undefined): boolean => char !== undefined && /[\w+/-]/.test(char);

const WORD = /[\p{L}\p{N}_]/u;

/** Whether a letter or digit at either end goes on beyond it. */
function isInsideWord(text: string, start: number, end: number): boolean {
  const joins = (left: string | undefined, right: string | undefined): boolean =>
    left !== undefined && right !== undefined && WORD.test(left) && WORD.test(right);
  return joins(text[start - 1], text[start]) || joins(text[end - 1], text[end]);
}
