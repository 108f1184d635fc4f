/** The three logins against servers that check them, and where credentials come from. */
import { createHash } from 'node:crypto';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { findCredentials } from '../../src/atlas/login/auth.ts';
import { AtlasError } from '../../src/atlas/http/errors.ts';
import { SluiceError } from '../../src/model/errors.ts';
import { SecretText } from '../../src/model/secret.ts';
import {
  BASE,
  STREAMS,
  answering,
  apiError,
  failureOf,
  json,
  makeGateway,
  text,
  useServer,
} from './atlas-fake.ts';

const { server, seen } = useServer();
const TOKEN_URL = `${BASE}/api/oauth/token`;
const serviceAccount = {
  kind: 'serviceAccount',
  clientId: 'mdb_sa_id_1',
  clientSecret: new SecretText('mdb_sa_sk_:ü%+'),
} as const;

/** Gives tokens `t1`, `t2`...; the API accepts what `valid` holds. */
function serveTokens(valid = new Set(['t1', 't2', 't3'])) {
  let given = 0;
  server.use(
    http.post(TOKEN_URL, () =>
      HttpResponse.json({ access_token: `t${++given}`, token_type: 'Bearer', expires_in: 3600 }),
    ),
    http.get(STREAMS, ({ request }) => {
      const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
      return valid.has(token) ? HttpResponse.json({ results: [] }) : apiError(401, 'NOT_AUTHORIZED', 'no')();
    }),
  );
  return valid;
}
const tokenRequests = () => seen.filter(({ url }) => url === '/api/oauth/token');
const bearers = () =>
  seen.filter(({ method }) => method === 'GET').map(({ headers }) => headers.get('authorization')?.slice(7));

describe('a service account', () => {
  it('asks for a token as Atlas wants it: the raw pair in Basic, a form as body', async () => {
    serveTokens();
    await makeGateway({ credentials: serviceAccount }).gateway.listWorkspaces();
    const [request] = tokenRequests();
    expect(request).toMatchObject({ method: 'POST', body: 'grant_type=client_credentials' });
    expect(request!.headers.get('authorization')).toBe(
      `Basic ${Buffer.from('mdb_sa_id_1:mdb_sa_sk_:ü%+').toString('base64')}`,
    );
    expect(request!.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect(request!.headers.get('accept')).toBe('application/json');
  });

  it('fetches one token for all requests, also those at the same time', async () => {
    serveTokens();
    const { gateway } = makeGateway({ credentials: serviceAccount });
    await Promise.all(Array.from({ length: 10 }, () => gateway.listWorkspaces()));
    await gateway.listWorkspaces();
    expect(tokenRequests().length).toBe(1);
    expect(new Set(bearers())).toEqual(new Set(['t1']));
  });

  it('renews it shortly before it expires', async () => {
    serveTokens();
    const { gateway, clock } = makeGateway({ credentials: serviceAccount });
    await gateway.listWorkspaces();
    clock.advance(3_539_000);
    await gateway.listWorkspaces();
    clock.advance(2_000);
    await gateway.listWorkspaces();
    expect(bearers()).toEqual(['t1', 't1', 't2']);
  });

  it('renews it once after a 401, for all requests that met one', async () => {
    const valid = serveTokens();
    const { gateway } = makeGateway({ credentials: serviceAccount });
    await gateway.listWorkspaces();
    valid.delete('t1');
    await Promise.all(Array.from({ length: 5 }, () => gateway.listWorkspaces()));
    expect(tokenRequests().length).toBe(2);
  });

  it('is refused for good when a new token is refused as well', async () => {
    serveTokens(new Set());
    const { gateway, clock } = makeGateway({ credentials: serviceAccount });
    const failure = await failureOf(gateway.listWorkspaces(), AtlasError);
    expect(failure.code).toBe('ATLAS_UNAUTHORIZED');
    expect(tokenRequests().length).toBe(2);
    expect(clock.sleeps).toEqual([]);
  });

  it.each([
    ['OAuth', json({ error: 'invalid_client', error_description: 'unknown' }, { status: 401 })],
    ['OAuth, with 400', json({ error: 'invalid_client' }, { status: 400 })],
    ['Atlas', apiError(401, 'INVALID_SERVICE_ACCOUNT_CREDENTIALS', 'no')],
  ])('with a wrong secret is told so, with what to do (an error of %s)', async (_, answer) => {
    server.use(answering('post', TOKEN_URL, answer));
    const failure = await failureOf(
      makeGateway({ credentials: serviceAccount }).gateway.listWorkspaces(),
      AtlasError,
    );
    expect(failure).toMatchObject({ code: 'ATLAS_UNAUTHORIZED' });
    expect(failure.fix).toContain('MONGODB_ATLAS_CLIENT_ID');
    expect(seen.length).toBe(1);
  });

  it('waits when the token endpoint limits it, and repeats a failure that passes', async () => {
    server.use(
      answering(
        'post',
        TOKEN_URL,
        apiError(429, 'RATE_LIMITED', 'limited', { 'retry-after': '30' }),
        text('', { status: 502 }),
        text('<html>'),
        json({ access_token: 't', expires_in: 60 }),
      ),
      answering('get', STREAMS, json({ results: [] })),
    );
    const { gateway, clock } = makeGateway({ credentials: serviceAccount });
    await gateway.listWorkspaces();
    expect(clock.sleeps[0]).toBeGreaterThanOrEqual(30_000);
    expect(tokenRequests().length).toBe(4);
  });
});

/** A server's side of digest: knows the key `key` of the user `public`, and the nonces in `valid`. */
function serveDigest(algorithm: 'MD5' | 'SHA-256') {
  const state = { nonce: 'n1', stale: false };
  const hash = (value: string) =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(value)
      .digest('hex');
  const counts = new Map<string, number>();
  server.use(
    http.all(/\/streams/, ({ request }) => {
      const header = request.headers.get('authorization') ?? '';
      const part = (name: string) => new RegExp(`[ ,]${name}="?([^",]*)`).exec(header)?.[1] ?? '';
      const url = new URL(request.url);
      const uri = url.pathname + url.search;
      const key = hash(`public:the realm:key`);
      const expected = hash(
        `${key}:${state.nonce}:${part('nc')}:${part('cnonce')}:auth:${hash(`${request.method}:${uri}`)}`,
      );
      const count = parseInt(part('nc'), 16);
      const isFresh = count > (counts.get(state.nonce) ?? 0);
      if (part('uri') === uri && part('response') === expected && isFresh) {
        counts.set(state.nonce, count);
        return HttpResponse.json({ results: [] });
      }
      const challenge = `Digest realm="the realm", domain="", nonce="${state.nonce}", algorithm=${algorithm}, qop="auth", stale=${state.stale}`;
      return new HttpResponse('not JSON', { status: 401, headers: { 'www-authenticate': challenge } });
    }),
  );
  return state;
}
const apiKey = (key: string) =>
  ({ kind: 'apiKey', publicKey: 'public', privateKey: new SecretText(key) }) as const;

describe('an API key', () => {
  it.each(['MD5', 'SHA-256'] as const)(
    'answers the challenge once and then uses its nonce: %s',
    async (algorithm) => {
      serveDigest(algorithm);
      const { gateway } = makeGateway({ credentials: apiKey('key') });
      await gateway.listWorkspaces();
      await gateway.listConnections('a b');
      await gateway.listProcessors('orders');
      expect(seen.length).toBe(4);
    },
  );

  it('takes a new nonce when the old one is refused, for writes, too', async () => {
    const state = serveDigest('MD5');
    const { gateway } = makeGateway({ credentials: apiKey('key') });
    await gateway.listWorkspaces();
    Object.assign(state, { nonce: 'n2', stale: true });
    await gateway.stop({ kind: 'processor', workspace: 'orders', name: 'p' });
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'POST']);
  });

  it('that is wrong is refused after one answer', async () => {
    serveDigest('MD5');
    const { gateway } = makeGateway({ credentials: apiKey('wrong') });
    const failure = await failureOf(gateway.listWorkspaces(), AtlasError);
    expect(failure.code).toBe('ATLAS_UNAUTHORIZED');
    expect(seen.length).toBe(2);
  });
});

it('an access token that is refused is not tried again', async () => {
  server.use(answering('get', STREAMS, apiError(401, 'NOT_AUTHORIZED', 'no')));
  expect((await failureOf(makeGateway().gateway.listWorkspaces(), AtlasError)).code).toBe(
    'ATLAS_UNAUTHORIZED',
  );
  expect(seen.length).toBe(1);
});

describe('credentials', () => {
  const TOKEN = { MONGODB_ATLAS_ACCESS_TOKEN: ' token\n' };
  const ACCOUNT = { MONGODB_ATLAS_CLIENT_ID: 'id', MONGODB_ATLAS_CLIENT_SECRET: 'secret' };
  const KEY = { MONGODB_ATLAS_PUBLIC_KEY: 'public', MONGODB_ATLAS_PRIVATE_KEY: 'private' };
  const API_KEY = { MONGODB_ATLAS_PUBLIC_API_KEY: 'public', MONGODB_ATLAS_PRIVATE_API_KEY: 'private' };

  it.each([
    ['nothing', {}, undefined],
    ['empty variables', { MONGODB_ATLAS_ACCESS_TOKEN: '', MONGODB_ATLAS_CLIENT_ID: ' ' }, undefined],
    ['a token before all others', { ...TOKEN, ...ACCOUNT, ...KEY }, 'accessToken'],
    ['a token before half a pair', { ...TOKEN, MONGODB_ATLAS_CLIENT_ID: 'id' }, 'accessToken'],
    ['a service account before a key', { ...ACCOUNT, ...KEY }, 'serviceAccount'],
    ['a key', KEY, 'apiKey'],
    ['a key in the other spelling', API_KEY, 'apiKey'],
  ])('are found: %s', (_, env, kind) => {
    expect(findCredentials(env)?.kind).toBe(kind);
  });

  it('lose the spaces and line ends around them', () => {
    const found = findCredentials(TOKEN);
    expect(found?.kind === 'accessToken' && found.token.reveal()).toBe('token');
  });

  it.each([
    ['MONGODB_ATLAS_CLIENT_ID', 'MONGODB_ATLAS_CLIENT_SECRET'],
    ['MONGODB_ATLAS_CLIENT_SECRET', 'MONGODB_ATLAS_CLIENT_ID'],
    ['MONGODB_ATLAS_PUBLIC_KEY', 'MONGODB_ATLAS_PRIVATE_KEY'],
    ['MONGODB_ATLAS_PRIVATE_API_KEY', 'MONGODB_ATLAS_PUBLIC_API_KEY'],
  ])('of which only %s is set are an error that names %s', (set, unset) => {
    const find = () => findCredentials({ [set]: 'value-canary' });
    expect(find).toThrow(expect.objectContaining({ code: 'SETTINGS_CREDENTIALS_INCOMPLETE' }));
    expect(find).toThrow(unset);
    expect(find).not.toThrow('canary');
  });

  it.each(['canary\r\nx: y', 'canary…', 'c€nary'])(
    'such as %j no header can carry: an error that does not show them',
    (text) => {
      const find = () => findCredentials({ MONGODB_ATLAS_ACCESS_TOKEN: text });
      expect(find).toThrow(expect.objectContaining({ code: 'SETTINGS_CREDENTIALS_INVALID' }));
      expect(find).toThrow(SluiceError);
      expect(find).not.toThrow('canary');
    },
  );
});
