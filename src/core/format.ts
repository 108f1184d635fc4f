/** The use case `fmt`: the files that a manifest is made of, in one layout. What Atlas would get never changes. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatSource } from '../format/format.ts';
import { findFormattable, readText, replaceText } from './files/source-files.ts';

/** What is formatted, and whether anything is written. */
export interface FormatOptions {
  /** The working directory, absolute. */
  readonly directory: string;
  /** Files, and folders that are searched. Default: the directory. */
  readonly paths?: readonly string[];
  /** Say what would change, and write nothing. */
  readonly isCheck?: boolean;
}

/** What formatting did, or would do. */
export interface FormatResult {
  /** Files that changed, or would, as people named them, sorted. */
  readonly changed: readonly string[];
  /** How many files had the layout already. */
  readonly unchangedCount: number;
  /** Files that could not be formatted, and why. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Formats files. In folders it takes manifests, tests and pipeline files, told by what they hold; a file that is named
 * is formatted whatever it holds. One that has errors is reported and left alone; the others are formatted all the same.
 */
export async function formatFiles(options: FormatOptions): Promise<FormatResult> {
  const { directory, isCheck = false } = options;
  const found = await findFormattable(directory, options.paths ?? ['.']);
  const changed: string[] = [];
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  let unchangedCount = 0;
  for (const file of found.files) {
    const source = await readText(directory, file);
    if ('severity' in source) {
      diagnostics.push(source);
      continue;
    }
    const formatted = await formatSource(source);
    if (formatted.text === undefined) diagnostics.push(...formatted.diagnostics);
    else if (formatted.text === source.text && !source.hasByteOrderMark) unchangedCount += 1;
    else {
      changed.push(file);
      if (!isCheck) await replaceText(directory, file, formatted.text);
    }
  }
  return { changed: changed.sort(), unchangedCount, diagnostics };
}
