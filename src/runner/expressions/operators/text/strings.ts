/** Joining, splitting, changing and measuring text. Source: manual, string operators. */
import { BSONRegExp, BSONSymbol, Binary, Code, Timestamp } from 'bson';
import type { Bson } from '../../../values/bson.ts';
import { DocumentError, refuse } from '../../../failure.ts';
import { isNumeric } from '../../../values/compare.ts';
import { typeName } from '../../../values/types.ts';
import type { Operators } from '../operator.ts';
import { expectText, isNil } from '../operator.ts';
import { coerceNumber } from '../types/number-text.ts';

/** The text that operators such as `$toUpper` and `$substr` take a value for: of nothing, none. @throws DocumentError */
export function coerceText(value: Bson): string {
  if (typeof value === 'string') return value;
  if (isNil(value)) return '';
  if (isNumeric(value)) return coerceNumber(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof BSONSymbol) return value.valueOf();
  if (value instanceof Code && typeof value.code === 'string') return value.code;
  if (value instanceof Timestamp) return refuse('a timestamp as text', 'its form is nowhere documented');
  throw new DocumentError(`can't convert from BSON type ${typeName(value)} to String`);
}

/** These operators change the letters A to Z alone. */
const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Arguments are looked at in their order: a null before a value of a wrong type gives null. */
function concat(args: readonly Bson[]): Bson {
  let made = '';
  for (const value of args) {
    if (isNil(value)) return null;
    if (typeof value !== 'string')
      throw new DocumentError(`$concat only supports strings, not ${typeName(value)}`);
    made += value;
  }
  return made;
}

function split([value, separator]: readonly Bson[]): Bson {
  if (isNil(value) || isNil(separator)) return null;
  const text = expectText('$split', value);
  if (separator instanceof BSONRegExp)
    return refuse(
      '$split by a regular expression',
      'what it makes of captures is not checked against MongoDB',
    );
  const by = expectText('$split', separator);
  if (by === '') throw new DocumentError('$split requires a non-empty separator');
  return text.split(by);
}

export const STRINGS: Operators = {
  $concat: concat,
  $split: split,
  $toUpper: ([value]) => upper(coerceText(value)),
  $toLower: ([value]) => lower(coerceText(value)),
  $strcasecmp: ([a, b]) =>
    Math.sign(Buffer.compare(Buffer.from(upper(coerceText(a))), Buffer.from(upper(coerceText(b))))),
  $strLenBytes: ([value]) => Buffer.byteLength(expectText('$strLenBytes', value)),
  $strLenCP: ([value]) => Array.from(expectText('$strLenCP', value)).length,
  $binarySize: ([value]) => {
    if (isNil(value)) return null;
    if (value instanceof Binary) return value.length();
    if (typeof value === 'string') return Buffer.byteLength(value);
    throw new DocumentError(`$binarySize requires a string or BinData argument, found: ${typeName(value)}`);
  },
};
