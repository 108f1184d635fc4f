/**
 * The library's declarations for the npm package, in types/: those that `index.ts` and `runner.ts` reach, and no others, so that
 * they name no package that users would have to install.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const ENTRIES = ['index.d.ts', 'runner.d.ts'];
const SPECIFIER = /(\bfrom |\bimport\()(['"])(\.[^'"]+)\.ts\2/g;

/**
 * @param {string} root the project
 * @param {string} folder where they go
 */
export async function writeDeclarations(root, folder) {
  await rm(folder, { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      join(root, 'tsconfig.types.json'),
      '--outDir',
      folder,
    ],
    { cwd: root, stdio: ['ignore', 2, 2] },
  );
  const reached = await follow(folder);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !reached.has(path)) await rm(path);
  }
  for (const [path, text] of reached) await writeFile(path, text.replaceAll(SPECIFIER, '$1$2$3.js$2'));
}

/**
 * The declarations that the entries import, at once or by way of others, with their texts.
 * @param {string} folder
 * @returns {Promise<Map<string, string>>}
 */
async function follow(folder) {
  /** @type {Map<string, string>} */
  const reached = new Map();
  const waiting = ENTRIES.map((name) => join(folder, name));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    const text = await readFile(path, 'utf8');
    reached.set(path, text);
    for (const [, , , specifier] of text.matchAll(SPECIFIER)) {
      const target = join(dirname(path), `${specifier}.d.ts`);
      if (!existsSync(target))
        throw new Error(`${relative(folder, path)} imports ${specifier}, which has no declaration`);
      waiting.push(target);
    }
  }
  return reached;
}
