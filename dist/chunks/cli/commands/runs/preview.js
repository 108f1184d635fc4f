import { EXIT } from "../../../model.js";
import { readColor, writeDiagnostics } from "../../output/output.js";
import { openOffline } from "../../project/project-options.js";
// src/cli/commands/runs/preview.ts
async function runPreview(options, host) {
	const { input, count, stage } = options;
	const [processor] = options.arguments;
	const result = await openOffline(options, host).preview({
		processor,
		input,
		case: options.case,
		count,
		stage
	});
	writeDiagnostics(result.diagnostics, options, host);
	const { renderPreview, renderPreviewJson } = await import("../../../render/tests/test-preview.js");
	const color = readColor(options, host, host.stdout);
	host.stdout.write(options.json === true ? renderPreviewJson(result, stage) : renderPreview(result, {
		color,
		columns: host.stdout.columns,
		stage
	}));
	return result.failure === void 0 ? EXIT.done : EXIT.failed;
}
export { runPreview };
