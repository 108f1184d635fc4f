/** Finds the credentials in an environment. Nothing else of Sluice reads these variables. */
import { SluiceError } from '../../model/errors.ts';
import { SecretText } from '../../model/secret.ts';
import type { Environment } from '../http/connect.ts';

export type Credentials =
  | { readonly kind: 'accessToken'; readonly token: SecretText }
  | { readonly kind: 'serviceAccount'; readonly clientId: string; readonly clientSecret: SecretText }
  | { readonly kind: 'apiKey'; readonly publicKey: string; readonly privateKey: SecretText };

const PUBLIC = ['MONGODB_ATLAS_PUBLIC_KEY', 'MONGODB_ATLAS_PUBLIC_API_KEY'] as const;
const PRIVATE = ['MONGODB_ATLAS_PRIVATE_KEY', 'MONGODB_ATLAS_PRIVATE_API_KEY'] as const;

/**
 * The first that is set: access token, service account, API key (contract section 5); undefined for none. An empty
 * variable counts as unset, because CI sets a missing secret so; spaces and line ends around a value are dropped.
 *
 * @throws SluiceError SETTINGS_CREDENTIALS_INCOMPLETE when half of a pair is set, rather than falling back to others;
 *   SETTINGS_CREDENTIALS_INVALID for characters beyond printable ASCII, which not every HTTP header can carry.
 */
export function findCredentials(env: Environment): Credentials | undefined {
  const find = (...names: readonly string[]): { name: string; text: string } | undefined => {
    for (const name of names) {
      const text = env[name]?.trim() ?? '';
      if (text === '') continue;
      if (/[^ -~]/.test(text)) {
        throw new SluiceError(
          'SETTINGS_CREDENTIALS_INVALID',
          `${name} holds a character that no key, secret or token of Atlas has.`,
          {
            fix: `Set ${name} to the value as Atlas showed it.`,
          },
        );
      }
      return { name, text };
    }
    return undefined;
  };

  const token = find('MONGODB_ATLAS_ACCESS_TOKEN');
  if (token) return { kind: 'accessToken', token: new SecretText(token.text) };

  const clientId = find('MONGODB_ATLAS_CLIENT_ID');
  const clientSecret = find('MONGODB_ATLAS_CLIENT_SECRET');
  if (clientId && clientSecret) {
    return {
      kind: 'serviceAccount',
      clientId: clientId.text,
      clientSecret: new SecretText(clientSecret.text),
    };
  }
  if (clientId) throw missing('MONGODB_ATLAS_CLIENT_SECRET', clientId.name);
  if (clientSecret) throw missing('MONGODB_ATLAS_CLIENT_ID', clientSecret.name);

  const publicKey = find(...PUBLIC);
  const privateKey = find(...PRIVATE);
  if (publicKey && privateKey) {
    return { kind: 'apiKey', publicKey: publicKey.text, privateKey: new SecretText(privateKey.text) };
  }
  if (publicKey) throw missing(publicKey.name.replace('PUBLIC', 'PRIVATE'), publicKey.name);
  if (privateKey) throw missing(privateKey.name.replace('PRIVATE', 'PUBLIC'), privateKey.name);
  return undefined;
}

function missing(name: string, other: string): SluiceError {
  return new SluiceError('SETTINGS_CREDENTIALS_INCOMPLETE', `${other} is set, but ${name} is not.`, {
    fix: `Set ${name}, or unset ${other}.`,
  });
}
