/** Whether a working directory has a manifest of its own. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether there is a `sluice.yaml`. */
export async function hasManifest(directory: string): Promise<boolean> {
  return access(join(directory, 'sluice.yaml')).then(
    () => true,
    () => false,
  );
}
