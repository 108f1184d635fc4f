/** Interrupts as an abort signal. */
import { EXIT } from '../model/errors.ts';
import type { Host } from './host.ts';

export interface Interruption {
  readonly signal: AbortSignal;
  release(): void;
}

/** The first interrupt aborts the signal; another one leaves at once. `onFirst` is told before. */
export function abortOnInterrupt(host: Host, onFirst?: () => void): Interruption {
  const controller = new AbortController();
  const release = host.onInterrupt((signal) => {
    if (controller.signal.aborted) {
      // A closed terminal is often told twice, by the terminal and by the shell.
      if (signal !== 'SIGHUP') host.leave(EXIT.interrupted);
      return;
    }
    onFirst?.();
    controller.abort();
  });
  return { signal: controller.signal, release };
}
