import { escapePlaceholders, loadManifest } from "../../manifest.js";
import { EXIT } from "../../model.js";
import { printYaml } from "../../render.js";
import { manifestRequest } from "./manifest-options.js";
import { writeDiagnostics } from "./output.js";
// src/cli/commands/render.ts
async function runRender(options, host) {
	const { desired, diagnostics, merged } = await loadManifest(manifestRequest(options, host, "validate"));
	const isUnset = diagnostics.some(({ code }) => code === "MANIFEST_ENV_UNSET");
	if (desired === void 0 || !options.quiet || isUnset) writeDiagnostics(diagnostics, options, host);
	if (desired === void 0 || isUnset) return EXIT.failed;
	host.stdout.write(printYaml(merged, escapePlaceholders));
	return EXIT.done;
}
export { runRender };
