/** Parts of text, by bytes of UTF-8 or by characters, and where they are. Source: manual, string operators. */
import type { Bson } from '../../../values/bson.ts';
import { isNumeric } from '../../../values/compare.ts';
import { DocumentError } from '../../../failure.ts';
import { numberOf } from '../../../values/numbers.ts';
import { typeName } from '../../../values/types.ts';
import type { Operator, Operators } from '../operator.ts';
import { expectInt, expectText, isNil } from '../operator.ts';
import { coerceText } from './strings.ts';

/** Whether a byte goes on with a character that began before. */
const isInside = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function whole(name: string, what: string, value: Bson): number {
  if (!isNumeric(value))
    throw new DocumentError(`${name}: ${what} must be a numeric type (is BSON type ${typeName(value)})`);
  return Math.trunc(numberOf(value));
}

function substringBytes([value, from, count]: readonly Bson[]): Bson {
  const bytes = Buffer.from(coerceText(value));
  const start = whole('$substrBytes', 'starting index', from);
  const length = whole('$substrBytes', 'length', count);
  if (start < 0)
    throw new DocumentError('$substrBytes: starting index must be non-negative (got: ' + String(start) + ')');
  const end = length < 0 ? bytes.length : Math.min(start + length, bytes.length);
  if (isInside(bytes[start]))
    throw new DocumentError('$substrBytes: Invalid range, starting index is a UTF-8 continuation byte.');
  if (end >= start && isInside(bytes[end]))
    throw new DocumentError(
      '$substrBytes: Invalid range, ending index is in the middle of a UTF-8 character.',
    );
  return bytes.subarray(Math.min(start, bytes.length), Math.max(start, end)).toString();
}

function substringCharacters([value, from, count]: readonly Bson[]): Bson {
  const text = coerceText(value);
  const [start, length] = [expectInt('$substrCP', from), expectInt('$substrCP', count)];
  if (start < 0 || length < 0)
    throw new DocumentError('$substrCP: the starting index and the length must be nonnegative integers');
  return Array.from(text)
    .slice(start, start + length)
    .join('');
}

/** Where a part begins; -1 where it is not within the bounds. */
function indexIn(name: string, isBytes: boolean): Operator {
  return (args) => {
    const [value, part, ...bounds] = args;
    if (isNil(value)) return null;
    const text = expectText(name, value);
    const token = expectText(name, part);
    const units = isBytes ? Buffer.from(text).length : Array.from(text).length;
    const [start = 0, end = units] = bounds.map((bound) => {
      const index = expectInt(name, bound);
      if (index < 0) throw new DocumentError(`${name} requires a nonnegative index, found: ${index}`);
      return index;
    });
    if (start > units || end < start) return -1;
    return isBytes ? byteIndex(text, token, start, end) : characterIndex(text, token, start, end);
  };
}

function byteIndex(text: string, token: string, start: number, end: number): number {
  const bytes = Buffer.from(text);
  if (isInside(bytes[start]))
    throw new DocumentError('$indexOfBytes: the start index is in the middle of a UTF-8 character');
  const found = bytes.subarray(0, Math.min(end, bytes.length)).indexOf(Buffer.from(token), start);
  return token === '' && start <= Math.min(end, bytes.length) ? start : found;
}

function characterIndex(text: string, token: string, start: number, end: number): number {
  const [characters, wanted] = [Array.from(text).slice(0, end), Array.from(token)];
  for (let index = start; index + wanted.length <= characters.length; index += 1)
    if (wanted.every((character, offset) => characters[index + offset] === character)) return index;
  return -1;
}

export const SUBSTRINGS: Operators = {
  $substr: substringBytes,
  $substrBytes: substringBytes,
  $substrCP: substringCharacters,
  $indexOfBytes: indexIn('$indexOfBytes', true),
  $indexOfCP: indexIn('$indexOfCP', false),
};
