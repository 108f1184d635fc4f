/**
 * The last net under secrets: what Sluice prints passes through here, and a text equal to a secret that the manifest names
 * is masked, wherever it came from. Nothing relies on it: secrets stand in plans by name.
 */
import { createMask } from '../../model/mask/mask.ts';
import type { Host, Output } from '../host.ts';
import type { Desired } from '../../model/resources.ts';
import type { SecretStore } from '../../model/secret.ts';
import { secretNamesIn } from '../../core/sync.ts';

/** Masks every known secret in a text. */
export type Masking = (text: string) => string;

/** The values of all secrets that the manifest names and that are set. */
export function knownSecrets(desired: Desired, secrets: SecretStore): string[] {
  const names = desired.resources.flatMap((resource) => secretNamesIn(resource.fields));
  return names.flatMap((name) => secrets.find(name)?.reveal() ?? []);
}

/** Texts of JSON; a value that is all digits must not be masked in a number. */
const JSON_STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;

/** A masking of these values, which leaves JSON what it is. Those that are too short to be told from ordinary text are left. */
export function maskingOf(values: readonly string[]): Masking {
  if (values.length === 0) return (text) => text;
  const mask = createMask();
  for (const value of values) mask.add(value);
  const apply = (text: string): string => mask.apply(text);
  return (text) => (/^\s*[{[]/.test(text) ? text.replace(JSON_STRING, apply) : apply(text));
}

/** A host that prints nothing unmasked. */
export function maskOutputs(host: Host, masking: Masking): Host {
  return Object.create(host, {
    stdout: { value: masked(host.stdout, masking), enumerable: true },
    stderr: { value: masked(host.stderr, masking), enumerable: true },
    openBlock: {
      value: async () => {
        const block = await host.openBlock();
        return {
          update: (text: string) => {
            block.update(masking(text));
          },
          close: () => {
            block.close();
          },
        };
      },
      enumerable: true,
    },
  }) as Host;
}

/** Size and kind of a stream change while it is used, so they are asked for each time. */
function masked(output: Output, masking: Masking): Output {
  return {
    write: (text) => {
      output.write(masking(text));
    },
    get isTerminal() {
      return output.isTerminal;
    },
    get columns() {
      return output.columns;
    },
    get rows() {
      return output.rows;
    },
  };
}
