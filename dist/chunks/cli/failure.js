import { SluiceError, failureDiagnostics, failureExitCode } from "../model.js";
import { VERSION } from "../start.js";
// src/cli/failure.ts
async function reportFailure(error, host) {
	const [{ renderDiagnostics }, { diagnosticsLayout, fitTerminal }] = await Promise.all([import("../later/render/diagnostics.js"), import("../later/cli/output.js")]);
	if (error instanceof SluiceError) {
		const layout = diagnosticsLayout({ color: !host.args.includes("--no-color") }, host);
		host.stderr.write(renderDiagnostics(failureDiagnostics(error), layout));
		if (error.diagnostics.length > 0 && error.fix !== void 0) host.stderr.write(fitTerminal(`${error.message}. ${error.fix}\n`, host.stderr));
	} else host.stderr.write(`error INTERNAL: this is a defect of sluice ${VERSION}; please report it with the text below.\n${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
	return failureExitCode(error);
}
export { reportFailure };
