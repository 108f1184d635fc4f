/** What Atlas has, read with list calls alone. */
import { readLive as readLists } from '../../atlas/read-live.ts';
import type { Live } from '../../model/resources.ts';
import type { Connection } from './access.ts';
import type { ProjectContext } from './context.ts';

/** Reads these workspaces, or all. Says how far it is. */
export async function readLive(
  { options, parallelism }: ProjectContext,
  { gateway }: Connection,
  workspaces: readonly string[] | 'all',
  signal: AbortSignal | undefined,
): Promise<Live> {
  return readLists(gateway, {
    workspaces,
    parallelism,
    ...(signal && { signal }),
    ...(options.onProgress && { onProgress: options.onProgress }),
  });
}
