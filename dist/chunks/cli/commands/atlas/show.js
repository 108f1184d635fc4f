import { readRegularFile } from "../../../core/files/regular-file.js";
import { parsePlanFile } from "../../../plan.js";
import "../../../core/facts/review.js";
import { parseReportFile, showSavedPlan } from "../../../core/apply/show.js";
import { EXIT, SluiceError } from "../../../model.js";
import { fitTerminal, readColor, worthSaying, writeDiagnostics } from "../../output/output.js";
import { resolve } from "node:path";
// src/cli/commands/atlas/show.ts
async function runShow(options, host) {
	const [name = ""] = options.arguments;
	const text = await readText(resolve(host.directory, name), name);
	const report = await parseReportFile(text);
	host.stdout.write(report === void 0 ? await showPlan(text, name, options, host) : await showReport(report, options, host));
	return EXIT.done;
}
async function readText(path, name) {
	try {
		return (await readRegularFile(path)).toString("utf8");
	} catch (error) {
		const reason = error.code ?? "unknown reason";
		throw new SluiceError("PLAN_FILE_UNREADABLE", `${name} cannot be read (${reason})`, {
			fix: "Name a file that plan --out or apply --report has written.",
			cause: error
		});
	}
}
async function showPlan(text, name, options, host) {
	const saved = parsePlanFile(text);
	const { plan, isExact } = await showSavedPlan(saved, host);
	if (!isExact && !options.quiet) {
		const told = `${name} can't be verified: it leaves values to the manifest, which is not at hand or has other ones. What is shown may not be what the digest is of.\n`;
		host.stderr.write(fitTerminal(told, host.stderr));
	}
	if (options.json) return (await import("../../../render/json/json.js")).renderPlanJson(plan);
	if (options.markdown) return (await import("../../../later/render/markdown/markdown.js")).renderPlanMarkdown(plan);
	writeDiagnostics(worthSaying(plan.diagnostics, options), options, host);
	const { renderPlanText } = await import("../../../later/render/text/text.js");
	return renderPlanText(plan, {
		color: readColor(options, host, host.stdout),
		columns: host.stdout.columns,
		files: [name]
	});
}
async function showReport(report, options, host) {
	if (options.json) return (await import("../../../later/render/json/report-json.js")).renderReportJson(report);
	const { renderReportText } = await import("../../../later/render/text/apply-text.js");
	const { columns } = host.stdout;
	if (!options.markdown) return renderReportText(report, {
		color: readColor(options, host, host.stdout),
		columns
	});
	const { codeBlock } = await import("../../../later/render/markdown/markdown-code.js");
	return `${codeBlock(renderReportText(report, {
		color: false,
		columns: 100
	}).trimEnd())}\n`;
}
export { runShow };
