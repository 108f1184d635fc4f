import { convertScripts } from "../../../core/convert.js";
import { EXIT } from "../../../model.js";
import { escapeControls } from "../../../render.js";
import { renderKey } from "../../../render/text.js";
import { worthSaying, writeDiagnostics } from "../../output/output.js";
// src/cli/commands/files/convert.ts
async function runConvert(options, host) {
	const { out, format } = options;
	const { directory } = host;
	const [scripts = []] = options.arguments;
	const { files, diagnostics } = await convertScripts({
		directory,
		files: scripts,
		out,
		format
	});
	if (out === void 0) files.forEach(({ name, text }, i) => {
		const title = format === "yaml" && files.length > 1 ? `# ${escapeControls(name)}\n` : "";
		host.stdout.write((i > 0 ? "\n" : "") + title + text);
	});
	else if (files.length > 0) {
		host.stdout.write("processors:\n");
		for (const { name, path } of files) host.stdout.write(`  ${renderKey(name)}: { pipeline: ${renderKey(path ?? "")} }\n`);
		if (!options.quiet) host.stderr.write("Next: put these lines into a workspace of the manifest.\n");
	}
	writeDiagnostics(worthSaying(diagnostics, options), options, host);
	return diagnostics.some(({ severity }) => severity === "error") ? EXIT.failed : EXIT.done;
}
export { runConvert };
