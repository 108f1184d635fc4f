/**
 * Private links and VPC peerings in a dataflow: a node each, joined to the places that are reached over it. A connection names its link; of
 * peerings it says only that it goes over one, so that each of them is a way to it.
 */
import type { Address } from '../model/address.ts';
import { formatAddress, privateLinkAddress } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import { isPeered, linkNameIn } from '../kinds/link-references.ts';
import type { FlowEdge, FlowNode, Mark } from './dataflow.ts';

interface Resource {
  readonly address: Address;
  readonly fields: Document;
  readonly state?: string;
  readonly mark?: Mark;
}

/** A use of a place, as far as it says how the place is reached. */
interface Reached {
  readonly key: string;
  readonly connection?: Address;
}

const WAYS: readonly string[] = ['privateLink', 'vpcPeering'];

/** Nothing goes over it any more, or never will. */
const isGone = (state: string | undefined): boolean => state === 'DELETING' || state === 'FAILED';

/** Nodes and edges of the links and peerings among `resources`; node ids go on from `count` places. */
export function linkFlow(
  resources: readonly Resource[],
  uses: readonly Reached[],
  places: ReadonlyMap<string, string>,
): { readonly nodes: readonly FlowNode[]; readonly edges: readonly FlowEdge[] } {
  const ways = resources.filter(({ address }) => WAYS.includes(address.kind));
  const ids = new Map(ways.map(({ address }, i) => [formatAddress(address), `n${places.size + i + 1}`]));
  const peerings = ways.filter(({ address, state }) => address.kind === 'vpcPeering' && !isGone(state));
  const connections = new Map(resources.map((resource) => [formatAddress(resource.address), resource]));
  const edges = new Map<string, FlowEdge>();
  for (const { key, connection } of uses) {
    const over = connection && connections.get(formatAddress(connection));
    const link = linkNameIn(over?.fields);
    const taken = [
      ...(link === undefined ? [] : [privateLinkAddress(link)]),
      ...(isPeered(over?.fields) ? peerings.map(({ address }) => address) : []),
    ];
    const to = places.get(key);
    const { mark } = over ?? {};
    const isNew = mark === 'create' || mark === 'delete';
    for (const way of taken) {
      const from = ids.get(formatAddress(way));
      if (from === undefined || to === undefined) continue;
      const role = way.kind === 'vpcPeering' ? 'peering' : 'link';
      edges.set(`${from} ${to}`, { from, to, role, ...(isNew && { mark }) });
    }
  }
  return {
    nodes: ways.map((way) => nodeOf(way, ids.get(formatAddress(way.address)) ?? '')),
    edges: [...edges.values()],
  };
}

function nodeOf({ address, fields, state, mark }: Resource, id: string): FlowNode {
  const isPeering = address.kind === 'vpcPeering';
  const keys = isPeering ? ['requesterAccountId', 'requesterVpcId'] : ['provider', 'vendor', 'region'];
  const parts = keys.flatMap((key) => textOf(fields.get(key)) ?? []);
  const what = isPeering ? `VPC peering ${parts.join('/')}` : parts.join(' ');
  return {
    id,
    kind: 'link',
    name: address.name,
    detail: [what, state?.toLowerCase()].filter((part) => part !== undefined && part !== '').join(', '),
    isDeadLetters: false,
    connections: [],
    ...(mark && { mark }),
  };
}
