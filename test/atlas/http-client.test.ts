/** Repeats, back-off, time-outs, aborts and what an observer sees, on a clock that only sleeping moves. */
import { http, HttpResponse, delay } from 'msw';
import { describe, expect, it } from 'vitest';
import { AtlasError } from '../../src/atlas/http/errors.ts';
import { connectionAddress } from '../../src/model/address.ts';
import { document } from '../../src/model/document.ts';
import {
  STREAMS,
  answering,
  apiError,
  failureOf,
  fakeClock,
  json,
  makeGateway,
  text,
  useServer,
} from './atlas-fake.ts';

const { server, seen } = useServer();
const address = connectionAddress('orders', 'k');
const one = `${STREAMS}/orders/connections/k`;
const all = `${STREAMS}/orders/connections`;
const empty = json({ results: [] });

describe('a read', () => {
  it.each([
    ['408', apiError(408, 'X', 'slow')],
    ['500', apiError(500, 'UNEXPECTED_ERROR', 'sorry')],
    [
      '502 in HTML',
      text('<html>Bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } }),
    ],
    ['503 without a body', text('', { status: 503 })],
    ['504', apiError(504, 'STREAM_PROCESSOR_TIMEOUT', 'timed out')],
    ['429', apiError(429, 'RATE_LIMITED', 'slow down')],
    ['a network error', () => HttpResponse.error()],
    ['half a body', text('{"results": [{"name": "a"')],
    ['HTML with 200', text('<html>Log in</html>')],
    ['JSON that is no list', json([1])],
  ])('is repeated after %s', async (_, answer) => {
    server.use(answering('get', all, answer, answer, empty));
    const { gateway, clock, observed } = makeGateway();
    expect(await gateway.listConnections('orders')).toEqual([]);
    expect(clock.sleeps).toEqual([500, 1000]);
    expect(observed.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });

  it.each([400, 402, 403, 404, 406, 409, 410])('is not repeated after %i', async (status) => {
    server.use(answering('get', all, apiError(status, 'NO', 'no')));
    const { gateway, clock } = makeGateway();
    await failureOf(gateway.listConnections('orders'), AtlasError);
    expect(seen.length).toBe(1);
    expect(clock.sleeps).toEqual([]);
  });

  it('gives up after its attempts, with the last failure', async () => {
    server.use(answering('get', all, apiError(503, 'UNEXPECTED_ERROR', 'down')));
    const { gateway, clock } = makeGateway();
    const failure = await failureOf(gateway.listConnections('orders'), AtlasError);
    expect(failure).toMatchObject({ code: 'ATLAS_UNAVAILABLE', status: 503, ambiguous: false });
    expect(failure.message).toContain('5 attempts');
    expect(clock.sleeps).toEqual([500, 1000, 2000, 4000]);
  });

  it('gives up where the deadline would pass while it waits', async () => {
    server.use(answering('get', all, apiError(429, 'RATE_LIMITED', 'slow', { 'retry-after': '50' })));
    const { gateway, clock } = makeGateway({ deadlineMs: 120_000 });
    const failure = await failureOf(gateway.listConnections('orders'), AtlasError);
    expect(failure).toMatchObject({ code: 'ATLAS_RATE_LIMITED', retryAfterSeconds: 50 });
    expect(clock.sleeps).toEqual([50_500, 51_000]);
  });

  it('waits at least as long as Retry-After says, in seconds or as a date', async () => {
    const clock = fakeClock(0);
    const date = new Date(clock.now() + 7000 + 20_000).toUTCString();
    server.use(
      answering(
        'get',
        all,
        apiError(429, 'RATE_LIMITED', 'slow', { 'retry-after': '7' }),
        apiError(503, 'X', 'slow', { 'retry-after': date }),
        empty,
      ),
    );
    await makeGateway({ clock }).gateway.listConnections('orders');
    expect(clock.sleeps).toEqual([7000, 20_000]);
  });

  it('backs off with full jitter, doubling up to the cap', async () => {
    server.use(answering('get', all, apiError(503, 'X', 'down')));
    const clock = fakeClock(0.999);
    const { gateway } = makeGateway({ clock, retry: { attempts: 8, baseMs: 1000, capMs: 8000 } });
    await failureOf(gateway.listConnections('orders'), AtlasError);
    expect(clock.sleeps.map((ms) => Math.round(ms / 100) * 100)).toEqual([
      1000, 2000, 4000, 8000, 8000, 8000, 8000,
    ]);
  });

  it('times out each attempt', async () => {
    server.use(
      http.get(all, async () => {
        await delay('infinite');
        return HttpResponse.json({});
      }),
    );
    const { gateway, observed } = makeGateway({ timeoutMs: 20, retry: { attempts: 2 } });
    const failure = await failureOf(gateway.listConnections('orders'), AtlasError);
    expect(failure).toMatchObject({ code: 'ATLAS_TIMEOUT', ambiguous: false });
    expect(observed.map(({ error }) => error)).toEqual(['timeout', 'timeout']);
  });
});

describe('a write', () => {
  const create = (settings = {}) => makeGateway(settings).gateway.create(address, document({ name: 'k' }));

  it('is repeated after 429, which says that nothing was done', async () => {
    server.use(answering('post', all, apiError(429, 'RATE_LIMITED', 'slow'), json({ name: 'k' })));
    await create();
    expect(seen.length).toBe(2);
  });

  it.each([
    ['500', apiError(500, 'UNEXPECTED_ERROR', 'sorry'), 'ATLAS_UNAVAILABLE'],
    ['504 in HTML', text('<html></html>', { status: 504 }), 'ATLAS_UNAVAILABLE'],
    ['408', apiError(408, 'X', 'slow'), 'ATLAS_TIMEOUT'],
    ['a dropped connection', () => HttpResponse.error(), 'ATLAS_UNREACHABLE'],
    ['a success that nobody can read', text('{"name": "k'), 'ATLAS_BAD_RESPONSE'],
  ])('is sent once and ambiguous after %s', async (_, answer, code) => {
    server.use(answering('post', all, answer));
    expect(await failureOf(create(), AtlasError)).toMatchObject({ code, ambiguous: true });
    expect(seen.length).toBe(1);
  });

  it('is ambiguous after a time-out', async () => {
    server.use(
      http.post(all, async () => {
        await delay('infinite');
        return HttpResponse.json({});
      }),
    );
    expect(await failureOf(create({ timeoutMs: 20 }), AtlasError)).toMatchObject({
      code: 'ATLAS_TIMEOUT',
      ambiguous: true,
    });
  });

  it.each([400, 403, 404, 409])('is sent once and surely refused after %i', async (status) => {
    server.use(answering('post', all, apiError(status, 'NO', 'no')));
    expect(await failureOf(create(), AtlasError)).toMatchObject({ status, ambiguous: false });
    expect(seen.length).toBe(1);
  });

  it('of which only the status matters is done with any body', async () => {
    server.use(answering('delete', one, text('<html>', { status: 202 })));
    expect(await makeGateway().gateway.delete(address)).toBe(true);
  });

  it('is ambiguous when a page for people comes back as a success', async () => {
    const page = text('<html>Log in</html>', { status: 200, headers: { 'content-type': 'text/html' } });
    server.use(answering('delete', one, page));
    const failure = await failureOf(makeGateway().gateway.delete(address), AtlasError);
    expect(failure).toMatchObject({ code: 'ATLAS_BAD_RESPONSE', ambiguous: true });
  });
});

describe('an answer becomes an error', () => {
  it('with all that the error object says', async () => {
    const badRequestDetail = { fields: [{ field: 'bootstrapServers', description: 'is empty' }] };
    const body = {
      error: 400,
      errorCode: 'VALIDATION_ERROR',
      detail: 'Invalid.',
      reason: 'Bad Request',
      parameters: [],
      badRequestDetail,
    };
    server.use(answering('patch', one, json(body, { status: 400 })));
    const failure = await failureOf(makeGateway().gateway.update(address, document({})), AtlasError);
    expect(failure).toMatchObject({
      code: 'ATLAS_REJECTED',
      status: 400,
      errorCode: 'VALIDATION_ERROR',
      detail: 'Invalid.',
      reason: 'Bad Request',
      address: 'orders/connection/k',
      fieldViolations: [{ field: 'bootstrapServers', description: 'is empty' }],
    });
    expect(failure.message).toContain('bootstrapServers: is empty');
  });

  it.each([
    [401, 'NOT_AUTHORIZED', 'ATLAS_UNAUTHORIZED'],
    [403, 'USER_CANNOT_ACCESS_GROUP', 'ATLAS_FORBIDDEN'],
    [403, 'STREAM_CONNECTION_HAS_STREAM_PROCESSORS', 'ATLAS_IN_USE'],
    [404, 'GROUP_NOT_FOUND', 'ATLAS_NOT_FOUND'],
    [406, 'INVALID_VERSION', 'ATLAS_VERSION_GONE'],
    [409, 'STREAM_CONNECTION_NAME_ALREADY_EXISTS', 'ATLAS_CONFLICT'],
    [410, 'VERSION_GONE', 'ATLAS_VERSION_GONE'],
  ])('%i %s with the code %3$s', async (status, errorCode, code) => {
    server.use(answering('patch', one, apiError(status, errorCode, 'why')));
    const failure = await failureOf(makeGateway().gateway.update(address, document({})), AtlasError);
    expect(failure).toMatchObject({ code, status, errorCode });
  });

  it.each([
    '',
    '<html>',
    '{"error":',
    '[]',
    '"x"',
    '{"errorCode": 5, "detail": {}}',
    '{"badRequestDetail":{"fields":[1]}}',
  ])('also with the body %j', async (body) => {
    server.use(answering('patch', one, text(body, { status: 400 })));
    const failure = await failureOf(makeGateway().gateway.update(address, document({})), AtlasError);
    expect(failure).toMatchObject({ code: 'ATLAS_REJECTED', status: 400, errorCode: undefined });
  });

  it('after a redirect, which is not followed', async () => {
    server.use(
      answering(
        'get',
        all,
        text('', { status: 302, headers: { location: 'https://elsewhere.example/x?t=1' } }),
      ),
    );
    const failure = await failureOf(makeGateway().gateway.listConnections('orders'), AtlasError);
    expect(failure).toMatchObject({ code: 'ATLAS_BAD_RESPONSE', status: 302 });
    expect(failure.message).toContain('elsewhere.example');
    expect(failure.message).not.toContain('t=1');
    expect(seen.length).toBe(1);
  });
});

describe('an abort signal', () => {
  it('ends a request that hangs', async () => {
    const stop = new AbortController();
    server.use(
      http.get(all, async () => {
        stop.abort();
        await delay('infinite');
        return HttpResponse.json({});
      }),
    );
    const failure = await failureOf(makeGateway().gateway.listConnections('orders', stop.signal), AtlasError);
    expect(failure).toMatchObject({ code: 'ATLAS_INTERRUPTED', exitCode: 130 });
  });

  it('ends the wait before a repeat', async () => {
    const stop = new AbortController();
    server.use(
      answering('get', all, () => {
        setImmediate(() => {
          stop.abort();
        });
        return HttpResponse.json({ error: 503 }, { status: 503 });
      }),
    );
    const clock = fakeClock();
    clock.sleep = (_, signal) =>
      new Promise((_resolve, reject) => {
        const fail = () => {
          reject(new Error('aborted'));
        };
        if (signal?.aborted === true) fail();
        signal?.addEventListener('abort', fail);
      });
    const failure = await failureOf(
      makeGateway({ clock }).gateway.listConnections('orders', stop.signal),
      AtlasError,
    );
    expect(failure.code).toBe('ATLAS_INTERRUPTED');
    expect(seen.length).toBe(1);
  });

  it('that is aborted already sends nothing', async () => {
    const failure = await failureOf(
      makeGateway().gateway.listConnections('orders', AbortSignal.abort()),
      AtlasError,
    );
    expect(failure.code).toBe('ATLAS_INTERRUPTED');
    expect(seen).toEqual([]);
  });
});

it('an observer sees method, path, status, time and attempt of each request, and no query', async () => {
  server.use(answering('get', all, apiError(500, 'UNEXPECTED_ERROR', 'sorry'), empty));
  const { gateway, observed } = makeGateway();
  await gateway.listConnections('orders');
  const path = new URL(all).pathname;
  expect(observed).toEqual([
    { method: 'GET', path, status: 500, durationMs: 0, attempt: 1, error: 'UNEXPECTED_ERROR' },
    { method: 'GET', path, status: 200, durationMs: 0, attempt: 2 },
  ]);
});
