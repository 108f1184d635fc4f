/**
 * Restore notes as files, `.sluice/restore/` of the working directory: one file a run, so that runs side by side and clones of one
 * repository don't meet in one. Only its owner may read a note, and only a note that nobody else could have written is believed: a
 * checkout gives its files wider rights.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Holder, KeptNote, RestoreNote } from '../../apply/restore/note.ts';
import { parseNote, printNote } from '../../apply/restore/note.ts';
import { processStart } from './process-age.ts';
import { openReplayNotes } from './replay-notes.ts';
import type { FoundNotes, RestoreScope, RestoreStore } from '../../apply/restore/store.ts';

/** The process that writes notes, among those of its machine. */
export interface NoteWriter extends Holder {
  /** Whether files have an owner and rights of their own: not on Windows. */
  readonly hasFileRights: boolean;
  /** Whether a process of this machine runs. */
  isRunning(pid: number): boolean;
}

/** A caller that does not say which process it is: its runs never seem to go on. */
const UNKNOWN_WRITER: NoteWriter = { host: '', pid: 0, hasFileRights: true, isRunning: () => false };

const FOLDER = join('.sluice', 'restore');

/** So many notes are read; more have never been left by anybody who runs applies one after another. */
const MOST_NOTES = 200;
const MOST_BYTES = 16 * 1024 * 1024;

/** Where the system does not tell when a process began: no apply takes longer, so that an older note is of one that has ended. */
const LONGEST_RUN_MS = 24 * 60 * 60 * 1000;
/** How far the two clocks may be apart. */
const CLOCK_MARGIN_MS = 5000;

/** The notes of one working directory. */
export function openRestoreFolder(directory: string, writer: NoteWriter = UNKNOWN_WRITER): RestoreStore {
  const { host, pid, hasFileRights } = writer;
  const full = (path: string): string => join(directory, path);

  async function read(path: string): Promise<KeptNote> {
    const found = await lstat(full(path));
    if (!found.isFile()) throw new Error('it is not a regular file');
    if (found.size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES} bytes`);
    if (hasFileRights && (found.mode & 0o077) !== 0) {
      throw new Error('others may read or write it: notes that Sluice has written are for their owner alone');
    }
    return { ...parseNote(await readFile(full(path), 'utf8')), path };
  }

  async function write(path: string, note: RestoreNote): Promise<void> {
    await writeFileAtomic(full(path), printNote(note), { mode: 0o600 });
  }

  /** Whether the run that wrote a note goes on, in another process of this machine. Its number may be another process's by now. */
  async function isOther({ holder: its, startedAt }: KeptNote): Promise<boolean> {
    if (its === undefined || its.host !== host || its.pid === pid || !writer.isRunning(its.pid)) return false;
    const written = Date.parse(startedAt);
    const began = (await processStart(its.pid)) ?? Date.now() - LONGEST_RUN_MS;
    return began <= written + CLOCK_MARGIN_MS;
  }

  return {
    async find({ baseUrl, project }: RestoreScope): Promise<FoundNotes> {
      const notes: KeptNote[] = [];
      const running: KeptNote[] = [];
      const unreadable: { path: string; reason: string }[] = [];
      for (const name of (await listNotes(full(FOLDER))).slice(0, MOST_NOTES)) {
        const path = join(FOLDER, name);
        try {
          const note = await read(path);
          if (note.baseUrl !== baseUrl || note.project !== project) continue;
          if (await isOther(note)) running.push(note);
          else notes.push(note);
        } catch (error) {
          // Another run has just removed it: then there is nothing to restore.
          if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
          unreadable.push({ path, reason: error instanceof Error ? error.message : String(error) });
        }
      }
      return { notes, running, unreadable };
    },

    async findObstacle() {
      for (let path = full(FOLDER); ; path = dirname(path)) {
        try {
          await access(path, constants.W_OK | constants.X_OK);
          return (await stat(path)).isDirectory() ? undefined : `${path} is not a directory`;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || path === dirname(path)) {
            return error instanceof Error ? error.message : String(error);
          }
        }
      }
    },

    async write(note) {
      await mkdir(full(FOLDER), { recursive: true, mode: 0o700 });
      const name = `${note.startedAt.replace(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}`;
      const path = join(FOLDER, `${name}.json`);
      const held = { ...note, holder: { host, pid } };
      await write(path, held);
      return { ...held, path };
    },

    ...openReplayNotes(full, join(FOLDER, 'replays')),

    async settle(note, entries) {
      if (entries.length === 0) {
        await rm(full(note.path), { force: true });
        return;
      }
      const { baseUrl, project, startedAt, path } = note;
      await write(path, { baseUrl, project, startedAt, entries });
    },
  };
}

/** The files of a folder, oldest first by their names; none where it is not there. */
async function listNotes(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^[\w-]+\.json$/.test(name)).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
