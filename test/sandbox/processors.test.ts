import { afterEach, describe, expect, it } from 'vitest';
import type { Client } from './client.ts';
import { PIPELINE, PROCESSOR, seed, startClient } from './client.ts';

let client: Client;
afterEach(() => client.close());

/** As `PIPELINE` with another source. */
const OTHER = [
  { $source: { connectionName: 'sample_stream_solar', timeField: { $toDate: '$t' } } },
  ...PIPELINE.slice(1),
];
const PATH = '/streams/orders/processor/copy';

async function state(): Promise<string> {
  return (await client.send('GET', PATH)).body.state;
}

async function runOnce(): Promise<void> {
  await client.send('POST', `${PATH}:start`);
  client.clock.time += 10_000;
  await client.send('POST', `${PATH}:stop`);
  client.clock.time += 10_000;
}

describe('a processor', () => {
  it('is created, started and stopped', async () => {
    client = await startClient();
    await seed(client);
    const created = await client.send('POST', '/streams/orders/processor', PROCESSOR);
    expect(created.status).toBe(200);
    expect(created.body._id).toMatch(/^[a-f0-9]{24}$/);
    expect(await state()).toBe('CREATED');
    expect((await client.send('POST', `${PATH}:start`)).status).toBe(200);
    expect(await state()).toBe('STARTED');
    expect((await client.send('POST', `${PATH}:stop`)).status).toBe(200);
    expect(await state()).toBe('STOPPED');
    expect((await client.send('DELETE', PATH)).status).toBe(204);
    expect((await client.send('GET', PATH)).status).toBe(404);
  });

  it('takes its time to start and to stop', async () => {
    client = await startClient({ settleMs: 5000 });
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    await client.send('POST', `${PATH}:start`);
    expect(await state()).toBe('PROVISIONING');
    client.clock.time += 5000;
    expect(await state()).toBe('STARTED');
    await client.send('POST', `${PATH}:stop`);
    expect(await state()).toBe('STOPPING');
    client.clock.time += 5000;
    expect(await state()).toBe('STOPPED');
  });

  it('refuses a name in use', async () => {
    client = await startClient();
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    const again = await client.send('POST', '/streams/orders/processor', PROCESSOR);
    expect([again.status, again.body.errorCode]).toEqual([409, 'STREAM_PROCESSOR_NAME_ALREADY_EXISTS']);
  });

  it('refuses an unknown connection in the words of Atlas', async () => {
    client = await startClient();
    await seed(client);
    const pipeline = [{ $source: { connectionName: 'nowhere' } }, PIPELINE[2]];
    const reply = await client.send('POST', '/streams/orders/processor', { name: 'p', pipeline });
    expect([reply.status, reply.body.errorCode]).toEqual([400, 'STREAM_PROCESSOR_GENERIC_ERROR']);
    expect(reply.body.detail).toContain('connection named nowhere does not exist');
    expect((await client.send('GET', '/streams/orders/processor/p')).status).toBe(404);
  });

  it('is not updated while it runs', async () => {
    client = await startClient();
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    await client.send('POST', `${PATH}:start`);
    const reply = await client.send('PATCH', PATH, { tier: 'SP10' });
    expect([reply.status, reply.body.errorCode]).toEqual([400, 'STREAM_PROCESSOR_GENERIC_ERROR']);
  });

  it('compares an update with the pipeline that last ran, whatever was sent in between', async () => {
    client = await startClient();
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    expect((await client.send('PATCH', PATH, { pipeline: OTHER })).status).toBe(200);
    expect((await client.send('PATCH', PATH, { pipeline: PIPELINE })).status).toBe(200);
    await runOnce();
    const refused = await client.send('PATCH', PATH, { pipeline: OTHER });
    expect(refused.status).toBe(400);
    expect(refused.body.detail).toContain('resumeFromCheckpoint must be false');
    const options = { resumeFromCheckpoint: false };
    expect((await client.send('PATCH', PATH, { pipeline: OTHER, options })).status).toBe(200);
    expect((await client.send('PATCH', PATH, { pipeline: PIPELINE })).status).toBe(200);
  });

  it('refuses to start above the largest tier, and keeps the tier that it was started with', async () => {
    client = await startClient();
    await seed(client);
    await client.send('PATCH', '/streams/orders', { streamConfig: { maxTierSize: 'SP30' } });
    const created = await client.send('POST', '/streams/orders/processor', { ...PROCESSOR, tier: 'SP50' });
    expect(created.status).toBe(200);
    const refused = await client.send('POST', `${PATH}:start`);
    expect([refused.status, refused.body.errorCode]).toEqual([400, 'STREAM_PROCESSOR_GENERIC_ERROR']);
    expect(await state()).toBe('CREATED');
    expect((await client.send('POST', `${PATH}:startWith`, { tier: 'SP10' })).status).toBe(200);
    expect((await client.send('GET', PATH)).body).toMatchObject({ state: 'STARTED', tier: 'SP10' });
  });

  it('takes autoscaling when it is started: what is left out stays, null switches it off', async () => {
    client = await startClient();
    await seed(client);
    const body = { ...PROCESSOR, tier: 'SP10', options: { autoscaling: { enabled: true, maxTier: 'SP30' } } };
    await client.send('POST', '/streams/orders/processor', body);
    const startWith = async (given: object): Promise<unknown> => {
      const { status } = await client.send('POST', `${PATH}:startWith`, given);
      if (status !== 200) return status;
      await client.send('POST', `${PATH}:stop`);
      return (await client.send('GET', PATH)).body['options'];
    };
    const bounds = { enabled: true, minTier: 'SP5', maxTier: 'SP30' };
    expect(await startWith({ autoscaling: { minTier: 'SP5' } })).toEqual({ autoscaling: bounds });
    expect(await startWith({ tier: 'SP5' })).toEqual({ autoscaling: bounds });
    expect(await startWith({ autoscaling: { minTier: 'SP10' } })).toBe(400);
    expect(await startWith({ autoscaling: { minTier: 'NONSENSE' } })).toBe(400);
    expect(await startWith({})).toEqual({ autoscaling: bounds });
    expect(await startWith({ autoscaling: { minTier: null } })).toBe(400);
    expect(await startWith({ tier: 'SP30', autoscaling: { minTier: null } })).toEqual({
      autoscaling: { enabled: true, maxTier: 'SP30' },
    });
    expect(await startWith({ autoscaling: { enabled: false } })).toBeUndefined();
    expect(await startWith({ autoscaling: { enabled: true, maxTier: 'SP50' } })).toEqual({
      autoscaling: { enabled: true, maxTier: 'SP50' },
    });
    expect(await startWith({ autoscaling: null })).toBeUndefined();
  });

  it('refuses more parallelism than its tier has, when it is created and when it starts', async () => {
    client = await startClient();
    await seed(client);
    const into = { connectionName: 'warehouse', db: 'd', coll: 'c' };
    const pipeline = [PIPELINE[0], { $merge: { into, parallelism: 10 } }];
    const body = { name: 'copy', pipeline, tier: 'SP10' };
    const created = await client.send('POST', '/streams/orders/processor', body);
    expect([created.status, created.body.detail]).toEqual([400, expect.stringContaining('parallelism')]);
    expect((await client.send('POST', '/streams/orders/processor', { ...body, tier: 'SP30' })).status).toBe(
      200,
    );
    expect((await client.send('POST', `${PATH}:startWith`, { tier: 'SP10' })).status).toBe(400);
    expect((await client.send('POST', `${PATH}:start`)).status).toBe(200);
  });

  it('reports the tier of its workspace until it has one of its own', async () => {
    client = await startClient();
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    expect((await client.send('GET', PATH)).body.tier).toBe('SP30');
    await client.send('PATCH', PATH, { tier: 'SP5' });
    expect((await client.send('GET', PATH)).body.tier).toBe('SP5');
  });

  it('keeps its identity and its checkpoint when it is renamed', async () => {
    client = await startClient();
    await seed(client);
    const created = await client.send('POST', '/streams/orders/processor', PROCESSOR);
    await runOnce();
    await client.send('POST', '/streams/orders/processor', { ...PROCESSOR, name: 'other' });
    expect((await client.send('PATCH', PATH, { name: 'other' })).status).toBe(409);
    expect((await client.send('PATCH', PATH, { name: 'renamed' })).body._id).toBe(created.body._id);
    expect((await client.send('GET', PATH)).status).toBe(404);
    const changed = await client.send('PATCH', '/streams/orders/processor/renamed', { pipeline: OTHER });
    expect(changed.body.detail).toContain('resumeFromCheckpoint must be false');
  });

  it('has no checkpoint any more after 45 days, after a fresh start it has a new one', async () => {
    client = await startClient();
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    await runOnce();
    expect((await client.send('PATCH', PATH, { pipeline: OTHER })).status).toBe(400);
    client.clock.time += 45 * 24 * 3600 * 1000;
    await client.login();
    expect((await client.send('PATCH', PATH, { pipeline: OTHER })).status).toBe(200);
    await client.send('POST', `${PATH}:startWith`, { resumeFromCheckpoint: false });
    await client.send('POST', `${PATH}:stop`);
    expect((await client.send('PATCH', PATH, { pipeline: PIPELINE })).status).toBe(400);
  });

  it('counts messages while it runs', async () => {
    client = await startClient();
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    const count = async (): Promise<unknown> =>
      ((await client.send('GET', PATH)).body['stats'] as { inputMessageCount?: number }).inputMessageCount;
    expect(await count()).toBeUndefined();
    await client.send('POST', `${PATH}:start`);
    client.clock.time += 10_000;
    expect(await count()).toBe(10);
    await client.send('POST', `${PATH}:stop`);
    client.clock.time += 10_000;
    expect(await count()).toBe(10);
    await runOnce();
    expect(await count()).toBe(20);
  });

  it('is changed by the members that are sent, and keeps those that the sandbox does not know', async () => {
    client = await startClient();
    await seed(client);
    const dlq = { connectionName: 'warehouse', db: 'd', coll: 'c' };
    const body = { ...PROCESSOR, options: { dlq, future: { a: 1 } }, later: true };
    await client.send('POST', '/streams/orders/processor', body);
    await client.send('PATCH', PATH, { options: { resumeFromCheckpoint: true } });
    expect((await client.send('GET', PATH)).body).toMatchObject({
      options: { dlq, future: { a: 1 } },
      later: true,
    });
    await client.send('PATCH', PATH, { options: { dlq: {} } });
    expect((await client.send('GET', PATH)).body['options']).toEqual({ future: { a: 1 } });
  });

  it.each([
    ['without a pipeline', { name: 'copy' }],
    ['with an empty pipeline', { name: 'copy', pipeline: [] }],
    ['without a sink', { name: 'copy', pipeline: PIPELINE.slice(0, 2) }],
    ['with an unknown stage', { name: 'copy', pipeline: [PIPELINE[0], { $out: 'c' }] }],
    [
      'with a dead letter queue that is no cluster',
      { ...PROCESSOR, options: { dlq: { connectionName: 'sample_stream_solar', db: 'd', coll: 'c' } } },
    ],
    ['with half a dead letter queue', { ...PROCESSOR, options: { dlq: { connectionName: 'warehouse' } } }],
    ['with an unknown tier', { ...PROCESSOR, tier: 'NONSENSE' }],
    ['without a name', { pipeline: PIPELINE }],
  ])('is not created %s', async (_, body) => {
    client = await startClient();
    await seed(client);
    expect((await client.send('POST', '/streams/orders/processor', body)).status).toBe(400);
    expect((await client.send('GET', '/streams/orders/processors')).body.results).toEqual([]);
    expect((await client.send('DELETE', '/streams/orders')).status).toBe(202);
  });

  it('is left as it was by an update that is refused', async () => {
    client = await startClient();
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    const before = (await client.send('GET', PATH)).text;
    for (const change of [
      { pipeline: [] },
      { tier: 'NONSENSE', name: 'x' },
      { options: { dlq: 1 } },
      { failoverEnabled: 'yes' },
    ]) {
      expect((await client.send('PATCH', PATH, change)).status).toBe(400);
    }
    expect((await client.send('GET', PATH)).text).toBe(before);
  });

  it('says whether it could fail over', async () => {
    client = await startClient();
    await seed(client);
    const body = {
      name: 'copy',
      pipeline: [{ $source: { connectionName: 'warehouse', db: 'd', coll: 's' } }, PIPELINE[2]],
    };
    await client.send('POST', '/streams/orders/processor', body);
    const isEligible = async (): Promise<unknown> =>
      (await client.send('GET', PATH)).body['eligibleForFailover'];
    expect(await isEligible()).toBe(false);
    const failoverRegions = [{ cloudProvider: 'AWS', region: 'DUBLIN_IRL' }];
    await client.send('PATCH', '/streams/orders', { failoverRegions });
    expect(await isEligible()).toBe(true);
    await client.send('PATCH', PATH, { tier: 'SP5' });
    expect(await isEligible()).toBe(false);
  });
});

describe('a start that answers when it is done', () => {
  it('takes as long as it takes, and has no state between', async () => {
    client = await startClient({ startTakesMs: 5000 });
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    for (const [verb, reached] of [
      ['start', 'STARTED'],
      ['stop', 'STOPPED'],
    ] as const) {
      const before = client.clock.now();
      expect((await client.send('POST', `${PATH}:${verb}`)).status).toBe(200);
      expect([await state(), client.clock.now() - before]).toEqual([reached, 5000]);
    }
  });
});
