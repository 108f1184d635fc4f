/** `.sluice/begun`: the plans that an apply by digest has begun, one file each, readable by their owner alone. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SluiceError } from '../../model/errors.ts';
import type { BegunStore } from '../options.ts';
import { readRegularFile } from './regular-file.ts';

/** The store below a working directory. */
export function openBegunFolder(directory: string): BegunStore {
  const folder = join('.sluice', 'begun');
  const nameOf = (digest: string): string => join(folder, `${digest.replace('sha256:', '')}.json`);
  return {
    read: async (digest) => {
      try {
        return (await readRegularFile(join(directory, nameOf(digest)))).toString('utf8');
      } catch {
        return undefined;
      }
    },
    write: async (digest, text) => {
      await mkdir(join(directory, folder), { recursive: true });
      const name = nameOf(digest);
      try {
        await writeFile(join(directory, name), text, { mode: 0o600 });
      } catch (error) {
        const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
        throw new SluiceError('OUTPUT_UNWRITABLE', `${name} cannot be written (${reason})`, { cause: error });
      }
    },
  };
}
