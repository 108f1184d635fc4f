/** What GitHub refuses, as errors that say what to do about it. GitHub's own sentence is kept: it is text of others, like everything it sends. */
import { SluiceError } from '../../model/errors.ts';
import { cutColumns } from '../../render/safe-text.ts';

/** What a call needs, for the error that says so. */
export type Permission = 'pull-requests: write' | 'pull-requests: read' | 'contents: read' | 'issues: write';

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
  const { status } = fieldsOf(error);
  return typeof status === 'number' ? status : undefined;
}

function readAnswer(error: unknown): Answer {
  const status = statusOf(error);
  const response = fieldsOf(fieldsOf(error)['response']);
  const headers = fieldsOf(response['headers']);
  // A query that GitHub refuses has no status, but sentences.
  const [first] = Array.isArray(fieldsOf(error)['errors']) ? (fieldsOf(error)['errors'] as unknown[]) : [];
  const said = fieldsOf(response['data'])['message'] ?? fieldsOf(first)['message'];
  const message = typeof said === 'string' ? cutColumns(said.replace(/\s+/g, ' ').trim(), 200) : '';
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

/** The error for a call that GitHub did not answer as asked: GITHUB_RATE_LIMITED, GITHUB_LOCKED, GITHUB_FORBIDDEN, GITHUB_FAILED. */
function refusal(error: unknown, permission: Permission): SluiceError {
  const { status, message, isLimited, retryAfter } = readAnswer(error);
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
  if (status === 401 || status === 403 || status === 404) {
    return new SluiceError('GITHUB_FORBIDDEN', `GitHub did not let the token do this (${said})`, {
      fix: `Give the job the permission \`${permission}\`.`,
      cause: error,
    });
  }
  const what = said === '' ? 'it could not be reached' : `it answered ${said}`;
  return new SluiceError('GITHUB_FAILED', `GitHub did not do what was asked: ${what}`, {
    fix: 'Run the job again.',
    cause: error,
  });
}

/** A call's answer. @throws SluiceError as `refusal` makes them */
export async function ask<T>(permission: Permission, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof SluiceError ? error : refusal(error, permission);
  }
}
