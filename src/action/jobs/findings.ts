/** Diagnostics on the run's page: on their file and line, errors first, as many as GitHub shows; the rest is counted. */
import { posix } from 'node:path';
import type { Diagnostic, Place, Severity } from '../../model/diagnostic.ts';
import type { Annotation } from '../inputs/workflow.ts';

/** Most annotations of a kind that GitHub shows for a step. Source: GitHub's documentation of workflow commands, limits. */
const MOST_OF_A_KIND = 10;

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

export interface Shown {
  readonly annotations: readonly Annotation[];
  /** How many of each kind have no annotation. */
  readonly left: Readonly<Record<Severity, number>>;
}

/**
 * The annotations for diagnostics. `workingDirectory` is what their files are relative to, itself relative to the repository.
 * Diagnostics that name only an address get the place of that resource.
 */
export function annotationsOf(
  diagnostics: readonly Diagnostic[],
  workingDirectory: string,
  placeOf: (address: string) => Place | undefined,
): Shown {
  const annotations: Annotation[] = [];
  const left: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const severity of ORDER) {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    left[severity] = Math.max(0, found.length - MOST_OF_A_KIND);
    for (const diagnostic of found.slice(0, MOST_OF_A_KIND)) {
      annotations.push(annotationOf(diagnostic, workingDirectory, placeOf));
    }
  }
  return { annotations, left };
}

function annotationOf(
  { severity, code, message, place, address, fix }: Diagnostic,
  workingDirectory: string,
  placeOf: (address: string) => Place | undefined,
): Annotation {
  const at = place ?? (address === undefined ? undefined : placeOf(address));
  const where = address === undefined ? '' : `${address}: `;
  return {
    severity,
    title: code,
    message: sentences(`${where}${message}`, fix),
    ...(at && { file: posix.join(workingDirectory, at.file), line: at.line, column: at.column }),
  };
}

/** A message and what to do about it, each with one full stop. */
export function sentences(message: string, fix: string | undefined): string {
  return [message, fix ?? '']
    .map((text) => text.trimEnd())
    .filter((text) => text !== '')
    .map((text) => (/[.!?…]$/.test(text) ? text.replace(/(?<!\.)\.{2}$/, '.') : `${text}.`))
    .join(' ');
}
