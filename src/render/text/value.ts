/** Values as people read them: MongoDB's relaxed notation, `{ $sum: "$lines.amount" }`, safe for terminals. Secrets appear by name. */
import type { Value } from '../../model/document.ts';
import { NumberLiteral, isList } from '../../model/document.ts';
import { shownReference } from '../../kinds/values/urls.ts';
import { SecretReference } from '../../model/secret.ts';
import { escapeControls, showInvisible, textWidth } from '../safe-text.ts';

/** Longer strings are cut: a certificate or a function's body says little more in full. */
const LONGEST_STRING = 200;

/** A key as it is written before a colon: quoted only where it needs to be. */
export function renderKey(key: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$.-]*$/u.test(key) ? showInvisible(key) : showInvisible(JSON.stringify(key));
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

/**
 * `value` on one line when it fits into `columns`, else with a line per member or element, each indented by two spaces per
 * level. `taken` columns of the first line hold what is before the value; a comma may follow the last line.
 */
export function renderValueLines(value: Value, columns: number, taken = 0): string[] {
  const line = renderValue(value);
  if (textWidth(line) <= columns - taken || value === null || typeof value !== 'object') return [line];
  if (value instanceof NumberLiteral || value instanceof SecretReference) return [line];
  if (isList(value) && value.every(isPlain)) return ['[', ...fillLines(value, columns - 2), ']'];
  // Two for the indent, one for the comma.
  const inside = columns - 3;
  const parts = isList(value)
    ? value.map((item) => renderValueLines(item, inside))
    : value.entries.map(([key, member]) => {
        const label = `${renderKey(key)}: `;
        const [first = '', ...rest] = renderValueLines(member, inside, textWidth(label));
        return [label + first, ...rest];
      });
  const [left, right] = isList(value) ? ['[', ']'] : ['{', '}'];
  const inner = parts.flatMap((lines, i) => {
    const isLast = i === parts.length - 1;
    return lines.map((text, j) => `  ${text}${j === lines.length - 1 && !isLast ? ',' : ''}`);
  });
  return [left, ...inner, right];
}

const isPlain = (value: Value): boolean =>
  value === null || typeof value !== 'object' || value instanceof NumberLiteral;

/** Plain values, as many on a line as fit: three hundred countries take twenty lines, not three hundred. */
function fillLines(values: readonly Value[], columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  values.forEach((value, i) => {
    const part = renderValue(value) + (i < values.length - 1 ? ',' : '');
    if (line !== '' && textWidth(line) + textWidth(part) + 1 > columns) {
      lines.push(`  ${line}`);
      line = part;
    } else line = line === '' ? part : `${line} ${part}`;
  });
  return [...lines, `  ${line}`];
}

/** A secret as people read it: `secret NAME`, or the whole text by name when it is part of one. */
export function renderSecret(secret: SecretReference): string {
  const [part, ...rest] = secret.parts;
  if (part !== undefined && typeof part !== 'string' && rest.length === 0) {
    return `${part.source === 'secret' ? 'secret' : 'secret file'} ${escapeControls(part.name)}`;
  }
  return `"${escapeControls(shownReference(secret))}"`;
}

function renderString(text: string): string {
  const quoted = (part: string): string => showInvisible(JSON.stringify(part));
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
    const quoted = showInvisible(JSON.stringify(part));
    return `${from > 0 ? '…' : ''}${quoted}${from + LONGEST_STRING < text.length ? '…' : ''}`;
  };
  return [cut(before), cut(after)];
}
