/**
 * Reads the live state of a project with list calls alone: one of workspaces, two per workspace, one of private links where they matter,
 * one per connection whose failover connections matter.
 */
import type { Address } from '../model/address.ts';
import {
  compareAddresses,
  compareText,
  connectionAddress,
  failoverAddress,
  formatAddress,
  privateLinkAddress,
  processorAddress,
  vpcPeeringAddress,
  workspaceAddress,
} from '../model/address.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import { connectionTypeOf } from '../kinds/connection.ts';
import { failoverRegionsOf, hasFailovers } from '../kinds/failover.ts';
import type { Live, LiveResource, UnreadableList } from '../model/resources.ts';
import { AtlasError } from './http/errors.ts';
import type { Gateway } from './gateway.ts';
import type { LinkNaming } from './link-directory.ts';
import type { PeeringNaming } from './peering-directory.ts';

export interface ReadLiveRequest {
  /** Whose connections and processors are read; all workspaces themselves are listed in any case. */
  readonly workspaces: readonly string[] | 'all';
  /** Private links are read as well, and called so. They come first: connections name them. */
  readonly links?: LinkNaming | undefined;
  /** VPC peerings are read as well, as far as this says. */
  readonly peerings?: PeeringNaming | undefined;
  /** Whose failover connections are read as well; by default nobody's. */
  readonly failovers?: FailoverChoice | undefined;
  /** They have just been seen: their lists don't wait for the list of workspaces. Not where private links are read, which come first. */
  readonly areThere?: boolean;
  /** Workspaces read at once; at least 1. */
  readonly parallelism: number;
  readonly signal?: AbortSignal;
  /** Told after each workspace how many of how many have been read. */
  readonly onProgress?: (read: number, total: number) => void;
}

/**
 * Whether the failover connections of a connection are to be read, which takes a request each. It is asked of connections that may have
 * some; `regions` are the failover regions that Atlas has for its workspace.
 */
export type FailoverChoice = (connection: Address, regions: readonly string[]) => boolean;

/**
 * What Atlas has. A list that the credentials may not read (403) is named in `unreadable`; a workspace that goes while
 * it is read is left out.
 *
 * @throws AtlasError for everything else; the first one ends the other requests.
 */
export async function readLive(gateway: Gateway, request: ReadLiveRequest): Promise<Live> {
  const stop = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
  const begun = readAhead(gateway, request, signal);
  const [listed, own, peerings] = await Promise.all([
    unlessForbidden(gateway.listWorkspaces(signal), { kind: 'workspace' }),
    readLinks(gateway, request.links, signal),
    readPeerings(gateway, request.peerings, signal),
  ]);
  const links: Live = {
    resources: [...own.resources, ...peerings.resources],
    unreadable: [...own.unreadable, ...peerings.unreadable],
  };
  if (isUnreadable(listed)) return { resources: links.resources, unreadable: [...links.unreadable, listed] };

  const workspaces = toResources(listed, workspaceAddress);
  const wanted = workspaces.filter(
    ({ address }) => request.workspaces === 'all' || request.workspaces.includes(address.workspace),
  );
  const gone = new Set<string>();
  const resources: LiveResource[] = [...links.resources, ...workspaces];
  const unreadable: UnreadableList[] = [...links.unreadable];
  let readCount = 0;
  try {
    await forEachAtOnce(wanted, request.parallelism, async ({ address: { name }, body }) => {
      try {
        const contents = await (begun.get(name) ?? readWorkspace(gateway, name, signal));
        const regions = failoverRegionsOf(body);
        const asked = contents.resources.filter(
          (each) => mayHaveFailovers(each) && request.failovers?.(each.address, regions) === true,
        );
        const standbys = await Promise.all(
          asked.map((connection) => readFailovers(gateway, connection.address, signal)),
        );
        resources.push(...standbys.flatMap((each) => each.resources));
        unreadable.push(...standbys.flatMap((each) => each.unreadable));
        resources.push(...contents.resources);
        unreadable.push(...contents.unreadable);
      } catch (failure) {
        if (!(failure instanceof AtlasError && failure.code === 'ATLAS_NOT_FOUND')) throw failure;
        gone.add(name);
      }
      request.onProgress?.(++readCount, wanted.length);
    });
  } catch (failure) {
    stop.abort();
    throw failure;
  }
  return {
    resources: sortOnce(resources.filter(({ address }) => !gone.has(address.workspace))),
    unreadable: unreadable.sort(
      (a, b) => compareText(a.workspace ?? '', b.workspace ?? '') || compareText(a.kind, b.kind),
    ),
  };
}

/** Begins to read existing workspaces. What is wrong with one is found where it is needed. */
function readAhead(
  gateway: Gateway,
  { areThere, workspaces, links, parallelism }: ReadLiveRequest,
  signal: AbortSignal,
): ReadonlyMap<string, Promise<Live>> {
  const begun = new Map<string, Promise<Live>>();
  if (areThere !== true || workspaces === 'all' || links !== undefined) return begun;
  for (const name of workspaces.slice(0, parallelism)) {
    const reading = readWorkspace(gateway, name, signal);
    reading.catch(() => undefined);
    begun.set(name, reading);
  }
  return begun;
}

async function readLinks(
  gateway: Gateway,
  naming: LinkNaming | undefined,
  signal: AbortSignal,
): Promise<Live> {
  if (naming === undefined) return { resources: [], unreadable: [] };
  gateway.nameLinks(naming);
  const links = await unlessForbidden(gateway.listPrivateLinks(signal), { kind: 'privateLink' });
  return isUnreadable(links)
    ? { resources: [], unreadable: [links] }
    : { resources: toResources(links, privateLinkAddress), unreadable: [] };
}

async function readPeerings(
  gateway: Gateway,
  naming: PeeringNaming | undefined,
  signal: AbortSignal,
): Promise<Live> {
  if (naming === undefined || (naming.claims.length === 0 && !naming.readsActive))
    return { resources: [], unreadable: [] };
  gateway.namePeerings(naming);
  const peerings = await unlessForbidden(gateway.listVpcPeerings(signal), { kind: 'vpcPeering' });
  return isUnreadable(peerings)
    ? { resources: [], unreadable: [peerings] }
    : { resources: toResources(peerings, vpcPeeringAddress), unreadable: [] };
}

async function readWorkspace(gateway: Gateway, workspace: string, signal: AbortSignal): Promise<Live> {
  const [connections, processors] = await Promise.all([
    unlessForbidden(gateway.listConnections(workspace, signal), { workspace, kind: 'connection' }),
    unlessForbidden(gateway.listProcessors(workspace, signal), { workspace, kind: 'processor' }),
  ]);
  return {
    resources: [
      ...(isUnreadable(connections)
        ? []
        : toResources(connections, (name) => connectionAddress(workspace, name))),
      ...(isUnreadable(processors)
        ? []
        : toResources(processors, (name) => processorAddress(workspace, name))),
    ],
    unreadable: [connections, processors].filter(isUnreadable),
  };
}

/** What was read, with the failover connections of these connections as well. */
export async function withFailovers(
  gateway: Gateway,
  live: Live,
  connections: readonly Address[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Live> {
  const read = await Promise.all(connections.map((each) => readFailovers(gateway, each, signal)));
  return {
    resources: sortOnce([...live.resources, ...read.flatMap((each) => each.resources)]),
    unreadable: [...live.unreadable, ...read.flatMap((each) => each.unreadable)],
  };
}

const mayHaveFailovers = ({ address, body }: LiveResource): boolean =>
  address.kind === 'connection' && hasFailovers(connectionTypeOf(body));

async function readFailovers(gateway: Gateway, connection: Address, signal: AbortSignal): Promise<Live> {
  const { workspace, name } = connection;
  const which = { workspace, kind: 'failover', connection: name } as const;
  try {
    const bodies = await unlessForbidden(gateway.listFailovers(workspace, name, signal), which);
    if (isUnreadable(bodies)) return { resources: [], unreadable: [bodies] };
    const resources = bodies.flatMap((body): LiveResource[] => {
      const region = textOf(body.get('region'));
      return region === undefined ? [] : [{ address: failoverAddress(workspace, name, region), body }];
    });
    return { resources, unreadable: [] };
  } catch (failure) {
    // The connection went while its workspace was read.
    if (failure instanceof AtlasError && failure.code === 'ATLAS_NOT_FOUND')
      return { resources: [], unreadable: [] };
    throw failure;
  }
}

type ListResult = readonly Document[] | UnreadableList;

/** A list, or, when it is forbidden, the fact that it is. */
async function unlessForbidden(
  list: Promise<readonly Document[]>,
  which: Pick<UnreadableList, 'workspace' | 'kind' | 'connection'>,
): Promise<ListResult> {
  try {
    return await list;
  } catch (failure) {
    if (failure instanceof AtlasError && failure.status === 403) {
      const { message: reason, errorCode } = failure;
      return { ...which, reason, ...(errorCode !== undefined && { errorCode }) };
    }
    throw failure;
  }
}

const isUnreadable = (result: ListResult): result is UnreadableList => 'reason' in result;

/** What has no name can't be addressed by anything, and is left out. */
function toResources(bodies: readonly Document[], makeAddress: (name: string) => Address): LiveResource[] {
  return bodies.flatMap((body) => {
    const name = textOf(body.get('name'));
    return name === undefined ? [] : [{ address: makeAddress(name), body }];
  });
}

/** Sorted by address, each once: with something created or deleted between two pages, one can be on both. */
function sortOnce(resources: readonly LiveResource[]): LiveResource[] {
  const byAddress = new Map(resources.map((resource) => [formatAddress(resource.address), resource]));
  return [...byAddress.values()].sort((a, b) => compareAddresses(a.address, b.address));
}

/** Runs `work` for all items, up to `limit` at once, in their order; the first failure ends it. */
async function forEachAtOnce<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const runOne = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, runOne));
}
