/** Puts the values of secrets into a request that is being written: the only place that does. */
import { SluiceError } from '../model/errors.ts';
import type { SecretName, SecretReference, SecretStore } from '../model/secret.ts';
import type { SecretMask } from '../model/mask/mask.ts';

/**
 * Gives a reference's text; from then on its secrets are masked in every error.
 *
 * @throws SluiceError SECRET_UNSET, with the resource's address.
 */
export function createRevealer(
  secrets: SecretStore,
  mask: SecretMask,
): (secret: SecretReference, address: string) => string {
  return (secret, address) => {
    const parts = secret.parts.map((part) => {
      if (typeof part === 'string') return part;
      const text = secrets.find(part)?.reveal();
      if (text === undefined) throw unset(part, address);
      mask.add(text);
      return text;
    });
    return parts.join('');
  };
}

function unset({ source, name }: SecretName, address: string): SluiceError {
  const fix =
    source === 'secret'
      ? `Set the environment variable ${name}.`
      : `Put the file ${name} below a folder given with --secret-dir.`;
  return new SluiceError('SECRET_UNSET', `The secret ${name} is not set, and ${address} needs it.`, {
    fix,
    address,
  });
}
