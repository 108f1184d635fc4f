/** Collects what is wrong with a manifest, so that everything is reported at once; decides which source lines may be quoted. */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { ManifestCode } from './codes.ts';
import { codeEntry } from './codes.ts';
import type { Source, Spot } from './source.ts';

export interface FindingDetails {
  readonly severity?: Severity;
  readonly address?: string;
  /** Instead of the code's usual fix. */
  readonly fix?: string;
}

export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  #spots: (Spot | undefined)[] = [];

  /** Adds a finding of the manifest's own; an error unless `details` say otherwise. */
  add(code: ManifestCode, message: string, spot: Spot | undefined, details: FindingDetails = {}): void {
    this.addFinding(code, message, spot, { fix: codeEntry(code).fix, ...details });
  }

  /** Adds a finding with any code, such as a rule of pipelines. */
  addFinding(code: string, message: string, spot: Spot | undefined, details: FindingDetails): void {
    this.#spots.push(spot);
    this.diagnostics.push({
      severity: details.severity ?? 'error',
      code,
      message,
      ...(spot && { place: spot.source.place(spot.offset) }),
      ...(details.address !== undefined && { address: details.address }),
      ...(details.fix !== undefined && { fix: details.fix }),
    });
  }

  hasErrors(): boolean {
    return this.diagnostics.some(({ severity }) => severity === 'error');
  }

  /** Everything found, each once, with the source lines that may be shown. */
  withExcerpts(): Diagnostic[] {
    const seen = new Set<string>();
    return this.diagnostics.flatMap((diagnostic, i) => {
      const { code, message, place } = diagnostic;
      const identity = JSON.stringify([code, message, place, diagnostic.address]);
      if (seen.has(identity)) return [];
      seen.add(identity);
      const spot = this.#spots[i];
      const excerpt = spot && place && quoteLine(spot.source, place.line);
      return [excerpt === undefined ? diagnostic : { ...diagnostic, excerpt }];
    });
  }
}

/** Keys whose values are, or could be, secrets. */
export const SECRET_KEYS =
  /^["']?(?:[\w.-]*(?:password|passphrase|secret|token|credential|api[-_]?key|private[-_]?key)[\w.-]*|sslKey|sslKeyPassword|authorization|headers)["']?$/i;

const SECRET_KEY_IN_LINE =
  /(?:password|passphrase|secret(?!s?(?:File)?:[^}\s]*\})|token|credential|api[-_]?key|private[-_]?key|sslKey|authorization|headers)[\w.-]*["']?\s*:(?!\s*(?:["']?\$\{secret(?:File)?:[^}]*\}["']?\s*(?:[,}#]|$)|$))/i;
const USER_INFO = /:\/\/[^\s/@"']+@/;
const PRIVATE_KEY = /-----BEGIN/;
const LONGEST_EXCERPT = 500;

/** A line of the source, unless it may hold a secret: parsed ones are known, the rest is guessed, to the safe side. */
export function quoteLine(source: Source, line: number): string | undefined {
  const [start, end] = source.lineRange(line);
  if (end - start > LONGEST_EXCERPT) return undefined;
  if (source.secretRanges.some(([from, to]) => from <= end && to >= start)) return undefined;
  const text = source.text.slice(start, end);
  if (isSuspicious(text) || isBelowSecretKey(source, line, text)) return undefined;
  return text;
}

const isSuspicious = (text: string): boolean =>
  SECRET_KEY_IN_LINE.test(text) || USER_INFO.test(text) || PRIVATE_KEY.test(text);

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** Whether a line above, indented less (or as much, for a text that goes on), opens a field for secrets. */
function isBelowSecretKey(source: Source, line: number, text: string): boolean {
  let indent = indentOf(text);
  const isEntry = /^\s*(?:- )?["']?[\w$.-]+["']?\s*:/.test(text);
  for (let above = line - 1; above >= 1 && indent >= 0; above -= 1) {
    const [start, end] = source.lineRange(above);
    const other = source.text.slice(start, Math.min(end, start + LONGEST_EXCERPT));
    if (other.trim() === '') continue;
    const depth = indentOf(other);
    if (depth > indent || (depth === indent && (isEntry || above < line - 1))) continue;
    const key = /^\s*(?:- )?("[^"]*"|'[^']*'|[\w$.-]+)\s*:/.exec(other)?.[1];
    if (key !== undefined && SECRET_KEYS.test(key)) return true;
    if (depth === 0) return false;
    indent = depth;
  }
  return false;
}
