/**
 * The library's type declarations, made when the package is packed: for each of its doors one file that needs no other
 * package. They are no part of dist/, which holds what runs.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'types');

/** Writes `types/`, and nothing else. */
export async function writeDeclarations() {
  await removeDeclarations();
  const build = await rolldown({
    cwd: root,
    input: { index: 'src/index.ts', runner: 'src/runner.ts' },
    platform: 'node',
    external: /^node:/,
    plugins: [dts({ emitDtsOnly: true, tsconfig: join(root, 'tsconfig.json') })],
  });
  try {
    await build.write({ dir: folder, format: 'esm', chunkFileNames: '[name].d.ts' });
  } finally {
    await build.close();
  }
}

/** Removes what was written. */
export async function removeDeclarations() {
  await rm(folder, { recursive: true, force: true });
}
