/** No secret in anything that leaves the room: errors, however the server echoes it, and what the observer is told. */
import { inspect } from 'node:util';
import fc from 'fast-check';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { connectionAddress } from '../../src/model/address.ts';
import { document } from '../../src/model/document.ts';
import { SecretReference, SecretText } from '../../src/model/secret.ts';
import { BASE, makeGateway, useServer } from './atlas-fake.ts';

const { server } = useServer();
const reference = new SecretReference(['Bearer ', { source: 'secret', name: 'PASSWORD' }]);

/** Everything that a person, a log or a report could be shown of an error. */
const shown = (failure: unknown): string =>
  inspect(failure, { depth: 10, showHidden: true, getters: true }) +
  JSON.stringify(failure) +
  String((failure as Error).stack);

// Long enough that it can't be in a text by chance; all kinds of characters after that.
const secret = fc.string({ unit: 'grapheme', maxLength: 20 }).map((tail) => `canary-7f3a"\\${tail}`);

it('an error shows none, whatever the server repeats of a request', async () => {
  await fc.assert(
    fc.asyncProperty(
      secret,
      secret,
      fc.constantFrom(400, 401, 403, 409, 429, 500, 200, 302),
      fc.constantFrom('body', 'headers', 'html', 'token'),
      async (password, clientSecret, status, echo) => {
        server.resetHandlers(
          http.post(`${BASE}/api/oauth/token`, ({ request }) => {
            const authorization = request.headers.get('authorization') ?? '';
            return echo === 'token'
              ? HttpResponse.json(
                  { error: 'invalid_client', error_description: `no ${authorization} ${clientSecret}` },
                  { status: 401 },
                )
              : HttpResponse.json({ access_token: 'canary-7f3a-token', expires_in: 3600 });
          }),
          http.post(/connections/, async ({ request }) => {
            const body = await request.text();
            const said =
              echo === 'headers' ? String(request.headers.get('authorization')) : `${body} ${password}`;
            if (echo === 'html') return new HttpResponse(`<html>${said}`, { status });
            const violation = { field: said, description: said };
            return HttpResponse.json(
              {
                error: status,
                errorCode: said,
                detail: said,
                reason: said,
                badRequestDetail: { fields: [violation] },
              },
              { status, headers: { location: `https://x.example/${encodeURIComponent(password)}` } },
            );
          }),
        );
        const { gateway, observed } = makeGateway({
          credentials: { kind: 'serviceAccount', clientId: 'id', clientSecret: new SecretText(clientSecret) },
          secrets: { find: () => new SecretText(password) },
          retry: { attempts: 2, rateLimitAttempts: 2 },
        });
        const outcome = await gateway
          .create(connectionAddress('orders', 'k'), document({ password: reference }))
          .then(
            () => undefined,
            (failure: unknown) => failure,
          );
        if (status !== 200 || echo === 'token' || echo === 'html') expect(outcome).toBeDefined();
        const everything = (outcome === undefined ? '' : shown(outcome)) + JSON.stringify(observed);
        expect(everything).not.toContain('canary-7f3a');
        expect(everything).not.toContain(Buffer.from(`id:${clientSecret}`).toString('base64'));
      },
    ),
    { seed: 20261122, numRuns: 120 },
  );
});

it('a request that fetch itself refuses does not show its headers', async () => {
  const { gateway } = makeGateway({
    credentials: { kind: 'accessToken', token: new SecretText('canary-7f3a\nx') },
  });
  const failure: unknown = await gateway.listWorkspaces().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(failure).toBeDefined();
  expect(shown(failure)).not.toContain('canary-7f3a');
});
