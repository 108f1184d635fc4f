/**
 * Which file of dist/ a module ends up in. The answer follows from paths and imports alone, never from contents, so that a
 * change rewrites the chunks of the rooms that it touches and no others.
 */
import { join, relative, sep } from 'node:path';

/**
 * @typedef {{ isEntry: boolean, importers: readonly string[], importedIds: readonly string[] }} ModuleInfo
 * @typedef {(id: string) => ModuleInfo | null} GetModuleInfo as much of rolldown's as is needed here
 * @typedef {{ start: ReadonlySet<string>, program: ReadonlySet<string>, bases: ReadonlyMap<string, ReadonlySet<string>> }} Loaded what
 *   the programs load before they know what to do, what the command line loads before it runs a command, and what of a room
 *   most commands need
 */

/**
 * Rooms whose files need very different things: `validate` must not load what `apply` needs. Each file there is a chunk of
 * its own, and so is each file directly below src/.
 */
const SPLIT_ROOMS = ['commands', 'cli', 'core'];

/**
 * Rooms of which most commands need one file and what it imports in its room: that is the room's chunk, and each folder of what
 * is left is one of its own.
 */
const BASES = { render: 'src/render/diagnostics.ts', model: 'src/cli/program.ts' };

/** Folders that few commands need, and nothing else of their room. */
const PARTS = ['pipeline/schema'];

/** Programs that people start; they wait for what these load. */
const PROGRAMS = ['src/cli.ts', 'src/action.ts'];

/** The list of commands: every command loads what it imports. */
const COMMAND_LIST = ['src/cli/program.ts'];

/**
 * @param {string} root
 * @param {string} id a module, as rolldown names it
 */
const pathOf = (root, id) => relative(root, id).split(sep).join('/');

/** @param {string} path of a module below the root */
export function packageFolder(path) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/** @param {string} path of a source, `src/render/text.ts` → `render/text` */
const stem = (path) => path.replace(/^src\//, '').replace(/\.[jt]s$/, '');

/**
 * The chunk that takes a module: one per vendored package, one per room, and `start` for what the programs load before they
 * know what to do. A module that is loaded later, by `import()` alone, becomes an entry of its own, which rolldown makes of
 * it where this returns null.
 * @param {string} root
 * @param {string} id
 * @param {GetModuleInfo} getModuleInfo
 * @param {Loaded} loaded
 * @returns {string | null}
 */
export function chunkOf(root, id, getModuleInfo, { start, program, bases }) {
  const path = pathOf(root, id);
  const bundled = packageFolder(path);
  if (bundled !== undefined) return `vendor/${packageName(bundled)}`;
  const info = getModuleInfo(id);
  if (info === null || info.isEntry || !path.startsWith('src/')) return null;
  if (start.has(id)) return 'start';
  if (info.importers.length === 0) return null;
  const own = stem(path);
  const room = own.includes('/') ? own.slice(0, own.indexOf('/')) : undefined;
  if (room === 'cli' && program.has(id)) return 'cli';
  if (room === undefined || SPLIT_ROOMS.includes(room)) return own;
  const folder = own.slice(0, own.lastIndexOf('/'));
  if (PARTS.includes(folder)) return folder;
  if (bases.get(room)?.has(id) !== false) return room;
  return folder === room ? `${room}/more` : folder;
}

/**
 * What is loaded in any case.
 * @param {string} root
 * @param {GetModuleInfo} getModuleInfo
 * @returns {Loaded}
 */
export function findLoaded(root, getModuleInfo) {
  return {
    start: importedBy(PROGRAMS, root, getModuleInfo),
    program: importedBy(COMMAND_LIST, root, getModuleInfo),
    bases: new Map(
      Object.entries(BASES).map(([room, path]) => [
        room,
        new Set([join(root, path), ...importedBy([path], root, getModuleInfo)]),
      ]),
    ),
  };
}

/**
 * What files import, at once or by way of others.
 * @param {readonly string[]} paths
 * @param {string} root
 * @param {GetModuleInfo} getModuleInfo
 */
function importedBy(paths, root, getModuleInfo) {
  /** @type {Set<string>} */
  const loaded = new Set();
  const waiting = paths.flatMap((path) => getModuleInfo(join(root, path))?.importedIds ?? []);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (loaded.has(id)) continue;
    loaded.add(id);
    waiting.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return loaded;
}

/** @param {string} folder `node_modules/@actions/core` → `actions-core` */
function packageName(folder) {
  return folder
    .slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
    .replace('@', '')
    .replace('/', '-');
}

/**
 * The path below dist/ of a chunk. One that `import()` loads is named after its module; where that module's code is in the
 * chunk of its room, what is loaded is a door to that, under `later/`.
 * @param {string} root
 * @param {{ name: string, isDynamicEntry: boolean, facadeModuleId: string | null, moduleIds: readonly string[] }} chunk
 */
export function chunkFileName(root, { name, isDynamicEntry, facadeModuleId, moduleIds }) {
  if (!isDynamicEntry || facadeModuleId === null) return `chunks/${name}.js`;
  const folder = moduleIds.length === 0 ? 'chunks/later' : 'chunks';
  const path = pathOf(root, facadeModuleId);
  const bundled = packageFolder(path);
  if (bundled === undefined) return `${folder}/${stem(path)}.js`;
  // Files of packages may have hashes in their names; those change with the package's version alone.
  const file = path.slice(bundled.length + 1).replaceAll('/', '-');
  return `${folder}/vendor/${packageName(bundled)}/${file.replace(/\.[cm]?js$/, '.js')}`;
}
