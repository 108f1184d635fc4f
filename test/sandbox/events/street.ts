/** A sandbox that models events, with what the stories over HTTP need: a cluster, brokers, and processors to look at. */
import type { SandboxOptions } from '../../../src/sandbox/http/server.ts';
import type { SinkAccount } from '../../../src/sandbox/events/account.ts';
import type { Client, Reply } from '../client.ts';
import { CLUSTER, SAMPLE, WORKSPACE, startClient } from '../client.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

const BROKERS = {
  name: 'brokers',
  type: 'Kafka',
  bootstrapServers: 'b:9092',
  authentication: { mechanism: 'PLAIN', username: 'u', password: 'p' },
  security: { protocol: 'SASL_SSL' },
};

export const OUT = { $merge: { into: { connectionName: 'warehouse', db: 'shop', coll: 'out' } } };
export const ORDERS = { $source: { connectionName: 'warehouse', db: 'shop', coll: 'orders' } };
export const TOPIC = { $source: { connectionName: 'brokers', topic: 'orders' } };
export const WINDOW = {
  $tumblingWindow: {
    interval: { size: 5, unit: 'minute' },
    pipeline: [{ $group: { _id: null, n: { $sum: 1 } } }],
  },
};
/** As the accounts name what `OUT` writes to. */
export const SINK = 'merge Cluster0/shop.out';

export type Stats = Readonly<Record<string, unknown>>;

interface Position {
  readonly log: string;
  readonly from: number;
  readonly handedOn: number;
  readonly inSink: number;
  readonly checkpointed: number;
}

export interface Events {
  readonly sharedGroups: readonly { readonly group: string; readonly processors: readonly string[] }[];
  readonly sinks: readonly SinkAccount[];
  readonly processors: readonly {
    readonly name: string;
    readonly runs: readonly {
      readonly isResumed: boolean;
      readonly end?: string;
      readonly logs: readonly Position[];
    }[];
  }[];
}

export interface Street {
  readonly client: Client;
  /** Moves the clock, and takes a new token where the old one would be too old. */
  wait(ms: number): Promise<void>;
  create(pipeline: readonly unknown[], name?: string): Promise<Reply>;
  start(body?: object, name?: string): Promise<Reply>;
  stop(name?: string): Promise<Reply>;
  update(body: object, name?: string): Promise<Reply>;
  state(name?: string): Promise<string>;
  stats(name?: string): Promise<Stats | undefined>;
  events(): Promise<Events>;
  account(sink?: string): Promise<SinkAccount>;
}

export async function openStreet(options: Partial<SandboxOptions> = {}): Promise<Street> {
  const client = await startClient({ eventsPerSecond: 5, ...options });
  await client.send('POST', '/streams', WORKSPACE);
  for (const connection of [SAMPLE, CLUSTER, BROKERS]) {
    await client.send('POST', '/streams/orders/connections', connection);
  }
  const path = (name = 'copy'): string => `/streams/orders/processor/${name}`;
  const street: Street = {
    client,
    wait: async (ms) => {
      client.clock.time += ms;
      if (ms > 30 * MINUTE) await client.login();
    },
    create: (pipeline, name = 'copy') => client.send('POST', '/streams/orders/processor', { name, pipeline }),
    start: (body, name) =>
      body === undefined
        ? client.send('POST', `${path(name)}:start`)
        : client.send('POST', `${path(name)}:startWith`, body),
    stop: (name) => client.send('POST', `${path(name)}:stop`),
    update: (body, name) => client.send('PATCH', path(name), body),
    state: async (name) => (await client.send('GET', path(name))).body.state,
    stats: async (name) => (await client.send('GET', path(name))).body['stats'] as Stats | undefined,
    events: async () => (await client.send('GET', '/sandbox/events')).body as unknown as Events,
    account: async (sink = SINK) => {
      const reply = await client.send('GET', `/sandbox/events?sink=${encodeURIComponent(sink)}`);
      const [found] = (reply.body as unknown as Events).sinks;
      if (found === undefined) throw new Error(`nothing was read for ${sink}`);
      return found;
    },
  };
  return street;
}

/** A processor that has run for a while and was stopped. */
export async function runAndStop(
  street: Street,
  pipeline: readonly unknown[],
  ms = 10 * MINUTE,
): Promise<void> {
  await street.create(pipeline);
  await street.start();
  await street.wait(ms);
  await street.stop();
}
