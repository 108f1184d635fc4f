import { EXIT, SluiceError } from "../../model.js";
import { serialisePlan } from "../../plan.js";
import { failureDiagnostics, failureExitCode } from "../failure.js";
import { guardSecrets } from "../../core/sync.js";
import { readColor, worthSaying, writeDiagnostics, writeResultFile } from "./output.js";
import { abortOnInterrupt, loadIntent, openSession } from "./session.js";
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
	const intent = await loadIntent(options, bareHost, false);
	const session = await openSession(intent, options, bareHost);
	const { host } = session;
	try {
		const plan = await session.plan(signal);
		host.stdout.write(await renderPlan(plan, options, host, session.files));
		if (!options.json) {
			const unset = guardSecrets(plan, session.secrets, "warning");
			writeDiagnostics(worthSaying([...plan.diagnostics, ...unset], options), options, host);
		}
		if (plan.diagnostics.some((diagnostic) => diagnostic.severity === "error")) return EXIT.failed;
		if (options.out !== void 0) await writeResultFile(host, options.out, serialisePlan(plan));
		return plan.steps.length > 0 && options.detailedExitcode ? EXIT.pending : EXIT.done;
	} finally {
		await session.close();
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
