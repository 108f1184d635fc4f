import { abortOnInterrupt, writeResultFile } from "../../../host.js";
import { formatAddress } from "../../../model/more.js";
import { EXIT, SluiceError, failureDiagnostics, failureExitCode } from "../../../model.js";
import { fitTerminal, readColor, worthSaying, writeDiagnostics } from "../../output/output.js";
import { openOnline, planOptions } from "../../project/project-options.js";
import { showReading } from "../../output/reading.js";
// src/cli/commands/atlas/plan.ts
async function runPlan(options, host) {
	const interrupt = abortOnInterrupt(host);
	try {
		return await showPlan(options, host, interrupt.signal);
	} catch (error) {
		if (interrupt.signal.aborted) return EXIT.interrupted;
		if (!options.json || !(error instanceof SluiceError)) throw error;
		const { renderFailureJson } = await import("../../../render/json/json.js");
		host.stdout.write(renderFailureJson(failureDiagnostics(error)));
		return failureExitCode(error);
	} finally {
		interrupt.release();
	}
}
async function showPlan(options, host, signal) {
	const reading = showReading(options, host);
	const project = await openOnline(options, host, { onProgress: reading.note });
	try {
		const plan = await project.plan({
			...planOptions(options, signal),
			destroy: options.destroy ?? false,
			promote: options.promote
		});
		const { files } = await project.load();
		const shown = project.shown(plan);
		host.stdout.write(await renderPlan(shown, options, host, files));
		if (!options.json) {
			const unset = await project.findUnsetSecrets(plan);
			writeDiagnostics(worthSaying([...shown.diagnostics, ...unset], options), options, host);
		}
		if (plan.diagnostics.some((diagnostic) => diagnostic.severity === "error")) return EXIT.failed;
		if (options.out !== void 0) {
			const { literalsOf, serialisePlan } = await import("../../../later/core/facts/review.js");
			await writeResultFile(host, options.out, serialisePlan(plan));
			sayLiterals(literalsOf(plan.desired), options, host);
		}
		if (!plan.complete) return EXIT.failed;
		return plan.steps.length > 0 && options.detailedExitcode ? EXIT.pending : EXIT.done;
	} finally {
		reading.close();
		await project.close();
	}
}
function sayLiterals(literals, { out = "", quiet }, host) {
	if (literals.length === 0 || quiet === true) return;
	const told = `${out} does not hold ${literals.map(({ address, pointer }) => `${pointer} of ${formatAddress(address)}`).join(", ")}: apply reads that from the manifest, which has to be there. Use \${secret:NAME} for a file that needs no manifest.
`;
	host.stderr.write(fitTerminal(told, host.stderr));
}
async function renderPlan(plan, options, host, files) {
	if (options.json) return (await import("../../../render/json/json.js")).renderPlanJson(plan);
	if (options.markdown) return (await import("../../../later/render/markdown/markdown.js")).renderPlanMarkdown(plan);
	const { renderPlanText } = await import("../../../later/render/text/text.js");
	return renderPlanText(plan, {
		color: readColor(options, host, host.stdout),
		columns: host.stdout.columns,
		files
	});
}
export { runPlan };
