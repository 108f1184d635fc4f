/** What is around a working directory: a manifest, a repository. */
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Whether there is a `sluice.yaml`. */
export async function hasManifest(directory: string): Promise<boolean> {
  return isThere(join(directory, 'sluice.yaml'));
}

/** The root of the Git repository that holds a directory; undefined where none does. `.git` is a file in worktrees and submodules. */
export async function findRepository(directory: string): Promise<string | undefined> {
  for (let at = directory; ; at = dirname(at)) {
    if (await isThere(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}
