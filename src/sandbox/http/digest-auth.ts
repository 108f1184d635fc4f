/** The server's side of HTTP digest authentication, RFC 7616: challenges, nonces, and the check of an answer. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../model/clock/clock.ts';
import { randomHex } from '../state/ids.ts';

/** As Atlas names it. */
const REALM = 'MMS Public API';
const NONCE_LIFE_MS = 300_000;
/** MD5 first, which is all that Atlas offers, so that simple clients behave as there. Values: Node's names of the hashes. */
const ALGORITHMS = { MD5: 'md5', 'SHA-256': 'sha256' } as const;
type Algorithm = keyof typeof ALGORITHMS;

/** `stale`: right, but for a nonce that is too old or a count that has been used; the client may try again without asking anybody. */
export type DigestVerdict = 'ok' | 'stale' | 'wrong';

/** What of a request the response covers. */
export interface DigestRequest {
  readonly method: string;
  /** The request target, as it is in the request line. */
  readonly target: string;
}

/** Nonces are signed, so that a challenge costs nothing; only what a right answer has used up of one is remembered. */
export class DigestAuth {
  readonly #clock: Clock;
  readonly #key: string;
  /** Per nonce, the counts that were used: an answer that somebody has heard is not taken again. */
  readonly #used = new Map<string, Set<string>>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#key = randomHex(clock, 32);
  }

  /** The values of `WWW-Authenticate`, one per algorithm, with one nonce. */
  challenges(isStale: boolean): string[] {
    // Two clients that ask in one moment count apart.
    const issued = `${this.#clock.now().toString(36)}-${randomHex(this.#clock, 8)}`;
    const nonce = `${issued}.${this.#sign(issued)}`;
    return (Object.keys(ALGORITHMS) as Algorithm[]).map(
      (algorithm) =>
        `Digest realm="${REALM}", domain="", nonce="${nonce}", algorithm=${algorithm}, qop="auth", stale=${isStale}`,
    );
  }

  /** Whether an `Authorization: Digest ...` value answers a challenge of this server with the right password, for the first time. */
  verify(
    header: string,
    request: DigestRequest,
    account: { readonly user: string; readonly password: string },
  ): DigestVerdict {
    const fields = parseDigestFields(header);
    const algorithm = ALGORITHMS[(fields.get('algorithm') ?? 'MD5').toUpperCase() as Algorithm] as
      (typeof ALGORITHMS)[Algorithm] | undefined;
    const nonce = fields.get('nonce') ?? '';
    const [issued = '', signature = ''] = nonce.split('.');
    if (algorithm === undefined || !isSame(signature, this.#sign(issued))) return 'wrong';
    if (fields.get('username') !== account.user || fields.get('uri') !== request.target) return 'wrong';
    const expected = digestResponse(algorithm, {
      ...account,
      realm: REALM,
      nonce,
      method: request.method,
      uri: request.target,
      cnonce: fields.get('cnonce') ?? '',
      nc: fields.get('nc') ?? '',
      qop: fields.get('qop') ?? '',
    });
    if (fields.get('qop') !== 'auth' || !isSame(fields.get('response') ?? '', expected)) return 'wrong';
    return this.#isFresh(issued) && this.#use(nonce, fields.get('nc') ?? '') ? 'ok' : 'stale';
  }

  #isFresh(issued: string): boolean {
    return this.#clock.now() - parseInt(issued, 36) <= NONCE_LIFE_MS;
  }

  /** Takes a count of a nonce; false where it has been taken before (RFC 7616, 3.4). Counts may come in any order. */
  #use(nonce: string, count: string): boolean {
    const used = this.#used.get(nonce);
    if (used === undefined) {
      for (const known of this.#used.keys()) {
        if (!this.#isFresh(known.split('.')[0] ?? '')) this.#used.delete(known);
      }
      this.#used.set(nonce, new Set([count]));
      return true;
    }
    if (used.has(count)) return false;
    used.add(count);
    return true;
  }

  #sign(issued: string): string {
    return createHmac('sha256', this.#key).update(issued).digest('hex').slice(0, 32);
  }
}

/** The `response` of RFC 7616 3.4.1 for `qop=auth`. */
export function digestResponse(
  algorithm: 'md5' | 'sha256',
  parts: Readonly<
    Record<'user' | 'password' | 'realm' | 'nonce' | 'method' | 'uri' | 'cnonce' | 'nc' | 'qop', string>
  >,
): string {
  const hash = (text: string): string => createHash(algorithm).update(text).digest('hex');
  const secret = hash(`${parts.user}:${parts.realm}:${parts.password}`);
  const request = hash(`${parts.method}:${parts.uri}`);
  return hash([secret, parts.nonce, parts.nc, parts.cnonce, parts.qop, request].join(':'));
}

function parseDigestFields(header: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, plain] of header.matchAll(
    /(?<![a-z0-9-])([a-z0-9-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi,
  )) {
    fields.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '');
  }
  return fields;
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
