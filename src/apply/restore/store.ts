/** Where restore notes are kept, as a port: the caller of an apply hands one in. */
import type { KeptNote, RestoreNote } from './note.ts';

/** Which Atlas and project a run is about. */
export interface RestoreScope {
  readonly baseUrl: string;
  readonly project: string;
}

export interface FoundNotes {
  /** Of runs that have ended or were cut off, oldest first. */
  readonly notes: readonly KeptNote[];
  /** Of runs of other processes that still go on. */
  readonly running: readonly KeptNote[];
  /** Existing files that can't be used: what they hold is not known. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** The notes of replays: each is begun once. `key` is a file name without its ending. */
export interface ReplayNotes {
  /** Where the note is, as shown; undefined where there is none. */
  findReplay(key: string): Promise<string | undefined>;
  /**
   * @param replay `ADDRESS=TIME`, for people
   * @throws Error when it can't be kept.
   */
  writeReplay(key: string, text: string, replay: string): Promise<void>;
  /** Removes the note of a replay that did not happen after all. */
  removeReplay(key: string): Promise<void>;
}

export interface RestoreStore extends ReplayNotes {
  find(scope: RestoreScope): Promise<FoundNotes>;
  /** Why a note could not be written now, as far as can be told without writing; undefined: nothing is in the way. */
  findObstacle(): Promise<string | undefined>;
  /**
   * Writes the note of a run that begins.
   * @throws Error when it can't be on disk.
   */
  write(note: RestoreNote): Promise<KeptNote>;
  /** Keeps only what is left of a note of a run that has ended; without anything left the file goes. */
  settle(note: KeptNote, entries: RestoreNote['entries']): Promise<void>;
}
