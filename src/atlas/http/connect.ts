/** The way to the server: undici's dispatcher, which knows proxies, and what its failures mean. */
import { SluiceError } from '../../model/errors.ts';
import { isLoopback } from '../login/base-url.ts';
import type { SecretMask } from '../../model/mask/mask.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Time to open a connection, TLS included. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * The proxy for requests to `baseUrl`, from `https_proxy`, `http_proxy`, `all_proxy`, small letters first; undefined
 * for none. `NO_PROXY` is judged by the dispatcher. A server on this machine is reached through a proxy only if that
 * is here as well: no other machine could reach it, and plain http must not leave this one.
 *
 * @throws SluiceError SETTINGS_PROXY_INVALID
 */
export function findProxy(baseUrl: string, env: Environment): URL | undefined {
  const target = new URL(baseUrl);
  const scheme = target.protocol.slice(0, -1);
  const names = [`${scheme}_proxy`, 'all_proxy'].flatMap((name) => [name, name.toUpperCase()]);
  const name = names.find((candidate) => (env[candidate] ?? '') !== '');
  if (name === undefined) return undefined;
  const given = escapeStrayPercents(env[name] ?? '');
  const text = given.includes('://') ? given : `http://${given}`;
  const proxy = URL.canParse(text) ? new URL(text) : undefined;
  if (proxy === undefined || (proxy.protocol !== 'http:' && proxy.protocol !== 'https:')) {
    throw new SluiceError('SETTINGS_PROXY_INVALID', `${name} is not the URL of an http(s) proxy.`, {
      fix: `Set ${name} to a URL such as http://outbound.example.com:3128, or name the server in NO_PROXY.`,
    });
  }
  return isLoopback(target) && !isLoopback(proxy) ? undefined : proxy;
}

/** A `%` that begins no escape means itself: people write passwords as they are. */
const escapeStrayPercents = (text: string): string => text.replace(/%(?![0-9a-f]{2})/gi, '%25');

/** A part of a URL's user info as it is sent; as it is written where its escapes aren't UTF-8. */
function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a proxy is told of the user that its URL names; undici would refuse escapes that aren't UTF-8. */
function proxyLogin({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  const login = `${decodePart(username)}:${decodePart(password)}`;
  return `Basic ${Buffer.from(login).toString('base64')}`;
}

function withoutUserInfo(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

/** Makes the dispatcher for all requests to `baseUrl`. Loads undici: call it when a request is about to be made. */
export async function openDispatcher(baseUrl: string, env: Environment, mask: SecretMask): Promise<object> {
  const proxy = findProxy(baseUrl, env);
  for (const part of [proxy?.password, proxy && decodePart(proxy.password)]) mask.add(part ?? '');
  const { EnvHttpProxyAgent } = await import('./undici.ts');
  const token = proxy && proxyLogin(proxy);
  const href = proxy === undefined ? '' : withoutUserInfo(proxy).href;
  return new EnvHttpProxyAgent({
    ...(token !== undefined && { token }),
    // Given empty rather than left out: undici would look into the process's own environment.
    httpProxy: href,
    httpsProxy: href,
    noProxy: env['no_proxy'] ?? env['NO_PROXY'] ?? '',
    connect: { timeout: CONNECT_TIMEOUT_MS },
    // The client's own time-outs end requests.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

/** What a rejected `fetch` means. */
export interface NetworkFailure {
  /** The system's or library's code, such as `ECONNRESET`. */
  readonly code: string;
  /** Whether the request may have reached the server. */
  readonly wasSent: boolean;
  /** Whether another attempt could go better. */
  readonly isTransient: boolean;
  /** What happened, for failures whose code alone doesn't tell what to do. */
  readonly says?: string;
}

/** Failures before the first byte of the request is written. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  // The proxy refused the tunnel.
  'UND_ERR_ABORTED',
]);

/** Certificates that can't be trusted, as OpenSSL and Node name them; repeating doesn't help. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS/;

export function judgeNetworkFailure(failure: unknown): NetworkFailure {
  const code = findCode(failure) ?? 'NO_ANSWER';
  if (CERTIFICATE.test(code)) {
    const says = `its certificate is not trusted (${code}); where it comes from an authority of your own, NODE_EXTRA_CA_CERTS has to name that authority's file`;
    return { code, wasSent: false, isTransient: false, says };
  }
  if (isProxyLogin(failure)) {
    const says =
      'the proxy asks for a login (407); it goes into the proxy variable, as http://USER:PASSWORD@HOST';
    return { code, wasSent: false, isTransient: false, says };
  }
  return { code, wasSent: !BEFORE_SENDING.has(code), isTransient: true };
}

/** Whether a proxy refused the tunnel for want of a login: undici says so in its message alone. */
function isProxyLogin(failure: unknown): boolean {
  for (let current = failure, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    if (/^Proxy response \(407\)/.test(current.message)) return true;
    current = current.cause;
  }
  return false;
}

/** `fetch` says `TypeError: fetch failed`; what happened is in its cause, or in the cause's. */
function findCode(failure: unknown): string | undefined {
  let current = failure;
  for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    current = current.cause;
  }
  return undefined;
}
