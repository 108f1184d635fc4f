import { afterEach, describe, expect, it } from 'vitest';
import type { Client } from './client.ts';
import { PIPELINE, PROCESSOR, seed, startClient } from './client.ts';

let client: Client;
afterEach(() => client.close());

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
    const other = [
      { $source: { connectionName: 'sample_stream_solar', timeField: { $toDate: '$t' } } },
      ...PIPELINE.slice(1),
    ];
    expect((await client.send('PATCH', PATH, { pipeline: other })).status).toBe(200);
    expect((await client.send('PATCH', PATH, { pipeline: PIPELINE })).status).toBe(200);
    await runOnce();
    const refused = await client.send('PATCH', PATH, { pipeline: other });
    expect(refused.status).toBe(400);
    expect(refused.body.detail).toContain('resumeFromCheckpoint must be false');
    const options = { resumeFromCheckpoint: false };
    expect((await client.send('PATCH', PATH, { pipeline: other, options })).status).toBe(200);
    expect((await client.send('PATCH', PATH, { pipeline: PIPELINE })).status).toBe(200);
  });
});
