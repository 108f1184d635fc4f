import { escapeControls, makePaint, renderDiagnostic } from "../render.js";
import { renderValueLines } from "./text.js";
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
export { renderTestRun };
