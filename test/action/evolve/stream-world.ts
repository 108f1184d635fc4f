/**
 * The world of the gate's stories with a change stream in it: processor `x` reads a collection that goes on changing, and the sandbox counts which
 * of its events reach the sink.
 */
import { onTestFinished } from 'vitest';
import type { SinkAccount } from '../../../src/sandbox/events/account.ts';
import type { Clock } from '../../../src/model/clock/clock.ts';
import { hastyClock } from '../../e2e/in-process.ts';
import type { Intervention } from '../../sweep/relay.ts';
import { openRelay } from '../../sweep/relay.ts';
import type { Edit, World } from '../gate/world.ts';
import { openWorld } from '../gate/world.ts';

export const MINUTE = 60_000;
export const X = 'orders/processor/x';

export interface StreamWorld {
  readonly world: World;
  readonly clock: Clock;
  /** Names and states of the versions of `x`, without the times of switches. */
  processors(): Promise<Readonly<Record<string, string>>>;
  account(): Promise<SinkAccount>;
  /** From now on jobs lose Atlas and GitHub for good at such a request, as if they were killed there. */
  cutAt(isPoint: IsPoint | undefined): void;
  /** From now on Atlas refuses such requests. */
  refuse(isRefused: IsPoint | undefined): void;
}

type IsPoint = (request: { readonly method: string; readonly path: string }) => boolean;

/** How `x` is declared. */
export const stream =
  (update: object, source: object = {}): Edit =>
  ({ processors }) => {
    processors['x'] = { value: 'A', state: 'STARTED', stream: source, update };
  };

/** A world whose `x` has run for twenty minutes as `update` and `source` say. */
export async function openStreamWorld(
  update: object,
  inputs: Record<string, string> = {},
): Promise<StreamWorld> {
  const clock = hastyClock();
  const relay = await openRelay();
  onTestFinished(() => relay.close());
  const world = await openWorld(
    {},
    {
      processors: { x: { value: 'A', state: 'STARTED', stream: {}, update }, y: { value: 'A' } },
      inputs: { 'base-url': relay.url, ...inputs },
      sandbox: { clock, eventsPerSecond: 5 },
    },
  );
  const { url } = world.project.sandbox;
  const aim = (isPoint: IsPoint | undefined, then: Intervention['then'], act?: () => void): void => {
    relay.aim(url, (request) =>
      isPoint?.(request) === true ? { when: 'before', then, ...(act && { act }) } : undefined,
    );
  };
  aim(undefined, 'pass');
  await clock.sleep(20 * MINUTE);
  const ask = async (path: string): Promise<unknown> => (await fetch(`${url}/sandbox/${path}`)).json();
  return {
    world,
    clock,
    processors: async () => {
      const kept = (await ask('state')) as readonly Kept[];
      return Object.fromEntries(
        kept.flatMap(({ put, record }) =>
          put === 'processor' && record?.name.startsWith('x') === true
            ? [[record.name.replace(/\d{10}$/, 'TIME'), record.transition?.to ?? record.state] as const]
            : [],
        ),
      );
    },
    account: async () => {
      const { sinks } = (await ask('events?sink=merge%20Cluster0%2Fapp.docs')) as {
        readonly sinks: readonly [SinkAccount];
      };
      return sinks[0];
    },
    cutAt: (isPoint) => {
      world.keepComments();
      aim(isPoint, 'sever', () => {
        world.loseComments();
      });
    },
    refuse: (isRefused) => {
      aim(isRefused, { status: 400, text: '{"error":400,"detail":"no"}' });
    },
  };
}

interface Kept {
  readonly put: string;
  readonly record?: {
    readonly name: string;
    readonly state: string;
    readonly transition?: { readonly to: string };
  };
}
