/** Lines that fit a width: wrapping, and a label with something at the far end. */
import { textWidth } from './safe-text.ts';

/** `words` flowing over lines of `columns`, the second and later ones indented. Words that are longer stand alone. */
export function wrapWords(words: readonly string[], columns: number, indent: number, gap = 1): string[] {
  const lines: string[] = [];
  let line = '';
  let width = indent;
  for (const word of words) {
    const size = textWidth(word);
    if (line !== '' && width + gap + size > columns) {
      lines.push(line);
      line = word;
      width = indent + size;
    } else {
      line += line === '' ? word : ' '.repeat(gap) + word;
      width += line === word ? size : gap + size;
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((text, i) => (i === 0 ? text : ' '.repeat(indent) + text));
}

/** A sentence wrapped below its first line's start. */
export function wrapText(text: string, columns: number, indent: number): string[] {
  return wrapWords(
    text.split(' ').filter((word) => word !== ''),
    columns,
    indent,
  );
}

/** `left` and `right` at the two ends of a line; two spaces apart where they do not fit. */
export function spread(left: string, right: string, columns: number): string {
  if (right === '') return left;
  return left + ' '.repeat(Math.max(2, columns - textWidth(left) - textWidth(right))) + right;
}

/** `1 processor`, `2 processors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
