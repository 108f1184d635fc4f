/**
 * Where everything is in a picture, left to right. Graphviz places nodes and curves here, when the page is made, so that the same dataflow gives the
 * same bytes and the page computes no layout. What isn't joined is placed part by part and packed, as one column would be too tall.
 */
import type { Graph, Viz } from '@viz-js/viz';
import type { Dataflow, FlowEdge, FlowNode } from '../../graph/dataflow.ts';
import type { Picture } from '../../graph/pictures.ts';
import { edgeLabel, nodesByWorkspace, workspaceText } from '../graph/graph-style.ts';
import { textWidth } from '../safe-text.ts';
import type { PlacedEdge, PlacedNode, ViewMap } from './document.ts';
import { nodeLines } from './nodes.ts';

/** Pixels. Graphviz counts in points, which are taken for pixels here. */
const HEIGHT = 42;
/** Of a column of the bold name, and of the smaller line below it. */
const COLUMNS = [7.5, 6.2] as const;
const GAP = 36;
/** Widths are multiples of it, so that parts that hardly differ are drawn alike. */
const STEP = 12;
const INCH = 72;

/** Width over height that parts are packed to. */
const SHAPE = 1.5;

/**
 * Draws graphs. Large projects have many parts of one form, with names of about the same length: each form is drawn once. Names are left out for
 * that, and widths come in steps.
 */
export class Layout {
  readonly #viz: Viz;
  readonly #drawn = new Map<string, DrawnGraph>();

  constructor(viz: Viz) {
    this.#viz = viz;
  }

  draw(graph: Graph): DrawnGraph {
    const key = JSON.stringify(graph);
    const known = this.#drawn.get(key);
    if (known !== undefined) return known;
    // Without drawing operations, which nobody reads.
    const drawn = JSON.parse(this.#viz.renderString(graph, { format: 'json0' })) as DrawnGraph;
    this.#drawn.set(key, drawn);
    return drawn;
  }
}

/** Where everything is. Workspaces have boxes where the picture is drawn in one. */
export function placePicture(layout: Layout, { title, parts }: Picture): ViewMap {
  const [only, ...others] = parts.map((part) => placePart(layout, part));
  if (only === undefined) return { title, width: 0, height: 0, boxes: [], nodes: [], edges: [] };
  return others.length === 0 ? { ...only, title } : pack([only, ...others], title);
}

const widthOf = (node: FlowNode): number => {
  const [name, detail] = nodeLines(node).map(textWidth);
  const text = Math.max((name ?? 0) * COLUMNS[0], (detail ?? 0) * COLUMNS[1], 70);
  return Math.ceil((text + 24) / STEP) * STEP;
};

interface Drawn {
  readonly name?: string;
  readonly id?: string;
  readonly pos?: string;
  readonly bb?: string;
}

interface DrawnGraph {
  readonly bb?: string;
  readonly objects?: readonly Drawn[];
  readonly edges?: readonly Drawn[];
}

function placePart(layout: Layout, { workspaces, nodes, edges }: Dataflow): ViewMap {
  const { inside, shared } = nodesByWorkspace({ workspaces, nodes, edges });
  const boxes = inside.filter(([, own]) => own.length > 0);
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const nameOf = (id: string): string => `n${index.get(id) ?? ''}`;
  const graph = describe(
    boxes.map(([, own]) => own),
    shared,
    edges,
    nameOf,
  );
  const drawn = layout.draw(graph);
  const [, , width = 0, height = 0] = numbersIn(drawn.bb);
  const objects = new Map((drawn.objects ?? []).map((each) => [each.name ?? '', each]));
  const curves = new Map((drawn.edges ?? []).map(({ id = '', pos }) => [id, numbersIn(pos)]));
  const place = (node: FlowNode): PlacedNode => {
    const [x = 0, y = 0] = numbersIn(objects.get(nameOf(node.id))?.pos);
    const own = widthOf(node);
    return {
      id: node.id,
      x: Math.round(x - own / 2),
      y: Math.round(height - y - HEIGHT / 2),
      width: own,
      height: HEIGHT,
      lines: nodeLines(node),
    };
  };
  return {
    title: '',
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: boxes.map(([workspace], i) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(objects.get(`cluster_${i}`)?.bb);
      return {
        title: workspaceText(workspace),
        x: Math.round(left),
        y: Math.round(height - top),
        width: Math.round(right - left),
        height: Math.round(top - bottom),
        ...(workspace.mark && { mark: workspace.mark }),
      };
    }),
    nodes: nodes.map(place),
    edges: edges.flatMap((edge, i) => placeEdge(edge, curves.get(`e${i}`) ?? [], height, index)),
  };
}

function describe(
  boxes: readonly (readonly FlowNode[])[],
  free: readonly FlowNode[],
  edges: readonly FlowEdge[],
  nameOf: (id: string) => string,
): Graph {
  const describeNode = (node: FlowNode) => ({
    name: nameOf(node.id),
    attributes: { width: widthOf(node) / INCH, height: HEIGHT / INCH, label: '' },
  });
  return {
    directed: true,
    graphAttributes: { rankdir: 'LR', nodesep: 0.25, ranksep: 0.8, pad: 0 },
    nodeAttributes: { shape: 'box', fixedsize: true },
    edgeAttributes: { dir: 'none' },
    nodes: free.map(describeNode),
    edges: edges.map(({ from, to }, i) => ({
      tail: nameOf(from),
      head: nameOf(to),
      attributes: { tailport: 'e', headport: 'w', id: `e${i}` },
    })),
    subgraphs: boxes.map((nodes, i) => ({
      name: `cluster_${i}`,
      graphAttributes: { margin: 22, label: '' },
      nodes: nodes.map(describeNode),
    })),
  };
}

/** The numbers of `0,0,548,1986` or `e,1,2 3,4`. */
const numbersIn = (text = ''): number[] =>
  text
    .split(/[ ,]/)
    .filter((part) => part !== 'e' && part !== 's')
    .map(Number);

function placeEdge(
  edge: FlowEdge,
  points: readonly number[],
  height: number,
  index: ReadonlyMap<string, number>,
): PlacedEdge[] {
  const [from, to] = [index.get(edge.from), index.get(edge.to)];
  if (from === undefined || to === undefined) return [];
  // What goes to a dead letter queue needs no word: the queue says what it is.
  const label = edge.role === 'dlq' ? undefined : edgeLabel(edge);
  return [
    {
      from,
      to,
      points: points.map((each, i) => Math.round(i % 2 === 0 ? each : height - each)),
      ...(label !== undefined && { label }),
      ...(edge.mark && { mark: edge.mark }),
      ...(edge.role === 'function' && { both: true as const }),
      ...(edgeLabel(edge) !== undefined && { isAside: true as const }),
    },
  ];
}

/** Pictures beside and below each other, in their order, in columns. */
function pack(parts: readonly ViewMap[], title: string): ViewMap {
  const area = parts.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const limit = Math.max(...parts.map(({ height }) => height), Math.sqrt(area / SHAPE));
  const [nodes, edges]: [PlacedNode[], PlacedEdge[]] = [[], []];
  let [x, y, columnWidth, height] = [0, 0, 0, 0];
  for (const part of parts) {
    if (y > 0 && y + part.height > limit) {
      x += columnWidth + GAP;
      y = 0;
      columnWidth = 0;
    }
    const [left, top, first] = [x, y, nodes.length];
    nodes.push(...part.nodes.map((node) => ({ ...node, x: node.x + left, y: node.y + top })));
    edges.push(
      ...part.edges.map((edge) => ({
        ...edge,
        from: edge.from + first,
        to: edge.to + first,
        points: edge.points.map((each, i) => each + (i % 2 === 0 ? left : top)),
      })),
    );
    y += part.height + GAP;
    columnWidth = Math.max(columnWidth, part.width);
    height = Math.max(height, y - GAP);
  }
  return { title, width: x + columnWidth, height, boxes: [], nodes, edges };
}
