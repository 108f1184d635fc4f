/**
 * Shows how much of dist/ a change rewrites: builds in memory, once as it is and once per source with a statement added to
 * it, and counts the files that differ. `node scripts/dist-steadiness.js [FILE or FOLDER ...]`, default src/render.
 * Exits 1 when a change rewrites more files than the limit.
 */
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { makeBundle } from './bundle/make.js';

const root = join(import.meta.dirname, '..');
/** Files of dist/ that a change to one source may rewrite. */
const LIMIT = 3;

/**
 * The sources at a path.
 * @param {string} path below the root
 * @returns {Promise<string[]>}
 */
async function listSources(path) {
  if (!(await stat(join(root, path))).isDirectory()) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * @param {Map<string, Uint8Array>} before
 * @param {Map<string, Uint8Array>} after
 */
function differences(before, after) {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => {
    const [old, fresh] = [before.get(name), after.get(name)];
    return old === undefined || fresh === undefined || !Buffer.from(old).equals(fresh);
  });
}

const given = process.argv.slice(2);
const before = await makeBundle();
let worst = 0;
for (const path of (await Promise.all((given.length > 0 ? given : ['src/render']).map(listSources))).flat()) {
  const appended = `globalThis.sluiceSteadiness = ${JSON.stringify(path)};`;
  const changed = differences(before, await makeBundle({ path, appended }));
  worst = Math.max(worst, changed.length);
  console.log(`${path}: ${changed.length === 0 ? 'nothing' : changed.join(', ')}`);
}
console.log(
  `At most ${worst} of ${before.size} files of dist/ change with one source; ${LIMIT} are allowed.`,
);
process.exitCode = worst > LIMIT ? 1 : 0;
