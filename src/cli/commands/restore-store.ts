/** The restore notes of a host's working directory. */
import { randomBytes } from 'node:crypto';
import { createFileStore } from '../../apply/restore/file-store.ts';
import type { Holder } from '../../apply/restore/note.ts';
import type { RestoreStore } from '../../apply/restore/store.ts';
import type { Host } from '../host.ts';

/** The process that a note is written by. A host without one of its own never seems to go on. */
export const holderOf = ({ process }: Host): Holder => ({
  host: process?.host ?? '',
  pid: process?.pid ?? 0,
});

export function openRestoreStore(host: Host): RestoreStore {
  return createFileStore({
    directory: host.directory,
    holder: holderOf(host),
    isRunning: (pid) => host.process?.isRunning(pid) ?? false,
    hasRights: host.process?.hasFileRights ?? true,
    makeName: () => {
      const time = new Date(host.clock.now()).toISOString().replace(/[:.]/g, '-');
      return `${time}-${randomBytes(4).toString('hex')}`;
    },
  });
}
