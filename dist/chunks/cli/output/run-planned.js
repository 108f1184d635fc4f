import { exitCodeOf } from "../../apply.js";
import { abortOnInterrupt, writeResultFile } from "../../host.js";
import { EXIT, SluiceError } from "../../model.js";
import { renderPlanText } from "../../render/text.js";
import { openApplyOutput } from "./apply-output.js";
import { fitTerminal, readColor, writeDiagnostics } from "./output.js";
import { showReading } from "./reading.js";
// src/cli/output/run-planned.ts
async function runPlanned(options, host, parts) {
	const progress = { hasBegun: false };
	const interrupt = abortOnInterrupt(host, () => {
		if (!progress.hasBegun) return;
		host.stderr.write(fitTerminal("Interrupted: what has begun is finished or undone. Once more to leave at once.\n", host.stderr));
	});
	try {
		return await planAndRun(options, host, parts, interrupt, progress);
	} catch (error) {
		if (interrupt.signal.aborted && !progress.hasBegun) {
			host.stderr.write("Interrupted. Nothing was changed.\n");
			return EXIT.interrupted;
		}
		if (!(error instanceof SluiceError) || error.code !== "APPLY_NOT_CONFIRMED") throw error;
		host.stderr.write("Not applied. Nothing was changed.\n");
		return EXIT.failed;
	} finally {
		interrupt.release();
	}
}
async function planAndRun(options, host, parts, { signal }, progress) {
	const reading = showReading(options, host);
	const project = await parts.open(reading.note);
	try {
		const planned = await parts.plan(project, signal);
		if (!options.json) showPlan(project.shown(planned.plan), planned, options, host);
		return await runShown(planned, options, {
			host,
			signal,
			progress,
			reading
		});
	} finally {
		reading.close();
		await project.close();
	}
}
function showPlan(plan, { files }, options, host) {
	const color = readColor(options, host, host.stdout);
	host.stdout.write(renderPlanText(plan, {
		color,
		columns: host.stdout.columns,
		files
	}));
	const warnings = plan.diagnostics.filter(({ severity }) => severity !== "error");
	if (!options.quiet) writeDiagnostics(warnings, options, host);
}
async function runShown(planned, options, { host, signal, progress, reading }) {
	const shown = {};
	try {
		const report = await planned.carryOut({
			...!planned.isAgreed && { confirm: () => ask(planned, host, signal) },
			onBegin: async () => {
				reading.leaveTerminal();
				shown.output = await openApplyOutput(options, host);
			},
			onEvent: (event) => {
				progress.hasBegun = true;
				shown.output?.show(event);
			},
			signal,
			allow: options.allow
		});
		const { output } = shown;
		output?.close();
		shown.output = void 0;
		output?.showReport(report);
		if (options.report !== void 0) {
			const { renderReportJson } = await import("../../later/render/json/report-json.js");
			await writeResultFile(host, options.report, renderReportJson(report));
		}
		return exitCodeOf(report);
	} finally {
		shown.output?.close();
	}
}
async function ask({ plan, question }, host, signal) {
	if (!host.canAsk) throw new SluiceError("SETTINGS_APPROVAL_MISSING", "there is no terminal to ask on", { fix: `Give --auto-approve, a saved plan, or --expect-digest ${plan.digest}.` });
	return (await host.ask(question(plan), signal))?.trim() === "yes";
}
export { runPlanned };
