/** Watches the folders of a project, those that come later too, and says which file changed. Hidden ones and node_modules are left alone. */
import type { FSWatcher } from 'node:fs';
import { watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that a manifest or a test is made of. */
const INPUT = /\.(?:ya?ml|json|ndjson|jsonl)$/i;

const isLeftOut = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

async function foldersBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [];
  const below = entries.filter((entry) => entry.isDirectory() && !isLeftOut(entry.name));
  return [root, ...(await Promise.all(below.map(({ name }) => foldersBelow(join(root, name))))).flat()];
}

/**
 * Each folder is watched by itself: a recursive watch would take in node_modules, and on Linux, in Node 20, each of its files.
 */
export class FolderWatch {
  readonly #roots: readonly string[];
  readonly #onChange: (path: string) => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #isClosed = false;

  /** @param roots absolute */
  constructor(roots: readonly string[], onChange: (path: string) => void) {
    this.#roots = roots;
    this.#onChange = onChange;
  }

  /** Watches the folders that exist now. */
  async refresh(): Promise<void> {
    const folders = new Set((await Promise.all(this.#roots.map(foldersBelow))).flat());
    if (this.#isClosed) return;
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  #watch(folder: string): void {
    let watcher: FSWatcher;
    try {
      watcher = watch(folder);
    } catch {
      // It has gone meanwhile, or the system watches no more: the other folders still count.
      return;
    }
    watcher.on('change', (_event, name) => {
      const text = String(name);
      // A name without an extension is a folder, mostly: one that is new may hold tests.
      if (!isLeftOut(text) && (INPUT.test(text) || !text.includes('.'))) this.#onChange(join(folder, text));
    });
    watcher.on('error', () => {
      watcher.close();
      this.#watchers.delete(folder);
    });
    this.#watchers.set(folder, watcher);
  }

  close(): void {
    this.#isClosed = true;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }
}
