/** How the Admin API is addressed: paths, media type, page size. Nothing here sends anything. */
import type { Address } from '../../model/address.ts';
import type { LogQuery } from '../gateway.ts';
import { SluiceError } from '../../model/errors.ts';

/**
 * One media type for every call: Atlas takes the newest version of each operation that is not later than this date, and
 * this is the first date at which all of them exist. Source: domain facts 5.4 (working clients depend on the rounding).
 */
export const MEDIA_TYPE = 'application/vnd.atlas.2025-03-12+json';

/** The most that a list call gives at once. Source: Admin API, itemsPerPage. */
export const PAGE_SIZE = 500;

export const TOKEN_PATH = '/api/oauth/token';

const COLLECTIONS = { connection: 'connections', processor: 'processor' } as const;

/** What Atlas finds by its name. */
export type NamedAddress = Address & {
  readonly kind: Exclude<Address['kind'], 'privateLink' | 'vpcPeering' | 'failover'>;
};

const projectPath = (project: string): string =>
  `/api/atlas/v2/groups/${encodeURIComponent(project)}/streams`;

/** A name as one path segment. Nothing, `.` and `..` would address something else, encoded or not. */
function encodeName(name: string): string {
  if (/^\.{0,2}$/.test(name)) {
    throw new SluiceError('SETTINGS_NAME_UNUSABLE', `"${name}" can't be the name of a resource.`);
  }
  return encodeURIComponent(name);
}

const linksPath = (project: string): string => `${projectPath(project)}/privateLinkConnections`;

/** The path of a private link, which Atlas knows by its id. */
export const linkPath = (project: string, id: string): string => `${linksPath(project)}/${encodeName(id)}`;

/** The path of a VPC peering, which Atlas knows by its id. */
export const peeringPath = (project: string, id: string): string =>
  `${projectPath(project)}/vpcPeeringConnections/${encodeName(id)}`;

/** One page of the peerings of an account, or of the active ones of all accounts. */
export function peeringListPath(project: string, account: string | undefined, page: number): string {
  const query = `itemsPerPage=${PAGE_SIZE}&pageNum=${page}`;
  if (account === undefined) return `${projectPath(project)}/activeVpcPeeringConnections?${query}`;
  return `${projectPath(project)}/vpcPeeringConnections?requesterAccountId=${encodeURIComponent(account)}&${query}`;
}

/** With whom to peer in a region. */
export const accountPath = (project: string, provider: string, region: string): string =>
  `${projectPath(project)}/accountDetails?${new URLSearchParams({ cloudProvider: provider, regionName: region }).toString()}`;

/** The path of one resource. */
export function resourcePath(project: string, address: NamedAddress): string {
  const workspace = `${projectPath(project)}/${encodeName(address.workspace)}`;
  if (address.kind === 'workspace') return workspace;
  return `${workspace}/${COLLECTIONS[address.kind]}/${encodeName(address.name)}`;
}

const failoversPath = (project: string, { workspace, name }: Address): string =>
  `${resourcePath(project, { kind: 'connection', workspace, name })}/failoverConnections`;

/** The path of a failover connection, which Atlas knows by its id. */
export const failoverPath = (project: string, address: Address, id: string): string =>
  `${failoversPath(project, address)}/${encodeName(id)}`;

/** One page of what stands by for a connection. */
export const failoverListPath = (project: string, connection: Address, page: number): string =>
  `${failoversPath(project, connection)}?itemsPerPage=${PAGE_SIZE}&pageNum=${page}`;

/** Where a resource of this kind is created. Processors are created at the singular, and listed at the plural. */
export function collectionPath(project: string, address: Address): string {
  if (address.kind === 'privateLink' || address.kind === 'vpcPeering') return linksPath(project);
  if (address.kind === 'workspace') return projectPath(project);
  if (address.kind === 'failover') return failoversPath(project, address);
  return `${projectPath(project)}/${encodeName(address.workspace)}/${COLLECTIONS[address.kind]}`;
}

/** One page, from 1, of a list; the query is part of it. `includeCount` exists on processors alone. */
export function listPath(project: string, kind: Address['kind'], workspace: string, page: number): string {
  const query = `?itemsPerPage=${PAGE_SIZE}&pageNum=${page}`;
  if (kind === 'privateLink') return linksPath(project) + query;
  if (kind === 'workspace') return projectPath(project) + query;
  const base = `${projectPath(project)}/${encodeName(workspace)}`;
  if (kind === 'connection') return `${base}/connections${query}`;
  return `${base}/processors${query}&includeCount=false`;
}

/**
 * The versions of the logs, exactly as the API file has them: whether Atlas takes later dates for archives as well is open (domain facts
 * 8.16).
 */
export const LOG_MEDIA_TYPES: Readonly<Record<LogQuery['kind'], string>> = {
  audit: 'application/vnd.atlas.2023-02-01+gzip',
  operational: 'application/vnd.atlas.2025-03-12+gzip',
};

/** A log of a workspace; of a processor alone where the address is one. Times are whole seconds since 1970, rounded down. */
export function logPath(project: string, address: Address, { kind, since }: LogQuery): string {
  const workspace = `${projectPath(project)}/${encodeName(address.workspace)}`;
  const path = kind === 'audit' ? `${workspace}/auditLogs` : `${workspace}:downloadOperationalLogs`;
  const query = new URLSearchParams();
  if (address.kind === 'processor') query.set('spName', address.name);
  if (since !== undefined) query.set('startDate', String(Math.max(0, Math.floor(since / 1000))));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
