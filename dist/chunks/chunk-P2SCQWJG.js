import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  INK,
  MARKS,
  MIDDLE,
  edgeLabel,
  hasMarks,
  lookOf,
  nodeText,
  nodesByWorkspace,
  workspaceText
} from "./chunk-XGK6CGDB.js";

// src/render/graph/graph-mermaid.ts
function renderMermaid(dataflow) {
  const isPlan = hasMarks(dataflow);
  const { inside, shared } = nodesByWorkspace(dataflow);
  return [
    "flowchart LR",
    ...inside.flatMap(([workspace, nodes], index) => [
      `  subgraph w${index + 1}["${escapeLabel(workspaceText(workspace))}"]`,
      ...nodes.map((node) => `    ${shape(node)}`),
      "  end"
    ]),
    ...shared.map((node) => `  ${shape(node)}`),
    ...dataflow.edges.map((edge) => `  ${arrow(edge)}`),
    ...classes(dataflow.nodes, isPlan),
    ...dataflow.workspaces.map(({ mark }, index) => {
      const stroke = mark === void 0 ? MIDDLE : MARKS[mark].stroke;
      return `  style w${index + 1} fill:none,stroke:${stroke},stroke-dasharray:4 4`;
    }),
    ...dataflow.edges.flatMap(
      ({ mark }, index) => mark === void 0 ? [] : [`  linkStyle ${index} stroke:${MARKS[mark].stroke},stroke-width:2px`]
    )
  ].map((line) => line + "\n").join("");
}
var BRACKETS = {
  processor: ["[", "]"],
  topic: ["([", "])"],
  stream: ["([", "])"],
  sample: ["([", "])"],
  collection: ["[(", ")]"],
  objects: ["[(", ")]"],
  service: ["{{", "}}"],
  function: ["{{", "}}"],
  documents: ["(", ")"],
  engine: ["(", ")"],
  other: ["(", ")"]
};
function shape(node) {
  const [open, close] = BRACKETS[node.kind];
  const lines = nodeText(node).filter((line) => line !== "");
  return `${node.id}${open}"${lines.map(escapeLabel).join("<br>")}"${close}`;
}
function arrow(edge) {
  const label = edgeLabel(edge);
  const { from, to } = edge;
  if (label === void 0) return `${from} --> ${to}`;
  return edge.role === "function" ? `${from} <-. ${label} .-> ${to}` : `${from} -. ${label} .-> ${to}`;
}
function classes(nodes, isPlan) {
  const members = /* @__PURE__ */ new Map();
  for (const node of nodes) {
    const [name, look] = lookOf(node, isPlan);
    const group = members.get(name);
    if (group === void 0) members.set(name, { look, ids: [node.id] });
    else group.ids.push(node.id);
  }
  return [...members].flatMap(([name, { look, ids }]) => [
    `  classDef ${name} fill:${look.fill},stroke:${look.stroke},color:${INK}`,
    `  class ${ids.join(",")} ${name}`
  ]);
}
function escapeLabel(text) {
  return text.replace(
    /((?<=[\p{L}\p{N}])[-._/](?=[\p{L}\p{N}])|(?<=[^ ]) (?=[^ ]))|[^\p{L}\p{N},()]/gu,
    (character, join) => join ?? `#${character.codePointAt(0) ?? 0};`
  );
}

export {
  renderMermaid
};
//# sourceMappingURL=chunk-P2SCQWJG.js.map
