/** Plain JavaScript values to lossless ones and back, for callers in JavaScript. Extended JSON stays what it is. */
import type { Value } from '../../model/document.ts';
import { Document, NumberLiteral, isDocument, isList } from '../../model/document.ts';
import { rejectInput } from '../failure.ts';

/**
 * The lossless form of a plain value. A `Date` becomes `$date`, a `bigint` a long.
 * @throws SluiceError RUNNER_INPUT for what no document can hold: a function, a symbol, an instance of another class.
 */
export function readPlain(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? new NumberLiteral(Object.is(value, -0) ? '-0' : String(value))
      : new Document([['$numberDouble', String(value)]]);
  }
  if (typeof value === 'bigint') return new Document([['$numberLong', String(value)]]);
  if (value instanceof Date) return new Document([['$date', value.toISOString()]]);
  if (Array.isArray(value)) return value.map((item) => readPlain(item ?? null));
  const prototype: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (typeof value !== 'object' || (prototype !== Object.prototype && prototype !== null)) {
    return rejectInput(
      `${typeof value === 'object' ? 'an instance of a class' : `a ${typeof value}`} is no value of a document`,
      "Write it as Extended JSON, such as {$oid: '...'}.",
    );
  }
  return new Document(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, readPlain(member)]),
  );
}

/** A lossless value as a plain one. A number that JavaScript can't hold exactly stays `{$numberLong: '...'}`. */
export function toPlain(value: Value): unknown {
  if (value instanceof NumberLiteral) {
    const { text } = value;
    const number = Number(text);
    const isExact = !/^-?\d+$/.test(text) || Number.isSafeInteger(number);
    return isExact ? number : { $numberLong: text };
  }
  if (isList(value)) return value.map(toPlain);
  if (!isDocument(value)) return value;
  const made: Record<string, unknown> = {};
  for (const [key, member] of value.entries) {
    // `__proto__` is a key like any other.
    Object.defineProperty(made, key, {
      value: toPlain(member),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return made;
}
