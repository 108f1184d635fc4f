/** Which requests the gateway's verbs are, and what it makes of the answers. */
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { AtlasError } from '../../src/atlas/http/errors.ts';
import { connectionAddress, processorAddress, workspaceAddress } from '../../src/model/address.ts';
import { document, textOf } from '../../src/model/document.ts';
import { SluiceError } from '../../src/model/errors.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import type { Document } from '../../src/model/document.ts';
import { SecretReference, SecretText } from '../../src/model/secret.ts';
import { STREAMS, answering, apiError, failureOf, json, makeGateway, text, useServer } from './atlas-fake.ts';

const { server, seen } = useServer();
const MEDIA = 'application/vnd.atlas.2025-03-12+json';
const processor = processorAddress('orders', 'enrich');

describe('the verbs', () => {
  it('list pages of 500 until a short one comes', async () => {
    const page = (from: number, count: number) => ({
      results: Array.from({ length: count }, (_, i) => ({ name: `p${from + i}` })),
      totalCount: 3,
    });
    server.use(
      answering(
        'get',
        `${STREAMS}/orders/processors`,
        json(page(0, 500)),
        json(page(500, 500)),
        json(page(1000, 0)),
      ),
    );
    const { gateway } = makeGateway();
    const found = await gateway.listProcessors('orders');
    expect(found.length).toBe(1000);
    expect(textOf(found[999]!.get('name'))).toBe('p999');
    expect(seen.map(({ url }) => url.split('?')[1])).toEqual(
      [1, 2, 3].map((number) => `itemsPerPage=500&pageNum=${number}&includeCount=false`),
    );
  });

  it('go on after a short page that links to a next one', async () => {
    const [next, previous] = ['next', 'previous'].map((rel) => ({ rel, href: 'https://x.invalid' }));
    const url = `${STREAMS}/orders/connections`;
    server.use(
      answering(
        'get',
        url,
        json({ results: [{ name: 'a' }], links: [next] }),
        json({ results: [{ name: 'b' }], links: [next, previous] }),
        json({ results: [{ name: 'c' }], links: [previous] }),
      ),
    );
    const found = await makeGateway().gateway.listConnections('orders');
    expect(found.map((body) => textOf(body.get('name')))).toEqual(['a', 'b', 'c']);
  });

  it('end with an error where a server gives the same page for ever', async () => {
    const results = Array.from({ length: 500 }, (_, i) => ({ name: `w${i}` }));
    server.use(answering('get', STREAMS, json({ results })));
    const failure = await failureOf(makeGateway().gateway.listWorkspaces(), AtlasError);
    expect(failure.code).toBe('ATLAS_BAD_RESPONSE');
    expect(failure.fix).toContain('proxy');
    expect(seen.length).toBe(2);
  });

  it('list workspaces and connections without includeCount, which only processors know', async () => {
    server.use(
      answering('get', STREAMS, json({ results: [] })),
      answering('get', `${STREAMS}/orders/connections`, json({ results: [] })),
    );
    const { gateway } = makeGateway();
    await gateway.listWorkspaces();
    await gateway.listConnections('orders');
    expect(seen.map(({ url }) => url.split('?')[1])).toEqual(Array(2).fill('itemsPerPage=500&pageNum=1'));
  });

  it('send one media type, the login and a user agent', async () => {
    server.use(answering('post', `${STREAMS}/orders/processor`, json({ name: 'enrich' })));
    await makeGateway().gateway.create(processor, document({ name: 'enrich' }));
    const { headers } = seen[0]!;
    expect(headers.get('accept')).toBe(MEDIA);
    expect(headers.get('content-type')).toBe(MEDIA);
    expect(headers.get('authorization')).toBe('Bearer token-canary-1');
    expect(headers.get('user-agent')).toBe('sluice/1.2.3');
  });

  it('create, update, delete, start and stop where the API has them', async () => {
    server.use(
      http.all(/.*/, ({ request }) =>
        request.method === 'DELETE' ? new HttpResponse(null, { status: 204 }) : HttpResponse.json({}),
      ),
    );
    const { gateway } = makeGateway();
    const connection = connectionAddress('orders', 'k');
    await gateway.create(workspaceAddress('orders'), document({}));
    await gateway.create(connection, document({}));
    await gateway.create(processor, document({}));
    await gateway.update(workspaceAddress('orders'), document({}));
    await gateway.update(connection, document({}));
    await gateway.update(processor, document({}));
    await gateway.start(processor);
    await gateway.start(processor, {});
    await gateway.start(processor, { tier: 'SP10', resumeFromCheckpoint: false });
    await gateway.stop(processor);
    expect(await gateway.delete(processor)).toBe(true);
    const base = new URL(STREAMS).pathname;
    expect(seen.map(({ method, url, body }) => `${method} ${url.slice(base.length)} ${body}`)).toEqual([
      'POST  {}',
      'POST /orders/connections {}',
      'POST /orders/processor {}',
      'PATCH /orders {}',
      'PATCH /orders/connections/k {}',
      'PATCH /orders/processor/enrich {}',
      'POST /orders/processor/enrich:start ',
      'POST /orders/processor/enrich:start ',
      'POST /orders/processor/enrich:startWith {"tier":"SP10","resumeFromCheckpoint":false}',
      'POST /orders/processor/enrich:stop ',
      'DELETE /orders/processor/enrich ',
    ]);
  });

  it('encode names in paths', async () => {
    server.use(http.get(/.*/, () => HttpResponse.json({})));
    await makeGateway().gateway.read(connectionAddress('a b', 'x/y?z*:é'));
    expect(seen[0]!.url).toMatch(/\/streams\/a%20b\/connections\/x%2Fy%3Fz\*%3A%C3%A9$/);
  });

  it.each(['', '.', '..'])('refuse the name %j, which would address something else', async (name) => {
    const failure = await failureOf(
      makeGateway().gateway.delete(connectionAddress('orders', name)),
      SluiceError,
    );
    expect(failure.code).toBe('SETTINGS_NAME_UNUSABLE');
    expect(seen).toEqual([]);
  });
});

describe('bodies', () => {
  const TEXT =
    '{"b":1,"10":{"x":1.0},"2":9223372036854775807,"__proto__":{"constructor":-0.0},"e":1e3,"d":{"$date":"2025-01-21T19:25:18.262Z"}}';

  it('go out and come in to the letter', async () => {
    server.use(answering('patch', `${STREAMS}/orders/processor/enrich`, text(TEXT)));
    const answer = await makeGateway().gateway.update(processor, parseJson(TEXT) as Document);
    expect(seen[0]!.body).toBe(TEXT);
    expect(printJson(answer)).toBe(TEXT);
  });

  it('carry the values of secrets', async () => {
    server.use(answering('post', `${STREAMS}/orders/connections`, json({ name: 'k' })));
    const { gateway } = makeGateway({ secrets: { find: ({ name }) => new SecretText(`${name}-"value"`) } });
    const password = new SecretReference(['Bearer ', { source: 'secret', name: 'TOKEN' }]);
    await gateway.create(connectionAddress('orders', 'k'), document({ password }));
    expect(seen[0]!.body).toBe(String.raw`{"password":"Bearer TOKEN-\"value\""}`);
  });

  it('that need an unset secret are not sent', async () => {
    const { gateway } = makeGateway();
    const password = new SecretReference([{ source: 'secret', name: 'KAFKA_PASSWORD' }]);
    const sending = gateway.update(connectionAddress('orders', 'k'), document({ password }));
    const failure = await failureOf(sending, SluiceError);
    expect(failure.code).toBe('SECRET_UNSET');
    expect(failure.message + String(failure.fix)).toContain('KAFKA_PASSWORD');
    expect(failure.address).toBe('orders/connection/k');
    expect(seen).toEqual([]);
  });
});

describe('what is not there', () => {
  const url = `${STREAMS}/orders/processor/enrich`;

  it.each([
    ['404', apiError(404, 'STREAM_PROCESSOR_NOT_FOUND', 'no such processor')],
    ['404 without a body', text('', { status: 404 })],
    [
      'the 400 of former times',
      apiError(
        400,
        'STREAM_PROCESSOR_GENERIC_ERROR',
        "Streams Processor with this name (enrich) had a problem occur: stream processor doesn't exist",
      ),
    ],
  ])('reads as undefined: %s', async (_, answer) => {
    server.use(answering('get', url, answer));
    expect(await makeGateway().gateway.read(processor)).toBeUndefined();
  });

  it('is a false deletion', async () => {
    server.use(answering('delete', url, apiError(404, 'STREAM_PROCESSOR_NOT_FOUND', 'no such processor')));
    expect(await makeGateway().gateway.delete(processor)).toBe(false);
  });

  it.each([
    [400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'connection named k does not exist'],
    [400, 'VALIDATION_ERROR', 'something else'],
    [404, 'GROUP_NOT_FOUND', 'No group with ID …'],
  ])('is told from %i %s %s', async (status, code, detail) => {
    server.use(answering('get', url, apiError(status, code, detail)));
    const failure = await failureOf(makeGateway().gateway.read(processor), AtlasError);
    expect(failure).toMatchObject({ status, errorCode: code, detail });
  });
});
