import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderDot
} from "./chunk-5I3HI5I4.js";
import "./chunk-XGK6CGDB.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";

// src/render/graph/graph-svg.ts
var TEXT_SCALE = 1.2;
async function renderSvg(dataflow) {
  const { instance } = await import("./viz-5UHEAVLC.js");
  const svg = (await instance()).renderString(renderDot(dataflow, TEXT_SCALE), { format: "svg" });
  return svg.replace(/^[\s\S]*?(?=<svg )/, "").replace(/<!--[\s\S]*?-->\n?/g, "").replaceAll('font-family="Helvetica,sans-Serif"', 'font-family="Helvetica,Arial,sans-serif"').replace(
    /(?<= font-size=")[\d.]+(?=")/g,
    (size) => String(Math.round(Number(size) / TEXT_SCALE * 10) / 10)
  ).replace(/<g id="node\d+" class="node">[\s\S]*?<\/g>/g, emphasiseName);
}
function emphasiseName(node) {
  let line = 0;
  return node.replace(
    /(<text [^>]*?)font-size="12"/g,
    (_, start) => line++ === 0 ? `${start}font-weight="bold" font-size="12"` : `${start}font-size="10"`
  );
}
export {
  renderSvg
};
//# sourceMappingURL=graph-svg-MN2ZJTFI.js.map
