/** Files that people named for results. */
import { lstat, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SluiceError } from '../model/errors.ts';
import type { Host } from './host.ts';

/**
 * Writes a result file that a flag named, readable by its owner alone: plans and reports name what people run.
 * @throws SluiceError OUTPUT_UNWRITABLE
 */
export async function writeResultFile(host: Host, path: string, text: string): Promise<void> {
  try {
    const full = resolve(host.directory, path);
    const present = await lstat(full).catch(() => undefined);
    // Where it leads to, somebody else may have decided. A device or a pipe, such as /dev/stdout, is no file to be replaced.
    if (present?.isSymbolicLink() && (await stat(full).catch(() => undefined))?.isFile() !== false) {
      throw Object.assign(new Error('a symbolic link'), { code: 'it is a symbolic link' });
    }
    await writeFile(full, text, { mode: 0o600 });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new SluiceError('OUTPUT_UNWRITABLE', `${path} cannot be written (${reason})`, {
      fix: 'Name a file in a folder that exists, on a disk with room.',
      cause: error,
    });
  }
}
