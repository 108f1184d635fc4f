/** Which files a file may name: those below its own directory or the working directory, and nothing hidden. */
import { isAbsolute, relative, sep } from 'node:path';
import type { FileAccess } from './file-access.ts';

/** Whether `path` is below one of `roots`, as written and with symbolic links resolved, with no part of the way that starts with a dot. */
export function isWithin(
  path: string,
  roots: readonly string[],
  files: Pick<FileAccess, 'realPath'>,
): boolean {
  if (!roots.some((root) => isVisibleBelow(root, path))) return false;
  const real = files.realPath(path);
  if (real === undefined) return true;
  return roots.some((root) => {
    const realRoot = files.realPath(root);
    return realRoot !== undefined && isVisibleBelow(realRoot, real);
  });
}

function isVisibleBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && !isAbsolute(way) && !way.split(sep).some((segment) => segment.startsWith('.'));
}
