/**
 * A dataflow as pictures that can be read: one where it is small; else one of the whole, folded, and one of each folded part. What isn't joined is drawn
 * apart, and a place that many use is repeated beside its users: one picture of all lines would be a tangle.
 */
import type { Dataflow, FlowNode } from './dataflow.ts';
import type { FlowGroup } from './fold.ts';
import { foldDataflow, groupByWorkspace, hubsOf, joinedParts } from './fold.ts';

/** One picture. */
export interface Picture {
  readonly title: string;
  /** The id of the node that is folded in the first picture and opens this one. */
  readonly of?: string;
  /** To be drawn one by one and put beside each other. */
  readonly parts: readonly Dataflow[];
}

/** A dataflow and its pictures, the one of the whole first. */
export interface Pictures {
  readonly pictures: readonly Picture[];
  /** The nodes that only pictures have: folded parts. */
  readonly folded: readonly FlowNode[];
}

/** With more nodes, what is folded is drawn in parts: lines of a whole column end in one place otherwise. */
const MOST_FOLDED = 12;

/** Small parts that use the same shared places are drawn as one, up to so many nodes. */
const MOST_JOINED = 8;

/** A picture with more nodes than this is folded or drawn in parts. */
const MOST_NODES = 60;

/** A folded part has at most so many processors, where what is joined can be parted. */
const MOST_PROCESSORS = 150;

/** The pictures of a dataflow. */
export function makePictures(dataflow: Dataflow): Pictures {
  const groups = groupByWorkspace(dataflow, MOST_PROCESSORS);
  if (dataflow.nodes.length <= MOST_NODES) {
    return { pictures: [{ title: 'Everything', parts: [dataflow] }], folded: [] };
  }
  if (groups.length < 2) {
    return { pictures: [{ title: 'Everything', parts: inParts(dataflow) }], folded: [] };
  }
  const whole = foldDataflow(dataflow, groups);
  const folded = whole.nodes.filter(({ kind }) => kind === 'workspace');
  return {
    pictures: [
      { title: 'Everything, folded', parts: whole.nodes.length > MOST_FOLDED ? inParts(whole) : [whole] },
      ...groups.map((group, i): Picture => ({
        title: `workspace ${folded[i]?.name ?? group.workspace}`,
        of: group.id,
        parts: partsOfGroup(dataflow, group),
      })),
    ],
    folded,
  };
}

/** A group with the places of others that it uses. */
function partsOfGroup(dataflow: Dataflow, { members }: FlowGroup): Dataflow[] {
  const edges = dataflow.edges.filter(({ from, to }) => members.has(from) || members.has(to));
  const ids = new Set([...members, ...edges.flatMap(({ from, to }) => [from, to])]);
  const own: Dataflow = { workspaces: [], nodes: dataflow.nodes.filter(({ id }) => ids.has(id)), edges };
  return own.nodes.length <= MOST_NODES ? [own] : inParts(own);
}

/** What is joined, with a copy of each hub that it uses. */
function inParts(dataflow: Dataflow): Dataflow[] {
  const hubs = hubsOf(dataflow.edges);
  const isHub = ({ id }: FlowNode): boolean => hubs.has(id);
  const partOf = new Map<string, number>();
  const parts = joinedParts(
    dataflow.nodes.filter((node) => !isHub(node)),
    dataflow.edges,
  );
  parts.forEach((part, i) => {
    for (const { id } of part) partOf.set(id, i);
  });
  const edges = parts.map((): Dataflow['edges'][number][] => []);
  for (const edge of dataflow.edges) {
    const part = partOf.get(edge.from) ?? partOf.get(edge.to);
    if (part !== undefined) edges[part]?.push(edge);
  }
  const hubNodes = dataflow.nodes.filter(isHub);
  const drawn = parts.map((nodes, i) => {
    const own = edges[i] ?? [];
    const used = new Set(own.flatMap(({ from, to }) => [from, to]));
    return { nodes, edges: own, hubs: hubNodes.filter(({ id }) => used.has(id)) };
  });
  return joinSmall(drawn).map((part) => ({
    workspaces: [],
    nodes: [...part.nodes, ...part.hubs],
    edges: part.edges,
  }));
}

interface Part {
  readonly nodes: readonly FlowNode[];
  readonly edges: Dataflow['edges'];
  readonly hubs: readonly FlowNode[];
}

/** Neighbours with the same hubs as one, as long as they are few: a copy of each hub for each node would be more copies than nodes. */
function joinSmall(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isSame =
      last?.hubs.length === part.hubs.length && last.hubs.every((hub, i) => hub === part.hubs[i]);
    if (last === undefined || !isSame || last.nodes.length + part.nodes.length > MOST_JOINED) {
      joined.push(part);
      continue;
    }
    joined.pop();
    joined.push({
      hubs: last.hubs,
      nodes: [...last.nodes, ...part.nodes],
      edges: [...last.edges, ...part.edges],
    });
  }
  return joined;
}
