/** Private links in a dataflow: a node each, joined to the places that are reached over it. */
import type { Address } from '../model/address.ts';
import { formatAddress } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import { linkNameIn } from '../kinds/link-references.ts';
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

/** Nodes and edges of the links among `resources`; node ids go on from `count` places. */
export function linkFlow(
  resources: readonly Resource[],
  uses: readonly Reached[],
  places: ReadonlyMap<string, string>,
): { readonly nodes: readonly FlowNode[]; readonly edges: readonly FlowEdge[] } {
  const links = resources.filter(({ address }) => address.kind === 'privateLink');
  const ids = new Map(links.map(({ address }, i) => [address.name, `n${places.size + i + 1}`]));
  const connections = new Map(resources.map((resource) => [formatAddress(resource.address), resource]));
  const edges = new Map<string, FlowEdge>();
  for (const { key, connection } of uses) {
    const over = connection && connections.get(formatAddress(connection));
    const from = ids.get(linkNameIn(over?.fields) ?? '');
    const to = places.get(key);
    if (from === undefined || to === undefined) continue;
    const { mark } = over ?? {};
    const isNew = mark === 'create' || mark === 'delete';
    edges.set(`${from} ${to}`, { from, to, role: 'link', ...(isNew && { mark }) });
  }
  return {
    nodes: links.map((link) => nodeOf(link, ids.get(link.address.name) ?? '')),
    edges: [...edges.values()],
  };
}

function nodeOf({ address, fields, state, mark }: Resource, id: string): FlowNode {
  const what = ['provider', 'vendor', 'region'].flatMap((key) => textOf(fields.get(key)) ?? []).join(' ');
  return {
    id,
    kind: 'link',
    name: address.name,
    detail: [what, state?.toLowerCase()].filter((part) => part !== undefined && part !== '').join(', '),
    isDeadLetters: false,
    ...(mark && { mark }),
  };
}
