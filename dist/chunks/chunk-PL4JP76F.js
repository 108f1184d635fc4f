import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  jobFile
} from "./chunk-XMBAKYEY.js";
import {
  diagnosticList,
  hazardTable,
  joinParts,
  planParts,
  renderPlanMarkdown,
  workspaceFold
} from "./chunk-EFNYFOO7.js";
import {
  inlineCode
} from "./chunk-V6KJ3MEC.js";
import {
  renderPlanText
} from "./chunk-WHQF34W7.js";
import {
  serialisePlan
} from "./chunk-BT67ILEW.js";
import {
  formatAddress
} from "./chunk-P4A6CDXQ.js";
import {
  writeResultFile
} from "./chunk-WUUURFKL.js";
import {
  count
} from "./chunk-2ADPT6Y6.js";

// src/action/inputs/outputs.ts
async function publishPlan(job, plan, files) {
  const { runner, host } = job;
  host.stdout.write(renderPlanText(plan, { color: false, columns: host.stdout.columns, files }));
  const { summary } = plan;
  const outputs = {
    changes: String(plan.steps.length > 0),
    "to-create": String(summary.create),
    "to-update": String(summary.update),
    "to-replace": String(summary.replace),
    "to-delete": String(summary.delete),
    "plan-digest": plan.digest,
    hazards: [...new Set(plan.hazards.map((hazard) => hazard.kind))].toSorted().join(",")
  };
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
  const path = jobFile(job, "plan");
  await writeResultFile(host, path, serialisePlan(plan));
  runner.setOutput("plan-path", path);
}
function publishResult({ runner }, { outcome, reason }) {
  runner.setOutput("outcome", outcome);
  runner.setOutput("failure-reason", reason ?? "");
}

// src/render/markdown/markdown-fit.ts
var NOTE_ROOM = 400;
function fitPlanMarkdown(parts, options) {
  const { limit, lead = "", graph = "", tail = "", elsewhere } = options;
  const whole = (hazards2, diagnostics2, details2, note2) => joinParts([parts.headline, lead, hazards2, diagnostics2, ...details2, note2, parts.digest, tail]);
  const all = [
    graph,
    ...parts.workspaces.map((diff) => workspaceFold(diff, diff.changes.length)),
    parts.steps
  ];
  const complete = whole(hazardTable(parts.hazards), diagnosticList(parts.diagnostics), all, "");
  if (complete.length <= limit) return complete;
  const base = whole("", "", [], "").length + NOTE_ROOM;
  const hazards = chooseForm(hazardForms(parts.hazards, elsewhere), (limit - base) / 2);
  const diagnostics = chooseForm(diagnosticForms(parts.diagnostics), (limit - base - hazards.length) / 4);
  let room = limit - base - hazards.length - diagnostics.length - 4;
  const details = [];
  const left = [];
  const take = (text) => {
    if (text.length + 2 > room) return false;
    if (text !== "") details.push(text);
    room -= text.length + 2;
    return true;
  };
  if (!take(graph)) left.push("the graph");
  let leftChanges = 0;
  for (const diff of parts.workspaces) {
    const shown = fitChanges(diff, room - 2);
    if (shown > 0) take(workspaceFold(diff, shown));
    leftChanges += diff.changes.length - shown;
  }
  if (leftChanges > 0) left.push(count(leftChanges, "change"));
  if (!take(parts.steps)) left.push("the steps");
  const note = left.length === 0 ? "" : `Left out here for want of room: ${left.join(", ")}; ${elsewhere}.`;
  return whole(hazards, diagnostics, details, note);
}
function fitChanges(diff, room) {
  let [low, high] = [0, diff.changes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (workspaceFold(diff, middle).length <= room) low = middle;
    else high = middle - 1;
  }
  return low;
}
function chooseForm(forms, room) {
  let text = "";
  for (const form of forms) {
    text = form();
    if (text.length <= room) break;
  }
  return text;
}
function hazardForms(hazards, elsewhere) {
  const refused = hazards.filter((hazard) => !hazard.allowed);
  const counts = () => {
    const kinds = [...new Set(hazards.map((hazard) => hazard.kind))];
    const lines = kinds.map((kind) => {
      const found = hazards.filter((hazard) => hazard.kind === kind);
      const refusals = found.filter((hazard) => !hazard.allowed).length;
      return `- ${refusals > 0 ? "⛔ " : ""}${kind}: ${found.length}${refusals > 0 ? `, ${refusals} refused` : ""}`;
    });
    return lines.length === 0 ? "" : ["Hazards, each with its reason in the job summary:", "", ...lines].join("\n");
  };
  const named = (most) => {
    const names = refused.slice(0, most).map((hazard) => `${hazard.kind} ${inlineCode(formatAddress(hazard.address))}`);
    const rest = refused.length - names.length;
    const more = rest > 0 ? ` and ${rest} more` : "";
    return names.length === 0 ? counts() : `${counts()}

Refused: ${names.join(", ")}${more}; ${elsewhere}.`;
  };
  return [
    () => hazardTable(hazards),
    () => `${hazardTable(refused)}

${counts()}`.trim(),
    () => named(20),
    () => counts()
  ];
}
function diagnosticForms(diagnostics) {
  const first = (most) => {
    const rest = diagnostics.length - most;
    return `${diagnosticList(diagnostics.slice(0, most))}${rest > 0 ? `
- and ${rest} more findings` : ""}`;
  };
  return [
    () => diagnosticList(diagnostics),
    () => first(10),
    () => first(3),
    () => diagnostics.length === 0 ? "" : `${count(diagnostics.length, "finding")}, listed in the job summary.`
  ];
}

// src/action/comment/summary.ts
var SUMMARY_LIMIT = 1024 * 1024;
var OTHER_BYTES = 128 * 1024;
function planSummary(plan, graph) {
  const whole = joinParts([renderPlanMarkdown(plan).trimEnd(), graph]);
  const most = SUMMARY_LIMIT - OTHER_BYTES;
  if (Buffer.byteLength(whole) <= most) return whole;
  return fitPlanMarkdown(planParts(plan), {
    limit: Math.floor(most / 3),
    elsewhere: "the log of this step has all of it"
  });
}
function findingsSummary(diagnostics, left) {
  if (diagnostics.length === 0) return "";
  const rest = ["error", "warning", "note"].filter((severity) => left[severity] > 0).map((severity) => `${left[severity]} more ${severity}${left[severity] === 1 ? "" : "s"}`);
  const note = rest.length === 0 ? "" : `Without an annotation, because GitHub shows ten of a kind: ${rest.join(", ")}.`;
  const sorted = ["error", "warning", "note"].flatMap(
    (severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity)
  );
  const shown = sorted.slice(0, MOST_LISTED);
  const more = sorted.length > shown.length ? `
- and ${sorted.length - shown.length} more, in the log` : "";
  return joinParts(["### Findings", diagnosticList(shown) + more, note]).trimEnd();
}
var MOST_LISTED = 200;

export {
  publishPlan,
  publishResult,
  fitPlanMarkdown,
  planSummary,
  findingsSummary
};
//# sourceMappingURL=chunk-PL4JP76F.js.map
