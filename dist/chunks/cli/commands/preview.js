import { loadManifest } from "../../manifest.js";
import { EXIT, SluiceError, isDocument, isList, valueAt } from "../../model.js";
import { FunctionEngine, findSubject, findTestFiles, generateSolar, loadInput, loadTestFiles, normalAddress, subjectsOf } from "../../testing.js";
import { runPipeline } from "../../runner.js";
import { manifestRequest } from "./manifest-options.js";
import { readColor, writeDiagnostics } from "./output.js";
import { resolve } from "node:path";
// src/cli/commands/preview.ts
async function readCaseOf(options, name, host) {
	const address = normalAddress(options.arguments[0]);
	const cases = (await loadTestFiles(await findTestFiles(host.directory, options.file), host.directory)).flatMap((file) => "diagnostics" in file || normalAddress(file.processor) !== address ? [] : file.cases);
	const found = cases.find((testCase) => testCase.name === name);
	if (found !== void 0) return found;
	throw new SluiceError("TEST_CASE_UNKNOWN", `the tests of ${address} have no case '${name}'`, { fix: cases.length === 0 ? "It has no test beside the manifest." : `Name one of: ${cases.map((testCase) => testCase.name).join("; ")}.` });
}
function isChangeStream({ pipeline }) {
	const source = isList(pipeline) ? valueAt(pipeline[0], ["$source"]) : void 0;
	return isDocument(source) && (source.has("db") || source.has("coll"));
}
async function readInput(options, subject, host) {
	if (options.case !== void 0) {
		const testCase = await readCaseOf(options, options.case, host);
		return {
			input: testCase.input,
			world: testCase
		};
	}
	if (options.input !== void 0) return {
		input: await loadInput(resolve(host.directory, options.input), host.directory),
		world: {}
	};
	return {
		input: (isList(subject.pipeline) ? valueAt(subject.pipeline[0], ["$source", "documents"]) : void 0) === void 0 ? generateSolar(options.count, isChangeStream(subject)) : [],
		world: {}
	};
}
function checkStage(stage, { pipeline }) {
	const last = isList(pipeline) ? pipeline.length - 1 : 0;
	if (stage === void 0 || stage <= last) return;
	throw new SluiceError("PREVIEW_STAGE_UNKNOWN", `the pipeline has no stage ${stage}`, { fix: `Write a number from 0, which is $source, to ${last}.` });
}
async function runPreview(options, host) {
	const { desired, diagnostics } = await loadManifest(manifestRequest(options, host, "validate"));
	if (desired === void 0) {
		writeDiagnostics(diagnostics, options, host);
		return EXIT.failed;
	}
	const subject = findSubject(subjectsOf(desired.resources), options.arguments[0]);
	checkStage(options.stage, subject);
	const { input, world } = await readInput(options, subject, host);
	const engine = new FunctionEngine();
	const result = runPipeline({
		...subject,
		input,
		closesWindows: true,
		...world.collections && { collections: world.collections },
		...world.https && { https: world.https },
		...world.functions && { functions: world.functions },
		...world.now !== void 0 && { now: world.now }
	}, await engine.for(subject));
	await engine.close();
	const { renderPreview, renderPreviewJson } = await import("../../render/tests/test-preview.js");
	const color = readColor(options, host, host.stdout);
	host.stdout.write(options.json === true ? renderPreviewJson(result, options.stage) : renderPreview(result, {
		color,
		columns: host.stdout.columns,
		stage: options.stage
	}));
	return result.failure === void 0 ? EXIT.done : EXIT.failed;
}
export { runPreview };
