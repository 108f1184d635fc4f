/** Reads live state for commands that show or export it, and says how far it is where a person watches. */
import type { Gateway } from '../atlas/gateway.ts';
import { readLive } from '../atlas/read-live.ts';
import type { Host } from '../host.ts';
import type { Live } from '../model/resources.ts';

/** From this many workspaces on, reading them says how far it is. */
const PROGRESS_FROM = 5;

export async function readLiveWithProgress(
  gateway: Gateway,
  request: {
    readonly workspaces: readonly string[] | 'all';
    readonly parallelism: number;
    readonly quiet?: boolean | undefined;
    readonly signal: AbortSignal;
  },
  host: Host,
): Promise<Live> {
  const { workspaces, parallelism, signal } = request;
  if (request.quiet || !host.stderr.isTerminal) {
    return readLive(gateway, { workspaces, parallelism, signal });
  }
  const block = await host.openBlock();
  try {
    return await readLive(gateway, {
      workspaces,
      parallelism,
      signal,
      onProgress: (read, total) => {
        if (total >= PROGRESS_FROM) block.update(`Reading workspaces: ${read} of ${total}`);
      },
    });
  } finally {
    block.update('');
    block.close();
  }
}
