import { printJson } from "../../model/document.js";
import { document, number } from "../../model/more.js";
import { printValue } from "../../runner.js";
import { escapeControls, escapeJson, makePaint } from "../../render.js";
import { renderValueLines } from "../text.js";
// src/render/tests/test-preview.ts
const isShown = (path, stage) => stage === void 0 || path.startsWith(`[${stage}]`);
function renderPreview({ stages, dlq, failure, openWindows }, { color, columns, stage }) {
	const paint = makePaint(color);
	const lines = [];
	for (const { path, in: taken, out, dlq: letters, samples } of stages.filter(({ path: at }) => isShown(at, stage))) {
		const open = openWindows.find((window) => window.path === path)?.count ?? 0;
		const notes = [...letters > 0 ? [`${letters} to the dead letter queue`] : [], ...open > 0 ? [`${open} open`] : []];
		lines.push(`${paint("strong", escapeControls(path))}  ${taken} in, ${out} out${notes.map((note) => `, ${note}`).join("")}`);
		for (const sample of samples) lines.push(...renderValueLines(printValue(sample), columns - 4).map((line) => `    ${line}`));
		if (out > samples.length) lines.push(paint("faint", `    and ${out - samples.length} more`));
	}
	if (dlq.length > 0 && stage === void 0) {
		lines.push(paint("strong", "dead letter queue"));
		for (const letter of dlq.slice(0, 5)) lines.push(...renderValueLines(printValue(letter), columns - 4).map((line) => `    ${line}`));
		if (dlq.length > 5) lines.push(paint("faint", `    and ${dlq.length - 5} more`));
	}
	if (failure !== void 0) lines.push(paint("danger", `The processor failed: ${escapeControls(failure)}`));
	return lines.map((line) => `${line}\n`).join("");
}
function renderPreviewJson({ stages, dlq, failure }, stage) {
	const made = document({
		formatVersion: number(1),
		stages: stages.filter(({ path }) => isShown(path, stage)).map(({ name, path, in: taken, out, dlq: letters, samples }) => document({
			name,
			path,
			in: number(taken),
			out: number(out),
			dlq: number(letters),
			samples: samples.map(printValue)
		})),
		dlq: dlq.map(printValue),
		failure: failure ?? null
	});
	return `${escapeJson(printJson(made, { indent: 2 }))}\n`;
}
export { renderPreview, renderPreviewJson };
