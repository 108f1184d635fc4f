import { countLine, foldLines, isAboutUnknown, renderDiagnostics } from "../../render.js";
import { manifestFlags } from "./next-flags.js";
// src/cli/output/output.ts
function readColor(options, host, output) {
	const { NO_COLOR, FORCE_COLOR, TERM } = host.env;
	if (!options.color || NO_COLOR) return false;
	if (FORCE_COLOR !== void 0) return ![
		"",
		"0",
		"false"
	].includes(FORCE_COLOR);
	return output.isTerminal && TERM !== "dumb";
}
function canRedraw({ stderr, env }) {
	return stderr.isTerminal && env["TERM"] !== "dumb";
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
function writeManifestFindings(diagnostics, options, host) {
	const unknown = diagnostics.filter((each) => each.severity === "error" || isAboutUnknown(each));
	writeDiagnostics(unknown, options, host);
	const rest = diagnostics.filter((each) => !unknown.includes(each));
	if (rest.length === 0) return;
	const told = `${countLine(rest)}: sluice validate${manifestFlags(host.args)}\n`;
	host.stderr.write(fitTerminal(told, host.stderr));
}
export { canRedraw, diagnosticsLayout, fitTerminal, readColor, worthSaying, writeDiagnostics, writeManifestFindings };
