/** Collects what is wrong with a manifest, so that everything is reported at once. */
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import type { ManifestCode } from './manifest-codes.ts';
import { codeEntry } from './manifest-codes.ts';
import { quoteLine } from '../values/excerpts.ts';
import type { Spot } from '../read/source.ts';

export interface FindingDetails {
  readonly severity?: Severity;
  readonly address?: string;
  /** Instead of the code's usual fix. */
  readonly fix?: string;
}

export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  #spots: (Spot | undefined)[] = [];
  #errorCount = 0;

  /** Adds a finding of the manifest's own; an error unless `details` say otherwise. */
  add(code: ManifestCode, message: string, spot: Spot | undefined, details: FindingDetails = {}): void {
    this.addFinding(code, message, spot, { fix: codeEntry(code).fix, ...details });
  }

  /** Adds a finding with any code, such as a rule of pipelines. */
  addFinding(code: string, message: string, spot: Spot | undefined, details: FindingDetails): void {
    this.#spots.push(spot);
    if ((details.severity ?? 'error') === 'error') this.#errorCount += 1;
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
    return this.errorCount > 0;
  }

  get errorCount(): number {
    return this.#errorCount;
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
