import { printJson } from "../../model/document.js";
import { UNSEEN } from "../../render.js";
// src/render/tests/test-junit.ts
function escape(text) {
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "�").replace(/[&<>"'\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`).replace(UNSEEN, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
function failureText({ differences, error, deadLetters }) {
	const lines = differences.map(({ path, expected, actual }) => `${path}: expected ${expected === void 0 ? "nothing" : printJson(expected)}, but came ${actual === void 0 ? "nothing" : printJson(actual)}`);
	return [
		...error === void 0 ? [] : [`${error.code}: ${error.message}`],
		...lines,
		...deadLetters.map(({ stage, reason }) => `dead letter: ${stage}: ${reason}`)
	].join("\n");
}
function renderCase(result, file) {
	const open = `    <testcase classname="${escape(file.processor)}" name="${escape(result.name)}" file="${escape(file.file)}"`;
	if (result.passed) return `${open}/>\n`;
	if (result.skipped !== void 0) return `${open}>\n      <skipped message="${escape(result.skipped)}"/>\n    </testcase>\n`;
	const text = failureText(result);
	const [first = ""] = text.split("\n");
	return `${open}>\n      <failure message="${escape(first)}">${escape(text)}</failure>\n    </testcase>\n`;
}
function brokenLine({ place, code, message }) {
	return `${place === void 0 ? "" : `${place.file}:${place.line}:${place.column}: `}${code}: ${message}`;
}
function renderSuite(file) {
	const failures = file.cases.filter(({ passed, skipped }) => !passed && skipped === void 0).length;
	const [first] = file.diagnostics;
	const broken = first === void 0 ? "" : `    <testcase classname="${escape(file.processor)}" name="${escape(file.file)}" file="${escape(file.file)}">\n      <error message="${escape(brokenLine(first))}">${escape(file.diagnostics.map(brokenLine).join("\n"))}</error>\n    </testcase>\n`;
	const count = file.cases.length + (broken === "" ? 0 : 1);
	return `${`  <testsuite name="${escape(file.file)}" tests="${count}" failures="${failures}" errors="${broken === "" ? 0 : 1}">\n`}${broken}${file.cases.map((result) => renderCase(result, file)).join("")}  </testsuite>\n`;
}
function renderJUnit(run) {
	const broken = run.files.filter(({ diagnostics }) => diagnostics.length > 0).length;
	return `<?xml version="1.0" encoding="UTF-8"?>\n${`<testsuites name="sluice test" tests="${run.passed + run.failed + run.skipped}" failures="${run.failed - broken}" errors="${broken}">`}\n${run.files.map(renderSuite).join("")}</testsuites>\n`;
}
export { renderJUnit };
