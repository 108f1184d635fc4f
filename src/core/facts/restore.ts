/** Restore notes, for callers that keep them in their own place. */
export { parseNote, printNote } from '../../apply/restore/note.ts';
export type { KeptNote, RestoreNote } from '../../apply/restore/note.ts';
export type { FoundNotes, ReplayNotes, RestoreScope, RestoreStore } from '../../apply/restore/store.ts';
export { openRestoreFolder } from '../files/restore-folder.ts';
