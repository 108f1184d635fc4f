/** What GitHub refuses, as errors that say what to do about it. GitHub's own sentence is kept: it is text of others, like everything it sends. */
import { SluiceError } from '../../model/errors.ts';
import { cutColumns } from '../../render/safe-text.ts';
import { CERTIFICATE, failureCode } from './persistence.ts';

/** What a call needs, for the error that says so. */
export type Permission = 'pull-requests: write' | 'pull-requests: read' | 'contents: read' | 'issues: write';

/** What GitHub said, without secrets. */
type Quoting = (said: string) => string;

interface Answer {
  readonly status: number | undefined;
  /** GitHub's sentence; '' when there was no answer. */
  readonly message: string;
  /** Too many requests, for a while. Source: GitHub's REST documentation, "Rate limits for the REST API". */
  readonly isLimited: boolean;
  /** Seconds. */
  readonly retryAfter: number | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** The HTTP status of a refused call; undefined where GitHub was not reached, or refused a query by an answer of 200. */
export function statusOf(error: unknown): number | undefined {
  // Octokit says 500 where there was no answer at all.
  const { status, response } = fieldsOf(error);
  return typeof status === 'number' && response !== undefined ? status : undefined;
}

function readAnswer(error: unknown, quoting: Quoting): Answer {
  const refused = queryRefusal(error);
  const status = statusOf(error) ?? refused;
  const response = fieldsOf(fieldsOf(error)['response']);
  const headers = fieldsOf(response['headers']);
  // A query that GitHub refuses has no status, but sentences.
  const [first] = Array.isArray(fieldsOf(error)['errors']) ? (fieldsOf(error)['errors'] as unknown[]) : [];
  const said = fieldsOf(response['data'])['message'] ?? fieldsOf(first)['message'];
  const message = typeof said === 'string' ? cutColumns(quoting(said).replace(/\s+/g, ' ').trim(), 200) : '';
  const retryAfter = Number(headers['retry-after']);
  const isRefused = status === 403 || status === 429 || status === undefined;
  return {
    status,
    message,
    isLimited:
      status === 429 ||
      (isRefused &&
        (Number.isFinite(retryAfter) ||
          headers['x-ratelimit-remaining'] === '0' ||
          /rate limit/i.test(message))),
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : undefined,
  };
}

/** A query that the token may not ask is answered by 200 and the type of the error. Source: GitHub's GraphQL documentation. */
function queryRefusal(error: unknown): number | undefined {
  const { errors } = fieldsOf(error);
  const types = (Array.isArray(errors) ? (errors as unknown[]) : []).map((each) => fieldsOf(each)['type']);
  return types.some((type) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES') ? 403 : undefined;
}

/** The error for a call that GitHub did not answer as asked: GITHUB_RATE_LIMITED, GITHUB_LOCKED, GITHUB_FORBIDDEN, GITHUB_FAILED. */
function refusal(error: unknown, permission: Permission, quoting: Quoting): SluiceError {
  const { status, message, isLimited, retryAfter } = readAnswer(error, quoting);
  const said = [status === undefined ? '' : String(status), message].filter((part) => part !== '').join(': ');
  if (isLimited) {
    return new SluiceError('GITHUB_RATE_LIMITED', `GitHub takes no more requests for a while (${said})`, {
      fix:
        retryAfter === undefined ? 'Run the job again later.' : `Run the job again in ${retryAfter} seconds.`,
      cause: error,
    });
  }
  if (status === 403 && /\blocked\b/i.test(message)) {
    return new SluiceError('GITHUB_LOCKED', `GitHub takes no comment here (${said})`, {
      fix: 'Unlock the conversation of the pull request, then run the job again.',
      cause: error,
    });
  }
  if (status === 401) {
    return new SluiceError('GITHUB_IDENTITY_UNKNOWN', `GitHub does not accept the token (${said})`, {
      fix: 'Give the input github-token a valid token; the default is ${{ github.token }}.',
      cause: error,
    });
  }
  if (status === 403 || status === 404) {
    return new SluiceError('GITHUB_FORBIDDEN', `GitHub did not let the token do this (${said})`, {
      fix: `Give the job the permission \`${permission}\`.`,
      cause: error,
    });
  }
  if (status === 407) return proxyRefusal(error);
  if (status === 410 && permission === 'issues: write') {
    return new SluiceError('GITHUB_ISSUES_OFF', `Issues are switched off in this repository (${said})`, {
      fix: 'Switch them on under Settings, General, Features, or set comment: never.',
      cause: error,
    });
  }
  if (status === undefined && message === '') return unreached(error);
  return new SluiceError('GITHUB_FAILED', `GitHub did not do what was asked: it answered ${said}`, {
    fix: 'Run the job again.',
    cause: error,
  });
}

const proxyRefusal = (cause: unknown): SluiceError =>
  new SluiceError('GITHUB_FAILED', 'the proxy on the way to GitHub asks for a login (407)', {
    fix: 'Put the user and the password into the proxy variable, such as https_proxy=http://USER:PASSWORD@HOST:PORT.',
    cause,
  });

/** Whether a proxy refused the tunnel for want of a login: undici says so in its message alone. */
function isProxyLogin(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 6; depth += 1) {
    if (/^Proxy response \(407\)/.test(current.message)) return true;
    current = current.cause;
  }
  return false;
}

/** The error for a request that got no answer. */
function unreached(error: unknown): SluiceError {
  const code = failureCode(error) ?? '';
  if (isProxyLogin(error)) return proxyRefusal(error);
  if (CERTIFICATE.test(code)) {
    return new SluiceError('GITHUB_FAILED', `GitHub's certificate is not trusted (${code})`, {
      fix: 'Where a proxy or a server of your own has its own authority, set NODE_EXTRA_CA_CERTS to the file with its certificate.',
      cause: error,
    });
  }
  const why = code === '' ? '' : ` (${code})`;
  return new SluiceError('GITHUB_FAILED', `GitHub could not be reached${why}`, {
    fix: 'Check the network and the proxy variables (HTTPS_PROXY, NO_PROXY), then run the job again.',
    cause: error,
  });
}

/** Asks GitHub, for which the token needs the permission. Rejects with a SluiceError as `refusal` makes them. */
export type Ask = <T>(permission: Permission, call: () => Promise<T>) => Promise<T>;

/** Asks in a way that shows no secret of what GitHub says. */
export function askWith(quoting: Quoting): Ask {
  return async (permission, call) => {
    try {
      return await call();
    } catch (error) {
      throw error instanceof SluiceError ? error : refusal(error, permission, quoting);
    }
  };
}
