/**
 * The canonical text of a value: equal values have equal texts, whatever their spelling and, outside of pipelines, the order of their keys.
 * What digests are made of; never sent to Atlas.
 */
import type { Value } from '../../model/document.ts';
import { NumberLiteral, isDocument, isList } from '../../model/document.ts';
import { canonicalNumber } from '../../model/document/equality.ts';
import { compareText } from '../../model/address.ts';
import { SecretReference } from '../../model/secret.ts';

/**
 * `value` as JSON without spaces. Keys are sorted by UTF-16 code units, unless `keepsOrder`; lists keep their order. Numbers are written as
 * sign, significant digits and exponent of ten (`10`, `10.0` and `{"$numberLong":"10"}` are all `1e1`, zero is `0`), with `.`, `e` or `E` in
 * their spelling after rounding to the nearest double. A secret is `{"$secret":"${secret:NAME}"}`.
 */
export function canonicalText(value: Value, keepsOrder = false): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof NumberLiteral) return canonicalLiteral(value.text);
  if (value instanceof SecretReference) return `{"$secret":${JSON.stringify(value.toString())}}`;
  if (isList(value)) return `[${value.map((item) => canonicalText(item, keepsOrder)).join(',')}]`;
  const wrapped = isDocument(value) && value.entries.length === 1 ? unwrap(value.entries[0]) : undefined;
  if (wrapped !== undefined) return wrapped;
  const entries = keepsOrder ? value.entries : value.entries.toSorted(([a], [b]) => compareText(a, b));
  return `{${entries
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member, keepsOrder)}`)
    .join(',')}}`;
}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** Extended JSON of numbers and dates in the one spelling that all their spellings share (compare `model/document/equality.ts`). */
function unwrap(entry: readonly [string, Value] | undefined): string | undefined {
  const [key, inner] = entry ?? ['', null];
  if (['$numberInt', '$numberLong', '$numberDouble'].includes(key)) {
    return typeof inner === 'string' && NUMBER.test(inner) ? canonicalLiteral(inner) : undefined;
  }
  if (key !== '$date') return undefined;
  if (typeof inner === 'string') {
    const time = Date.parse(inner);
    return Number.isNaN(time) ? undefined : `{"$date":${canonicalNumber(String(time))}}`;
  }
  const time = canonicalText(inner);
  return Number.isNaN(Number(time)) ? undefined : `{"$date":${time}}`;
}

function canonicalLiteral(text: string): string {
  const double = /[.eE]/.test(text) ? String(Number(text)) : text;
  return canonicalNumber(NUMBER.test(double) ? double : text);
}
