/**
 * Makes dist/. `node scripts/bundle.js` writes it; `--check` only compares it with what the sources give. How the bundle is
 * made is in `bundle/make.js`.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { makeBundle } from './bundle/make.js';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** @returns {Promise<string[]>} paths below dist/, with forward slashes */
async function listDist() {
  if (!existsSync(dist)) return [];
  const found = await readdir(dist, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** @param {string} path */
const isProgram = (path) => ['cli.js', 'action.js'].includes(path);

/** @param {Map<string, Uint8Array>} files */
async function writeDist(files) {
  for (const path of await listDist()) if (!files.has(path)) await rm(join(dist, path));
  for (const [path, contents] of files) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), contents);
    if (isProgram(path)) await chmod(join(dist, path), 0o755);
  }
}

/**
 * What differs between dist/ and a fresh bundle, a line each.
 * @param {Map<string, Uint8Array>} files
 */
async function compareDist(files) {
  const present = await listDist();
  const differences = present.filter((path) => !files.has(path)).map((path) => `left over: dist/${path}`);
  for (const [path, contents] of files) {
    const place = join(dist, path);
    if (!present.includes(path)) differences.push(`missing: dist/${path}`);
    else if (!(await readFile(place)).equals(contents)) differences.push(`differs: dist/${path}`);
    else if (isProgram(path) && process.platform !== 'win32' && ((await stat(place)).mode & 0o111) === 0) {
      differences.push(`not executable: dist/${path}`);
    }
  }
  return differences;
}

const files = await makeBundle();
if (process.argv.includes('--check')) {
  const differences = await compareDist(files);
  if (differences.length > 0) {
    console.error(`dist/ is not what the sources give:\n  ${differences.join('\n  ')}`);
    console.error('To fix it: npm ci && npm run build, then commit dist/ with the sources.');
    process.exitCode = 1;
  } else console.log(`dist/ is fresh (${files.size} files)`);
} else {
  await writeDist(files);
  const bytes = [...files].reduce((sum, [path, { length }]) => sum + (path.endsWith('.js') ? length : 0), 0);
  console.log(`dist/ written: ${files.size} files, ${Math.round(bytes / 1024)} kB of JavaScript`);
}
