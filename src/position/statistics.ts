/** The statistics in a processor's body, whatever their form: the API documents an open object of mixed types. */
import type { Document, Value } from '../model/document.ts';
import { NumberLiteral, isDocument, textOf } from '../model/document.ts';

/** The statistics, in `stats` or once more below it; undefined where there are none. */
export function statisticsIn(body: Document): Document | undefined {
  const outer = body.get('stats');
  if (!isDocument(outer)) return undefined;
  const inner = outer.get('stats');
  return isDocument(inner) ? inner : outer;
}

/** A finite number: plain, as a text, or in Extended JSON. */
export function readNumber(value: Value | undefined): number | undefined {
  const inner =
    isDocument(value) && value.entries.length === 1 && value.entries[0]?.[0].startsWith('$number') === true
      ? value.entries[0][1]
      : value;
  const text = inner instanceof NumberLiteral ? inner.text : textOf(inner);
  if (text === undefined || text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** A whole number from 0 up, which counts something; undefined for anything else, as for what is larger than a double can count. */
export function readCount(value: Value | undefined): number | undefined {
  const number = readNumber(value);
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** Milliseconds since 1970, from a text, a number of milliseconds, or Extended JSON. */
export function readTime(value: Value | undefined): number | undefined {
  const inner = isDocument(value) ? value.get('$date') : value;
  const text = textOf(inner);
  const time = text === undefined ? readNumber(inner) : Date.parse(text);
  return time === undefined || Number.isNaN(time) || Math.abs(time) > 8.64e15 ? undefined : time;
}
