/** A host that keeps what is written, for commands run in this process. */
import type { Host, Output } from '../../src/host/host.ts';
import { systemClock } from '../../src/model/clock/system-clock.ts';

export interface FakeHost extends Host {
  readonly written: { out: string; err: string };
}

export function fakeHost(directory: string, env: Host['env'] = {}): FakeHost {
  const written = { out: '', err: '' };
  const output = (key: 'out' | 'err'): Output => ({
    write: (text) => {
      written[key] += text;
    },
    isTerminal: false,
    columns: 80,
    rows: 24,
  });
  const refuse = (): never => {
    throw new Error('this command has no business with that');
  };
  return {
    args: [],
    env,
    directory,
    stdout: output('out'),
    stderr: output('err'),
    clock: systemClock,
    canAsk: false,
    readInput: () => Promise.resolve(new Uint8Array()),
    ask: refuse,
    openBlock: refuse,
    onInterrupt: () => () => undefined,
    finish: refuse,
    leave: refuse,
    written,
  };
}
