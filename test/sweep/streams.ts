/**
 * Changes of running streams that sweeps cut off, disturb and kill: in this process on a clock that only sleeping moves, and as the built program on
 * the machine's. What must hold of the events afterwards, a sweep says itself.
 */
import { expect } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { Stream, Wanted } from '../e2e/carry-over.ts';
import { MINUTE, openStream } from '../e2e/carry-over.ts';
import { runCli } from '../e2e/run-cli.ts';
import type { Intervention } from './relay.ts';

/** A change of a stream, and what it may do. */
export interface StreamChange {
  readonly name: string;
  readonly before: Wanted;
  readonly after: Wanted;
  readonly partitions: number;
  /** Flags beside `--auto-approve`. */
  readonly flags?: (stream: Stream) => readonly string[];
  /** What is changed on the machine's clock, where that has to be faster. */
  readonly built?: { readonly before: Wanted; readonly after: Wanted };
  /** How long the old version has run: on the test's clock, and on the machine's. Milliseconds. */
  readonly runsMs?: { readonly here?: number; readonly built?: number };
}

export type Disturbance = Pick<Intervention, 'when' | 'then'>;

/** What must hold once a change is finished. */
export type Expect = (stream: Stream, at: string) => Promise<void>;

const error = (status: number): Disturbance['then'] => ({
  status,
  headers: { 'content-type': 'application/json' },
  text: JSON.stringify({ error: status, errorCode: 'UNEXPECTED_ERROR', detail: 'x', parameters: [] }),
});

/** After each of these the run that it happens to goes on. */
export const STREAM_FAULTS: readonly Disturbance[] = [
  { when: 'before', then: error(429) },
  { when: 'before', then: error(500) },
  { when: 'before', then: { status: 504 } },
  { when: 'after', then: { status: 504 } },
  { when: 'before', then: 'cut' },
  { when: 'after', then: 'cut' },
];

const argsOf = (change: StreamChange, stream: Stream): string[] => [
  'apply',
  '--auto-approve',
  ...(change.flags?.(stream) ?? []),
];

export const openChange = (
  { before, partitions, runsMs: { here = 10 * MINUTE } = {} }: StreamChange,
  quirk?: QuirkName,
): Promise<Stream> =>
  openStream(before, {
    quirks: quirk === undefined ? [] : [quirk],
    runsMs: here,
    events: { partitions },
  });

/** One run with something in its way, and one that finishes it; whether the request came. */
export async function disturbOne(
  change: StreamChange,
  quirk: QuirkName | undefined,
  nth: number,
  what: Disturbance,
  expectEnd: Expect,
): Promise<boolean> {
  const at = `${change.name} with ${quirk ?? 'no quirk'}, ${what.when} request ${nth}: ${JSON.stringify(what.then)}`;
  const stream = await openChange(change, quirk);
  const args = argsOf(change, stream);
  stream.disturb({ nth, ...what });
  const first = await stream.run(change.after, ...args);
  if (!stream.wasDisturbed()) return false;
  stream.disturb();
  if (what.then !== 'sever')
    expect([at, first.code, first.code === 0 ? '' : first.stdout]).toEqual([at, 0, '']);
  const again = await stream.run(change.after, ...args);
  expect([at, again.code, again.code === 0 ? '' : again.stdout + again.stderr]).toEqual([at, 0, '']);
  await expectEnd(stream, at);
  return true;
}

/**
 * Sends the built program a signal at a request, and runs the same command again; whether the request came. Everything is fast here, because the
 * clock is the machine's. After an interrupt the old or the new version runs; after SIGKILL it may be stopped until the next run.
 */
export async function killOne(
  change: StreamChange,
  nth: number,
  when: 'before' | 'after',
  signal: 'SIGKILL' | 'SIGINT',
  expectEnd: Expect,
): Promise<boolean> {
  const at = `${change.name}, ${signal} ${when} request ${nth}`;
  const behaviours = [{ batchMs: 50, sinkMs: 30, checkpointMs: 500 }];
  const { before, after } = change.built ?? change;
  const stream = await openStream(before, {
    clock: systemClock,
    eventsPerSecond: 100,
    events: { partitions: change.partitions, behaviours },
    runsMs: change.runsMs?.built ?? 700,
    patience: 0.01,
  });
  stream.write(after);
  const args = argsOf(change, stream);
  let kill: () => Promise<void> = () => Promise.resolve();
  const isKilled = signal === 'SIGKILL';
  stream.disturb({ nth, when, then: isKilled ? 'sever' : 'pass', act: () => kill() });
  const options = { directory: stream.folder, env: stream.env };
  const first = await runCli(args, {
    ...options,
    onStart: (child) => {
      const gone = new Promise<void>((resolve) =>
        child.once('exit', () => {
          resolve();
        }),
      );
      kill = () => {
        child.kill(signal);
        return isKilled ? gone : Promise.resolve();
      };
    },
  });
  if (!stream.wasDisturbed()) return false;
  stream.disturb();
  if (isKilled) expect([at, first.code]).toEqual([at, -1]);
  else expect([at, await stream.processors()]).toMatchObject([at, { copy: 'STARTED' }]);
  const again = await runCli(args, options);
  expect([at, again.code, again.code === 0 ? '' : again.stdout + again.stderr]).toEqual([at, 0, '']);
  await stream.wait(800);
  await expectEnd(stream, at);
  return true;
}
