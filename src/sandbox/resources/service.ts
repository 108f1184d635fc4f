/**
 * The sandbox without its HTTP server: a request in, an answer out. Login, version, rate limit, faults and journal surround the
 * handlers here; what a handler changed is kept before its answer is given.
 */
import { setMaxListeners } from 'node:events';
import { OBJECT_ID } from '../../kinds/values/patterns.ts';
import type { Value } from '../../model/document.ts';
import { EMPTY_DOCUMENT, isDocument } from '../../model/document.ts';
import { parseJson, printJson } from '../../model/document/json-text.ts';
import { Auth } from '../http/auth.ts';
import type { Answer, World } from '../http/call.ts';
import type { Failures, Fault } from '../faults/faults.ts';
import { FaultList, NO_FAILURES, failuresOf } from '../faults/faults.ts';
import { Lag, agedBy } from '../faults/lag.ts';
import type { JournalEntry } from '../state/journal.ts';
import { Journal, withoutSecrets } from '../state/journal.ts';
import { mediaTypeOf, resolveVersion } from '../http/media-types.ts';
import { gatewayTimeout, laidOut, plainAnswer, retryAfter } from '../http/answers.ts';
import { enveloped, flagIn } from '../http/paging.ts';
import { Problem, problemBody, reasonOf } from '../http/problem.ts';
import { RATE_LIMITS, findRoute } from '../http/routes.ts';
import { TokenBucket } from '../http/token-bucket.ts';
import { settleEvents } from '../streams/processor-events.ts';

const ROOT = '/api/atlas/v2';
const API = new RegExp(`^${ROOT}/groups/([^/]+)(/.*)?$`);

/** A request as the transport gives it. */
export interface Incoming {
  readonly method: string;
  /** The request target: path and query. */
  readonly target: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  /** Scheme and authority, for links. */
  readonly origin: string;
}

/** What the transport sends. `cut`: it ends the connection instead. */
export type Outgoing =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string | readonly string[]>>;
      readonly text: string;
      /** In place of the text. */
      readonly bytes?: Uint8Array;
    }
  | { readonly kind: 'cut' };

/** What a service works on, and how it behaves towards every request. */
export interface ServiceOptions extends World {
  readonly latencyMs: number;
  /** Requests per minute and project; undefined: none is refused. */
  readonly rateLimit: number | undefined;
  readonly faults: readonly Fault[];
  /** Resolves when the changes are kept. */
  keep(changes: readonly Value[]): Promise<void>;
}

/** One running sandbox, but for its sockets and its state file. */
export class Service {
  readonly journal = new Journal();
  readonly faults: FaultList;
  /** Old answers that are still to be given. */
  readonly lag = new Lag<Outgoing>();
  readonly #options: ServiceOptions;
  readonly #auth: Auth;
  readonly #buckets = new Map<string, TokenBucket>();
  /** What was answered before it was done. */
  readonly #late = new Set<Promise<unknown>>();
  /** Ends every wait when the sandbox closes. */
  readonly #closing = new AbortController();

  constructor(options: ServiceOptions) {
    this.#options = options;
    // Any number of requests wait at the same time: Node takes more than ten for a leak, and says so.
    setMaxListeners(0, this.#closing.signal);
    this.#auth = new Auth(options.clock);
    this.faults = new FaultList(options.faults);
  }

  async answer(request: Incoming): Promise<Outgoing> {
    const { clock, latencyMs } = this.#options;
    const url = parseTarget(request);
    const entry = this.journal.begin(request.method, url.pathname, url.search.slice(1), clock.now());
    let outgoing: Outgoing = { kind: 'cut' };
    try {
      if (latencyMs > 0) await this.#wait(latencyMs);
      outgoing = await this.#answerWithFaults(request, url, entry);
      return outgoing;
    } finally {
      this.journal.end(entry, outgoing.kind === 'answer' ? outgoing.status : undefined, clock.now());
    }
  }

  /** Carries out at once what was to be carried out late, and resolves when it is done. What is still waiting is cut off. */
  async finish(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#late);
  }

  async #answerWithFaults(request: Incoming, url: URL, entry: JournalEntry): Promise<Outgoing> {
    const fault = this.faults.take(request.method, url.pathname);
    const old = request.method === 'GET' ? this.lag.take(url.pathname) : undefined;
    if (old !== undefined && fault === undefined) return old;
    const carryOut = async (): Promise<Outgoing> => {
      if (fault !== undefined) await this.#rememberOld(request, url, fault);
      return this.#carryOut(request, url, entry, failuresOf(fault));
    };
    if (fault?.delayMs !== undefined) await this.#wait(fault.delayMs);
    if (fault?.drop === 'before' || this.#closing.signal.aborted) return { kind: 'cut' };
    if (fault?.late !== undefined) {
      const work: Promise<unknown> = this.#wait(fault.late).then(carryOut);
      this.#late.add(work);
      void work.finally(() => this.#late.delete(work));
      return { ...gatewayTimeout(fault), status: fault.status ?? 504 };
    }
    if (fault?.status !== undefined) {
      const headers = retryAfter(fault);
      const detail = fault.detail ?? reasonOf(fault.status);
      const code = fault.errorCode ?? reasonOf(fault.status).toUpperCase().replaceAll(' ', '_');
      return this.#refusal(new Problem(fault.status, code, detail, { headers }), url.searchParams);
    }
    if (fault?.falseSuccess === true) {
      return { kind: 'answer', status: 200, headers: { 'Content-Type': 'application/json' }, text: '{}' };
    }
    const outgoing = await carryOut();
    return fault?.drop === 'after' ? { kind: 'cut' } : outgoing;
  }

  async #rememberOld(request: Incoming, url: URL, fault: Fault): Promise<void> {
    if (fault.lagReads === undefined && fault.lagLists === undefined) return;
    const name = /"name"\s*:\s*"([^"]+)"/.exec(request.text)?.[1];
    const aged = agedBy(url.pathname, name);
    if (aged === undefined) return;
    await this.lag.remember(fault, aged, (path) => {
      const target = `${path}?itemsPerPage=500&pageNum=1`;
      const read: Incoming = { ...request, method: 'GET', target, text: '' };
      return this.#carryOut(read, parseTarget(read), {}, NO_FAILURES);
    });
  }

  /** Resolves after `ms`, or when the sandbox closes. */
  async #wait(ms: number): Promise<void> {
    const { signal } = this.#closing;
    await this.#options.clock.sleep(ms, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  async #carryOut(
    request: Incoming,
    url: URL,
    entry: Pick<JournalEntry, 'body'>,
    failures: Failures,
  ): Promise<Outgoing> {
    const rateHeaders: Record<string, string> = {};
    try {
      if (url.pathname === '/api/oauth/token') return plainAnswer(this.#auth.grantToken(oauth(request)));
      if (url.pathname === '/api/oauth/revoke') return plainAnswer(this.#auth.revokeToken(oauth(request)));
      this.#auth.check(request.headers['authorization'], request);
      const [group, path] = placeOf(url);
      if (!OBJECT_ID.pattern.test(group)) {
        throw new Problem(404, 'RESOURCE_NOT_FOUND', `Cannot find resource ${url.pathname}.`);
      }
      this.#checkRate(group, url.pathname, rateHeaders);
      const { route, names } = findRoute(request.method, path);
      const version = resolveVersion(route.resource, request.headers['accept'], this.#options.quirks);
      const body = parseBody(request);
      if (body.entries.length > 0) entry.body = withoutSecrets(body);
      const call = { group, names, query: url.searchParams, body, ...failures };
      let answer: Answer;
      try {
        settleEvents(this.#options);
        answer = route.handler(this.#options, call);
      } finally {
        // A refused request may have left something behind: a quirk, or a workspace's first starts.
        const { store, events } = this.#options;
        await this.#options.keep([...store.takeChanges(), ...events.takeChanges()]);
      }
      const headers = { ...rateHeaders, 'Content-Type': mediaTypeOf(route.resource, version) };
      // Once it is kept, so that a client which goes away leaves no start half done.
      if (route.takesTime === true && this.#options.startTakesMs > 0)
        await this.#wait(this.#options.startTakesMs);
      return laidOut(answer, url, headers);
    } catch (error) {
      const problem =
        error instanceof Problem
          ? error
          : new Problem(500, 'UNEXPECTED_ERROR', `Unexpected error. Reason: ${(error as Error).message}`);
      return this.#refusal(problem, url.searchParams, rateHeaders);
    }
  }

  #refusal(
    problem: Problem,
    query: URLSearchParams,
    rateHeaders: Readonly<Record<string, string>> = {},
  ): Outgoing {
    const body = problemBody(problem, this.#options.quirks.has('error-parameters'));
    const wrapped = flagIn(query, 'envelope') ? enveloped(problem.status, body, false) : body;
    return {
      kind: 'answer',
      status: problem.status,
      headers: { 'Content-Type': 'application/json', ...rateHeaders, ...problem.headers },
      text: printJson(wrapped, { indent: flagIn(query, 'pretty') ? 2 : 0 }),
    };
  }

  #checkRate(group: string, path: string, headers: Record<string, string>): void {
    const { rateLimit, requestsPerMinute: capacity, clock } = this.#options;
    headers['RateLimit-Limit'] = String(capacity);
    if (rateLimit === undefined) {
      headers['RateLimit-Remaining'] = String(capacity - 1);
      return;
    }
    const bucket = this.#buckets.get(group) ?? new TokenBucket(clock, capacity);
    this.#buckets.set(group, bucket);
    const permit = bucket.take();
    headers['RateLimit-Remaining'] = String(permit.remaining);
    if (permit.isGranted) return;
    const seconds = String(permit.retryAfterSeconds);
    throw new Problem(
      429,
      'RATE_LIMITED_TOKEN_BUCKET',
      `Resource ${path} is limited to ${capacity} requests every 60 seconds. Try again in ${seconds} seconds.`,
      {
        headers: { 'Retry-After': seconds },
        parameters: [path, seconds, String(capacity), String(capacity), '60'],
      },
    );
  }
}

/** The URL of a request; the root for a target that is none. */
function parseTarget({ target, origin }: Incoming): URL {
  return URL.canParse(target, origin) ? new URL(target, origin) : new URL('http://127.0.0.1/');
}

const oauth = (request: Incoming): Parameters<Auth['grantToken']>[0] => ({
  method: request.method,
  authorization: request.headers['authorization'],
  contentType: request.headers['content-type'] ?? '',
  text: request.text,
});

function parseBody(request: Incoming): typeof EMPTY_DOCUMENT {
  if (request.text.trim() === '' || request.method === 'GET') return EMPTY_DOCUMENT;
  if (!/^application\/(json|[a-z0-9.+-]+\+json)\b/i.test(request.headers['content-type'] ?? '')) {
    throw new Problem(415, 'UNSUPPORTED_MEDIA_TYPE', 'The Content-Type must be JSON.');
  }
  let body: Value | undefined;
  try {
    body = parseJson(request.text);
  } catch {
    throw new Problem(400, 'INVALID_JSON', 'Received JSON is malformed.');
  }
  if (!isDocument(body)) throw new Problem(400, 'INVALID_JSON', 'Received JSON is not an object.');
  return body;
}

/** The project that a request is about, and its path below it. */
function placeOf({ pathname, searchParams }: URL): readonly [group: string, path: string] {
  if (pathname === ROOT + RATE_LIMITS) return [searchParams.get('groupId') ?? '', RATE_LIMITS];
  const [, group = '', path = ''] = API.exec(pathname) ?? [];
  return [group, path];
}
