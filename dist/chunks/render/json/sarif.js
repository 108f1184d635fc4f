import { compareText } from "../../model.js";
import { escapeJson } from "../../render.js";
// src/render/json/sarif.ts
function renderSarif(diagnostics, version, describeRule) {
	const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted(compareText);
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "sluice",
				semanticVersion: version,
				rules: codes.map((code) => ruleOf(code, describeRule(code)))
			} },
			columnKind: "utf16CodeUnits",
			results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes))
		}]
	};
	return escapeJson(JSON.stringify(log, null, 2)) + "\n";
}
const ruleOf = (code, meaning) => ({
	id: code,
	...meaning !== void 0 && { shortDescription: { text: meaning } }
});
function resultOf({ severity, code, message, fix, place, address }, codes) {
	const physical = place && { physicalLocation: {
		artifactLocation: { uri: uriOf(place.file) },
		region: {
			startLine: place.line,
			startColumn: place.column
		}
	} };
	const logical = address !== void 0 && { logicalLocations: [{
		fullyQualifiedName: address,
		kind: "resource"
	}] };
	return {
		ruleId: code,
		ruleIndex: codes.indexOf(code),
		level: severity,
		message: { text: fix === void 0 ? message : `${message}. ${fix}` },
		...(physical ?? logical) && { locations: [{
			...physical,
			...logical
		}] }
	};
}
function uriOf(file) {
	const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
	return path.startsWith("/") ? `file://${path}` : path;
}
export { renderSarif };
