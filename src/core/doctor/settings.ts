/** What can be said of a set-up before anything is sent: base URL, proxy, credentials. */
import { findProxy } from '../../atlas/http/connect.ts';
import { normaliseBaseUrl } from '../../atlas/login/base-url.ts';
import type { Credentials } from '../../atlas/login/credentials.ts';
import { findCredentials } from '../../atlas/login/credentials.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Environment } from '../options.ts';
import type { Check, CheckArea } from './check.ts';
import { ok, problem } from './check.ts';

/** A value that could be read, and what was found on the way. */
export interface Finding<T> {
  readonly checks: readonly Check[];
  readonly value?: T;
}

function failed(area: CheckArea, name: string, error: unknown): Check {
  if (!(error instanceof SluiceError)) throw error;
  return problem(area, name, error.message, error.fix);
}

/** The base URL in its one spelling. */
export function checkBaseUrl(text: string): Finding<string> {
  const name = 'base URL';
  let url: string;
  try {
    url = normaliseBaseUrl(text);
  } catch (error) {
    return { checks: [failed('server', name, error)] };
  }
  const { origin, pathname } = new URL(url);
  if (/^\/api\//.test(`${pathname}/`))
    return {
      checks: [
        problem(
          'server',
          name,
          `${url} has the path of the API, which Sluice adds itself`,
          `Set MONGODB_ATLAS_BASE_URL, or --base-url, to ${origin}.`,
        ),
      ],
    };
  return { checks: [ok('server', name, url)], value: url };
}

/** The proxy that requests go through. */
export function checkProxy(url: string, env: Environment): Check {
  try {
    const proxy = findProxy(url, env);
    return ok('server', 'proxy', proxy === undefined ? 'none' : `requests go through ${proxy.host}`);
  } catch (error) {
    return failed('server', 'proxy', error);
  }
}

const KINDS: Readonly<Record<Credentials['kind'], string>> = {
  accessToken: 'the access token (MONGODB_ATLAS_ACCESS_TOKEN)',
  serviceAccount: 'the service account (MONGODB_ATLAS_CLIENT_ID)',
  apiKey: 'the API key (MONGODB_ATLAS_PUBLIC_KEY)',
};

/** Variables that say that a login is set, from the one that wins on. */
const MARKS: readonly (readonly [kind: Credentials['kind'], variables: readonly string[]])[] = [
  ['accessToken', ['MONGODB_ATLAS_ACCESS_TOKEN']],
  ['serviceAccount', ['MONGODB_ATLAS_CLIENT_ID', 'MONGODB_ATLAS_CLIENT_SECRET']],
  ['apiKey', ['MONGODB_ATLAS_PUBLIC_KEY', 'MONGODB_ATLAS_PUBLIC_API_KEY']],
];

/** Which login is used, and which others are set and are not. */
export function checkCredentials(env: Environment): Finding<Credentials> {
  const name = 'credentials';
  let credentials: Credentials | undefined;
  try {
    credentials = findCredentials(env);
  } catch (error) {
    return { checks: [failed('login', name, error)] };
  }
  if (credentials === undefined)
    return {
      checks: [
        problem(
          'login',
          name,
          'no credentials are set',
          'Set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET, or try it with --sandbox.',
        ),
      ],
    };
  const { kind } = credentials;
  const others = MARKS.filter(
    ([other, variables]) => other !== kind && variables.some((variable) => (env[variable] ?? '') !== ''),
  ).map(([other]) => KINDS[other]);
  const unused = others.length === 0 ? '' : `; ${others.join(' and ')} is set too and not used`;
  return { checks: [ok('login', name, `${KINDS[kind]} is used${unused}`)], value: credentials };
}

/** When an access token expires, in milliseconds: JSON Web Tokens say so. Undefined for what doesn't. */
export function expiryOf(credentials: Credentials): number | undefined {
  if (credentials.kind !== 'accessToken') return undefined;
  const [, payload = ''] = credentials.token.reveal().split('.');
  const match = /"exp"\s*:\s*(\d{9,11})\b/.exec(Buffer.from(payload, 'base64url').toString('utf8'));
  return match === null ? undefined : Number(match[1]) * 1000;
}
