import { Document, document, number, printJson } from "../../model.js";
// src/render/tests/test-json.ts
function errorOf(error) {
	return error === void 0 ? null : document({
		code: error.code,
		message: error.message,
		fix: error.fix
	});
}
const differenceOf = ({ path, expected, actual }) => document({
	path,
	expected,
	actual
});
function caseOf({ name, place, passed, differences, error, stages, openWindows }) {
	return document({
		name,
		line: place ? number(place.line) : null,
		passed,
		error: errorOf(error),
		differences: differences.map(differenceOf),
		stages: stages.map((stage) => document({
			name: stage.name,
			path: stage.path,
			in: number(stage.in),
			out: number(stage.out),
			dlq: number(stage.dlq)
		})),
		openWindows: openWindows.map(({ path, count }) => document({
			path,
			count: number(count)
		}))
	});
}
function diagnosticOf({ severity, code, message, place, fix }) {
	return document({
		severity,
		code,
		message,
		file: place?.file ?? null,
		line: place ? number(place.line) : null,
		column: place ? number(place.column) : null,
		fix: fix ?? null
	});
}
function fileOf({ file, processor, cases, diagnostics }) {
	return document({
		file,
		processor,
		error: errorOf(diagnostics[0]),
		diagnostics: diagnostics.map(diagnosticOf),
		cases: cases.map(caseOf)
	});
}
function renderTestJson({ files, passed, failed, coverage }) {
	const made = new Document([
		["formatVersion", number(1)],
		["passed", number(passed)],
		["failed", number(failed)],
		["files", files.map(fileOf)],
		["coverage", document({
			processors: coverage.flatMap(({ manifest, processors }) => processors.map((reached) => document({
				processor: reached.processor,
				manifest,
				stages: number(reached.stages),
				branches: number(reached.branches),
				missedStages: reached.missedStages,
				missedBranches: reached.missedBranches
			}))),
			untested: coverage.flatMap(({ untested }) => untested)
		})]
	]);
	return `${printJson(made, { indent: 2 })}\n`;
}
export { renderTestJson };
