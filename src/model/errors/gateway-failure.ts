/** A failed request to Atlas, in the words of those who decide what to do next. The client makes them; apply decides by them. */
import type { ErrorCode } from '../codes/error-codes.ts';
import { SluiceError } from '../errors.ts';

/** What is known of the failure. */
export interface GatewayFailureDetails {
  readonly status?: number | undefined;
  readonly errorCode?: string | undefined;
  readonly detail?: string | undefined;
  readonly reason?: string | undefined;
  readonly ambiguous?: boolean;
  readonly fix?: string | undefined;
  readonly address?: string | undefined;
  readonly exitCode?: number;
  readonly cause?: unknown;
}

export class GatewayFailure extends SluiceError {
  /** The answer's status; absent where there was no answer. */
  readonly status: number | undefined;
  /** The API's own code, such as `STREAM_CONNECTION_NAME_ALREADY_EXISTS`. */
  readonly errorCode: string | undefined;
  readonly detail: string | undefined;
  readonly reason: string | undefined;
  /** A write that Atlas may have carried out all the same: read the resource before sending it again. */
  readonly ambiguous: boolean;

  constructor(code: ErrorCode, message: string, details: GatewayFailureDetails = {}) {
    const { fix, address, exitCode, cause } = details;
    super(code, message, {
      ...(fix !== undefined && { fix }),
      ...(address !== undefined && { address }),
      ...(exitCode !== undefined && { exitCode }),
      ...(cause !== undefined && { cause }),
    });
    this.status = details.status;
    this.errorCode = details.errorCode;
    this.detail = details.detail;
    this.reason = details.reason;
    this.ambiguous = details.ambiguous ?? false;
  }
}
