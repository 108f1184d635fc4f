/** How requests prove who asks: a ready access token, a service account's tokens, or HTTP digest. */
import type { Clock } from '../../model/clock/clock.ts';
import { isDocument, NumberLiteral, textOf } from '../../model/document.ts';
import { parseJson } from '../../model/document/json-text.ts';
import type { Credentials } from './credentials.ts';
import { createDigest } from './digest.ts';
import type { HttpClient, Login } from '../http/http-client.ts';
import type { SecretMask } from '../../model/mask/mask.ts';
import { TOKEN_PATH } from '../http/wire.ts';

export { findCredentials } from './credentials.ts';
export type { Credentials } from './credentials.ts';

interface LoginContext {
  readonly client: HttpClient;
  readonly clock: Clock;
  readonly mask: SecretMask;
  /** Ends the fetching of a token. */
  readonly signal?: AbortSignal;
}

/**
 * The login for `credentials`. Their secret texts, and every token that is fetched, are added to `mask`.
 *
 * @param client fetches a service account's tokens; its own requests need no login.
 */
export function createLogin(credentials: Credentials, context: LoginContext): Login {
  switch (credentials.kind) {
    case 'accessToken': {
      const token = credentials.token.reveal();
      context.mask.add(token);
      return {
        maxRenewals: 0,
        authorize: () => Promise.resolve(`Bearer ${token}`),
        renew: () => false,
      };
    }
    case 'serviceAccount':
      return createServiceAccountLogin(credentials.clientId, credentials.clientSecret.reveal(), context);
    case 'apiKey': {
      const privateKey = credentials.privateKey.reveal();
      context.mask.add(privateKey);
      const digest = createDigest({ username: credentials.publicKey, password: privateKey });
      return {
        // Its first challenge, and a nonce that went stale.
        maxRenewals: 2,
        authorize: ({ method, uri }) => Promise.resolve(digest.authorize(method, uri)),
        renew: (authorization, challenge) => digest.accept(authorization, challenge),
      };
    }
  }
}

interface Token {
  readonly text: string;
  /** From when on it is not used any more, by the clock. */
  readonly renewAt: number;
}

/** A token is renewed this long before it expires, or after nine tenths of a short life. */
const RENEWAL_MARGIN_MS = 60_000;

/** Client credentials, as Atlas wants them. Source: domain facts 5.1. */
function createServiceAccountLogin(clientId: string, clientSecret: string, context: LoginContext): Login {
  const { client, clock, mask, signal } = context;
  // Of the raw pair: the form-encoding that RFC 6749 asks for breaks ids with `_` at Atlas.
  const basic = Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64');
  mask.add(clientSecret);
  mask.add(basic);
  let current: Token | undefined;
  let fetching: Promise<Token> | undefined;

  async function fetchToken(): Promise<Token> {
    const started = clock.now();
    const answer = await client.send({
      method: 'POST',
      path: TOKEN_PATH,
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${basic}`,
      },
      body: 'grant_type=client_credentials',
      // One token more does no harm.
      isRepeatable: true,
      action: 'log in with the service account',
      decode: parseToken,
      signal,
    });
    // The request has a decoder, so that there is an answer.
    const { text, lifeMs } = answer ?? { text: '', lifeMs: 0 };
    mask.add(text);
    return { text, renewAt: started + lifeMs - Math.min(RENEWAL_MARGIN_MS, lifeMs / 10) };
  }

  return {
    maxRenewals: 1,
    async authorize() {
      if (current === undefined || clock.now() >= current.renewAt) {
        // However many requests wait, one fetch serves them.
        fetching ??= fetchToken().finally(() => {
          fetching = undefined;
        });
        current = await fetching;
      }
      return `Bearer ${current.text}`;
    },
    renew(authorization) {
      // Another request may have noticed before, and has a new token already.
      if (current !== undefined && authorization === `Bearer ${current.text}`) current = undefined;
      return true;
    },
  };
}

function parseToken(text: string): { text: string; lifeMs: number } {
  const body = parseJson(text);
  const token = isDocument(body) ? textOf(body.get('access_token')) : undefined;
  const life = isDocument(body) ? body.get('expires_in') : undefined;
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token)) throw new TypeError('there is no token');
  const seconds = life instanceof NumberLiteral ? life.toNumber() : DEFAULT_LIFE_SECONDS;
  return { text: token, lifeMs: seconds * 1000 };
}

/** What Atlas documents, for an answer without `expires_in`. */
const DEFAULT_LIFE_SECONDS = 3600;
