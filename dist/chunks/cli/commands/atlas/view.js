import { readRegularFile } from "../../../core/files/regular-file.js";
import { parseReportFile, showSavedPlan } from "../../../core/apply/show.js";
import { abortOnInterrupt, writeResultFile } from "../../../host.js";
import { EXIT, SluiceError } from "../../../model.js";
import { writeDiagnostics } from "../../output/output.js";
import { showReading } from "../../output/reading.js";
import { openOnline, planOptions } from "../../project/project-options.js";
import { readSavedPlan } from "../../project/saved-plan.js";
import { resolve } from "node:path";
// src/cli/commands/atlas/view.ts
async function runView(options, host) {
	const interrupt = abortOnInterrupt(host);
	const { signal } = interrupt;
	const reading = showReading(options, host);
	try {
		const report = options.report === void 0 ? void 0 : await readReport(options.report, host);
		const saved = typeof options.plan === "string" ? await readSavedPlan(options.plan, options, host) : void 0;
		const project = await openOnline(options, host, {
			onProgress: reading.note,
			...saved && { desired: saved.desired }
		});
		try {
			const plan = saved ? await showPlan(saved, options, host) : options.plan && await project.plan(planOptions(options, signal));
			const view = {
				...plan && { plan },
				...report && { report },
				live: options.live ?? false,
				tests: options.tests,
				workspaces: options.workspace,
				signal
			};
			await writeResultFile(host, options.out, await project.view(view));
			return EXIT.done;
		} finally {
			await project.close();
		}
	} catch (error) {
		if (signal.aborted) return EXIT.interrupted;
		throw error;
	} finally {
		reading.close();
		interrupt.release();
	}
}
async function showPlan(saved, options, host) {
	const { plan, isExact } = await showSavedPlan(saved, {
		...host,
		allow: options.allow
	});
	if (!isExact && !options.quiet) writeDiagnostics([{
		severity: "warning",
		code: "PLAN_LITERAL_MISSING",
		message: "the saved plan can't be verified: it leaves values to the manifest, which is not at hand or has other ones"
	}], options, host);
	return plan;
}
async function readReport(name, host) {
	const unreadable = (reason, cause) => new SluiceError("PLAN_FILE_UNREADABLE", `${name} ${reason}`, {
		fix: "Name a file that apply --report has written.",
		cause
	});
	let text;
	try {
		text = (await readRegularFile(resolve(host.directory, name))).toString("utf8");
	} catch (error) {
		throw unreadable(`cannot be read (${error.code ?? "unknown reason"})`, error);
	}
	const report = await parseReportFile(text);
	if (report === void 0) throw unreadable("is not the report of a run");
	return report;
}
export { runView };
