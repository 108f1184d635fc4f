/** How rules report: with the address of their resource, and not at all where its `ignoreRules` silences them. */
import { KIND_RULES } from '../../kinds/codes/kind-codes.ts';
import type { Severity } from '../../model/diagnostic.ts';
import { isDocument } from '../../model/document.ts';
import { PIPELINE_RULES } from '../../pipeline/codes/pipeline-codes.ts';
import { suggest } from '../../pipeline/suggest.ts';
import type { ManifestCode } from './manifest-codes.ts';
import { codeEntry } from './manifest-codes.ts';
import type { ParseContext } from '../read/parse.ts';
import type { ManifestResource } from '../shape/resources.ts';

export interface RuleDetails {
  readonly severity?: Severity;
  readonly fix?: string | undefined;
  /** Which side of the last member of the path; `value` by default. */
  readonly at?: 'key' | 'value';
}

export class RuleReporter {
  readonly #resource: ManifestResource;
  readonly #context: ParseContext;
  readonly #used = new Set<string>();

  constructor(resource: ManifestResource, context: ParseContext) {
    this.#resource = resource;
    this.#context = context;
  }

  /** Reports a mistake of the manifest itself at a path below the resource; an empty path is its name. */
  report(code: ManifestCode, path: readonly string[], message: string, details: RuleDetails = {}): void {
    this.#add(code, path, message, { fix: codeEntry(code).fix, ...details });
  }

  /** Reports a broken rule, unless the resource silences it. */
  reportRule(code: string, path: readonly string[], message: string, details: RuleDetails): void {
    if (!this.#isIgnored(code)) this.#add(code, path, message, details);
  }

  #add(code: string, path: readonly string[], message: string, details: RuleDetails): void {
    const { body, spot, label } = this.#resource;
    const { severity, fix, at = 'value' } = details;
    const found = path.length === 0 ? spot : this.#context.origins.find(body, path, at);
    // Where the first member of the path is missing, the resource's name is the nearest.
    const isInside = path.length > 0 && body.has(path[0] ?? '');
    this.#context.findings.addFinding(code, message, isInside ? (found ?? spot) : spot, {
      address: label,
      ...(severity && { severity }),
      ...(fix !== undefined && { fix }),
    });
  }

  #isIgnored(code: string): boolean {
    const ignored = this.#resource.body.get('ignoreRules');
    if (!isDocument(ignored) || !ignored.has(code)) return false;
    this.#used.add(code);
    return true;
  }

  /** Says which entries of `ignoreRules` have silenced nothing. Call it when every rule has run. */
  reportUnused(): void {
    const ignored = this.#resource.body.get('ignoreRules');
    if (!isDocument(ignored)) return;
    for (const [code] of ignored.entries) {
      if (this.#used.has(code)) continue;
      const isKnown = IGNORABLE.has(code);
      const guess = isKnown ? undefined : suggest(code, [...IGNORABLE]);
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

/** Whether `ignoreRules` may silence a rule. */
export const canBeIgnored = (code: string): boolean => IGNORABLE.has(code);

const IGNORABLE: ReadonlySet<string> = new Set([
  ...Object.keys(KIND_RULES),
  ...PIPELINE_RULES.map(({ code }) => code),
]);
