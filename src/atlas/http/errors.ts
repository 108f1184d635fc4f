/** Everything that can go wrong between Sluice and Atlas, as one kind of error, and the reading of the API's error object. */
import type { ATLAS_CODES } from '../../model/codes/atlas-codes.ts';
import { isDocument, isList, textOf } from '../../model/document.ts';
import { EXIT } from '../../model/errors.ts';
import type { GatewayFailureDetails } from '../../model/errors/gateway-failure.ts';
import { GatewayFailure } from '../../model/errors/gateway-failure.ts';
import { parseJson } from '../../model/document/json-text.ts';
import type { SecretMask } from '../../model/mask/mask.ts';

/** What each means: `ATLAS_CODES`. */
export type AtlasErrorCode = keyof typeof ATLAS_CODES;

export interface FieldViolation {
  readonly field: string;
  readonly description: string;
}

interface AtlasErrorDetails extends Omit<GatewayFailureDetails, 'exitCode'> {
  readonly fieldViolations?: readonly FieldViolation[];
  readonly retryAfterSeconds?: number | undefined;
}

/** A failed request or wait. All its texts are masked already. */
export class AtlasError extends GatewayFailure {
  declare readonly code: AtlasErrorCode;
  readonly fieldViolations: readonly FieldViolation[];
  readonly retryAfterSeconds: number | undefined;

  constructor(code: AtlasErrorCode, message: string, details: AtlasErrorDetails = {}) {
    const exitCode = code === 'ATLAS_INTERRUPTED' ? { exitCode: EXIT.interrupted } : {};
    super(code, message, { ...details, ...exitCode });
    this.fieldViolations = details.fieldViolations ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** What an error body says; empty for a body that is no error object. */
export interface ErrorBody {
  readonly errorCode?: string;
  readonly detail?: string;
  readonly reason?: string;
  readonly fieldViolations: readonly FieldViolation[];
}

/**
 * Reads the API's error object, or OAuth's (`error`, `error_description`). Gateways answer with HTML, nothing, or half
 * a body (domain facts 2.9): that gives an empty result, never an error.
 */
export function parseErrorBody(text: string, mask: SecretMask): ErrorBody {
  let body;
  try {
    body = parseJson(text);
  } catch {
    return { fieldViolations: [] };
  }
  if (!isDocument(body)) return { fieldViolations: [] };
  const say = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : mask.quote(value).slice(0, MAX_TEXT);
  const badRequest = body.get('badRequestDetail');
  const fields = isDocument(badRequest) ? badRequest.get('fields') : undefined;
  const fieldViolations = (isList(fields) ? fields : []).filter(isDocument).map((violation) => ({
    field: say(textOf(violation.get('field'))) ?? '',
    description: say(textOf(violation.get('description'))) ?? '',
  }));
  const errorCode = say(textOf(body.get('errorCode')) ?? textOf(body.get('error')));
  const detail = say(textOf(body.get('detail')) ?? textOf(body.get('error_description')));
  const reason = say(textOf(body.get('reason')));
  return {
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(detail === undefined ? {} : { detail }),
    ...(reason === undefined ? {} : { reason }),
    fieldViolations,
  };
}

/** Longer texts of the server are cut: an error is read by people. */
const MAX_TEXT = 2000;

/** The code for an answer that is not a success. */
export function codeOfStatus(status: number, errorCode: string | undefined): AtlasErrorCode {
  if (status >= 500) return 'ATLAS_UNAVAILABLE';
  if (status < 400) return 'ATLAS_BAD_RESPONSE';
  // OAuth allows 400 for clients that it does not know (RFC 6749, section 5.2).
  if (status === 400 && /^(invalid|unauthorized)_client$/.test(errorCode ?? '')) return 'ATLAS_UNAUTHORIZED';
  switch (status) {
    case 401:
      return 'ATLAS_UNAUTHORIZED';
    case 403:
      // The API says 403 for what is in use, too (domain facts 2.9).
      return errorCode?.endsWith('_HAS_STREAM_PROCESSORS') ? 'ATLAS_IN_USE' : 'ATLAS_FORBIDDEN';
    case 404:
      return 'ATLAS_NOT_FOUND';
    case 406:
    case 410:
      return 'ATLAS_VERSION_GONE';
    case 408:
      return 'ATLAS_TIMEOUT';
    case 409:
      return 'ATLAS_CONFLICT';
    case 429:
      return 'ATLAS_RATE_LIMITED';
    default:
      return 'ATLAS_REJECTED';
  }
}

const FIXES: Partial<Record<AtlasErrorCode, string>> = {
  ATLAS_UNAUTHORIZED:
    'Check the credentials (MONGODB_ATLAS_CLIENT_ID and _CLIENT_SECRET, or the API key or access token): they may be wrong, expired or of another organisation.',
  ATLAS_FORBIDDEN:
    "Give the credentials the role Project Stream Processing Owner in this project, and put this machine's address on their IP access list.",
  ATLAS_RATE_LIMITED: 'Wait a minute and run it again, with a lower --parallelism if it happens often.',
  ATLAS_VERSION_GONE: 'Update Sluice: Atlas does not offer this version of its API.',
  ATLAS_UNAVAILABLE: 'Run the same command again later: it goes on where it stopped.',
  ATLAS_TIMEOUT: 'Run the same command again: it goes on where it stopped.',
  ATLAS_UNREACHABLE: 'Check the base URL, the network and the proxy variables (HTTPS_PROXY, NO_PROXY).',
  ATLAS_BAD_RESPONSE:
    'Check that the base URL is that of Atlas, and that no proxy or login page answers in its place.',
};

/** What to do about a code; undefined where only the message can tell. */
export function fixOf(code: AtlasErrorCode): string | undefined {
  return FIXES[code];
}
