import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  codeBlock,
  codeHtml,
  fold,
  inlineCode,
  tableCode
} from "./chunk-V6KJ3MEC.js";
import {
  byWorkspace,
  changeLines,
  describeStep,
  isTold,
  summaryLine
} from "./chunk-WHQF34W7.js";
import {
  formatAddress
} from "./chunk-P4A6CDXQ.js";
import {
  count
} from "./chunk-2ADPT6Y6.js";
import {
  makePaint
} from "./chunk-T4YZLEUY.js";
import {
  escapeControls
} from "./chunk-MVAHXWTB.js";

// src/render/markdown/markdown.ts
var COLUMNS = 100;
function planParts(plan) {
  return {
    headline: headline(plan),
    hazards: plan.hazards.filter((hazard) => hazard.kind !== "secret-unverifiable"),
    diagnostics: plan.diagnostics,
    digest: `Digest ${inlineCode(plan.digest)}`,
    workspaces: byWorkspace(plan.changes.filter(isTold)).map(([workspace, changes]) => ({
      workspace,
      changes: changes.map(diffText)
    })),
    steps: plan.steps.length === 0 ? "" : fold(count(plan.steps.length, "step"), codeBlock(stepList(plan)), false)
  };
}
function renderPlanMarkdown(plan) {
  const parts = planParts(plan);
  return joinParts([
    parts.headline,
    hazardTable(parts.hazards),
    diagnosticList(parts.diagnostics),
    ...parts.workspaces.map((diff) => workspaceFold(diff, diff.changes.length)),
    parts.steps,
    parts.digest
  ]);
}
function joinParts(parts) {
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}
function headline(plan) {
  const refused = plan.hazards.filter((hazard) => !hazard.allowed).length;
  const state = plan.complete ? "" : " **Not complete: something could not be read; it can not be applied.**";
  if (plan.steps.length === 0) return `**No changes.**${state}`;
  const refusal = refused === 0 ? "" : ` **${refused} refused: nothing is applied until they are allowed.**`;
  return `**${summaryLine(plan)}**${refusal}${state}`;
}
function hazardTable(hazards) {
  if (hazards.length === 0) return "";
  const rows = hazards.map(({ kind, address, reason, allowed, allowWith }) => {
    const way = allowed ? "" : allowWith === void 0 ? "refused; nothing allows it" : `refused; to allow it: ${tableCode(allowWith)}`;
    return `| ${allowed ? "" : "⛔ "}${kind} | ${tableCode(formatAddress(address))} | ${tableCode(reason)} | ${way} |`;
  });
  return ["| hazard | where | why | |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
function diagnosticList(diagnostics) {
  return diagnostics.map(({ severity, code, message, place, address, fix }) => {
    const at = place === void 0 ? "" : ` ${inlineCode(`${place.file}:${place.line}`)}`;
    const where = address === void 0 ? "" : ` ${inlineCode(address)}`;
    return `- ${severity} ${code}${at}${where}: ${inlineCode(message)}${fix === void 0 ? "" : ` ${inlineCode(fix)}`}`;
  }).join("\n");
}
function workspaceFold({ workspace, changes }, shown) {
  const left = changes.length - shown;
  const note = left === 0 ? "" : `

${count(left, "more change")}: see the job summary.`;
  const diff = codeBlock(changes.slice(0, shown).join("\n"), "diff");
  return fold(`workspace ${codeHtml(workspace)}: ${count(changes.length, "change")}`, diff + note, true);
}
function diffText(change) {
  return changeLines(change, { columns: COLUMNS, paint: makePaint(false) }).map(
    (line) => line.replace(/^ {2}/, "").replace(/^( *)([-+~±>])(?= )/, (_, pad, sign) => (SIGNS[sign] ?? sign) + pad)
  ).join("\n");
}
var SIGNS = { "~": "!", "±": "!" };
var stepList = (plan) => plan.steps.map((step) => `${step.id.slice(1)} ${describeStep(step)} (${escapeControls(step.address.workspace)})`).join("\n");

export {
  planParts,
  renderPlanMarkdown,
  joinParts,
  hazardTable,
  diagnosticList,
  workspaceFold
};
//# sourceMappingURL=chunk-EFNYFOO7.js.map
