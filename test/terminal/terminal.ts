/**
 * A program in a real pseudo-terminal: what it writes, what a person types, and how big the window is. The binary of
 * `@lydell/node-pty` comes with the package; where there is none for this machine, `terminalMissing` says so.
 */
import { onTestFinished } from 'vitest';
import type * as Pty from '@lydell/node-pty';
import { cliPath, makeFolder } from '../e2e/run-cli.ts';

async function loadPty(): Promise<typeof Pty | string> {
  try {
    return await import('@lydell/node-pty');
  } catch (error) {
    return `there is no pseudo-terminal for this machine: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const pty = await loadPty();

/** Why tests that need a terminal skip; undefined where they can run. */
export const terminalMissing = typeof pty === 'string' ? pty : undefined;

export interface Terminal {
  /** All that was written so far, control sequences too. */
  readonly written: () => string;
  /** Waits until `text` has been written after what was waited for last. */
  until(text: string | RegExp): Promise<void>;
  type(keys: string): void;
  /** Sends the program a signal from outside. */
  signal(name: NodeJS.Signals): void;
  /** Closes the window. */
  close(): void;
  /** The exit code, once it has ended; the signal's number below zero when one ended it. */
  readonly ended: Promise<number>;
}

export interface TerminalOptions {
  readonly directory?: string;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';

/** Starts `sluice ...args`; it is ended with the test. */
export function openTerminal(args: readonly string[], options: TerminalOptions = {}): Terminal {
  return openProgram(process.execPath, [cliPath, ...args], options);
}

/** Starts any program; it is ended with the test. */
export function openProgram(file: string, args: readonly string[], options: TerminalOptions = {}): Terminal {
  if (typeof pty === 'string') throw new Error(pty);
  const child: Pty.IPty = pty.spawn(file, [...args], {
    name: 'xterm-256color',
    cols: options.columns ?? 80,
    rows: 24,
    cwd: options.directory ?? makeFolder(),
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', ...options.env },
  });
  let text = '';
  let seen = 0;
  let isOver = false;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of waiting) look();
  };
  child.onData((data) => {
    text += data;
    wake();
  });
  const ended = new Promise<number>((resolve) => {
    child.onExit(({ exitCode, signal }) => {
      isOver = true;
      resolve(signal === undefined || signal === 0 ? exitCode : -signal);
      wake();
    });
  });
  onTestFinished(() => {
    if (!isOver) child.kill('SIGKILL');
  });
  return {
    written: () => text,
    until: (wanted) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const rest = text.slice(seen);
          const match = typeof wanted === 'string' ? rest.indexOf(wanted) : rest.search(wanted);
          if (match === -1 && !isOver) return;
          waiting.delete(look);
          if (match === -1) reject(new Error(`it ended without ${String(wanted)}:\n${text}`));
          else {
            seen += match + 1;
            resolve();
          }
        };
        waiting.add(look);
        look();
      }),
    type: (keys) => {
      child.write(keys);
    },
    signal: (name) => {
      child.kill(name);
    },
    close: () => {
      // Its side of the terminal goes away, as with a window; the type does not name it.
      (child as unknown as { destroy(): void }).destroy();
    },
    ended,
  };
}

/** Text without the sequences that colour it or move the cursor. */
export function plainText(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what it is about
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r', '');
}
