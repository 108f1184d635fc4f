/** Nodes and edges of a dataflow as the page knows them: what each is, in words, and the resources that it belongs to. */
import type { Dataflow, FlowNode } from '../../graph/dataflow.ts';
import { processorAddress, formatAddress } from '../../model/address.ts';
import { GROUPS, MARKS, UNCHANGED, edgeLabel, groupOf, hasMarks } from '../graph/graph-style.ts';
import { cutColumns, escapeControls } from '../safe-text.ts';
import type { ViewDocument, ViewEdge, ViewNode } from './document.ts';

const WORDS: Readonly<Record<FlowNode['kind'], string>> = {
  processor: 'processor',
  workspace: 'workspace',
  topic: 'topic',
  stream: 'stream',
  collection: 'collection',
  objects: 'bucket or table',
  service: 'service',
  function: 'function',
  sample: 'sample stream',
  documents: 'documents',
  engine: 'engine sink',
  link: 'private network',
  other: 'place',
};

/** Columns of a node's text on the map; its panel has all of it. */
const [NAME, DETAIL] = [34, 44];

const wordOf = (node: FlowNode): string => (node.isDeadLetters ? 'dead letter queue' : WORDS[node.kind]);

/** The two lines of a node on the map. */
export function nodeLines(node: FlowNode): readonly [name: string, detail: string] {
  const sign = node.mark === undefined ? '' : `${MARKS[node.mark].sign} `;
  const detail =
    node.kind === 'processor' || node.detail === '' ? node.detail : `${wordOf(node)} · ${node.detail}`;
  return [
    sign + cutColumns(escapeControls(node.name), NAME),
    cutColumns(escapeControls(detail === '' ? wordOf(node) : detail), DETAIL),
  ];
}

/** @param indexOf the index of a resource by its formatted address */
export function viewNode(node: FlowNode, indexOf: (address: string) => number | undefined): ViewNode {
  const { id, kind, workspace, mark } = node;
  const own =
    kind === 'processor' ? [formatAddress(processorAddress(workspace ?? '', node.name))] : node.connections;
  return {
    id,
    group: kind === 'workspace' ? 'workspace' : groupOf(node),
    word: wordOf(node),
    name: escapeControls(node.name),
    detail: escapeControls(node.detail),
    ...(workspace !== undefined && { workspace: escapeControls(workspace) }),
    ...(mark && { mark, markWord: MARKS[mark].label }),
    resources: own.map(indexOf).filter((index) => index !== undefined),
  };
}

/** The edges, each with the words beside it. */
export function viewEdges({ edges }: Dataflow): ViewEdge[] {
  return edges.map((edge) => {
    const label = edgeLabel(edge);
    const { from, to, mark } = edge;
    return { from, to, ...(label !== undefined && { label }), ...(mark && { mark }) };
  });
}

/** What the colours of the map mean, of those that are used. */
export function legendOf(dataflow: Dataflow): ViewDocument['legend'] {
  if (!hasMarks(dataflow)) {
    const used = new Set(dataflow.nodes.map(groupOf));
    return Object.entries(GROUPS)
      .filter(([group]) => used.has(group as keyof typeof GROUPS))
      .map(([group, { label }]) => [`is-${group}`, label]);
  }
  const used = new Set(
    [...dataflow.nodes, ...dataflow.edges, ...dataflow.workspaces].map(({ mark }) => mark),
  );
  const marks = Object.entries(MARKS).filter(([mark]) => used.has(mark as keyof typeof MARKS));
  return [
    ...marks.map(([mark, { sign, label }]): [string, string] => [`is-${mark}`, `${sign} ${label}`]),
    ['is-unchanged', UNCHANGED.label],
  ];
}
