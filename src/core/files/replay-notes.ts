/** The notes of replays as files beside the restore notes: one for each replay that a run has begun. */
import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ReplayNotes } from '../../apply/restore/store.ts';

/** `full`: a path from the working directory. */
export function openReplayNotes(full: (path: string) => string, folder: string): ReplayNotes {
  const pathOf = (key: string): string => join(folder, `${key}.json`);
  return {
    async findReplay(key) {
      try {
        await access(full(pathOf(key)));
        return pathOf(key);
      } catch (error) {
        // Whether it was done is not known where the folder can't be read: then it isn't done again.
        return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : pathOf(key);
      }
    },
    async writeReplay(key, text) {
      await mkdir(full(folder), { recursive: true, mode: 0o700 });
      await writeFileAtomic(full(pathOf(key)), text, { mode: 0o600 });
    },
    async removeReplay(key) {
      await rm(full(pathOf(key)), { force: true });
    },
  };
}
