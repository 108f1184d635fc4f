import { count, cutColumns } from "../../render.js";
import { codeBlock, fold } from "../markdown.js";
import { renderTestRun } from "../tests.js";
// src/render/tests/test-markdown.ts
const COLUMNS = 100;
function renderTestMarkdown(run, { limit, elsewhere }) {
	if (run.failed === 0) return `tests: ${run.passed} passed`;
	const lines = renderTestRun({
		...run,
		files: run.files.filter(isFailed)
	}, {
		color: false,
		columns: COLUMNS,
		quiet: true
	}).trimEnd().split("\n").slice(0, -1).map((line) => cutColumns(line.replace(/^( +)([-+])(?= )/, "$2$1"), 200));
	const shown = [];
	let size = 0;
	for (const line of lines) {
		size += line.length + 1;
		if (size > limit) break;
		shown.push(line);
	}
	const left = lines.length - shown.length;
	const note = left === 0 ? "" : `\n\n${count(left, "more line")}: ${elsewhere}.`;
	const details = codeBlock(shown.join("\n").trimEnd(), "diff") + note;
	return `**❌ tests: ${run.passed} passed, ${run.failed} failed; nothing is applied until they pass.**\n\n${fold(`${count(run.failed, "failed test")}: - expected, + came`, details, true)}`;
}
const isFailed = ({ cases, diagnostics }) => diagnostics.length > 0 || cases.some(({ passed, skipped }) => !passed && skipped === void 0);
export { renderTestMarkdown };
