/** One entry of the reference as text, as `sluice explain` prints it. */
import { foldLines } from './layout.ts';

/** A file or a snippet that an entry shows. */
export interface ReferenceSnippet {
  /** The file's name, where there are several. */
  readonly file?: string;
  readonly text: string;
}

/** What the reference says about one code or hazard. */
export interface ReferenceEntry {
  readonly code: string;
  /** What it is: `error`, `hazard`, or what `validate` reports. */
  readonly kind: string;
  /** A few words, where the meaning is longer. */
  readonly title?: string;
  readonly meaning: string;
  /** A situation in words, or what it looks like. */
  readonly example?: string;
  readonly snippets?: readonly ReferenceSnippet[];
  /** The nearest thing that is fine. */
  readonly legal?: string;
  readonly fix?: string;
  /** Where the fact comes from. */
  readonly source?: string;
}

/** The entry as lines of at most `columns`. */
export function renderExplanation(entry: ReferenceEntry, columns: number): string {
  const { code, kind, title, meaning, example, snippets = [], legal, fix, source } = entry;
  const lines = [
    `${code} (${kind})`,
    ...(title === undefined ? [] : [title]),
    '',
    meaning,
    ...(example === undefined ? [] : ['', `For example: ${example}`]),
    ...snippets.flatMap(({ file, text }) => [
      '',
      file === undefined ? 'Example' : `Example: ${file}`,
      ...indent(text),
    ]),
    ...(legal === undefined ? [] : ['', 'This is fine', ...indent(legal)]),
    ...(fix === undefined ? [] : ['', `Fix: ${fix}`]),
    ...(source === undefined ? [] : ['', `Source: ${source}`]),
  ];
  return foldLines(lines, columns).join('\n') + '\n';
}

const indent = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`));
