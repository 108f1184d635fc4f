import { abortOnInterrupt, maskOutputs, writeResultFile } from "../../host.js";
import { EXIT, SluiceError, failureDiagnostics, failureExitCode } from "../../model.js";
import { readColor, worthSaying, writeDiagnostics } from "../output.js";
import { openOnline, planOptions } from "../project-options.js";
import { showReading } from "../reading.js";
// src/cli/commands/plan.ts
async function runPlan(options, host) {
	const interrupt = abortOnInterrupt(host);
	try {
		return await showPlan(options, host, interrupt.signal);
	} catch (error) {
		if (interrupt.signal.aborted) return EXIT.interrupted;
		if (!options.json || !(error instanceof SluiceError)) throw error;
		const { renderFailureJson } = await import("../../render/json/json.js");
		host.stdout.write(renderFailureJson(failureDiagnostics(error)));
		return failureExitCode(error);
	} finally {
		interrupt.release();
	}
}
async function showPlan(options, bareHost, signal) {
	const reading = showReading(options, bareHost);
	const project = await openOnline(options, bareHost, { onProgress: reading.note });
	const host = maskOutputs(bareHost, project.mask);
	try {
		const plan = await project.plan(planOptions(options, signal));
		const { files } = await project.load();
		host.stdout.write(await renderPlan(plan, options, host, files));
		if (!options.json) {
			const unset = await project.findUnsetSecrets(plan);
			writeDiagnostics(worthSaying([...plan.diagnostics, ...unset], options), options, host);
		}
		if (plan.diagnostics.some((diagnostic) => diagnostic.severity === "error")) return EXIT.failed;
		if (options.out !== void 0) {
			const { serialisePlan } = await import("../../later/core/facts/review.js");
			await writeResultFile(host, options.out, serialisePlan(plan));
		}
		return plan.steps.length > 0 && options.detailedExitcode ? EXIT.pending : EXIT.done;
	} finally {
		reading.close();
		await project.close();
	}
}
async function renderPlan(plan, options, host, files) {
	if (options.json) return (await import("../../render/json/json.js")).renderPlanJson(plan);
	if (options.markdown) return (await import("../../later/render/markdown/markdown.js")).renderPlanMarkdown(plan);
	const { renderPlanText } = await import("../../later/render/text/text.js");
	return renderPlanText(plan, {
		color: readColor(options, host, host.stdout),
		columns: host.stdout.columns,
		files
	});
}
export { runPlan };
