import { isDocument, isList, valueAt } from "../model/more.js";
import { SluiceError } from "../model.js";
import { FunctionEngine, findSubject, findTestFiles, generateSolar, loadInput, loadPipelineFile, loadTestFiles, normalAddress, readableSubjects, subjectsOf } from "../testing.js";
import { runPipeline } from "../runner.js";
import { maskRun } from "./context/masked-documents.js";
import { resolve } from "node:path";
// src/core/preview.ts
const DEFAULT_COUNT = 20;
async function readCaseOf(options, name, context) {
	const { directory } = context.options;
	const address = normalAddress(options.processor);
	const cases = (await loadTestFiles(await findTestFiles(directory, context.manifestFiles), directory)).flatMap((file) => "diagnostics" in file || normalAddress(file.processor) !== address ? [] : file.cases);
	const found = cases.find((testCase) => testCase.name === name);
	if (found !== void 0) return found;
	throw new SluiceError("TEST_CASE_UNKNOWN", `the tests of ${address} have no case '${name}'`, { fix: cases.length === 0 ? "It has no test beside the manifest." : `Name one of: ${cases.map((testCase) => testCase.name).join("; ")}.` });
}
function isChangeStream({ pipeline }) {
	const source = isList(pipeline) ? valueAt(pipeline[0], ["$source"]) : void 0;
	return isDocument(source) && (source.has("db") || source.has("coll"));
}
async function readInput(options, subject, context) {
	if (options.case !== void 0) {
		const testCase = await readCaseOf(options, options.case, context);
		return {
			input: testCase.input,
			world: testCase
		};
	}
	if (options.input !== void 0) {
		const { directory } = context.options;
		return {
			input: await loadInput(resolve(directory, options.input), directory),
			world: {}
		};
	}
	return {
		input: (isList(subject.pipeline) ? valueAt(subject.pipeline[0], ["$source", "documents"]) : void 0) === void 0 ? generateSolar(options.count ?? DEFAULT_COUNT, isChangeStream(subject)) : [],
		world: {}
	};
}
function checkStage(stage, { pipeline }) {
	const last = isList(pipeline) ? pipeline.length - 1 : 0;
	if (stage === void 0 || stage <= last) return;
	throw new SluiceError("PREVIEW_STAGE_UNKNOWN", `the pipeline has no stage ${stage}`, { fix: `Write a number from 0, which is $source, to ${last}.` });
}
async function findPreviewed(context, name) {
	const { directory } = context.options;
	if (/\.(?:ya?ml|json)$/i.test(name)) return {
		subject: await loadPipelineFile(resolve(directory, name), directory),
		diagnostics: []
	};
	const { desired, merged, diagnostics } = await context.load(context.manifestRequest("validate"));
	if (desired !== void 0) return {
		subject: findSubject(subjectsOf(desired.resources), name),
		diagnostics: []
	};
	const subject = readableSubjects(merged).get(normalAddress(name));
	if (subject === void 0) throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
	return {
		subject,
		diagnostics
	};
}
async function previewProcessor(context, options) {
	const { subject, diagnostics } = await findPreviewed(context, options.processor);
	checkStage(options.stage, subject);
	const { input, world } = await readInput(options, subject, context);
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
	return {
		...maskRun(result, context.mask),
		diagnostics
	};
}
export { previewProcessor };
