import { afterEach, describe, expect, it } from 'vitest';
import type { Client, Reply } from './client.ts';
import { CLUSTER, PIPELINE, PROCESSOR, SAMPLE, WORKSPACE, seed, startClient } from './client.ts';

let client: Client;
afterEach(() => client.close());

const PATH = '/streams/orders/connections';
const KAFKA = {
  name: 'kafka',
  type: 'Kafka',
  bootstrapServers: 'a:9092',
  authentication: { mechanism: 'PLAIN', username: 'u', password: 'p' },
  security: { protocol: 'SASL_SSL' },
};
const VPC = { networking: { access: { type: 'VPC' } } };

const codes = ({ status, body }: Reply): [number, string] => [status, body.errorCode];

describe('a connection', () => {
  it('is PENDING until it has settled, and DELETING until it is gone', async () => {
    client = await startClient({ settleMs: 3000 });
    await client.send('POST', '/streams', WORKSPACE);
    expect((await client.send('POST', PATH, CLUSTER)).body.state).toBe('PENDING');
    client.clock.time += 3000;
    expect((await client.send('GET', `${PATH}/warehouse`)).body.state).toBe('READY');
    expect((await client.send('DELETE', `${PATH}/warehouse`)).status).toBe(202);
    expect((await client.send('GET', PATH)).body.results.map(({ state }) => state)).toEqual(['DELETING']);
    expect(codes(await client.send('POST', PATH, CLUSTER))).toEqual([
      409,
      'STREAM_CONNECTION_NAME_ALREADY_EXISTS',
    ]);
    client.clock.time += 3000;
    expect(codes(await client.send('GET', `${PATH}/warehouse`))).toEqual([
      404,
      'STREAM_CONNECTION_NOT_FOUND_FOR_NAME',
    ]);
    expect((await client.send('GET', PATH)).body.results).toEqual([]);
    expect((await client.send('POST', PATH, CLUSTER)).status).toBe(200);
  });

  it('does not exist for processors before it is READY', async () => {
    client = await startClient({ settleMs: 3000 });
    await client.send('POST', '/streams', WORKSPACE);
    await client.send('POST', PATH, SAMPLE);
    await client.send('POST', PATH, CLUSTER);
    const early = await client.send('POST', '/streams/orders/processor', PROCESSOR);
    expect(early.body.detail).toContain('connection named sample_stream_solar does not exist');
    client.clock.time += 3000;
    expect((await client.send('POST', '/streams/orders/processor', PROCESSOR)).status).toBe(200);
  });

  it('gets what the server adds, without its secrets, in alphabetical order', async () => {
    client = await startClient();
    await client.send('POST', '/streams', WORKSPACE);
    const { text } = await client.send('POST', PATH, { ...KAFKA, future: { a: 1 } });
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'authentication',
      'bootstrapServers',
      'future',
      'id',
      'name',
      'networking',
      'region',
      'security',
      'state',
      'type',
    ]);
    expect(JSON.parse(text)).toMatchObject({
      authentication: { mechanism: 'PLAIN', username: 'u' },
      networking: { access: { type: 'PUBLIC' } },
      region: 'VIRGINIA_USA',
    });
    expect(text).not.toContain('password');
  });

  it('is replaced whole by an update, which has no state in its answer', async () => {
    client = await startClient();
    await client.send('POST', '/streams', WORKSPACE);
    const web = { name: 'web', type: 'Https', url: 'https://a.example', headers: { A: '1', B: '2' } };
    await client.send('POST', PATH, web);
    const updated = await client.send('PATCH', `${PATH}/web`, { ...web, headers: { C: '3' } });
    expect(updated.body).not.toHaveProperty('state');
    expect((await client.send('GET', `${PATH}/web`)).body['headers']).toEqual({ C: '3' });
    await client.send('PATCH', `${PATH}/web`, { ...web, headers: {} });
    expect((await client.send('GET', `${PATH}/web`)).body).not.toHaveProperty('headers');
  });

  it.each([
    ['without its type', { ...KAFKA, type: undefined }],
    ['without its name', { ...KAFKA, name: undefined }],
    ['with another name', { ...KAFKA, name: 'other' }],
    ['with another type', { ...CLUSTER, name: 'kafka' }],
    ['with other networking', { ...KAFKA, ...VPC }],
    ['without a password', { ...KAFKA, authentication: { mechanism: 'PLAIN', username: 'u' } }],
    ['with a scheme before its servers', { ...KAFKA, bootstrapServers: 'SASL_SSL://a:9092' }],
  ])('is not updated %s', async (_, body) => {
    client = await startClient();
    await client.send('POST', '/streams', WORKSPACE);
    await client.send('POST', PATH, KAFKA);
    const before = (await client.send('GET', `${PATH}/kafka`)).text;
    expect(codes(await client.send('PATCH', `${PATH}/kafka`, body))).toEqual([400, 'VALIDATION_ERROR']);
    expect((await client.send('GET', `${PATH}/kafka`)).text).toBe(before);
  });

  it('keeps its networking when an update leaves it out', async () => {
    client = await startClient();
    await client.send('POST', '/streams', WORKSPACE);
    await client.send('POST', PATH, { ...KAFKA, ...VPC });
    expect((await client.send('PATCH', `${PATH}/kafka`, KAFKA)).status).toBe(200);
    expect((await client.send('GET', `${PATH}/kafka`)).body['networking']).toEqual(VPC.networking);
  });

  it('names every field that is wrong', async () => {
    client = await startClient();
    await client.send('POST', '/streams', WORKSPACE);
    const body = { ...KAFKA, security: { protocol: 'sasl_ssl' }, authentication: { mechanism: 'plain' } };
    const reply = await client.send('POST', PATH, body);
    const detail = reply.body['badRequestDetail'] as { fields: { field: string }[] };
    expect(detail.fields.map(({ field }) => field)).toEqual([
      'authentication.mechanism',
      'security.protocol',
    ]);
  });

  it('takes values that are new, and the login of Amazon MSK', async () => {
    client = await startClient();
    await client.send('POST', '/streams', WORKSPACE);
    const logins = [
      { mechanism: 'AWS_MSK_IAM', aws: { roleArn: 'arn:aws:iam::123456789012:role/msk' } },
      { mechanism: 'KERBEROS', username: 'u' },
    ];
    for (const [i, authentication] of logins.entries()) {
      const body = { ...KAFKA, name: `kafka-${i}`, authentication, security: { protocol: 'TLS' } };
      expect((await client.send('POST', PATH, body)).status).toBe(200);
      const { body: found } = await client.send('GET', `${PATH}/kafka-${i}`);
      expect([found['authentication'], found['security']]).toEqual([authentication, { protocol: 'TLS' }]);
    }
  });

  it('takes an empty member of another type and does not keep it; a filled one is refused', async () => {
    client = await startClient();
    await client.send('POST', '/streams', WORKSPACE);
    await client.send('POST', PATH, KAFKA);
    expect((await client.send('PATCH', `${PATH}/kafka`, { ...KAFKA, headers: {} })).status).toBe(200);
    expect((await client.send('GET', `${PATH}/kafka`)).body).not.toHaveProperty('headers');
    const filled = await client.send('PATCH', `${PATH}/kafka`, { ...KAFKA, headers: { Accept: 'a' } });
    expect(codes(filled)).toEqual([400, 'VALIDATION_ERROR']);
  });

  it('has a private link only where it is private', async () => {
    client = await startClient();
    await client.send('POST', '/streams', WORKSPACE);
    const access = { type: 'PUBLIC', connectionId: '6aa12e7ccd660d4b2380b1c1' };
    expect(codes(await client.send('POST', PATH, { ...KAFKA, networking: { access } }))).toEqual([
      400,
      'VALIDATION_ERROR',
    ]);
  });

  it('of Kafka in a private network is not touched while it deploys', async () => {
    client = await startClient({ settleMs: 3000 });
    await client.send('POST', '/streams', WORKSPACE);
    await client.send('POST', PATH, { ...KAFKA, ...VPC });
    expect(codes(await client.send('DELETE', `${PATH}/kafka`))).toEqual([
      409,
      'STREAM_KAFKA_CONNECTION_IS_DEPLOYING',
    ]);
    client.clock.time += 3000;
    expect((await client.send('DELETE', `${PATH}/kafka`)).status).toBe(202);
  });

  it('is kept as it is by a processor that runs, or is on its way', async () => {
    client = await startClient({ settleMs: 3000 });
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    const tryBoth = async (): Promise<number[]> => [
      (await client.send('PATCH', `${PATH}/warehouse`, CLUSTER)).status,
      (await client.send('DELETE', `${PATH}/sample_stream_solar`)).status,
    ];
    await client.send('POST', '/streams/orders/processor/copy:start');
    expect(await tryBoth()).toEqual([403, 403]);
    client.clock.time += 3000;
    expect(await tryBoth()).toEqual([403, 403]);
    await client.send('POST', '/streams/orders/processor/copy:stop');
    expect(await tryBoth()).toEqual([403, 403]);
    client.clock.time += 3000;
    expect(await tryBoth()).toEqual([200, 202]);
  });

  it('is free again when a processor no longer names it', async () => {
    client = await startClient();
    await seed(client);
    await client.send('POST', PATH, { ...CLUSTER, name: 'dlq' });
    const options = { dlq: { connectionName: 'dlq', db: 'd', coll: 'c' } };
    await client.send('POST', '/streams/orders/processor', { ...PROCESSOR, options });
    await client.send('POST', '/streams/orders/processor/copy:start');
    expect(codes(await client.send('DELETE', `${PATH}/dlq`))).toEqual([
      403,
      'STREAM_CONNECTION_HAS_STREAM_PROCESSORS',
    ]);
    await client.send('POST', '/streams/orders/processor/copy:stop');
    await client.send('PATCH', '/streams/orders/processor/copy', { options: { dlq: {} } });
    await client.send('POST', '/streams/orders/processor/copy:start');
    expect((await client.send('DELETE', `${PATH}/dlq`)).status).toBe(202);
  });

  it('that is gone keeps a stopped processor from starting', async () => {
    client = await startClient();
    await seed(client);
    await client.send('POST', '/streams/orders/processor', { name: 'copy', pipeline: PIPELINE });
    await client.send('DELETE', `${PATH}/warehouse`);
    const reply = await client.send('POST', '/streams/orders/processor/copy:start');
    expect([reply.status, reply.body.detail]).toEqual([
      400,
      expect.stringContaining('warehouse does not exist'),
    ]);
  });
});
