import { SluiceError } from "../../model.js";
import { foldLines, renderDiagnostics } from "../../render.js";
import { resolve } from "node:path";
import { writeFile } from "node:fs/promises";
// src/cli/commands/output.ts
function readColor(options, host, output) {
	return options.color && output.isTerminal && !host.env["NO_COLOR"];
}
function worthSaying(diagnostics, { quiet }) {
	return quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
}
function fitTerminal(text, output) {
	return output.isTerminal ? foldLines(text.split("\n"), output.columns).join("\n") : text;
}
function diagnosticsLayout(options, host) {
	const { columns, isTerminal } = host.stderr;
	return {
		color: readColor(options, host, host.stderr),
		columns,
		isFolded: isTerminal
	};
}
function writeDiagnostics(diagnostics, options, host) {
	if (diagnostics.length === 0) return;
	host.stderr.write(renderDiagnostics(diagnostics, diagnosticsLayout(options, host)));
}
async function writeResultFile(host, path, text) {
	try {
		await writeFile(resolve(host.directory, path), text, { mode: 384 });
	} catch (error) {
		const reason = error.code ?? "unknown reason";
		throw new SluiceError("OUTPUT_UNWRITABLE", `${path} cannot be written (${reason})`, {
			fix: "Name a file in a folder that exists, on a disk with room.",
			cause: error
		});
	}
}
export { diagnosticsLayout, fitTerminal, readColor, worthSaying, writeDiagnostics, writeResultFile };
