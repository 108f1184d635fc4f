/** Finds test files, and the manifest that each of them belongs to: the nearest `sluice.yaml` from its folder upwards. Reads no file. */
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

const TEST_FILE = /\.test\.ya?ml$/i;

const MANIFEST = 'sluice.yaml';

/** Test files of one manifest. */
export interface TestGroup {
  /** Files and directories to load, as `-f` would name them; undefined where no manifest was found. */
  readonly manifests: readonly string[] | undefined;
  /** Absolute, in the order in which they run. */
  readonly files: readonly string[];
}

/** A path as people see it. */
export const shownFrom = (directory: string, path: string): string => relative(directory, path) || path;

async function kindAt(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** All test files below `folder`, but for those below a folder that `isLeftOut`. */
async function listTests(
  folder: string,
  isLeftOut: (names: readonly string[]) => boolean,
): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const nested = await Promise.all(
    entries.map(async (entry) => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return TEST_FILE.test(entry.name) ? [path] : [];
      const names = await readdir(path).catch(() => []);
      return isLeftOut(names) ? [] : listTests(path, isLeftOut);
    }),
  );
  return nested.flat();
}

/**
 * Test files below the directories of the manifests, in order of their names. A folder below with a `sluice.yaml` of its own is another
 * project: its tests belong to that manifest.
 */
export async function findTestFiles(directory: string, manifests: readonly string[]): Promise<string[]> {
  const roots = new Set<string>();
  for (const manifest of manifests.length === 0 ? [MANIFEST] : manifests) {
    const path = resolve(directory, manifest);
    roots.add((await kindAt(path)) === 'folder' ? path : dirname(path));
  }
  const found = new Set<string>();
  for (const root of roots)
    for (const path of await listTests(root, (names) => names.includes(MANIFEST))) found.add(path);
  return [...found].sort();
}

/**
 * The nearest `sluice.yaml` from `folder` upwards: up to the working directory, or, for a folder outside of it, up to the folder that
 * holds `.git`.
 */
async function findManifest(folder: string, directory: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, MANIFEST);
    if ((await kindAt(path)) === 'file') return path;
    if (at === directory || at === dirname(at) || (await kindAt(join(at, '.git'))) !== undefined)
      return undefined;
  }
}

/** The files that a person named, a folder standing for the tests below it; all below the working directory when none is named. */
async function expand(directory: string, named: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    (named.length === 0 ? ['.'] : named).map(async (name) => {
      const path = resolve(directory, name);
      return (await kindAt(path)) === 'folder' ? (await listTests(path, () => false)).sort() : [path];
    }),
  );
  return [...new Set(lists.flat())];
}

/**
 * Test files by their manifests, which come in the order of their first test.
 * @param directory the working directory, absolute
 * @param manifests of `-f`: when there are any, all tests belong to them
 * @param named files and folders of tests; empty: all beside the manifests, without `-f` all below the working directory
 */
export async function groupTests(
  directory: string,
  manifests: readonly string[],
  named: readonly string[],
): Promise<readonly TestGroup[]> {
  if (manifests.length > 0) {
    const files =
      named.length > 0 ? await expand(directory, named) : await findTestFiles(directory, manifests);
    return [{ manifests, files }];
  }
  const groups = new Map<string | undefined, string[]>();
  for (const file of await expand(directory, named)) {
    const manifest = await findManifest(dirname(file), directory);
    groups.set(manifest, [...(groups.get(manifest) ?? []), file]);
  }
  return [...groups].map(([manifest, files]) => ({
    manifests: manifest === undefined ? undefined : [shownFrom(directory, manifest)],
    files,
  }));
}
