import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { digestResponse } from '../../src/sandbox/http/digest-auth.ts';
import type { Client } from './client.ts';
import { GROUP, VERSION, WORKSPACE, startClient } from './client.ts';

let client: Client;
afterEach(() => client.close());

const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;

async function requestToken(
  authorization: string,
  body = 'grant_type=client_credentials',
): Promise<Response> {
  return fetch(`${client.url}/api/oauth/token`, {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
  });
}

describe('a service account', () => {
  it('gets a token for an hour', async () => {
    client = await startClient();
    const response = await requestToken(basic('sandbox:sandbox'));
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^[a-f0-9]{64}$/) as string,
      expires_in: 3600,
      token_type: 'Bearer',
    });
    expect((await client.send('GET', '/streams')).status).toBe(200);
    client.clock.time += 3_599_999;
    expect((await client.send('GET', '/streams')).status).toBe(200);
    client.clock.time += 1;
    expect((await client.send('GET', '/streams')).status).toBe(401);
  });

  it('is refused with another password, and without a grant', async () => {
    client = await startClient();
    expect((await requestToken(basic('sandbox:wrong'))).status).toBe(401);
    expect((await requestToken('Bearer sandbox')).status).toBe(401);
    expect((await requestToken(basic('sandbox:sandbox'), 'grant_type=password')).status).toBe(400);
  });

  it('can give its token back', async () => {
    client = await startClient();
    const { access_token: token } = (await (await requestToken(basic('sandbox:sandbox'))).json()) as {
      access_token: string;
    };
    const headers = { Authorization: `Bearer ${token}` };
    expect((await client.send('GET', '/streams', undefined, headers)).status).toBe(200);
    const response = await fetch(`${client.url}/api/oauth/revoke`, {
      method: 'POST',
      headers: { Authorization: basic('sandbox:sandbox') },
      body: new URLSearchParams({ token }),
    });
    expect(response.status).toBe(200);
    expect((await client.send('GET', '/streams', undefined, headers)).status).toBe(401);
  });

  it('gets 50 tokens a minute', async () => {
    client = await startClient();
    // One was taken by the client itself.
    for (let count = 1; count < 50; count += 1)
      expect((await requestToken(basic('sandbox:sandbox'))).status).toBe(200);
    const response = await requestToken(basic('sandbox:sandbox'));
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({
      errorCode: 'RATE_LIMITED',
      detail: 'Resource /api/oauth/token is limited to 50 requests every 1 minutes.',
    });
    client.clock.time += 60_000;
    expect((await requestToken(basic('sandbox:sandbox'))).status).toBe(200);
  });
});

describe('an API key', () => {
  const path = `/api/atlas/v2/groups/${GROUP}/streams`;

  async function challenge(): Promise<{ nonce: string; realm: string; header: string }> {
    const response = await fetch(client.url + path, { headers: { Accept: VERSION } });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: 401, errorCode: 'UNAUTHORIZED' });
    const header = response.headers.get('www-authenticate') ?? '';
    const field = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(header)?.[1] ?? '';
    return { nonce: field('nonce'), realm: field('realm'), header };
  }

  /** Written from RFC 7616 3.4, apart from the server's own function. */
  async function login(
    { nonce, realm }: { nonce: string; realm: string },
    {
      algorithm = 'MD5',
      password = 'sandbox',
      uri = path,
      method = 'GET',
      target = path,
      nc = '00000001',
    } = {},
  ): Promise<Response> {
    const hash = (text: string): string =>
      createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
        .update(text)
        .digest('hex');
    const cnonce = '0a4f113b';
    const a1 = hash(`sandbox:${realm}:${password}`);
    const response = hash(`${a1}:${nonce}:${nc}:${cnonce}:auth:${hash(`${method}:${uri}`)}`);
    const authorization =
      `Digest username="sandbox", realm="${realm}", nonce="${nonce}", uri="${uri}", algorithm=${algorithm}, ` +
      `qop=auth, nc=${nc}, cnonce="${cnonce}", response="${response}"`;
    const isWrite = method === 'POST';
    return fetch(client.url + target, {
      method,
      headers: {
        Accept: VERSION,
        Authorization: authorization,
        ...(isWrite ? { 'Content-Type': VERSION } : {}),
      },
      ...(isWrite ? { body: JSON.stringify(WORKSPACE) } : {}),
    });
  }

  it('is challenged with MD5, as by Atlas, and with SHA-256', async () => {
    client = await startClient();
    const { header } = await challenge();
    expect(header.match(/algorithm=[\w-]+/g)).toEqual(['algorithm=MD5', 'algorithm=SHA-256']);
    expect(header).toContain('qop="auth"');
  });

  it.each(['MD5', 'SHA-256'])('logs in with %s', async (algorithm) => {
    client = await startClient();
    const given = await challenge();
    expect((await login(given, { algorithm })).status).toBe(200);
    expect((await login(given, { algorithm, method: 'POST', nc: '00000003' })).status).toBe(200);
    const target = `${path}?itemsPerPage=1`;
    expect((await login(given, { algorithm, uri: target, target, nc: '00000002' })).status).toBe(200);
  });

  it('is refused with another password, another path, or a nonce of somebody else', async () => {
    client = await startClient();
    const given = await challenge();
    expect((await login(given, { password: 'wrong' })).status).toBe(401);
    expect((await login(given, { uri: '/elsewhere' })).status).toBe(401);
    expect((await login({ ...given, nonce: 'made.up' })).status).toBe(401);
    const signature = given.nonce.split('.')[1] ?? '';
    const foreign = given.nonce.replace(signature, 'é'.repeat(signature.length));
    expect((await login({ ...given, nonce: foreign })).status).toBe(401);
  });

  it('is heard once for each count of a nonce', async () => {
    client = await startClient();
    const given = await challenge();
    expect((await login(given)).status).toBe(200);
    const again = await login(given);
    expect(again.status).toBe(401);
    expect(again.headers.get('www-authenticate')).toContain('stale=true');
    expect((await login(await challenge())).status).toBe(200);
    expect((await login(given, { nc: '00000002' })).status).toBe(200);
  });

  it('is told when its nonce is stale', async () => {
    client = await startClient();
    const given = await challenge();
    client.clock.time += 300_001;
    const response = await login(given);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('stale=true');
  });

  it('is answered as RFC 7616 3.9.1 answers', async () => {
    client = await startClient();
    const parts = {
      user: 'Mufasa',
      password: 'Circle of Life',
      realm: 'http-auth@example.org',
      nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
      method: 'GET',
      uri: '/dir/index.html',
      nc: '00000001',
      cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
      qop: 'auth',
    };
    expect(digestResponse('md5', parts)).toBe('8ca523f5e9506fed4657c9700eebdbec');
    expect(digestResponse('sha256', parts)).toBe(
      '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1',
    );
  });
});
