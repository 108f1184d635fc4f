import { formatFiles } from "../../../core/format.js";
import { EXIT } from "../../../model.js";
import { count, escapeControls } from "../../../render.js";
import { writeDiagnostics } from "../../output/output.js";
// src/cli/commands/files/fmt.ts
async function runFmt(options, host) {
	const [paths = []] = options.arguments;
	const isCheck = options.check === true;
	const { changed, unchangedCount, diagnostics } = await formatFiles({
		directory: host.directory,
		isCheck,
		...paths.length > 0 && { paths }
	});
	for (const file of changed) host.stdout.write(`${escapeControls(file)}\n`);
	writeDiagnostics(diagnostics, options, host);
	const what = isCheck ? "to format" : "formatted";
	if (!options.quiet) host.stderr.write(`${count(changed.length, "file")} ${what}, ${unchangedCount} left as they are.\n`);
	return diagnostics.length > 0 || isCheck && changed.length > 0 ? EXIT.failed : EXIT.done;
}
export { runFmt };
