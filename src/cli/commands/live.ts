/** Reading live state, and saying how far it is where a person watches. */
import type { Gateway } from '../../atlas/gateway.ts';
import { readLive } from '../../atlas/read-live.ts';
import type { Host } from '../host.ts';
import type { Live } from '../../model/resources.ts';
import { formatDuration } from '../../render/text/duration.ts';

/** From this many workspaces on, reading them says how far it is. */
const PROGRESS_FROM = 5;

/** Runs `read` with a block on the terminal that shows what it reports; the block goes away afterwards. */
export async function withReadingBlock<T>(
  options: { readonly quiet?: boolean | undefined },
  host: Host,
  read: (onProgress: (read: number, total: number) => void) => Promise<T>,
): Promise<T> {
  if (options.quiet) return read(() => undefined);
  const start = host.clock.now();
  const line = (done: number, total: number): string =>
    `Reading workspaces: ${done} of ${total}  ${formatDuration(host.clock.now() - start)}`;
  if (!host.stderr.isTerminal) {
    return read((done, total) => {
      const isQuarter = Math.floor((4 * done) / total) > Math.floor((4 * (done - 1)) / total);
      if (total >= PROGRESS_FROM && isQuarter) host.stderr.write(`${line(done, total)}\n`);
    });
  }
  const block = await host.openBlock();
  try {
    return await read((done, total) => {
      if (total >= PROGRESS_FROM) block.update(line(done, total));
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
