import { count, escapeControls, escapeJson, makePaint, padColumns, wrapText } from "../render.js";
// src/render/doctor/doctor-text.ts
const WORDS = {
	ok: ["ok", "added"],
	problem: ["problem", "danger"],
	notChecked: ["not checked", "faint"]
};
const MARGIN = 13;
function renderDoctorText({ checks, problems }, { color, columns, hidesGood }) {
	const paint = makePaint(color);
	const lines = (hidesGood ? checks.filter(({ status }) => status === "problem") : checks).flatMap(({ status, name, message, fix }) => {
		const [word, tone] = WORDS[status];
		const wrap = (text) => wrapText(escapeControls(text), Math.max(20, columns - MARGIN), 0);
		const [first = "", ...more] = wrap(`${name}: ${message}`);
		const fixed = fix === void 0 ? [] : wrap(`Fix: ${fix}`);
		return [`${paint(tone, padColumns(word, MARGIN))}${first}`, ...[...more, ...fixed].map((line) => " ".repeat(MARGIN) + line)];
	});
	const unchecked = checks.filter(({ status }) => status === "notChecked").length;
	const summary = `${problems === 0 ? "No problem" : count(problems, "problem")} found; ${count(checks.length - unchecked, "check")} made, ${unchecked} not made.`;
	return `${[
		...lines,
		"",
		summary
	].join("\n")}\n`;
}
function renderDoctorJson({ checks, problems }) {
	const document = {
		formatVersion: 1,
		problems,
		checks: checks.map(({ area, name, status, message, fix }) => ({
			area,
			name,
			status: status === "notChecked" ? "not checked" : status,
			message,
			fix: fix ?? null
		}))
	};
	return `${escapeJson(JSON.stringify(document, null, 2))}\n`;
}
export { renderDoctorJson, renderDoctorText };
