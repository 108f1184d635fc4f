/** Values as a person would type them in mongosh: unquoted keys, single quotes, constructors, a comment, trailing commas. */
import type { Value } from '../../src/model/document.ts';
import { NumberLiteral, isDocument, isList, textOf } from '../../src/model/document.ts';

const CONSTRUCTORS: Readonly<Record<string, string>> = {
  $numberLong: 'NumberLong',
  $numberInt: 'NumberInt',
  $numberDecimal: 'NumberDecimal',
  $oid: 'ObjectId',
};

/** The text of `value` in shell syntax. */
export function toShell(value: Value): string {
  if (isList(value)) return `[ // list\n${value.map((item) => toShell(item) + ',').join('\n')}\n]`;
  if (isDocument(value)) {
    const [entry] = value.entries;
    const name = entry && value.entries.length === 1 ? CONSTRUCTORS[entry[0]] : undefined;
    const text = textOf(entry?.[1]);
    if (name !== undefined && text !== undefined) return `${name}(${quote(text)})`;
    return `{ ${value.entries.map(([key, member]) => `${keyOf(key)}: ${toShell(member)},`).join(' ')} }`;
  }
  if (value instanceof NumberLiteral) return value.text;
  return typeof value === 'string' ? quote(value) : String(value);
}

const keyOf = (key: string): string => (/^[$A-Z_a-z][$\w]*$/.test(key) ? key : quote(key));

const quote = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
