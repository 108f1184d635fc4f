import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderTestRun
} from "./chunk-QEQUS5IO.js";
import {
  codeBlock,
  fold
} from "./chunk-V6KJ3MEC.js";
import "./chunk-FER6DJGQ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-NLW6R3UP.js";
import {
  count
} from "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
import {
  cutColumns
} from "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";

// src/render/tests/test-markdown.ts
var COLUMNS = 100;
function renderTestMarkdown(run, { limit, elsewhere }) {
  if (run.failed === 0) return `tests: ${run.passed} passed`;
  const lines = renderTestRun(
    { ...run, files: run.files.filter(isFailed) },
    { color: false, columns: COLUMNS, quiet: true }
  ).trimEnd().split("\n").slice(0, -1).map((line) => cutColumns(line.replace(/^( +)([-+])(?= )/, "$2$1"), 2 * COLUMNS));
  const shown = [];
  let size = 0;
  for (const line of lines) {
    size += line.length + 1;
    if (size > limit) break;
    shown.push(line);
  }
  const left = lines.length - shown.length;
  const note = left === 0 ? "" : `

${count(left, "more line")}: ${elsewhere}.`;
  const details = codeBlock(shown.join("\n").trimEnd(), "diff") + note;
  return `**❌ tests: ${run.passed} passed, ${run.failed} failed; nothing is applied until they pass.**

${fold(
    `${count(run.failed, "failed test")}: - expected, + came`,
    details,
    true
  )}`;
}
var isFailed = ({ cases, diagnostics }) => diagnostics.length > 0 || cases.some(({ passed }) => !passed);
export {
  renderTestMarkdown
};
//# sourceMappingURL=test-markdown-OSOVUZ5D.js.map
