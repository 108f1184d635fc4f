/** Reading a log: an archive, which is unpacked and masked. */
import type { Address } from '../../model/address.ts';
import { formatAddress } from '../../model/address.ts';
import type { SecretMask } from '../../model/mask/mask.ts';
import type { LogQuery } from '../gateway.ts';
import { required } from './answers.ts';
import type { HttpClient, Login } from './http-client.ts';
import { LOG_MEDIA_TYPES, logPath } from './wire.ts';

interface LogAccess {
  readonly client: HttpClient;
  readonly login: Login;
  readonly mask: SecretMask;
  readonly project: string;
}

export async function readLog(
  { client, login, mask, project }: LogAccess,
  address: Address,
  query: LogQuery,
): Promise<string> {
  const name = formatAddress(address);
  const text = await client.send({
    method: 'GET',
    path: logPath(project, address, query),
    headers: { accept: LOG_MEDIA_TYPES[query.kind] },
    isRepeatable: true,
    isArchive: true,
    action: `read the ${query.kind} log of ${name}`,
    address: name,
    login,
    decode: (content) => content,
    signal: query.signal,
  });
  return mask.quote(required(text));
}
