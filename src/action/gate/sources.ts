/**
 * The files behind a plan as git knows them: a hash for each file, symbolic link and directory that the job read, so that they can be compared
 * with a commit without downloading it. The one file of the Action that reads the checkout itself.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { GitObject, TreeEntry } from '../github/history.ts';

/** Something that the job read, by its path in the repository. */
export interface Source extends TreeEntry {
  readonly path: string;
  /** For a directory: the files in it that could be manifests. */
  readonly entries?: ReadonlyMap<string, TreeEntry>;
}

/** Everything that a job read, or why git can't know all of it. */
export interface Sources {
  readonly found: readonly Source[];
  /** Paths that are outside of the repository. */
  readonly outside: readonly string[];
}

/** The folder of the workflows, whose inputs decide what a plan may do. */
export const WORKFLOWS = '.github';

/** More links than this on one path are a loop, as for the operating system. */
const MOST_LINKS = 40;

/** The files of a directory that Sluice looks at when it is asked for the manifests in it. */
const isManifestName = (name: string): boolean =>
  /\.ya?ml$/i.test(name) && !name.startsWith('.') && !/\.test\.ya?ml$/i.test(name);

/**
 * Reads what `paths` (absolute, or relative to `directory`) are now. Links are sources of their own, and so is what they point to.
 * @param commit any commit's id: its length tells how the repository hashes
 */
export function readSources(
  workspace: string,
  directory: string,
  paths: readonly string[],
  commit: string,
): Sources {
  const root = findRoot(workspace, directory);
  const algorithm = commit.length === 64 ? 'sha256' : 'sha1';
  const found = new Map<string, Source>();
  const outside = new Set<string>();
  const blob = (bytes: Buffer): string =>
    createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  const entryOf = (path: string): TreeEntry => {
    const isLink = lstatSync(path).isSymbolicLink();
    return { oid: blob(isLink ? Buffer.from(readlinkSync(path)) : readFileSync(path)), isLink };
  };

  const visit = (path: string, depth: number): void => {
    const inside = relative(root, path);
    if (inside === '..' || inside.startsWith(`..${sep}`) || depth > MOST_LINKS) {
      outside.add(path);
      return;
    }
    const segments = inside === '' ? [] : inside.split(sep);
    for (let i = 1; i <= segments.length; i += 1) {
      const part = join(root, ...segments.slice(0, i));
      if (!existsSync(part) && !isLinkAt(part)) {
        outside.add(path);
        return;
      }
      if (!isLinkAt(part)) continue;
      found.set(part, { path: inGit(root, part), ...entryOf(part) });
      visit(resolve(dirname(part), readlinkSync(part), ...segments.slice(i)), depth + 1);
      return;
    }
    if (!lstatSync(path).isDirectory()) {
      found.set(path, { path: inGit(root, path), ...entryOf(path) });
      return;
    }
    const names = readdirSync(path, { withFileTypes: true })
      .filter((entry) => isManifestName(entry.name) && !entry.isDirectory())
      .map(({ name }) => name);
    const entries = new Map(names.map((name) => [name, entryOf(join(path, name))]));
    found.set(path, { path: inGit(root, path), oid: '', isLink: false, entries });
    for (const [name, { isLink }] of entries) if (isLink) visit(join(path, name), depth + 1);
  };

  for (const path of paths) visit(resolve(directory, path), 0);
  return { found: [...found.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)), outside: [...outside] };
}

const isLinkAt = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** The checkout around a directory: the nearest folder with a `.git` that isn't above the workspace. */
function findRoot(workspace: string, directory: string): string {
  const top = resolve(workspace);
  for (let folder = resolve(directory); folder.startsWith(top); folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === top) break;
  }
  return top;
}

const inGit = (root: string, path: string): string => relative(root, path).split(sep).join('/') || '.';

/** Whether a source is at a commit as the job read it. */
export function isSameAsRead(source: Source, object: GitObject | undefined): boolean {
  if (object === undefined) return false;
  if (source.entries === undefined) return areSameEntries(source, object) && object.entries === undefined;
  return object.entries !== undefined && areSameDirectories(source.entries, object.entries);
}

/** Whether two commits have the same at the path of a source. */
export function isSameInBoth(source: Source, a: GitObject | undefined, b: GitObject | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (areSameEntries(a, b)) return true;
  return (
    source.entries !== undefined &&
    a.entries !== undefined &&
    b.entries !== undefined &&
    areSameDirectories(a.entries, b.entries)
  );
}

const areSameEntries = (a: TreeEntry, b: TreeEntry): boolean => a.oid === b.oid && a.isLink === b.isLink;

function areSameDirectories(a: ReadonlyMap<string, TreeEntry>, b: ReadonlyMap<string, TreeEntry>): boolean {
  const [first, second] = [a, b].map((entries) => [...entries].filter(([name]) => isManifestName(name)));
  return (
    first?.length === second?.length &&
    (first ?? []).every(([name, entry]) => {
      const other = b.get(name);
      return other !== undefined && areSameEntries(entry, other);
    })
  );
}
