/** What to do about the mistakes of form that are common in certain fields. */
import { connectionSpec, ownersOf } from '../../kinds/connection.ts';
import { OTHER_TYPE } from '../../kinds/connection-type.ts';
import { WRITE_ONLY_PATHS } from '../../kinds/derived/secrets.ts';
import type { Value } from '../../model/document.ts';
import { isList } from '../../model/document.ts';

/** What to write for a required field that takes more than a word. */
export const ADDITIONS: Readonly<Record<string, string>> = {
  dbRoleToExecute: 'Add `dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN }`.',
  dataProcessRegion: 'Add `dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }`.',
  access: 'Add `access: { type: PRIVATE_LINK, privateLink: NAME }`, or `access: { type: PUBLIC }`.',
  aws: 'Add `aws: { roleArn: ... }`, a role of the cloud provider access of the project.',
};

const writeSecret = (): string => 'Write ${secret:NAME} or ${secretFile:PATH}.';

/** The way out of the mistakes that are common in certain fields. */
export const CORRECTIONS: Readonly<Record<string, ((found: Value) => string | undefined) | undefined>> = {
  bootstrapServers: (found) =>
    isList(found) ? 'Write one text: host:port, several separated by commas.' : undefined,
  ...Object.fromEntries(WRITE_ONLY_PATHS.map((path) => [path.at(-1) ?? '', writeSecret])),
};

/** What to do with a field that belongs to connections of another type, or to another login. */
export function foreignFix(key: string, path: readonly PropertyKey[], plain: unknown): string | undefined {
  if (path[0] !== 'workspaces' || path[2] !== 'connections') return undefined;
  const parent = path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    plain,
  );
  const type =
    typeof parent === 'object' && parent !== null ? (parent as { type?: unknown }).type : undefined;
  if (typeof type !== 'string') return undefined;
  if (type === OTHER_TYPE && path.length === 4)
    return 'Put it under `extra`: Sluice does not know the fields of this type.';
  if (type === 'SASL_INHERIT')
    return 'Remove it: SASL_INHERIT takes the login of the Kafka connection, or write type: USER_INFO.';
  const other = path.length === 4 ? otherNetworking(key, type) : undefined;
  if (other !== undefined) return `Write '${other}': connections of type ${type} have it in its place.`;
  const owners = path.length === 4 ? ownersOf(key, type) : undefined;
  return owners === undefined
    ? undefined
    : `Remove it: only connections of type ${owners.join(', ')} have it.`;
}

/** The key under which this type has what other types have under `key`. Without it, a private connection would become a public one. */
function otherNetworking(key: string, type: string): string | undefined {
  const keys = ['networking', 'publicPrivateNetworking'];
  if (!keys.includes(key)) return undefined;
  return keys.find((one) => one !== key && Object.hasOwn(connectionSpec(type)?.fields ?? {}, one));
}
