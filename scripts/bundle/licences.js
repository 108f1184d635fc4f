/** The licences of the packages whose code is in the bundle, as one text that is published with it. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} root
 * @param {readonly string[]} folders of packages, below the root
 */
export async function collectLicences(root, folders) {
  const parts = await Promise.all([...folders].sort().map((folder) => describePackage(root, folder)));
  return `The bundle holds code of these packages, each under its own licence.\n\n${parts.join('\n')}`;
}

/**
 * @param {string} root
 * @param {string} folder
 */
async function describePackage(root, folder) {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
  const file = (await readdir(join(root, folder))).sort().find((entry) => /^licen[cs]e/i.test(entry));
  // For packages that come without: their terms as their authors publish them.
  const ours = join('scripts', 'licences', `${name}.txt`);
  if (file === undefined && !existsSync(join(root, ours)))
    throw new Error(`${name} has no licence file; look for its terms before bundling it`);
  const place = file === undefined ? ours : join(folder, file);
  const text = (await readFile(join(root, place), 'utf8')).replaceAll('\r\n', '\n').trim();
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`;
}
