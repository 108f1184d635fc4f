/** What a failure says, whatever was thrown. */
import type { Diagnostic } from '../diagnostic.ts';
import { EXIT, SluiceError } from '../errors.ts';

/** A failure as diagnostics: the ones it carries, or itself. */
export function failureDiagnostics(error: unknown): readonly Diagnostic[] {
  if (!(error instanceof SluiceError)) {
    return [
      {
        severity: 'error',
        code: 'INTERNAL',
        message: error instanceof Error ? error.message : String(error),
      },
    ];
  }
  if (error.diagnostics.length > 0) return error.diagnostics;
  return [
    {
      severity: 'error',
      code: error.code,
      message: error.message,
      ...(error.address !== undefined && { address: error.address }),
      ...(error.fix !== undefined && { fix: error.fix }),
    },
  ];
}

/** The exit code that a failure ends the run with. */
export function failureExitCode(error: unknown): number {
  return error instanceof SluiceError ? error.exitCode : EXIT.failed;
}
