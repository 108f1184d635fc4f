import { exitCodeOf } from "../../../apply.js";
import { abortOnInterrupt, writeResultFile } from "../../../host.js";
import { EXIT, SluiceError } from "../../../model.js";
import { renderPlanText } from "../../../render/text.js";
import { openApplyOutput } from "../../output/apply-output.js";
import { fitTerminal, readColor, writeDiagnostics } from "../../output/output.js";
import { openOnline, planOptions } from "../../project/project-options.js";
import { showReading } from "../../output/reading.js";
import { checkDigest, readSavedPlan } from "../../project/saved-plan.js";
// src/cli/commands/atlas/apply.ts
function runApply(options, host) {
	return runSteps(options, host, false);
}
function runDestroy(options, host) {
	return runSteps({
		...options,
		arguments: [],
		watchStart: 0,
		rollback: true
	}, host, true);
}
async function runSteps(options, host, isDestroy) {
	const progress = { hasBegun: false };
	const interrupt = abortOnInterrupt(host, () => {
		if (!progress.hasBegun) return;
		host.stderr.write(fitTerminal("Interrupted: what has begun is finished or undone. Once more to leave at once.\n", host.stderr));
	});
	try {
		return await planAndApply(options, host, isDestroy, interrupt, progress);
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
async function planAndApply(options, host, isDestroy, { signal }, progress) {
	checkDigest(options.expectDigest);
	const [path] = options.arguments;
	const saved = path === void 0 ? void 0 : await readSavedPlan(path, options, host);
	const reading = showReading(options, host);
	const project = await openOnline(path === void 0 ? options : {
		...options,
		file: [path]
	}, host, {
		onProgress: reading.note,
		...saved && {
			desired: saved.desired,
			literals: saved.literals
		}
	});
	try {
		const selection = saved?.review.selection ?? {
			...planOptions(options, signal),
			destroy: isDestroy
		};
		const plan = await project.plan({
			...selection,
			allow: options.allow,
			signal
		});
		if (!options.json) await showPlan(project.shown(plan), project, options, host);
		return await applyShown(plan, saved?.review, project, options, {
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
async function showPlan(plan, project, options, host) {
	const { files } = await project.load();
	const color = readColor(options, host, host.stdout);
	host.stdout.write(renderPlanText(plan, {
		color,
		columns: host.stdout.columns,
		files
	}));
	const warnings = plan.diagnostics.filter(({ severity }) => severity !== "error");
	if (!options.quiet) writeDiagnostics(warnings, options, host);
}
async function applyShown(plan, review, project, options, { host, signal, progress, reading }) {
	const isAgreed = options.autoApprove === true || review !== void 0 || options.expectDigest !== void 0;
	const shown = {};
	try {
		const report = await project.apply(plan, {
			review,
			expectDigest: options.expectDigest,
			...!isAgreed && { confirm: () => ask(plan, host, signal) },
			onBegin: async () => {
				reading.leaveTerminal();
				shown.output = await openApplyOutput(options, host);
			},
			onEvent: (event) => {
				progress.hasBegun = true;
				shown.output?.show(event);
			},
			signal,
			allow: options.allow,
			watchStartMs: options.watchStart,
			rollback: options.rollback
		});
		const { output } = shown;
		output?.close();
		shown.output = void 0;
		output?.showReport(report);
		if (options.report !== void 0) {
			const { renderReportJson } = await import("../../../later/render/json/report-json.js");
			await writeResultFile(host, options.report, renderReportJson(report));
		}
		return exitCodeOf(report);
	} finally {
		shown.output?.close();
	}
}
async function ask(plan, host, signal) {
	if (!host.canAsk) throw new SluiceError("SETTINGS_APPROVAL_MISSING", "there is no terminal to ask on", { fix: `Give --auto-approve, a saved plan, or --expect-digest ${plan.digest}.` });
	return (await host.ask(`\nApply these ${plan.steps.length} steps? Only 'yes' is taken: `, signal))?.trim() === "yes";
}
export { runApply, runDestroy };
