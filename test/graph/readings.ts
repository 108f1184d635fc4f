/** What the real parsers make of a drawn dataflow, and a dataflow in words. */
import DOMPurify from 'dompurify';
import { instance } from '@viz-js/viz';
import type { Dataflow } from '../../src/graph/dataflow.ts';

/** A node as a parser read it: its label with every entity read, and where it stands. */
export interface ReadNode {
  readonly id: string;
  readonly label: string;
}

export interface ReadGraph {
  readonly nodes: readonly ReadNode[];
  /** `from -> to`, sorted. */
  readonly edges: readonly string[];
  readonly boxes: readonly string[];
}

/** What the parser of Mermaid keeps of a flowchart. */
interface FlowDatabase {
  getVertices(): Map<string, { id: string; text: string; link?: string; haveCallback?: boolean }>;
  getEdges(): { start: string; end: string }[];
  getSubGraphs(): { id: string; title: string }[];
}

/**
 * Reads a flowchart with Mermaid itself. Its parser asks DOMPurify, which has no DOM to work in here, to clean texts: it is told to leave them,
 * so that what is read is what a hostile text would be before any cleaning.
 * @throws what Mermaid says is wrong.
 */
export async function readMermaid(text: string): Promise<ReadGraph> {
  Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (dirty: string) => dirty });
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false });
  const { config } = await mermaid.parse(text);
  if (Object.keys(config).length > 0) throw new Error(`it brings settings: ${JSON.stringify(config)}`);
  // Deprecated, and the only way to what it has read.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const read = db as unknown as FlowDatabase;
  // A style for a box counts as a node of its name.
  const boxes = new Set(read.getSubGraphs().map(({ id }) => id));
  const vertices = [...read.getVertices().values()].filter(({ id }) => !boxes.has(id));
  const linked = vertices.find(({ link, haveCallback }) => link !== undefined || haveCallback === true);
  if (linked) throw new Error(`${linked.id} got a link`);
  return {
    nodes: vertices.map(({ id, text: label }) => ({ id, label: readEntities(label) })),
    edges: read
      .getEdges()
      .map(({ start, end }) => `${start} -> ${end}`)
      .sort(),
    boxes: read.getSubGraphs().map(({ title }) => readEntities(title)),
  };
}

/** Mermaid keeps `#35;` as a marker until it draws. What is left of HTML is the line end that we put there. */
const readEntities = (label: string): string =>
  label
    .replaceAll('<br>', '\n')
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));

interface DotObject {
  name: string;
  label?: string;
  _gvid: number;
}

/**
 * Reads DOT with Graphviz itself.
 * @throws what Graphviz says is wrong, warnings too, but for letters whose width it does not know.
 */
export async function readDot(text: string): Promise<ReadGraph> {
  const result = (await instance()).render(text, { format: 'dot_json' });
  const errors = result.errors.filter(({ message }) => !message.includes('no value for width of non-ASCII'));
  if (result.status !== 'success' || errors.length > 0) throw new Error(JSON.stringify(result.errors));
  const graph = JSON.parse(result.output) as {
    objects?: DotObject[];
    edges?: { tail: number; head: number }[];
  };
  const names = new Map(graph.objects?.map(({ _gvid, name }) => [_gvid, name]));
  const isBox = ({ name }: DotObject): boolean => name.startsWith('cluster_');
  const labelOf = ({ label = '' }: DotObject): string =>
    label
      .replace(/\\(\\|n)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  return {
    nodes: (graph.objects ?? [])
      .filter((object) => !isBox(object))
      .map((object) => ({ id: object.name, label: labelOf(object) })),
    edges: (graph.edges ?? [])
      .map(({ tail, head }) => `${names.get(tail) ?? ''} -> ${names.get(head) ?? ''}`)
      .sort(),
    boxes: (graph.objects ?? []).filter(isBox).map(labelOf),
  };
}

/** Each edge as `from -role-> to`, with the names of its ends and the mark in front. */
export function flows(dataflow: Dataflow): string[] {
  const names = new Map(dataflow.nodes.map(({ id, name }) => [id, name]));
  return dataflow.edges.map(
    ({ from, to, role, mark }) =>
      `${mark === undefined ? '' : `${mark}: `}${names.get(from) ?? ''} -${role}-> ${names.get(to) ?? ''}`,
  );
}

/** Each marked node and workspace as `mark name`. */
export function marks(dataflow: Dataflow): string[] {
  return [...dataflow.workspaces, ...dataflow.nodes].flatMap(({ name, mark }) =>
    mark === undefined ? [] : [`${mark} ${name}`],
  );
}
