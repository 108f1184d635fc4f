import { cutColumns, escapeControls } from "../render.js";
// src/render/graph/graph-style.ts
const INK = "#1f2328";
const MIDDLE = "#768390";
const GROUPS = {
	processor: {
		fill: "#ddf4ff",
		stroke: "#0969da",
		label: "processor"
	},
	stream: {
		fill: "#fff8c5",
		stroke: "#9a6700",
		label: "topic or stream"
	},
	collection: {
		fill: "#dafbe1",
		stroke: "#1a7f37",
		label: "collection"
	},
	service: {
		fill: "#fbefff",
		stroke: "#8250df",
		label: "service or function"
	},
	"dead-letters": {
		fill: "#ffebe9",
		stroke: "#cf222e",
		label: "dead letters"
	},
	other: {
		fill: "#eaeef2",
		stroke: "#57606a",
		label: "other"
	}
};
const MARKS = {
	create: {
		fill: "#aceebb",
		stroke: "#1a7f37",
		label: "created",
		sign: "+"
	},
	update: {
		fill: "#fae17d",
		stroke: "#9a6700",
		label: "updated",
		sign: "~"
	},
	replace: {
		fill: "#ffb77c",
		stroke: "#bc4c00",
		label: "replaced",
		sign: "±"
	},
	delete: {
		fill: "#ffcecb",
		stroke: "#cf222e",
		label: "deleted",
		sign: "-"
	},
	pause: {
		fill: "#b6e3ff",
		stroke: "#0969da",
		label: "pauses for it",
		sign: "‖"
	},
	wait: {
		fill: "#ddf4ff",
		stroke: "#54aeff",
		label: "gets nothing meanwhile",
		sign: "…"
	}
};
const UNCHANGED = {
	fill: "#f6f8fa",
	stroke: "#768390",
	label: "unchanged"
};
const GROUP_OF = {
	processor: "processor",
	workspace: "processor",
	topic: "stream",
	stream: "stream",
	sample: "stream",
	collection: "collection",
	objects: "collection",
	service: "service",
	function: "service",
	documents: "other",
	engine: "other",
	link: "other",
	other: "other"
};
const groupOf = (node) => node.isDeadLetters ? "dead-letters" : GROUP_OF[node.kind];
function hasMarks(dataflow) {
	return [
		...dataflow.workspaces,
		...dataflow.nodes,
		...dataflow.edges
	].some(({ mark }) => mark !== void 0);
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
		case "sink": return;
		case "lookup": return "lookup";
		case "function": return "calls";
		case "dlq": return "failed";
		case "link": return "private link";
		case "peering": return "VPC peering";
	}
}
const NAME_COLUMNS = 44;
const DETAIL_COLUMNS = 52;
function nodeText(node) {
	return [(node.mark === void 0 ? "" : `${MARKS[node.mark].sign} `) + shorten(node.name, NAME_COLUMNS), shorten(node.detail, DETAIL_COLUMNS)];
}
function workspaceText({ name, mark }) {
	return `${mark === void 0 ? "" : `${MARKS[mark].sign} `}workspace ${shorten(name, NAME_COLUMNS)}`;
}
function shorten(text, columns) {
	const safe = escapeControls(text).replace(/[\ufffe\uffff]/g, "�");
	return cutColumns(safe, columns);
}
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
		...dataflow.edges.flatMap(({ mark }, index) => mark === void 0 ? [] : [`  linkStyle ${index} stroke:${MARKS[mark].stroke},stroke-width:2px`])
	].map((line) => line + "\n").join("");
}
const BRACKETS = {
	processor: ["[", "]"],
	workspace: ["[[", "]]"],
	topic: ["([", "])"],
	stream: ["([", "])"],
	sample: ["([", "])"],
	collection: ["[(", ")]"],
	objects: ["[(", ")]"],
	service: ["{{", "}}"],
	function: ["{{", "}}"],
	documents: ["(", ")"],
	engine: ["(", ")"],
	link: [">", "]"],
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
	const members = new Map();
	for (const node of nodes) {
		const [name, look] = lookOf(node, isPlan);
		const group = members.get(name);
		if (group === void 0) members.set(name, {
			look,
			ids: [node.id]
		});
		else group.ids.push(node.id);
	}
	return [...members].flatMap(([name, { look, ids }]) => [`  classDef ${name} fill:${look.fill},stroke:${look.stroke},color:${INK}`, `  class ${ids.join(",")} ${name}`]);
}
function escapeLabel(text) {
	return text.replace(/((?<=[\p{L}\p{N}])[-._/](?=[\p{L}\p{N}])|(?<=[^ ]) (?=[^ ]))|[^\p{L}\p{N},()]/gu, (character, join) => join ?? `#${character.codePointAt(0) ?? 0};`);
}
// src/render/graph/graph-dot.ts
const FONT_SIZES = {
	name: 12,
	heading: 11,
	label: 10
};
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
const SHAPES = {
	processor: "shape=box, style=\"filled,rounded\"",
	workspace: "shape=box, style=\"filled,rounded\", peripheries=2",
	topic: "shape=cds",
	stream: "shape=cds",
	sample: "shape=cds",
	collection: "shape=cylinder",
	objects: "shape=folder",
	service: "shape=component",
	function: "shape=component",
	documents: "shape=note",
	engine: "shape=box, style=\"filled,dashed\"",
	link: "shape=rarrow",
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
	const looks = isPlan ? [...Object.entries(MARKS).filter(([mark]) => [
		...dataflow.nodes,
		...dataflow.edges,
		...dataflow.workspaces
	].some((each) => each.mark === mark)).map(([, look]) => ({
		look,
		sign: look.sign
	})), { look: UNCHANGED }] : Object.keys(GROUPS).filter((group) => dataflow.nodes.some((node) => groupOf(node) === group)).map((group) => ({ look: GROUPS[group] }));
	if (dataflow.nodes.length === 0) return "\"nothing flows here\"";
	return `<<table border="0" cellborder="0" cellspacing="4" cellpadding="2"><tr>${looks.map(({ look, sign }) => {
		return `${`<td border="1" style="rounded" bgcolor="${look.fill}" color="${look.stroke}" width="18"><font color="${INK}">${sign ?? " "}</font></td>`}<td border="0" align="left">${look.label}  </td>`;
	}).join("")}</tr></table>>`;
}
function quote(...lines) {
	return `"${lines.map((line) => escapeXml(line).replaceAll("\\", "\\\\")).join("\\n")}"`;
}
function escapeXml(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}
export { GROUPS, MARKS, UNCHANGED, edgeLabel, groupOf, hasMarks, nodesByWorkspace, renderDot, renderMermaid, workspaceText };
