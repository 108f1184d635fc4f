import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Client } from './client.ts';
import { GROUP, PROCESSOR, WORKSPACE, seed, startClient } from './client.ts';

let client: Client;
afterEach(() => client.close());

const accept = (date: string): Record<string, string> => ({ Accept: `application/vnd.atlas.${date}+json` });

describe('versions', () => {
  it.each([
    ['/streams', '2025-03-12', '2023-02-01'],
    ['/streams', '2023-02-01', '2023-02-01'],
    ['/streams', '2030-01-01', '2023-02-01'],
    ['/streams/orders/processors', '2024-12-31', '2024-05-30'],
  ])('%s asked for %s answers with %s', async (path, asked, given) => {
    client = await startClient();
    await seed(client);
    const reply = await client.send('GET', path, undefined, accept(asked));
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toMatch(`application/vnd.atlas.${given}+json`);
  });

  it.each([
    ['/streams', { Accept: '*/*' }],
    ['/streams', { Accept: 'application/json' }],
    ['/streams', accept('2023-01-31')],
    ['/streams', accept('2024-02-30')],
    ['/streams', { Accept: 'application/vnd.atlas.preview+json' }],
    ['/streams/orders/processors', accept('2023-02-01')],
  ])('%s with %o is not acceptable', async (path, headers) => {
    client = await startClient();
    await seed(client);
    expect((await client.send('GET', path, undefined, headers)).status).toBe(406);
  });

  it('takes the version among other types', async () => {
    client = await startClient();
    const headers = { Accept: 'text/html, application/vnd.atlas.2024-08-05+json;q=0.9, */*' };
    expect((await client.send('GET', '/streams', undefined, headers)).status).toBe(200);
  });
});

describe('lists', () => {
  it('come in pages with links and a total', async () => {
    client = await startClient();
    for (let index = 0; index < 5; index += 1)
      await client.send('POST', '/streams', { ...WORKSPACE, name: `w${index}` });
    const page = await client.send('GET', '/streams?itemsPerPage=2&pageNum=2');
    expect(page.body.results.map(({ name }) => name)).toEqual(['w2', 'w3']);
    expect(page.body.totalCount).toBe(5);
    expect(page.body.links.map(({ rel }) => rel)).toEqual(['self', 'previous', 'next']);
    const next = page.body.links.find(({ rel }) => rel === 'next')!.href.replace(client.url, '');
    expect((await client.send('GET', next)).body.results.map(({ name }) => name)).toEqual(['w4']);
    expect((await client.send('GET', '/streams?pageNum=9')).body.results).toEqual([]);
  });

  it.each(['itemsPerPage=0', 'itemsPerPage=501', 'itemsPerPage=ten', 'pageNum=0', 'pageNum=-1'])(
    'refuse %s',
    async (query) => {
      client = await startClient();
      const reply = await client.send('GET', `/streams?${query}`);
      expect([reply.status, reply.body.errorCode]).toEqual([400, 'INVALID_QUERY_PARAMETER']);
    },
  );

  it('leave out the total of processors on request', async () => {
    client = await startClient();
    await seed(client);
    await client.send('POST', '/streams/orders/processor', PROCESSOR);
    expect((await client.send('GET', '/streams/orders/processors')).body.totalCount).toBe(1);
    const bare = await client.send('GET', '/streams/orders/processors?includeCount=false');
    expect(Object.keys(bare.body)).not.toContain('totalCount');
  });
});

describe('an answer', () => {
  it('comes in an envelope on request, errors too', async () => {
    client = await startClient();
    await seed(client);
    const one = await client.send('GET', '/streams/orders?envelope=true');
    expect(one.body).toMatchObject({ status: 200, content: { name: 'orders' } });
    expect((await client.send('GET', '/streams?envelope=true')).body).toMatchObject({
      status: 200,
      totalCount: 1,
    });
    const error = await client.send('GET', '/streams/nowhere?envelope=true');
    expect(error.body).toMatchObject({ status: 404, content: { error: 404 } });
  });

  it('is laid out for people on request', async () => {
    client = await startClient();
    await seed(client);
    expect((await client.send('GET', '/streams/orders?pretty=true')).text).toContain('\n  "name": "orders"');
  });

  it('names a wrong method, a wrong path, a wrong group and a wrong body', async () => {
    client = await startClient();
    expect((await client.send('PUT', '/streams')).status).toBe(405);
    expect((await client.send('GET', '/clusters')).status).toBe(404);
    expect((await client.send('GET', '/api/atlas/v2/groups/not-hex/streams')).status).toBe(404);
    expect((await client.send('GET', '/streams/%zz')).status).toBe(400);
    expect((await client.send('POST', '/streams', '{"a":1')).body.errorCode).toBe('INVALID_JSON');
    expect((await client.send('POST', '/streams', '[]')).body.errorCode).toBe('INVALID_JSON');
    const text = await client.send('POST', '/streams', WORKSPACE, { 'Content-Type': 'text/plain' });
    expect(text.status).toBe(415);
  });

  it('belongs to one group', async () => {
    client = await startClient();
    await seed(client);
    const other = await client.send('GET', '/api/atlas/v2/groups/0123456789abcdef01234567/streams');
    expect([other.status, other.body.totalCount]).toEqual([200, 0]);
  });
});

describe('with a rate limit', () => {
  it('requests are counted by project and come back with time', async () => {
    client = await startClient({ rateLimit: 3 });
    const remaining: (string | null)[] = [];
    for (let count = 0; count < 3; count += 1) {
      remaining.push((await client.send('GET', '/streams')).headers.get('ratelimit-remaining'));
    }
    expect(remaining).toEqual(['2', '1', '0']);
    const refused = await client.send('GET', '/streams');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '20']);
    const other = await client.send('GET', '/api/atlas/v2/groups/0123456789abcdef01234567/streams');
    expect(other.status).toBe(200);
    client.clock.time += 20_000;
    expect((await client.send('GET', '/streams')).status).toBe(200);
  });
});

describe('the journal', () => {
  it('has what was sent, to the letter and in order, and shows what overlapped', async () => {
    client = await startClient();
    const body =
      '{"name":"orders","dataProcessRegion":{"region":"VIRGINIA_USA","cloudProvider":"AWS"},"x":{"10":1.0,"2":2}}';
    await client.send('POST', '/streams?pretty=true', body);
    const replies = await Promise.all([
      client.send('GET', '/streams'),
      client.send('GET', '/streams/orders'),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    const journal = await client.send('GET', '/sandbox/journal');
    expect(journal.text).toContain(`"body":${body}`);
    const entries = JSON.parse(journal.text) as { seq: number; startTick: number; endTick: number }[];
    expect(entries).toMatchObject([
      { seq: 1, method: 'POST', path: '/api/oauth/token', status: 200 },
      { seq: 2, method: 'POST', query: 'pretty=true', status: 200, time: '2026-11-22T12:00:00.000Z' },
      { seq: 3, method: 'GET', status: 200 },
      { seq: 4, method: 'GET', status: 200 },
    ]);
    expect(entries[1]!.endTick).toBeLessThan(entries[2]!.startTick);
    await client.send('POST', '/sandbox/reset');
    expect((await client.send('GET', '/sandbox/journal')).text).toBe('[]\n');
  });

  it('is no matter for web pages', async () => {
    client = await startClient();
    const reply = await client.send('GET', '/sandbox/journal', undefined, {
      Origin: 'https://elsewhere.example',
    });
    expect(reply.status).toBe(403);
  });
});

describe('a request for another host', () => {
  /** The status for a request whose Host header is `host`. */
  async function statusFor(host: string, path: string): Promise<number | undefined> {
    const { hostname, port } = new URL(client.url);
    const request = get({ hostname, port, path, headers: { Host: host }, setHost: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  }

  it.each(['/api/oauth/token', `/api/atlas/v2/groups/${GROUP}/streams`, '/sandbox/state', '/'])(
    'is refused on %s, as a page whose name leads here sends it',
    async (path) => {
      client = await startClient();
      for (const host of ['rebound.example', 'rebound.example:4600', '127.0.0.1.rebound.example']) {
        expect(await statusFor(host, path)).toBe(403);
      }
      for (const host of ['127.0.0.1', 'LOCALHOST:1', '[::1]:4600']) {
        expect(await statusFor(host, path)).not.toBe(403);
      }
    },
  );
});
