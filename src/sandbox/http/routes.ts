/** The operations of the Admin API that the sandbox has: method, path, resource version, handler. */
import type { Handler } from './call.ts';
import {
  createConnection,
  deleteConnection,
  listConnections,
  readConnection,
  updateConnection,
} from '../resources/connections.ts';
import {
  createFailoverConnection,
  deleteFailoverConnection,
  listFailoverConnections,
  readFailoverConnection,
  updateFailoverConnection,
} from '../resources/failover-connections.ts';
import { downloadAuditLogs, downloadOperationalLogs } from '../resources/logs.ts';
import {
  createPrivateLink,
  deletePrivateLink,
  listPrivateLinks,
  readPrivateLink,
  updatePrivateLink,
} from '../project/private-links.ts';
import {
  acceptVpcPeering,
  deleteVpcPeering,
  listActiveVpcPeerings,
  listVpcPeerings,
  readAccountDetails,
  rejectVpcPeering,
} from '../project/vpc-peerings.ts';
import type { ResourceName } from './media-types.ts';
import { Problem } from './problem.ts';
import { startProcessor, startProcessorWith, stopProcessor } from '../resources/processor-runs.ts';
import {
  createProcessor,
  deleteProcessor,
  listProcessors,
  readProcessor,
  updateProcessor,
} from '../resources/processors.ts';
import { listClusters, listRateLimits, listRoles, readProject } from '../project/surroundings.ts';
import {
  createWorkspace,
  createWorkspaceWithSamples,
  deleteWorkspace,
  listWorkspaces,
  readWorkspace,
  updateWorkspace,
} from '../resources/workspaces.ts';

interface Route {
  readonly method: string;
  /** Below `/api/atlas/v2/groups/{groupId}`. */
  readonly path: string;
  readonly resource: ResourceName;
  readonly handler: Handler;
  /** With `--start-takes` it answers when it is done. */
  readonly takesTime?: true;
}

const WORKSPACE = '/streams/{name}';
const CONNECTION = `${WORKSPACE}/connections/{name}`;
const FAILOVER = `${CONNECTION}/failoverConnections`;
const PROCESSOR = `${WORKSPACE}/processor/{name}`;

const LINKS = '/streams/privateLinkConnections';
const PEERINGS = '/streams/vpcPeeringConnections';
const ACTIVE_PEERINGS = '/streams/activeVpcPeeringConnections';
const ACCOUNT = '/streams/accountDetails';

/** Not below a project: the query names it. */
export const RATE_LIMITS = '/rateLimits';

const OWN_PATHS = [LINKS, PEERINGS, ACTIVE_PEERINGS, ACCOUNT];

const ROUTES: readonly Route[] = [
  { method: 'GET', path: '', resource: 'project', handler: readProject },
  { method: 'GET', path: '/clusters', resource: 'clusters', handler: listClusters },
  { method: 'GET', path: '/cloudProviderAccess', resource: 'roles', handler: listRoles },
  { method: 'GET', path: RATE_LIMITS, resource: 'rateLimits', handler: listRateLimits },
  { method: 'GET', path: PEERINGS, resource: 'peerings', handler: listVpcPeerings },
  { method: 'DELETE', path: `${PEERINGS}/{name}`, resource: 'peerings', handler: deleteVpcPeering },
  { method: 'POST', path: `${PEERINGS}/{name}:accept`, resource: 'peerings', handler: acceptVpcPeering },
  { method: 'POST', path: `${PEERINGS}/{name}:reject`, resource: 'peerings', handler: rejectVpcPeering },
  { method: 'GET', path: ACTIVE_PEERINGS, resource: 'accounts', handler: listActiveVpcPeerings },
  { method: 'GET', path: ACCOUNT, resource: 'accounts', handler: readAccountDetails },
  { method: 'GET', path: LINKS, resource: 'privateLinks', handler: listPrivateLinks },
  { method: 'POST', path: LINKS, resource: 'privateLinks', handler: createPrivateLink },
  { method: 'GET', path: `${LINKS}/{name}`, resource: 'privateLinks', handler: readPrivateLink },
  { method: 'PATCH', path: `${LINKS}/{name}`, resource: 'linkUpdates', handler: updatePrivateLink },
  { method: 'DELETE', path: `${LINKS}/{name}`, resource: 'privateLinks', handler: deletePrivateLink },
  { method: 'GET', path: '/streams', resource: 'workspaces', handler: listWorkspaces },
  { method: 'POST', path: '/streams', resource: 'workspaces', handler: createWorkspace },
  {
    method: 'POST',
    path: '/streams:withSampleConnections',
    resource: 'samples',
    handler: createWorkspaceWithSamples,
  },
  { method: 'GET', path: WORKSPACE, resource: 'workspaces', handler: readWorkspace },
  { method: 'PATCH', path: WORKSPACE, resource: 'workspaces', handler: updateWorkspace },
  { method: 'DELETE', path: WORKSPACE, resource: 'workspaces', handler: deleteWorkspace },
  { method: 'GET', path: `${WORKSPACE}/connections`, resource: 'connections', handler: listConnections },
  { method: 'POST', path: `${WORKSPACE}/connections`, resource: 'connections', handler: createConnection },
  { method: 'GET', path: CONNECTION, resource: 'connections', handler: readConnection },
  { method: 'PATCH', path: CONNECTION, resource: 'connections', handler: updateConnection },
  { method: 'DELETE', path: CONNECTION, resource: 'connections', handler: deleteConnection },
  { method: 'GET', path: FAILOVER, resource: 'failoverConnections', handler: listFailoverConnections },
  { method: 'POST', path: FAILOVER, resource: 'failoverConnections', handler: createFailoverConnection },
  {
    method: 'GET',
    path: `${FAILOVER}/{name}`,
    resource: 'failoverConnections',
    handler: readFailoverConnection,
  },
  {
    method: 'PATCH',
    path: `${FAILOVER}/{name}`,
    resource: 'failoverConnections',
    handler: updateFailoverConnection,
  },
  {
    method: 'DELETE',
    path: `${FAILOVER}/{name}`,
    resource: 'failoverConnections',
    handler: deleteFailoverConnection,
  },
  { method: 'POST', path: `${WORKSPACE}/processor`, resource: 'processors', handler: createProcessor },
  { method: 'GET', path: `${WORKSPACE}/processors`, resource: 'processors', handler: listProcessors },
  { method: 'GET', path: PROCESSOR, resource: 'processors', handler: readProcessor },
  { method: 'PATCH', path: PROCESSOR, resource: 'processors', handler: updateProcessor },
  { method: 'DELETE', path: PROCESSOR, resource: 'processors', handler: deleteProcessor },
  {
    method: 'POST',
    path: `${PROCESSOR}:start`,
    resource: 'processors',
    handler: startProcessor,
    takesTime: true,
  },
  {
    method: 'POST',
    path: `${PROCESSOR}:startWith`,
    resource: 'starts',
    handler: startProcessorWith,
    takesTime: true,
  },
  {
    method: 'POST',
    path: `${PROCESSOR}:stop`,
    resource: 'processors',
    handler: stopProcessor,
    takesTime: true,
  },
  { method: 'GET', path: `${WORKSPACE}/auditLogs`, resource: 'auditLogs', handler: downloadAuditLogs },
  {
    method: 'GET',
    path: `${WORKSPACE}:downloadOperationalLogs`,
    resource: 'operationalLogs',
    handler: downloadOperationalLogs,
  },
];

interface CompiledRoute extends Route {
  readonly pattern: RegExp;
}

const COMPILED: readonly CompiledRoute[] = ROUTES.map((route) => ({
  ...route,
  // A name ends before the verb that follows a colon, so that `a:start` is the verb on `a`.
  pattern: new RegExp(
    `^${route.path.replace(/\{name\}(?=:)/g, '([^/]+?)').replace(/\{name\}/g, '([^/]+)')}$`,
  ),
}));

/** A route, and the values of its parameters, decoded. */
export interface Match {
  readonly route: Route;
  readonly names: readonly string[];
}

/**
 * The route of a path below the group, verbs before names: `:start` is never part of a name.
 * @throws Problem 404 for no such path, 405 for no such method there.
 */
export function findRoute(method: string, path: string): Match {
  const matching = COMPILED.flatMap((route) => {
    const found = route.pattern.exec(path);
    return found === null ? [] : [{ route, names: found.slice(1).map(decodeName) }];
  });
  const isVerb = (match: Match): boolean => /:[a-zA-Z]+$/.test(match.route.path);
  // `/streams/privateLinkConnections` and its like look like a workspace's name, and are none.
  const own = matching.filter(({ route }) => OWN_PATHS.some((start) => route.path.startsWith(start)));
  const candidates = own.length > 0 ? own : matching;
  const match =
    candidates.find((candidate) => isVerb(candidate) && candidate.route.method === method) ??
    candidates.find((candidate) => candidate.route.method === method);
  if (match !== undefined) return match;
  if (matching.length > 0) {
    throw new Problem(405, 'METHOD_NOT_ALLOWED', `${method} is not allowed on this resource.`);
  }
  throw new Problem(404, 'RESOURCE_NOT_FOUND', `Cannot find resource ${path}.`, { parameters: [path] });
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Problem(400, 'INVALID_PATH_PARAMETER', 'The path has a malformed percent escape.');
  }
}
