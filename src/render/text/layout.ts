/** Lines that fit a width: wrapping, folding, and a label with something at the far end. */
import { stripVTControlCharacters } from 'node:util';
import { textWidth } from '../safe-text.ts';

/** `words` flowing over lines of `columns`, the second and later ones indented. A longer word has a line to itself. */
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

/**
 * `left`, and the parts of `rights` that are not empty at the far end, two spaces apart. Parts for which there is no room are at the far end
 * of their own lines: the place of a resource stays whole, to be copied.
 */
export function spread(left: string, rights: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  let start = left;
  let end = '';
  const fits = (text: string): boolean => textWidth(start) + 2 + textWidth(text) <= columns;
  const close = (): void => {
    const gap = columns - textWidth(start) - textWidth(end);
    lines.push(end === '' ? start : start + ' '.repeat(Math.max(2, gap)) + end);
    [start, end] = ['', ''];
  };
  for (const right of rights.filter((part) => part !== '')) {
    const longer = end === '' ? right : `${end}  ${right}`;
    if (fits(longer)) end = longer;
    else {
      close();
      end = right;
    }
  }
  close();
  return lines;
}

/** How much further in the rest of a folded line stands. */
const FOLD_INDENT = 4;

/**
 * Lines that are too wide, folded at spaces; colours do not count. A word that is wider than the screen is on its own line: a path or a
 * digest is there to be copied.
 */
export function foldLines(lines: readonly string[], columns: number): string[] {
  return lines.flatMap((line) => (widthOf(line) <= columns ? [line] : foldLine(line, columns)));
}

const widthOf = (line: string): number => textWidth(stripVTControlCharacters(line));

function foldLine(line: string, columns: number): string[] {
  const plain = stripVTControlCharacters(line);
  const indent = plain.length - plain.trimStart().length;
  const further = Math.min(indent + FOLD_INDENT, Math.floor(columns / 2));
  const lines: string[] = [];
  let text = '';
  let width = 0;
  // Spaces and what follows them; a colour may begin before the spaces that indent the line.
  for (const [, gap = '', word = ''] of line.matchAll(/(?<! )( *)([^ ]+)/g)) {
    const size = widthOf(word);
    const isFirst = width === 0;
    if (!isFirst && width + gap.length + size > columns) {
      lines.push(text);
      const room = Math.max(0, Math.min(further, columns - size));
      text = ' '.repeat(room) + word;
      width = room + size;
    } else {
      text += gap + word;
      width += gap.length + size;
    }
  }
  return [...lines, text];
}

/** `1 processor`, `2 processors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
