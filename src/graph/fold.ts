/**
 * A dataflow with parts of it folded into one node each: a workspace, or a share of a workspace that is too large to be looked at as one. What several
 * parts use stays a node beside them.
 */
import { compareText } from '../model/address.ts';
import type { Dataflow, FlowEdge, FlowNode, Mark } from './dataflow.ts';

/** What is folded into one node. */
export interface FlowGroup {
  /** `w1`, `w2`, ...: no id of a node of the dataflow. */
  readonly id: string;
  readonly workspace: string;
  /** Which share of its workspace it is, from 1 on; absent where it is all of it. */
  readonly share?: number;
  /** What it is called, where that isn't its workspace. */
  readonly title?: string;
  /** Ids of nodes. */
  readonly members: ReadonlySet<string>;
}

/** Above this many processors, `graph` draws a project folded. */
const FOLDED_ABOVE = 30;

/** A single workspace becomes about so many boxes: more are a column that nobody reads. */
const BOXES = 12;

/** Whether a picture of all would be too large to be read. */
export function isWorthFolding({ nodes }: Dataflow): boolean {
  return countProcessors(nodes) > FOLDED_ABOVE;
}

/**
 * What `graph` folds: each workspace; of a single one, processors that share sources and sinks, named after the first of them. Places that many use
 * stay nodes.
 */
export function groupForGraph(dataflow: Dataflow): FlowGroup[] {
  const processors = countProcessors(dataflow.nodes);
  if (dataflow.workspaces.length > 1 || processors <= FOLDED_ABOVE) return groupByWorkspace(dataflow);
  const names = new Map(
    dataflow.nodes.flatMap(({ id, kind, name }) => (kind === 'processor' ? [[id, name] as const] : [])),
  );
  return groupByWorkspace(dataflow, Math.ceil(processors / BOXES)).map((group) => {
    const [first, ...others] = [...group.members].flatMap((id) => names.get(id) ?? []);
    if (first === undefined) return group;
    return { ...group, title: others.length === 0 ? first : `${first} and ${others.length} more` };
  });
}

const countProcessors = (nodes: readonly FlowNode[]): number =>
  nodes.filter(({ kind }) => kind === 'processor').length;

/**
 * A group for each workspace. One with more than `most` processors is divided: what is joined stays together as far as it fits.
 */
export function groupByWorkspace(dataflow: Dataflow, most = Infinity): FlowGroup[] {
  const groups: Omit<FlowGroup, 'id'>[] = [];
  for (const { name: workspace } of dataflow.workspaces) {
    const own = dataflow.nodes.filter((node) => node.workspace === workspace);
    if (own.length === 0) continue;
    if (countProcessors(own) <= most) {
      groups.push({ workspace, members: new Set(own.map(({ id }) => id)) });
      continue;
    }
    divide(own, dataflow.edges, most).forEach((members, i) =>
      groups.push({ workspace, share: i + 1, members }),
    );
  }
  return groups.map((group, i) => ({ id: `w${i + 1}`, ...group }));
}

/** Shares of at most `most` processors, as long as what is joined isn't larger. Places that many use join nothing. */
function divide(own: readonly FlowNode[], edges: readonly FlowEdge[], most: number): Set<string>[] {
  const shares: Set<string>[] = [];
  let share = new Set<string>();
  let processors = 0;
  const hubs = hubsOf(edges);
  // Hubs are in no share: they stay nodes beside them.
  for (const part of joinedParts(
    own.filter(({ id }) => !hubs.has(id)),
    edges,
  )) {
    const size = countProcessors(part);
    if (processors > 0 && processors + size > most) {
      shares.push(share);
      share = new Set();
      processors = 0;
    }
    for (const { id } of part) share.add(id);
    processors += size;
  }
  return [...shares, share];
}

/** A place that more nodes than this are joined to says nothing about what belongs together. */
const HUB = 8;

/** Ids of places that so many edges end at that everything would be joined by them. */
export function hubsOf(edges: readonly FlowEdge[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { from, to } of edges) {
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return new Set([...counts].filter(([id, count]) => count > HUB && !/^[pw]\d/.test(id)).map(([id]) => id));
}

/** Nodes that edges join, hubs left out of account; each node is in one part. In the order of the nodes. */
export function joinedParts(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): FlowNode[][] {
  const ids = new Set(nodes.map(({ id }) => id));
  const hubs = hubsOf(edges);
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (!ids.has(from) || !ids.has(to) || hubs.has(from) || hubs.has(to)) continue;
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const partOf = new Map<string, number>();
  const parts: FlowNode[][] = [];
  for (const { id } of nodes) {
    if (partOf.has(id)) continue;
    const queue = [id];
    partOf.set(id, parts.length);
    for (const next of queue) {
      for (const other of neighbours.get(next) ?? []) {
        if (partOf.has(other)) continue;
        partOf.set(other, parts.length);
        queue.push(other);
      }
    }
    parts.push([]);
  }
  for (const node of nodes) parts[partOf.get(node.id) ?? 0]?.push(node);
  return parts;
}

/** The dataflow between groups: a node each, and what belongs to none of them. */
export function foldDataflow(
  dataflow: Dataflow,
  groups: readonly FlowGroup[] = groupByWorkspace(dataflow),
): Dataflow {
  const groupOf = new Map(groups.flatMap(({ id, members }) => [...members].map((member) => [member, id])));
  const edges = new Map<string, FlowEdge>();
  for (const { from, to, role, mark } of dataflow.edges) {
    const [start, end] = [groupOf.get(from) ?? from, groupOf.get(to) ?? to];
    if (start === end) continue;
    const key = `${start} ${end} ${role}`;
    const other = edges.get(key);
    const isSame = other === undefined || other.mark === mark;
    edges.set(key, { from: start, to: end, role, ...(isSame && mark !== undefined && { mark }) });
  }
  return {
    workspaces: [],
    nodes: [
      ...groups.map((group) => groupNode(group, dataflow)),
      ...dataflow.nodes.filter(({ id }) => !groupOf.has(id)),
    ],
    edges: [...edges.values()].toSorted((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to)),
  };
}

function groupNode({ id, workspace, share, title, members }: FlowGroup, dataflow: Dataflow): FlowNode {
  const own = dataflow.nodes.filter((node) => members.has(node.id));
  const processors = countProcessors(own);
  const places = own.length - processors;
  const mark = dataflow.workspaces.find(({ name }) => name === workspace)?.mark ?? markOf(own);
  return {
    id,
    kind: 'workspace',
    name: title ?? (share === undefined ? workspace : `${workspace}, part ${share}`),
    detail: `${processors} processor${processors === 1 ? '' : 's'}, ${places} place${places === 1 ? '' : 's'}`,
    workspace,
    isDeadLetters: false,
    connections: [],
    ...(mark && { mark }),
  };
}

/** What happens to all of them; `update` where it isn't the same. */
function markOf(nodes: readonly FlowNode[]): Mark | undefined {
  const marks = new Set(nodes.map(({ mark }) => mark));
  const [only] = marks;
  return marks.size === 1 ? only : 'update';
}
