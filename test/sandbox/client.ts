/** A plain client of the sandbox for tests: JSON in, JSON out, with a login by token. */
import type { Clock } from '../../src/model/clock/clock.ts';
import type { SandboxOptions } from '../../src/sandbox/http/server.ts';
import { startSandbox } from '../../src/sandbox/http/server.ts';

export const GROUP = '5f3a0c0d1f2a3b4c5d6e7fc1';
export const VERSION = 'application/vnd.atlas.2025-03-12+json';

/** A clock that tests move; it never waits. */
export class TestClock implements Clock {
  time = Date.parse('2026-11-22T12:00:00Z');
  #seed = 42;
  now(): number {
    return this.time;
  }
  sleep(ms: number): Promise<void> {
    this.time += ms;
    return Promise.resolve();
  }
  /** Small and repeatable; good enough for identifiers. */
  random(): number {
    this.#seed = (this.#seed * 1103515245 + 12345) % 2 ** 31;
    return this.#seed / 2 ** 31;
  }
}

/** What tests look at in bodies. */
export interface Body {
  readonly _id: string;
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly tier: string;
  readonly status: number;
  readonly error: number;
  readonly errorCode: string;
  readonly detail: string;
  readonly region: string;
  readonly results: readonly Body[];
  readonly totalCount: number;
  readonly links: readonly { href: string; rel: string }[];
  readonly [key: string]: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JavaScript data; an empty object when it is no JSON object. */
  readonly body: Body;
}

export interface Client {
  readonly url: string;
  readonly clock: TestClock;
  /** `path` is below `/api/atlas/v2/groups/{GROUP}` unless it starts with `/sandbox` or `/api`. A text body is sent as it is. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Takes a new token: one lives for an hour. */
  login(): Promise<void>;
  close(): Promise<void>;
}

export async function startClient(options: Partial<SandboxOptions> = {}): Promise<Client> {
  const clock = options.clock instanceof TestClock ? options.clock : new TestClock();
  const sandbox = await startSandbox({ ...options, clock });
  let token = await fetchToken(sandbox.url);
  return {
    url: sandbox.url,
    clock,
    send: async (method, path, body, headers = {}) => {
      const isOther = path.startsWith('/sandbox') || path.startsWith('/api');
      const response = await fetch(sandbox.url + (isOther ? '' : `/api/atlas/v2/groups/${GROUP}`) + path, {
        method,
        headers: {
          Accept: VERSION,
          Authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'Content-Type': VERSION }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: parse(text) };
    },
    login: async () => {
      token = await fetchToken(sandbox.url);
    },
    close: () => sandbox.close(),
  };
}

export async function fetchToken(url: string): Promise<string> {
  const response = await fetch(`${url}/api/oauth/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from('sandbox:sandbox').toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

function parse(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {} as Body;
  }
}

export const WORKSPACE = {
  name: 'orders',
  dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
};
export const SAMPLE = { name: 'sample_stream_solar', type: 'Sample' };
export const CLUSTER = {
  name: 'warehouse',
  type: 'Cluster',
  clusterName: 'Cluster0',
  dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
};
export const PIPELINE = [
  { $source: { connectionName: 'sample_stream_solar' } },
  { $match: { x: 1 } },
  { $merge: { into: { connectionName: 'warehouse', db: 'd', coll: 'c' } } },
];
export const PROCESSOR = { name: 'copy', pipeline: PIPELINE };

/** A workspace `orders` with a Sample and a Cluster connection, settled. */
export async function seed(client: Client): Promise<void> {
  await client.send('POST', '/streams', WORKSPACE);
  await client.send('POST', '/streams/orders/connections', SAMPLE);
  await client.send('POST', '/streams/orders/connections', CLUSTER);
  client.clock.time += 60_000;
}
