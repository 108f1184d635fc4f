import { formatAddress } from "../model/more.js";
import { count, escapeControls, groupFindings, groupHazards, isAboutUnknown, isSingle, makePaint, namesOfGroup, whereOf } from "../render.js";
import { wayToAllow } from "../model.js";
import { byWorkspace, changeLines, describeStep, isTold, summaryLine } from "./text.js";
import { timelineLines } from "./evolve.js";
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
// src/render/markdown/markdown.ts
const MOST_NAMED = 3;
const MOST_OPEN = 2;
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
		steps: plan.steps.length === 0 ? "" : stepsPart(plan)
	};
}
function renderPlanMarkdown(plan) {
	const parts = planParts(plan);
	return joinParts([
		parts.headline,
		hazardTable(parts.hazards),
		foldedDiagnostics(parts.diagnostics),
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
		...groupHazards(hazards, wayToAllow).flatMap((group) => group.parts.map((part, i) => {
			const { kind, allowed, parts, way } = group;
			const isLast = i === parts.length - 1;
			const lead = `refused; to allow ${isSingle(group) ? "it" : "all of them"}:`;
			const told = way === void 0 ? "refused; nothing allows it" : `${lead} ${tableCode(way)}`;
			const end = allowed ? "" : isLast ? told : "refused";
			return `| ${allowed ? "" : "⛔ "}${kind} | ${tableCode(whereOf(group, part))} | ${tableCode(part.reason)} | ${end} |`;
		}))
	].join("\n");
}
function diagnosticList(diagnostics) {
	return groupFindings(diagnostics).map((group) => {
		const [{ severity, code, message, place, address, fix }] = group;
		const told = `${inlineCode(message)}${fix === void 0 ? "" : ` ${inlineCode(fix)}`}`;
		if (group.length > 1) return `- ${severity} ${code} in ${inlineCode(namesOfGroup(group, MOST_NAMED))}: ${told}`;
		return `- ${severity} ${code}${place === void 0 ? "" : ` ${inlineCode(`${place.file}:${place.line}`)}`}${address === void 0 ? "" : ` ${inlineCode(address)}`}: ${told}`;
	}).join("\n");
}
function foldedDiagnostics(diagnostics) {
	const isOpen = (one) => one.severity === "error" || isAboutUnknown(one);
	const rest = diagnostics.filter((one) => !isOpen(one));
	if (rest.length <= MOST_OPEN) return diagnosticList(diagnostics);
	const title = count(rest.length, rest.every(({ severity }) => severity === "note") ? "note" : "warning");
	return joinParts([diagnosticList(diagnostics.filter(isOpen)), fold(title, diagnosticList(rest), false)]).trimEnd();
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
	}).map((line) => line.replace(/^ {2}/, "").replace(/^( *)([-+~±>↻])(?= )/, (_, pad, sign) => (SIGNS[sign] ?? sign) + pad)).join("\n");
}
const SIGNS = {
	"~": "!",
	"±": "!",
	"↻": "!"
};
function stepsPart(plan) {
	const steps = fold(count(plan.steps.length, "step"), codeBlock(stepList(plan)), false);
	const timeline = timelineLines(plan);
	return timeline.length === 0 ? steps : `${codeBlock(timeline.join("\n"))}\n\n${steps}`;
}
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
	const complete = whole(hazardTable(parts.hazards), foldedDiagnostics(parts.diagnostics), all, "");
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
		() => foldedDiagnostics(diagnostics),
		() => first(10),
		() => first(3),
		() => diagnostics.length === 0 ? "" : `${count(diagnostics.length, "finding")}, listed in the job summary.`
	];
}
export { codeBlock, codeHtml, diagnosticList, fitPlanMarkdown, fold, foldedDiagnostics, hazardTable, inlineCode, joinParts, planParts, renderPlanMarkdown, tableCode, workspaceFold };
