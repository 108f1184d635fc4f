/** What Atlas has, read with list calls alone. */
import { readLive as readLists } from '../../atlas/read-live.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Live } from '../../model/resources.ts';
import type { Connection } from './access.ts';
import type { ProjectNaming } from './links.ts';
import type { ProjectContext } from './context.ts';

/**
 * Reads these workspaces, or all, and private links where they are called something. Says how far it is. `areThere`: they have just been
 * seen, so that their lists are asked for at once.
 * @throws SluiceError ATLAS_READ_TIMEOUT where it takes longer than the project's time-out; AtlasError for what Atlas says
 */
export async function readLive(
  { options, parallelism }: ProjectContext,
  { gateway }: Connection,
  workspaces: readonly string[] | 'all',
  signal: AbortSignal | undefined,
  naming?: ProjectNaming,
  areThere = false,
): Promise<Live> {
  const { timeoutMs, onProgress } = options;
  // Like the time-outs of requests it is the machine's own: a connection that hangs moves no other clock.
  const late = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs);
  const signals = [signal, late].filter((each) => each !== undefined);
  try {
    return await readLists(gateway, {
      workspaces,
      areThere,
      ...naming,
      parallelism,
      ...(signals.length > 0 && { signal: AbortSignal.any(signals) }),
      ...(onProgress && { onProgress }),
    });
  } catch (error) {
    if (late?.aborted !== true || signal?.aborted) throw error;
    throw new SluiceError(
      'ATLAS_READ_TIMEOUT',
      `Atlas has not been read within ${String((timeoutMs ?? 0) / 1000)} s`,
      { fix: 'Give --timeout more time, or read less: --target and --workspace narrow it.', cause: error },
    );
  }
}
