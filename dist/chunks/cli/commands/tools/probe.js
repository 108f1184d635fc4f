import { abortOnInterrupt, writeResultFile } from "../../../host.js";
import { EXIT, SluiceError } from "../../../model.js";
import { renderCleaned, renderProbeJson, renderProbeText, renderProposal } from "../../../render/probe.js";
import { openOnline } from "../../project/project-options.js";
// src/cli/commands/tools/probe.ts
const NO_MANIFEST = {
	file: [],
	var: [],
	varFile: [],
	secretDir: []
};
async function runProbe(options, host) {
	const interrupt = abortOnInterrupt(host, () => {
		host.stderr.write("Interrupted: what the probe made is deleted. Once more to leave at once.\n");
	});
	const project = await openOnline({
		...options,
		...NO_MANIFEST
	}, host);
	try {
		const { signal } = interrupt;
		return await (options.clean === true ? clean(project, options, host, signal) : probe(project, options, host, signal));
	} finally {
		await project.close();
		interrupt.release();
	}
}
async function probe(project, options, host, signal) {
	const { cluster, provider, region, only, skip, out, quiet, json } = options;
	const report = await project.probe({
		provider,
		region,
		cluster,
		only,
		skip,
		signal,
		confirm: (proposal) => agree(renderProposal(proposal), options, host, signal, proposal),
		onExperiment: (name, nth, count) => {
			if (quiet !== true) host.stderr.write(`${nth}/${count} ${name}\n`);
		}
	});
	if (report === void 0) {
		host.stderr.write("Nothing was made.\n");
		return EXIT.refused;
	}
	const text = renderProbeJson(report);
	await writeResultFile(host, out, text);
	host.stdout.write(json === true ? text : renderProbeText(report, out));
	if (report.leftBehind.length > 0) return EXIT.failed;
	return signal.aborted ? EXIT.interrupted : EXIT.done;
}
async function clean(project, options, host, signal) {
	const cleaned = await project.cleanProbes({ confirm: (workspaces) => agree(`These workspaces of probes are deleted:\n${workspaces.map((name) => `  ${name}\n`).join("")}`, options, host, signal) });
	if (cleaned === void 0) {
		host.stderr.write("Nothing was deleted.\n");
		return EXIT.refused;
	}
	host.stdout.write(renderCleaned(cleaned));
	return cleaned.leftBehind.length > 0 ? EXIT.failed : EXIT.done;
}
async function agree(shown, { autoApprove, quiet }, host, signal, proposal) {
	if (quiet !== true || autoApprove !== true) host.stderr.write(shown);
	if (autoApprove === true) return true;
	if (!host.canAsk) throw new SluiceError("SETTINGS_APPROVAL_MISSING", "there is no terminal to ask on", { fix: "Give --auto-approve." });
	const question = proposal === void 0 ? "\nDelete them? " : "\nMake these experiments? ";
	return (await host.ask(`${question}Only 'yes' is taken: `, signal))?.trim() === "yes";
}
export { runProbe };
