/** Names of pipeline files: safe on every file system, told apart where letters' case does not count, and never with a leading dot. */
import { createHash } from 'node:crypto';

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Longer names are cut; most file systems take 255 bytes. */
const LONGEST = 120;

/** `name` as one segment of a path; characters that some file system refuses are percent-encoded, byte by byte. */
export function encodeFileName(name: string): string {
  const encoded = name
    .replace(/[^A-Za-z0-9._-]/gu, encodeBytes)
    .replace(/^\.|\.$/g, encodeBytes)
    .replace(DEVICE, (word) => encodeBytes(word.slice(0, 1)) + word.slice(1));
  if (encoded === '') return '%';
  return encoded.length <= LONGEST ? encoded : `${encoded.slice(0, LONGEST - 9)}~${fingerprint(name)}`;
}

const encodeBytes = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => '%' + byte.toString(16).toUpperCase().padStart(2, '0'))
    .join('');

const fingerprint = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 8);

/**
 * Gives out segments below one folder. Where two names differ in their letters' case alone, the one that asks later gets a
 * fingerprint behind it.
 */
export class FileNames {
  /** The folder, ending with a slash; empty for the one that paths start from. */
  readonly folder: string;
  readonly #taken = new Set<string>();

  constructor(folder = '') {
    this.folder = folder;
  }

  give(name: string, extension = ''): string {
    const encoded = encodeFileName(name);
    const plain = encoded + extension;
    const given = this.#taken.has(plain.toLowerCase())
      ? `${encoded}~${fingerprint(name)}${extension}`
      : plain;
    this.#taken.add(given.toLowerCase());
    return given;
  }

  /** Keeps a segment from being given out. */
  take(segment: string): void {
    this.#taken.add(segment.toLowerCase());
  }
}
