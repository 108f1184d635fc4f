/** The values of the secrets that a manifest names: from the environment, and from files below the secret directories. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { SecretName, SecretStore } from '../../model/secret.ts';
import { SecretText } from '../../model/secret.ts';
import { MAX_FILE_BYTES } from '../read/growth.ts';
import type { ManifestRequest } from '../read/load.ts';

/** The values of the named secrets that can be found. An empty one counts as unset, because a runner gives missing secrets as ''. */
export async function readSecrets(
  names: readonly SecretName[],
  request: Pick<ManifestRequest, 'env' | 'secretDirectories' | 'directory'>,
): Promise<SecretStore> {
  const found = new Map<string, SecretText>();
  const keyOf = ({ source, name }: SecretName): string => `${source}:${name}`;
  for (const secret of names) {
    const text =
      secret.source === 'secret' ? request.env[secret.name] : await readSecretFile(secret.name, request);
    if (text !== undefined && text !== '') found.set(keyOf(secret), new SecretText(text));
  }
  return { find: (name) => found.get(keyOf(name)) };
}

/** A secret's file below the first directory that has it, links resolved, without a byte order mark and the line break at its end. */
async function readSecretFile(
  path: string,
  request: Pick<ManifestRequest, 'secretDirectories' | 'directory'>,
): Promise<string | undefined> {
  for (const directory of request.secretDirectories) {
    try {
      const root = await realpath(resolve(request.directory, directory));
      const real = await realpath(join(root, path));
      const way = relative(root, real);
      if (way === '' || isAbsolute(way) || way.split(sep)[0] === '..') continue;
      const found = await stat(real);
      // A pipe would be waited for, and a device could go on for ever.
      if (!found.isFile() || found.size > MAX_FILE_BYTES) continue;
      return (await readFile(real, 'utf8')).replace(/^\ufeff/, '').replace(/\r?\n$/, '');
    } catch {
      continue;
    }
  }
  return undefined;
}
