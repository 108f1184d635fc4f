/** One failed attempt as data, and the making of its error: the only place that words what went wrong with a request. */
import type { Clock } from '../../model/clock/clock.ts';
import type { AtlasErrorCode, ErrorBody } from './errors.ts';
import { AtlasError, codeOfStatus, fixOf, parseErrorBody } from './errors.ts';
import type { SecretMask } from '../../model/mask/mask.ts';

export interface Failure {
  readonly code: AtlasErrorCode;
  /** For the observer. */
  readonly short: string;
  /** For people; what the server said in it is masked. */
  readonly says: string;
  readonly status?: number;
  readonly body?: ErrorBody;
  /** The WWW-Authenticate header of a 401. */
  readonly challenge?: string | null;
  readonly retryAfterSeconds?: number;
  /** Whether the server may have carried the request out. */
  readonly wasSent: boolean;
  /** Whether a read may go better another time. */
  readonly isTransient: boolean;
}

/** The failure that an answer other than 2xx means. */
export function failureOfAnswer(
  response: Response,
  text: string,
  context: { readonly clock: Clock; readonly mask: SecretMask },
): Failure & { readonly challenge: string | null } {
  const { status } = response;
  const body = parseErrorBody(text, context.mask);
  const code = codeOfStatus(status, body.errorCode);
  const retryAfterSeconds = parseRetryAfter(response.headers.get('retry-after'), context.clock);
  return {
    code,
    short: body.errorCode ?? `HTTP ${status}`,
    says: describeAnswer(response, body, text, context.mask),
    status,
    body,
    challenge: response.headers.get('www-authenticate'),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    // 408: the server gave up waiting, which says nothing about how far it got.
    wasSent: status >= 500 || status === 408,
    isTransient: status >= 500 || status === 408 || status === 429,
  };
}

function describeAnswer(response: Response, body: ErrorBody, text: string, mask: SecretMask): string {
  const { status } = response;
  if (status < 400) {
    const location = response.headers.get('location') ?? '';
    const host = URL.canParse(location) ? ` to ${mask.quote(new URL(location).host)}` : '';
    return `${status}: a redirect${host}, which is not followed`;
  }
  if (body.errorCode === undefined && body.detail === undefined) {
    const type = response.headers.get('content-type')?.split(';')[0] ?? 'unknown type';
    return `${status}, ${text === '' ? 'without a body' : `with a body (${mask.quote(type)}) that is no error object`}`;
  }
  const heading = body.errorCode === undefined ? String(status) : `${status} ${body.errorCode}`;
  const violations = body.fieldViolations.map(({ field, description }) => `${field}: ${description}`);
  const texts = [body.detail ?? body.reason, ...violations].filter((part) => part !== undefined);
  return texts.length === 0 ? heading : `${heading}: ${texts.join('; ')}`;
}

/** `Retry-After` in seconds, from its number or its date; undefined when it is absent or nonsense. */
function parseRetryAfter(header: string | null, clock: Clock): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - clock.now()) / 1000);
}

/** The error for a request that is given up. */
export function makeError(
  failure: Failure,
  request: { readonly action: string; readonly address?: string; readonly isRepeatable: boolean },
  attempts: number,
): AtlasError {
  const { code, status, body, retryAfterSeconds } = failure;
  const tries = attempts > 1 ? ` (after ${attempts} attempts)` : '';
  const message = `Could not ${request.action}: ${failure.says}${tries}`;
  return new AtlasError(code, message, {
    status,
    errorCode: body?.errorCode,
    detail: body?.detail,
    reason: body?.reason,
    fieldViolations: body?.fieldViolations ?? [],
    ambiguous: failure.wasSent && !request.isRepeatable,
    retryAfterSeconds,
    fix: fixOf(code),
    address: request.address,
  });
}
