/**
 * The restore note of an apply as a line of the comment's status: a job's own disk is gone when the job is killed. Addresses and states
 * alone, never a definition. Text to note and back.
 */
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { RestoreNote } from '../../core/facts/restore.ts';
import { parseNote, printNote } from '../../core/facts/restore.ts';

const MARK = 'sluice:restore';

/** A line that is longer leaves too little of the comment to people. */
const MAX_LINE = 8_000;

/** Never more than this is unpacked, whatever a comment says. */
const MAX_UNPACKED_BYTES = 4 * 1024 * 1024;

/** The line for the beginning of a status; '' where there is nothing to restore, or too much for a comment. */
export function renderRestoreLine(note: RestoreNote | undefined): string {
  if (note === undefined || note.entries.length === 0) return '';
  const entries = note.entries.map(({ address, state, renamedTo }) => ({
    address,
    state,
    ...(renamedTo !== undefined && { renamedTo }),
  }));
  const { baseUrl, project, startedAt } = note;
  const packed = brotliCompressSync(Buffer.from(printNote({ baseUrl, project, startedAt, entries }), 'utf8'));
  const line = `<!-- ${MARK} ${packed.toString('base64url')} -->`;
  return line.length > MAX_LINE ? '' : line;
}

/** The note in the first line of a status; undefined where there is none that can be read. Says nothing about trust. */
export function parseRestoreLine(status: string): RestoreNote | undefined {
  const packed = new RegExp(`^<!-- ${MARK} ([A-Za-z0-9_-]+) -->\\n`).exec(`${status}\n`)?.[1];
  if (packed === undefined) return undefined;
  try {
    const bytes = brotliDecompressSync(Buffer.from(packed, 'base64url'), {
      maxOutputLength: MAX_UNPACKED_BYTES,
    });
    return parseNote(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
