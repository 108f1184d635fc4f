/**
 * Addresses: the names of resources in plans, flags and reports. `orders` is a workspace,
 * `orders/connection/kafka` and `orders/processor/enrich` are what it holds; `privateLink/kafka` belongs to the project.
 */

export type Kind = 'privateLink' | 'vpcPeering' | 'workspace' | 'connection' | 'failover' | 'processor';

/**
 * A resource's kind, its workspace's name and its own name (for a workspace both are the same). What belongs to the project has no
 * workspace: it is `''`, so that it sorts before all others. A failover connection has the name of its connection, and a region.
 */
export interface Address {
  readonly kind: Kind;
  readonly workspace: string;
  readonly name: string;
  readonly region?: string;
}

/** Connections and what stands by for them: they have types, logins and hosts. */
export const isConnectionLike = (kind: Kind): boolean => kind === 'connection' || kind === 'failover';

/** A kind as people write it. */
export function kindWords(kind: Kind): string {
  if (kind === 'privateLink') return 'private link';
  if (kind === 'failover') return 'failover connection';
  return kind === 'vpcPeering' ? 'VPC peering' : kind;
}

/** A private link. Atlas has no names for them: it is the manifest's, or one made from what the link says of itself. */
export function privateLinkAddress(name: string): Address {
  return { kind: 'privateLink', workspace: '', name };
}

/** Whether a resource belongs to the project rather than to one of its workspaces. */
export function isOfProject({ kind }: Address): boolean {
  return kind === 'privateLink' || kind === 'vpcPeering';
}

/** A VPC peering: by the name of the manifest, or, where that has none, as `NAME@ACCOUNT/VPC`. */
export function vpcPeeringAddress(name: string): Address {
  return { kind: 'vpcPeering', workspace: '', name };
}

export function workspaceAddress(name: string): Address {
  return { kind: 'workspace', workspace: name, name };
}

export function connectionAddress(workspace: string, name: string): Address {
  return { kind: 'connection', workspace, name };
}

/** What stands by in another region for the connection `name`. */
export function failoverAddress(workspace: string, name: string, region: string): Address {
  return { kind: 'failover', workspace, name, region };
}

export function processorAddress(workspace: string, name: string): Address {
  return { kind: 'processor', workspace, name };
}

const encode = (name: string): string =>
  name.replace(/[%/*]/g, (character) => '%' + character.charCodeAt(0).toString(16).toUpperCase());

const decode = (text: string): string =>
  text.replace(/%([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** What a resource is called within its workspace; beside its kind it tells which one it is. */
export const shortName = ({ name, region }: Address): string =>
  region === undefined ? name : `${name} in ${region}`;

/** An address as text; `%`, `/` and `*` in names are percent-encoded. */
export function formatAddress(address: Address): string {
  if (address.kind === 'workspace') return encode(address.workspace);
  // The slash of `NAME@ACCOUNT/VPC` stays one.
  if (isOfProject(address)) return `${address.kind}/${address.name.split('/').map(encode).join('/')}`;
  if (address.kind === 'failover') {
    const connection = formatAddress(connectionAddress(address.workspace, address.name));
    return `${connection}/failover/${encode(address.region ?? '')}`;
  }
  return `${encode(address.workspace)}/${address.kind}/${encode(address.name)}`;
}

/** The address that `text` means; undefined when it has another form. A bare `*` is a pattern's, and no part of an address. */
export function parseAddress(text: string): Address | undefined {
  if (text.includes('*')) return undefined;
  const [workspace, kind, name, ...rest] = text.split('/');
  if (workspace === undefined || workspace === '') return undefined;
  if (rest.length > 0) return parseFailover(workspace, kind, name, rest);
  if (kind === undefined) return workspaceAddress(decode(workspace));
  if (workspace === 'privateLink' && name === undefined)
    return kind === '' ? undefined : privateLinkAddress(decode(kind));
  const isPeering = workspace === 'vpcPeering' && kind !== '' && (name === undefined || kind.includes('@'));
  if (isPeering) return vpcPeeringAddress(decode(name === undefined ? kind : `${kind}/${name}`));
  if ((kind !== 'connection' && kind !== 'processor') || name === undefined || name === '') return undefined;
  return { kind, workspace: decode(workspace), name: decode(name) };
}

function parseFailover(
  workspace: string,
  kind: string | undefined,
  name = '',
  [word, region = '', ...rest]: readonly string[],
): Address | undefined {
  if (kind !== 'connection' || word !== 'failover' || rest.length > 0) return undefined;
  if (name === '' || region === '') return undefined;
  return failoverAddress(decode(workspace), decode(name), decode(region));
}

/** The keys that lead from a manifest's root to a resource. */
export function manifestPath({ kind, workspace, name, region = '' }: Address): readonly string[] {
  if (kind === 'privateLink' || kind === 'vpcPeering') return [`${kind}s`, name];
  const home = ['workspaces', workspace];
  if (kind === 'workspace') return home;
  if (kind === 'failover') return [...home, 'connections', name, 'failoverConnections', region];
  return [...home, `${kind}s`, name];
}

const KIND_ORDER: Readonly<Record<Kind, number>> = {
  privateLink: 0,
  vpcPeering: 1,
  workspace: 2,
  connection: 3,
  failover: 4,
  processor: 5,
};

/** Sorts by workspace, then kind (workspace, connection, failover connection, processor), then name; by code units, so that every machine agrees. */
export function compareAddresses(a: Address, b: Address): number {
  return (
    compareText(a.workspace, b.workspace) ||
    KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
    compareText(a.name, b.name) ||
    compareText(a.region ?? '', b.region ?? '')
  );
}

/** Order by UTF-16 code units, independent of the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether `pattern` selects `address`. `*` matches any run of characters except `/`, `**` any run;
 * a workspace's own address selects the workspace alone: `orders/**` selects what it holds.
 */
export function matchesAddress(pattern: string, address: Address): boolean {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) =>
      part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`, 'su').test(formatAddress(address));
}
