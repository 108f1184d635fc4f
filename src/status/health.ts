/** Lays what a manifest wants beside what Atlas has, and judges each resource. Without a manifest everything that is live counts. */
import { processorPhase, processorStateOf } from '../kinds/processor.ts';
import type { Address } from '../model/address.ts';
import { compareAddresses, formatAddress } from '../model/address.ts';
import { textOf } from '../model/document.ts';
import type { Desired, DesiredState, Live, LiveResource, UnreadableList } from '../model/resources.ts';
import type { Stats } from './stats.ts';
import { readStats } from './stats.ts';

export interface ProcessorStatus {
  readonly address: Address;
  /** Absent: the manifest does not name it, or there is none. */
  readonly desired?: DesiredState;
  /** Absent: Atlas does not have it. */
  readonly state?: string;
  readonly tier?: string;
  readonly stats: Stats;
  readonly isManaged: boolean;
  readonly isHealthy: boolean;
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
  readonly connections: readonly ConnectionStatus[];
  /** Workspaces that the manifest names and Atlas does not have. */
  readonly missingWorkspaces: readonly Address[];
  /** Live, in workspaces that were looked at or workspaces themselves, and not in the manifest. */
  readonly unmanaged: readonly Address[];
  readonly unreadable: readonly UnreadableList[];
  /** Whether everything that is managed is as it should be and could be read. */
  readonly isHealthy: boolean;
}

/** @param desired undefined: there is no manifest. */
export function judgeProject(project: string, live: Live, desired: Desired | undefined): ProjectStatus {
  const liveByKey = new Map(live.resources.map((resource) => [formatAddress(resource.address), resource]));
  const wanted = new Map(
    (desired?.resources ?? []).map((resource) => [formatAddress(resource.address), resource]),
  );
  const isUnreadable = (address: Address): boolean =>
    live.unreadable.some(
      ({ kind, workspace }) =>
        kind === 'workspace' || (kind === address.kind && workspace === address.workspace),
    );
  const addresses = [...live.resources, ...(desired?.resources ?? [])].map(({ address }) => address);
  const all = [...new Map(addresses.map((address) => [formatAddress(address), address])).values()]
    .filter((address) => !isUnreadable(address))
    .toSorted(compareAddresses);
  const of = (kind: Address['kind']): Address[] => all.filter((address) => address.kind === kind);
  const processors = of('processor').map((address): ProcessorStatus => {
    const key = formatAddress(address);
    const found = wanted.get(key);
    return judgeProcessor(
      address,
      liveByKey.get(key),
      found?.kind === 'processor' ? found.state : undefined,
      desired === undefined,
    );
  });
  const connections = of('connection').map((address) => {
    const key = formatAddress(address);
    const type = textOf(wanted.get(key)?.fields.get('type'));
    return judgeConnection(address, liveByKey.get(key), desired === undefined || wanted.has(key), type);
  });
  const missingWorkspaces = of('workspace').filter((address) => !liveByKey.has(formatAddress(address)));
  const isWrong = (one: { isManaged: boolean; isHealthy: boolean }): boolean =>
    one.isManaged && !one.isHealthy;
  return {
    project,
    hasManifest: desired !== undefined,
    processors,
    connections,
    missingWorkspaces,
    unmanaged: desired === undefined ? [] : all.filter((address) => !wanted.has(formatAddress(address))),
    unreadable: live.unreadable,
    isHealthy:
      missingWorkspaces.length === 0 &&
      live.unreadable.length === 0 &&
      ![...processors, ...connections].some(isWrong),
  };
}

function judgeProcessor(
  address: Address,
  live: LiveResource | undefined,
  desired: DesiredState | undefined,
  countsAll: boolean,
): ProcessorStatus {
  const state = live && (processorStateOf(live.body) ?? 'unknown');
  const tier = textOf(live?.body.get('tier'));
  return {
    address,
    ...(desired !== undefined && { desired }),
    ...(state !== undefined && { state }),
    ...(tier !== undefined && { tier }),
    stats: live === undefined ? {} : readStats(live.body),
    isManaged: countsAll || desired !== undefined,
    isHealthy: isAsWanted(state, desired),
  };
}

/** A processor that is on its way somewhere is given the time for it. */
function isAsWanted(state: string | undefined, desired: DesiredState | undefined): boolean {
  if (state === undefined) return false;
  switch (processorPhase(state)) {
    case 'running':
      return desired !== 'STOPPED';
    case 'not-running':
      return desired !== 'STARTED';
    case 'failed':
    case 'gone':
      return false;
    case 'moving':
      return true;
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
