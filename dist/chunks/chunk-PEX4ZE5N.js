import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  makePaint
} from "./chunk-EVXD7CPX.js";
import {
  escapeControls,
  textWidth
} from "./chunk-SUZ24VNF.js";

// src/render/diagnostics.ts
var SEVERITY_TONES = {
  error: "danger",
  warning: "changed",
  note: "faint"
};
function renderDiagnostics(diagnostics, layout) {
  if (diagnostics.length === 0) return "";
  const paint = makePaint(layout.color);
  const blocks = diagnostics.map((diagnostic) => renderOne(diagnostic, layout.columns, paint));
  return [...blocks, countLine(diagnostics), ""].join("\n");
}
function renderOne(diagnostic, columns, paint) {
  const { severity, code, message, place, address, fix, excerpt } = diagnostic;
  const at = place ? `${place.file}:${place.line}:${place.column}: ` : "";
  const isNamed = address === void 0 || message.includes(address);
  const about = isNamed ? "" : paint("faint", ` (${escapeControls(address)})`);
  const head = `${escapeControls(at)}${paint(SEVERITY_TONES[severity], severity)} ${paint("strong", code)}`;
  const lines = [`${head} ${escapeControls(message)}${about}`];
  if (place && excerpt !== void 0) {
    lines.push(...renderExcerpt(excerpt, place.line, place.column, columns, paint));
  }
  if (fix !== void 0) lines.push(`  ${paint("added", "fix:")} ${escapeControls(fix)}`);
  return lines.join("\n") + "\n";
}
function renderExcerpt(excerpt, line, column, columns, paint) {
  const gutter = `  ${line} | `;
  const width = Math.max(columns - gutter.length - 1, 20);
  const start = column - 1 < width - 10 ? 0 : column - 1 - Math.floor(width / 2);
  const shown = excerpt.replaceAll("	", " ").slice(start, start + width);
  const before = escapeControls(shown.slice(0, column - 1 - start));
  const blank = gutter.replace(/\d/g, " ");
  return [
    paint("faint", gutter) + escapeControls(shown),
    paint("faint", blank) + " ".repeat(textWidth(before)) + paint("removed", "^")
  ];
}
function countLine(diagnostics) {
  const count = (severity) => {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return found === 0 ? [] : [`${found} ${severity}${found === 1 ? "" : "s"}`];
  };
  return [...count("error"), ...count("warning"), ...count("note")].join(", ");
}
function diagnosticRecord({ severity, code, message, place, address, fix }) {
  return {
    severity,
    code,
    message,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    address: address ?? null,
    fix: fix ?? null
  };
}
function renderDiagnosticsJson(diagnostics) {
  return JSON.stringify({ diagnostics: diagnostics.map(diagnosticRecord) }, null, 2) + "\n";
}

export {
  renderDiagnostics,
  renderDiagnosticsJson
};
//# sourceMappingURL=chunk-PEX4ZE5N.js.map
