/**
 * Expected failures. Every one has a stable code, says what to do, and knows the exit code it ends the
 * run with; anything else that is thrown is a defect and reported as `INTERNAL`.
 */
import type { ErrorCode } from './codes/error-codes.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Exit codes of the contract; 0 and 2 are results, not errors. */
export const EXIT = { done: 0, failed: 1, pending: 2, refused: 3, interrupted: 130 } as const;

export class SluiceError extends Error {
  readonly code: ErrorCode;
  /** What the user can do about it, in one sentence. */
  readonly fix: string | undefined;
  readonly address: string | undefined;
  /** Several findings that end the run together, such as all errors of a manifest. */
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;

  constructor(
    code: ErrorCode,
    message: string,
    details: {
      readonly fix?: string;
      readonly address?: string;
      readonly diagnostics?: readonly Diagnostic[];
      readonly exitCode?: number;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = code;
    this.code = code;
    this.fix = details.fix;
    this.address = details.address;
    this.diagnostics = details.diagnostics ?? [];
    this.exitCode = details.exitCode ?? EXIT.failed;
  }
}
