import { escapePlaceholders } from "../../../manifest.js";
import "../../../core/facts/manifest.js";
import { EXIT } from "../../../model.js";
import { hideManifestValues, printYaml } from "../../../render/more.js";
import { writeDiagnostics } from "../../output/output.js";
import { openOffline } from "../../project/project-options.js";
// src/cli/commands/files/render.ts
async function runRender(options, host) {
	const { desired, diagnostics, merged } = await openOffline(options, host).validate();
	const isUnset = diagnostics.some(({ code }) => code === "MANIFEST_ENV_UNSET");
	if (desired === void 0 || !options.quiet || isUnset) writeDiagnostics(diagnostics, options, host);
	if (desired === void 0 || isUnset) return EXIT.failed;
	host.stdout.write(printYaml(hideManifestValues(merged), escapePlaceholders));
	return EXIT.done;
}
export { runRender };
