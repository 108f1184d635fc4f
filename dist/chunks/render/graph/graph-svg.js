import { renderDot } from "../graph.js";
// src/render/graph/graph-svg.ts
const TEXT_SCALE = 1.2;
async function renderSvg(dataflow) {
	const { instance } = await import("../../later/vendor/viz-js-viz/dist-viz.js");
	const svg = (await instance()).renderString(renderDot(dataflow, TEXT_SCALE), { format: "svg" });
	return withoutComments(svg.slice(svg.indexOf("<svg "))).replaceAll("font-family=\"Helvetica,sans-Serif\"", "font-family=\"Helvetica,Arial,sans-serif\"").replace(/(?<= font-size=")[\d.]+(?=")/g, (size) => String(Math.round(Number(size) / TEXT_SCALE * 10) / 10)).replace(/<g id="node\d+" class="node">[\s\S]*?<\/g>/g, emphasiseName);
}
function withoutComments(svg) {
	const [first = "", ...rest] = svg.split("<!--");
	return first + rest.map((part) => part.slice(part.indexOf("-->") + 3).replace(/^\n/, "")).join("");
}
function emphasiseName(node) {
	let line = 0;
	return node.replace(/(<text [^>]*?)font-size="12"/g, (_, start) => line++ === 0 ? `${start}font-weight="bold" font-size="12"` : `${start}font-size="10"`);
}
export { renderSvg };
