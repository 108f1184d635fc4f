/**
 * The last net under secrets: what the core gives out passes through here, and a text equal to a secret that the manifest
 * names is masked, wherever it came from. Nothing relies on it: plans hold secrets by name.
 */
import { SluiceError } from '../../model/errors.ts';
import { createMask } from '../../model/mask/mask.ts';
import type { Desired } from '../../model/resources.ts';
import type { SecretStore } from '../../model/secret.ts';
import { secretNamesIn } from '../../model/secret-names.ts';

/** Masks every known secret in a text. */
export type Masking = (text: string) => string;

/** Texts of JSON; a value that is all digits must not be masked in a number. */
const JSON_STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;

/** Members whose values come from closed sets, or are ids and times of Sluice's own: programs compare them. */
const CLOSED_MEMBERS = new Set(
  'type id verb status outcome phase time startedAt code severity kind action digest desiredDigest'.split(
    ' ',
  ),
);

/** The mask of one project. It learns secrets as manifests are read. */
export class ProjectMask {
  readonly #mask = createMask();
  #isEmpty = true;

  /** From now on these are masked. Ones that are too short to be told from ordinary text are left. */
  add(values: readonly string[]): void {
    if (values.length === 0) return;
    this.#isEmpty = false;
    for (const value of values) this.#mask.add(value);
  }

  /** A text without secrets. JSON stays JSON. */
  readonly text: Masking = (text) => {
    if (this.#isEmpty) return text;
    const apply = (part: string): string => this.#mask.apply(part);
    return /^\s*[{[]/.test(text) ? text.replace(JSON_STRING, apply) : apply(text);
  };

  /** Plain data without secrets: events, reports, diagnostics. Instances of classes are left as they are. */
  data<T>(value: T): T {
    return this.#isEmpty ? value : (this.#walk(value) as T);
  }

  #walk(value: unknown): unknown {
    if (typeof value === 'string') return this.#mask.apply(value);
    if (Array.isArray(value)) return value.map((item) => this.#walk(item));
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        CLOSED_MEMBERS.has(name) && typeof member === 'string' ? member : this.#walk(member),
      ]),
    );
  }

  /** What was thrown, without secrets: the same where it held none. */
  error(thrown: unknown): unknown {
    if (this.#isEmpty || !(thrown instanceof Error)) return thrown;
    const { message, stack = '' } = thrown;
    const text = (given: string): string => this.#mask.apply(given);
    if (!(thrown instanceof SluiceError)) {
      if (text(message) === message && text(stack) === stack) return thrown;
      const masked = new Error(text(message));
      masked.stack = text(stack);
      return masked;
    }
    const { code, fix, address, diagnostics, exitCode, cause } = thrown;
    const safeCause = this.error(cause);
    const all = JSON.stringify([message, fix, address, diagnostics]);
    if (safeCause === cause && text(all) === all) return thrown;
    return new SluiceError(code, text(message), {
      ...(fix !== undefined && { fix: text(fix) }),
      ...(address !== undefined && { address: text(address) }),
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
