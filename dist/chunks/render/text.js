import { EMPTY_DOCUMENT, NumberLiteral, SecretReference, compareText, formatAddress, isDocument, isList, isOfProject, kindWords, shortName, textOf, versionedName } from "../model/more.js";
import { hidePipelinePair, hidePipelineValues, rulesFor, shownAt, shownReference } from "../kinds.js";
import { wayToAllow } from "../model.js";
import { count, cutColumns, escapeControls, foldLines, groupHazards, isSingle, listSome, makePaint, padColumns, showInvisible, spread, textWidth, whereOf, wrapText, wrapWords } from "../render.js";
import { describeGate, diffPipelines, stageName } from "./more.js";
import { describeHandover, timelineLines } from "./evolve.js";
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
const SIGNS = {
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
		const title = `${SIGNS[stage.kind]} [${index}] ${showInvisible(stage.name)}`;
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
			return [`${SIGNS[kind]} [${index}] ${first}`, ...rest.map((line) => `  ${line}`)].map((line) => `${pad}  ${paint(TONES$1[kind], line)}`);
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
const PAUSED = "↻";
const FIELD_INDENT = 6;
const LABEL_WIDTH = 34;
function changeLines(change, { columns, paint }) {
	const { address, action } = change;
	const name = escapeControls(shortName(address));
	const kind = change.type === void 0 ? "" : ` (${escapeControls(change.type)})`;
	const former = change.renamedFrom === void 0 ? "" : ` (was ${escapeControls(change.renamedFrom)})`;
	const pause = pauseOf(change);
	const title = `  ${pause === void 0 ? GLYPHS[action] : PAUSED} ${kindWords(address.kind)} ${name}${kind}${former}`;
	const [line = "", ...more] = spread(title, headNotes(change), columns);
	const head = paint(pause === void 0 ? ACTION_TONES[action] : "changed", title) + line.slice(title.length);
	const notes = [...pause === void 0 ? [] : [pause], ...change.notes].filter(() => action !== "delete").flatMap((note) => wrapText(escapeControls(note), columns - FIELD_INDENT, 0).map((part) => " ".repeat(FIELD_INDENT) + paint("faint", part)));
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
function pauseOf({ action, hazards }) {
	if (action !== "noop" && action !== "unmanaged") return void 0;
	return hazards.find(({ kind }) => kind === "processing-pause" || kind === "pause-unmanaged")?.reason;
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
	const groups = groupHazards(told, wayToAllow);
	const where = groups.flatMap((group) => group.parts.filter(isOne).map((part) => textWidth(escapeControls(whereOf(group, part)))));
	const widths = {
		columns,
		kind: told.reduce((width, hazard) => Math.max(width, hazard.kind.length), 0),
		where: Math.max(0, ...where)
	};
	return groups.flatMap((group) => groupLines(group, widths, paint));
}
const isOne = ({ addresses }) => addresses.length === 1;
function groupLines(group, widths, paint) {
	const { kind, allowed, parts, way } = group;
	const indent = 2 + widths.kind + 2;
	const isWide = widths.columns - indent - widths.where - 2 >= 40;
	const pad = (at) => (line) => " ".repeat(at) + line;
	const lines = [];
	const shown = allowed ? parts.slice(0, MOST_SHOWN) : parts;
	for (const part of shown) {
		const head = `${allowed ? " " : "!"} ${kind.padEnd(widths.kind)}  `;
		const painted = allowed ? head : paint("danger", head);
		const reason = escapeControls(part.reason);
		const where = escapeControls(whereOf(group, part));
		if (!isOne(part)) {
			const [first = "", ...rest] = wrapText(reason, widths.columns - indent, 0);
			lines.push(painted + first, ...rest.map(pad(indent)));
			lines.push(...wrapText(where, widths.columns - indent - 2, 0).map(pad(indent + 2)));
		} else if (isWide) {
			const at = indent + widths.where + 2;
			const [first = "", ...rest] = wrapText(reason, widths.columns - at, 0);
			lines.push(`${painted}${padColumns(where, widths.where)}  ${first}`, ...rest.map(pad(at)));
		} else {
			const [first = "", ...rest] = wrapText(where, widths.columns - indent, 0);
			lines.push(painted + first, ...rest.map(pad(indent)));
			lines.push(...wrapText(reason, widths.columns - indent, 0).map(pad(indent)));
		}
	}
	const hidden = parts.slice(shown.length).flatMap(({ addresses }) => addresses).length;
	if (hidden > 0) lines.push(`  ${kind.padEnd(widths.kind)}  and ${hidden} more`);
	if (!allowed) lines.push(...wayLines(group, way, indent, widths.columns));
	return lines;
}
function wayLines(group, way, indent, columns) {
	const pad = (line) => " ".repeat(indent) + line;
	if (way === void 0) return [pad("refused; nothing allows it")];
	const lead = `refused; to allow ${isSingle(group) ? "it" : "all of them"}:`;
	const line = `${lead} ${escapeControls(way)}`;
	const fits = textWidth(line) <= columns - indent;
	if (isSingle(group) || fits) return wrapText(line, columns - indent, 0).map(pad);
	const flag = escapeControls(way);
	return [pad(lead), " ".repeat(Math.max(2, Math.min(indent, columns - textWidth(flag)))) + flag];
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
	const timeline = timelineLines(plan);
	if (timeline.length > 0) lines.push(...timeline, "");
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
		const names = left.map(({ address }) => `${kindWords(address.kind)} ${escapeControls(shortName(address))}`);
		const it = left.length === 1 ? "it" : "them";
		const text = `not in the manifest, left alone: ${listSome(names, 10)} (to delete ${it}: removed in the manifest, or --prune)`;
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
	const name = escapeControls(shortName(step.address));
	const body = step.body ?? EMPTY_DOCUMENT;
	const options = body.get("options");
	const isFresh = isDocument(options) && options.get("resumeFromCheckpoint") === false;
	const newName = body.get("name");
	if (step.verb === "update" && step.address.kind === "processor" && typeof newName === "string") return `rename ${name} to ${escapeControls(newName)}`;
	const { kind: of } = step.address;
	const kind = of === "workspace" || isOfProject(step.address) ? `${kindWords(of)} ` : "";
	const why = step.restores === void 0 ? "" : " (stopped by an interrupted apply)";
	const told = describeHandover(step, name);
	if (told !== void 0) return told;
	if (step.verb === "mark") return `read where ${name} is`;
	if (step.verb === "gate") return step.gate === void 0 ? `wait until ${name} has proved itself` : describeGate(name, step.gate);
	const how = isFresh ? " (fresh start)" : step.carry === void 0 ? "" : ` ${startPoint(step, step.carry)}`;
	return `${step.verb} ${kind}${name}${how}${why}`;
}
const startPoint = (step, { replaySeconds }) => replaySeconds === void 0 ? `where ${carriedFrom(step)} was` : `from ${new Date(replaySeconds * 1e3).toISOString().replace(/\.\d+Z$/, "Z")}`;
const carriedFrom = ({ carry, address }) => carry === void 0 || carry.of === address.name ? "it" : escapeControls(carry.of);
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
	if (step.stopped) return "; stopped: its checkpoint is kept";
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
	const lines = [runHeading(report, paint)];
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
	lines.push("", ...convergenceLines(report, columns, paint), ...leftLines(report, columns));
	for (const address of report.awaitingPromotion ?? []) lines.push(`Awaiting promotion: the new version of ${escapeControls(address)} runs beside it.`);
	const next = nextCommand(report, `sluice plan${escapeControls(options.flags ?? "")}`);
	const last = next === void 0 ? [] : [`Next: ${next}`];
	return [...foldLines(lines, columns), ...last].join("\n") + "\n";
}
function runHeading(report, paint = (_, text) => text) {
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
	const { log = [] } = step.error ?? {};
	if (log.length > 0) lines.push("     Its log ends with:", ...log.map((line) => `       ${escapeControls(line)}`));
	if (step.reason !== void 0) add(step.reason);
	return lines;
}
function convergenceLines(report, columns, paint) {
	if (report.converged === true) return [paint("added", "Converged") + ": a new plan has nothing to do."];
	if (report.converged === false) {
		const remaining = (report.remaining ?? []).map(({ action, address }) => `${action} ${address}`);
		const more = remaining.length > 20 ? ` and ${remaining.length - 20} more` : "";
		const list = remaining.length === 0 ? "" : `: ${remaining.slice(0, 20).join(", ")}${more}`;
		return wrapText(escapeControls(`Not converged: a new plan still has something to do${list}.`), columns, 2);
	}
	const why = report.convergenceUnknown === void 0 ? "" : `: ${report.convergenceUnknown}`;
	return wrapText(escapeControls(`Whether the project has converged is not known${why}.`), columns, 2);
}
function leftLines(report, columns) {
	const left = report.steps.filter((step) => step.leftBehind).map((step) => step.address);
	if (left.length === 0) return [];
	return wrapText(escapeControls(`Left behind in Atlas: ${left.join(", ")}.`), columns, 2);
}
function nextCommand(report, plan) {
	switch (report.outcome) {
		case "interrupted": return `run the same command again, it goes on; ${plan} shows the rest`;
		case "stale": return `${plan}, and look at what changed`;
		case "failed": return `correct what failed, then ${plan}`;
		case "applied":
		case "nothing-to-do":
			if (report.awaitingPromotion !== void 0) return `sluice apply --promote ${report.awaitingPromotion.map(escapeControls).join(",")}`;
			if (report.converged === true) return void 0;
			return report.converged === false ? `${plan}, to see what differs` : plan;
	}
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
function renderExport(summary, { isQuiet, columns, flags = "" }) {
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
	}
	const next = summary.proof !== "failed" && !isQuiet && !summary.isCheck ? [`Next: sluice plan -f ${escapeControls(summary.manifest)}${escapeControls(flags)}`] : [];
	return [...foldLines(lines, columns), ...next].map((line) => line + "\n").join("");
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
		const text = escapeControls(`${formatAddress(address)}: ${reason}`);
		return wrapText(text, columns - 2, 2).map((line) => `  ${line}`);
	})];
}
// src/render/text/status-lines.ts
function describeLink({ address, type, region, state, error, id, isMissing, isManaged }) {
	const what = [type, region].filter((part) => part !== void 0 && part !== "").join(", ");
	const now = isMissing ? "missing" : `${state ?? "unknown"}${error === void 0 ? "" : `: ${error}`}`;
	const named = id === void 0 || isManaged ? "" : `, id ${id}`;
	return escapeControls(`${formatAddress(address)} (${what}${named}): ${now}${isManaged ? "" : ", not in the manifest"}`);
}
function describePeering({ address, account, vpc, state, error, isMissing, isManaged }) {
	const from = [account, vpc].filter((part) => part !== void 0).join("/");
	const now = isMissing ? "not requested" : state ?? "unknown";
	const why = error === void 0 ? "" : `: ${error}`;
	return escapeControls(`${formatAddress(address)} (${from}): ${now}${why}${isManaged ? "" : ", not in the manifest"}`);
}
function describeAccount({ cloudProvider, region, details, error }) {
	const said = details.map(([name, value]) => `${name} ${value}`).join(", ");
	return escapeControls(`${cloudProvider} ${region}: ${error ?? said}`);
}
function describeFailover({ home, regions }, processors) {
	const from = home === void 0 ? "" : `${home}, `;
	const untold = !processors.some(({ state, region }) => state === "STARTED" && region === void 0) ? "" : "; Atlas does not say where each processor runs";
	return escapeControls(`${from}fails over to ${regions.join(" or ")}${untold}`);
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
		const failover = status.failovers.find((one) => one.workspace === workspace);
		if (failover !== void 0) lines.push(...wrap(describeFailover(failover, own), 2));
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
	if (status.vpcPeerings.length > 0) {
		lines.push(paint("strong", "VPC peerings"));
		lines.push(...status.vpcPeerings.flatMap((one) => paintAll(one.isHealthy ? void 0 : toneOf(one), paint, wrap(describePeering(one), 2))), "");
	}
	if (status.accounts !== void 0) {
		lines.push(paint("strong", "Accounts of Atlas to peer with"));
		lines.push(...status.accounts.flatMap((one) => wrap(describeAccount(one), 2)), "");
	}
	if (status.missingWorkspaces.length > 0) lines.push(...paintAll("danger", paint, wrap(`Not in Atlas: ${listed(status.missingWorkspaces)}`, 0)), "");
	if (status.unmanaged.length > 0) lines.push(...wrap(`Not in the manifest: ${listed(status.unmanaged)}`, 0), "");
	for (const { workspace, kind, reason, connection } of status.unreadable) {
		const home = workspace === void 0 ? "" : ` of ${workspace}`;
		const where = connection === void 0 ? home : `${home}/connection/${connection}`;
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
		make("REGION", false, ({ region }) => escapeControls(region ?? "")),
		make("SINCE", true, ({ stats }) => stats.since === void 0 ? "" : ageText((layout.now - stats.since) / 1e3)),
		make("IN", true, ({ stats }) => short(stats.messagesIn)),
		make("OUT", true, ({ stats }) => short(stats.messagesOut)),
		make("LAG", true, ({ stats }) => stats.lagSeconds === void 0 ? short(stats.lagMessages) : ageText(stats.lagSeconds)),
		make("AT", false, ({ position }) => position === void 0 ? "" : positionText(position)),
		make("DLQ", true, ({ stats }) => short(stats.dlqMessages)),
		make("SIZE", true, ({ stats }) => sizeText(stats.stateBytes))
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
function detailsOf(one) {
	const { address, desired, state, stats, isHealthy, isManaged, interrupted } = one;
	const details = [];
	if (!isHealthy && desired !== void 0 && desired !== "UNMANAGED" && desired !== state) details.push(`wanted: ${desired}`);
	const versionOf = versionedName(address.name);
	if (!isManaged && versionOf !== void 0) details.push(`a version of ${escapeControls(versionOf)} that an unfinished change has left; sluice plan says more`);
	else if (!isManaged) details.push("not in the manifest");
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
const MOST_LISTED = 20;
function listed(addresses) {
	const shown = addresses.slice(0, MOST_LISTED).map((address) => escapeControls(formatAddress(address)));
	const rest = addresses.length - shown.length;
	return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
function summaryOf({ processors, connections, privateLinks, vpcPeerings, missingWorkspaces, isHealthy, unreadable }) {
	const running = processors.filter(({ state }) => state === "STARTED").length;
	const wrong = [
		...processors,
		...connections,
		...privateLinks,
		...vpcPeerings
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
function sizeText(bytes) {
	if (bytes === void 0) return "";
	const [, number = "", unit = ""] = /^([-\d.]+)(\D?)$/.exec(short(bytes)) ?? [];
	return `${number} ${unit}B`;
}
function ageText(seconds) {
	const whole = Math.max(0, Math.floor(seconds));
	if (whole < 120) return `${whole}s`;
	if (whole < 7200) return `${Math.floor(whole / 60)}m`;
	return whole < 172800 ? `${Math.floor(whole / 3600)}h` : `${Math.floor(whole / 86400)}d`;
}
// src/render/text/explain-text.ts
function renderExplanation(entry, columns) {
	const { code, kind, title, meaning, example, snippets = [], legal, fix, source } = entry;
	const lines = [
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
	];
	return foldLines(lines, columns).join("\n") + "\n";
}
const indent = (text) => text.trimEnd().split("\n").map((line) => line === "" ? "" : `  ${line}`);
export { ageText, byWorkspace, changeLines, createProgress, describeFailover, describeLink, describePeering, describeStep, formatDuration, isTold, noteEvent, positionText, renderApplyEventLine, renderExplanation, renderExport, renderKey, renderPlanText, renderProgressBlock, renderReportText, renderStatusText, renderValue, renderValueLines, runHeading, sizeText, summaryLine, summaryOf };
