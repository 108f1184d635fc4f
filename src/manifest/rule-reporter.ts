/** How rules report: with the address of their resource, and not at all where its `ignoreRules` silences them. */
import type { Severity } from '../model/diagnostic.ts';
import { isDocument } from '../model/document.ts';
import { PIPELINE_RULES } from '../pipeline/rules.ts';
import { suggest } from '../pipeline/suggest.ts';
import type { ManifestCode } from './codes.ts';
import { MANIFEST_CODES, codeEntry } from './codes.ts';
import type { ParseContext } from './parse.ts';
import type { ManifestResource } from './resources.ts';
import type { Spot } from './source.ts';

export interface RuleDetails {
  readonly severity?: Severity;
  readonly fix?: string | undefined;
}

export class RuleReporter {
  readonly #resource: ManifestResource;
  readonly #context: ParseContext;
  readonly #used = new Set<string>();

  constructor(resource: ManifestResource, context: ParseContext) {
    this.#resource = resource;
    this.#context = context;
  }

  /** Reports at a path below the resource; an empty path is its name. */
  report(
    code: ManifestCode,
    path: readonly string[],
    message: string,
    details: RuleDetails & { readonly at?: 'key' | 'value' } = {},
  ): void {
    const { body, spot } = this.#resource;
    const at = path.length === 0 ? spot : this.#context.origins.find(body, path, details.at ?? 'value');
    this.reportAt(code, at ?? spot, message, { fix: codeEntry(code).fix, ...details });
  }

  /** Reports anywhere, with any code. */
  reportAt(code: string, spot: Spot | undefined, message: string, { severity, fix }: RuleDetails): void {
    if (this.#isIgnored(code)) return;
    this.#context.findings.addFinding(code, message, spot, {
      address: this.#resource.label,
      ...(severity && { severity }),
      ...(fix !== undefined && { fix }),
    });
  }

  #isIgnored(code: string): boolean {
    const ignored = this.#resource.body.get('ignoreRules');
    if (!canBeIgnored(code) || !isDocument(ignored) || !ignored.has(code)) return false;
    this.#used.add(code);
    return true;
  }

  /** Says which entries of `ignoreRules` have silenced nothing. Call it when every rule has run. */
  reportUnused(): void {
    const ignored = this.#resource.body.get('ignoreRules');
    if (!isDocument(ignored)) return;
    for (const [code] of ignored.entries) {
      if (this.#used.has(code)) continue;
      const isKnown = canBeIgnored(code);
      const guess = isKnown ? undefined : suggest(code, [...ignorableCodes()]);
      const message = isKnown
        ? `the rule ${code} finds nothing here`
        : `'${code}' is no rule that can be ignored`;
      const fix = guess === undefined ? codeEntry('MANIFEST_RULE').fix : `Did you mean ${guess}?`;
      const spot = this.#context.origins.find(ignored, [code], 'key');
      const address = this.#resource.label;
      this.#context.findings.addFinding('MANIFEST_RULE', message, spot, {
        severity: 'warning',
        fix,
        address,
      });
    }
  }
}

function canBeIgnored(code: string): boolean {
  if (!(code in MANIFEST_CODES)) return PIPELINE_RULES.some((rule) => rule.code === code);
  return codeEntry(code as ManifestCode).canBeIgnored === true;
}

function* ignorableCodes(): Generator<string> {
  for (const code of Object.keys(MANIFEST_CODES)) if (canBeIgnored(code)) yield code;
  for (const { code } of PIPELINE_RULES) yield code;
}
