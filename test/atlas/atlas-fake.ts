/** A clock that moves only when somebody sleeps, and an Atlas made of msw handlers, for the tests of this folder. */
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { GatewaySettings } from '../../src/atlas/http/http-gateway.ts';
import { createHttpGateway } from '../../src/atlas/http/http-gateway.ts';
import type { Gateway } from '../../src/atlas/gateway.ts';
import type { RequestObservation } from '../../src/atlas/http/http-client.ts';
import type { Clock } from '../../src/model/clock/clock.ts';
import { SecretText } from '../../src/model/secret.ts';

export const BASE = 'https://cloud.mongodb.com';
export const PROJECT = '5f0000000000000000000001';
export const STREAMS = `${BASE}/api/atlas/v2/groups/${PROJECT}/streams`;

export interface FakeClock extends Clock {
  /** Every sleep, in milliseconds, in order. */
  readonly sleeps: number[];
  advance(ms: number): void;
}

/** Sleeping takes no time but moves the clock. `random` always gives `chance`. */
export function fakeClock(chance = 0.5): FakeClock {
  let time = Date.UTC(2026, 0, 1);
  const sleeps: number[] = [];
  return {
    sleeps,
    advance: (ms) => {
      time += ms;
    },
    now: () => time,
    random: () => chance,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      sleeps.push(ms);
      time += ms;
      // Others get their turn, as they would in a real wait.
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    },
  };
}

/** One request as the fake server saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Starts msw for a test file; a request that no handler knows is an error. */
export function useServer() {
  const server = setupServer();
  const seen: SeenRequest[] = [];
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' });
    server.events.on('request:start', ({ request }) => {
      const copy = request.clone();
      const url = new URL(request.url);
      const entry = {
        method: request.method,
        url: url.pathname + url.search,
        headers: request.headers,
        body: '',
      };
      seen.push(entry);
      void copy.text().then((text) => Object.assign(entry, { body: text }));
    });
  });
  afterEach(() => {
    server.resetHandlers();
    seen.length = 0;
  });
  afterAll(() => {
    server.close();
  });
  return { server, seen };
}

export interface MadeGateway {
  readonly gateway: Gateway;
  readonly clock: FakeClock;
  readonly observed: RequestObservation[];
}

/** A gateway with a ready access token and a fake clock. */
export function makeGateway(settings: Partial<GatewaySettings> = {}): MadeGateway {
  const clock = fakeClock();
  const observed: RequestObservation[] = [];
  const gateway = createHttpGateway({
    baseUrl: BASE,
    project: PROJECT,
    credentials: { kind: 'accessToken', token: new SecretText('token-canary-1') },
    secrets: { find: () => undefined },
    clock,
    env: {},
    version: '1.2.3',
    onRequest: (observation) => observed.push(observation),
    ...settings,
  });
  return { gateway, clock, observed };
}

/** A handler that gives `answers` one after the other, and the last one again and again. */
export function answering(
  method: 'get' | 'post' | 'patch' | 'delete',
  url: string,
  ...answers: readonly (() => Response | Promise<Response>)[]
) {
  let index = 0;
  return http[method](url, () => answers[Math.min(index++, answers.length - 1)]!());
}

export const json = (body: unknown, init?: { status?: number; headers?: Record<string, string> }) => () =>
  HttpResponse.json(body as never, init);

export const text = (body: string, init?: { status?: number; headers?: Record<string, string> }) => () =>
  new HttpResponse(body, init ?? {});

export const apiError = (
  status: number,
  errorCode: string,
  detail: string,
  headers: Record<string, string> = {},
) => json({ error: status, errorCode, detail, reason: 'x', parameters: [] }, { status, headers });

/** What a promise rejects with; fails when it does not. */
export async function failureOf<E extends Error>(
  promise: Promise<unknown>,
  type: new (...args: never[]) => E,
): Promise<E> {
  try {
    await promise;
  } catch (failure) {
    if (failure instanceof type) return failure;
    throw failure;
  }
  throw new Error('it should have failed');
}
