/**
 * Logins of the sandbox: the service account `sandbox`/`sandbox` with its OAuth endpoints, and the API key `sandbox`/`sandbox`
 * by HTTP digest. Tokens live in memory. Source: Atlas docs, service accounts; domain facts 5.1, 5.2.
 */
import type { Clock } from '../../model/clock/clock.ts';
import { document, number } from '../../model/document.ts';
import type { Answer } from './call.ts';
import { DigestAuth } from './digest-auth.ts';
import { randomHex } from '../state/ids.ts';
import { SANDBOX_LOGIN } from './login.ts';
import { Problem } from './problem.ts';
import { TokenBucket } from './token-bucket.ts';

const TOKEN_LIFE_SECONDS = 3600;
/** Per client. Source: Terraform provider's guide (domain facts 5.1). */
const TOKENS_PER_MINUTE = 50;

/** A request to the OAuth endpoints. */
export interface OAuthRequest {
  readonly method: string;
  readonly authorization: string | undefined;
  readonly contentType: string;
  readonly text: string;
}

/** The logins of one running sandbox. Tokens and nonces are gone when it ends: clients log in again. */
export class Auth {
  readonly #clock: Clock;
  readonly #digest: DigestAuth;
  readonly #tokenRequests: TokenBucket;
  /** When each token expires. */
  readonly #tokens = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#digest = new DigestAuth(clock);
    this.#tokenRequests = new TokenBucket(clock, TOKENS_PER_MINUTE);
  }

  /**
   * Lets a request pass that carries a live token or a right digest.
   * @throws Problem 401, with challenges
   */
  check(
    authorization: string | undefined,
    request: { readonly method: string; readonly target: string },
  ): void {
    const [scheme, value] = splitScheme(authorization);
    if (scheme === 'bearer') {
      const expiry = this.#tokens.get(value);
      if (expiry !== undefined && expiry > this.#clock.now()) return;
      this.#tokens.delete(value);
      throw this.#unauthorized(false);
    }
    const account = { user: SANDBOX_LOGIN.publicKey, password: SANDBOX_LOGIN.privateKey };
    const verdict = scheme === 'digest' ? this.#digest.verify(value, request, account) : 'wrong';
    if (verdict !== 'ok') throw this.#unauthorized(verdict === 'stale');
  }

  /**
   * `POST /api/oauth/token`.
   * @throws Problem 400, 401, 405, 429
   */
  grantToken(request: OAuthRequest): Answer {
    const form = this.#checkOAuth(request);
    if (form.get('grant_type') !== 'client_credentials') {
      throw new Problem(400, 'INVALID_GRANT_TYPE', 'The form must have grant_type=client_credentials.');
    }
    this.#forgetExpired();
    const token = randomHex(this.#clock, 64);
    this.#tokens.set(token, this.#clock.now() + TOKEN_LIFE_SECONDS * 1000);
    return {
      status: 200,
      body: document({
        access_token: token,
        expires_in: number(TOKEN_LIFE_SECONDS),
        token_type: 'Bearer',
      }),
    };
  }

  /**
   * `POST /api/oauth/revoke`: forgets the token of the form; one that it does not know is no error (RFC 7009).
   * @throws Problem 401, 405
   */
  revokeToken(request: OAuthRequest): Answer {
    this.#tokens.delete(this.#checkOAuth(request).get('token') ?? '');
    return { status: 200 };
  }

  #checkOAuth(request: OAuthRequest): URLSearchParams {
    if (request.method !== 'POST') throw new Problem(405, 'METHOD_NOT_ALLOWED', 'Only POST is allowed here.');
    const permit = this.#tokenRequests.take();
    if (!permit.isGranted) {
      throw new Problem(
        429,
        'RATE_LIMITED',
        `Resource /api/oauth/token is limited to ${TOKENS_PER_MINUTE} requests every 1 minutes.`,
        { headers: { 'Retry-After': String(permit.retryAfterSeconds) } },
      );
    }
    const [scheme, value] = splitScheme(request.authorization);
    const pair = `${SANDBOX_LOGIN.clientId}:${SANDBOX_LOGIN.clientSecret}`;
    if (scheme !== 'basic' || Buffer.from(value, 'base64').toString('utf8') !== pair) {
      throw new Problem(401, 'UNAUTHORIZED', 'The client id or the client secret is wrong.', {
        headers: { 'WWW-Authenticate': 'Basic realm="MongoDB Atlas"' },
      });
    }
    if (!request.contentType.startsWith('application/x-www-form-urlencoded')) {
      throw new Problem(
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'The body must be a form: application/x-www-form-urlencoded.',
      );
    }
    return new URLSearchParams(request.text);
  }

  #unauthorized(isStale: boolean): Problem {
    return new Problem(401, 'UNAUTHORIZED', 'You are not authorized for this resource.', {
      headers: { 'WWW-Authenticate': this.#digest.challenges(isStale) },
    });
  }

  #forgetExpired(): void {
    const now = this.#clock.now();
    for (const [token, expiry] of this.#tokens) if (expiry <= now) this.#tokens.delete(token);
  }
}

function splitScheme(authorization: string | undefined): [string, string] {
  const match = /^(\S+)\s(.*)$/s.exec(authorization?.trim() ?? '');
  return [match?.[1]?.toLowerCase() ?? '', match?.[2]?.trim() ?? ''];
}
