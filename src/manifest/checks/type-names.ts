/** Types in the words of messages: what a shape expects, and what a value is instead. */
import type { Value } from '../../model/document.ts';
import { NumberLiteral, isDocument, isList } from '../../model/document.ts';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: 'a map',
  record: 'a map',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  SecretReference: '',
};

/** The type that a shape expects, in words. */
export const typeName = (expected: string): string => TYPE_NAMES[expected] ?? expected;

/** YAML reads `5` and `true` as they look: where a text is wanted, they want quotes. */
export function fixType(wanted: string, found: Value): string {
  if (wanted === 'a map' && found === null) return 'Write its keys below it, indented further, or remove it.';
  const wantsQuotes = found instanceof NumberLiteral || typeof found === 'boolean';
  return wanted === 'a text' && wantsQuotes ? 'Put the value in quotes.' : `Write ${wanted}.`;
}

/** What a value is instead. Never the value: it may be a secret that somebody wrote as a number. */
export function kindOf(value: Value): string {
  if (value === null) return 'and is empty';
  if (isDocument(value)) return 'not a map';
  if (isList(value)) return 'not a list';
  if (value instanceof NumberLiteral) return 'not a number';
  if (typeof value === 'boolean') return 'not a boolean';
  return typeof value === 'string' ? 'not a text' : 'not a secret';
}
