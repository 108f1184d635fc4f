/** What the manifest's rooms need from the file system; `load.ts` alone has the real one. */
import type { Source, Spot } from '../read/source.ts';

/** Why a file was not read, as a finding says it. */
export interface ReadFailure {
  readonly code: 'MANIFEST_NOT_FOUND' | 'MANIFEST_UNREADABLE' | 'MANIFEST_TOO_LARGE' | 'MANIFEST_NOT_TEXT';
  readonly message: string;
  /** In the file, where it is known. */
  readonly spot?: Spot;
}

export interface FileAccess {
  /** The text of a file. `shown` is its name in messages. */
  read(path: string, shown: string): Promise<Source | ReadFailure>;
  /** The path with symbolic links resolved; undefined where nothing is. */
  realPath(path: string): string | undefined;
}
