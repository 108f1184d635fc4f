/** Text with parts replaced or cut off at its ends. Source: manual, $replaceOne, $replaceAll, $trim. */
import type { Bson } from '../../../values/bson.ts';
import { DocumentError } from '../../../failure.ts';
import { typeName } from '../../../values/types.ts';
import type { Frame } from '../../evaluation.ts';
import type { NamedOperator, NamedOperators, Parts } from '../operator.ts';
import { isNil, named } from '../operator.ts';
import { readPattern } from './patterns.ts';

/** An argument that has to be a string, or nothing. */
function textOf(name: string, key: string, parts: Parts, frame: Frame): string | undefined {
  const value: Bson = parts[key]?.(frame);
  if (isNil(value)) return undefined;
  if (typeof value === 'string') return value;
  throw new DocumentError(`${name} requires that '${key}' be a string, found: ${typeName(value)}`);
}

/** An empty part is found in front of every character, and behind the last. */
function replaceText(input: string, find: string, by: string, isAll: boolean): string {
  if (find === '' && isAll) return [by, ...Array.from(input).map((character) => character + by)].join('');
  return isAll ? input.split(find).join(by) : input.replace(find, () => by);
}

const replacing = (name: string, isAll: boolean): NamedOperator =>
  named((parts, frame) => {
    const input = textOf(name, 'input', parts, frame);
    const find = parts['find']?.(frame);
    const isPattern = typeName(find) === 'regex';
    const text = isPattern ? undefined : textOf(name, 'find', parts, frame);
    const by = textOf(name, 'replacement', parts, frame);
    if (input === undefined || isNil(find) || by === undefined) return null;
    if (!isPattern) return replaceText(input, text ?? '', by, isAll);
    const { source, flags } = readPattern(name, find, undefined);
    return input.replace(new RegExp(source, isAll ? `${flags}g` : flags), () => by);
  });

/** Source: manual, $trim, whitespace characters. */
const WHITESPACE = [
  0x00, 0x20, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005,
  0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
].map((code) => String.fromCodePoint(code));

const trimming = (name: string, atStart: boolean, atEnd: boolean): NamedOperator =>
  named((parts, frame) => {
    const input = textOf(name, 'input', parts, frame);
    if (input === undefined) return null;
    const chars = parts['chars'] === undefined ? undefined : textOf(name, 'chars', parts, frame);
    if (parts['chars'] !== undefined && chars === undefined) return null;
    const cut = new Set(chars === undefined ? WHITESPACE : Array.from(chars));
    const characters = Array.from(input);
    let [start, end] = [0, characters.length];
    while (atStart && start < end && cut.has(characters[start] ?? '')) start += 1;
    while (atEnd && end > start && cut.has(characters[end - 1] ?? '')) end -= 1;
    return characters.slice(start, end).join('');
  });

export const REPLACING: NamedOperators = {
  $replaceOne: replacing('$replaceOne', false),
  $replaceAll: replacing('$replaceAll', true),
  $trim: trimming('$trim', true, true),
  $ltrim: trimming('$ltrim', true, false),
  $rtrim: trimming('$rtrim', false, true),
};
