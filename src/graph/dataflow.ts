/**
 * The dataflow of a project as a graph: processors, the places that documents come from and go to, and what runs between
 * them. Plain data, sorted, drawn by `render/graph-*.ts`; made by `build-dataflow.ts` and, for a plan, `plan-dataflow.ts`.
 */

/**
 * What kind of place it is. `stream`: Kinesis; `objects`: S3, Azure Blob Storage, Iceberg tables; `engine`: a sink of the
 * stream engine itself, such as `__testLog`; `link`: a private link or a VPC peering, over which places are reached; `other`: of a connection that nothing is known about.
 */
export type PlaceKind =
  | 'topic'
  | 'stream'
  | 'collection'
  | 'objects'
  | 'service'
  | 'function'
  | 'sample'
  | 'documents'
  | 'engine'
  | 'link'
  | 'other';

/**
 * What a plan does to a node or an edge. `pause`: a processor stops for a while though nothing about it changes; `wait`: it
 * goes on, and gets nothing from one that pauses.
 */
export type Mark = 'create' | 'update' | 'replace' | 'delete' | 'pause' | 'wait';

export interface FlowNode {
  /** `p1`, `p2`, ... for processors, `n1`, ... for places: letters and digits alone, in the order of `nodes`. */
  readonly id: string;
  /** `workspace`: what is folded into one node, by `fold.ts`. */
  readonly kind: 'processor' | 'workspace' | PlaceKind;
  /** What it is: a processor's name, `db.coll`, a topic. Anybody may have written it: escape it. */
  readonly name: string;
  /** What else is worth knowing, short: the connections with their type, a state. To be escaped as well. */
  readonly detail: string;
  /** The workspace that alone uses it; absent when several do. */
  readonly workspace?: string;
  /** Takes nothing but what failed elsewhere. */
  readonly isDeadLetters: boolean;
  /** Of a place: the connections by which it is reached, formatted and sorted. Of a processor none. */
  readonly connections: readonly string[];
  readonly mark?: Mark;
}

/**
 * Why an edge is there. `function` goes both ways: a request, and its answer. `link` and `peering`: no documents, but the way to a place, from a private
 * link or VPC peering to what is reached over it.
 */
export type FlowRole = 'source' | 'sink' | 'lookup' | 'function' | 'dlq' | 'link' | 'peering';

export interface FlowEdge {
  /** Ids of nodes, in the direction of the documents; for `function` from the processor. */
  readonly from: string;
  readonly to: string;
  readonly role: FlowRole;
  /** `create` and `delete` alone: it is there only after, or only before. */
  readonly mark?: Mark;
}

export interface FlowWorkspace {
  readonly name: string;
  readonly mark?: Mark;
}

export interface Dataflow {
  /** Sorted by name. */
  readonly workspaces: readonly FlowWorkspace[];
  /** Processors by address, then places. */
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** A dataflow with what a plan touches and what that is directly joined to, and nothing else. */
export function touchedDataflow(dataflow: Dataflow): Dataflow {
  const touched = new Set(dataflow.nodes.filter(({ mark }) => mark !== undefined).map(({ id }) => id));
  const edges = dataflow.edges.filter(
    ({ from, to, mark }) => mark !== undefined || touched.has(from) || touched.has(to),
  );
  const kept = new Set([...touched, ...edges.flatMap(({ from, to }) => [from, to])]);
  const nodes = dataflow.nodes.filter(({ id }) => kept.has(id));
  const names = new Set(nodes.map(({ workspace }) => workspace));
  return {
    workspaces: dataflow.workspaces.filter(({ name, mark }) => mark !== undefined || names.has(name)),
    nodes,
    edges,
  };
}
