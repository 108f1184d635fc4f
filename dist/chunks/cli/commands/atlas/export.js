import { abortOnInterrupt } from "../../../host.js";
import { EXIT } from "../../../model.js";
import { nextFlags } from "../../output/next-flags.js";
import { renderExport } from "../../../render/text.js";
import { writeDiagnostics } from "../../output/output.js";
import { openOnline } from "../../project/project-options.js";
import { showReading } from "../../output/reading.js";
// src/cli/commands/atlas/export.ts
async function runExport(options, host) {
	const interrupt = abortOnInterrupt(host);
	try {
		return await exportAndTell(options, host, interrupt.signal);
	} catch (error) {
		if (interrupt.signal.aborted) return EXIT.interrupted;
		throw error;
	} finally {
		interrupt.release();
	}
}
async function exportAndTell(options, host, signal) {
	const reading = showReading(options, host);
	const project = await openOnline({
		...options,
		file: []
	}, host, { onProgress: reading.note });
	try {
		const result = await project.export({
			out: options.out,
			workspaces: options.workspace,
			targets: options.target,
			format: options.format,
			isCheck: options.check === true,
			verifies: options.verify,
			signal
		});
		reading.close();
		const layout = {
			isQuiet: options.quiet === true,
			columns: host.stdout.columns,
			flags: nextFlags(host.args)
		};
		host.stdout.write(renderExport(result, layout));
		if (result.unreadable.length > 0) {
			const diagnostics = result.unreadable.map(({ workspace, kind, reason }) => ({
				severity: "error",
				code: "EXPORT_UNREADABLE",
				message: `the ${kind}s${workspace === void 0 ? "" : ` of ${workspace}`} could not be read: ${reason}`,
				fix: "Give the credentials the role Project Stream Processing Owner, and export again."
			}));
			writeDiagnostics(diagnostics, options, host);
			return EXIT.failed;
		}
		if (result.proof === "failed") return EXIT.failed;
		const isPending = result.files.some(({ effect }) => effect !== "keep");
		return options.check && isPending ? EXIT.pending : EXIT.done;
	} finally {
		reading.close();
		await project.close();
	}
}
export { runExport };
