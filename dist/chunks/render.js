import { Document, EMPTY_DOCUMENT, NumberLiteral, SecretReference, areEqual, compareText, formatAddress, isDocument, isList, kindWords, textOf } from "./model.js";
import { hidePipelinePair, hidePipelineValues, rulesFor, shownAt, shownReference } from "./kinds.js";
import { require_dist } from "./vendor/yaml.js";
import { eastAsianWidth } from "./vendor/get-east-asian-width.js";
import { stripVTControlCharacters, styleText } from "node:util";
// src/render/safe-text.ts
const UNSAFE = /[\p{Control}\u2028\u2029\ufff9-\ufffb\p{Surrogate}]|(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;
function escapeControls(text) {
	return text.replace(UNSAFE, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return code === 10 ? "\\n" : code === 9 ? "\\t" : `\\u{${code.toString(16)}}`;
	});
}
const UNSEEN = /[\u007f-\u009f\u2028\u2029\ufff9-\ufffb]|(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;
function hasUnseen(text) {
	return text.search(UNSEEN) !== -1;
}
function escapeJson(json) {
	return json.replace(UNSEEN, (character) => Array.from({ length: character.length }, (_, i) => escapeCode(character.charCodeAt(i))).join(""));
}
function escapeYaml(yaml) {
	return yaml.replace(UNSEEN, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return code > 65535 ? `\\U${code.toString(16).padStart(8, "0")}` : escapeCode(code);
	});
}
const escapeCode = (code) => `\\u${code.toString(16).padStart(4, "0")}`;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
function showInvisible(text) {
	if (/^[ -~]*$/.test(text)) return text;
	const shown = escapeControls(text).replace(ODD_SPACE, spell);
	if (shown.normalize("NFC") === shown) return shown;
	return shown.replace(/(\P{Mark})(\p{Mark}+)/gu, (both, base, marks) => both.normalize("NFC") === both ? both : base + Array.from(marks).map(spell).join(""));
}
const spell = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
const SITS_ON_ANOTHER = /^(?:[\p{Nonspacing_Mark}\p{Enclosing_Mark}\u1160-\u11ff\ud7b0-\ud7ff]|[\u{1f3fb}-\u{1f3ff}])$/u;
const REGIONAL = /^\p{Regional_Indicator}$/u;
const AS_EMOJI = "️";
function* shownCharacters(text) {
	let character = "";
	let width = 0;
	let isHalfFlag = false;
	for (const next of text) {
		const isSecondHalf = isHalfFlag && REGIONAL.test(next);
		if (character !== "" && (isSecondHalf || SITS_ON_ANOTHER.test(next))) {
			character += next;
			if (isSecondHalf || next === AS_EMOJI && /^[\p{Emoji}]/u.test(character)) width = 2;
			isHalfFlag = false;
			continue;
		}
		if (character !== "") yield [character, width];
		character = next;
		width = SITS_ON_ANOTHER.test(next) ? 0 : eastAsianWidth(next.codePointAt(0) ?? 0);
		isHalfFlag = REGIONAL.test(next);
	}
	if (character !== "") yield [character, width];
}
function textWidth(text) {
	if (/^[ -~]*$/.test(text)) return text.length;
	let width = 0;
	for (const [, size] of shownCharacters(text)) width += size;
	return width;
}
function takeColumns(text, columns) {
	let taken = "";
	let width = 0;
	for (const [character, size] of shownCharacters(text)) {
		if (width + size > columns) break;
		taken += character;
		width += size;
	}
	return taken;
}
function cutColumns(text, columns) {
	if (textWidth(text) <= columns) return text;
	return columns > 0 ? `${takeColumns(text, columns - 1)}…` : "";
}
function padColumns(text, width) {
	return text + " ".repeat(Math.max(0, width - textWidth(text)));
}
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
	return cutColumns(escapeControls(text).replace(/[\ufffe\uffff]/g, "�"), columns);
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
// src/render/markdown/markdown-code.ts
function codeBlock(text, language = "") {
	const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
	return `${fence}${language}\n${text}\n${fence}`;
}
function inlineCode(text) {
	const safe = escapeControls(text);
	const fence = "`".repeat(longestRun(safe) + 1);
	return safe === "" || /^[` ]|[` ]$/.test(safe) ? `${fence} ${safe} ${fence}` : `${fence}${safe}${fence}`;
}
function tableCode(text) {
	return inlineCode(text).replace(/(?<!\\)(\\*)\|/g, (_, run) => `${run}${run.length % 2 === 0 ? "" : "\\"}\\|`);
}
function codeHtml(text) {
	return `<code>${escapeControls(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character).replace(/[@`*_[\]!#:/\\~|.]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
function fold(title, body, isOpen) {
	return `<details${isOpen ? " open" : ""}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
const longestRun = (text) => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
// src/render/text/colour.ts
const FORMATS = {
	added: "green",
	removed: "red",
	changed: "yellow",
	danger: ["bold", "red"],
	faint: "dim",
	strong: "bold"
};
function makePaint(isOn) {
	if (!isOn) return (_, text) => text;
	return (tone, text) => {
		const format = FORMATS[tone];
		return styleText(typeof format === "string" ? format : [...format], text, { validateStream: false });
	};
}
// src/render/text/layout.ts
function wrapWords(words, columns, indent, gap = 1) {
	const lines = [];
	let line = "";
	let width = indent;
	for (const word of words) {
		const size = textWidth(word);
		if (line !== "" && width + gap + size > columns) {
			lines.push(line);
			line = word;
			width = indent + size;
		} else {
			line += line === "" ? word : " ".repeat(gap) + word;
			width += line === word ? size : gap + size;
		}
	}
	if (line !== "") lines.push(line);
	return lines.map((text, i) => i === 0 ? text : " ".repeat(indent) + text);
}
function wrapText(text, columns, indent) {
	return wrapWords(text.split(" ").filter((word) => word !== ""), columns, indent);
}
function spread(left, rights, columns) {
	const lines = [];
	let start = left;
	let end = "";
	const fits = (text) => textWidth(start) + 2 + textWidth(text) <= columns;
	const close = () => {
		const gap = columns - textWidth(start) - textWidth(end);
		lines.push(end === "" ? start : start + " ".repeat(Math.max(2, gap)) + end);
		[start, end] = ["", ""];
	};
	for (const right of rights.filter((part) => part !== "")) {
		const longer = end === "" ? right : `${end}  ${right}`;
		if (fits(longer)) end = longer;
		else {
			close();
			end = right;
		}
	}
	close();
	return lines;
}
const FOLD_INDENT = 4;
function foldLines(lines, columns) {
	return lines.flatMap((line) => widthOf(line) <= columns ? [line] : foldLine(line, columns));
}
const widthOf = (line) => textWidth(stripVTControlCharacters(line));
function foldLine(line, columns) {
	const plain = stripVTControlCharacters(line);
	const indent = plain.length - plain.trimStart().length;
	const further = Math.min(indent + FOLD_INDENT, Math.floor(columns / 2));
	const lines = [];
	let text = "";
	let width = 0;
	for (const [, gap = "", word = ""] of line.matchAll(/(?<! )( *)([^ ]+)/g)) {
		const size = widthOf(word);
		if (!(width === 0) && width + gap.length + size > columns) {
			lines.push(text);
			const room = Math.max(0, Math.min(further, columns - size));
			text = " ".repeat(room) + word;
			width = room + size;
		} else {
			text += gap + word;
			width += gap.length + size;
		}
	}
	return [...lines, text];
}
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
// src/render/list-diff.ts
const MOST_PAIRS = 25e4;
function diffElements(before, after) {
	const diffs = [];
	let [i, j] = [0, 0];
	const tell = (untilOld, untilNew) => {
		for (; i < untilOld; i += 1) diffs.push({
			kind: "removed",
			index: i,
			value: before[i] ?? null
		});
		for (; j < untilNew; j += 1) diffs.push({
			kind: "added",
			index: j,
			value: after[j] ?? null
		});
	};
	for (const [old, next] of commonRun(before, after)) {
		tell(old, next);
		[i, j] = [old + 1, next + 1];
	}
	tell(before.length, after.length);
	return diffs;
}
function commonRun(before, after) {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && areEqual(before[start], after[start])) start += 1;
	let tail = 0;
	while (tail < most - start && areEqual(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;
	const [oldCount, newCount] = [before.length - start - tail, after.length - start - tail];
	const head = Array.from({ length: start }, (_, i) => [i, i]);
	const end = Array.from({ length: tail }, (_, i) => [before.length - tail + i, after.length - tail + i]);
	const middle = oldCount * newCount <= MOST_PAIRS ? alignExactly(before.slice(start, start + oldCount), after.slice(start, start + newCount)) : alignByPlace(before.slice(start, start + oldCount), after.slice(start, start + newCount));
	return [
		...head,
		...middle.map(([i, j]) => [start + i, start + j]),
		...end
	];
}
function alignExactly(before, after) {
	const lengths = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
	const equal = before.map((old) => after.map((next) => areEqual(old, next)));
	const at = (i, j) => lengths[i]?.[j] ?? 0;
	for (let i = before.length - 1; i >= 0; i -= 1) for (let j = after.length - 1; j >= 0; j -= 1) {
		const row = lengths[i];
		if (row) row[j] = equal[i]?.[j] === true ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	}
	const pairs = [];
	let [i, j] = [0, 0];
	while (i < before.length && j < after.length) if (equal[i]?.[j] === true) {
		pairs.push([i, j]);
		i += 1;
		j += 1;
	} else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
	else j += 1;
	return pairs;
}
const alignByPlace = (before, after) => before.flatMap((old, i) => i < after.length && areEqual(old, after[i]) ? [[i, i]] : []);
// src/render/pipeline-diff.ts
function diffPipelines(before, after) {
	const old = isList(before) ? before : [];
	const next = isList(after) ? after : [];
	const pairs = alignStages(old, next);
	const diffs = [];
	const matchedOld = new Set(pairs.values());
	let shown = 0;
	const removeUntil = (end) => {
		for (; shown < end; shown += 1) {
			const stage = old[shown];
			if (stage !== void 0 && !matchedOld.has(shown)) diffs.push({
				kind: "removed",
				before: shown,
				name: stageName(stage),
				stage
			});
		}
	};
	let furthest = -1;
	next.forEach((stage, index) => {
		const partner = pairs.get(index);
		const name = stageName(stage);
		if (partner === void 0) {
			diffs.push({
				kind: "added",
				after: index,
				name,
				stage
			});
			return;
		}
		const isMoved = partner < furthest;
		if (!isMoved) removeUntil(partner);
		furthest = Math.max(furthest, partner);
		const other = old[partner] ?? null;
		if (areEqual(other, stage)) diffs.push({
			kind: isMoved ? "moved" : "same",
			before: partner,
			after: index,
			name
		});
		else diffs.push({
			kind: "changed",
			before: partner,
			after: index,
			name,
			members: diffStages(other, stage)
		});
	});
	removeUntil(old.length);
	return diffs;
}
function stageName(stage) {
	return (isDocument(stage) ? stage.keys()[0] : void 0) ?? "(not a stage)";
}
function alignStages(old, next) {
	const pairs = new Map();
	let start = 0;
	while (start < Math.min(old.length, next.length) && areEqual(old[start], next[start])) {
		pairs.set(start, start);
		start += 1;
	}
	let tail = 0;
	while (tail < Math.min(old.length, next.length) - start && areEqual(old[old.length - 1 - tail], next[next.length - 1 - tail])) {
		pairs.set(next.length - 1 - tail, old.length - 1 - tail);
		tail += 1;
	}
	const oldRest = range(start, old.length - tail);
	const nextRest = range(start, next.length - tail);
	pairEqual(old, next, oldRest, nextRest, pairs);
	pairMoved(old, next, oldRest, nextRest, pairs);
	pairByName(old, next, oldRest, nextRest, pairs);
	pairAlike(old, next, oldRest, nextRest, pairs);
	return pairs;
}
const range = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
function pairEqual(old, next, oldRest, nextRest, pairs) {
	const found = commonRun(oldRest.map((i) => old[i] ?? null), nextRest.map((j) => next[j] ?? null));
	for (const [i, j] of found) pairs.set(nextRest[j] ?? 0, oldRest[i] ?? 0);
}
function pairMoved(old, next, oldRest, nextRest, pairs) {
	const taken = new Set(pairs.values());
	for (const j of nextRest) {
		if (pairs.has(j)) continue;
		const i = oldRest.find((index) => !taken.has(index) && areEqual(old[index], next[j]));
		if (i === void 0) continue;
		taken.add(i);
		pairs.set(j, i);
	}
}
function pairByName(old, next, oldRest, nextRest, pairs) {
	const taken = new Set(pairs.values());
	let from = -1;
	for (const j of nextRest) {
		const partner = pairs.get(j);
		if (partner !== void 0) {
			from = Math.max(from, partner);
			continue;
		}
		const after = nextRest.find((index) => index > j && (pairs.get(index) ?? -1) > from);
		const limit = after === void 0 ? old.length : pairs.get(after) ?? old.length;
		const name = stageName(next[j] ?? null);
		const i = oldRest.find((index) => index > from && index < limit && !taken.has(index) && stageName(old[index] ?? null) === name);
		if (i === void 0) continue;
		taken.add(i);
		pairs.set(j, i);
		from = i;
	}
}
function pairAlike(old, next, oldRest, nextRest, pairs) {
	const taken = new Set(pairs.values());
	const keysOf = (stage) => {
		const body = isDocument(stage) ? stage.entries[0]?.[1] : void 0;
		return isDocument(body) ? body.keys() : [];
	};
	for (const j of nextRest) {
		if (pairs.has(j)) continue;
		const keys = keysOf(next[j]);
		const i = oldRest.find((index) => !taken.has(index) && stageName(old[index] ?? null) === stageName(next[j] ?? null) && keysOf(old[index]).some((key) => keys.includes(key)));
		if (i === void 0) continue;
		taken.add(i);
		pairs.set(j, i);
	}
}
function diffStages(before, after) {
	const name = stageName(after);
	if (isDocument(before) && isDocument(after) && before.keys().length === 1 && after.keys().length === 1) return diffValues(before.get(name) ?? null, after.get(name) ?? null, []);
	return diffValues(before, after, []);
}
function diffValues(before, after, path) {
	if (areEqual(before, after)) return [];
	if (isDocument(before) && isDocument(after)) return diffDocuments(before, after, path);
	if (isList(before) && isList(after)) {
		if (isPipeline(before) && isPipeline(after)) return [{
			kind: "stages",
			path,
			stages: diffPipelines(before, after)
		}];
		if (before.length === after.length && before.some(isDocument)) return before.flatMap((item, i) => diffValues(item, after[i] ?? null, [...path, String(i)]));
		return [{
			kind: "elements",
			path,
			before,
			after,
			elements: diffElements(before, after)
		}];
	}
	return [{
		kind: "changed",
		path,
		before,
		after
	}];
}
function diffDocuments(before, after, path) {
	const diffs = [];
	const [oldKeys, newKeys] = [before.keys().filter((key) => after.has(key)), after.keys().filter((key) => before.has(key))];
	for (const [key, member] of before.entries) {
		const other = after.get(key);
		if (other === void 0) diffs.push({
			kind: "removed",
			path: [...path, key],
			before: member
		});
		else diffs.push(...diffValues(member, other, [...path, key]));
	}
	for (const [key, member] of after.entries) if (!before.has(key)) diffs.push({
		kind: "added",
		path: [...path, key],
		after: member
	});
	if (oldKeys.some((key, i) => key !== newKeys[i])) diffs.push({
		kind: "order",
		path,
		before: oldKeys,
		after: newKeys
	});
	return diffs;
}
const isPipeline = (list) => list.length > 0 && list.every((item) => isDocument(item) && item.entries.length === 1 && item.keys()[0]?.startsWith("$") === true);
// src/render/text/value.ts
const LONGEST_STRING = 200;
function renderKey(key) {
	return /^[\p{L}_$][\p{L}\p{N}_$.-]*$/u.test(key) ? showInvisible(key) : showInvisible(JSON.stringify(key));
}
function renderValue(value) {
	if (value === null || typeof value === "boolean") return String(value);
	if (typeof value === "string") return renderString(value);
	if (value instanceof NumberLiteral) return value.text;
	if (value instanceof SecretReference) return renderSecret(value);
	if (isList(value)) return value.length === 0 ? "[]" : `[${value.map(renderValue).join(", ")}]`;
	if (value.entries.length === 0) return "{}";
	return `{ ${value.entries.map(([key, member]) => `${renderKey(key)}: ${renderValue(member)}`).join(", ")} }`;
}
function renderValueLines(value, columns, taken = 0) {
	const line = renderValue(value);
	if (textWidth(line) <= columns - taken || value === null || typeof value !== "object") return [line];
	if (value instanceof NumberLiteral || value instanceof SecretReference) return [line];
	if (isList(value) && value.every(isPlain)) return [
		"[",
		...fillLines(value, columns - 2),
		"]"
	];
	const inside = columns - 3;
	const parts = isList(value) ? value.map((item) => renderValueLines(item, inside)) : value.entries.map(([key, member]) => {
		const label = `${renderKey(key)}: `;
		const [first = "", ...rest] = renderValueLines(member, inside, textWidth(label));
		return [label + first, ...rest];
	});
	const [left, right] = isList(value) ? ["[", "]"] : ["{", "}"];
	return [
		left,
		...parts.flatMap((lines, i) => {
			const isLast = i === parts.length - 1;
			return lines.map((text, j) => `  ${text}${j === lines.length - 1 && !isLast ? "," : ""}`);
		}),
		right
	];
}
const isPlain = (value) => value === null || typeof value !== "object" || value instanceof NumberLiteral;
function fillLines(values, columns) {
	const lines = [];
	let line = "";
	values.forEach((value, i) => {
		const part = renderValue(value) + (i < values.length - 1 ? "," : "");
		if (line !== "" && textWidth(line) + textWidth(part) + 1 > columns) {
			lines.push(`  ${line}`);
			line = part;
		} else line = line === "" ? part : `${line} ${part}`;
	});
	return [...lines, `  ${line}`];
}
function renderSecret(secret) {
	const [part, ...rest] = secret.parts;
	if (part !== void 0 && typeof part !== "string" && rest.length === 0) return `${part.source === "secret" ? "secret" : "secret file"} ${escapeControls(part.name)}`;
	return `"${escapeControls(shownReference(secret))}"`;
}
function renderString(text) {
	const quoted = (part) => showInvisible(JSON.stringify(part));
	if (text.length <= LONGEST_STRING) return quoted(text);
	return `${quoted(text.slice(0, LONGEST_STRING))}… (${text.length} characters)`;
}
function renderPair(before, after) {
	if (typeof before !== "string" || typeof after !== "string") return [renderValue(before), renderValue(after)];
	if (Math.max(before.length, after.length) <= LONGEST_STRING) return [renderValue(before), renderValue(after)];
	let same = 0;
	while (same < before.length && before[same] === after[same]) same += 1;
	const from = Math.max(0, same - 40);
	const cut = (text) => {
		const part = text.slice(from, from + LONGEST_STRING);
		const quoted = showInvisible(JSON.stringify(part));
		return `${from > 0 ? "…" : ""}${quoted}${from + LONGEST_STRING < text.length ? "…" : ""}`;
	};
	return [cut(before), cut(after)];
}
// src/render/text/text-pipeline.ts
const SIGNS$1 = {
	added: "+",
	removed: "-",
	changed: "~",
	moved: ">"
};
const TONES$1 = {
	added: "added",
	removed: "removed",
	changed: "changed",
	moved: "changed"
};
function pipelineLines(stages, indent, columns, paint) {
	const pad = " ".repeat(indent);
	const lines = stages.flatMap((stage) => {
		if (stage.kind === "same") return [];
		const index = stage.kind === "removed" ? stage.before : stage.after;
		const was = stage.kind === "moved" || stage.kind === "changed" && stage.before !== stage.after ? paint("faint", `  was [${stage.before}]`) : "";
		const title = `${SIGNS$1[stage.kind]} [${index}] ${showInvisible(stage.name)}`;
		const head = pad + paint(TONES$1[stage.kind], title) + was;
		if (stage.kind === "moved") return [head];
		if (stage.kind === "changed") return [head, ...memberLines(stage.members, indent + 6, columns, paint)];
		return [head, ...stageBodyLines(stage.stage, indent + 6, columns).map((line) => paint(TONES$1[stage.kind], line))];
	});
	const same = stages.filter((stage) => stage.kind === "same").map((stage) => stage.after);
	if (same.length > 0 && lines.length > 0) lines.push(pad + paint("faint", `  ${listIndexes(same)} unchanged`));
	return lines;
}
function creationStageLines(pipeline, indent, columns) {
	const pad = " ".repeat(indent);
	return pipeline.flatMap((stage, i) => {
		const body = isDocument(stage) && stage.entries.length === 1 ? stage.entries[0]?.[1] : stage;
		const head = `${pad}[${i}] ${showInvisible(stageName(stage))}`;
		const line = renderValue(body ?? null);
		if (textWidth(head) + textWidth(line) + 1 <= columns) return [`${head} ${line}`];
		return [head, ...stageBodyLines(stage, indent + 4, columns)];
	});
}
function stageBodyLines(stage, indent, columns) {
	const pad = " ".repeat(indent);
	const body = isDocument(stage) && stage.entries.length === 1 ? stage.entries[0]?.[1] : stage;
	if (!isDocument(body) || body.entries.length === 0) return [pad + renderValue(body ?? null)];
	return body.entries.flatMap(([key, value]) => labelled(renderKey(key), value, pad, columns));
}
function labelled(label, value, pad, columns) {
	const [first = "", ...rest] = renderValueLines(value, columns - pad.length, textWidth(label) + 2);
	return [`${pad}${label}: ${first}`, ...rest.map((line) => pad + line)];
}
function memberLines(members, indent, columns, paint) {
	const pad = " ".repeat(indent);
	return members.flatMap((member) => {
		const label = renderPath(member.path);
		switch (member.kind) {
			case "added": return labelled(label, member.after, "", columns - indent - 2).map((line) => pad + paint("added", `+ ${line}`));
			case "removed": return labelled(label, member.before, "", columns - indent - 2).map((line) => pad + paint("removed", `- ${line}`));
			case "changed": return changedLines(label, member.before, member.after, indent, columns, paint);
			case "order": {
				const [before, after] = [member.before, member.after].map((keys) => keys.map(renderKey).join(", "));
				const where = label === "" ? "key order" : `${label}: key order`;
				return [`${pad}${where}: ${paint("removed", before ?? "")} -> ${paint("added", after ?? "")}`];
			}
			case "elements": return elementLines(label, member, indent, columns, paint);
			case "stages": return [`${pad}${label}:`, ...pipelineLines(member.stages, indent + 2, columns, paint)];
		}
	});
}
function elementLines(label, { before, after, elements }, indent, columns, paint) {
	const whole = changedLines(label, before, after, indent, columns, paint);
	if (whole.length <= elements.length + 1) return whole;
	const pad = " ".repeat(indent);
	const same = after.length - elements.filter(({ kind }) => kind === "added").length;
	const title = `${label === "" ? "list" : label}: ${before.length} -> ${after.length} elements`;
	const width = columns - indent - 10;
	return [
		pad + (before.length === after.length ? `${label === "" ? "list" : label}: ${after.length} elements` : title),
		...elements.flatMap(({ kind, index, value }) => {
			const [first = "", ...rest] = renderValueLines(value, width);
			return [`${SIGNS$1[kind]} [${index}] ${first}`, ...rest.map((line) => `  ${line}`)].map((line) => `${pad}  ${paint(TONES$1[kind], line)}`);
		}),
		`${pad}  ${paint("faint", `${same} unchanged`)}`
	];
}
function changedLines(label, before, after, indent, columns, paint) {
	const pad = " ".repeat(indent);
	const [old, next] = renderPair(before, after);
	const title = label === "" ? "" : `${label}: `;
	if (indent + textWidth(title) + textWidth(old) + textWidth(next) + 4 <= columns) return [`${pad}${title}${paint("removed", old)} -> ${paint("added", next)}`];
	return [
		`${pad}${label === "" ? "value" : label}:`,
		...sideLines(before, old, columns - indent - 4).map((line) => `${pad}  ${paint("removed", `- ${line}`)}`),
		...sideLines(after, next, columns - indent - 4).map((line) => `${pad}  ${paint("added", `+ ${line}`)}`)
	];
}
const sideLines = (value, line, columns) => typeof value === "string" ? [line] : renderValueLines(value, columns);
function renderPath(path) {
	return path.map((key, i) => /^\d+$/.test(key) && i > 0 ? `[${key}]` : `${i > 0 ? "." : ""}${renderKey(key)}`).join("");
}
function listIndexes(indexes) {
	const runs = [];
	for (let i = 0; i < indexes.length; i += 1) {
		const from = indexes[i] ?? 0;
		let to = from;
		while (indexes[i + 1] === to + 1) {
			i += 1;
			to += 1;
		}
		if (to === from + 1) runs.push(`[${from}]`, `[${to}]`);
		else runs.push(to === from ? `[${from}]` : `[${from}] to [${to}]`);
	}
	const last = runs.pop() ?? "";
	return runs.length === 0 ? last : `${runs.join(", ")} and ${last}`;
}
// src/render/text/text-change.ts
const GLYPHS = {
	create: "+",
	update: "~",
	replace: "±",
	delete: "-",
	noop: " ",
	unmanaged: " "
};
const ACTION_TONES = {
	create: "added",
	update: "changed",
	replace: "danger",
	delete: "removed",
	noop: "faint",
	unmanaged: "faint"
};
const FIELD_INDENT = 6;
const LABEL_WIDTH = 34;
function changeLines(change, { columns, paint }) {
	const { address, action } = change;
	const name = escapeControls(address.name);
	const kind = change.type === void 0 ? "" : ` (${escapeControls(change.type)})`;
	const former = change.renamedFrom === void 0 ? "" : ` (was ${escapeControls(change.renamedFrom)})`;
	const title = `  ${GLYPHS[action]} ${kindWords(address.kind)} ${name}${kind}${former}`;
	const [line = "", ...more] = spread(title, headNotes(change), columns);
	const head = paint(ACTION_TONES[action], title) + line.slice(title.length);
	const notes = change.notes.filter(() => action !== "delete").flatMap((note) => wrapText(escapeControls(note), columns - FIELD_INDENT, 0).map((part) => " ".repeat(FIELD_INDENT) + paint("faint", part)));
	const body = action === "create" || action === "replace" ? creationLines(change, columns) : [];
	const fields = action === "update" || action === "replace" ? fieldLines(change, columns, paint) : [];
	const told = action === "replace" && fields.length > 0 ? fields : [...fields, ...body];
	return [
		head,
		...more,
		...told,
		...notes
	];
}
function headNotes(change) {
	if (change.action === "delete") return [escapeControls(change.notes[0] ?? "")];
	const tier = textOf(change.after?.get("tier"));
	const runs = change.runsAfter === true ? "started" : "not started";
	const size = change.address.kind === "processor" ? [tier, runs].filter((part) => part !== void 0).join(", ") : "";
	const place = placeOf(change);
	return change.action === "create" ? [size, place] : [place];
}
function placeOf(change) {
	const place = (change.fields.some((field) => field.path === "/pipeline") || change.action === "create" ? change.pipelineSource : void 0) ?? change.source;
	return place === void 0 ? "" : `${escapeControls(place.file)}:${place.line}`;
}
function fieldLines(change, columns, paint) {
	const labels = change.fields.map((field) => textWidth(labelOf(field)));
	const width = Math.min(LABEL_WIDTH, Math.max(0, ...labels)) + 2;
	return change.fields.flatMap((field) => {
		if (field.path === "/pipeline") {
			const { before, after } = hidePipelinePair(field.before, field.after);
			return pipelineLines(diffPipelines(before, after), 4, columns, paint);
		}
		return oneField(field, width, columns, paint);
	});
}
function oneField(field, width, columns, paint) {
	const pad = " ".repeat(FIELD_INDENT);
	const label = labelOf(field);
	const start = pad + padColumns(label, width) + (textWidth(label) >= width ? "  " : "");
	const { before, after } = field;
	if (after instanceof SecretReference) return [`${start}${renderSecret(after)}, sent again`];
	if (field.shown !== "plain") return [start + hiddenChange(field)];
	if (before === void 0) return [start + paint("added", renderValue(after ?? null))];
	if (after === void 0) return [`${start}${paint("removed", renderValue(before))} -> removed`];
	const lines = changedLines(label, before, after, FIELD_INDENT, columns, paint);
	const [only, ...more] = lines;
	return more.length > 0 ? lines : [start + (only ?? "").slice(pad.length + label.length + 2)];
}
function hiddenChange({ before, after }) {
	if (before === void 0) return "(sensitive), added";
	return after === void 0 ? "(sensitive), removed" : "(sensitive) -> (sensitive)";
}
const labelOf = (field) => renderPath(pathOf(field.path));
function pathOf(pointer) {
	return pointer.split("/").slice(1).map((key) => key.replace(/~1/g, "/").replace(/~0/g, "~"));
}
function creationLines(change, columns) {
	const { after, address } = change;
	if (after === void 0) return [];
	const rules = rulesFor(address.kind, after);
	const flat = flatten(change.sends ?? after, []).filter(({ path }) => path[0] !== "pipeline" && path.join() !== "type");
	const width = Math.min(LABEL_WIDTH, Math.max(0, ...flat.map(({ path }) => textWidth(renderPath(path))))) + 2;
	const lines = flat.map(({ path, value }) => {
		const label = renderPath(path);
		const start = " ".repeat(FIELD_INDENT) + padColumns(label, width) + (textWidth(label) >= width ? "  " : "");
		if (value instanceof SecretReference) return `${start}${renderSecret(value)}`;
		return start + (shownAt(rules, path, value) === "plain" ? renderValue(value) : "(sensitive)");
	});
	const pipeline = after.get("pipeline");
	return [...lines, ...isList(pipeline) ? creationStageLines(hideStages(pipeline), FIELD_INDENT, columns) : []];
}
function hideStages(pipeline) {
	const hidden = hidePipelineValues(pipeline);
	return isList(hidden) ? hidden : pipeline;
}
function flatten(value, path) {
	if (!isDocument(value) || value.entries.length === 0 || path[0] === "pipeline") return [{
		path,
		value
	}];
	return value.entries.flatMap(([key, member]) => flatten(member, [...path, key]));
}
// src/render/text/text-hazards.ts
const MOST_SHOWN = 5;
function hazardLines(hazards, columns, paint) {
	const told = hazards.filter((hazard) => hazard.kind !== "secret-unverifiable");
	const kindWidth = told.reduce((width, hazard) => Math.max(width, hazard.kind.length), 0);
	const addressWidth = told.reduce((width, hazard) => Math.max(width, textWidth(addressOf(hazard))), 0);
	const indent = 2 + kindWidth + 2;
	const isWide = columns - indent - addressWidth - 2 >= 40;
	const lines = [];
	const shown = new Map();
	for (const hazard of told) {
		const seen = shown.get(hazard.kind) ?? 0;
		shown.set(hazard.kind, seen + 1);
		if (hazard.allowed && seen >= MOST_SHOWN) continue;
		const head = `${hazard.allowed ? " " : "!"} ${hazard.kind.padEnd(kindWidth)}  `;
		const painted = hazard.allowed ? head : paint("danger", head);
		const reason = escapeControls(hazard.reason);
		if (isWide) {
			const at = indent + addressWidth + 2;
			const [first = "", ...rest] = wrapText(reason, columns - at, 0);
			lines.push(`${painted}${padColumns(addressOf(hazard), addressWidth)}  ${first}`);
			lines.push(...rest.map((line) => " ".repeat(at) + line));
		} else {
			lines.push(painted + addressOf(hazard));
			lines.push(...wrapText(reason, columns - indent, 0).map((line) => " ".repeat(indent) + line));
		}
		if (!hazard.allowed) {
			const way = hazard.allowWith === void 0 ? "refused; nothing allows it" : `refused; to allow it: ${hazard.allowWith}`;
			lines.push(...wrapText(escapeControls(way), columns - indent, 0).map((line) => " ".repeat(indent) + line));
		}
	}
	for (const [kind, seen] of shown) {
		const refused = told.filter((hazard) => hazard.kind === kind && !hazard.allowed).length;
		const hidden = seen - Math.max(MOST_SHOWN, refused);
		if (hidden > 0) lines.push(`  ${kind.padEnd(kindWidth)}  and ${hidden} more`);
	}
	return lines;
}
function unverifiableLine(hazards) {
	const connections = hazards.filter((hazard) => hazard.kind === "secret-unverifiable");
	if (connections.length === 0) return void 0;
	const [first] = connections;
	return `The secrets of ${connections.length === 1 && first ? addressOf(first) : count(connections.length, "connection")} can't be compared; --update-secrets sends them again.`;
}
const addressOf = (hazard) => escapeControls(formatAddress(hazard.address));
// src/render/text/text.ts
const MOST_STEPS = 200;
const NOT_KNOWN = "Whether anything has to change is not known: something could not be read.";
function renderPlanText(plan, options) {
	const paint = makePaint(options.color);
	const { columns } = options;
	const lines = [...headerLines(plan, options, paint), ""];
	const isEmpty = plan.steps.length === 0;
	const hazards = hazardLines(plan.hazards, columns, paint);
	if (hazards.length > 0) lines.push(...hazards, "");
	const workspaces = [...new Set(plan.changes.map((change) => change.address.workspace))].toSorted(compareText);
	for (const workspace of workspaces) {
		const changes = plan.changes.filter((change) => change.address.workspace === workspace);
		for (const line of workspaceLines(workspace, changes, columns, paint)) lines.push(line);
	}
	if (!isEmpty) lines.push(...stepLines$1(plan, columns), "");
	if (isEmpty) lines.push(plan.complete ? paint("strong", "No changes.") : paint("danger", NOT_KNOWN), "");
	lines.push(...closingLines(plan, columns, paint));
	return foldLines(lines, columns).join("\n") + "\n";
}
function byWorkspace(items) {
	const groups = new Map();
	for (const item of items) {
		const group = groups.get(item.address.workspace);
		if (group === void 0) groups.set(item.address.workspace, [item]);
		else group.push(item);
	}
	return [...groups].toSorted(([a], [b]) => compareText(a, b));
}
function headerLines(plan, options, paint) {
	const { files = [] } = options;
	const [first] = files;
	const source = first === void 0 ? "" : escapeControls(first) + (files.length > 1 ? `, ${count(files.length, "file")}` : "");
	const title = `Plan for project ${escapeControls(plan.project)}`;
	const [line = "", ...more] = spread(title, [source], options.columns);
	return [paint("strong", title) + line.slice(title.length), ...more];
}
function workspaceLines(workspace, changes, columns, paint) {
	const told = changes.filter(isTold);
	const left = changes.filter((change) => change.action === "unmanaged" && !isTouched(change));
	if (told.length === 0 && left.length === 0) return [];
	const rest = changes.length - told.length - left.length;
	const lines = told.flatMap((change) => changeLines(change, {
		columns,
		paint
	}));
	if (told.length > 0 && rest > 0) lines.push(paint("faint", `    ${rest} unchanged`));
	if (left.length > 0) {
		const names = left.map(({ address }) => `${kindWords(address.kind)} ${escapeControls(address.name)}`);
		const text = `not in the manifest, left alone: ${names.slice(0, 10).join(", ")}${names.length > 10 ? ` and ${names.length - 10} more` : ""}`;
		lines.push(...wrapText(text, columns - 4, 0).map((line) => "    " + paint("faint", line)));
	}
	return [
		paint("strong", workspace === "" ? "project" : `workspace ${escapeControls(workspace)}`),
		...lines,
		""
	];
}
const isTold = (change) => !["noop", "unmanaged"].includes(change.action) || isTouched(change);
const isTouched = (change) => change.notes.length > 0 || change.hazards.some((hazard) => hazard.kind !== "secret-unverifiable");
function stepLines$1(plan, columns) {
	const workspaces = byWorkspace(plan.steps);
	return workspaces.flatMap(([workspace, steps]) => {
		const where = workspace === "" ? "the project" : escapeControls(workspace);
		const title = workspaces.length > 1 ? `Steps in ${where}` : "Steps";
		const words = steps.slice(0, MOST_STEPS).map((step) => `${step.restores === void 0 ? step.id.slice(1) : step.id} ${describeStep(step)}`);
		const cut = steps.length - words.length;
		if (cut > 0) words.push(`and ${cut} more (--json lists them)`);
		if (workspaces.length === 1) {
			const [first = "", ...rest] = wrapWords(words, columns, 8, 3);
			return [`Steps   ${first}`, ...rest];
		}
		const [first = "", ...rest] = wrapWords(words, columns, 2, 3);
		return [
			title,
			`  ${first}`,
			...rest
		];
	});
}
function describeStep(step) {
	const name = escapeControls(step.address.name);
	const body = step.body ?? EMPTY_DOCUMENT;
	const options = body.get("options");
	const isFresh = isDocument(options) && options.get("resumeFromCheckpoint") === false;
	const newName = body.get("name");
	if (step.verb === "update" && step.address.kind === "processor" && typeof newName === "string") return `rename ${name} to ${escapeControls(newName)}`;
	const { kind: of } = step.address;
	const kind = of === "workspace" || of === "privateLink" ? `${kindWords(of)} ` : "";
	const why = step.restores === void 0 ? "" : " (stopped by an interrupted apply)";
	return `${step.verb} ${kind}${name}${isFresh ? " (fresh start)" : ""}${why}`;
}
function closingLines(plan, columns, paint) {
	const lines = [];
	const unverifiable = unverifiableLine(plan.hazards);
	if (unverifiable !== void 0) lines.push(...wrapText(unverifiable, columns, 0).map((line) => paint("faint", line)));
	if (plan.steps.length > 0) lines.push(summaryLine(plan));
	lines.push(paint("faint", `digest ${plan.digest}`));
	const refused = plan.hazards.filter((hazard) => !hazard.allowed);
	if (refused.length > 0) {
		const text = `Refused: ${[...new Set(refused.map((hazard) => hazard.kind))].map((kind) => `${kind} (${refused.filter((hazard) => hazard.kind === kind).length})`).join(", ")}. Nothing is applied until they are allowed.`;
		lines.push(...wrapText(text, columns, 0).map((line) => paint("danger", line)));
	}
	if (!plan.complete) lines.push(...wrapText("Not complete: something could not be read. This plan can not be applied.", columns, 0).map((line) => paint("danger", line)));
	return lines;
}
function summaryLine(plan) {
	const { summary } = plan;
	const parts = [
		"create",
		"update",
		"replace",
		"delete"
	].filter((action) => summary[action] > 0).map((action) => `${summary[action]} to ${action}`);
	const pauses = plan.hazards.filter((hazard) => hazard.kind === "processing-pause").length;
	return `${parts.length === 0 ? count(plan.steps.length, "step") : parts.join(", ")}${pauses === 0 ? "" : `; ${count(pauses, "processor")} pause${pauses === 1 ? "s" : ""}`}.`;
}
// src/render/markdown/markdown.ts
const COLUMNS = 100;
function planParts(plan) {
	return {
		headline: headline(plan),
		hazards: plan.hazards.filter((hazard) => hazard.kind !== "secret-unverifiable"),
		diagnostics: plan.diagnostics,
		digest: `Digest ${inlineCode(plan.digest)}`,
		workspaces: byWorkspace(plan.changes.filter(isTold)).map(([workspace, changes]) => ({
			workspace,
			changes: changes.map(diffText)
		})),
		steps: plan.steps.length === 0 ? "" : fold(count(plan.steps.length, "step"), codeBlock(stepList(plan)), false)
	};
}
function renderPlanMarkdown(plan) {
	const parts = planParts(plan);
	return joinParts([
		parts.headline,
		hazardTable(parts.hazards),
		diagnosticList(parts.diagnostics),
		...parts.workspaces.map((diff) => workspaceFold(diff, diff.changes.length)),
		parts.steps,
		parts.digest
	]);
}
function joinParts(parts) {
	return parts.filter((part) => part !== "").join("\n\n") + "\n";
}
function headline(plan) {
	const refused = plan.hazards.filter((hazard) => !hazard.allowed).length;
	const state = plan.complete ? "" : " **Not complete: something could not be read, so it can't be applied.**";
	if (plan.steps.length === 0) return state === "" ? "**No changes.**" : state.trimStart();
	const refusal = refused === 0 ? "" : ` **${refused} refused: nothing is applied until they are allowed.**`;
	return `**${summaryLine(plan)}**${refusal}${state}`;
}
function hazardTable(hazards) {
	if (hazards.length === 0) return "";
	return [
		"| hazard | where | why | |",
		"| --- | --- | --- | --- |",
		...hazards.map(({ kind, address, reason, allowed, allowWith }) => {
			const way = allowed ? "" : allowWith === void 0 ? "refused; nothing allows it" : `refused; to allow it: ${tableCode(allowWith)}`;
			return `| ${allowed ? "" : "⛔ "}${kind} | ${tableCode(formatAddress(address))} | ${tableCode(reason)} | ${way} |`;
		})
	].join("\n");
}
function diagnosticList(diagnostics) {
	return diagnostics.map(({ severity, code, message, place, address, fix }) => {
		return `- ${severity} ${code}${place === void 0 ? "" : ` ${inlineCode(`${place.file}:${place.line}`)}`}${address === void 0 ? "" : ` ${inlineCode(address)}`}: ${inlineCode(message)}${fix === void 0 ? "" : ` ${inlineCode(fix)}`}`;
	}).join("\n");
}
function workspaceFold({ workspace, changes }, shown) {
	const left = changes.length - shown;
	const note = left === 0 ? "" : `\n\n${count(left, "more change")}: see the job summary.`;
	const diff = codeBlock(changes.slice(0, shown).join("\n"), "diff");
	return fold(`${workspace === "" ? "project" : `workspace ${codeHtml(workspace)}`}: ${count(changes.length, "change")}`, diff + note, true);
}
function diffText(change) {
	return changeLines(change, {
		columns: COLUMNS,
		paint: makePaint(false)
	}).map((line) => line.replace(/^ {2}/, "").replace(/^( *)([-+~±>])(?= )/, (_, pad, sign) => (SIGNS[sign] ?? sign) + pad)).join("\n");
}
const SIGNS = {
	"~": "!",
	"±": "!"
};
const stepList = (plan) => plan.steps.map((step) => `${step.id.slice(1)} ${describeStep(step)} (${escapeControls(step.address.workspace || "project")})`).join("\n");
// src/render/markdown/markdown-fit.ts
const NOTE_ROOM = 400;
function fitPlanMarkdown(parts, options) {
	const { limit, lead = "", graph = "", tail = "", elsewhere } = options;
	const whole = (hazards, diagnostics, details, note) => joinParts([
		parts.headline,
		lead,
		hazards,
		diagnostics,
		...details,
		note,
		parts.digest,
		tail
	]);
	const all = [
		graph,
		...parts.workspaces.map((diff) => workspaceFold(diff, diff.changes.length)),
		parts.steps
	];
	const complete = whole(hazardTable(parts.hazards), diagnosticList(parts.diagnostics), all, "");
	if (complete.length <= limit) return complete;
	const base = whole("", "", [], "").length + NOTE_ROOM;
	const hazards = chooseForm(hazardForms(parts.hazards, elsewhere), (limit - base) / 2);
	const diagnostics = chooseForm(diagnosticForms(parts.diagnostics), (limit - base - hazards.length) / 4);
	let room = limit - base - hazards.length - diagnostics.length - 4;
	const details = [];
	const left = [];
	const take = (text) => {
		if (text.length + 2 > room) return false;
		if (text !== "") details.push(text);
		room -= text.length + 2;
		return true;
	};
	if (!take(graph)) left.push("the graph");
	let leftChanges = 0;
	for (const diff of parts.workspaces) {
		const shown = fitChanges(diff, room - 2);
		if (shown > 0) take(workspaceFold(diff, shown));
		leftChanges += diff.changes.length - shown;
	}
	if (leftChanges > 0) left.push(count(leftChanges, "change"));
	if (!take(parts.steps)) left.push("the steps");
	return whole(hazards, diagnostics, details, left.length === 0 ? "" : `Left out here for want of room: ${left.join(", ")}; ${elsewhere}.`);
}
function fitChanges(diff, room) {
	let [low, high] = [0, diff.changes.length];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (workspaceFold(diff, middle).length <= room) low = middle;
		else high = middle - 1;
	}
	return low;
}
function chooseForm(forms, room) {
	let text = "";
	for (const form of forms) {
		text = form();
		if (text.length <= room) break;
	}
	return text;
}
function hazardForms(hazards, elsewhere) {
	const refused = hazards.filter((hazard) => !hazard.allowed);
	const counts = () => {
		const lines = [...new Set(hazards.map((hazard) => hazard.kind))].map((kind) => {
			const found = hazards.filter((hazard) => hazard.kind === kind);
			const refusals = found.filter((hazard) => !hazard.allowed).length;
			return `- ${refusals > 0 ? "⛔ " : ""}${kind}: ${found.length}${refusals > 0 ? `, ${refusals} refused` : ""}`;
		});
		return lines.length === 0 ? "" : [
			"Hazards, each with its reason in the job summary:",
			"",
			...lines
		].join("\n");
	};
	const named = (most) => {
		const names = refused.slice(0, most).map((hazard) => `${hazard.kind} ${inlineCode(formatAddress(hazard.address))}`);
		const rest = refused.length - names.length;
		const more = rest > 0 ? ` and ${rest} more` : "";
		return names.length === 0 ? counts() : `${counts()}\n\nRefused: ${names.join(", ")}${more}; ${elsewhere}.`;
	};
	return [
		() => hazardTable(hazards),
		() => `${hazardTable(refused)}\n\n${counts()}`.trim(),
		() => named(20),
		() => counts()
	];
}
function diagnosticForms(diagnostics) {
	const first = (most) => {
		const rest = diagnostics.length - most;
		return `${diagnosticList(diagnostics.slice(0, most))}${rest > 0 ? `\n- and ${rest} more findings` : ""}`;
	};
	return [
		() => diagnosticList(diagnostics),
		() => first(10),
		() => first(3),
		() => diagnostics.length === 0 ? "" : `${count(diagnostics.length, "finding")}, listed in the job summary.`
	];
}
// src/render/json/report-json.ts
function renderReportJson(report) {
	return escapeJson(JSON.stringify(report, null, 2)) + "\n";
}
function renderApplyEventJson(event) {
	return escapeJson(JSON.stringify(event)) + "\n";
}
// src/render/text/duration.ts
function formatDuration(ms) {
	if (ms < 59950) return `${(Math.max(0, ms) / 1e3).toFixed(1)} s`;
	const seconds = Math.round(ms / 1e3);
	if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
	return `${Math.floor(seconds / 3600)} h ${Math.floor(seconds % 3600 / 60)} min`;
}
// src/render/text/apply-text.ts
function renderApplyEventLine(event) {
	switch (event.type) {
		case "apply-started": return `applying ${count(event.steps.length, "step")} to project ${escapeControls(event.project)}\n`;
		case "apply-interrupted": return "interrupted: no new step begins\n";
		case "apply-finished":
		case "convergence-checked": return;
		default: return `${nameOf(event)}: ${escapeControls(tellStep(event))}\n`;
	}
}
function tellStep(event) {
	const elapsed = formatDuration(event.elapsedMs);
	switch (event.type) {
		case "step-started": return "started";
		case "step-progress": return `${event.message} (${elapsed})`;
		case "step-done": return `done in ${elapsed}${event.reason === void 0 ? "" : `, ${event.reason}`}`;
		case "step-failed": return `FAILED after ${elapsed}: ${event.error.code} ${event.error.message}${tellWayBack(event)}`;
		case "step-skipped": return `skipped, ${event.reason}`;
		case "step-restored": return `restored, ${event.reason}`;
	}
}
const nameOf = ({ id, verb, address }) => escapeControls(`${id} ${verb} ${address}`);
function tellWayBack(step) {
	if (step.rolledBack) return "; rolled back: the processor runs on its old definition";
	if (step.rollbackRefused === void 0) return "";
	const { state, reason } = step.rollbackRefused;
	return `; NOT rolled back (processor is ${state ?? "in an unknown state"}): ${reason}`;
}
const MOST_LISTED$1 = 100;
const HEADINGS = {
	applied: ["strong", "Applied"],
	"nothing-to-do": ["strong", "Nothing to do"],
	failed: ["danger", "Apply failed"],
	interrupted: ["danger", "Apply interrupted"],
	stale: ["danger", "Apply refused: Atlas is no longer as planned, nothing was changed"]
};
const TONES = {
	failed: "danger",
	restored: "changed",
	skipped: "changed",
	done: "added"
};
function renderReportText(report, options) {
	const paint = makePaint(options.color);
	const { columns } = options;
	const lines = [headingLine(report, paint)];
	for (const status of [
		"failed",
		"restored",
		"skipped",
		"done"
	]) {
		const steps = report.steps.filter((step) => step.status === status);
		if (steps.length === 0) continue;
		lines.push("", paint(TONES[status], status));
		for (const step of steps.slice(0, MOST_LISTED$1)) lines.push(...stepLines(step, columns, paint));
		if (steps.length > MOST_LISTED$1) lines.push(`  and ${steps.length - MOST_LISTED$1} more`);
	}
	lines.push("", ...convergenceLines(report, columns, paint), ...nextLines(report, columns));
	return foldLines(lines, columns).join("\n") + "\n";
}
function headingLine(report, paint) {
	const [tone, text] = HEADINGS[report.outcome];
	if (report.steps.length === 0) return paint(tone, text) + ".";
	const counts = [
		"done",
		"failed",
		"skipped",
		"restored"
	].filter((status) => report.summary[status] > 0).map((status) => `${report.summary[status]} ${status}`);
	return `${paint(tone, text)}: ${counts.join(", ")}; ${formatDuration(report.durationMs)}.`;
}
function stepLines(step, columns, paint) {
	const time = step.startedAt === void 0 ? "" : `  ${formatDuration(step.durationMs)}`;
	const lines = [`  ${nameOf(step)}${paint("faint", time)}`];
	const add = (text) => {
		lines.push(...wrapText(escapeControls(text), columns - 5, 0).map((line) => "     " + line));
	};
	if (step.error) add(`${step.error.code}: ${step.error.message}`);
	const way = tellWayBack(step).replace(/^; /, "");
	if (way !== "") add(way);
	if (step.error?.fix !== void 0) add(step.error.fix);
	if (step.reason !== void 0) add(step.reason);
	return lines;
}
function convergenceLines(report, columns, paint) {
	if (report.converged === true) return [paint("added", "Converged") + ": a new plan has nothing to do."];
	if (report.converged === false) {
		const remaining = (report.remaining ?? []).map(({ action, address }) => `${action} ${address}`);
		const more = remaining.length > 20 ? ` and ${remaining.length - 20} more` : "";
		return wrapText(escapeControls(`Not converged: a new plan still has something to do${remaining.length === 0 ? "" : `: ${remaining.slice(0, 20).join(", ")}${more}`}.`), columns, 2);
	}
	return wrapText(escapeControls(`Whether the project has converged is not known${report.convergenceUnknown === void 0 ? "" : `: ${report.convergenceUnknown}`}.`), columns, 2);
}
function nextLines(report, columns) {
	const left = report.steps.filter((step) => step.leftBehind).map((step) => step.address);
	return [...left.length === 0 ? [] : wrapText(escapeControls(`Left behind in Atlas: ${left.join(", ")}.`), columns, 2), `Next: ${nextCommand(report)}`];
}
function nextCommand(report) {
	switch (report.outcome) {
		case "interrupted": return "run the same command again, it goes on; sluice plan shows the rest";
		case "stale": return "sluice plan, and look at what changed";
		case "failed": return "correct what failed, then sluice plan";
		case "applied":
		case "nothing-to-do": return report.converged === false ? "sluice plan, to see what differs" : "sluice plan";
	}
}
// src/render/diagnostics.ts
var import_dist = require_dist();
const SEVERITY_TONES = {
	error: "danger",
	warning: "changed",
	note: "faint"
};
function renderDiagnostics(diagnostics, layout) {
	if (diagnostics.length === 0) return "";
	return [
		...diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, layout)),
		countLine$1(diagnostics),
		""
	].join("\n");
}
function renderDiagnostic(diagnostic, { color, columns, isFolded = false }) {
	const paint = makePaint(color);
	const fold = (line) => isFolded ? foldLines([line], columns) : [line];
	const { severity, code, message, place, address, fix, excerpt } = diagnostic;
	const at = place ? `${place.file}:${place.line}:${place.column}: ` : "";
	const about = address === void 0 || message.includes(address) ? "" : paint("faint", ` (${escapeControls(address)})`);
	const lines = fold(`${`${escapeControls(at)}${paint(SEVERITY_TONES[severity], severity)} ${paint("strong", code)}`} ${escapeControls(message)}${about}`);
	if (place && excerpt !== void 0) lines.push(...renderExcerpt(excerpt, place.line, place.column, columns, paint));
	if (fix !== void 0) lines.push(...fold(`  ${paint("added", "fix:")} ${escapeControls(fix)}`));
	return lines.join("\n") + "\n";
}
function renderExcerpt(excerpt, line, column, columns, paint) {
	const gutter = `  ${line} | `;
	const width = Math.max(columns - gutter.length - 1, 20);
	const text = excerpt.replaceAll("	", " ");
	const all = text.slice(0, column - 1);
	const before = escapeControls(textWidth(escapeControls(all)) < width - 10 ? all : endOf(all, width / 2));
	const blank = gutter.replace(/\d/g, " ");
	return [paint("faint", gutter) + takeColumns(before + escapeControls(text.slice(column - 1)), width), paint("faint", blank) + " ".repeat(textWidth(before)) + paint("removed", "^")];
}
function endOf(text, columns) {
	const characters = Array.from(text);
	let start = characters.length;
	let width = 0;
	while (start > 0) {
		width += textWidth(escapeControls(characters[start - 1] ?? ""));
		if (width > columns) break;
		start -= 1;
	}
	return characters.slice(start).join("");
}
function countLine$1(diagnostics) {
	const count = (severity) => {
		const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
		return found === 0 ? [] : [`${found} ${severity}${found === 1 ? "" : "s"}`];
	};
	return [
		...count("error"),
		...count("warning"),
		...count("note")
	].join(", ");
}
function diagnosticRecord({ severity, code, message, place, address, fix }) {
	return {
		severity,
		code,
		message,
		file: place?.file ?? null,
		line: place?.line ?? null,
		column: place?.column ?? null,
		address: address ?? null,
		fix: fix ?? null
	};
}
function renderDiagnosticsJson(diagnostics) {
	return escapeJson(JSON.stringify({ diagnostics: diagnostics.map(diagnosticRecord) }, null, 2)) + "\n";
}
// src/render/text/progress.ts
function createProgress() {
	return {
		running: new Map(),
		ended: new Map(),
		stepCount: 0,
		startedAt: void 0,
		isInterrupted: false
	};
}
function noteEvent(progress, event) {
	switch (event.type) {
		case "apply-started":
			progress.stepCount = event.steps.length;
			progress.startedAt = Date.parse(event.time);
			return;
		case "step-started": {
			const { id, verb, address } = event;
			progress.running.set(id, {
				id,
				verb,
				address,
				since: Date.parse(event.time),
				activity: "writing"
			});
			return;
		}
		case "step-progress": {
			const step = progress.running.get(event.id);
			if (step !== void 0) step.activity = event.message;
			return;
		}
		case "step-done":
			end(progress, event.id, "done");
			return;
		case "step-failed":
			end(progress, event.id, "failed");
			return;
		case "step-skipped":
			end(progress, event.id, "skipped");
			return;
		case "step-restored":
			end(progress, event.id, "restored");
			return;
		case "apply-interrupted":
			progress.isInterrupted = true;
			return;
		case "apply-finished":
		case "convergence-checked": return;
	}
}
function end(progress, id, status) {
	progress.running.delete(id);
	progress.ended.set(id, status);
}
function renderProgressBlock(progress, size) {
	if (progress.startedAt === void 0) return "";
	const paint = makePaint(size.color ?? false);
	const fit = (text) => cutColumns(escapeControls(text), size.columns);
	const head = fit(headLine(progress, size.now - progress.startedAt));
	const room = size.rows - 1;
	const steps = [...progress.running.values()];
	const shown = steps.length <= room ? steps : steps.slice(0, Math.max(0, room - 1));
	const idWidth = Math.max(0, ...shown.map(({ id }) => id.length));
	const verbWidth = Math.max(0, ...shown.map(({ verb }) => verb.length));
	const lines = shown.map(({ id, verb, address, since, activity }) => fit(`  ${id.padEnd(idWidth)} ${verb.padEnd(verbWidth)} ${address}  ${activity}  ${formatDuration(size.now - since)}`));
	if (shown.length < steps.length && room > 0) lines.push(fit(`  and ${steps.length - shown.length} more`));
	return [paint("strong", head), ...lines].join("\n");
}
function headLine(progress, elapsedMs) {
	const counts = {
		done: 0,
		failed: 0,
		skipped: 0,
		restored: 0
	};
	for (const status of progress.ended.values()) counts[status] += 1;
	const parts = [
		"done",
		"failed",
		"skipped",
		"restored"
	].filter((status) => status === "done" || counts[status] > 0).map((status) => `${counts[status]} ${status}`);
	const waiting = progress.stepCount - progress.ended.size - progress.running.size;
	const rest = waiting > 0 ? [`${waiting} to come`] : [];
	const title = progress.isInterrupted ? "Interrupted, finishing what has begun" : "Applying";
	const running = `${progress.running.size} running`;
	return `${title}  ${[
		...parts,
		running,
		...rest
	].join(", ")} of ${progress.stepCount}  ${formatDuration(elapsedMs)}`;
}
// src/render/text/export-text.ts
const MOST_FILES = 6;
function renderExport(summary, { isQuiet, columns }) {
	const lines = isQuiet ? [] : [
		...fileLines(summary),
		"",
		countLine(summary)
	];
	if (summary.resources.length + summary.leftOut.length === 0) lines.push(`Atlas has nothing in project ${escapeControls(summary.project)}; --project names another one.`);
	lines.push(...listLines("Left out, with the reason:", summary.leftOut, columns));
	lines.push(...listLines("Left as it is in the manifest:", summary.kept, columns));
	if (!isQuiet && summary.names > 0) {
		const file = `${summary.folder}/.env.example`.replace(/\/+/g, "/");
		lines.push(`${count(summary.names, "secret")} by name, listed in ${escapeControls(file)}.`);
	}
	if (summary.proof === "failed") {
		lines.push("Not verified: planning it would touch");
		lines.push(...summary.differing.map((address) => `  ${escapeControls(address)}`));
	} else if (!isQuiet) {
		const rest = summary.proof === "partial" ? " but for what is left as it is" : "";
		const has = summary.isCheck ? "would have" : "now has";
		if (summary.proof !== "skipped") lines.push(`Verified: planning it ${has} nothing to do${rest}.`);
		if (summary.needed.length > 0) lines.push(`Set before planning: ${summary.needed.join(", ")}`);
		if (!summary.isCheck) lines.push(`Next: sluice plan -f ${escapeControls(summary.manifest)}`);
	}
	return foldLines(lines, columns).map((line) => line + "\n").join("");
}
function fileLines({ folder, files, isCheck }) {
	const lines = [];
	const byFolder = new Map();
	for (const { path, effect } of files) {
		if (effect === "keep") continue;
		const parent = effect === "create" ? path.slice(0, path.lastIndexOf("/") + 1) : "";
		const group = parent === "" ? `${effect} ${path}` : `${effect} ${parent}`;
		byFolder.set(group, [...byFolder.get(group) ?? [], path]);
	}
	const base = folder === "." ? "" : `${folder.replace(/(?<!\/)\/+$/, "")}/`;
	for (const [group, paths] of byFolder) {
		const [effect = ""] = group.split(" ");
		const label = (isCheck ? `would ${effect}` : `${effect}d`).padEnd(isCheck ? 12 : 7);
		if (paths.length > MOST_FILES) lines.push(`${label} ${base}${group.slice(effect.length + 1)} (${paths.length} files)`);
		else lines.push(...paths.map((path) => `${label} ${base}${path}`));
	}
	const unchanged = files.filter(({ effect }) => effect === "keep").length;
	if (unchanged > 0) lines.push(`${count(unchanged, "file")} unchanged`);
	return lines.map(escapeControls);
}
function countLine({ resources }) {
	const of = (kind) => count(resources.filter((address) => address.kind === kind).length, kindWords(kind));
	return `${resources.some(({ kind }) => kind === "privateLink") ? `${of("privateLink")}, ` : ""}${of("workspace")}, ${of("connection")}, ${of("processor")}.`;
}
function listLines(title, items, columns) {
	if (items.length === 0) return [];
	return [title, ...items.flatMap(({ address, reason }) => {
		return wrapText(escapeControls(`${formatAddress(address)}: ${reason}`), columns - 2, 2).map((line) => `  ${line}`);
	})];
}
// src/render/text/status-text.ts
const SHORTEST_NAME = 12;
function renderStatusText(status, layout) {
	const paint = makePaint(layout.color);
	const wrap = (text, indent) => wrapText(text, layout.columns - indent, 0).map((line) => " ".repeat(indent) + line);
	const workspaces = [...new Set(status.processors.map(({ address }) => address.workspace))];
	const lines = [paint("strong", `Project ${escapeControls(status.project)}`), ""];
	for (const workspace of workspaces) {
		const own = status.processors.filter(({ address }) => address.workspace === workspace);
		lines.push(paint("strong", cutColumns(`workspace ${escapeControls(workspace)}`, layout.columns)));
		lines.push(...processorTable(own, layout, paint), "");
	}
	if (status.processors.length === 0) lines.push("No processors.", "");
	const troubled = status.connections.filter(({ isHealthy }) => !isHealthy);
	if (troubled.length > 0) {
		lines.push(paint("strong", "Connections that are not READY"));
		lines.push(...troubled.flatMap((one) => paintAll(toneOf(one), paint, wrap(describeConnection(one), 2))), "");
	}
	if (status.privateLinks.length > 0) {
		lines.push(paint("strong", "Private links"));
		lines.push(...status.privateLinks.flatMap((one) => paintAll(one.isHealthy ? void 0 : toneOf(one), paint, wrap(describeLink(one), 2))), "");
	}
	if (status.missingWorkspaces.length > 0) lines.push(...paintAll("danger", paint, wrap(`Not in Atlas: ${listed(status.missingWorkspaces)}`, 0)), "");
	if (status.unmanaged.length > 0) lines.push(...wrap(`Not in the manifest: ${listed(status.unmanaged)}`, 0), "");
	for (const { workspace, kind, reason } of status.unreadable) {
		const where = workspace === void 0 ? "" : ` of ${workspace}`;
		lines.push(...paintAll("danger", paint, wrap(escapeControls(`The ${kindWords(kind)}s${where} could not be read: ${reason}`), 0)));
	}
	const summary = summaryOf(status);
	lines.push(paint(status.isHealthy ? "strong" : "danger", summary));
	return foldLines(lines, layout.columns).join("\n") + "\n";
}
function processorTable(processors, layout, paint) {
	const make = (title, isNumber, cell) => ({
		title,
		isNumber,
		cells: processors.map(cell)
	});
	const all = [
		make("STATE", false, ({ state }) => escapeControls(state ?? "missing")),
		make("TIER", false, (one) => escapeControls(tiersOf(one))),
		make("SINCE", true, ({ stats }) => stats.since === void 0 ? "" : age((layout.now - stats.since) / 1e3)),
		make("IN", true, ({ stats }) => short(stats.messagesIn)),
		make("OUT", true, ({ stats }) => short(stats.messagesOut)),
		make("LAG", true, ({ stats }) => stats.lagSeconds === void 0 ? short(stats.lagMessages) : age(stats.lagSeconds)),
		make("AT", false, ({ position }) => position === void 0 ? "" : positionText(position)),
		make("DLQ", true, ({ stats }) => short(stats.dlqMessages)),
		make("SIZE", true, ({ stats }) => size(stats.stateBytes))
	].filter(({ title, cells }) => title === "STATE" || cells.some((cell) => cell !== "" && cell !== UNKNOWN));
	const widthOf = ({ title, cells }) => Math.max(...[title, ...cells].map(textWidth)) + 2;
	const columns = [...all];
	const room = () => layout.columns - 2 - columns.reduce((total, column) => total + widthOf(column), 0);
	while (columns.length > 1 && room() < SHORTEST_NAME) columns.pop();
	const names = processors.map(({ address }) => escapeControls(address.name));
	const nameWidth = Math.max(1, Math.min(room(), Math.max(9, ...names.map(textWidth))));
	const row = (name, cells) => padColumns(cutColumns(name, nameWidth), nameWidth) + columns.map((column, i) => {
		const cell = cells[i] ?? "";
		const width = widthOf(column);
		return column.isNumber ? " ".repeat(width - textWidth(cell)) + cell : padColumns(`  ${cell}`, width);
	}).join("");
	return [paint("faint", `  ${row("PROCESSOR", columns.map(({ title }) => title))}`.trimEnd()), ...processors.flatMap((one, i) => {
		const line = ((one.isHealthy ? "  " : "! ") + row(names[i] ?? "", columns.map(({ cells }) => cells[i] ?? ""))).trimEnd();
		const details = detailsOf(one).flatMap((text) => wrapText(text, layout.columns - 4, 0).map((part) => `    ${part}`));
		return paintAll(one.isHealthy ? void 0 : toneOf(one), paint, [line, ...details]);
	})];
}
function tiersOf({ tier, effectiveTier }) {
	if (tier === void 0 || effectiveTier === void 0 || tier === effectiveTier) return tier ?? effectiveTier ?? "";
	return `${tier}, now ${effectiveTier}`;
}
function detailsOf({ desired, state, stats, isHealthy, isManaged, interrupted }) {
	const details = [];
	if (!isHealthy && desired !== void 0 && desired !== "UNMANAGED" && desired !== state) details.push(`wanted: ${desired}`);
	if (!isManaged) details.push("not in the manifest");
	if (interrupted !== void 0) details.push(`stopped by an interrupted apply; the next apply starts it again (${escapeControls(interrupted.note)})`);
	if (stats.error !== void 0) details.push(`error: ${escapeControls(stats.error)}`);
	return details;
}
const toneOf = ({ isManaged }) => isManaged ? "danger" : "changed";
const paintAll = (tone, paint, lines) => tone === void 0 ? [...lines] : lines.map((line) => paint(tone, line));
function describeConnection({ address, type, state, isMissing, isManaged }) {
	const kind = type === void 0 ? "" : ` (${type})`;
	const what = isMissing ? "missing" : state ?? "unknown";
	return escapeControls(`${formatAddress(address)}${kind}: ${what}${isManaged ? "" : ", not in the manifest"}`);
}
function describeLink({ address, type, region, state, error, id, isMissing, isManaged }) {
	const what = [type, region].filter((part) => part !== void 0 && part !== "").join(", ");
	const now = isMissing ? "missing" : `${state ?? "unknown"}${error === void 0 ? "" : `: ${error}`}`;
	const named = id === void 0 || isManaged ? "" : `, id ${id}`;
	return escapeControls(`${formatAddress(address)} (${what}${named}): ${now}${isManaged ? "" : ", not in the manifest"}`);
}
const MOST_LISTED = 20;
function listed(addresses) {
	const shown = addresses.slice(0, MOST_LISTED).map((address) => escapeControls(formatAddress(address)));
	const rest = addresses.length - shown.length;
	return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
function summaryOf({ processors, connections, privateLinks, missingWorkspaces, isHealthy, unreadable }) {
	const running = processors.filter(({ state }) => state === "STARTED").length;
	const wrong = [
		...processors,
		...connections,
		...privateLinks
	].filter((one) => one.isManaged && !one.isHealthy).length + processors.filter((one) => !one.isManaged && one.interrupted !== void 0).length;
	const all = `${count(processors.length, "processor")}, ${running} running`;
	if (isHealthy) return `${all}. Everything is as it should be.`;
	const troubled = wrong + missingWorkspaces.length;
	return troubled === 0 && unreadable.length > 0 ? `${all}; not everything could be read.` : `${all}; ${troubled} unhealthy.`;
}
const UNKNOWN = "unknown";
function positionText(position) {
	switch (position.source) {
		case "change-stream": return `${new Date(position.time.seconds * 1e3).toISOString().slice(0, 19).replace("T", " ")}Z`;
		case "kafka": {
			const [only] = position.partitions;
			return position.partitions.length === 1 && only !== void 0 ? `offset ${only.next}` : `offsets of ${position.partitions.length} partitions`;
		}
		case "nothing": return "";
		case "unknown": return UNKNOWN;
	}
}
function short(value) {
	if (value === void 0) return "";
	const units = [
		"",
		"k",
		"M",
		"G",
		"T",
		"P"
	];
	let scaled = value;
	let unit = 0;
	while (Math.abs(scaled) >= 999.95 && unit < units.length - 1) {
		scaled /= 1e3;
		unit += 1;
	}
	return `${unit === 0 || Math.abs(scaled) >= 100 ? Math.round(scaled) : Number(scaled.toFixed(1))}${units[unit] ?? ""}`;
}
function size(bytes) {
	if (bytes === void 0) return "";
	const [, number = "", unit = ""] = /^([-\d.]+)(\D?)$/.exec(short(bytes)) ?? [];
	return `${number} ${unit}B`;
}
function age(seconds) {
	const whole = Math.max(0, Math.floor(seconds));
	if (whole < 120) return `${whole}s`;
	if (whole < 7200) return `${Math.floor(whole / 60)}m`;
	return whole < 172800 ? `${Math.floor(whole / 3600)}h` : `${Math.floor(whole / 86400)}d`;
}
// src/render/yaml.ts
const NUMBER_TAG = {
	tag: "tag:yaml.org,2002:float",
	default: true,
	identify: (value) => value instanceof NumberLiteral,
	resolve: (text) => text,
	stringify: ({ value }) => value.text
};
function printYaml(value, writeText = (text) => text) {
	const document = new import_dist.Document(null, {
		version: "1.2",
		schema: "core",
		customTags: (tags) => [NUMBER_TAG, ...tags]
	});
	document.contents = nodeOf(value, writeText);
	return escapeYaml(document.toString({
		lineWidth: 0,
		aliasDuplicateObjects: false
	}));
}
function nodeOf(value, writeText) {
	if (isList(value)) {
		const list = new import_dist.YAMLSeq();
		list.items = value.map((item) => nodeOf(item, writeText));
		return list;
	}
	if (isDocument(value)) {
		const map = new import_dist.YAMLMap();
		map.items = value.entries.map(([key, member]) => new import_dist.Pair(keyOf(key), nodeOf(member, writeText)));
		return map;
	}
	if (typeof value === "string") return textScalar(writeText(value));
	return value instanceof SecretReference ? textScalar(value.toString()) : new import_dist.Scalar(value);
}
function textScalar(text) {
	const scalar = new import_dist.Scalar(text);
	if (hasUnseen(text)) scalar.type = import_dist.Scalar.QUOTE_DOUBLE;
	return scalar;
}
function keyOf(key) {
	const scalar = textScalar(key);
	if (key === "<<") scalar.type = import_dist.Scalar.QUOTE_DOUBLE;
	return scalar;
}
// src/render/hidden-manifest.ts
const HIDDEN = "(sensitive)";
function hideManifestValues(manifest) {
	return mapMembers(manifest, "workspaces", (workspace) => mapMembers(mapMembers(workspace, "connections", hideConnection), "processors", (processor) => {
		const pipeline = processor.get("pipeline");
		return isList(pipeline) ? processor.with("pipeline", hidePipelineValues(pipeline)) : processor;
	}));
}
function mapMembers(owner, key, map) {
	const members = owner.get(key);
	if (!isDocument(members)) return owner;
	const mapped = members.entries.map(([name, member]) => [name, isDocument(member) ? map(member) : member]);
	return owner.with(key, new Document(mapped));
}
function hideConnection(connection) {
	const rules = rulesFor("connection", connection);
	const hide = (value, path) => {
		if (value instanceof SecretReference) return shownText(value);
		if (isDocument(value)) return new Document(value.entries.map(([key, member]) => [key, hide(member, [...path, key])]));
		if (isList(value)) return value.map((item) => hide(item, path));
		if (typeof value !== "string" || value === "") return value;
		return isOwnWord(path) || shownAt(rules, path, value) === "plain" ? value : HIDDEN;
	};
	return hide(connection, []);
}
function shownText(secret) {
	return new SecretReference([shownReference(secret)]);
}
const isOwnWord = ([first]) => first === "ignoreChanges" || first === "ignoreRules" || first === "protect";
// src/render/completion.ts
function renderCompletion(shell, commands) {
	switch (shell) {
		case "bash": return bash(commands);
		case "zsh": return zsh(commands);
		case "fish": return fish(commands);
	}
}
const quote$1 = (text) => `'${text.replaceAll("'", "'\\''")}'`;
function bash(commands) {
	const replyOf = ({ choices, kind }) => choices.length > 0 ? `words=${quote$1(choices.join(" "))}` : `kind=${kind}`;
	const values = commands.flatMap((command) => command.options.flatMap(({ flags, value, isOptional }) => {
		if (value === void 0) return [];
		return [`    ${flags.map((flag) => `'${command.name} ${flag}'`).join("|")}) ${isOptional ? "[[ $current != -* ]] && " : ""}{ is_value=1; ${replyOf(value)}; } ;;`];
	}));
	const words = commands.map(({ name, options, argument }) => {
		const flags = options.flatMap((option) => option.flags);
		const reply = argument === void 0 ? `words=${quote$1(flags.join(" "))}` : replyOf(argument);
		return `      ${name}) if [[ $current == -* ]]; then words=${quote$1(flags.join(" "))}; else ${reply}; fi ;;`;
	});
	return `# Completes sluice in bash. To use it: source <(sluice completion bash)
_sluice() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} name= words= kind= is_value=
  # Bash takes the = of --flag=value for a word.
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if ((COMP_CWORD > 1)); then name=\${COMP_WORDS[1]}; fi
  COMPREPLY=()
  case "$name $previous" in
${values.join("\n")}
  esac
  if [[ -z $is_value ]]; then
    case $name in
      '') words=${quote$1([
		...commands.map(({ name }) => name),
		"--help",
		"--version"
	].join(" "))} ;;
${words.join("\n")}
    esac
  fi
  case $kind in
    file) ;;
    folder) compopt -o dirnames +o default 2>/dev/null ;;
    *) compopt +o default 2>/dev/null; COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
  esac
}
complete -o default -F _sluice sluice
`;
}
function zsh(commands) {
	const plain = (text) => text.replaceAll(/[[\]:]/g, "\\$&");
	const actionOf = ({ choices, kind, name }) => {
		const action = {
			file: "_files",
			folder: "_files -/",
			text: " "
		}[kind];
		return `${plain(name)}:${choices.length > 0 ? `(${choices.join(" ")})` : action}`;
	};
	const specification = ({ flags, description, value, isOptional, repeats }) => flags.map((flag) => {
		const joined = value !== void 0 && flag.startsWith("--") ? "=" : "";
		const action = value === void 0 ? "" : `${isOptional ? "::" : ":"}${actionOf(value)}`;
		const others = repeats ? "*" : flags.length > 1 ? `(${flags.join(" ")})` : "";
		return quote$1(`${others}${flag}${joined}[${plain(description)}]${action}`);
	});
	const cases = commands.map(({ name, options, argument }) => {
		const last = argument === void 0 ? [] : [quote$1(`${argument.repeats ? "*" : "1"}:${actionOf(argument)}`)];
		return `    ${name})\n      _arguments ${[...options.flatMap(specification), ...last].join(" \\\n        ")}\n      ;;`;
	});
	return `#compdef sluice
# Completes sluice in zsh. To use it: save it as _sluice in a folder of $fpath, before compinit runs.
_sluice() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quote$1(`${name}:${description.replaceAll(":", "\\:")}`)}`).join("\n")}
  )
  if ((CURRENT == 2)); then
    if [[ $words[2] == -* ]]; then
      _arguments '--help[show help]' '--version[show the version]'
    else
      _describe 'command' commands
    fi
    return
  fi
  local name=\${words[2]}
  shift words
  ((CURRENT--))
  case $name in
${cases.join("\n")}
  esac
}
if [ "\${funcstack[1]}" = _sluice ]; then
  _sluice "$@"
else
  compdef _sluice sluice
fi
`;
}
function fish(commands) {
	const quoted = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
	const valueOf = ({ choices, kind }) => {
		if (choices.length > 0) return `-x -a ${quoted(choices.join(" "))}`;
		return {
			file: "-r -F",
			folder: "-x -a '(__fish_complete_directories)'",
			text: "-x"
		}[kind];
	};
	return `# Completes sluice in fish. To use it: sluice completion fish | source
# Whether the command is the one that is named; without a name, whether there is none yet.
function __sluice_command
  set -l words (commandline -opc)
  test "$words[2]" = "$argv[1]"
end
complete -c sluice -n __sluice_command -f -s h -l help -d 'show help'
complete -c sluice -n __sluice_command -f -s V -l version -d 'show the version'
${commands.flatMap(({ name, description, options, argument }) => {
		const isHere = `-n '__sluice_command ${name}'`;
		const argued = argument === void 0 ? "-f" : {
			file: "-F",
			folder: "-f -a '(__fish_complete_directories)'",
			text: "-f"
		}[argument.kind];
		return [
			`complete -c sluice -n __sluice_command -f -a ${name} -d ${quoted(description)}`,
			...options.map((option) => {
				const names = option.flags.map((flag) => flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`);
				const value = option.value === void 0 ? "" : ` ${valueOf(option.value)}`;
				return `complete -c sluice ${isHere} ${names.join(" ")}${value} -d ${quoted(option.description)}`;
			}),
			argument !== void 0 && argument.choices.length > 0 ? `complete -c sluice ${isHere} -f -a ${quoted(argument.choices.join(" "))}` : `complete -c sluice ${isHere} ${argued}`
		];
	}).join("\n")}
`;
}
// src/render/text/explain-text.ts
function renderExplanation(entry, columns) {
	const { code, kind, title, meaning, example, snippets = [], legal, fix, source } = entry;
	return foldLines([
		`${code} (${kind})`,
		...title === void 0 ? [] : [title],
		"",
		meaning,
		...example === void 0 ? [] : ["", `For example: ${example}`],
		...snippets.flatMap(({ file, text }) => [
			"",
			file === void 0 ? "Example" : `Example: ${file}`,
			...indent(text)
		]),
		...legal === void 0 ? [] : [
			"",
			"This is fine",
			...indent(legal)
		],
		...fix === void 0 ? [] : ["", `Fix: ${fix}`],
		...source === void 0 ? [] : ["", `Source: ${source}`]
	], columns).join("\n") + "\n";
}
const indent = (text) => text.trimEnd().split("\n").map((line) => line === "" ? "" : `  ${line}`);
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
// src/render/tests/test-text.ts
const MOST_DIFFERENCES = 12;
function valueLines(sign, value, columns) {
	if (value === void 0) return [`${sign} nothing`];
	return renderValueLines(value, columns - 8).map((line, index) => index === 0 ? `${sign} ${line}` : `  ${line}`);
}
function renderDifference({ path, expected, actual }, columns, paint) {
	return [
		`      ${escapeControls(path)}`,
		...valueLines("-", expected, columns).map((line) => paint("removed", `        ${line}`)),
		...valueLines("+", actual, columns).map((line) => paint("added", `        ${line}`))
	];
}
function renderFlow({ stages, openWindows }, paint) {
	const width = Math.max(0, ...stages.map(({ path }) => path.length));
	return stages.map(({ path, in: taken, out, dlq }) => {
		const open = openWindows.find((window) => window.path === path)?.count ?? 0;
		const notes = [
			...dlq > 0 ? [`${dlq} to the dead letter queue`] : [],
			...open > 0 ? [`${open} ${open === 1 ? "window" : "windows"} still open: send a later document, or set closeWindows: true`] : [],
			...dlq === 0 && open === 0 && taken > 0 && out === 0 ? ["nothing leaves it"] : []
		];
		const line = `      ${escapeControls(path).padEnd(width)}  ${taken} in, ${out} out`;
		return notes.length === 0 ? paint("faint", line) : `${line}  ${notes.join("; ")}`;
	});
}
function errorLines({ code, message, fix }) {
	return [`${code}: ${message}`, ...fix === void 0 ? [] : [fix]].map(escapeControls);
}
function renderPlace({ place }, paint) {
	return place === void 0 ? "" : `  ${paint("faint", escapeControls(`${place.file}:${place.line}`))}`;
}
function renderDeadLetters({ deadLetters }) {
	const counts = new Map();
	for (const { stage, reason } of deadLetters) {
		const line = `${stage}: ${reason}`;
		counts.set(line, (counts.get(line) ?? 0) + 1);
	}
	return [...counts].map(([line, times]) => `      dead letter${times > 1 ? ` (${times} times)` : ""}: ${escapeControls(line)}`);
}
function renderTrace({ trace }, paint) {
	return trace.map(({ step, watermark, openWindows, stages }) => {
		const windows = openWindows.map(({ path, count }) => `${path} ${count} open`);
		const counts = stages.map(({ path, in: taken, out, dlq }) => `${path} ${taken}/${out}${dlq > 0 ? `/${dlq}` : ""}`);
		return paint("faint", `      ${[
			step,
			`watermark ${watermark === void 0 ? "none" : new Date(watermark).toISOString()}`,
			...windows,
			...counts
		].map(escapeControls).join("  ")}`);
	});
}
function renderUpdated({ name, updated, deadLetters }, paint) {
	const letters = deadLetters.length === 0 || !updated.includes("dlq") ? "" : `, now with ${deadLetters.length} in the dead letter queue`;
	return `  ${paint("changed", "↻")} ${escapeControls(name)}  wrote ${updated.join(", ")}${letters}`;
}
function renderCase(result, { columns, quiet }, paint) {
	if (result.skipped !== void 0) return quiet ? [] : [`  - ${escapeControls(result.name)}  skipped: ${escapeControls(result.skipped)}`];
	if (result.updated.length > 0) return [
		renderUpdated(result, paint),
		...renderDeadLetters(result),
		...renderTrace(result, paint)
	];
	if (result.passed) return quiet ? [] : [`  ${paint("added", "✓")} ${escapeControls(result.name)}`, ...renderTrace(result, paint)];
	const { error, differences } = result;
	return [
		`  ${paint("danger", "✗")} ${escapeControls(result.name)}${renderPlace(result, paint)}`,
		...error === void 0 ? [] : errorLines(error).map((line) => `      ${line}`),
		...differences.length === 0 ? [] : [paint("faint", "      - expected, + came")],
		...differences.slice(0, MOST_DIFFERENCES).flatMap((difference) => renderDifference(difference, columns, paint)),
		...differences.length > MOST_DIFFERENCES ? [`      and ${differences.length - MOST_DIFFERENCES} differences more`] : [],
		...renderDeadLetters(result),
		...renderFlow(result, paint),
		...renderTrace(result, paint)
	];
}
function renderFile(file, options, paint) {
	const cases = file.cases.flatMap((result) => renderCase(result, options, paint));
	const broken = file.diagnostics.flatMap((diagnostic) => renderDiagnostic(diagnostic, {
		color: options.color,
		columns: options.columns - 4
	}).trimEnd().split("\n").map((line, index) => index === 0 ? `  ${paint("danger", "✗")} ${line}` : `    ${line}`));
	if (cases.length + broken.length === 0) return [];
	return [
		`${paint("strong", escapeControls(file.file))}${file.processor === "" ? "" : `  ${escapeControls(file.processor)}`}`,
		...broken,
		...cases,
		""
	];
}
function renderCoverage({ manifest, processors, untested }, isOne) {
	const lines = processors.filter(({ missedStages, missedBranches }) => missedStages.length + missedBranches.length > 0).flatMap(({ processor, missedStages, missedBranches }) => [
		`  ${processor}`,
		...missedStages.map((path) => `      stage ${escapeControls(path)}`),
		...missedBranches.map((path) => `      branch ${escapeControls(path)}`)
	]);
	const without = untested.map((processor) => `  ${processor}  has no test`);
	const title = isOne ? "No case reaches" : `No case reaches, of ${escapeControls(manifest)}`;
	return lines.length + without.length === 0 ? [] : [
		title,
		...lines,
		...without,
		""
	];
}
function renderTestSummary({ passed, failed, skipped, files }) {
	const count = files.length === 1 ? "1 file" : `${files.length} files`;
	const updated = files.flatMap(({ cases }) => cases).filter((result) => result.updated.length > 0).length;
	return `${[
		`${passed} passed`,
		...failed > 0 ? [`${failed} failed`] : [],
		...skipped > 0 ? [`${skipped} skipped`] : [],
		...updated > 0 ? [`${updated} with new expectations: read the difference before you commit it`] : []
	].join(", ")} (${count})`;
}
function renderTestRun(run, options) {
	const paint = makePaint(options.color);
	return [
		...run.files.flatMap((file) => renderFile(file, options, paint)),
		...options.quiet ? [] : run.coverage.flatMap((coverage) => renderCoverage(coverage, run.coverage.length === 1)),
		paint(run.failed > 0 ? "danger" : "added", renderTestSummary(run))
	].map((line) => `${line}\n`).join("");
}
export { NUMBER_TAG, UNSEEN, byWorkspace, codeBlock, codeHtml, count, createProgress, cutColumns, describeStep, diagnosticList, escapeControls, escapeJson, fitPlanMarkdown, fold, foldLines, formatDuration, hazardTable, hideManifestValues, inlineCode, isTold, joinParts, keyOf, makePaint, nodeOf, noteEvent, planParts, printYaml, renderApplyEventJson, renderApplyEventLine, renderCompletion, renderDiagnostic, renderDiagnostics, renderDiagnosticsJson, renderDot, renderExplanation, renderExport, renderKey, renderMermaid, renderPlanMarkdown, renderPlanText, renderProgressBlock, renderReportJson, renderReportText, renderStatusText, renderTestRun, renderValueLines, summaryLine, workspaceFold };
