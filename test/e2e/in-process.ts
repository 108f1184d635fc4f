/**
 * The program in this process: the same commands with the same arguments, on a host of the test's. For long stories, where starting
 * a process for every command would take most of the time; what the built file adds is tested in `run-cli.ts`'s users.
 */
import type { Host } from '../../src/host/host.ts';
import type { Clock } from '../../src/model/clock/clock.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { CliResult } from './run-cli.ts';

/** One row of numbers for all clocks, always the same and no two alike: ids are made of them. */
let chance = 20_261_128;

/**
 * A clock that never makes anybody wait: sleeping moves the time. It begins now, or at `start`, where a story depends on the time of day, as one
 * about windows does.
 */
export function hastyClock(start?: number): Clock {
  let ahead = start === undefined ? 0 : start - Date.now();
  return {
    now: () => Date.now() + ahead,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      ahead += ms;
      // Lets requests that are under way be answered first, as they would be.
      await new Promise((resolve) => setTimeout(resolve, 1));
      signal?.throwIfAborted();
    },
    random: () => (chance = (chance * 16_807) % 2_147_483_647) / 2_147_483_647,
  };
}

/** Runs `sluice ...args` in this process. */
export async function runInProcess(
  args: readonly string[],
  options: {
    readonly directory: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly clock?: Clock;
  },
): Promise<CliResult> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTerminal: false,
    columns: 80,
    rows: 24,
  });
  const host: Host = {
    args,
    env: options.env ?? {},
    directory: options.directory,
    stdout: output('stdout'),
    stderr: output('stderr'),
    clock: options.clock ?? hastyClock(),
    canAsk: false,
    readInput: () => Promise.resolve(new Uint8Array()),
    ask: () => Promise.resolve(undefined),
    openBlock: () => Promise.reject(new Error('there is no terminal')),
    onInterrupt: () => () => undefined,
    finish: () => undefined,
    leave: () => {
      throw new Error('the program wanted to leave at once');
    },
  };
  const code = await runProgram(host);
  return { code, ...written };
}
