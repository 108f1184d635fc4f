/** Files and standard input as sources. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { decodeSource } from '../read/decode.ts';
import type { FileAccess, ReadFailure } from './file-access.ts';
import { MAX_FILE_BYTES } from '../read/growth.ts';
import { Source } from '../read/source.ts';

/** How long files are read at a stretch, in milliseconds, before others have a turn. */
const STRETCH = 10;

/**
 * The file system, with names shown relative to `directory`. A small file is read at once in a fraction of the time that it takes to wait
 * for it; answers of Atlas that come meanwhile have their turn between files.
 */
export function fileAccess(directory: string): FileAccess {
  const realPaths = new Map<string, string | undefined>();
  let since = performance.now();
  const letOthersWork = async (): Promise<void> => {
    if (performance.now() - since < STRETCH) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
  return {
    read: async (path, shown) => {
      await letOthersWork();
      const name =
        isAbsolute(shown) && !relative(directory, shown).startsWith('..')
          ? relative(directory, shown)
          : shown;
      try {
        const found = statSync(path);
        if (!found.isFile()) return failure('MANIFEST_UNREADABLE', `${name} is no regular file`);
        if (found.size > MAX_FILE_BYTES) return tooLarge(name, found.size);
        return decode(name, path, readFileSync(path));
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
          return failure('MANIFEST_NOT_FOUND', `${name} is not there`);
        return failure('MANIFEST_UNREADABLE', `${name} cannot be read (${code ?? 'unknown reason'})`);
      }
    },
    realPath: (path) => {
      // The folders of many files are asked for with each of them.
      if (realPaths.has(path)) return realPaths.get(path);
      const found = realPathOf(path);
      realPaths.set(path, found);
      return found;
    },
  };
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** Standard input as a file of the working directory. */
export function readInput(bytes: Uint8Array, directory: string): Source | ReadFailure {
  const name = 'standard input';
  return bytes.length > MAX_FILE_BYTES
    ? tooLarge(name, bytes.length)
    : decode(name, join(directory, name), bytes);
}

function decode(name: string, path: string, bytes: Uint8Array): Source | ReadFailure {
  const decoded = decodeSource(name, path, bytes);
  if (decoded instanceof Source) return decoded;
  return { ...failure('MANIFEST_NOT_TEXT', `${name} is not UTF-8 text`), spot: decoded };
}

const tooLarge = (name: string, bytes: number): ReadFailure =>
  failure('MANIFEST_TOO_LARGE', `${name} has ${bytes} bytes; at most ${MAX_FILE_BYTES} are read`);

const failure = (code: ReadFailure['code'], message: string): ReadFailure => ({ code, message });
