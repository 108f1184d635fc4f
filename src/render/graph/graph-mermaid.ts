/** A dataflow as a Mermaid flowchart, for Markdown: GitHub draws it in a pull request. */
import type { Dataflow, FlowEdge, FlowNode } from '../../graph/dataflow.ts';
import type { Look } from './graph-style.ts';
import {
  INK,
  MARKS,
  MIDDLE,
  edgeLabel,
  hasMarks,
  lookOf,
  nodeText,
  nodesByWorkspace,
  workspaceText,
} from './graph-style.ts';

/** The flowchart's text, with a final line end. Names can neither end a label nor begin a directive, a link or a style. */
export function renderMermaid(dataflow: Dataflow): string {
  const isPlan = hasMarks(dataflow);
  const { inside, shared } = nodesByWorkspace(dataflow);
  return [
    'flowchart LR',
    ...inside.flatMap(([workspace, nodes], index) => [
      `  subgraph w${index + 1}["${escapeLabel(workspaceText(workspace))}"]`,
      ...nodes.map((node) => `    ${shape(node)}`),
      '  end',
    ]),
    ...shared.map((node) => `  ${shape(node)}`),
    ...dataflow.edges.map((edge) => `  ${arrow(edge)}`),
    ...classes(dataflow.nodes, isPlan),
    ...dataflow.workspaces.map(({ mark }, index) => {
      const stroke = mark === undefined ? MIDDLE : MARKS[mark].stroke;
      return `  style w${index + 1} fill:none,stroke:${stroke},stroke-dasharray:4 4`;
    }),
    ...dataflow.edges.flatMap(({ mark }, index) =>
      mark === undefined ? [] : [`  linkStyle ${index} stroke:${MARKS[mark].stroke},stroke-width:2px`],
    ),
  ]
    .map((line) => line + '\n')
    .join('');
}

/** Brackets of the shapes that Mermaid has. */
const BRACKETS: Readonly<Record<FlowNode['kind'], readonly [open: string, close: string]>> = {
  processor: ['[', ']'],
  workspace: ['[[', ']]'],
  topic: ['([', '])'],
  stream: ['([', '])'],
  sample: ['([', '])'],
  collection: ['[(', ')]'],
  objects: ['[(', ')]'],
  service: ['{{', '}}'],
  function: ['{{', '}}'],
  documents: ['(', ')'],
  engine: ['(', ')'],
  link: ['>', ']'],
  other: ['(', ')'],
};

function shape(node: FlowNode): string {
  const [open, close] = BRACKETS[node.kind];
  const lines = nodeText(node).filter((line) => line !== '');
  return `${node.id}${open}"${lines.map(escapeLabel).join('<br>')}"${close}`;
}

function arrow(edge: FlowEdge): string {
  const label = edgeLabel(edge);
  const { from, to } = edge;
  if (label === undefined) return `${from} --> ${to}`;
  return edge.role === 'function' ? `${from} <-. ${label} .-> ${to}` : `${from} -. ${label} .-> ${to}`;
}

/** One class for each look that is used. */
function classes(nodes: readonly FlowNode[], isPlan: boolean): string[] {
  const members = new Map<string, { readonly look: Look; readonly ids: string[] }>();
  for (const node of nodes) {
    const [name, look] = lookOf(node, isPlan);
    const group = members.get(name);
    if (group === undefined) members.set(name, { look, ids: [node.id] });
    else group.ids.push(node.id);
  }
  return [...members].flatMap(([name, { look, ids }]) => [
    `  classDef ${name} fill:${look.fill},stroke:${look.stroke},color:${INK}`,
    `  class ${ids.join(',')} ${name}`,
  ]);
}

/**
 * `text` within `["..."]`: whatever is no letter, digit, comma or parenthesis is written as an entity, so that quotes, directives (`%%{`), Markdown, icons
 * (`fa:fa-...`), formulas (`$$`) and HTML all lose their meaning. What joins two letters or digits, as in `db.my_coll`, means nothing anyway; nor does a space between words.
 */
function escapeLabel(text: string): string {
  return text.replace(
    /((?<=[\p{L}\p{N}])[-._/](?=[\p{L}\p{N}])|(?<=[^ ]) (?=[^ ]))|[^\p{L}\p{N},()]/gu,
    (character, join: string | undefined) => join ?? `#${character.codePointAt(0) ?? 0};`,
  );
}
