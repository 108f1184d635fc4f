/**
 * What is wrong with an input, or worth knowing about it: plain data, made into text by
 * `render/diagnostics.ts` alone.
 */

export type Severity = 'error' | 'warning' | 'note';

/** A place in a file. Lines and columns count from 1; columns in UTF-16 code units. */
export interface Place {
  /** As given by the user, relative to the working directory where it was. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Diagnostic {
  readonly severity: Severity;
  /** Stable: scripts and `ignoreRules` name it. */
  readonly code: string;
  /** What is wrong, in one sentence. Never holds a secret. */
  readonly message: string;
  readonly place?: Place;
  /** The resource concerned, formatted. */
  readonly address?: string;
  /** What to do about it, in one sentence. */
  readonly fix?: string;
  /** The source line, for the caret; absent when the line may hold a secret. */
  readonly excerpt?: string;
}

/** The order in which diagnostics are shown: by file, line, column, then code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  const text = (x: string | undefined, y: string | undefined): number =>
    (x ?? '') < (y ?? '') ? -1 : (x ?? '') > (y ?? '') ? 1 : 0;
  return (
    text(a.place?.file, b.place?.file) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    text(a.code, b.code) ||
    text(a.message, b.message)
  );
}
