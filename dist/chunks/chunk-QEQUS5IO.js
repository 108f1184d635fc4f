import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderValueLines
} from "./chunk-FER6DJGQ.js";
import {
  renderDiagnostic
} from "./chunk-NLW6R3UP.js";
import {
  makePaint
} from "./chunk-T4YZLEUY.js";
import {
  escapeControls
} from "./chunk-MVAHXWTB.js";

// src/render/tests/test-text.ts
var MOST_DIFFERENCES = 12;
function valueLines(sign, value, columns) {
  if (value === void 0) return [`${sign} nothing`];
  return renderValueLines(value, columns - 8).map(
    (line, index) => index === 0 ? `${sign} ${line}` : `  ${line}`
  );
}
function renderDifference({ path, expected, actual }, columns, paint) {
  return [
    `      ${escapeControls(path)}`,
    ...valueLines("-", expected, columns).map((line) => paint("removed", `        ${line}`)),
    ...valueLines("+", actual, columns).map((line) => paint("added", `        ${line}`))
  ];
}
function renderFlow({ stages, openWindows }, paint) {
  const width = Math.max(0, ...stages.map(({ path }) => path.length));
  return stages.map(({ path, in: taken, out, dlq }) => {
    const open = openWindows.find((window) => window.path === path)?.count ?? 0;
    const notes = [
      ...dlq > 0 ? [`${dlq} to the dead letter queue`] : [],
      ...open > 0 ? [
        `${open} ${open === 1 ? "window" : "windows"} still open: send a later document, or set closeWindows: true`
      ] : [],
      ...dlq === 0 && open === 0 && taken > 0 && out === 0 ? ["nothing leaves it"] : []
    ];
    const line = `      ${escapeControls(path).padEnd(width)}  ${taken} in, ${out} out`;
    return notes.length === 0 ? paint("faint", line) : `${line}  ${notes.join("; ")}`;
  });
}
function errorLines({ code, message, fix }) {
  return [`${code}: ${message}`, ...fix === void 0 ? [] : [fix]].map(escapeControls);
}
function renderPlace({ place }, paint) {
  return place === void 0 ? "" : `  ${paint("faint", escapeControls(`${place.file}:${place.line}`))}`;
}
function renderCase(result, { columns, quiet }, paint) {
  if (result.passed) return quiet ? [] : [`  ${paint("added", "✓")} ${escapeControls(result.name)}`];
  const { error, differences } = result;
  return [
    `  ${paint("danger", "✗")} ${escapeControls(result.name)}${renderPlace(result, paint)}`,
    ...error === void 0 ? [] : errorLines(error).map((line) => `      ${line}`),
    ...differences.length === 0 ? [] : [paint("faint", "      - expected, + came")],
    ...differences.slice(0, MOST_DIFFERENCES).flatMap((difference) => renderDifference(difference, columns, paint)),
    ...differences.length > MOST_DIFFERENCES ? [`      and ${differences.length - MOST_DIFFERENCES} differences more`] : [],
    ...renderFlow(result, paint)
  ];
}
function renderFile(file, options, paint) {
  const cases = file.cases.flatMap((result) => renderCase(result, options, paint));
  const broken = file.diagnostics.flatMap(
    (diagnostic) => renderDiagnostic(diagnostic, { color: options.color, columns: options.columns - 4 }).trimEnd().split("\n").map((line, index) => index === 0 ? `  ${paint("danger", "✗")} ${line}` : `    ${line}`)
  );
  if (cases.length + broken.length === 0) return [];
  const name = paint("strong", escapeControls(file.file));
  return [
    `${name}${file.processor === "" ? "" : `  ${escapeControls(file.processor)}`}`,
    ...broken,
    ...cases,
    ""
  ];
}
function renderCoverage({ manifest, processors, untested }, isOne) {
  const lines = processors.filter(({ missedStages, missedBranches }) => missedStages.length + missedBranches.length > 0).flatMap(({ processor, missedStages, missedBranches }) => [
    `  ${processor}`,
    ...missedStages.map((path) => `      stage ${escapeControls(path)}`),
    ...missedBranches.map((path) => `      branch ${escapeControls(path)}`)
  ]);
  const without = untested.map((processor) => `  ${processor}  has no test`);
  const title = isOne ? "No case reaches" : `No case reaches, of ${escapeControls(manifest)}`;
  return lines.length + without.length === 0 ? [] : [title, ...lines, ...without, ""];
}
function renderTestSummary({ passed, failed, files }) {
  const count = files.length === 1 ? "1 file" : `${files.length} files`;
  return `${passed} passed${failed > 0 ? `, ${failed} failed` : ""} (${count})`;
}
function renderTestRun(run, options) {
  const paint = makePaint(options.color);
  const lines = [
    ...run.files.flatMap((file) => renderFile(file, options, paint)),
    ...options.quiet ? [] : run.coverage.flatMap((coverage) => renderCoverage(coverage, run.coverage.length === 1)),
    paint(run.failed > 0 ? "danger" : "added", renderTestSummary(run))
  ];
  return lines.map((line) => `${line}
`).join("");
}

export {
  renderTestRun
};
//# sourceMappingURL=chunk-QEQUS5IO.js.map
