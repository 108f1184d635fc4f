import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  foldLines
} from "./chunk-2ADPT6Y6.js";
import {
  makePaint
} from "./chunk-T4YZLEUY.js";
import {
  escapeControls,
  takeColumns,
  textWidth
} from "./chunk-MVAHXWTB.js";

// src/render/diagnostics.ts
var SEVERITY_TONES = {
  error: "danger",
  warning: "changed",
  note: "faint"
};
function renderDiagnostics(diagnostics, layout) {
  if (diagnostics.length === 0) return "";
  const blocks = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, layout));
  return [...blocks, countLine(diagnostics), ""].join("\n");
}
function renderDiagnostic(diagnostic, { color, columns, isFolded = false }) {
  const paint = makePaint(color);
  const fold = (line) => isFolded ? foldLines([line], columns) : [line];
  const { severity, code, message, place, address, fix, excerpt } = diagnostic;
  const at = place ? `${place.file}:${place.line}:${place.column}: ` : "";
  const isNamed = address === void 0 || message.includes(address);
  const about = isNamed ? "" : paint("faint", ` (${escapeControls(address)})`);
  const head = `${escapeControls(at)}${paint(SEVERITY_TONES[severity], severity)} ${paint("strong", code)}`;
  const lines = fold(`${head} ${escapeControls(message)}${about}`);
  if (place && excerpt !== void 0) {
    lines.push(...renderExcerpt(excerpt, place.line, place.column, columns, paint));
  }
  if (fix !== void 0) lines.push(...fold(`  ${paint("added", "fix:")} ${escapeControls(fix)}`));
  return lines.join("\n") + "\n";
}
function renderExcerpt(excerpt, line, column, columns, paint) {
  const gutter = `  ${line} | `;
  const width = Math.max(columns - gutter.length - 1, 20);
  const text = excerpt.replaceAll("	", " ");
  const all = text.slice(0, column - 1);
  const before = escapeControls(textWidth(escapeControls(all)) < width - 10 ? all : endOf(all, width / 2));
  const blank = gutter.replace(/\d/g, " ");
  return [
    paint("faint", gutter) + takeColumns(before + escapeControls(text.slice(column - 1)), width),
    paint("faint", blank) + " ".repeat(textWidth(before)) + paint("removed", "^")
  ];
}
function endOf(text, columns) {
  const characters = Array.from(text);
  let start = characters.length;
  let width = 0;
  while (start > 0) {
    width += textWidth(escapeControls(characters[start - 1] ?? ""));
    if (width > columns) break;
    start -= 1;
  }
  return characters.slice(start).join("");
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
  renderDiagnostic,
  renderDiagnosticsJson
};
//# sourceMappingURL=chunk-NLW6R3UP.js.map
