/** Values as people read them: MongoDB's relaxed notation, `{ $sum: "$lines.amount" }`, safe for terminals. Secrets appear by name. */
import type { Value } from '../../model/document.ts';
import { NumberLiteral, isList } from '../../model/document.ts';
import { SecretReference } from '../../model/secret.ts';
import { escapeControls, textWidth } from '../safe-text.ts';

/** Longer strings are cut: a certificate or a function's body says little more in full. */
const LONGEST_STRING = 200;

/** A key as it is written before a colon: quoted only where it needs to be. */
export function renderKey(key: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$.-]*$/u.test(key) ? key : escapeControls(JSON.stringify(key));
}

/** `value` on one line. */
export function renderValue(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return renderString(value);
  if (value instanceof NumberLiteral) return value.text;
  if (value instanceof SecretReference) return renderSecret(value);
  if (isList(value)) return value.length === 0 ? '[]' : `[${value.map(renderValue).join(', ')}]`;
  if (value.entries.length === 0) return '{}';
  return `{ ${value.entries.map(([key, member]) => `${renderKey(key)}: ${renderValue(member)}`).join(', ')} }`;
}

/** `value` on one line when it fits into `columns`, else with a line per member or element, each indented by two spaces per level. */
export function renderValueLines(value: Value, columns: number): string[] {
  const line = renderValue(value);
  if (textWidth(line) <= columns || value === null || typeof value !== 'object') return [line];
  if (value instanceof NumberLiteral || value instanceof SecretReference) return [line];
  const parts = isList(value)
    ? value.map((item) => renderValueLines(item, columns - 3))
    : value.entries.map(([key, member]) => {
        const [first = '', ...rest] = renderValueLines(member, columns - 3 - textWidth(renderKey(key)) - 2);
        return [`${renderKey(key)}: ${first}`, ...rest];
      });
  const [left, right] = isList(value) ? ['[', ']'] : ['{', '}'];
  const inner = parts.flatMap((lines, i) => {
    const isLast = i === parts.length - 1;
    return lines.map((text, j) => `  ${text}${j === lines.length - 1 && !isLast ? ',' : ''}`);
  });
  return [left, ...inner, right];
}

/** A secret as people read it: `secret NAME`, or the whole text by name when it is part of one. */
export function renderSecret(secret: SecretReference): string {
  const [part, ...rest] = secret.parts;
  if (part !== undefined && typeof part !== 'string' && rest.length === 0) {
    return `${part.source === 'secret' ? 'secret' : 'secret file'} ${escapeControls(part.name)}`;
  }
  return `"${escapeControls(secret.toString())}"`;
}

function renderString(text: string): string {
  const quoted = (part: string): string => escapeControls(JSON.stringify(part));
  if (text.length <= LONGEST_STRING) return quoted(text);
  return `${quoted(text.slice(0, LONGEST_STRING))}… (${text.length} characters)`;
}

/**
 * Two values that differ, each on one line. Of long strings only the stretch around the first difference is shown, so that the
 * difference can be seen.
 */
export function renderPair(before: Value, after: Value): [string, string] {
  if (typeof before !== 'string' || typeof after !== 'string')
    return [renderValue(before), renderValue(after)];
  if (Math.max(before.length, after.length) <= LONGEST_STRING)
    return [renderValue(before), renderValue(after)];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = Math.max(0, same - 40);
  const cut = (text: string): string => {
    const part = text.slice(from, from + LONGEST_STRING);
    const quoted = escapeControls(JSON.stringify(part));
    return `${from > 0 ? '…' : ''}${quoted}${from + LONGEST_STRING < text.length ? '…' : ''}`;
  };
  return [cut(before), cut(after)];
}
