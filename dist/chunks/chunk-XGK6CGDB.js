import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  cutColumns,
  escapeControls
} from "./chunk-MVAHXWTB.js";

// src/render/graph/graph-style.ts
var INK = "#1f2328";
var MIDDLE = "#768390";
var GROUPS = {
  processor: { fill: "#ddf4ff", stroke: "#0969da", label: "processor" },
  stream: { fill: "#fff8c5", stroke: "#9a6700", label: "topic or stream" },
  collection: { fill: "#dafbe1", stroke: "#1a7f37", label: "collection" },
  service: { fill: "#fbefff", stroke: "#8250df", label: "service or function" },
  "dead-letters": { fill: "#ffebe9", stroke: "#cf222e", label: "dead letters" },
  other: { fill: "#eaeef2", stroke: "#57606a", label: "other" }
};
var MARKS = {
  create: { fill: "#aceebb", stroke: "#1a7f37", label: "created", sign: "+" },
  update: { fill: "#fae17d", stroke: "#9a6700", label: "updated", sign: "~" },
  replace: { fill: "#ffb77c", stroke: "#bc4c00", label: "replaced", sign: "±" },
  delete: { fill: "#ffcecb", stroke: "#cf222e", label: "deleted", sign: "-" },
  pause: { fill: "#b6e3ff", stroke: "#0969da", label: "pauses for it", sign: "‖" },
  wait: { fill: "#ddf4ff", stroke: "#54aeff", label: "gets nothing meanwhile", sign: "…" }
};
var UNCHANGED = { fill: "#f6f8fa", stroke: "#768390", label: "unchanged" };
var GROUP_OF = {
  processor: "processor",
  topic: "stream",
  stream: "stream",
  sample: "stream",
  collection: "collection",
  objects: "collection",
  service: "service",
  function: "service",
  documents: "other",
  engine: "other",
  other: "other"
};
var groupOf = (node) => node.isDeadLetters ? "dead-letters" : GROUP_OF[node.kind];
function hasMarks(dataflow) {
  return [...dataflow.workspaces, ...dataflow.nodes, ...dataflow.edges].some(
    ({ mark }) => mark !== void 0
  );
}
function lookOf(node, isPlan) {
  if (!isPlan) return [`is-${groupOf(node)}`, GROUPS[groupOf(node)]];
  return node.mark === void 0 ? ["is-unchanged", UNCHANGED] : [`is-${node.mark}`, MARKS[node.mark]];
}
function nodesByWorkspace({ workspaces, nodes }) {
  const names = new Set(workspaces.map(({ name }) => name));
  return {
    inside: workspaces.map((each) => [each, nodes.filter((node) => node.workspace === each.name)]),
    shared: nodes.filter(({ workspace }) => workspace === void 0 || !names.has(workspace))
  };
}
function edgeLabel({ role }) {
  switch (role) {
    case "source":
    case "sink":
      return void 0;
    case "lookup":
      return "lookup";
    case "function":
      return "calls";
    case "dlq":
      return "failed";
  }
}
var NAME_COLUMNS = 44;
var DETAIL_COLUMNS = 52;
function nodeText(node) {
  const sign = node.mark === void 0 ? "" : `${MARKS[node.mark].sign} `;
  return [sign + shorten(node.name, NAME_COLUMNS), shorten(node.detail, DETAIL_COLUMNS)];
}
function workspaceText({ name, mark }) {
  const sign = mark === void 0 ? "" : `${MARKS[mark].sign} `;
  return `${sign}workspace ${shorten(name, NAME_COLUMNS)}`;
}
function shorten(text, columns) {
  const safe = escapeControls(text).replace(/[\ufffe\uffff]/g, "�");
  return cutColumns(safe, columns);
}

export {
  INK,
  MIDDLE,
  GROUPS,
  MARKS,
  UNCHANGED,
  groupOf,
  hasMarks,
  lookOf,
  nodesByWorkspace,
  edgeLabel,
  nodeText,
  workspaceText
};
//# sourceMappingURL=chunk-XGK6CGDB.js.map
