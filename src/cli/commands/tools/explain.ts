/** `sluice explain CODE`: prints what a diagnostic, an error code or a hazard means, from the same entries as docs/reference. */
import { suggest } from '../../../core/facts/schemas.ts';
import type { Host } from '../../../host/host.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import type { ReferenceEntry } from '../../../render/text/explain-text.ts';
import { renderExplanation } from '../../../render/text/explain-text.ts';
import reference from '../../reference.json' with { type: 'json' };

const ENTRIES: readonly ReferenceEntry[] = reference;

export interface ExplainOptions {
  /** The code. */
  readonly arguments: readonly string[];
  readonly json?: boolean;
}

/** @throws SluiceError SETTINGS_CODE_UNKNOWN */
export function runExplain(options: ExplainOptions, host: Host): Promise<number> {
  const [wanted = ''] = options.arguments;
  const name = wanted
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
  const normal = (code: string): string => code.toLowerCase().replaceAll('_', '-');
  const entry = ENTRIES.find(({ code }) => normal(code) === name);
  if (entry === undefined) {
    const guess = suggest(
      name,
      ENTRIES.map(({ code }) => normal(code)),
    );
    const near = ENTRIES.find(({ code }) => normal(code) === guess)?.code;
    throw new SluiceError('SETTINGS_CODE_UNKNOWN', `there is no code or hazard '${wanted}'`, {
      fix:
        near === undefined
          ? 'Copy the code from the message; docs/reference lists them all.'
          : `Did you mean ${near}?`,
    });
  }
  host.stdout.write(
    options.json ? JSON.stringify(entry, null, 2) + '\n' : renderExplanation(entry, host.stdout.columns),
  );
  return Promise.resolve(EXIT.done);
}
