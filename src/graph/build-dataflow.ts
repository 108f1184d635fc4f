/** Resources to a dataflow: places that several processors use are joined into one, by what `places.ts` says is the same. */
import type { Address } from '../model/address.ts';
import {
  compareAddresses,
  compareText,
  connectionAddress,
  formatAddress,
  isOfProject,
} from '../model/address.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import type { Desired, Live } from '../model/resources.ts';
import { connectionTypeOf } from '../kinds/connection.ts';
import { processorStateOf } from '../kinds/processor.ts';
import { liveFields } from '../kinds/rules/rules.ts';
import type { Dataflow, FlowEdge, FlowNode, FlowWorkspace, Mark } from './dataflow.ts';
import type { FindConnection, PlaceUse } from './places.ts';
import { linkFlow } from './links.ts';
import { placeUses } from './places.ts';

/** A resource to be drawn. */
export interface FlowResource {
  readonly address: Address;
  readonly fields: Document;
  /** For processors: what they have been, when a plan changes where documents flow. */
  readonly before?: Document;
  /** For processors, private links and VPC peerings: `started`, or any state that Atlas names. */
  readonly state?: string;
  readonly mark?: Mark;
}

/** The dataflow that a manifest asks for. */
export function desiredDataflow(desired: Desired): Dataflow {
  return dataflowOf(
    desired.resources.map((resource) => ({
      address: resource.address,
      fields: resource.fields,
      ...(resource.kind === 'processor' && { state: resource.state }),
    })),
  );
}

/** The dataflow of what Atlas has. */
export function liveDataflow(live: Live): Dataflow {
  return dataflowOf(
    live.resources.map(({ address, body }) => {
      const hasState = ['processor', 'privateLink', 'vpcPeering'].includes(address.kind);
      const state = hasState ? processorStateOf(body) : undefined;
      const fields = liveFields(address.kind, body);
      return { address, fields, ...(state !== undefined && { state }) };
    }),
  );
}

/** A use of a place by the processor with `user`. */
interface Use extends PlaceUse {
  readonly user: Address;
  readonly mark?: Mark;
}

/** The dataflow of these resources; in any order, each address once. */
export function dataflowOf(resources: readonly FlowResource[]): Dataflow {
  const sorted = resources.toSorted((a, b) => compareAddresses(a.address, b.address));
  const byAddress = new Map(sorted.map((resource) => [formatAddress(resource.address), resource]));
  const find: FindConnection = (address) => byAddress.get(formatAddress(address))?.fields;
  const processors = sorted.filter(({ address }) => address.kind === 'processor');
  const uses = processors.flatMap((processor) => usesWithMarks(processor, find));
  const places = joinUses(uses, byAddress);

  const processorIds = new Map(
    processors.map(({ address }, index) => [formatAddress(address), `p${index + 1}`]),
  );
  const placeIds = new Map([...places.keys()].map((key, index) => [key, `n${index + 1}`]));
  const links = linkFlow(sorted, uses, placeIds);
  return {
    workspaces: workspacesOf(sorted),
    nodes: [
      ...processors.map((processor) => processorNode(processor, processorIds)),
      ...[...places.values()].map((place, index) => ({ ...place, id: `n${index + 1}` })),
      ...links.nodes,
    ],
    edges: [...edgesOf(uses, processorIds, placeIds), ...links.edges],
  };
}

/** What a processor uses, and, where a plan changes it, what it uses only before or only after. */
function usesWithMarks({ address, fields, before, mark }: FlowResource, find: FindConnection): Use[] {
  const isWhole = mark === 'create' || mark === 'delete';
  const after = placeUses(address, fields, find);
  const former = before === undefined ? after : placeUses(address, before, find);
  const isIn = (use: PlaceUse, list: readonly PlaceUse[]): boolean =>
    list.some((other) => other.key === use.key && other.role === use.role);
  return [
    ...after.map((use): Use => {
      if (isWhole) return { ...use, user: address, mark };
      return { ...use, user: address, ...(!isIn(use, former) && { mark: 'create' as const }) };
    }),
    ...former
      .filter((use) => !isIn(use, after))
      .map((use): Use => ({ ...use, user: address, mark: 'delete' })),
  ];
}

type Place = Omit<FlowNode, 'id'>;

/** One place for each key, sorted by what people read first. */
function joinUses(uses: readonly Use[], resources: ReadonlyMap<string, FlowResource>): Map<string, Place> {
  const standby = standbyRegions(resources.values());
  const places = [...groupByKey(uses)].map(([key, same]): [string, Place] => [
    key,
    toPlace(same, resources, standby),
  ]);
  return new Map(
    places.toSorted(
      ([keyA, a], [keyB, b]) =>
        compareText(a.name, b.name) || compareText(a.detail, b.detail) || compareText(keyA, keyB),
    ),
  );
}

function groupByKey(uses: readonly Use[]): Map<string, Use[]> {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const group = groups.get(use.key);
    if (group === undefined) groups.set(use.key, [use]);
    else group.push(use);
  }
  return groups;
}

function toPlace(
  uses: readonly Use[],
  resources: ReadonlyMap<string, FlowResource>,
  standby: ReadonlyMap<string, readonly string[]>,
): Place {
  const connections = [
    ...new Set(uses.flatMap(({ connection }) => (connection ? [formatAddress(connection)] : []))),
  ];
  const marks = new Set(connections.map((address) => resources.get(address)?.mark));
  const [mark] = marks;
  const [workspace, ...others] = new Set(uses.map(({ user }) => user.workspace));
  const [first] = uses;
  return {
    kind: first?.kind ?? 'other',
    name: first?.name ?? '',
    detail: detailOf(uses, resources, standby),
    ...(workspace !== undefined && others.length === 0 && { workspace }),
    isDeadLetters: uses.every(({ role }) => role === 'dlq'),
    connections: connections.toSorted(compareText),
    // Reached by several connections of which some change: it goes on to be there.
    ...(mark !== undefined && { mark: marks.size === 1 ? mark : 'update' }),
  };
}

/** `warehouse (Cluster)`; a name that the place itself has is not said again. Regions in which something stands by come last. */
function detailOf(
  uses: readonly Use[],
  resources: ReadonlyMap<string, FlowResource>,
  standbyOf: ReadonlyMap<string, readonly string[]>,
): string {
  const names = new Set<string>();
  const types = new Set<string>();
  const regions = new Set<string>();
  for (const { connection, name } of uses) {
    if (connection === undefined) continue;
    if (connection.name !== name) names.add(connection.name);
    const fields = resources.get(formatAddress(connection))?.fields;
    const type = fields && connectionTypeOf(fields);
    if (type !== undefined) types.add(type);
    for (const region of standbyOf.get(formatAddress(connection)) ?? []) regions.add(region);
  }
  const standby = regions.size === 0 ? [] : [`or in ${[...regions].sort(compareText).join(', ')}`];
  const type = [...types, ...standby].join(', ');
  const shown = [...names].sort(compareText).join(', ');
  if (shown === '') return type;
  return type === '' ? shown : `${shown} (${type})`;
}

/** The failover regions in which connections have another form, by the connection's address. */
function standbyRegions(resources: Iterable<FlowResource>): ReadonlyMap<string, readonly string[]> {
  const regions = new Map<string, string[]>();
  for (const { address } of resources) {
    if (address.kind !== 'failover') continue;
    const key = formatAddress(connectionAddress(address.workspace, address.name));
    regions.set(key, [...(regions.get(key) ?? []), address.region ?? '']);
  }
  return regions;
}

function processorNode(
  { address, fields, state, mark }: FlowResource,
  ids: ReadonlyMap<string, string>,
): FlowNode {
  const details = [textOf(fields.get('tier')), state?.toLowerCase()];
  return {
    id: ids.get(formatAddress(address)) ?? '',
    kind: 'processor',
    name: address.name,
    detail: details.filter((detail) => detail !== undefined && detail !== 'unmanaged').join(', '),
    workspace: address.workspace,
    isDeadLetters: false,
    connections: [],
    ...(mark && { mark }),
  };
}

function edgesOf(
  uses: readonly Use[],
  processors: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, string>,
): FlowEdge[] {
  const edges = new Map<string, FlowEdge>();
  for (const { user, key, role, mark } of uses) {
    const processor = processors.get(formatAddress(user)) ?? '';
    const place = places.get(key) ?? '';
    const isInto = role === 'source' || role === 'lookup';
    const [from, to] = isInto ? [place, processor] : [processor, place];
    edges.set(`${from} ${to} ${role}`, { from, to, role, ...(mark && { mark }) });
  }
  return [...edges.values()];
}

/** Every workspace that anything belongs to, also where only its connections are known. */
function workspacesOf(sorted: readonly FlowResource[]): FlowWorkspace[] {
  const held = sorted.filter(({ address }) => !isOfProject(address));
  const names = [...new Set(held.map(({ address }) => address.workspace))];
  return names.map((name) => {
    const own = sorted.find(({ address }) => address.kind === 'workspace' && address.workspace === name);
    return { name, ...(own?.mark && { mark: own.mark }) };
  });
}
