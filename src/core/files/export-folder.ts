/** The folder that an export writes to: what is there, what is somebody else's, and how files get there whole. */
import { lstat, mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { FileAccess } from '../../manifest/files/file-access.ts';
import { fileAccess } from '../../manifest/files/disk.ts';
import { Source } from '../../manifest/read/source.ts';
import { SluiceError } from '../../model/errors.ts';
import { readRegularFile } from './regular-file.ts';

export const MANIFEST_NAME = 'sluice.yaml';
export const EXAMPLE_NAME = '.env.example';

/** What happens to one file. */
export interface FileChange {
  /** From the folder, with slashes. */
  readonly path: string;
  readonly effect: 'create' | 'update' | 'keep';
  readonly text: string;
}

export class ExportFolder {
  /** Absolute. */
  readonly path: string;
  /** As people named it. */
  readonly shown: string;
  readonly #directory: string;

  constructor(directory: string, shown: string) {
    this.#directory = directory;
    this.path = resolve(directory, shown);
    this.shown = shown;
  }

  /** A path of the folder as people would type it. */
  show(path: string): string {
    return join(this.shown, path);
  }

  /** The path, from the folder, of a file that the loader shows as `shown`; undefined when it is outside. */
  pathOf(shown: string): string | undefined {
    const way = relative(this.path, resolve(this.#directory, shown));
    return way.startsWith('..') ? undefined : way.split(sep).join('/');
  }

  /** The text of a file; undefined when there is none. `folders`: what is known of the folders on the way. */
  async read(path: string, folders?: Map<string, Promise<boolean>>): Promise<string | undefined> {
    if (!(await this.#isThere(path, folders))) return undefined;
    try {
      return (await readRegularFile(join(this.path, path))).toString('utf8');
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ENOENT') return undefined;
      throw unusable(this.show(path), code, error);
    }
  }

  /**
   * Whether there is something at a path. Folders are looked at once for all that is in them, where `folders` holds what was found.
   * @throws SluiceError EXPORT_UNWRITABLE for a link on the way, which may lead to a file of somebody else.
   */
  async #isThere(path: string, folders = new Map<string, Promise<boolean>>()): Promise<boolean> {
    const parent = dirname(path);
    if (parent !== '.') {
      const found = folders.get(parent) ?? this.#isThere(parent, folders);
      folders.set(parent, found);
      if (!(await found)) return false;
    }
    const found = await lstat(join(this.path, path)).catch(() => undefined);
    if (found?.isSymbolicLink() === true) throw unusable(this.show(path), 'it is a symbolic link', undefined);
    return found !== undefined;
  }

  /** @throws SluiceError EXPORT_UNWRITABLE where something else than a folder is, be it a link to one. */
  async check(): Promise<void> {
    const found = await lstat(this.path).catch(() => undefined);
    if (found?.isSymbolicLink()) throw unusable(this.shown, 'it is a symbolic link', undefined);
    if (found?.isDirectory() === false) throw unusable(this.shown, 'ENOTDIR', undefined);
  }

  /**
   * What writing `files` would do.
   *
   * @param own paths that the manifest in the folder reads, and that may be written.
   * @throws SluiceError EXPORT_FOREIGN_FILE naming every other file in the way.
   */
  async compare(files: ReadonlyMap<string, string>, own: ReadonlySet<string>): Promise<FileChange[]> {
    const changes: FileChange[] = [];
    const foreign: string[] = [];
    const texts = [...files];
    const folders = new Map<string, Promise<boolean>>();
    const found = await inGroups(texts, ([path]) => this.read(path, folders));
    for (const [index, [path, text]] of texts.entries()) {
      const present = found[index];
      const effect = present === undefined ? 'create' : present === text ? 'keep' : 'update';
      if (effect === 'update' && !own.has(path)) foreign.push(this.show(path));
      changes.push({ path, effect, text });
    }
    if (foreign.length > 0) {
      throw new SluiceError('EXPORT_FOREIGN_FILE', `${foreign.join(', ')} would be overwritten`, {
        fix: 'Nothing was written. Move it away, or export into another folder.',
      });
    }
    return changes;
  }

  /** Writes what is new or different, each file whole or not at all; the manifest last, so that it never names a file that is not there. */
  async write(changes: readonly FileChange[]): Promise<void> {
    const due = changes.filter(({ effect }) => effect !== 'keep');
    const others = due.filter(({ path }) => path !== MANIFEST_NAME);
    const folders = new Map<string, Promise<unknown>>();
    await inGroups(others, (change) => this.#write(change, folders));
    for (const change of due) if (change.path === MANIFEST_NAME) await this.#write(change, folders);
  }

  /** Writes one file; `folders` are those that exist, or are being made. */
  async #write({ path, text }: FileChange, folders: Map<string, Promise<unknown>>): Promise<void> {
    const full = join(this.path, path);
    const parent = dirname(full);
    try {
      const made = folders.get(parent) ?? mkdir(parent, { recursive: true });
      folders.set(parent, made);
      await made;
      await writeFileAtomic(full, text);
    } catch (error) {
      throw unusable(this.show(path), (error as NodeJS.ErrnoException).code, error);
    }
  }

  /** The folder as it would be with `files` in it. */
  with(files: ReadonlyMap<string, string>): FileAccess {
    const disk = fileAccess(this.#directory);
    return {
      realPath: (path) => disk.realPath(path),
      read: async (path, shown) => {
        const text = files.get(relative(this.path, path).split(sep).join('/'));
        return text === undefined ? disk.read(path, shown) : new Source(shown, path, text);
      },
    };
  }
}

/** How many files are read or written at once. */
const AT_ONCE = 32;

/** What `work` gives for each item, in their order; several at once. Nothing is under way any more when it rejects. */
async function inGroups<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let first = 0; first < items.length; first += AT_ONCE) {
    const group = await Promise.allSettled(items.slice(first, first + AT_ONCE).map(work));
    for (const each of group) {
      if (each.status === 'rejected') throw each.reason;
      results.push(each.value);
    }
  }
  return results;
}

function unusable(shown: string, code: string | undefined, cause: unknown): SluiceError {
  return new SluiceError(
    'EXPORT_UNWRITABLE',
    `${shown} cannot be read or written (${code ?? 'unknown reason'})`,
    {
      fix: 'Name a folder with --out that you may write to, on a disk with room.',
      cause,
    },
  );
}
