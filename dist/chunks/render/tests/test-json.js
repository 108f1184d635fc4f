import { printJson } from "../../model/document.js";
import { escapeJson } from "../../render.js";
import { Document, document, number } from "../../model/more.js";
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
const stageOf = ({ path, in: taken, out, dlq }) => document({
	path,
	in: number(taken),
	out: number(out),
	dlq: number(dlq)
});
const windowOf = ({ path, count }) => document({
	path,
	count: number(count)
});
function traceOf({ step, watermark, openWindows, stages }) {
	return document({
		step,
		watermark: watermark === void 0 ? null : new Date(watermark).toISOString(),
		openWindows: openWindows.map(windowOf),
		stages: stages.map(stageOf)
	});
}
function caseOf(result) {
	const { name, place, passed, skipped, updated, differences, error, stages, trace } = result;
	return document({
		name,
		line: place ? number(place.line) : null,
		passed,
		...skipped !== void 0 && { skipped },
		...updated.length > 0 && { updated },
		error: errorOf(error),
		differences: differences.map(differenceOf),
		deadLetters: result.deadLetters.map(({ stage, reason }) => document({
			stage,
			reason
		})),
		stages: stages.map((stage) => new Document([["name", stage.name], ...stageOf(stage).entries])),
		openWindows: result.openWindows.map(windowOf),
		...trace.length > 0 && { trace: trace.map(traceOf) }
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
function renderTestJson({ files, passed, failed, skipped, coverage }) {
	const made = new Document([
		["formatVersion", number(1)],
		["passed", number(passed)],
		["failed", number(failed)],
		["skipped", number(skipped)],
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
	return `${escapeJson(printJson(made, { indent: 2 }))}\n`;
}
export { renderTestJson };
