import { afterEach, describe, expect, it } from 'vitest';
import { parseFaults } from '../../src/sandbox/faults/faults.ts';
import type { Client } from './client.ts';
import { PROCESSOR, TestClock, WORKSPACE, seed, startClient } from './client.ts';

let client: Client;
afterEach(() => client.close());

const start = async (...faults: object[]): Promise<void> => {
  client = await startClient({ faults: parseFaults(JSON.stringify(faults)) });
};
const names = async (): Promise<string[]> =>
  (await client.send('GET', '/streams')).body.results.map(({ name }) => name);

describe('a fault', () => {
  it('answers instead of the sandbox, at the match that was asked for', async () => {
    await start({
      match: { method: 'POST', path: '/api/atlas/v2/groups/*/streams', nth: 2 },
      status: 503,
      errorCode: 'BUSY',
      detail: 'not now',
      retryAfter: 7,
    });
    expect((await client.send('POST', '/streams', { ...WORKSPACE, name: 'a' })).status).toBe(200);
    const second = await client.send('POST', '/streams', { ...WORKSPACE, name: 'b' });
    expect([second.status, second.headers.get('retry-after'), second.body]).toEqual([
      503,
      '7',
      expect.objectContaining({ error: 503, errorCode: 'BUSY', detail: 'not now' }),
    ]);
    expect((await client.send('POST', '/streams', { ...WORKSPACE, name: 'c' })).status).toBe(200);
    expect(await names()).toEqual(['a', 'c']);
  });

  it('cuts the connection before the request is carried out', async () => {
    await start({ match: { method: 'POST', path: '**/streams' }, drop: 'before' });
    await expect(client.send('POST', '/streams', WORKSPACE)).rejects.toThrow();
    expect(await names()).toEqual([]);
  });

  it('cuts the connection after the request was carried out', async () => {
    await start({ match: { method: 'POST', path: '**/streams' }, drop: 'after' });
    await expect(client.send('POST', '/streams', WORKSPACE)).rejects.toThrow();
    expect(await names()).toEqual(['orders']);
    const journal = JSON.parse((await client.send('GET', '/sandbox/journal')).text) as { status: unknown }[];
    expect(journal[1]).toMatchObject({ method: 'POST', status: null, endTick: expect.any(Number) as number });
  });

  it('answers late: a gateway time-out that is no JSON, and the effect all the same', async () => {
    const clock = new HeldClock();
    const faults = parseFaults('[{"match":{"method":"POST","path":"**/streams"},"late":5000}]');
    client = await startClient({ clock, faults });
    const reply = await client.send('POST', '/streams', WORKSPACE);
    expect([reply.status, reply.text, reply.headers.get('content-type')]).toEqual([
      504,
      'upstream request timeout',
      'text/plain',
    ]);
    expect(await names()).toEqual([]);
    clock.release();
    expect(await names()).toEqual(['orders']);
  });

  it('delays', async () => {
    await start({ match: { path: '**/streams' }, delayMs: 1234 });
    const before = client.clock.time;
    expect((await client.send('GET', '/streams')).status).toBe(200);
    expect(client.clock.time - before).toBe(1234);
  });

  it('lets a processor fail when it starts, and its checkpoint stay', async () => {
    await start({ match: { method: 'POST', path: '**/processor/copy:start*', nth: 2 }, failOnStart: true });
    await seed(client);
    const path = '/streams/orders/processor/copy';
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    await client.send('POST', `${path}:start`);
    await client.send('POST', `${path}:stop`);
    expect((await client.send('POST', `${path}:startWith`, { tier: 'SP10' })).status).toBe(200);
    const failed = (await client.send('GET', path)).body;
    expect([failed.state, failed['errorMsg']]).toEqual(['FAILED', expect.any(String)]);
    const source = { $source: { connectionName: 'sample_stream_solar', tsFieldName: 't' } };
    const changed = { pipeline: [source, ...PROCESSOR.pipeline.slice(1)] };
    expect((await client.send('PATCH', path, changed)).status).toBe(400);
    expect((await client.send('POST', `${path}:start`)).status).toBe(200);
    expect((await client.send('GET', path)).body).toMatchObject({ state: 'STARTED' });
  });

  it('can hit the login, and every request is added its latency', async () => {
    client = await startClient({ latencyMs: 10 });
    await client.send('POST', '/sandbox/faults', [{ match: { path: '/api/oauth/token' }, status: 500 }]);
    const before = client.clock.time;
    expect((await client.send('POST', '/api/oauth/token')).status).toBe(500);
    expect(client.clock.time - before).toBe(10);
    await client.send('POST', '/sandbox/faults', []);
    expect((await client.send('POST', '/api/oauth/token')).status).toBe(401);
  });

  it.each([
    '{',
    '{}',
    '[{"status":500}]',
    '[{"match":{},"status":200}]',
    '[{"match":{"nth":0}}]',
    '[{"match":{},"drop":"x"}]',
    '[{"match":{},"typo":1}]',
  ])('is refused when it is not one: %s', async (text) => {
    client = await startClient();
    const reply = await client.send('POST', '/sandbox/faults', text);
    expect([reply.status, reply.body.errorCode]).toEqual([400, 'SANDBOX_FAULTS_INVALID']);
  });
});

/** A clock whose sleeps end when it is told to. */
class HeldClock extends TestClock {
  #waiting: (() => void)[] = [];
  override sleep(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
  release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
