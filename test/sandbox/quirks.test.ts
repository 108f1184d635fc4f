import { afterEach, describe, expect, it } from 'vitest';
import { RESOURCE_QUIRKS } from '../../src/sandbox/faults/quirks.ts';
import { startSandbox } from '../../src/sandbox/http/server.ts';
import { parseFaults } from '../../src/sandbox/faults/faults.ts';
import type { Client, Reply } from './client.ts';
import { CLUSTER, PIPELINE, PROCESSOR, TestClock, WORKSPACE, seed, startClient } from './client.ts';

const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

const COPY = '/streams/orders/processor/copy';
const DLQ = { dlq: { connectionName: 'warehouse', db: 'd', coll: 'c' } };
const KAFKA = {
  name: 'kafka',
  type: 'Kafka',
  bootstrapServers: 'a:9092',
  authentication: { mechanism: 'PLAIN', username: 'u', password: 'p' },
  security: { protocol: 'SASL_SSL' },
};
const WINDOW = {
  $sessionWindow: {
    partitionBy: '$id',
    gap: { size: 1, unit: 'minute' },
    pipeline: [{ $group: { _id: '$id', n: { $sum: 1 } } }],
  },
};
const [SOURCE, , SINK] = PIPELINE;

const emit = (name: string): object => ({
  name: 'copy',
  pipeline: [SOURCE, { $emit: { connectionName: name } }],
});

/** Puts `copy` there, and runs it once. */
async function runOnce(client: Client, body: object = PROCESSOR): Promise<void> {
  await client.send('POST', '/streams/orders/processor', body);
  await client.send('POST', `${COPY}:start`);
  await client.send('POST', `${COPY}:stop`);
}

async function fail(client: Client): Promise<void> {
  await client.send('POST', '/sandbox/faults', [{ match: { path: '**:start' }, failOnStart: true }]);
  await client.send('POST', '/streams/orders/processor', PROCESSOR);
  await client.send('POST', `${COPY}:start`);
}

const options = async (client: Client): Promise<unknown> => (await client.send('GET', COPY)).body['options'];
const pipelineText = async (client: Client): Promise<string> =>
  /"\$match":(\{.*?\})\},/.exec((await client.send('GET', COPY)).text)?.[1] ?? '';
const both = async (...replies: Promise<Reply>[]): Promise<number[]> =>
  (await Promise.all(replies)).map(({ status }) => status);

/** Those that only events have are tried in `events/quirks.test.ts`. */
type ResourceQuirkName = (typeof RESOURCE_QUIRKS)[number]['name'];

const LINKS = '/streams/privateLinkConnections';
const LINK = {
  provider: 'AWS',
  vendor: 'CONFLUENT',
  region: 'us-east-1',
  serviceEndpointId: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
  dnsDomain: 'a.us-east-1.aws.confluent.cloud',
  dnsSubDomain: ['b', 'a'],
};

const CHANGES = [
  { $source: { connectionName: 'warehouse', db: 'd', coll: 'c' } },
  { $merge: { into: { connectionName: 'warehouse', db: 'd', coll: 'e' } } },
];
const STANDBYS = '/streams/orders/connections/warehouse/failoverConnections';

/** Gives the workspace a region to fail over to, and `warehouse` a connection there; tells its id. */
async function standBy(client: Client): Promise<string> {
  const failoverRegions = ['OHIO_USA', 'DUBLIN_IRL'].map((region) => ({ cloudProvider: 'AWS', region }));
  await client.send('PATCH', '/streams/orders', { failoverRegions });
  const { body } = await client.send('POST', STANDBYS, { ...CLUSTER, region: 'OHIO_USA' });
  return body['id'];
}

interface Case {
  /** On a sandbox with the workspace `orders` and its two connections. */
  readonly look: (client: Client) => Promise<unknown>;
  readonly byDefault: unknown;
  readonly instead: unknown;
}

const CASES: Readonly<Record<ResourceQuirkName, Case>> = {
  'reserved-sinks-refused': {
    look: async (client) => [
      (await client.send('POST', '/streams/orders/processor', emit('__noopSink'))).status,
      (await client.send('POST', '/streams/orders/processor', { ...emit('__testLog'), name: 'b' })).status,
    ],
    byDefault: [200, 200],
    instead: [400, 200],
  },
  'strict-names': {
    look: (client) =>
      both(
        client.send('POST', '/streams', { ...WORKSPACE, name: 'a b' }),
        client.send('POST', '/streams/orders/connections', { ...CLUSTER, name: 'a b' }),
        client.send('POST', '/streams/orders/connections', { ...CLUSTER, name: 'a.b-c*d_e' }),
        client.send('POST', '/streams/orders/processor', { ...PROCESSOR, name: 'a'.repeat(65) }),
      ),
    byDefault: [200, 200, 200, 200],
    instead: [400, 400, 200, 400],
  },
  'failed-needs-stop': {
    look: async (client) => {
      await fail(client);
      const stop = async (): Promise<number> => (await client.send('POST', `${COPY}:stop`)).status;
      return [(await client.send('PATCH', COPY, { tier: 'SP10' })).status, await stop()];
    },
    byDefault: [200, 400],
    instead: [400, 200],
  },
  'state-conflict-409': {
    look: async (client) => {
      await client.send('POST', '/streams/orders/processor', PROCESSOR);
      await client.send('POST', `${COPY}:start`);
      return [
        (await client.send('PATCH', COPY, { tier: 'SP10' })).body.errorCode,
        (await client.send('POST', `${COPY}:start`)).body.errorCode,
      ];
    },
    byDefault: ['STREAM_PROCESSOR_GENERIC_ERROR', 'STREAM_PROCESSOR_GENERIC_ERROR'],
    instead: ['STREAM_PROCESSOR_INVALID_STATE', 'STREAM_PROCESSOR_INVALID_STATE'],
  },
  'repeat-transition-accepted': {
    look: async (client) => {
      await client.send('POST', '/streams/orders/processor', PROCESSOR);
      const stop = await client.send('POST', `${COPY}:stop`);
      await client.send('POST', `${COPY}:start`);
      return [stop.status, (await client.send('POST', `${COPY}:start`)).status];
    },
    byDefault: [400, 400],
    instead: [200, 200],
  },
  'delete-needs-stop': {
    look: async (client) => {
      await client.send('POST', '/streams/orders/processor', PROCESSOR);
      await client.send('POST', `${COPY}:start`);
      return (await client.send('DELETE', COPY)).status;
    },
    byDefault: 204,
    instead: 400,
  },
  'idle-processors-hold-connections': {
    look: async (client) => {
      await client.send('POST', '/streams/orders/processor', PROCESSOR);
      return (await client.send('PATCH', '/streams/orders/connections/warehouse', CLUSTER)).status;
    },
    byDefault: 200,
    instead: 403,
  },
  'omitted-secret-kept': {
    look: async (client) => {
      await client.send('POST', '/streams/orders/connections', KAFKA);
      const body = { ...KAFKA, authentication: { mechanism: 'PLAIN', username: 'u2' } };
      return (await client.send('PATCH', '/streams/orders/connections/kafka', body)).status;
    },
    byDefault: 400,
    instead: 200,
  },
  'connection-update-merges': {
    look: async (client) => {
      const web = { name: 'web', type: 'Https', url: 'https://a.example', headers: { A: '1' } };
      await client.send('POST', '/streams/orders/connections', web);
      await client.send('PATCH', '/streams/orders/connections/web', { ...web, headers: undefined });
      return (await client.send('GET', '/streams/orders/connections/web')).body['headers'];
    },
    byDefault: undefined,
    instead: { A: '1' },
  },
  'dlq-null-removes': {
    look: async (client) => {
      await client.send('POST', '/streams/orders/processor', { ...PROCESSOR, options: DLQ });
      const empty = await client.send('PATCH', COPY, { options: { dlq: {} } });
      const after = await options(client);
      await client.send('PATCH', COPY, { options: DLQ });
      await client.send('PATCH', COPY, { options: { dlq: null } });
      return [empty.status, after, await options(client)];
    },
    byDefault: [200, undefined, DLQ],
    instead: [400, DLQ, undefined],
  },
  'default-tier-sp10': {
    look: async (client) => (await client.send('GET', '/streams/orders')).body['streamConfig'],
    byDefault: { tier: 'SP30' },
    instead: { tier: 'SP10' },
  },
  'ejson-relaxed': {
    look: async (client) => {
      const match =
        '{"a":{"$numberLong":"9223372036854775807"},"b":{"$date":"2026-01-01T00:00:00Z"},"c":1.0}';
      const pipeline = `[${JSON.stringify(SOURCE)},{"$match":${match}},${JSON.stringify(SINK)}]`;
      await client.send('POST', '/streams/orders/processor', `{"name":"copy","pipeline":${pipeline}}`);
      return pipelineText(client);
    },
    byDefault: '{"a":{"$numberLong":"9223372036854775807"},"b":{"$date":"2026-01-01T00:00:00Z"},"c":1.0}',
    instead: '{"a":9223372036854775807,"b":{"$date":"2026-01-01T00:00:00Z"},"c":1.0}',
  },
  'integers-as-doubles': {
    look: async (client) => {
      await client.send('POST', '/streams/orders/processor', PROCESSOR);
      return pipelineText(client);
    },
    byDefault: '{"x":1}',
    instead: '{"x":1.0}',
  },
  'unknown-sample-refused': {
    look: async (client) =>
      (await client.send('POST', '/streams/orders/connections', { name: 'samplestock', type: 'Sample' }))
        .status,
    byDefault: 200,
    instead: 400,
  },
  'unknown-type-refused': {
    look: async (client) => {
      const body = { name: 'r', type: 'Rabbit', login: { user: 'u', password: 'p' } };
      const { status } = await client.send('POST', '/streams/orders/connections', body);
      if (status !== 200) return status;
      return (await client.send('GET', '/streams/orders/connections/r')).body['login'];
    },
    byDefault: { user: 'u' },
    instead: 400,
  },
  'added-window-refused': {
    look: async (client) => {
      await runOnce(client);
      return (await client.send('PATCH', COPY, { pipeline: [SOURCE, WINDOW, SINK] })).status;
    },
    byDefault: 200,
    instead: 400,
  },
  'workspace-taken-other-code': {
    look: async (client) => (await client.send('POST', '/streams', WORKSPACE)).body.errorCode,
    byDefault: 'STREAM_TENANT_NAME_ALREADY_EXISTS',
    instead: 'STREAM_WORKSPACE_NAME_ALREADY_EXISTS',
  },
  'future-version-refused': {
    look: async (client) => {
      const accept = (date: string): Record<string, string> => ({
        Accept: `application/vnd.atlas.${date}+json`,
      });
      return both(
        client.send('GET', '/streams', undefined, accept('2026-01-01')),
        client.send('GET', '/streams', undefined, accept('2025-03-12')),
      );
    },
    byDefault: [200, 200],
    instead: [406, 200],
  },
  'autoscaling-refused': {
    look: async (client) => {
      const autoscaling = { enabled: true, minTier: 'SP10', maxTier: 'SP50' };
      const body = { ...PROCESSOR, options: { autoscaling } };
      const reply = await client.send('POST', '/streams/orders/processor', body);
      return [reply.status, reply.body['options']];
    },
    byDefault: [200, { autoscaling: { enabled: true, minTier: 'SP10', maxTier: 'SP50' } }],
    instead: [400, undefined],
  },
  'samples-come-later': {
    look: async (client) => {
      await client.send('POST', '/streams:withSampleConnections', { ...WORKSPACE, name: 'fresh' });
      return (await client.send('GET', '/streams/fresh/connections/sample_stream_solar')).status;
    },
    byDefault: 200,
    instead: 404,
  },
  'scaled-up': {
    look: async (client) => {
      const autoscaling = { enabled: true, minTier: 'SP2', maxTier: 'SP10' };
      const body = { ...PROCESSOR, tier: 'SP5', options: { autoscaling } };
      const reply = await client.send('POST', '/streams/orders/processor', body);
      return [reply.body['tier'], reply.body['effectiveTier']];
    },
    byDefault: ['SP5', 'SP5'],
    instead: ['SP5', 'SP10'],
  },
  'every-update-compares': {
    look: async (client) => {
      await runOnce(client, { name: 'copy', pipeline: [SOURCE, WINDOW, SINK] });
      return (await client.send('PATCH', COPY, { tier: 'SP10' })).status;
    },
    byDefault: 200,
    instead: 400,
  },
  'missing-processor-400': {
    look: async (client) => (await client.send('GET', COPY)).body.errorCode,
    byDefault: 'STREAM_PROCESSOR_NOT_FOUND_FOR_NAME',
    instead: 'STREAM_PROCESSOR_GENERIC_ERROR',
  },
  'updated-is-created': {
    look: async (client) => {
      await runOnce(client);
      return (await client.send('PATCH', COPY, { tier: 'SP10' })).body.state;
    },
    byDefault: 'STOPPED',
    instead: 'CREATED',
  },
  'failed-create-stays': {
    look: async (client) => {
      await client.send('POST', '/streams/orders/processor', emit('nowhere'));
      return [
        (await client.send('GET', COPY)).body.state,
        (await client.send('DELETE', '/streams/orders')).status,
      ];
    },
    byDefault: [undefined, 202],
    instead: ['FAILED', 403],
  },
  'region-update-applies': {
    look: async (client) => {
      await client.send('PATCH', '/streams/orders', { cloudProvider: 'AWS', region: 'DUBLIN_IRL' });
      return (await client.send('GET', '/streams/orders')).body['dataProcessRegion'];
    },
    byDefault: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
    instead: { cloudProvider: 'AWS', region: 'DUBLIN_IRL' },
  },
  'failover-needs-connections': {
    look: async (client) => {
      const body = { name: 'copy', tier: 'SP10', failoverEnabled: true, pipeline: CHANGES };
      const early = (await client.send('POST', '/streams/orders/processor', body)).status;
      await standBy(client);
      const late = (await client.send('POST', '/streams/orders/processor', { ...body, name: 'b' })).status;
      return [early, late];
    },
    byDefault: [200, 200],
    instead: [400, 200],
  },
  'failover-needs-stop': {
    look: async (client) => {
      await standBy(client);
      const body = { name: 'copy', tier: 'SP10', failoverEnabled: true, pipeline: CHANGES };
      await client.send('POST', '/streams/orders/processor', body);
      await client.send('POST', `${COPY}:start`);
      const move = async (region: string): Promise<number> =>
        (await client.send('POST', `${COPY}:startWith`, { failover: { region } })).status;
      const running = await move('OHIO_USA');
      await client.send('POST', `${COPY}:stop`);
      return [running, await move('DUBLIN_IRL')];
    },
    byDefault: [200, 200],
    instead: [400, 200],
  },
  'failover-region-untold': {
    look: async (client) => {
      await standBy(client);
      const body = { name: 'copy', tier: 'SP10', failoverEnabled: true, pipeline: CHANGES };
      await client.send('POST', '/streams/orders/processor', body);
      await client.send('POST', `${COPY}:start`);
      await client.send('POST', `${COPY}:startWith`, { failover: { region: 'OHIO_USA' } });
      const stats = (await client.send('GET', COPY)).body['stats'] as { region?: string };
      return stats.region;
    },
    byDefault: 'OHIO_USA',
    instead: undefined,
  },
  'failover-regions-sorted': {
    look: async (client) => {
      await standBy(client);
      const regions = (await client.send('GET', '/streams/orders')).body['failoverRegions'];
      return (regions as { region: string }[]).map(({ region }) => region);
    },
    byDefault: ['OHIO_USA', 'DUBLIN_IRL'],
    instead: ['DUBLIN_IRL', 'OHIO_USA'],
  },
  'failovers-hold-connections': {
    look: async (client) => {
      const id = await standBy(client);
      const first = (await client.send('DELETE', '/streams/orders/connections/warehouse')).status;
      await client.send('DELETE', `${STANDBYS}/${id}`);
      return [first, (await client.send('DELETE', '/streams/orders/connections/warehouse')).status];
    },
    byDefault: [202, 404],
    instead: [403, 202],
  },
  'running-processors-hold-failovers': {
    look: async (client) => {
      const id = await standBy(client);
      const body = { name: 'copy', tier: 'SP10', failoverEnabled: true, pipeline: CHANGES };
      await client.send('POST', '/streams/orders/processor', body);
      await client.send('POST', `${COPY}:start`);
      const standby = { ...CLUSTER, region: 'OHIO_USA' };
      const patch = async (): Promise<number> =>
        (await client.send('PATCH', `${STANDBYS}/${id}`, standby)).status;
      const running = await patch();
      await client.send('POST', `${COPY}:stop`);
      return [running, await patch()];
    },
    byDefault: [200, 200],
    instead: [403, 200],
  },
  'link-region-respelt': {
    look: async (client) => {
      const { _id: id } = (await client.send('POST', LINKS, LINK)).body;
      const { body } = await client.send('GET', `${LINKS}/${id}`);
      return [body.region, body['dnsSubDomain']];
    },
    byDefault: ['us-east-1', ['b', 'a']],
    instead: ['US_EAST_1', ['a', 'b']],
  },
  'unknown-link-refused': {
    look: async (client) => {
      const access = { type: 'PRIVATE_LINK', connectionId: '6aa12e7ccd660d4b2380b1c1' };
      const body = {
        name: 's',
        type: 'S3',
        aws: { roleArn: 'arn:aws:iam::1:role/r' },
        networking: { access },
      };
      return (await client.send('POST', '/streams/orders/connections', body)).status;
    },
    byDefault: 200,
    instead: 400,
  },
  'empty-config-returned': {
    look: async (client) => (await client.send('POST', '/streams/orders/connections', KAFKA)).body['config'],
    byDefault: undefined,
    instead: {},
  },
  'version-sunset': {
    look: async (client) => {
      const accept = (date: string): Record<string, string> => ({
        Accept: `application/vnd.atlas.${date}+json`,
      });
      const old = await client.send('GET', '/streams', undefined, accept('2023-02-01'));
      const late = await client.send('GET', '/streams', undefined, accept('2025-03-12'));
      return [old.status, old.body.errorCode, late.headers.get('content-type')?.slice(22, 32)];
    },
    byDefault: [200, undefined, '2023-02-01'],
    instead: [410, 'VERSION_GONE', '2024-05-30'],
  },
  'error-parameters': {
    look: async (client) =>
      (await client.send('POST', '/streams/orders/connections', CLUSTER)).body['parameters'],
    byDefault: [],
    instead: ['warehouse'],
  },
};

describe.each(RESOURCE_QUIRKS)('$name', ({ name, byDefault, instead }) => {
  const answerOf = async (quirks: readonly string[]): Promise<unknown> => {
    const client = await startClient({ quirks, faults: parseFaults('[]') });
    clients.push(client);
    await seed(client);
    return CASES[name].look(client);
  };

  it(`off: ${byDefault}`, async () => {
    expect(await answerOf([])).toEqual(CASES[name].byDefault);
  });
  it(`on: ${instead}`, async () => {
    expect(await answerOf([name])).toEqual(CASES[name].instead);
  });
});

describe('quirks', () => {
  it('that do not exist are refused, with those that do', async () => {
    await expect(startSandbox({ clock: new TestClock(), quirks: ['strict-nams'] })).rejects.toMatchObject({
      code: 'SANDBOX_QUIRK_UNKNOWN',
      fix: expect.stringContaining('strict-names') as string,
    });
  });
});
