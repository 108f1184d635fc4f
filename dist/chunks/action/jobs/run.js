import { EXIT, SluiceError, failureDiagnostics } from "../../model.js";
import { renderDiagnostics } from "../../render.js";
import { joinParts } from "../../render/markdown.js";
import { VERSION } from "../../start.js";
import { annotationsOf, findingsSummary, openJob, publishResult, sentences } from "../../action.js";
// src/action/jobs/run.ts
async function runAction({ runTests, ...world }) {
	const { workflow } = world;
	let job;
	try {
		job = openJob(world);
	} catch (error) {
		for (const { code, message, fix } of failureDiagnostics(error)) workflow.annotate({
			severity: "error",
			title: code,
			message: sentences(message, fix)
		});
		publishResult({ workflow }, {
			outcome: "failed",
			isFailed: true
		});
		return EXIT.failed;
	}
	let result;
	try {
		result = await runCommand(job, runTests);
	} catch (error) {
		result = failedBy(job, error);
	}
	await finish(job, result);
	return result.isFailed ? EXIT.failed : EXIT.done;
}
async function runCommand(job, runTests) {
	switch (job.settings.command) {
		case "validate": return (await import("../../later/action/jobs/validate-job.js")).runValidateJob(job, runTests);
		case "plan": return (await import("../../later/action/jobs/plan-job.js")).runPlanJob(job, runTests);
		case "apply": return (await import("./apply-job.js")).runApplyJob(job, runTests);
		case "drift": return (await import("./drift-job.js")).runDriftJob(job);
	}
}
const REASONS = {
	MANIFEST_INVALID: "invalid-manifest",
	PLAN_INVALID: "invalid-manifest",
	PLAN_INCOMPLETE: "unreadable",
	PLAN_REFUSED: "hazard-refused",
	PLAN_STALE: "plan-changed"
};
function failedBy(job, error) {
	const found = failureDiagnostics(error);
	const isOwn = error instanceof SluiceError;
	job.findings.push(...isOwn ? found : found.map((one) => ({
		...one,
		message: job.quoting(one.message)
	})));
	if (!(error instanceof SluiceError)) {
		const stack = error instanceof Error ? error.stack ?? error.message : String(error);
		job.host.stderr.write(`This is a defect of sluice ${VERSION}; please report it with the text below.\n${job.quoting(stack)}\n`);
	} else if (error.cause instanceof Error) job.workflow.debug(job.quoting(`${error.code}: ${error.cause.message}`));
	const reason = (error instanceof SluiceError ? REASONS[error.code] : void 0) ?? (job.settings.command === "apply" ? "apply-failed" : void 0);
	return {
		outcome: reason === "hazard-refused" || reason === "plan-changed" ? "refused" : "failed",
		isFailed: true,
		...reason && { reason }
	};
}
async function finish(job, result) {
	const { workflow, findings, masking, quoting, settings } = job;
	const { annotations, left } = annotationsOf(findings, settings.workingDirectory, (address) => job.places.get(address));
	if (findings.length > 0) job.host.stderr.write(renderDiagnostics(findings, {
		color: false,
		columns: 120
	}));
	for (const annotation of annotations) workflow.annotate({
		...annotation,
		title: masking(annotation.title),
		message: masking(annotation.message)
	});
	const names = [settings.label, settings.environment].filter((name) => name !== "").map((name) => name.replace(/[^\p{L}\p{N} ._-]/gu, ""));
	const label = names.length === 0 ? "" : ` (${names.join(", ")})`;
	const text = joinParts([
		`## Sluice ${settings.command}${label}`,
		...job.summary,
		findingsSummary(findings, left)
	]);
	try {
		await workflow.addSummary(masking(text));
	} catch (error) {
		workflow.annotate({
			severity: "warning",
			title: "SUMMARY_UNWRITABLE",
			message: quoting(String(error))
		});
	}
	publishResult(job, result);
}
export { runAction };
