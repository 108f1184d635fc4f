/** Reading files that somebody named. A pipe would be waited for, without end where nobody writes into it. */
import { readFile, stat } from 'node:fs/promises';

/** The bytes of a regular file, or of what a link to one leads to. Rejects for anything else. */
export async function readRegularFile(path: string): Promise<Buffer> {
  if (!(await stat(path)).isFile()) {
    throw Object.assign(new Error(`${path} is not a regular file`), { code: 'it is not a regular file' });
  }
  return readFile(path);
}
