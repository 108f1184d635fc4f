/** Extended JSON to BSON values: what people write in test files and pipelines. What is no such thing is refused, never guessed. */
import {
  BSONRegExp,
  BSONSymbol,
  Binary,
  Code,
  Decimal128,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'bson';
import type { Double } from 'bson';
import type { Document, Value } from '../../model/document.ts';
import { NumberLiteral, isDocument, isList } from '../../model/document.ts';
import { SecretReference } from '../../model/secret.ts';
import type { Bson, Doc } from './bson.ts';
import { LONG_LIMIT, MAX_INT, MIN_INT, checkKeyOrder, double, isDoc } from './bson.ts';
import { refuse, rejectInput } from '../failure.ts';
import { integerOf } from './numbers.ts';

const INTEGER = /^-?\d+$/;

function readNumber(text: string): Bson {
  return INTEGER.test(text) && text !== '-0'
    ? (integerOf(BigInt(text), false) ?? double(Number(text)))
    : double(Number(text));
}

type Reader = (value: Value, doc: Document) => Bson;

const textOf = (value: Value, what: string): string =>
  typeof value === 'string' ? value : rejectInput(`${what} must be a string in Extended JSON`);

/** The whole number of `text`, within `limits`. */
function wholeIn(value: Value, what: string, [least, most]: readonly [bigint, bigint]): bigint {
  const text = textOf(value, what);
  const read = INTEGER.test(text) ? BigInt(text) : undefined;
  return read !== undefined && read >= least && read <= most
    ? read
    : rejectInput(
        `${what} must be a whole number of ${most < LONG_LIMIT / 2n ? 32 : 64} bits, but is '${text}'`,
      );
}

const INTS = [BigInt(MIN_INT), BigInt(MAX_INT)] as const;
const LONGS = [-LONG_LIMIT, LONG_LIMIT - 1n] as const;

function doubleOf(value: Value): number | Double {
  const text = textOf(value, '$numberDouble');
  const read = Number(text);
  return text.trim() === '' || (Number.isNaN(read) && text !== 'NaN')
    ? rejectInput(`$numberDouble must be a number, but is '${text}'`)
    : double(read);
}

/** Source: Extended JSON v2, ISO 8601 dates; other forms would be guessed by JavaScript. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function readDate(value: Value): Date {
  const time = isDocument(value)
    ? readValue(value)
    : value instanceof NumberLiteral
      ? value.toNumber()
      : value;
  const isRead =
    time instanceof Long || typeof time === 'number' || (typeof time === 'string' && ISO_DATE.test(time));
  const date = new Date(time instanceof Long ? time.toNumber() : isRead ? (time as string | number) : NaN);
  return Number.isNaN(date.getTime())
    ? rejectInput(`$date holds no date: ${String(time)}`, "Write it as '2025-01-31T12:00:00Z'.")
    : date;
}

function readBinary(value: Value): Binary {
  if (!isDocument(value)) return rejectInput('$binary must be {"base64": ..., "subType": ...}');
  const bytes = Buffer.from(textOf(value.get('base64') ?? '', '$binary.base64'), 'base64');
  return new Binary(bytes, parseInt(textOf(value.get('subType') ?? '00', '$binary.subType'), 16));
}

function readPattern(value: Value): BSONRegExp {
  if (!isDocument(value)) return rejectInput('$regularExpression must be {"pattern": ..., "options": ...}');
  return new BSONRegExp(
    textOf(value.get('pattern') ?? '', '$regularExpression.pattern'),
    textOf(value.get('options') ?? '', '$regularExpression.options'),
  );
}

/** Source: MongoDB Extended JSON v2 (mongodb.com/docs/manual/reference/mongodb-extended-json). */
const WRAPPERS: Readonly<Record<string, Reader>> = {
  $numberInt: (value) => Number(wholeIn(value, '$numberInt', INTS)),
  $numberLong: (value) => Long.fromBigInt(wholeIn(value, '$numberLong', LONGS)),
  $numberDouble: doubleOf,
  $numberDecimal: (value) => Decimal128.fromString(textOf(value, '$numberDecimal')),
  $oid: (value) => ObjectId.createFromHexString(textOf(value, '$oid')),
  $date: readDate,
  $uuid: (value) => new UUID(textOf(value, '$uuid')).toBinary(),
  $regularExpression: readPattern,
  $symbol: (value) => new BSONSymbol(textOf(value, '$symbol')),
  $code: (value) => new Code(textOf(value, '$code')),
  $minKey: () => new MinKey(),
  $maxKey: () => new MaxKey(),
  $binary: readBinary,
  $timestamp: (value) => {
    const part = (name: string): number =>
      Number(isDocument(value) ? readValue(value.get(name) ?? null) : NaN);
    return new Timestamp({ t: part('t'), i: part('i') });
  },
};

/** `$date: "$field"` and its kin are expressions that the wrapper's name hides: only a value of the right form is Extended JSON. */
const looksWrapped = (key: string, value: Value): boolean =>
  Object.hasOwn(WRAPPERS, key) && !(typeof value === 'string' && value.startsWith('$'));

/**
 * The BSON value that Extended JSON means.
 * @throws SluiceError RUNNER_INPUT for Extended JSON of a wrong form; RUNNER_UNSUPPORTED for keys that a JavaScript object moves or hides.
 */
export function readValue(value: Value): Bson {
  if (value instanceof NumberLiteral) return readNumber(value.text);
  if (value instanceof SecretReference) return refuse(`\${secret:...}`, 'a pipeline can hold no secret');
  if (isList(value)) return value.map(readValue);
  if (!isDocument(value)) return value;
  const [first] = value.entries;
  if (first !== undefined && value.entries.length === 1 && looksWrapped(...first)) {
    const read = WRAPPERS[first[0]];
    try {
      if (read !== undefined) return read(first[1], value);
    } catch (error) {
      if (error instanceof TypeError || (error instanceof Error && error.name.startsWith('BSON')))
        return rejectInput(`${first[0]} holds no such value: ${error.message}`);
      throw error;
    }
  }
  return readMembers(value);
}

function readMembers(document: Document): Doc {
  const read: Doc = {};
  for (const [key, member] of document.entries) {
    if (key === '__proto__') refuse(`the key '__proto__'`, 'JavaScript gives it a meaning of its own');
    read[key] = readValue(member);
  }
  checkKeyOrder(document.keys(), read);
  return read;
}

/** A document of the runner out of a lossless one. */
export function readDocument(value: Value, what: string): Doc {
  const read = readValue(value);
  return isDoc(read) ? read : rejectInput(`${what} must be a document`);
}
