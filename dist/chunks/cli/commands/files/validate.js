import { EXIT } from "../../../model.js";
import { renderDiagnosticsJson } from "../../../render.js";
import { fitTerminal, writeDiagnostics } from "../../output/output.js";
import { openOffline } from "../../project/project-options.js";
// src/cli/commands/files/validate.ts
async function runValidate(options, host) {
	const { desired, diagnostics, files } = await openOffline(options, host).validate();
	const isFailed = desired === void 0 || options.strict === true && diagnostics.some(({ severity }) => severity === "warning");
	if (options.json) host.stdout.write(renderDiagnosticsJson(diagnostics));
	else if (options.sarif) {
		const { sarifOf } = await import("../../output/findings-sarif.js");
		host.stdout.write(await sarifOf(diagnostics, host.directory));
	} else {
		const isShown = ({ severity }) => !options.quiet || severity === "error" || isFailed;
		writeDiagnostics(diagnostics.filter(isShown), options, host);
		if (desired !== void 0 && !isFailed) host.stdout.write(fitTerminal(`${summarise(files, desired)}\n`, host.stdout));
	}
	return isFailed ? EXIT.failed : EXIT.done;
}
function summarise(files, { resources }) {
	const count = (kind) => {
		const found = resources.filter((resource) => resource.kind === kind).length;
		return `${found} ${kind}${found === 1 ? "" : "s"}`;
	};
	return `Valid: ${files.length === 1 ? files[0] ?? "" : `${files.length} files`}, ${count("workspace")}, ${count("connection")}, ${count("processor")}.`;
}
export { runValidate };
