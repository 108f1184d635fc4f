/** What a dataflow looks like, whatever the format: one table of shapes and colours, and the text of a node. Colours are readable on white and on black. */
import type { Dataflow, FlowEdge, FlowNode, Mark } from '../../graph/dataflow.ts';
import { cutColumns, escapeControls } from '../safe-text.ts';

/** Fill, line and, on that fill, text. */
export interface Look {
  readonly fill: string;
  readonly stroke: string;
  /** What the legend calls it. */
  readonly label: string;
}

/** Text within nodes, whose fills are all light. */
export const INK = '#1f2328';
/** Lines, and text outside of nodes: as far from white as from black. */
export const MIDDLE = '#768390';

export type Group = 'processor' | 'stream' | 'collection' | 'service' | 'dead-letters' | 'other';

export const GROUPS: Readonly<Record<Group, Look>> = {
  processor: { fill: '#ddf4ff', stroke: '#0969da', label: 'processor' },
  stream: { fill: '#fff8c5', stroke: '#9a6700', label: 'topic or stream' },
  collection: { fill: '#dafbe1', stroke: '#1a7f37', label: 'collection' },
  service: { fill: '#fbefff', stroke: '#8250df', label: 'service or function' },
  'dead-letters': { fill: '#ffebe9', stroke: '#cf222e', label: 'dead letters' },
  other: { fill: '#eaeef2', stroke: '#57606a', label: 'other' },
};

/** With a plan, what happens counts, not what it is: everything else is grey. */
export const MARKS: Readonly<Record<Mark, Look & { readonly sign: string }>> = {
  create: { fill: '#aceebb', stroke: '#1a7f37', label: 'created', sign: '+' },
  update: { fill: '#fae17d', stroke: '#9a6700', label: 'updated', sign: '~' },
  replace: { fill: '#ffb77c', stroke: '#bc4c00', label: 'replaced', sign: '±' },
  delete: { fill: '#ffcecb', stroke: '#cf222e', label: 'deleted', sign: '-' },
  pause: { fill: '#b6e3ff', stroke: '#0969da', label: 'pauses for it', sign: '‖' },
  wait: { fill: '#ddf4ff', stroke: '#54aeff', label: 'gets nothing meanwhile', sign: '…' },
};

export const UNCHANGED: Look = { fill: '#f6f8fa', stroke: '#768390', label: 'unchanged' };

const GROUP_OF: Readonly<Record<FlowNode['kind'], Group>> = {
  processor: 'processor',
  workspace: 'processor',
  topic: 'stream',
  stream: 'stream',
  sample: 'stream',
  collection: 'collection',
  objects: 'collection',
  service: 'service',
  function: 'service',
  documents: 'other',
  engine: 'other',
  link: 'other',
  other: 'other',
};

export const groupOf = (node: FlowNode): Group => (node.isDeadLetters ? 'dead-letters' : GROUP_OF[node.kind]);

/** Whether it shows a plan, so that colours say what happens. */
export function hasMarks(dataflow: Dataflow): boolean {
  return [...dataflow.workspaces, ...dataflow.nodes, ...dataflow.edges].some(
    ({ mark }) => mark !== undefined,
  );
}

/** What a node looks like, and a name for that which is a word of no format. */
export function lookOf(node: FlowNode, isPlan: boolean): readonly [name: string, look: Look] {
  if (!isPlan) return [`is-${groupOf(node)}`, GROUPS[groupOf(node)]];
  return node.mark === undefined ? ['is-unchanged', UNCHANGED] : [`is-${node.mark}`, MARKS[node.mark]];
}

/** The nodes of each workspace, in order, and those that belong to none. */
export function nodesByWorkspace({ workspaces, nodes }: Dataflow): {
  readonly inside: readonly (readonly [
    workspace: Dataflow['workspaces'][number],
    nodes: readonly FlowNode[],
  ])[];
  readonly shared: readonly FlowNode[];
} {
  const names = new Set(workspaces.map(({ name }) => name));
  return {
    inside: workspaces.map((each) => [each, nodes.filter((node) => node.workspace === each.name)] as const),
    shared: nodes.filter(({ workspace }) => workspace === undefined || !names.has(workspace)),
  };
}

/** The words beside an edge; none where the arrow says it all. */
export function edgeLabel({ role }: FlowEdge): string | undefined {
  switch (role) {
    case 'source':
    case 'sink':
      return undefined;
    case 'lookup':
      return 'lookup';
    case 'function':
      return 'calls';
    case 'dlq':
      return 'failed';
    case 'link':
      return 'private link';
    case 'peering':
      return 'VPC peering';
  }
}

/** Longer names are cut: a database and a collection alone may take 255 characters. */
const NAME_COLUMNS = 44;
const DETAIL_COLUMNS = 52;

/** The two lines of a node, safe but not yet escaped for a format; the second may be empty. */
export function nodeText(node: FlowNode): readonly [name: string, detail: string] {
  const sign = node.mark === undefined ? '' : `${MARKS[node.mark].sign} `;
  return [sign + shorten(node.name, NAME_COLUMNS), shorten(node.detail, DETAIL_COLUMNS)];
}

/** The heading of a workspace, safe but not yet escaped for a format. */
export function workspaceText({ name, mark }: Dataflow['workspaces'][number]): string {
  const sign = mark === undefined ? '' : `${MARKS[mark].sign} `;
  return `${sign}workspace ${shorten(name, NAME_COLUMNS)}`;
}

/** `text` on one line, cut to `columns`. U+FFFE and U+FFFF are allowed in no XML. */
function shorten(text: string, columns: number): string {
  const safe = escapeControls(text).replace(/[\ufffe\uffff]/g, '\ufffd');
  return cutColumns(safe, columns);
}
