import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
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
  workspaceText
} from "./chunk-XGK6CGDB.js";

// src/render/graph/graph-dot.ts
var FONT_SIZES = { name: 12, heading: 11, label: 10 };
function renderDot(dataflow, scale = 1) {
  const size = (kind) => String(FONT_SIZES[kind] * scale);
  const isPlan = hasMarks(dataflow);
  const node = (each) => describeNode(each, isPlan);
  const { inside, shared } = nodesByWorkspace(dataflow);
  return [
    "digraph dataflow {",
    "  rankdir=LR; bgcolor=transparent; nodesep=0.3; ranksep=0.7; pad=0.2;",
    `  fontname=Helvetica; fontsize=${size("heading")}; fontcolor="${MIDDLE}"; labelloc=b; labeljust=l;`,
    `  node [style="filled", fontname=Helvetica, fontsize=${size("name")}, fontcolor="${INK}", margin="0.15,0.09"];`,
    `  edge [fontname=Helvetica, fontsize=${size("label")}, color="${MIDDLE}", fontcolor="${MIDDLE}", arrowsize=0.7];`,
    `  label=${legend(dataflow, isPlan)};`,
    ...inside.flatMap(([workspace, nodes], index) => [
      `  subgraph cluster_w${index + 1} {`,
      `    style="rounded,dashed"; color="${workspace.mark === void 0 ? MIDDLE : MARKS[workspace.mark].stroke}"; margin=14; labelloc=t;`,
      `    label=${quote(workspaceText(workspace))};`,
      ...nodes.map((each) => `    ${node(each)}`),
      "  }"
    ]),
    ...shared.map((each) => `  ${node(each)}`),
    ...dataflow.edges.map((edge) => `  ${describeEdge(edge)}`),
    "}"
  ].map((line) => line + "\n").join("");
}
var SHAPES = {
  processor: 'shape=box, style="filled,rounded"',
  topic: "shape=cds",
  stream: "shape=cds",
  sample: "shape=cds",
  collection: "shape=cylinder",
  objects: "shape=folder",
  service: "shape=component",
  function: "shape=component",
  documents: "shape=note",
  engine: 'shape=box, style="filled,dashed"',
  other: "shape=box"
};
function describeNode(node, isPlan) {
  const [, { fill, stroke }] = lookOf(node, isPlan);
  const [name, detail] = nodeText(node);
  const lines = [name, detail].filter((line) => line !== "");
  return `${node.id} [${SHAPES[node.kind]}, fillcolor="${fill}", color="${stroke}", tooltip=${quote(lines.join(", "))}, label=${quote(...lines)}];`;
}
function describeEdge(edge) {
  const label = edgeLabel(edge);
  const attributes = [
    ...label === void 0 ? [] : [`label=" ${label} "`, "style=dashed"],
    ...edge.role === "function" ? ["dir=both"] : [],
    ...edge.mark === void 0 ? [] : [`color="${MARKS[edge.mark].stroke}"`, "penwidth=2"]
  ];
  return `${edge.from}:e -> ${edge.to}:w${attributes.length === 0 ? "" : ` [${attributes.join(", ")}]`};`;
}
function legend(dataflow, isPlan) {
  const looks = isPlan ? [
    ...Object.entries(MARKS).filter(
      ([mark]) => [...dataflow.nodes, ...dataflow.edges, ...dataflow.workspaces].some((each) => each.mark === mark)
    ).map(([, look]) => ({ look, sign: look.sign })),
    { look: UNCHANGED }
  ] : Object.keys(GROUPS).filter((group) => dataflow.nodes.some((node) => groupOf(node) === group)).map((group) => ({ look: GROUPS[group] }));
  if (dataflow.nodes.length === 0) return '"nothing flows here"';
  const cells = looks.map(({ look, sign }) => {
    const swatch = `<td border="1" style="rounded" bgcolor="${look.fill}" color="${look.stroke}" width="18"><font color="${INK}">${sign ?? " "}</font></td>`;
    return `${swatch}<td border="0" align="left">${look.label}  </td>`;
  });
  return `<<table border="0" cellborder="0" cellspacing="4" cellpadding="2"><tr>${cells.join("")}</tr></table>>`;
}
function quote(...lines) {
  return `"${lines.map((line) => escapeXml(line).replaceAll("\\", "\\\\")).join("\\n")}"`;
}
function escapeXml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export {
  renderDot
};
//# sourceMappingURL=chunk-5I3HI5I4.js.map
