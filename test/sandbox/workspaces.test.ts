import { afterEach, describe, expect, it } from 'vitest';
import type { Client, Reply } from './client.ts';
import { PROCESSOR, WORKSPACE, seed, startClient } from './client.ts';

let client: Client;
afterEach(() => client.close());

const codes = ({ status, body }: Reply): [number, string] => [status, body.errorCode];
const region = (name: string): object => ({ cloudProvider: 'AWS', region: name });

describe('a workspace', () => {
  it('goes asynchronously, with its connections', async () => {
    client = await startClient({ settleMs: 3000 });
    await seed(client);
    expect((await client.send('DELETE', '/streams/orders')).status).toBe(202);
    expect((await client.send('GET', '/streams/orders')).status).toBe(200);
    expect((await client.send('POST', '/streams', WORKSPACE)).status).toBe(409);
    client.clock.time += 3000;
    expect(codes(await client.send('GET', '/streams/orders'))).toEqual([
      404,
      'STREAM_TENANT_NOT_FOUND_FOR_NAME',
    ]);
    expect((await client.send('POST', '/streams', WORKSPACE)).status).toBe(200);
    expect((await client.send('GET', '/streams/orders/connections')).body.results).toEqual([]);
  });

  it('is gone at once where nothing takes its time', async () => {
    client = await startClient();
    await seed(client);
    expect((await client.send('DELETE', '/streams/orders')).status).toBe(202);
    expect((await client.send('GET', '/streams/orders')).status).toBe(404);
    expect((await client.send('POST', '/streams', WORKSPACE)).status).toBe(200);
  });

  it('has its sample data at once, however long states take', async () => {
    client = await startClient({ settleMs: 3000 });
    await client.send('POST', '/streams:withSampleConnections', WORKSPACE);
    const sample = await client.send('GET', '/streams/orders/connections/sample_stream_solar');
    expect([sample.status, sample.body.state]).toEqual([200, 'READY']);
  });

  it('stays while it has processors, whatever their state', async () => {
    client = await startClient();
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    expect(codes(await client.send('DELETE', '/streams/orders'))).toEqual([
      403,
      'STREAM_TENANT_HAS_STREAM_PROCESSORS',
    ]);
    const move = await client.send('PATCH', '/streams/orders', region('DUBLIN_IRL'));
    expect(codes(move)).toEqual([403, 'STREAM_TENANT_HAS_STREAM_PROCESSORS']);
    await client.send('DELETE', '/streams/orders/processor/copy');
    expect((await client.send('DELETE', '/streams/orders')).status).toBe(202);
  });

  it('is updated by the members that are sent', async () => {
    client = await startClient();
    await client.send('POST', '/streams', WORKSPACE);
    await client.send('PATCH', '/streams/orders', { streamConfig: { maxTierSize: 'SP50' } });
    await client.send('PATCH', '/streams/orders', { streamConfig: { tier: 'SP10' } });
    expect((await client.send('GET', '/streams/orders')).body['streamConfig']).toEqual({
      tier: 'SP10',
      maxTierSize: 'SP50',
    });
  });

  it('gets its failover regions once', async () => {
    client = await startClient();
    await client.send('POST', '/streams', WORKSPACE);
    const first = { failoverRegions: [region('DUBLIN_IRL')] };
    expect((await client.send('PATCH', '/streams/orders', { ...first, ...region('OHIO_USA') })).status).toBe(
      400,
    );
    expect((await client.send('PATCH', '/streams/orders', first)).status).toBe(200);
    expect((await client.send('PATCH', '/streams/orders', first)).status).toBe(200);
    const second = { failoverRegions: [region('TOKYO_JPN')] };
    expect((await client.send('PATCH', '/streams/orders', second)).status).toBe(400);
    expect((await client.send('GET', '/streams/orders')).body).toMatchObject(first);
  });

  it.each([
    ['without a region', { name: 'x' }],
    ['with a region as AWS spells it', { ...WORKSPACE, dataProcessRegion: region('us-east-1') }],
    [
      "with another provider's region",
      { ...WORKSPACE, dataProcessRegion: { cloudProvider: 'AZURE', region: 'OHIO_USA' } },
    ],
    [
      'with a provider that can not be used',
      { ...WORKSPACE, dataProcessRegion: { cloudProvider: 'TENANT', region: 'OHIO_USA' } },
    ],
    ['with an unknown tier', { ...WORKSPACE, streamConfig: { tier: 'NONSENSE' } }],
    ['without a name', { ...WORKSPACE, name: '' }],
    [
      'with three failover regions',
      { ...WORKSPACE, failoverRegions: ['DUBLIN_IRL', 'OHIO_USA', 'OREGON_USA'].map(region) },
    ],
  ])('is not created %s', async (_, body) => {
    client = await startClient();
    expect(codes(await client.send('POST', '/streams', body))).toEqual([400, 'VALIDATION_ERROR']);
    expect((await client.send('GET', '/streams')).body.results).toEqual([]);
  });

  it('comes with sample data on request', async () => {
    client = await startClient();
    const names = async (workspace: string): Promise<string[]> =>
      (await client.send('GET', `/streams/${workspace}/connections`)).body.results.map(({ name }) => name);
    await client.send('POST', '/streams', { ...WORKSPACE, name: 'a', sampleConnections: { solar: true } });
    await client.send('POST', '/streams', { ...WORKSPACE, name: 'b' });
    await client.send('POST', '/streams:withSampleConnections', { ...WORKSPACE, name: 'c' });
    expect([await names('a'), await names('b'), await names('c')]).toEqual([
      ['sample_stream_solar'],
      [],
      ['sample_stream_solar'],
    ]);
    expect((await client.send('GET', '/streams/a')).body).not.toHaveProperty('sampleConnections');
  });

  it('starts and stops all of its processors at once', async () => {
    client = await startClient();
    await seed(client);
    for (const name of ['a', 'b'])
      await client.send('POST', '/streams/orders/processor', { ...PROCESSOR, name });
    await client.send('POST', '/streams/orders/processor/a:start');
    const states = async (): Promise<string[]> =>
      (await client.send('GET', '/streams/orders/processors')).body.results.map(({ state }) => state);
    await client.send('PATCH', '/streams/orders', { processorStatus: { status: 'STARTED' } });
    expect(await states()).toEqual(['STARTED', 'STARTED']);
    await client.send('PATCH', '/streams/orders', { processorStatus: { status: 'STOPPED' } });
    expect(await states()).toEqual(['STOPPED', 'STOPPED']);
    expect((await client.send('GET', '/streams/orders')).body).not.toHaveProperty('processorStatus');
  });

  it('keeps fields that the sandbox does not know', async () => {
    client = await startClient();
    await client.send('POST', '/streams', { ...WORKSPACE, streamConfig: { future: 1 }, later: [2] });
    const { body } = await client.send('GET', '/streams/orders');
    expect(body).toMatchObject({ streamConfig: { tier: 'SP30', future: 1 }, later: [2] });
  });
});
