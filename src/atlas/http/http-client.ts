/**
 * One HTTP request, made as often as is safe: time-outs, repeats, back-off, renewal of the login. Knows nothing of
 * workspaces; what an answer means is its caller's, and what a login is, `auth.ts`'s.
 */
import type { Clock } from '../../model/clock/clock.ts';
import { untilAborted } from './abort.ts';
import { normaliseBaseUrl } from '../login/base-url.ts';
import { readArchive, readText } from './body.ts';
import type { Environment } from './connect.ts';
import { openDispatcher } from './connect.ts';
import { isBrokenArchive, isPage, judge } from './judge.ts';
import type { AtlasError } from './errors.ts';
import type { Failure } from './failures.ts';
import { failureOfAnswer, makeError } from './failures.ts';
import type { SecretMask } from '../../model/mask/mask.ts';
import type { RetryPolicy } from './retry.ts';
import { findDelay, withDefaults } from './retry.ts';

/** One attempt, for `--verbose`. Holds no query, no header, no body. */
export interface RequestObservation {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Absent when there was no answer. */
  readonly status?: number;
  readonly durationMs: number;
  /** From 1. */
  readonly attempt: number;
  /** A short code for what went wrong, such as `ECONNRESET` or `timeout`. */
  readonly error?: string;
}

export interface HttpSettings {
  /** Where Atlas is; see `normaliseBaseUrl`. */
  readonly baseUrl: string;
  readonly clock: Clock;
  /** For the proxy variables alone. */
  readonly env: Environment;
  /** Sluice's own, for the User-Agent. */
  readonly version: string;
  /** Default: the global one at the time of the request, so that it can be intercepted. */
  readonly fetch?: typeof globalThis.fetch;
  /**
   * For one attempt, in real time, as it guards a socket. Default: 60 s for reads, 4 min for writes, because Atlas
   * itself abandons a slow stop after about three (domain facts 2.2).
   */
  readonly timeoutMs?: number;
  /** For a request with all its repeats, by the clock. Default 10 min. */
  readonly deadlineMs?: number;
  /** Multiplies the usual time-outs of attempts and the usual pauses between them. Default 1. */
  readonly patience?: number;
  readonly retry?: Partial<RetryPolicy>;
  readonly onRequest?: (observation: RequestObservation) => void;
}

/** Proves who asks; see `auth.ts`. */
export interface Login {
  /** The Authorization header for a request; undefined where the server has to be asked for a challenge first. */
  authorize(request: { readonly method: string; readonly uri: string }): Promise<string | undefined>;
  /** How often one request may be asked again after a 401. */
  readonly maxRenewals: number;
  /** After a 401 to `authorization`: whether asking again is worth while. May fetch nothing by itself. */
  renew(authorization: string | undefined, challenge: string | null): boolean;
}

export interface HttpRequest<T> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base URL, starting with `/`, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** May be repeated though it may have been carried out. */
  readonly isRepeatable: boolean;
  /** For messages, after "could not": `create orders/processor/x`. */
  readonly action: string;
  readonly address?: string;
  readonly login?: Login;
  /** Reads a successful answer's body; what it throws makes the answer undecodable. Absent: the body doesn't matter. */
  readonly decode?: (text: string) => T;
  /** The body is an archive; `decode` gets what is in it. */
  readonly isArchive?: true;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpClient {
  /** @throws AtlasError */
  send<T>(request: HttpRequest<T>): Promise<T | undefined>;
}

type Outcome<T> = { readonly value: T | undefined } | Failure;

const MEBIBYTE = 2 ** 20;

/** Four times the longest pipeline that there can be (domain facts 1.1): a page of them is a small part of it. */
const MAX_ANSWER_BYTES = 64 * MEBIBYTE;

/** An error is a few sentences. */
const MAX_ERROR_BYTES = MEBIBYTE;

/** What an attempt gets at least, also one that begins just before the deadline. */
const MIN_ATTEMPT_MS = 1000;

/** However impatient: a machine that is busy with something else answers late, and that is no time-out. */
const SHORTEST_TIMEOUT_MS = 3000;

const DEFAULTS = { readTimeoutMs: 60_000, writeTimeoutMs: 240_000, deadlineMs: 600_000 } as const;

/**
 * @param mask takes part in every error text.
 * @throws SluiceError SETTINGS_... for a base URL that can't be used.
 */
export function createHttpClient(settings: HttpSettings, mask: SecretMask): HttpClient {
  const { clock } = settings;
  const baseUrl = normaliseBaseUrl(settings.baseUrl);
  const basePath = new URL(baseUrl).pathname.replace(/\/$/, '');
  const patience = settings.patience ?? 1;
  const policy = withDefaults(settings.retry, patience);
  let dispatcher: Promise<object> | undefined;

  async function send<T>(request: HttpRequest<T>): Promise<T | undefined> {
    const deadline = clock.now() + (settings.deadlineMs ?? DEFAULTS.deadlineMs);
    let renewals = 0;
    let failures = 0;
    for (let attempt = 1; ; attempt++) {
      const authorization = await authorize(request);
      const outcome = await attemptOnce(request, authorization, attempt, deadline - clock.now());
      if ('value' in outcome) return outcome.value;
      // Nothing was done, so that writes go again, too; and at once.
      const { login } = request;
      if (outcome.status === 401 && login !== undefined && renewals++ < login.maxRenewals) {
        if (login.renew(authorization, outcome.challenge ?? null)) continue;
      }
      failures++;
      const delay = findDelay(outcome, { isRepeatable: request.isRepeatable, failures, policy, clock });
      if (delay === undefined || clock.now() + delay >= deadline) {
        throw makeError(outcome, request, failures);
      }
      await pause(delay, request);
    }
  }

  async function authorize(request: HttpRequest<unknown>): Promise<string | undefined> {
    const { login, method, signal } = request;
    if (signal?.aborted === true) throw interrupted(request);
    if (login === undefined) return undefined;
    const authorization = login.authorize({ method, uri: basePath + request.path });
    // A token is fetched for everybody: who is interrupted stops waiting for it, and the others get it.
    return untilAborted(authorization, signal, () => interrupted(request));
  }

  async function attemptOnce<T>(
    request: HttpRequest<T>,
    authorization: string | undefined,
    attempt: number,
    remainingMs: number,
  ): Promise<Outcome<T>> {
    dispatcher ??= openDispatcher(baseUrl, settings.env, mask);
    const agent = await dispatcher;
    const timeout = new AbortController();
    const limit =
      settings.timeoutMs ??
      Math.max(
        SHORTEST_TIMEOUT_MS,
        patience * (request.isRepeatable ? DEFAULTS.readTimeoutMs : DEFAULTS.writeTimeoutMs),
      );
    const timer = setTimeout(
      () => {
        timeout.abort();
      },
      Math.min(limit, Math.max(MIN_ATTEMPT_MS, remainingMs)),
    );
    const started = clock.now();
    let status: number | undefined;
    let outcome: Outcome<T>;
    try {
      const response = await fetchOnce(request, authorization, agent, timeout.signal);
      status = response.status;
      outcome = await readAnswer(request, response);
    } catch (failure) {
      outcome = judge(failure, timeout.signal.aborted, status);
    } finally {
      clearTimeout(timer);
    }
    const error = 'value' in outcome ? undefined : outcome.short;
    settings.onRequest?.({
      method: request.method,
      path: basePath + (request.path.split('?')[0] ?? ''),
      ...(status === undefined ? {} : { status }),
      durationMs: clock.now() - started,
      attempt,
      ...(error === undefined ? {} : { error }),
    });
    if (request.signal?.aborted === true && !('value' in outcome)) throw interrupted(request, outcome);
    return outcome;
  }

  async function fetchOnce(
    request: HttpRequest<unknown>,
    authorization: string | undefined,
    agent: object,
    timeout: AbortSignal,
  ): Promise<Response> {
    const fetch = settings.fetch ?? globalThis.fetch;
    const init = {
      method: request.method,
      headers: {
        ...request.headers,
        'user-agent': `sluice/${settings.version}`,
        ...(authorization === undefined ? {} : { authorization }),
      },
      ...(request.body === undefined ? {} : { body: request.body }),
      // A redirect would carry the credentials to another server.
      redirect: 'manual',
      signal: request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]),
      // Not in the web's types: Node's fetch takes it.
      dispatcher: agent,
    } as RequestInit;
    return fetch(baseUrl + request.path, init);
  }

  async function readAnswer<T>(request: HttpRequest<T>, response: Response): Promise<Outcome<T>> {
    if (!response.ok) {
      // Its status counts, also when its body breaks off.
      const text = await readText(response, MAX_ERROR_BYTES).catch(() => '');
      return failureOfAnswer(response, text ?? '', { clock, mask });
    }
    const bad = { code: 'ATLAS_BAD_RESPONSE', status: response.status, wasSent: true } as const;
    if (request.decode === undefined) {
      await readText(response, MAX_ERROR_BYTES).catch(() => '');
      if (!isPage(response)) return { value: undefined };
      return { ...bad, short: 'a page', isTransient: true, says: 'its answer is a page for people' };
    }
    if (request.isArchive === true) {
      // A login page in Atlas's place is no log.
      if (isPage(response))
        return { ...bad, short: 'a page', isTransient: true, says: 'its answer is a page for people' };
      const content = await readArchive(response, MAX_ANSWER_BYTES).catch((error: unknown) => {
        if (error instanceof RangeError || isBrokenArchive(error)) return undefined;
        throw error;
      });
      if (content !== undefined) return { value: request.decode(content) };
      const says = `its answer can't be unpacked, or is longer than ${MAX_ANSWER_BYTES / MEBIBYTE} MiB`;
      return { ...bad, short: 'undecodable', isTransient: false, says };
    }
    const text = await readText(response, MAX_ANSWER_BYTES);
    if (text === undefined) {
      const says = `its answer is longer than ${MAX_ANSWER_BYTES / MEBIBYTE} MiB`;
      return { ...bad, short: 'too long', isTransient: false, says };
    }
    try {
      return { value: request.decode(text) };
    } catch {
      const says = 'its answer is not what the API promises';
      return { ...bad, short: 'undecodable', isTransient: true, says };
    }
  }

  function interrupted(request: HttpRequest<unknown>, failure?: Failure): AtlasError {
    const wasSent = failure?.wasSent ?? false;
    const stop: Failure = {
      code: 'ATLAS_INTERRUPTED',
      short: 'aborted',
      says: 'interrupted',
      wasSent,
      isTransient: false,
    };
    return makeError(stop, request, 1);
  }

  async function pause(ms: number, request: HttpRequest<unknown>): Promise<void> {
    try {
      await clock.sleep(ms, request.signal);
    } catch (failure) {
      throw request.signal?.aborted === true ? interrupted(request) : failure;
    }
  }

  return { send };
}
