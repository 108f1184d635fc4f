/**
 * Finds the folder of shared test data (recorded pipelines, the API description), which is not part of the project.
 * It is beside the checkout; `SLUICE_SHARED` points to it when the checkout is somewhere else. Tests that need it
 * and don't find it skip with `sharedMissing` as the reason.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The reason that tests give when they skip. */
export const sharedMissing = 'the shared test data is not beside this checkout (set SLUICE_SHARED)';

/** The folder with `corpus/` and `atlas-api/`, absolute; undefined where it is absent. */
function sharedDirectory(): string | undefined {
  const given = process.env['SLUICE_SHARED'];
  const folder = resolve(given ?? join(import.meta.dirname, '..', '..', 'shared'));
  return existsSync(join(folder, 'corpus')) ? folder : undefined;
}

/** A path below the shared folder, e.g. `sharedPath('corpus', 'pipelines')`; undefined where the folder is absent. */
export function sharedPath(...segments: string[]): string | undefined {
  const folder = sharedDirectory();
  return folder === undefined ? undefined : join(folder, ...segments);
}
