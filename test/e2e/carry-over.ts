/** A stream that is changed while its source goes on: a sandbox that models events, on a clock that only sleeping moves. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Clock } from '../../src/model/clock/clock.ts';
import type { SinkAccount } from '../../src/sandbox/events/account.ts';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { SandboxOptions } from '../../src/sandbox/http/server.ts';
import { hastyClock, runInProcess } from './in-process.ts';
import type { CliResult } from './run-cli.ts';
import { makeFolder } from './run-cli.ts';
import type { ServedSandbox } from './served.ts';
import { PROJECT, serveSandbox } from './served.ts';
import type { Intervention, Judge } from '../sweep/relay.ts';
import { openRelay } from '../sweep/relay.ts';

export const MINUTE = 60_000;
const SINK = 'merge Cluster0/shop.out';

const CONNECTIONS = {
  db: {
    type: 'Cluster',
    clusterName: 'Cluster0',
    dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
  },
  brokers: {
    type: 'Kafka',
    bootstrapServers: 'b:9092',
    authentication: { mechanism: 'PLAIN', username: 'u', password: '${secret:P}' },
    security: { protocol: 'SASL_SSL' },
  },
};

export const orders = (source: object = {}, ...stages: readonly unknown[]): unknown[] => [
  { $source: { connectionName: 'db', db: 'shop', coll: 'orders', ...source } },
  ...stages,
  { $merge: { into: { connectionName: 'db', db: 'shop', coll: 'out' } } },
];
export const topic = (source: object = {}, ...stages: readonly unknown[]): unknown[] => [
  { $source: { connectionName: 'brokers', topic: 'orders', ...source } },
  ...stages,
  { $merge: { into: { connectionName: 'db', db: 'shop', coll: 'out' } } },
];
export const tumbling = (minutes: number): unknown => ({
  $tumblingWindow: {
    interval: { size: minutes, unit: 'minute' },
    pipeline: [{ $group: { _id: null, n: { $sum: 1 } } }],
  },
});
/** Another $source: what no checkpoint survives. */
export const LOOKUP = { config: { fullDocument: 'updateLookup' } };

export interface Wanted {
  readonly pipeline: readonly unknown[];
  readonly update?: object;
  readonly [key: string]: unknown;
}

export const CARRY = { update: { freshStart: 'carry-over' } };

export interface Stream {
  readonly folder: string;
  readonly clock: Clock;
  readonly sandbox: ServedSandbox;
  wait(ms: number): Promise<void>;
  /** Runs a command with processor `copy` as wanted. */
  run(wanted: Wanted, ...args: string[]): Promise<CliResult>;
  /** From now on this happens to a request of the commands; nothing without it. */
  disturb(intervention?: Intervention | Judge): void;
  /** Requests since then, and whether it has happened. */
  count(): number;
  wasDisturbed(): boolean;
  /** The variables that a command needs. */
  readonly env: Readonly<Record<string, string>>;
  /** Writes the manifest. */
  write(wanted: Wanted): void;
  /** Asks the sandbox itself. */
  api(method: string, path: string, body?: object): Promise<Response>;
  /** Names and states of the processors. */
  processors(): Promise<Readonly<Record<string, string>>>;
  account(sink?: string): Promise<SinkAccount>;
}

const yaml = (processors: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    apiVersion: 'sluice/v1',
    project: PROJECT,
    workspaces: {
      w: {
        dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
        connections: CONNECTIONS,
        processors,
      },
    },
  });

/** A processor `copy` that has run for a while. */
export async function openStream(
  first: Wanted,
  {
    quirks = [],
    runsMs = 20 * MINUTE,
    events,
    patience,
    ...options
  }: Partial<SandboxOptions> & {
    readonly quirks?: readonly QuirkName[];
    readonly runsMs?: number;
    /** How the sandbox models events: `POST /sandbox/events`. */
    readonly events?: object;
    /** SLUICE_PATIENCE, on a clock that takes its time. */
    readonly patience?: number;
  } = {},
): Promise<Stream> {
  const folder = makeFolder();
  const clock = options.clock ?? hastyClock();
  const sandbox = await serveSandbox({ eventsPerSecond: 5, quirks, ...options, clock });
  const relay = await openRelay();
  onTestFinished(() => relay.close());
  relay.aim(sandbox.url);
  const env = {
    ...sandbox.env,
    MONGODB_ATLAS_BASE_URL: relay.url,
    P: 'canary-p-7715',
    ...(patience !== undefined && { SLUICE_PATIENCE: String(patience) }),
  };
  const write = (wanted: Wanted): void => {
    writeFileSync(join(folder, 'sluice.yaml'), yaml({ copy: wanted }));
  };
  const stream: Stream = {
    folder,
    clock,
    sandbox,
    wait: (ms) => clock.sleep(ms),
    run: (wanted, ...args) => {
      write(wanted);
      return runInProcess(args, { directory: folder, env, clock });
    },
    disturb: (intervention) => {
      relay.aim(sandbox.url, intervention);
    },
    count: () => relay.count,
    wasDisturbed: () => relay.hasIntervened,
    env,
    write,
    api: (method, path, body) =>
      fetch(`${sandbox.url}${path}`, { method, ...(body && { body: JSON.stringify(body) }) }),
    processors: async () => {
      const kept = (await (await fetch(`${sandbox.url}/sandbox/state`)).json()) as readonly Kept[];
      return Object.fromEntries(
        kept.flatMap(({ put, record }) =>
          put === 'processor' && record !== undefined
            ? [[record.name, record.transition?.to ?? record.state] as const]
            : [],
        ),
      );
    },
    account: async (sink = SINK) => {
      const reply = await fetch(`${sandbox.url}/sandbox/events?sink=${encodeURIComponent(sink)}`);
      const [found] = ((await reply.json()) as { readonly sinks: readonly SinkAccount[] }).sinks;
      if (found === undefined) throw new Error(`nothing was read for ${sink}`);
      return found;
    },
  };
  if (events !== undefined) await stream.api('POST', '/sandbox/events', events);
  const made = await stream.run(first, 'apply', '--auto-approve');
  expect(made.code, made.stdout + made.stderr).toBe(0);
  await stream.wait(runsMs);
  return stream;
}

interface Kept {
  readonly put: string;
  readonly record?: {
    readonly name: string;
    readonly state: string;
    readonly transition?: { readonly to: string };
  };
}

export const WHOLE = { lost: 0, unread: 0 };
