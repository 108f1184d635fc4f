/** The files that people write by hand: finding those that are Sluice's, reading them, and replacing them whole. */
import { mkdir, readFile, readdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { SluiceError } from '../../model/errors.ts';
import { decodeSource } from '../../manifest/read/decode.ts';
import { isManifestText } from '../../manifest/files/manifest-text.ts';
import { Source } from '../../manifest/read/source.ts';
import { readRegularFile } from './regular-file.ts';

const EXTENSION = /\.(?:ya?ml|json)$/i;

/** Files below folders, and files that were named; the others are reported. */
export interface FoundFiles {
  /** From the working directory, each once. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file's text without its byte-order mark. */
export class TextFile extends Source {
  readonly hasByteOrderMark: boolean;
  constructor(source: Source, hasByteOrderMark: boolean) {
    super(source.file, source.path, source.text);
    this.hasByteOrderMark = hasByteOrderMark;
  }
}

/** Named files as they are; below folders the manifests, tests and pipeline files, by what they hold. */
export async function findFormattable(directory: string, paths: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const full = resolve(directory, path);
    const found = await stat(full).catch(() => undefined);
    if (found?.isDirectory() === true) {
      for (const file of await listOurs(full)) files.add(relative(directory, file).split(sep).join('/'));
    } else if (found?.isFile() === true && EXTENSION.test(path)) files.add(path);
    else if (found?.isFile() === true) {
      diagnostics.push(
        problem(path, 'only .yaml, .yml and .json files can be formatted', 'Name another file.'),
      );
    } else diagnostics.push(problem(path, `there is no file ${path}`, 'Check the path.'));
  }
  return { files: [...files].sort(), diagnostics };
}

async function listOurs(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const nested = await Promise.all(
    entries.map(async (entry) => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return listOurs(path);
      if (!entry.isFile() || !EXTENSION.test(entry.name)) return [];
      const text = await readFile(path, 'utf8').catch(() => '');
      return isOurs(entry.name, text) ? [path] : [];
    }),
  );
  return nested.flat();
}

/** Manifests have an apiVersion, tests a name of their form, pipeline files a `$source` at their start. */
function isOurs(name: string, text: string): boolean {
  if (/\.test\.ya?ml$/i.test(name)) return /^(?:processor|cases):/m.test(text);
  if (isManifestText(text)) return true;
  const lines = text
    .replace(/^\ufeff/, '')
    .split('\n', MOST_LINES_BEFORE)
    .filter((line) => line.trim() !== '' && !/^ {0,80}#|^---/.test(line));
  const start = lines.join(' ').replace(/\s+/g, ' ').trim();
  if (/^(?:- ?|\[ ?)\{? ?["']?\$source["']? ?:/.test(start)) return true;
  return lines.some(
    (line) => /^["'{]{0,2} {0,8}["']?pipeline["']? ?:/.test(line) && !/^ +pipeline:/.test(line),
  );
}

/** A pipeline file says what it is within so many lines, comments included. */
const MOST_LINES_BEFORE = 60;

/** The text of a file, or why it has none. `file` is relative to `directory`. */
export async function readText(directory: string, file: string): Promise<TextFile | Diagnostic> {
  const path = resolve(directory, file);
  try {
    const bytes = await readRegularFile(path);
    const decoded = decodeSource(file, path, bytes);
    if (decoded instanceof Source) {
      return new TextFile(decoded, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
    }
    return problem(file, `${file} is not UTF-8 text`, 'Save it as UTF-8.');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return problem(file, `${file} cannot be read (${code})`, 'Check its permissions.');
  }
}

/** Writes a file whole or not at all. One behind a link is replaced where it really is. @throws SluiceError OUTPUT_UNWRITABLE */
export async function replaceText(directory: string, file: string, text: string): Promise<void> {
  try {
    const path = await realpath(resolve(directory, file)).catch(() => resolve(directory, file));
    await writeFileAtomic(path, text);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new SluiceError('OUTPUT_UNWRITABLE', `${file} cannot be written (${reason})`, {
      fix: 'Check its permissions, and whether the disk has room.',
      cause: error,
    });
  }
}

/** Writes a new file and its folders; false where there is one already. @throws SluiceError OUTPUT_UNWRITABLE */
export async function createText(directory: string, file: string, text: string): Promise<boolean> {
  const path = resolve(directory, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    if (reason === 'EEXIST') return false;
    throw new SluiceError('OUTPUT_UNWRITABLE', `${file} cannot be written (${reason})`, {
      fix: 'Name a folder that can be written, on a disk with room.',
      cause: error,
    });
  }
}

const problem = (file: string, message: string, fix: string): Diagnostic => ({
  severity: 'error',
  code: 'FILE_UNUSABLE',
  message,
  place: { file, line: 1, column: 1 },
  fix,
});
