import { createWaiter } from "../../atlas.js";
import { applyPlan, exitCodeOf, finishReport } from "../../apply.js";
import { EXIT, SluiceError } from "../../model.js";
import { renderPlanText } from "../../render.js";
import { convergenceOf, guardPlan, guardSecrets } from "../../core/sync.js";
import { openApplyOutput } from "./apply-output.js";
import { fitTerminal, readColor, writeDiagnostics, writeResultFile } from "./output.js";
import { paceOf, readPatience } from "./pace.js";
import { checkReviewed, readReviewed, rememberBegun } from "./reviewed.js";
import { abortOnInterrupt, loadIntent, openSession } from "./session.js";
// src/cli/commands/apply.ts
function runApply(options, host) {
	return runSteps(options, host, false);
}
function runDestroy(options, host) {
	return runSteps(options, host, true);
}
async function runSteps(options, host, isDestroy) {
	const interrupt = abortOnInterrupt(host);
	try {
		const reviewed = await readReviewed(options, host);
		const intent = reviewed?.intent ?? await loadIntent(options, host, isDestroy);
		const session = await openSession(intent, options, host);
		try {
			return await applyReviewed(await session.plan(interrupt.signal), reviewed, session, options, interrupt);
		} finally {
			await session.close();
		}
	} catch (error) {
		if (interrupt.signal.aborted) return leaveUnchanged(host);
		throw error;
	} finally {
		interrupt.release();
	}
}
function leaveUnchanged(host) {
	host.stderr.write("Interrupted. Nothing was changed.\n");
	return EXIT.interrupted;
}
async function applyReviewed(plan, reviewed, session, options, interrupt) {
	const { host } = session;
	if (!options.json) {
		const color = readColor(options, host, host.stdout);
		host.stdout.write(renderPlanText(plan, {
			color,
			columns: host.stdout.columns,
			files: session.files
		}));
		const warnings = plan.diagnostics.filter(({ severity }) => severity !== "error");
		if (!options.quiet) writeDiagnostics(warnings, options, host);
	}
	checkReviewed(reviewed, plan);
	guardPlan(plan);
	const unset = guardSecrets(plan, session.secrets, "error");
	if (unset.length > 0) throw new SluiceError("SECRET_UNSET", "secrets are unset", { diagnostics: unset });
	const isReviewed = reviewed !== void 0;
	if (plan.steps.length > 0 && !await isApproved(plan, isReviewed, options, host, interrupt.signal)) {
		if (interrupt.signal.aborted) return leaveUnchanged(host);
		host.stderr.write("Not applied. Nothing was changed.\n");
		return EXIT.failed;
	}
	if (options.expectDigest === plan.digest) await rememberBegun(plan, options, host);
	if (interrupt.signal.aborted) return leaveUnchanged(host);
	interrupt.release();
	const report = await runPlanSteps(plan, session, options, host);
	return exitCodeOf(report);
}
async function isApproved(plan, isReviewed, options, host, signal) {
	if (options.autoApprove || isReviewed) return true;
	if (!host.canAsk) throw new SluiceError("SETTINGS_APPROVAL_MISSING", "there is no terminal to ask on", { fix: `Give --auto-approve, a saved plan, or --expect-digest ${plan.digest}.` });
	return (await host.ask(`\nApply these ${plan.steps.length} steps? Only 'yes' is taken: `, signal))?.trim() === "yes";
}
async function runPlanSteps(plan, session, options, host) {
	const interrupt = abortOnInterrupt(host, () => {
		host.stderr.write(fitTerminal("Interrupted: what has begun is finished or undone. Once more to leave at once.\n", host.stderr));
	});
	try {
		const report = await runAndLook(plan, session, options, host, interrupt.signal);
		if (options.report !== void 0) {
			const { renderReportJson } = await import("../../later/render/json/report-json.js");
			await writeResultFile(host, options.report, session.masking(renderReportJson(report)));
		}
		return report;
	} finally {
		interrupt.release();
	}
}
async function runAndLook(plan, session, options, host, signal) {
	const output = await openApplyOutput(options, host);
	const { gateway } = session.connection;
	const { pollMs, retry } = paceOf(readPatience(host.env));
	let report;
	try {
		report = await applyPlan(plan, {
			gateway,
			waiter: createWaiter(gateway, {
				clock: host.clock,
				pollMs,
				...options.timeout !== void 0 && { timeoutMs: options.timeout }
			}),
			clock: host.clock,
			retry,
			parallelism: options.parallelism,
			watchStartMs: options.watchStart,
			rollback: options.rollback,
			signal,
			onEvent: (event) => {
				output.show(event);
			}
		});
		const convergence = await checkConvergence(report, session, signal);
		if (signal.aborted) report = {
			...report,
			outcome: "interrupted"
		};
		report = finishReport(report, convergence);
	} finally {
		output.close();
	}
	output.showReport(report);
	return report;
}
async function checkConvergence(report, session, signal) {
	if (report.outcome === "nothing-to-do") return {
		converged: true,
		remaining: []
	};
	try {
		return convergenceOf(await session.planAgain(signal));
	} catch (error) {
		if (signal.aborted) return { unknown: "the run was interrupted" };
		return { unknown: error instanceof Error ? error.message : String(error) };
	}
}
export { runApply, runDestroy, runPlanSteps };
