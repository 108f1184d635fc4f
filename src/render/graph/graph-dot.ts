/** A dataflow in Graphviz's language, DOT; `graph-svg.ts` has it drawn. */
import type { Dataflow, FlowEdge, FlowNode } from '../../graph/dataflow.ts';
import type { Group, Look } from './graph-style.ts';
import {
  GROUPS,
  INK,
  MARKS,
  MIDDLE,
  UNCHANGED,
  edgeLabel,
  groupOf,
  hasMarks,
  lookOf,
  nodeText,
  nodesByWorkspace,
  workspaceText,
} from './graph-style.ts';

/** Points. */
const FONT_SIZES = { name: 12, heading: 11, label: 10 };

/**
 * The graph's text, with a final line end: left to right, workspaces as boxes, a legend of what is in it. `scale` enlarges the text
 * alone, so that boxes have room for fonts that are wider than Graphviz thinks.
 */
export function renderDot(dataflow: Dataflow, scale = 1): string {
  const size = (kind: keyof typeof FONT_SIZES): string => String(FONT_SIZES[kind] * scale);
  const isPlan = hasMarks(dataflow);
  const node = (each: FlowNode): string => describeNode(each, isPlan);
  const { inside, shared } = nodesByWorkspace(dataflow);
  return [
    'digraph dataflow {',
    '  rankdir=LR; bgcolor=transparent; nodesep=0.3; ranksep=0.7; pad=0.2;',
    `  fontname=Helvetica; fontsize=${size('heading')}; fontcolor="${MIDDLE}"; labelloc=b; labeljust=l;`,
    `  node [style="filled", fontname=Helvetica, fontsize=${size('name')}, fontcolor="${INK}", margin="0.15,0.09"];`,
    `  edge [fontname=Helvetica, fontsize=${size('label')}, color="${MIDDLE}", fontcolor="${MIDDLE}", arrowsize=0.7];`,
    `  label=${legend(dataflow, isPlan)};`,
    ...inside.flatMap(([workspace, nodes], index) => [
      `  subgraph cluster_w${index + 1} {`,
      `    style="rounded,dashed"; color="${workspace.mark === undefined ? MIDDLE : MARKS[workspace.mark].stroke}"; margin=14; labelloc=t;`,
      `    label=${quote(workspaceText(workspace))};`,
      ...nodes.map((each) => `    ${node(each)}`),
      '  }',
    ]),
    ...shared.map((each) => `  ${node(each)}`),
    ...dataflow.edges.map((edge) => `  ${describeEdge(edge)}`),
    '}',
  ]
    .map((line) => line + '\n')
    .join('');
}

const SHAPES: Readonly<Record<FlowNode['kind'], string>> = {
  processor: 'shape=box, style="filled,rounded"',
  workspace: 'shape=box, style="filled,rounded", peripheries=2',
  topic: 'shape=cds',
  stream: 'shape=cds',
  sample: 'shape=cds',
  collection: 'shape=cylinder',
  objects: 'shape=folder',
  service: 'shape=component',
  function: 'shape=component',
  documents: 'shape=note',
  engine: 'shape=box, style="filled,dashed"',
  link: 'shape=rarrow',
  other: 'shape=box',
};

function describeNode(node: FlowNode, isPlan: boolean): string {
  const [, { fill, stroke }] = lookOf(node, isPlan);
  const [name, detail] = nodeText(node);
  const lines = [name, detail].filter((line) => line !== '');
  return `${node.id} [${SHAPES[node.kind]}, fillcolor="${fill}", color="${stroke}", tooltip=${quote(lines.join(', '))}, label=${quote(...lines)}];`;
}

function describeEdge(edge: FlowEdge): string {
  const label = edgeLabel(edge);
  const attributes = [
    ...(label === undefined ? [] : [`label=" ${label} "`, 'style=dashed']),
    ...(edge.role === 'function' ? ['dir=both'] : []),
    ...(edge.mark === undefined ? [] : [`color="${MARKS[edge.mark].stroke}"`, 'penwidth=2']),
  ];
  // Out on the right, in on the left: it reads as it flows, and arrows meet pointed shapes at their points.
  return `${edge.from}:e -> ${edge.to}:w${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`};`;
}

/** A row of what the colours mean, of those that are used. */
function legend(dataflow: Dataflow, isPlan: boolean): string {
  const looks: readonly { readonly look: Look; readonly sign?: string }[] = isPlan
    ? [
        ...Object.entries(MARKS)
          .filter(([mark]) =>
            [...dataflow.nodes, ...dataflow.edges, ...dataflow.workspaces].some((each) => each.mark === mark),
          )
          .map(([, look]) => ({ look, sign: look.sign })),
        { look: UNCHANGED },
      ]
    : (Object.keys(GROUPS) as Group[])
        .filter((group) => dataflow.nodes.some((node) => groupOf(node) === group))
        .map((group) => ({ look: GROUPS[group] }));
  if (dataflow.nodes.length === 0) return '"nothing flows here"';
  const cells = looks.map(({ look, sign }) => {
    const swatch = `<td border="1" style="rounded" bgcolor="${look.fill}" color="${look.stroke}" width="18"><font color="${INK}">${sign ?? ' '}</font></td>`;
    return `${swatch}<td border="0" align="left">${look.label}  </td>`;
  });
  return `<<table border="0" cellborder="0" cellspacing="4" cellpadding="2"><tr>${cells.join('')}</tr></table>>`;
}

/** A quoted text of one or more lines. A backslash would begin `\N` or `\l`, an ampersand an entity. */
function quote(...lines: readonly string[]): string {
  return `"${lines.map((line) => escapeXml(line).replaceAll('\\', '\\\\')).join('\\n')}"`;
}

/** Graphviz reads entities in every label. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
