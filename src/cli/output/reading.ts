/** Says how far the reading of live state is, where a person watches. */
import type { Host, LiveBlock } from '../../host/host.ts';
import { formatDuration } from '../../render/text/duration.ts';
import { canRedraw } from './output.ts';

/** From this many workspaces on, reading them says how far it is. */
const PROGRESS_FROM = 5;

export interface ReadingProgress {
  /** For `onProgress` of a project. */
  readonly note: (read: number, total: number) => void;
  /** From now on a terminal's block belongs to somebody else. */
  leaveTerminal(): void;
  /** Clears what is left of the block. */
  close(): void;
}

/** Shows progress in a block on a terminal, which goes away at its end, and as a line at each quarter elsewhere. */
export function showReading(options: { readonly quiet?: boolean | undefined }, host: Host): ReadingProgress {
  let start: number | undefined;
  let text = '';
  let block: LiveBlock | undefined;
  let isOpening = false;
  let isLeft = false;
  const close = (): void => {
    text = '';
    block?.update('');
    block?.close();
    block = undefined;
    start = undefined;
  };
  const draw = (line: string): void => {
    text = line;
    block?.update(line);
    if (block !== undefined || isOpening) return;
    isOpening = true;
    void host.openBlock().then((opened) => {
      isOpening = false;
      // Reading may have ended while the block was loaded.
      if (text === '') return;
      block = opened;
      block.update(text);
    });
  };
  return {
    note: (read, total) => {
      if (options.quiet || total < PROGRESS_FROM) return;
      start ??= host.clock.now();
      const line = `Reading workspaces: ${read} of ${total}  ${formatDuration(host.clock.now() - start)}`;
      if (!canRedraw(host)) {
        const isQuarter = Math.floor((4 * read) / total) > Math.floor((4 * (read - 1)) / total);
        if (isQuarter) host.stderr.write(`${line}\n`);
      } else if (!isLeft) {
        draw(line);
      }
      if (read === total) close();
    },
    leaveTerminal: () => {
      close();
      isLeft = true;
    },
    close,
  };
}
