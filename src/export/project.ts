/** A live project as what its manifest is to say: one entry per resource, sorted by address, and what has to be left out. */
import type { Address, Kind } from '../model/address.ts';
import {
  compareAddresses,
  connectionAddress,
  formatAddress,
  isConnectionLike,
  isOfProject,
  privateLinkAddress,
  workspaceAddress,
} from '../model/address.ts';
import { linkNameIn } from '../kinds/link-references.ts';
import { liveFields } from '../kinds/rules/rules.ts';
import { versionedName } from '../model/version-names.ts';
import type { Live, LiveResource } from '../model/resources.ts';
import type { Entry } from './entry.ts';
import { hideUserInfo, makeEntry } from './entry.ts';
import { replaceUnwritable } from '../kinds/values/hidden-values.ts';
import type { IsDenied, NameAt, OutsideName } from './secret-names.ts';
import { OutsideNames, outsideName } from './secret-names.ts';

export interface ExportSettings {
  /** Whether a resource was asked for. A workspace goes with anything it holds. */
  readonly selects: (address: Address) => boolean;
  /** Keys of entries that are Sluice's own, per kind. */
  readonly ownKeys: Readonly<Record<Kind, readonly string[]>>;
  /** Names of variables that the manifest uses already, and for what. */
  readonly takenNames: Iterable<string>;
  readonly nameAt: NameAt;
  readonly isDenied: IsDenied;
  readonly corrections: Corrections;
}

/** What turned out when the manifest was read back: by formatted address. */
export interface Corrections {
  /** Rules that find fault with what Atlas has, and have to be silenced. */
  readonly ignoredRules: ReadonlyMap<string, readonly string[]>;
  /** Resources that a manifest can't hold, and why. */
  readonly refused: ReadonlyMap<string, string>;
  /** Processors whose pipeline YAML can't hold, though JSON can. */
  readonly asJson: ReadonlySet<string>;
}

export interface ExportedResource extends Entry {
  readonly address: Address;
}

/** Something live that is not in the manifest, and why. */
export interface LeftOut {
  readonly address: Address;
  readonly reason: string;
}

export interface Exported {
  /** Sorted by address. */
  readonly resources: readonly ExportedResource[];
  /** Sorted by address. */
  readonly leftOut: readonly LeftOut[];
  /** Every variable that the entries read. */
  readonly names: readonly OutsideName[];
}

export function exportProject(live: Live, settings: ExportSettings): Exported {
  const names = new OutsideNames(settings.takenNames, settings.nameAt, settings.isDenied);
  const resources: ExportedResource[] = [];
  const leftOut: LeftOut[] = [];
  const lost = new Map<string, string>();
  const byWorkspace = new Map(
    live.resources
      .filter(({ address }) => address.kind === 'workspace')
      .map(({ address, body }) => [address.workspace, liveFields('workspace', body)]),
  );
  const held = new Set(live.resources.map(({ address }) => formatAddress(address)));
  for (const resource of selectResources(live, settings.selects)) {
    const { address } = resource;
    const key = formatAddress(address);
    const workspace = byWorkspace.get(address.workspace);
    const why =
      settings.corrections.refused.get(key) ??
      lost.get(address.workspace) ??
      (address.kind === 'failover' ? lost.get(formatAddress(parentOf(address))) : undefined) ??
      (address.kind === 'processor' ? refuseVersion(address, held) : undefined) ??
      refuseName(address.name) ??
      refuseName(address.region ?? '');
    const made =
      why !== undefined
        ? { kind: 'refusal' as const, reason: why }
        : makeEntry(resource, {
            ownKeys: settings.ownKeys,
            names,
            ignoredRules: settings.corrections.ignoredRules.get(key) ?? [],
            ...(workspace && address.kind !== 'workspace' && { workspace }),
          });
    if (made.kind === 'entry') resources.push({ ...made, address });
    else {
      leftOut.push({ address, reason: made.reason });
      if (address.kind === 'workspace') lost.set(address.workspace, 'its workspace is left out');
      if (address.kind === 'connection') lost.set(key, 'its connection is left out');
    }
  }
  return { resources, leftOut, names: names.given };
}

/** The version of another processor that an unfinished change has left, or keeps: what it is follows from the processor itself. */
function refuseVersion(address: Address, held: ReadonlySet<string>): string | undefined {
  const of = versionedName(address.name);
  if (of === undefined || !held.has(formatAddress({ ...address, name: of }))) return undefined;
  return `it is a version of ${of}, which a change of that has made`;
}

/** What Atlas has for what a manifest takes from the environment, URLs with user info and header values in pipelines: values by name. */
export function findOutsideValues(live: Live, nameAt: NameAt, isDenied: IsDenied): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { address, body } of live.resources) {
    if (address.kind === 'processor') {
      replaceUnwritable(body.get('pipeline') ?? null, ({ text, path }) => {
        const at = ['pipeline', ...path];
        // A pipeline in its own file has the name that the export before gave.
        found[nameAt(address, at) ?? outsideName('env', address, at, isDenied)] = text;
        return text;
      });
    }
    if (!isConnectionLike(address.kind)) continue;
    hideUserInfo(body, [], (path, text) => {
      const name = nameAt(address, path);
      if (name !== undefined) found[name] = text;
      return text;
    });
  }
  return found;
}

const parentOf = ({ workspace, name }: Address): Address => connectionAddress(workspace, name);

/** Why no key of a manifest can have this name. */
function refuseName(name: string): string | undefined {
  return name === '__proto__' || /\p{Surrogate}/u.test(name) ? 'no manifest can hold its name' : undefined;
}

/** What was asked for, each with its workspace, sorted by address. */
function selectResources(live: Live, selects: ExportSettings['selects']): LiveResource[] {
  const wanted = live.resources.filter(({ address }) => selects(address));
  const needed = new Set([
    ...wanted.map(({ address }) => formatAddress(address)),
    ...wanted
      .filter(({ address }) => !isOfProject(address))
      .map(({ address }) => formatAddress(workspaceAddress(address.workspace))),
    // It is written below its connection.
    ...wanted.flatMap(({ address }) =>
      address.kind === 'failover' ? [formatAddress(parentOf(address))] : [],
    ),
    // A connection goes nowhere without its link.
    ...wanted.flatMap(({ body }) => {
      const link = linkNameIn(body);
      return link === undefined ? [] : [formatAddress(privateLinkAddress(link))];
    }),
  ]);
  return live.resources
    .filter(({ address }) => needed.has(formatAddress(address)))
    .toSorted((a, b) => compareAddresses(a.address, b.address));
}
