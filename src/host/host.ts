/**
 * The process that Sluice runs in: environment, streams, clock, signals, the question to a person. The only file
 * that touches `process`; commands get a `Host`, and tests make their own.
 */
import { hostname } from 'node:os';
import { isatty } from 'node:tty';
import type { Clock } from '../model/clock/clock.ts';
import { systemClock } from '../model/clock/system-clock.ts';

/** Where text goes. Results go to stdout, progress and errors to stderr. */
export interface Output {
  write(text: string): void;
  /** Whether a person watches, so that blocks may be redrawn and colours used. */
  readonly isTerminal: boolean;
  /** Width in characters; 80 where there is no terminal. */
  readonly columns: number;
  /** Height in lines; 24 where there is no terminal. */
  readonly rows: number;
}

/** A block of lines at the bottom of a terminal that is drawn again in place. */
export interface LiveBlock {
  update(text: string): void;
  /** Leaves the block as it stands, or takes it away when it was updated to nothing. */
  close(): void;
}

/** SIGHUP: the terminal was closed. */
export type Interrupt = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

const INTERRUPTS: readonly Interrupt[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export interface Host {
  /** The arguments after the program's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working directory, absolute. */
  readonly directory: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly clock: Clock;
  /** Whether questions can be asked. */
  readonly canAsk: boolean;
  /**
   * The line that a person types after `question`, which is shown on stderr; undefined at the end of input, or once `signal` is aborted.
   * Ctrl-C there is an interrupt; where nobody listens for one it ends the process with 130.
   */
  ask(question: string, signal?: AbortSignal): Promise<string | undefined>;
  /** All of standard input, to its end. It is read once; later calls give the same. */
  readInput(): Promise<Uint8Array>;
  /** A live block on stderr; only where stderr is a terminal. */
  openBlock(): Promise<LiveBlock>;
  /** Calls `listener` on each of the signals until the returned function is called. */
  onInterrupt(listener: (signal: Interrupt) => void): () => void;
  /** Ends the process with `code` once everything that is still under way has ended. */
  finish(code: number): void;
  /** Ends the process at once. */
  leave(code: number): never;
  /** What the program runs on, in words. */
  readonly platform?: string;
  /** This process among those of its machine; absent where there isn't one. */
  readonly process?: HostProcess;
}

export interface HostProcess {
  readonly pid: number;
  /** The machine's name. */
  readonly host: string;
  /** Whether files have their own rights: not on Windows. */
  readonly hasFileRights: boolean;
  isRunning(pid: number): boolean;
}

/** Whether a process of this machine runs; one of another user does, too. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The width that the terminal tells; where it tells none, that of `COLUMNS`, else 80. Nothing can be laid out on less than 20. */
export function widthOf(told: number, variable: string | undefined): number {
  const asked = /^\d{1,4}$/.test(variable ?? '') ? Number(variable) : 0;
  return Math.max(told > 0 ? told : asked > 0 ? asked : 80, 20);
}

function outputTo(stream: NodeJS.WriteStream & { readonly fd: number }): Output {
  return {
    write: (text) => {
      stream.write(text);
    },
    get isTerminal() {
      return isatty(stream.fd);
    },
    get columns() {
      return widthOf(isatty(stream.fd) ? stream.columns : 0, process.env['COLUMNS']);
    },
    get rows() {
      return isatty(stream.fd) ? stream.rows : 24;
    },
  };
}

/**
 * An output that can't be written any more must not end a run between a stop and its start: what is written from then on is lost. A reader
 * that has gone (`sluice plan | head`) wanted no more; anything else, a full disk or a terminal that was closed, makes the run fail in the end.
 */
function tolerateLostOutput(stream: NodeJS.WriteStream, onLost: (code: string) => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') onLost(error.code ?? error.message);
  });
}

/**
 * At its exit Node sets the terminal back to how it found it, and aborts where that is closed: core dumps of runs that did all they should.
 * So the process ends then as a closed terminal ends others, by SIGHUP; there is nobody left to read an exit code.
 */
function endQuietlyWithTerminal(): void {
  const terminals = [0, 1, 2].filter((fd) => isatty(fd));
  process.once('exit', () => {
    if (terminals.every((fd) => isatty(fd))) return;
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  });
}

async function askOnTerminal(question: string, signal?: AbortSignal): Promise<string | undefined> {
  if (signal?.aborted) return undefined;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<undefined>((resolve) => {
    lines.once('close', () => {
      resolve(undefined);
    });
  });
  // A terminal that edits a line gives Ctrl-C as a key, not as a signal.
  lines.once('SIGINT', () => {
    lines.close();
    process.stderr.write('\n');
    if (process.emit('SIGINT', 'SIGINT')) return;
    process.stderr.write('Interrupted. Nothing was changed.\n');
    process.exit(130);
  });
  const leave = (): void => {
    lines.close();
  };
  signal?.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([lines.question(question), closed]);
  } finally {
    signal?.removeEventListener('abort', leave);
    lines.close();
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function openBlockOnTerminal(): Promise<LiveBlock> {
  const { createLogUpdate } = await import('log-update');
  const redraw = createLogUpdate(process.stderr);
  return {
    update: (text) => {
      if (text === '') redraw.clear();
      else redraw(text);
    },
    close: () => {
      redraw.done();
    },
  };
}

/**
 * Who is told of interrupts. Once somebody has been, none ends the process by itself: one that comes when nobody listens any more, while the last lines
 * are printed, ends it with the exit code that it has already.
 */
function listenForInterrupts(): Host['onInterrupt'] {
  const listeners = new Set<(signal: Interrupt) => void>();
  const tell = (signal: Interrupt): void => {
    if (listeners.size === 0) process.exit(process.exitCode ?? 130);
    for (const listener of [...listeners]) listener(signal);
  };
  let isListening = false;
  return (listener) => {
    listeners.add(listener);
    if (!isListening) for (const signal of INTERRUPTS) process.on(signal, tell);
    isListening = true;
    return () => {
      listeners.delete(listener);
    };
  };
}

/** The host of the running process. */
export function processHost(): Host {
  let isLost = false;
  let input: Promise<Uint8Array> | undefined;
  const lose = (code: string): void => {
    if (isLost) return;
    isLost = true;
    if (!process.exitCode) process.exitCode = 1;
    process.stderr.write(`error OUTPUT_LOST: the output can not be written (${code})\n`);
  };
  tolerateLostOutput(process.stdout, lose);
  tolerateLostOutput(process.stderr, lose);
  endQuietlyWithTerminal();
  return {
    args: process.argv.slice(2),
    env: process.env,
    directory: process.cwd(),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    clock: systemClock,
    get canAsk() {
      return isatty(process.stdin.fd) && isatty(process.stderr.fd);
    },
    ask: askOnTerminal,
    readInput: () => (input ??= readStandardInput()),
    openBlock: openBlockOnTerminal,
    onInterrupt: listenForInterrupts(),
    finish: (code) => {
      process.exitCode = code === 0 && isLost ? 1 : code;
    },
    leave: (code) => process.exit(code),
    platform: `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    process: {
      pid: process.pid,
      host: hostname(),
      hasFileRights: process.platform !== 'win32',
      isRunning,
    },
  };
}
