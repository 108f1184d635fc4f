import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedMissing, sharedPath } from '../shared.ts';
import { ApiSchema } from './api-schema.ts';
import type { Body, Client, Reply } from './client.ts';
import { CLUSTER, GROUP, PIPELINE, PROCESSOR, SAMPLE, WORKSPACE, startClient } from './client.ts';

const path = sharedPath('atlas-api', 'streams-openapi.json');
/** Parts of the API file that the sandbox says it does not have. */

const KAFKA = {
  name: 'kafka',
  type: 'Kafka',
  bootstrapServers: 'a:9092,b:9092',
  authentication: { mechanism: 'PLAIN', username: 'u', password: 'p' },
  security: { protocol: 'SASL_SSL' },
  config: { 'auto.offset.reset': 'earliest' },
};
const ROLE = { roleArn: 'arn:aws:iam::123456789012:role/streams' };
const CONNECTIONS = [
  SAMPLE,
  CLUSTER,
  KAFKA,
  { name: 'web', type: 'Https', url: 'https://example.com', headers: { Authorization: 'Bearer x' } },
  { name: 'lambda', type: 'AWSLambda', aws: ROLE },
  { name: 's3', type: 'S3', aws: { ...ROLE, testBucket: 'b' } },
  { name: 'kinesis', type: 'AWSKinesisDataStreams', aws: ROLE },
  {
    name: 'registry',
    type: 'SchemaRegistry',
    provider: 'CONFLUENT',
    schemaRegistryUrls: ['https://schemas.example.com'],
    schemaRegistryAuthentication: { type: 'USER_INFO', username: 'u', password: 'p' },
  },
  {
    name: 'blob',
    type: 'AzureBlobStorage',
    azure: { servicePrincipalId: '12345678-1234-1234-1234-123456789012', storageAccountName: 'account' },
  },
  { name: 'pubsub', type: 'GCPPubSub', gcp: { serviceAccountId: 'a@b.iam.gserviceaccount.com' } },
];

const VERSION_OF_UPDATES = { Accept: 'application/vnd.atlas.2025-03-12+json' };

describe.skipIf(path === undefined)(
  `every response fits the API file${path ? '' : ` (${sharedMissing})`}`,
  () => {
    let schema: ApiSchema;
    let client: Client;
    const succeeded = new Set<string>();

    beforeAll(async () => {
      schema = new ApiSchema(path!);
      client = await startClient();
    });
    afterAll(() => client.close());

    /** Sends, and fails unless the answer has that status and fits the file. */
    async function check(
      method: string,
      below: string,
      status: number,
      body?: unknown,
      headers?: Record<string, string>,
    ): Promise<Reply> {
      const pathname = `/api/atlas/v2/groups/${GROUP}${below.split('?')[0]}`;
      const operation = schema.find(method, pathname);
      const version = VERSIONS.find(([pattern]) => pattern.test(below))?.[1] ?? '2023-02-01';
      const accept = { Accept: `application/vnd.atlas.${version}+json`, ...headers };
      const reply = await client.send(method, below, body, accept);
      expect([reply.status, reply.text], `${method} ${below}`).toEqual([status, expect.anything()]);
      const data = reply.text === '' ? undefined : (JSON.parse(reply.text) as unknown);
      const type = reply.headers.get('content-type') ?? '';
      expect(operation, `${method} ${below}`).toBeDefined();
      expect(schema.violations(operation!, status, type, data), `${method} ${below} ${reply.text}`).toEqual(
        [],
      );
      if (status < 400) {
        succeeded.add(operation!.operationId);
        expect(Number(reply.headers.get('ratelimit-limit'))).toBeGreaterThan(0);
        expect(Number(reply.headers.get('ratelimit-remaining'))).toBeGreaterThanOrEqual(0);
      } else {
        expect(reply.body.error).toBe(status);
      }
      return reply;
    }

    const VERSIONS: readonly (readonly [RegExp, string])[] = [
      [/:startWith$|failoverConnections/, '2025-03-12'],
      [/:withSampleConnections/, '2024-08-05'],
      [/\/processor/, '2024-05-30'],
    ];

    it('on workspaces', async () => {
      await check('POST', '/streams', 200, WORKSPACE);
      await check('POST', '/streams:withSampleConnections', 200, { ...WORKSPACE, name: 'samples' });
      await check('GET', '/streams', 200);
      await check('GET', '/streams?pageNum=2&itemsPerPage=1', 200);
      await check('GET', '/streams/samples?includeConnections=true', 200);
      const failoverRegions = [{ cloudProvider: 'AWS', region: 'DUBLIN_IRL' }];
      await check('PATCH', '/streams/orders', 200, {
        streamConfig: { maxTierSize: 'SP50' },
        failoverRegions,
      });
      await check('DELETE', '/streams/samples', 202);
      await check('POST', '/streams', 409, WORKSPACE);
      await check('POST', '/streams', 400, { name: 'x' });
      await check('POST', '/streams', 400, '{"name":');
      await check('GET', '/streams/nowhere', 404);
      await check('PATCH', '/streams/nowhere', 404, {});
      await check('DELETE', '/streams/nowhere', 404);
      await check('GET', '/streams', 401, undefined, { Authorization: 'Bearer nothing' });
      await check('GET', '/streams', 406, undefined, { Accept: 'application/json' });
    });

    it('on connections of every type', async () => {
      for (const connection of CONNECTIONS) {
        await check('POST', '/streams/orders/connections', 200, connection);
        const { name } = connection;
        await check('GET', `/streams/orders/connections/${name}`, 200);
        await check('PATCH', `/streams/orders/connections/${name}`, 200, connection);
        await check('POST', '/streams/orders/connections', 409, connection);
        await check('PATCH', `/streams/orders/connections/${name}`, 400, { ...connection, type: 'None' });
      }
      await check('GET', '/streams/orders/connections', 200);
      await check('GET', '/streams/orders/connections?itemsPerPage=0', 400);
      await check('DELETE', '/streams/orders/connections/web', 202);
      await check('DELETE', '/streams/orders/connections/nowhere', 404);
      await check('GET', '/streams/nowhere/connections', 404);
    });

    it('on private links', async () => {
      const below = '/streams/privateLinkConnections';
      const link = { provider: 'AWS', vendor: 'CONFLUENT', region: 'us-east-1', serviceEndpointId: 'svc' };
      const created = await check('POST', below, 200, link);
      await check('GET', below, 200);
      const one = `${below}/${created.body['_id']}`;
      await check('GET', one, 200);
      await check('PATCH', one, 200, { dnsDomain: 'a.example.com' }, VERSION_OF_UPDATES);
      await check('PATCH', one, 400, { dnsDomain: 'b.example.com' }, VERSION_OF_UPDATES);
      await check('POST', below, 400, link);
      await check('POST', below, 400, { provider: 'AWS', vendor: 'MSK' });
      await check('DELETE', one, 202);
      await check('GET', one, 404);
    });

    it('on VPC peerings and account details', async () => {
      const requester = { requesterAccountId: '123456789012', requesterVpcId: 'vpc-0123456789abcdef0' };
      const request = async (): Promise<string> => {
        const reply = await client.send('POST', '/sandbox/peerings', { group: GROUP, ...requester });
        return reply.body['_id'];
      };
      const below = '/streams/vpcPeeringConnections';
      const [first, second] = [await request(), await request()];
      await check('GET', `${below}?requesterAccountId=123456789012`, 200);
      await check('GET', below, 400);
      await check('POST', `${below}/${first}:accept`, 400, { ...requester, requesterVpcId: 'vpc-1' });
      await check('POST', `${below}/${first}:accept`, 202, requester);
      await check('POST', `${below}/${second}:reject`, 202, requester);
      const newer = { Accept: 'application/vnd.atlas.2024-11-13+json' };
      const active = await check('GET', '/streams/activeVpcPeeringConnections', 200, undefined, newer);
      expect(active.body.results.map((one) => one['_id'])).toEqual([first]);
      await check('DELETE', `${below}/${first}`, 202);
      await check('DELETE', `${below}/${first}`, 404);
      for (const provider of ['aws', 'azure', 'gcp']) {
        const query = `cloudProvider=${provider}&regionName=US_EAST_1`;
        await check('GET', `/streams/accountDetails?${query}`, 200, undefined, newer);
      }
      await check('GET', '/streams/accountDetails?cloudProvider=aws', 400, undefined, newer);
    });

    it('on failover connections', async () => {
      const below = '/streams/orders/connections/kafka/failoverConnections';
      const body = { ...KAFKA, region: 'DUBLIN_IRL' };
      const created = await check('POST', below, 201, body);
      await check('GET', below, 200);
      await check('GET', `${below}/${created.body.id}`, 200);
      await check('PATCH', `${below}/${created.body.id}`, 200, { ...body, bootstrapServers: 'c:9092' });
      await check('POST', below, 500, { ...body, name: 'other' });
      await check('POST', below, 409, body);
      await check('POST', below, 400, { ...body, region: 'TOKYO_JPN' });
      await check('DELETE', `${below}/${created.body.id}`, 204);
      await check('GET', `${below}/${created.body.id}`, 404);
    });

    it('on processors', async () => {
      const below = '/streams/orders/processor/copy';
      await check('POST', '/streams/orders/processor', 200, PROCESSOR);
      await check('GET', below, 200);
      await check('POST', `${below}:start`, 200);
      await check('GET', below, 200);
      await check('PATCH', below, 400, { tier: 'SP30' });
      await check('DELETE', '/streams/orders/connections/warehouse', 403);
      await check('DELETE', '/streams/orders', 403);
      client.clock.time += 60_000;
      await check('GET', '/streams/orders/processors?includeCount=false', 200);
      await check('POST', `${below}:start`, 400);
      await check('POST', `${below}:stop`, 200);
      const options = {
        dlq: { connectionName: 'warehouse', db: 'd', coll: 'c' },
        resumeFromCheckpoint: false,
      };
      await check('PATCH', below, 200, { name: 'renamed', tier: 'SP30', options, pipeline: PIPELINE });
      await check('POST', '/streams/orders/processor/renamed:startWith', 200, { tier: 'SP10' });
      await check('POST', '/streams/orders/processor/renamed:stop', 200);
      await check('POST', '/streams/orders/processor', 409, { ...PROCESSOR, name: 'renamed' });
      await check('POST', '/streams/orders/processor', 400, { name: 'x', pipeline: [{ $out: 'c' }] });
      await check('POST', '/streams/orders/processor/renamed:startWith', 400, { tier: 'NONSENSE' });
      await check('DELETE', '/streams/orders/processor/renamed', 204);
      for (const [method, verb] of [
        ['GET', ''],
        ['DELETE', ''],
        ['POST', ':start'],
        ['POST', ':stop'],
      ] as const) {
        await check(method, `/streams/orders/processor/nowhere${verb}`, 404);
      }
    });

    it('on logs, which are archives', async () => {
      for (const [below, version] of [
        ['/streams/orders/auditLogs?startDate=1199145600', '2023-02-01'],
        ['/streams/orders:downloadOperationalLogs?spName=renamed', '2025-03-12'],
      ] as const) {
        const pathname = `/api/atlas/v2/groups/${GROUP}${below.split('?')[0]}`;
        const operation = schema.find('GET', pathname)!;
        const accept = { Accept: `application/vnd.atlas.${version}+gzip` };
        const reply = await client.send('GET', below, undefined, accept);
        const type = reply.headers.get('content-type') ?? '';
        expect(schema.violations(operation, reply.status, type, reply.text)).toEqual([]);
        succeeded.add(operation.operationId);
        const wrong = `${below.replace(/\?.*/, '')}?startDate=now`;
        expect((await client.send('GET', wrong, undefined, accept)).status).toBe(400);
      }
    });

    it('on processors whose events are modelled', async () => {
      const plain = client;
      client = await startClient({ eventsPerSecond: 5 });
      await client.send('POST', '/streams', WORKSPACE);
      for (const connection of [CLUSTER, KAFKA]) {
        await client.send('POST', '/streams/orders/connections', connection);
      }
      const source = { connectionName: 'kafka', topic: 'orders' };
      await check('POST', '/streams/orders/processor', 200, {
        name: 'copy',
        pipeline: [{ $source: source }, PIPELINE.at(-1)],
      });
      const below = '/streams/orders/processor/copy';
      await check('GET', below, 200);
      await check('POST', `${below}:start`, 200);
      client.clock.time += 60_000;
      await check('GET', below, 200);
      await check('GET', '/streams/orders/processors', 200);
      await check('POST', `${below}:stop`, 200);
      await check('GET', below, 200);
      await check('POST', `${below}:startWith`, 200, {
        resumeFromCheckpoint: false,
        startAtOperationTime: '2026-11-22T12:00:00Z',
      });
      await client.close();
      client = plain;
    });

    it('on too many requests', async () => {
      const limited = await startClient({ rateLimit: 1 });
      await limited.send('GET', '/streams');
      const reply = await limited.send('GET', '/streams');
      const operation = schema.find('GET', `/api/atlas/v2/groups/${GROUP}/streams`)!;
      expect(schema.violations(operation, 429, reply.headers.get('content-type') ?? '', reply.body)).toEqual(
        [],
      );
      expect(reply.body.errorCode).toBe('RATE_LIMITED_TOKEN_BUCKET');
      expect(reply.headers.get('retry-after')).toBe('60');
      await limited.close();
    });

    it('and no operation is missing', () => {
      expect(schema.operations.map(({ id }) => id).filter((id) => !succeeded.has(id))).toEqual([]);
    });

    it('which would notice a response that does not fit', () => {
      const operation = schema.find('GET', `/api/atlas/v2/groups/${GROUP}/streams/w/connections/c`)!;
      const type = 'application/vnd.atlas.2023-02-01+json';
      const good = { name: 'k', type: 'Kafka', state: 'READY', authentication: { username: 'u' } };
      expect(schema.violations(operation, 200, type, good)).toEqual([]);
      const bad: Partial<Body>[] = [
        { ...good, state: 'RUNNING' },
        { ...good, type: 'Carrier' },
        { ...good, authentication: { password: 'p' } },
        { ...good, bootstrapServers: ['a:1'] },
      ];
      for (const body of bad)
        expect(schema.violations(operation, 200, type, body), JSON.stringify(body)).not.toEqual([]);
    });
  },
);
