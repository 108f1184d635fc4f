/** Reading live state, and saying how far it is where a person watches. */
import type { Gateway } from '../atlas/gateway.ts';
import { readLive } from '../atlas/read-live.ts';
import type { Host } from '../host.ts';
import type { Live } from '../model/resources.ts';

/** From this many workspaces on, reading them says how far it is. */
const PROGRESS_FROM = 5;

/** Runs `read` with a block on the terminal that shows what it reports; the block goes away afterwards. */
export async function withReadingBlock<T>(
  options: { readonly quiet?: boolean | undefined },
  host: Host,
  read: (onProgress: (read: number, total: number) => void) => Promise<T>,
): Promise<T> {
  if (options.quiet || !host.stderr.isTerminal) return read(() => undefined);
  const block = await host.openBlock();
  try {
    return await read((count, total) => {
      if (total >= PROGRESS_FROM) block.update(`Reading workspaces: ${count} of ${total}`);
    });
  } finally {
    block.update('');
    block.close();
  }
}

/** What Atlas has in these workspaces. */
export function readLiveWithProgress(
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
  return withReadingBlock(request, host, (onProgress) =>
    readLive(gateway, { workspaces, parallelism, signal, onProgress }),
  );
}
