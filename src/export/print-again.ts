/** Prints a YAML file that people wrote after something in it was changed: what was not touched looks as it did, to the space. */
import type { Document, ToStringOptions } from 'yaml';
import { parseDocument } from 'yaml';
import { YAML_OPTIONS, YAML_TEXT } from './yaml-layout.ts';

/** How people's files are read for writing: duplicate keys are the loader's affair. */
export const READ_OPTIONS = { ...YAML_OPTIONS, stringKeys: true, uniqueKeys: false } as const;

/** `document`, which was read with `READ_OPTIONS` from `before` and changed since, as text. */
export function printAgain(document: Document, before: string): string {
  const layout = layoutOf(before);
  const printed = document.toString(layout);
  const kept = keepSpacing(printed, before.replaceAll('\r\n', '\n'));
  const isSame = parseDocument(kept, READ_OPTIONS).toString(layout) === printed;
  const text = isSame ? kept : printed;
  return before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** Lines of `printed` that differ from one of `before` in spaces alone, as they stood there. May be wrong: spaces count in some texts. */
function keepSpacing(printed: string, before: string): string {
  const old = new Map<string, string[]>();
  for (const line of before.split('\n')) {
    const key = withoutSpacing(line);
    const found = old.get(key);
    if (found === undefined) old.set(key, [line]);
    else found.push(line);
  }
  return printed
    .split('\n')
    .map((line) => old.get(withoutSpacing(line))?.shift() ?? line)
    .join('\n');
}

/** A line but for how many spaces part it, those at its end, and those around what holds flow maps and lists together. Its indent counts. */
const withoutSpacing = (line: string): string =>
  line
    .trimEnd()
    .replace(/(?<=\S) +/g, ' ')
    .replace(/(?<=\S) ?([{}[\],]) ?/g, '$1');

/** The layout of a file, for what is new in it. */
function layoutOf(text: string): ToStringOptions {
  const indent = /^( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2;
  return {
    ...YAML_TEXT,
    indent: indent === 4 ? 4 : 2,
    indentSeq: !hasUnindentedList(text),
    flowCollectionPadding: isPadded(text),
  };
}

/** Whether a list begins below its key at the key's own indent. */
function hasUnindentedList(text: string): boolean {
  const lines = text.split('\n');
  return lines.some((line, i) => {
    const indent = /^( *)[^\s#-]/.exec(line)?.[1];
    return indent !== undefined && line.trimEnd().endsWith(':') && lines[i + 1]?.startsWith(`${indent}- `);
  });
}

/** Whether most maps on one line have a space within their braces; where there are none, lists their brackets. */
function isPadded(text: string): boolean {
  const bare = text
    .replace(/\$\{[^{}]*\}/g, '')
    .replace(/"(?:[^"\\\n]|\\.)*(?:"|$)|'[^'\n]*(?:'|$)/gm, 'text')
    .replace(/(?:^|\s)#.*$/gm, '');
  const count = (pattern: RegExp): number => [...bare.matchAll(pattern)].length;
  const maps = [count(/\{ +\S/g), count(/\{[^\s{}]/g)] as const;
  const lists = [count(/\[ +\S/g), count(/\[[^\s[\]]/g)] as const;
  const [padded, tight] = maps[0] + maps[1] > 0 ? maps : lists;
  return padded >= tight;
}
