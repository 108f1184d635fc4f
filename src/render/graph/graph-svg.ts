/** A dataflow as a picture. Graphviz, compiled to WebAssembly, lays it out; at over a megabyte it is loaded for this alone. */
import type { Dataflow } from '../../graph/dataflow.ts';
import { renderDot } from './graph-dot.ts';

/** Viewers without Helvetica take wider fonts; this is how much wider, and a little more for the bold first line. */
const TEXT_SCALE = 1.2;

/** The SVG, with a final line end; equal bytes for equal dataflows. It refers to nothing outside of itself. */
export async function renderSvg(dataflow: Dataflow): Promise<string> {
  const { instance } = await import('@viz-js/viz');
  const svg = (await instance()).renderString(renderDot(dataflow, TEXT_SCALE), { format: 'svg' });
  return (
    // The document type names a file on the network, and the comments what ids mean.
    withoutComments(svg.slice(svg.indexOf('<svg ')))
      .replaceAll('font-family="Helvetica,sans-Serif"', 'font-family="Helvetica,Arial,sans-serif"')
      .replace(/(?<= font-size=")[\d.]+(?=")/g, (size) =>
        String(Math.round((Number(size) / TEXT_SCALE) * 10) / 10),
      )
      .replace(/<g id="node\d+" class="node">[\s\S]*?<\/g>/g, emphasiseName)
  );
}

function withoutComments(svg: string): string {
  const [first = '', ...rest] = svg.split('<!--');
  return first + rest.map((part) => part.slice(part.indexOf('-->') + 3).replace(/^\n/, '')).join('');
}

/** The first line of a node bold, the second smaller. */
function emphasiseName(node: string): string {
  let line = 0;
  return node.replace(/(<text [^>]*?)font-size="12"/g, (_, start: string) =>
    line++ === 0 ? `${start}font-weight="bold" font-size="12"` : `${start}font-size="10"`,
  );
}
