/**
 * HTTP digest access authentication, the client's side: RFC 7616 with MD5 and SHA-256 and qop `auth`. Own code, because
 * the libraries for it know MD5 only, or count one nonce across all servers.
 */
import { createHash, randomBytes } from 'node:crypto';

/** A server's offer. All values as they were before quoting. */
export interface Challenge {
  readonly realm: string;
  readonly nonce: string;
  readonly algorithm: 'MD5' | 'SHA-256';
  /** Whether the answer names its algorithm: RFC 2617 servers may give none. */
  readonly hasAlgorithm: boolean;
  readonly opaque?: string;
  /** The nonce is too old, but the password was right. */
  readonly isStale: boolean;
}

export interface Digest {
  /** The header for a request, under the last challenge; undefined before the first one. */
  authorize(method: string, uri: string): string | undefined;
  /**
   * Takes the challenge that came with a 401 to `authorization`. False when the same would happen again: no challenge
   * that Sluice can answer, or a fresh nonce that was answered and refused, which means a wrong key.
   */
  accept(authorization: string | undefined, challenge: string | null): boolean;
}

export function createDigest(
  user: { readonly username: string; readonly password: string },
  makeCnonce: () => string = () => randomBytes(16).toString('hex'),
): Digest {
  let current: Challenge | undefined;
  let count = 0;
  return {
    authorize(method, uri) {
      if (current === undefined) return undefined;
      count++;
      return answerChallenge(current, { ...user, method, uri, count, cnonce: makeCnonce() });
    },
    accept(authorization, header) {
      const challenge = header === null ? undefined : findChallenge(header);
      if (challenge === undefined) return false;
      const wasFirstUse = authorization?.includes('nc=00000001,') ?? false;
      const wasAnswered = authorization !== undefined;
      if (challenge.nonce !== current?.nonce) {
        current = challenge;
        count = 0;
      }
      return !wasAnswered || challenge.isStale || !wasFirstUse;
    },
  };
}

/** The value of the Authorization header. Source: RFC 7616, section 3.4. */
export function answerChallenge(
  challenge: Challenge,
  request: {
    readonly username: string;
    readonly password: string;
    readonly method: string;
    /** Path and query, as in the request line. */
    readonly uri: string;
    /** How often the nonce has been used, this time included. */
    readonly count: number;
    readonly cnonce: string;
  },
): string {
  const { realm, nonce, algorithm, opaque } = challenge;
  const { username, password, method, uri, cnonce } = request;
  const hash = (text: string): string =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text, 'utf8')
      .digest('hex');
  const nc = request.count.toString(16).padStart(8, '0');
  const key = hash(`${username}:${realm}:${password}`);
  const response = hash(`${key}:${nonce}:${nc}:${cnonce}:auth:${hash(`${method}:${uri}`)}`);
  const parts = [
    `username=${quote(username)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    ...(challenge.hasAlgorithm ? [`algorithm=${algorithm}`] : []),
    'qop=auth',
    `nc=${nc}`,
    `cnonce=${quote(cnonce)}`,
    `response=${quote(response)}`,
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
  ];
  return `Digest ${parts.join(', ')}`;
}

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The first challenge in a WWW-Authenticate header that can be answered: the server lists the ones it prefers first. */
export function findChallenge(header: string): Challenge | undefined {
  return splitChallenges(header)
    .filter(({ scheme }) => scheme === 'digest')
    .map(({ parameters }) => readChallenge(parameters))
    .find((challenge) => challenge !== undefined);
}

function readChallenge(parameters: ReadonlyMap<string, string>): Challenge | undefined {
  const [realm, nonce, opaque] = ['realm', 'nonce', 'opaque'].map((name) => parameters.get(name));
  const named = parameters.get('algorithm')?.toUpperCase();
  const algorithm = named ?? 'MD5';
  const qops = (parameters.get('qop') ?? '').toLowerCase().split(/[\s,]+/);
  if (realm === undefined || nonce === undefined || !qops.includes('auth')) return undefined;
  if (algorithm !== 'MD5' && algorithm !== 'SHA-256') return undefined;
  return {
    realm,
    nonce,
    algorithm,
    hasAlgorithm: named !== undefined,
    ...(opaque === undefined ? {} : { opaque }),
    isStale: parameters.get('stale')?.toLowerCase() === 'true',
  };
}

interface RawChallenge {
  readonly scheme: string;
  readonly parameters: Map<string, string>;
}

/** Either `name=value`, `name="value"` with what separates it from the next, or a scheme's name. */
const TOKEN = String.raw`[!#$%&'*+.^_\`|~0-9A-Za-z-]+`;
const PART = new RegExp(
  String.raw`\s*(?:(${TOKEN})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(${TOKEN}))|(${TOKEN}))\s*,?`,
  'y',
);

/** Several challenges share one header, and their parameters have their own commas: so it has to be read in order. */
function splitChallenges(header: string): RawChallenge[] {
  const challenges: RawChallenge[] = [];
  PART.lastIndex = 0;
  for (let part = PART.exec(header); part !== null; part = PART.exec(header)) {
    const [, name, quoted, token, scheme] = part;
    if (scheme !== undefined) challenges.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
    else if (name !== undefined) {
      const value = quoted?.replace(/\\(.)/g, '$1') ?? token ?? '';
      challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
    }
  }
  return challenges;
}
