import { Document, isDocument, isList } from "../../model/more.js";
import { isDoc } from "../../runner.js";
// src/core/context/masked-documents.ts
function maskTestRun(run, mask) {
	return {
		...run,
		files: run.files.map((file) => ({
			...file,
			processor: mask.data(file.processor),
			diagnostics: mask.data(file.diagnostics),
			cases: file.cases.map((one) => maskCase(one, mask))
		}))
	};
}
function maskCase(one, { text }) {
	const { error, skipped } = one;
	return {
		...one,
		name: text(one.name),
		error: error && {
			...error,
			message: text(error.message)
		},
		skipped: skipped && text(skipped),
		differences: one.differences.map(({ path, expected, actual }) => ({
			path,
			expected: expected === void 0 ? void 0 : maskValue(expected, text),
			actual: actual === void 0 ? void 0 : maskValue(actual, text)
		})),
		deadLetters: one.deadLetters.map(({ stage, reason }) => ({
			stage,
			reason: text(reason)
		}))
	};
}
function maskRun(run, { text }) {
	const all = (documents) => documents.map((one) => maskDoc(one, text));
	return {
		...run,
		output: all(run.output),
		dlq: all(run.dlq),
		stages: run.stages.map((stage) => ({
			...stage,
			samples: all(stage.samples)
		})),
		failure: run.failure && text(run.failure)
	};
}
function maskValue(value, text) {
	if (typeof value === "string") return text(value);
	if (isList(value)) return value.map((item) => maskValue(item, text));
	if (!isDocument(value)) return value;
	return new Document(value.entries.map(([key, member]) => [key, maskValue(member, text)]));
}
function maskBson(value, text) {
	if (typeof value === "string") return text(value);
	if (Array.isArray(value)) return value.map((item) => maskBson(item, text));
	return isDoc(value) ? maskDoc(value, text) : value;
}
const maskDoc = (doc, text) => Object.fromEntries(Object.entries(doc).map(([key, member]) => [key, maskBson(member, text)]));
export { maskRun, maskTestRun };
