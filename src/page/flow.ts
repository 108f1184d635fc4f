/** Questions about the dataflow: what is upstream and downstream of a node, on which map it is, what fits a search. Pure. */
import type { ViewDocument, ViewNode, ViewResource } from '../render/view/document.ts';

/** Which way is followed from a node. */
export type Way = 'up' | 'down' | 'both';

export interface Flow {
  readonly nodes: ReadonlyMap<string, ViewNode>;
  /** Ids that documents go to from a node, and that they come from. */
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly previous: ReadonlyMap<string, readonly string[]>;
  /** The nodes of each resource. */
  readonly nodesOf: ReadonlyMap<number, readonly string[]>;
}

/** The document's dataflow, ready to be asked. */
export function readFlow(view: ViewDocument): Flow {
  const [next, previous] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const nodesOf = new Map<number, string[]>();
  const add = <K>(map: Map<K, string[]>, key: K, id: string): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [id]);
    else if (!list.includes(id)) list.push(id);
  };
  for (const { from, to } of view.edges) {
    add(next, from, to);
    add(previous, to, from);
  }
  for (const { id, resources } of view.nodes) for (const index of resources) add(nodesOf, index, id);
  return { nodes: new Map(view.nodes.map((node) => [node.id, node])), next, previous, nodesOf };
}

/** The ids that are reached from a node, without itself. */
export function reach(flow: Flow, id: string, way: Way): ReadonlySet<string> {
  if (way === 'both') return new Set([...reach(flow, id, 'up'), ...reach(flow, id, 'down')]);
  const links = way === 'up' ? flow.previous : flow.next;
  const reached = new Set<string>();
  const queue = [id];
  for (const each of queue) {
    for (const other of links.get(each) ?? []) {
      if (other === id || reached.has(other)) continue;
      reached.add(other);
      queue.push(other);
    }
  }
  return reached;
}

/** The map on which a node is, the one that is shown first if it is there. */
export function mapOf(view: ViewDocument, id: string, shown: number): number | undefined {
  const has = (index: number): boolean => view.maps[index]?.nodes.some((node) => node.id === id) === true;
  if (has(shown)) return shown;
  const found = view.maps.findIndex((_, index) => has(index));
  return found < 0 ? undefined : found;
}

/** Something that a search found. */
export interface Found {
  readonly label: string;
  readonly word: string;
  readonly node?: string;
  readonly resource?: number;
}

/** What has all words of a query in its name, what it is or where it belongs; names that begin with it first. */
export function search(view: ViewDocument, query: string): Found[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const fits = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const nodes = view.nodes
    .filter(({ opens, name, word, detail, workspace = '' }) =>
      opens === undefined ? fits(`${name} ${word} ${detail} ${workspace}`) : fits(`workspace ${name}`),
    )
    .map((node): Found => ({ label: node.name, word: wordsOf(node), node: node.id }));
  const resources = view.resources.flatMap((resource, index): Found[] =>
    resource.word !== 'processor' && fits(`${resource.name} ${resource.word} ${resource.address}`)
      ? [{ label: resource.name, word: placeOf(resource), resource: index }]
      : [],
  );
  const isFirst = ({ label }: Found): number => (label.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1);
  return [...nodes, ...resources].toSorted((a, b) => isFirst(a) - isFirst(b));
}

/** `processor in orders`. */
export const wordsOf = ({ word, workspace }: ViewNode): string =>
  workspace === undefined || word === 'workspace' ? word : `${word} in ${workspace}`;

export const placeOf = ({ word, workspace }: ViewResource): string =>
  workspace === '' || word === 'workspace' ? word : `${word} in ${workspace}`;
