/** Lays what a manifest wants beside what Atlas has, and judges each resource. Without a manifest everything that is live counts. */
import { headingPhase, processorPhase, processorStateOf } from '../kinds/processor.ts';
import { activeRegionOf, failoverRegionsOf, homeRegionOf } from '../kinds/failover.ts';
import type { Address } from '../model/address.ts';
import { compareAddresses, formatAddress, isOfProject, workspaceAddress } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import type { InterruptedProcessor } from '../model/interrupted.ts';
import type { Desired, DesiredState, Live, LiveResource, UnreadableList } from '../model/resources.ts';
import type { PipelineContext } from '../pipeline/finding.ts';
import type { Position } from '../position/position.ts';
import { readPosition } from '../position/position.ts';
import type { AccountStatus, PrivateLinkStatus, VpcPeeringStatus } from './project-resources.ts';
import { judgeLink, judgePeering } from './project-resources.ts';
import type { Stats } from './stats.ts';
import { readStateSince, readStats } from './stats.ts';
import type { SeenState, SeenStates } from './watch.ts';

export interface ProcessorStatus {
  readonly address: Address;
  /** Absent: the manifest does not name it, or there is none. */
  readonly desired?: DesiredState;
  /** Absent: Atlas does not have it. */
  readonly state?: string;
  readonly tier?: string;
  /** What it runs on now. */
  readonly effectiveTier?: string;
  /** The region in which it runs; absent where Atlas doesn't say. */
  readonly region?: string;
  /** Whether it may fail over, and whether Atlas says that it could now; absent where that is not known. */
  readonly failoverEnabled?: boolean;
  readonly eligibleForFailover?: boolean;
  readonly stats: Stats;
  /** Where it is in its source; absent where Atlas does not have it. */
  readonly position?: Position;
  readonly isManaged: boolean;
  readonly isHealthy: boolean;
  /** It ran until an apply stopped it which was interrupted, and it has not run since. */
  readonly interrupted?: InterruptedProcessor;
}

export interface ConnectionStatus {
  readonly address: Address;
  readonly type?: string;
  /** Absent: Atlas does not have it, or does not say. */
  readonly state?: string;
  readonly isMissing: boolean;
  readonly isManaged: boolean;
  readonly isHealthy: boolean;
}

export interface ProjectStatus {
  readonly project: string;
  /** False: everything that is live is shown, and counts. */
  readonly hasManifest: boolean;
  /** Sorted by address, as all lists. */
  readonly processors: readonly ProcessorStatus[];
  /** Failover connections among them. */
  readonly connections: readonly ConnectionStatus[];
  /** The workspaces that have failover regions. */
  readonly failovers: readonly FailoverStatus[];
  /** `type`: provider and vendor. */
  readonly privateLinks: readonly PrivateLinkStatus[];
  readonly vpcPeerings: readonly VpcPeeringStatus[];
  /** Absent: not asked for. */
  readonly accounts?: readonly AccountStatus[];
  /** Workspaces that the manifest names and Atlas does not have. */
  readonly missingWorkspaces: readonly Address[];
  /** Live, in workspaces that were looked at or workspaces themselves, and not in the manifest. */
  readonly unmanaged: readonly Address[];
  readonly unreadable: readonly UnreadableList[];
  /** Whether everything that is managed is as it should be and could be read. */
  readonly isHealthy: boolean;
}

/** A workspace that can fail over. */
export interface FailoverStatus {
  readonly workspace: string;
  /** Where it runs by default. */
  readonly home?: string;
  readonly regions: readonly string[];
}

/** What is known beside the manifest and Atlas. */
export interface StatusContext {
  /** Milliseconds since 1970; without it nothing is said about how long a state has lasted. */
  readonly now?: number;
  readonly interrupted?: readonly InterruptedProcessor[];
  /** What earlier looks have seen, and this one. */
  readonly seen?: SeenStates;
}

/** @param desired undefined: there is no manifest. */
export function judgeProject(
  project: string,
  live: Live,
  desired: Desired | undefined,
  { now, interrupted = [], seen }: StatusContext = {},
): ProjectStatus {
  const notes = new Map(interrupted.map((each) => [formatAddress(each.address), each]));
  const liveByKey = new Map(live.resources.map((resource) => [formatAddress(resource.address), resource]));
  const wanted = new Map(
    (desired?.resources ?? []).map((resource) => [formatAddress(resource.address), resource]),
  );
  const isUnreadable = (address: Address): boolean =>
    live.unreadable.some(
      ({ kind, workspace, connection }) =>
        (kind === 'workspace' && !isOfProject(address)) ||
        (kind === address.kind &&
          (workspace ?? '') === address.workspace &&
          (connection === undefined || connection === address.name)),
    );
  const addresses = [...live.resources, ...(desired?.resources ?? [])].map(({ address }) => address);
  const all = [...new Map(addresses.map((address) => [formatAddress(address), address])).values()]
    .filter((address) => !isUnreadable(address))
    .toSorted(compareAddresses);
  const around = contextsIn(live);
  const of = (kind: Address['kind']): Address[] => all.filter((address) => address.kind === kind);
  const workspaceBody = (name: string): Document | undefined =>
    liveByKey.get(formatAddress(workspaceAddress(name)))?.body;
  const processors = of('processor').map((address): ProcessorStatus => {
    const key = formatAddress(address);
    const found = wanted.get(key);
    return judgeProcessor(
      address,
      liveByKey.get(key),
      found?.kind === 'processor' ? found.state : undefined,
      desired === undefined,
      {
        now,
        note: notes.get(key),
        around: around(address.workspace),
        workspace: workspaceBody(address.workspace),
        seen: seen?.get(key),
      },
    );
  });
  const connections = [...of('connection'), ...of('failover')].toSorted(compareAddresses).map((address) => {
    const key = formatAddress(address);
    const type = textOf(wanted.get(key)?.fields.get('type'));
    return judgeConnection(address, liveByKey.get(key), desired === undefined || wanted.has(key), type);
  });
  const privateLinks = of('privateLink').map((address) => {
    const key = formatAddress(address);
    return judgeLink(
      address,
      liveByKey.get(key),
      desired === undefined || wanted.has(key),
      wanted.get(key)?.fields,
    );
  });
  const vpcPeerings = of('vpcPeering').map((address) => {
    const key = formatAddress(address);
    const isManaged = desired === undefined || wanted.has(key);
    return judgePeering(address, liveByKey.get(key), isManaged, wanted.get(key)?.fields);
  });
  const missingWorkspaces = of('workspace').filter((address) => !liveByKey.has(formatAddress(address)));
  const isWrong = (one: { isManaged: boolean; isHealthy: boolean }): boolean =>
    one.isManaged && !one.isHealthy;
  return {
    project,
    hasManifest: desired !== undefined,
    processors,
    connections,
    failovers: of('workspace').flatMap(({ name }) => failoverStatus(name, workspaceBody(name))),
    privateLinks,
    vpcPeerings,
    missingWorkspaces,
    unmanaged: desired === undefined ? [] : all.filter((address) => !wanted.has(formatAddress(address))),
    unreadable: live.unreadable,
    isHealthy:
      missingWorkspaces.length === 0 &&
      live.unreadable.length === 0 &&
      !processors.some((one) => one.interrupted !== undefined) &&
      ![...processors, ...connections, ...privateLinks, ...vpcPeerings].some(isWrong),
  };
}

/** What is known around the pipelines of each workspace: the types of its connections. */
function contextsIn(live: Live): (workspace: string) => PipelineContext {
  const types = new Map<string, Map<string, string | undefined>>();
  for (const { address, body } of live.resources) {
    if (address.kind !== 'connection') continue;
    const own = types.get(address.workspace) ?? new Map<string, string | undefined>();
    types.set(address.workspace, own.set(address.name, textOf(body.get('type'))));
  }
  return (workspace) => {
    const connections = types.get(workspace);
    return connections === undefined ? {} : { connections };
  };
}

function judgeProcessor(
  address: Address,
  live: LiveResource | undefined,
  desired: DesiredState | undefined,
  countsAll: boolean,
  {
    now,
    note,
    around,
    workspace,
    seen,
  }: {
    readonly now: number | undefined;
    readonly note: InterruptedProcessor | undefined;
    readonly around: PipelineContext;
    readonly workspace: Document | undefined;
    readonly seen: SeenState | undefined;
  },
): ProcessorStatus {
  const state = live && (processorStateOf(live.body) ?? 'unknown');
  const [tier, effectiveTier] = ['tier', 'effectiveTier'].map((key) => textOf(live?.body.get(key)));
  const region = live && activeRegionOf(live.body, workspace);
  const [failoverEnabled, eligibleForFailover] = ['failoverEnabled', 'eligibleForFailover'].map((key) =>
    live?.body.get(key),
  );
  const position = live && readPosition(live.body, around, now ?? Infinity).position;
  const told: Stats = live === undefined ? {} : readStats(live.body, position);
  const stats = seen?.hasBegun ? { since: seen.since, ...told } : told;
  const stateSince = live && readStateSince(live.body);
  const isLeft = note !== undefined && desired !== 'STOPPED' && headingPhase(state) === 'not-running';
  return {
    address,
    ...(desired !== undefined && { desired }),
    ...(state !== undefined && { state }),
    ...(tier !== undefined && { tier }),
    ...(effectiveTier !== undefined && { effectiveTier }),
    ...(region !== undefined && { region }),
    ...(typeof failoverEnabled === 'boolean' && { failoverEnabled }),
    ...(typeof eligibleForFailover === 'boolean' && { eligibleForFailover }),
    stats,
    ...(position !== undefined && { position }),
    isManaged: countsAll || desired !== undefined,
    isHealthy: !isLeft && isOnTime(state, stateSince ?? seen?.since, now) && isAsWanted(state, desired),
    ...(isLeft && { interrupted: note }),
  };
}

function failoverStatus(workspace: string, body: Document | undefined): FailoverStatus[] {
  const regions = failoverRegionsOf(body);
  const home = homeRegionOf(body);
  return regions.length === 0 ? [] : [{ workspace, regions, ...(home !== undefined && { home }) }];
}

/** How long a processor may be on its way: MongoDB calls provisioning suspicious after ten minutes (domain facts 2.2). */
const PATIENCE_MS = 10 * 60_000;

/** Whether a processor that is on its way has not been so for too long, as far as Atlas or an earlier look tells since when. */
function isOnTime(state: string | undefined, since: number | undefined, now: number | undefined): boolean {
  const isMoving = state !== undefined && processorPhase(state) === 'moving';
  return !isMoving || since === undefined || now === undefined || now - since <= PATIENCE_MS;
}

/** Whether a processor is what is wanted, or on its way there. A state that Sluice does not know is neither. */
function isAsWanted(state: string | undefined, desired: DesiredState | undefined): boolean {
  if (state === undefined) return false;
  switch (headingPhase(state)) {
    case 'running':
      return desired !== 'STOPPED';
    case 'not-running':
      return desired !== 'STARTED';
    case 'failed':
    case 'gone':
    case 'moving':
      return false;
  }
}

function judgeConnection(
  address: Address,
  live: LiveResource | undefined,
  isManaged: boolean,
  wantedType: string | undefined,
): ConnectionStatus {
  const state = textOf(live?.body.get('state'));
  const type = textOf(live?.body.get('type')) ?? wantedType;
  return {
    address,
    ...(type !== undefined && { type }),
    ...(state !== undefined && { state }),
    isMissing: live === undefined,
    isManaged,
    isHealthy: live !== undefined && (state === undefined || state === 'READY'),
  };
}
