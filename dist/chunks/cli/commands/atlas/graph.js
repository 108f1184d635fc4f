import { abortOnInterrupt, writeResultFile } from "../../../host.js";
import { EXIT } from "../../../model.js";
import { writeDiagnostics } from "../../output/output.js";
import { openOnline, planOptions } from "../../project/project-options.js";
import { showReading } from "../../output/reading.js";
import { extname } from "node:path";
// src/cli/commands/atlas/graph.ts
async function runGraph(options, host) {
	const interrupt = abortOnInterrupt(host);
	try {
		const text = await renderDataflow(await readDataflow(options, host, interrupt.signal), formatOf(options));
		if (options.out === void 0) host.stdout.write(text);
		else await writeResultFile(host, options.out, text);
		return EXIT.done;
	} catch (error) {
		if (interrupt.signal.aborted) return EXIT.interrupted;
		throw error;
	} finally {
		interrupt.release();
	}
}
async function readDataflow(options, host, signal) {
	const reading = showReading(options, host);
	const saved = await readSaved(options, host);
	const project = await openOnline(options, host, {
		onProgress: reading.note,
		...saved && {
			desired: saved.desired,
			literals: saved.literals
		}
	});
	const { workspace: workspaces, fold } = options;
	try {
		if (options.plan === void 0) return await project.graph({
			of: options.live ? "live" : "manifest",
			workspaces,
			fold,
			signal
		});
		const of = await planNow(project, saved, options, host, signal);
		return await project.graph({
			of,
			workspaces,
			fold
		});
	} finally {
		reading.close();
		await project.close();
	}
}
async function readSaved(options, host) {
	if (typeof options.plan !== "string") return void 0;
	return (await import("../../../later/cli/project/saved-plan.js")).readSavedPlan(options.plan, options, host);
}
async function planNow(project, saved, options, host, signal) {
	const plan = await project.plan({
		...planOptions(options, signal),
		...saved?.review.selection
	});
	if (saved !== void 0 && saved.review.digest !== plan.digest && !options.quiet) writeDiagnostics([{
		severity: "warning",
		code: "PLAN_STALE",
		message: "something has changed since the plan was saved; this is the plan as it is now"
	}], options, host);
	return plan;
}
function formatOf({ format, out = "" }) {
	if (format !== void 0) return format;
	switch (extname(out).toLowerCase()) {
		case ".svg": return "svg";
		case ".dot":
		case ".gv": return "dot";
		default: return "mermaid";
	}
}
async function renderDataflow(dataflow, format) {
	switch (format) {
		case "mermaid": return (await import("../../../later/render/graph/graph-mermaid.js")).renderMermaid(dataflow);
		case "dot": return (await import("../../../later/render/graph/graph-dot.js")).renderDot(dataflow);
		case "svg": return (await import("../../../render/graph/graph-svg.js")).renderSvg(dataflow);
	}
}
export { runGraph };
