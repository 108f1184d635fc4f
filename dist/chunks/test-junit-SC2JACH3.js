import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  printJson
} from "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-TP2MCML2.js";

// src/render/tests/test-junit.ts
function escape(text) {
  return text.replace(new RegExp("[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|\\p{Surrogate}", "gu"), "�").replace(/[&<>"'\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function failureText({ differences, error }) {
  const lines = differences.map(
    ({ path, expected, actual }) => `${path}: expected ${expected === void 0 ? "nothing" : printJson(expected)}, but came ${actual === void 0 ? "nothing" : printJson(actual)}`
  );
  return [...error === void 0 ? [] : [`${error.code}: ${error.message}`], ...lines].join("\n");
}
function renderCase(result, file) {
  const open = `    <testcase classname="${escape(file.processor)}" name="${escape(result.name)}" file="${escape(file.file)}"`;
  if (result.passed) return `${open}/>
`;
  const text = failureText(result);
  const [first = ""] = text.split("\n");
  return `${open}>
      <failure message="${escape(first)}">${escape(text)}</failure>
    </testcase>
`;
}
function brokenLine({ place, code, message }) {
  return `${place === void 0 ? "" : `${place.file}:${place.line}:${place.column}: `}${code}: ${message}`;
}
function renderSuite(file) {
  const failures = file.cases.filter(({ passed }) => !passed).length;
  const [first] = file.diagnostics;
  const broken = first === void 0 ? "" : `    <testcase classname="${escape(file.processor)}" name="${escape(file.file)}" file="${escape(file.file)}">
      <error message="${escape(brokenLine(first))}">${escape(file.diagnostics.map(brokenLine).join("\n"))}</error>
    </testcase>
`;
  const count = file.cases.length + (broken === "" ? 0 : 1);
  const head = `  <testsuite name="${escape(file.file)}" tests="${count}" failures="${failures}" errors="${broken === "" ? 0 : 1}">
`;
  return `${head}${broken}${file.cases.map((result) => renderCase(result, file)).join("")}  </testsuite>
`;
}
function renderJUnit(run) {
  const broken = run.files.filter(({ diagnostics }) => diagnostics.length > 0).length;
  const head = `<testsuites name="sluice test" tests="${run.passed + run.failed}" failures="${run.failed - broken}" errors="${broken}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>
${head}
${run.files.map(renderSuite).join("")}</testsuites>
`;
}
export {
  renderJUnit
};
//# sourceMappingURL=test-junit-SC2JACH3.js.map
