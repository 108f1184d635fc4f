/**
 * The constructors of the MongoDB shell, and what each becomes in Extended JSON. Sources: the manuals of mongosh
 * ("Data Types") and of Extended JSON v2 (canonical form). `ISODate('2024-01-01')` is data; `ISODate()` depends on the
 * moment at which the script runs, so it is not.
 */
import type { Value } from '../model/document.ts';
import { NumberLiteral, document } from '../model/document.ts';

/** Why a call can't be written as data: what is wrong, and what to write in its place. */
export interface Unconvertible {
  readonly message: string;
  readonly fix: string;
}

type Build = (args: readonly Value[], called: string) => Value | Unconvertible;

const INT32 = 2n ** 31n;
const INT64 = 2n ** 63n;

const wrong = (called: string, expected: string): Unconvertible => ({
  message: `${called} takes ${expected}`,
  fix: `Write ${called} with ${expected}.`,
});

/** The text of an argument that may be written as a text or a number; undefined for anything else. */
function spelling(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value.trim();
  return value instanceof NumberLiteral ? value.text : undefined;
}

/** An integer constructor: `{ key: "5" }`, within `limit` of zero. */
const integer =
  (key: string, limit: bigint): Build =>
  (args, called) => {
    const text = args.length === 0 ? '0' : spelling(args[0]);
    if (args.length > 1 || text === undefined || !/^[+-]?\d+$/.test(text)) {
      return wrong(called, 'one whole number');
    }
    const value = BigInt(text.replace('+', ''));
    if (value >= limit || value < -limit) return wrong(called, 'a number within its range');
    return document({ [key]: value.toString() });
  };

const text =
  (key: string, pattern: RegExp, expected: string): Build =>
  (args, called) => {
    const value = args.length === 1 ? spelling(args[0]) : undefined;
    return value !== undefined && pattern.test(value) ? document({ [key]: value }) : wrong(called, expected);
  };

const DATE = /^\d{4}-\d\d(-\d\d)?([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** `ISODate('…')`, `new Date(ms)`: an instant. A text without a zone is UTC, as in mongosh. */
const date: Build = (args, called) => {
  const [value] = args;
  if (args.length === 0) {
    return {
      message: `${called} without a time is the moment at which the script runs`,
      fix: "Write the time, or in an expression '$$NOW' where Atlas takes it.",
    };
  }
  if (args.length === 1 && value instanceof NumberLiteral) {
    const ms = value.toNumber();
    if (Number.isInteger(ms) && !Number.isNaN(new Date(ms).getTime())) return instant(new Date(ms));
  }
  if (args.length === 1 && typeof value === 'string' && DATE.test(value.trim())) {
    const given = value.trim().replace(' ', 'T');
    const time = new Date(!given.includes('T') || /(?:Z|[+-]\d\d:?\d\d)$/.test(given) ? given : given + 'Z');
    if (!Number.isNaN(time.getTime())) return instant(time);
  }
  return wrong(called, "one time such as '2024-09-12T16:00:00Z'");
};

const instant = (time: Date): Value => document({ $date: time.toISOString() });

const binary: Build = (args, called) => {
  const [kind, content] = args;
  const subType = kind instanceof NumberLiteral ? kind.toNumber() : Number.NaN;
  if (args.length !== 2 || typeof content !== 'string' || !Number.isInteger(subType) || subType < 0) {
    return wrong(called, 'a subtype and base64 text');
  }
  return document({
    $binary: document({ base64: content, subType: subType.toString(16).padStart(2, '0') }),
  });
};

const timestamp: Build = (args, called) => {
  const [first, second] = args;
  if (args.length === 2 && first instanceof NumberLiteral && second instanceof NumberLiteral) {
    return document({ $timestamp: document({ t: first, i: second }) });
  }
  return wrong(called, 'seconds and an increment');
};

const UUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$|^[+-]?Infinity$|^NaN$/;

const single =
  (key: string): Build =>
  (args, called) =>
    args.length === 0 ? document({ [key]: new NumberLiteral('1') }) : wrong(called, 'no argument');

const objectId = text('$oid', /^[0-9a-fA-F]{24}$/, 'one text of 24 hex digits');
const int = integer('$numberInt', INT32);
const long = integer('$numberLong', INT64);
const decimal = text('$numberDecimal', NUMBER, 'one number, as text');
const double = text('$numberDouble', NUMBER, 'one number');

/** By the name that scripts call, with or without `new`. */
const CONSTRUCTORS: ReadonlyMap<string, Build> = new Map([
  ['ObjectId', objectId],
  ['ObjectID', objectId],
  ['ISODate', date],
  ['Date', date],
  ['NumberInt', int],
  ['Int32', int],
  ['NumberLong', long],
  ['Long', long],
  ['NumberDecimal', decimal],
  ['Decimal128', decimal],
  ['Double', double],
  ['UUID', text('$uuid', UUID, 'one UUID, as text')],
  ['BinData', binary],
  ['Timestamp', timestamp],
  ['MinKey', single('$minKey')],
  ['MaxKey', single('$maxKey')],
]);

/** Whether the shell has a constructor of this name. */
export const isShellType = (name: string): boolean => CONSTRUCTORS.has(name);

/** What `name(...args)` is in Extended JSON, or why it is not data. The caller has asked `isShellType`. */
export function buildShellType(name: string, args: readonly Value[]): Value | Unconvertible {
  const build = CONSTRUCTORS.get(name);
  return build === undefined ? wrong(name, 'nothing that is known') : build(args, `${name}()`);
}

/** A regular expression literal in Extended JSON; the shell sorts the flags. */
export function regularExpression(pattern: string, flags: string): Value {
  return document({
    $regularExpression: document({ pattern, options: Array.from(flags).sort().join('') }),
  });
}

/** `NaN` and `Infinity`, which JSON has no number for. */
export const specialDouble = (name: 'NaN' | 'Infinity' | '-Infinity'): Value =>
  document({ $numberDouble: name });
