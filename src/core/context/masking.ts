/**
 * The mask of one project. What others say is masked where it comes in, by the gateway, which shares this mask; what the core
 * gives out are names and values, and of those only the ones that are secrets are hidden. Sluice's own words stay.
 */
import { SluiceError } from '../../model/errors.ts';
import { createMask } from '../../model/mask/mask.ts';
import type { Desired } from '../../model/resources.ts';
import type { SecretStore } from '../../model/secret.ts';
import { secretNamesIn } from '../../model/secret-names.ts';
import type { Plan } from '../../plan/plan.ts';
import { showData } from './shown-data.ts';
import { showPlan } from './shown-plan.ts';

/** The mask of one project. It learns secrets as manifests are read. */
export class ProjectMask {
  /** What the gateway masks with, too. */
  readonly secrets = createMask();
  #isEmpty = true;

  /** From now on these are masked. */
  add(values: readonly string[]): void {
    if (values.length === 0) return;
    this.#isEmpty = false;
    for (const value of values) this.secrets.add(value);
  }

  /** What somebody else said, without secrets. */
  readonly text = (said: string): string => this.secrets.apply(said);

  /** Plain data with names and values hidden that are secrets: events, reports, diagnostics. Instances of classes are left as they are. */
  data<T>(value: T): T {
    return this.#isEmpty ? value : showData(value, this.secrets);
  }

  /** A plan for showing. Only the one that was made can be applied. */
  plan(plan: Plan): Plan {
    return this.#isEmpty ? plan : showPlan(plan, this.secrets);
  }

  /** What was thrown, without secrets: the same where it held none. */
  error(thrown: unknown): unknown {
    if (this.#isEmpty || !(thrown instanceof Error)) return thrown;
    const { message, stack = '' } = thrown;
    if (!(thrown instanceof SluiceError)) {
      // A defect, or what a library says: neither are words that programs compare.
      const text = (given: string): string => this.secrets.quote(given);
      if (text(message) === message && text(stack) === stack) return thrown;
      const masked = new Error(text(message));
      masked.stack = text(stack);
      return masked;
    }
    const { code, fix, address, diagnostics, exitCode, cause } = thrown;
    const safeCause = this.error(cause);
    const given = [message, fix, address, diagnostics];
    const hidden = this.data(given);
    if (safeCause === cause && JSON.stringify(given) === JSON.stringify(hidden)) return thrown;
    return new SluiceError(code, this.data(message), {
      ...(fix !== undefined && { fix: this.data(fix) }),
      ...(address !== undefined && { address: this.data(address) }),
      diagnostics: this.data(diagnostics),
      exitCode,
      cause: safeCause,
    });
  }
}

/** The values of all secrets that the manifest names and that are set. */
export function knownSecrets(desired: Desired, secrets: SecretStore): string[] {
  const names = desired.resources.flatMap((resource) => secretNamesIn(resource.fields));
  return names.flatMap((name) => secrets.find(name)?.reveal() ?? []);
}
