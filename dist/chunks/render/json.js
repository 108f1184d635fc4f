import { compareText } from "../model/more.js";
import { escapeJson } from "../render.js";
// src/render/json/report-json.ts
function renderReportJson(report) {
	return escapeJson(JSON.stringify(report, null, 2)) + "\n";
}
function renderApplyEventJson(event) {
	return escapeJson(JSON.stringify(event)) + "\n";
}
// src/render/json/sarif.ts
function renderSarif(diagnostics, options) {
	const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted(compareText);
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "sluice",
				semanticVersion: options.version,
				informationUri: options.informationUri,
				rules: codes.map((code) => ruleOf(code, diagnostics, options.describeRule(code)))
			} },
			columnKind: "utf16CodeUnits",
			results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes, options.locate))
		}]
	};
	return escapeJson(JSON.stringify(log, null, 2)) + "\n";
}
function ruleOf(code, diagnostics, rule) {
	const level = diagnostics.find((each) => each.code === code)?.severity;
	return {
		id: code,
		...rule && {
			shortDescription: { text: rule.title },
			fullDescription: { text: rule.meaning },
			help: { text: rule.fix },
			helpUri: rule.helpUri
		},
		defaultConfiguration: { level }
	};
}
function resultOf({ severity, code, message, fix, place, address }, codes, locate) {
	const physical = place && { physicalLocation: {
		artifactLocation: artifactOf(locate(place.file)),
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
function artifactOf(file) {
	const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
	if (path.startsWith("/")) return { uri: `file://${path}` };
	return {
		uri: path,
		uriBaseId: "%SRCROOT%"
	};
}
export { renderApplyEventJson, renderReportJson, renderSarif };
