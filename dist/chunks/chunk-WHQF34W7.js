import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderKey,
  renderPair,
  renderSecret,
  renderValue,
  renderValueLines
} from "./chunk-FER6DJGQ.js";
import {
  rulesFor,
  shownAt
} from "./chunk-ADL7DF5B.js";
import {
  areEqual
} from "./chunk-FKJLQATW.js";
import {
  compareText,
  formatAddress
} from "./chunk-P4A6CDXQ.js";
import {
  SecretReference
} from "./chunk-Q5I7C2PW.js";
import {
  EMPTY_DOCUMENT,
  isDocument,
  isList,
  textOf
} from "./chunk-TLXLCQXF.js";
import {
  count,
  foldLines,
  spread,
  wrapText,
  wrapWords
} from "./chunk-2ADPT6Y6.js";
import {
  makePaint
} from "./chunk-T4YZLEUY.js";
import {
  cutColumns,
  escapeControls,
  padColumns,
  textWidth
} from "./chunk-MVAHXWTB.js";

// src/render/pipeline-diff.ts
var MOST_PAIRS = 25e4;
function diffPipelines(before, after) {
  const old = isList(before) ? before : [];
  const next = isList(after) ? after : [];
  const pairs = alignStages(old, next);
  const diffs = [];
  const matchedOld = new Set(pairs.values());
  let shown = 0;
  const removeUntil = (end) => {
    for (; shown < end; shown += 1) {
      const stage = old[shown];
      if (stage !== void 0 && !matchedOld.has(shown)) {
        diffs.push({ kind: "removed", before: shown, name: stageName(stage), stage });
      }
    }
  };
  let furthest = -1;
  next.forEach((stage, index) => {
    const partner = pairs.get(index);
    const name = stageName(stage);
    if (partner === void 0) {
      diffs.push({ kind: "added", after: index, name, stage });
      return;
    }
    const isMoved = partner < furthest;
    if (!isMoved) removeUntil(partner);
    furthest = Math.max(furthest, partner);
    const other = old[partner] ?? null;
    if (areEqual(other, stage))
      diffs.push({ kind: isMoved ? "moved" : "same", before: partner, after: index, name });
    else
      diffs.push({ kind: "changed", before: partner, after: index, name, members: diffStages(other, stage) });
  });
  removeUntil(old.length);
  return diffs;
}
function stageName(stage) {
  return (isDocument(stage) ? stage.keys()[0] : void 0) ?? "(not a stage)";
}
function alignStages(old, next) {
  const pairs = /* @__PURE__ */ new Map();
  let start = 0;
  while (start < Math.min(old.length, next.length) && areEqual(old[start], next[start])) {
    pairs.set(start, start);
    start += 1;
  }
  let tail = 0;
  while (tail < Math.min(old.length, next.length) - start && areEqual(old[old.length - 1 - tail], next[next.length - 1 - tail])) {
    pairs.set(next.length - 1 - tail, old.length - 1 - tail);
    tail += 1;
  }
  const oldRest = range(start, old.length - tail);
  const nextRest = range(start, next.length - tail);
  if (oldRest.length * nextRest.length <= MOST_PAIRS) pairEqual(old, next, oldRest, nextRest, pairs);
  pairMoved(old, next, oldRest, nextRest, pairs);
  pairByName(old, next, oldRest, nextRest, pairs);
  pairAlike(old, next, oldRest, nextRest, pairs);
  return pairs;
}
var range = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
function pairEqual(old, next, oldRest, nextRest, pairs) {
  const lengths = oldRest.map(() => new Array(nextRest.length + 1).fill(0));
  lengths.push(new Array(nextRest.length + 1).fill(0));
  const equal = oldRest.map((i2) => nextRest.map((j2) => areEqual(old[i2], next[j2])));
  const at = (i2, j2) => lengths[i2]?.[j2] ?? 0;
  for (let i2 = oldRest.length - 1; i2 >= 0; i2 -= 1) {
    for (let j2 = nextRest.length - 1; j2 >= 0; j2 -= 1) {
      const row = lengths[i2];
      if (row) row[j2] = equal[i2]?.[j2] === true ? at(i2 + 1, j2 + 1) + 1 : Math.max(at(i2 + 1, j2), at(i2, j2 + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < oldRest.length && j < nextRest.length) {
    if (equal[i]?.[j] === true) {
      pairs.set(nextRest[j] ?? 0, oldRest[i] ?? 0);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
}
function pairMoved(old, next, oldRest, nextRest, pairs) {
  const taken = new Set(pairs.values());
  for (const j of nextRest) {
    if (pairs.has(j)) continue;
    const i = oldRest.find((index) => !taken.has(index) && areEqual(old[index], next[j]));
    if (i === void 0) continue;
    taken.add(i);
    pairs.set(j, i);
  }
}
function pairByName(old, next, oldRest, nextRest, pairs) {
  const taken = new Set(pairs.values());
  let from = -1;
  for (const j of nextRest) {
    const partner = pairs.get(j);
    if (partner !== void 0) {
      from = Math.max(from, partner);
      continue;
    }
    const after = nextRest.find((index) => index > j && (pairs.get(index) ?? -1) > from);
    const limit = after === void 0 ? old.length : pairs.get(after) ?? old.length;
    const name = stageName(next[j] ?? null);
    const i = oldRest.find(
      (index) => index > from && index < limit && !taken.has(index) && stageName(old[index] ?? null) === name
    );
    if (i === void 0) continue;
    taken.add(i);
    pairs.set(j, i);
    from = i;
  }
}
function pairAlike(old, next, oldRest, nextRest, pairs) {
  const taken = new Set(pairs.values());
  const keysOf = (stage) => {
    const body = isDocument(stage) ? stage.entries[0]?.[1] : void 0;
    return isDocument(body) ? body.keys() : [];
  };
  for (const j of nextRest) {
    if (pairs.has(j)) continue;
    const keys = keysOf(next[j]);
    const i = oldRest.find(
      (index) => !taken.has(index) && stageName(old[index] ?? null) === stageName(next[j] ?? null) && keysOf(old[index]).some((key) => keys.includes(key))
    );
    if (i === void 0) continue;
    taken.add(i);
    pairs.set(j, i);
  }
}
function diffStages(before, after) {
  const name = stageName(after);
  if (isDocument(before) && isDocument(after) && before.keys().length === 1 && after.keys().length === 1) {
    return diffValues(before.get(name) ?? null, after.get(name) ?? null, []);
  }
  return diffValues(before, after, []);
}
function diffValues(before, after, path) {
  if (areEqual(before, after)) return [];
  if (isDocument(before) && isDocument(after)) return diffDocuments(before, after, path);
  if (isList(before) && isList(after)) {
    if (isPipeline(before) && isPipeline(after)) {
      return [{ kind: "stages", path, stages: diffPipelines(before, after) }];
    }
    if (before.length === after.length && before.some(isDocument)) {
      return before.flatMap((item, i) => diffValues(item, after[i] ?? null, [...path, String(i)]));
    }
  }
  return [{ kind: "changed", path, before, after }];
}
function diffDocuments(before, after, path) {
  const diffs = [];
  const [oldKeys, newKeys] = [
    before.keys().filter((key) => after.has(key)),
    after.keys().filter((key) => before.has(key))
  ];
  for (const [key, member] of before.entries) {
    const other = after.get(key);
    if (other === void 0) diffs.push({ kind: "removed", path: [...path, key], before: member });
    else diffs.push(...diffValues(member, other, [...path, key]));
  }
  for (const [key, member] of after.entries) {
    if (!before.has(key)) diffs.push({ kind: "added", path: [...path, key], after: member });
  }
  if (oldKeys.some((key, i) => key !== newKeys[i]))
    diffs.push({ kind: "order", path, before: oldKeys, after: newKeys });
  return diffs;
}
var isPipeline = (list) => list.length > 0 && list.every(
  (item) => isDocument(item) && item.entries.length === 1 && item.keys()[0]?.startsWith("$") === true
);

// src/render/text/text-pipeline.ts
var SIGNS = { added: "+", removed: "-", changed: "~", moved: ">" };
var TONES = {
  added: "added",
  removed: "removed",
  changed: "changed",
  moved: "changed"
};
function pipelineLines(stages, indent, columns, paint) {
  const pad = " ".repeat(indent);
  const lines = stages.flatMap((stage) => {
    if (stage.kind === "same") return [];
    const index = stage.kind === "removed" ? stage.before : stage.after;
    const from = stage.kind === "moved" || stage.kind === "changed" && stage.before !== stage.after;
    const was = from ? paint("faint", `  was [${stage.before}]`) : "";
    const title = `${SIGNS[stage.kind]} [${index}] ${escapeControls(stage.name)}`;
    const head = pad + paint(TONES[stage.kind], title) + was;
    if (stage.kind === "moved") return [head];
    if (stage.kind === "changed") return [head, ...memberLines(stage.members, indent + 6, columns, paint)];
    const body = stageBodyLines(stage.stage, indent + 6, columns);
    return [head, ...body.map((line) => paint(TONES[stage.kind], line))];
  });
  const same = stages.filter((stage) => stage.kind === "same").map((stage) => stage.after);
  if (same.length > 0 && lines.length > 0)
    lines.push(pad + paint("faint", `  ${listIndexes(same)} unchanged`));
  return lines;
}
function overviewLines(pipeline, indent, columns) {
  return pipeline.map((stage, i) => {
    const body = isDocument(stage) ? stage.entries[0]?.[1] : stage;
    const line = `${" ".repeat(indent)}[${i}] ${escapeControls(stageName(stage))} ${renderValue(body ?? null)}`;
    return cutColumns(line, columns);
  });
}
function stageBodyLines(stage, indent, columns) {
  const pad = " ".repeat(indent);
  const body = isDocument(stage) && stage.entries.length === 1 ? stage.entries[0]?.[1] : stage;
  if (!isDocument(body) || body.entries.length === 0) return [pad + renderValue(body ?? null)];
  return body.entries.flatMap(([key, value]) => labelled(renderKey(key), value, pad, columns));
}
function labelled(label, value, pad, columns) {
  const [first = "", ...rest] = renderValueLines(value, columns - pad.length - textWidth(label) - 2);
  return [`${pad}${label}: ${first}`, ...rest.map((line) => pad + line)];
}
function memberLines(members, indent, columns, paint) {
  const pad = " ".repeat(indent);
  return members.flatMap((member) => {
    const label = renderPath(member.path);
    switch (member.kind) {
      case "added":
        return labelled(label, member.after, "", columns - indent - 2).map(
          (line) => pad + paint("added", `+ ${line}`)
        );
      case "removed":
        return labelled(label, member.before, "", columns - indent - 2).map(
          (line) => pad + paint("removed", `- ${line}`)
        );
      case "changed":
        return changedLines(label, member.before, member.after, indent, columns, paint);
      case "order": {
        const [before, after] = [member.before, member.after].map((keys) => keys.map(renderKey).join(", "));
        const where = label === "" ? "key order" : `${label}: key order`;
        return [`${pad}${where}: ${paint("removed", before ?? "")} -> ${paint("added", after ?? "")}`];
      }
      case "stages":
        return [`${pad}${label}:`, ...pipelineLines(member.stages, indent + 2, columns, paint)];
    }
  });
}
function changedLines(label, before, after, indent, columns, paint) {
  const pad = " ".repeat(indent);
  const [old, next] = renderPair(before, after);
  const title = label === "" ? "" : `${label}: `;
  if (indent + textWidth(title) + textWidth(old) + textWidth(next) + 4 <= columns) {
    return [`${pad}${title}${paint("removed", old)} -> ${paint("added", next)}`];
  }
  return [
    `${pad}${label === "" ? "value" : label}:`,
    ...sideLines(before, old, columns - indent - 4).map((line) => `${pad}  ${paint("removed", `- ${line}`)}`),
    ...sideLines(after, next, columns - indent - 4).map((line) => `${pad}  ${paint("added", `+ ${line}`)}`)
  ];
}
var sideLines = (value, line, columns) => typeof value === "string" ? [line] : renderValueLines(value, columns);
function renderPath(path) {
  return path.map((key, i) => /^\d+$/.test(key) && i > 0 ? `[${key}]` : `${i > 0 ? "." : ""}${renderKey(key)}`).join("");
}
function listIndexes(indexes) {
  const runs = [];
  for (let i = 0; i < indexes.length; i += 1) {
    const from = indexes[i] ?? 0;
    let to = from;
    while (indexes[i + 1] === to + 1) {
      i += 1;
      to += 1;
    }
    if (to === from + 1) runs.push(`[${from}]`, `[${to}]`);
    else runs.push(to === from ? `[${from}]` : `[${from}] to [${to}]`);
  }
  const last = runs.pop() ?? "";
  return runs.length === 0 ? last : `${runs.join(", ")} and ${last}`;
}

// src/render/text/text-change.ts
var GLYPHS = {
  create: "+",
  update: "~",
  replace: "±",
  delete: "-",
  noop: " ",
  unmanaged: " "
};
var ACTION_TONES = {
  create: "added",
  update: "changed",
  replace: "danger",
  delete: "removed",
  noop: "faint",
  unmanaged: "faint"
};
var FIELD_INDENT = 6;
var LABEL_WIDTH = 34;
function changeLines(change, { columns, paint }) {
  const { address, action } = change;
  const name = escapeControls(address.name);
  const kind = address.kind === "connection" && change.type !== void 0 ? ` (${escapeControls(change.type)})` : "";
  const former = change.renamedFrom === void 0 ? "" : ` (was ${escapeControls(change.renamedFrom)})`;
  const title = `  ${GLYPHS[action]} ${address.kind} ${name}${kind}${former}`;
  const [line = "", ...more] = spread(title, headNotes(change), columns);
  const head = paint(ACTION_TONES[action], title) + line.slice(title.length);
  const notes = change.notes.filter(() => action !== "delete").flatMap(
    (note) => wrapText(escapeControls(note), columns - FIELD_INDENT, 0).map(
      (part) => " ".repeat(FIELD_INDENT) + paint("faint", part)
    )
  );
  const body = action === "create" || action === "replace" ? creationLines(change, columns) : [];
  const fields = action === "update" || action === "replace" ? fieldLines(change, columns, paint) : [];
  const told = action === "replace" && fields.length > 0 ? fields : [...fields, ...body];
  return [head, ...more, ...told, ...notes];
}
function headNotes(change) {
  if (change.action === "delete") return [escapeControls(change.notes[0] ?? "")];
  const tier = textOf(change.after?.get("tier"));
  const runs = change.runsAfter === true ? "started" : "not started";
  const size = change.address.kind === "processor" ? [tier, runs].filter((part) => part !== void 0).join(", ") : "";
  const place = placeOf(change);
  return change.action === "create" ? [size, place] : [place];
}
function placeOf(change) {
  const isPipeline2 = change.fields.some((field) => field.path === "/pipeline") || change.action === "create";
  const place = (isPipeline2 ? change.pipelineSource : void 0) ?? change.source;
  return place === void 0 ? "" : `${escapeControls(place.file)}:${place.line}`;
}
function fieldLines(change, columns, paint) {
  const labels = change.fields.map((field) => textWidth(labelOf(field)));
  const width = Math.min(LABEL_WIDTH, Math.max(0, ...labels)) + 2;
  return change.fields.flatMap((field) => {
    if (field.path === "/pipeline") {
      return pipelineLines(diffPipelines(field.before, field.after), FIELD_INDENT - 2, columns, paint);
    }
    return oneField(field, width, columns, paint);
  });
}
function oneField(field, width, columns, paint) {
  const pad = " ".repeat(FIELD_INDENT);
  const label = labelOf(field);
  const start = pad + padColumns(label, width) + (textWidth(label) >= width ? "  " : "");
  const { before, after } = field;
  if (after instanceof SecretReference) return [`${start}${renderSecret(after)}, sent again`];
  if (field.shown !== "plain") return [start + hiddenChange(field)];
  if (before === void 0) return [start + paint("added", renderValue(after ?? null))];
  if (after === void 0) return [`${start}${paint("removed", renderValue(before))} -> removed`];
  const lines = changedLines(label, before, after, FIELD_INDENT, columns, paint);
  const [only, ...more] = lines;
  return more.length > 0 ? lines : [start + (only ?? "").slice(pad.length + label.length + 2)];
}
function hiddenChange({ before, after }) {
  if (before === void 0) return "(sensitive), added";
  return after === void 0 ? "(sensitive), removed" : "(sensitive) -> (sensitive)";
}
var labelOf = (field) => renderPath(pathOf(field.path));
function pathOf(pointer) {
  return pointer.split("/").slice(1).map((key) => key.replace(/~1/g, "/").replace(/~0/g, "~"));
}
function creationLines(change, columns) {
  const { after, address } = change;
  if (after === void 0) return [];
  const rules = rulesFor(address.kind, after);
  const flat = flatten(change.sends ?? after, []).filter(
    ({ path }) => path[0] !== "pipeline" && path.join() !== "type"
  );
  const width = Math.min(LABEL_WIDTH, Math.max(0, ...flat.map(({ path }) => textWidth(renderPath(path))))) + 2;
  const lines = flat.map(({ path, value }) => {
    const label = renderPath(path);
    const start = " ".repeat(FIELD_INDENT) + padColumns(label, width) + (textWidth(label) >= width ? "  " : "");
    if (value instanceof SecretReference) return `${start}${renderSecret(value)}`;
    return start + (shownAt(rules, path, value) === "plain" ? renderValue(value) : "(sensitive)");
  });
  const pipeline = after.get("pipeline");
  return [...lines, ...isList(pipeline) ? overviewLines(pipeline, FIELD_INDENT, columns) : []];
}
function flatten(value, path) {
  if (!isDocument(value) || value.entries.length === 0 || path[0] === "pipeline") return [{ path, value }];
  return value.entries.flatMap(([key, member]) => flatten(member, [...path, key]));
}

// src/render/text/text-hazards.ts
var MOST_SHOWN = 5;
function hazardLines(hazards, columns, paint) {
  const told = hazards.filter((hazard) => hazard.kind !== "secret-unverifiable");
  const kindWidth = told.reduce((width, hazard) => Math.max(width, hazard.kind.length), 0);
  const addressWidth = told.reduce((width, hazard) => Math.max(width, textWidth(addressOf(hazard))), 0);
  const indent = 2 + kindWidth + 2;
  const isWide = columns - indent - addressWidth - 2 >= 40;
  const lines = [];
  const shown = /* @__PURE__ */ new Map();
  for (const hazard of told) {
    const seen = shown.get(hazard.kind) ?? 0;
    shown.set(hazard.kind, seen + 1);
    if (hazard.allowed && seen >= MOST_SHOWN) continue;
    const mark = hazard.allowed ? " " : "!";
    const head = `${mark} ${hazard.kind.padEnd(kindWidth)}  `;
    const painted = hazard.allowed ? head : paint("danger", head);
    const reason = escapeControls(hazard.reason);
    if (isWide) {
      const at = indent + addressWidth + 2;
      const [first = "", ...rest] = wrapText(reason, columns - at, 0);
      lines.push(`${painted}${padColumns(addressOf(hazard), addressWidth)}  ${first}`);
      lines.push(...rest.map((line) => " ".repeat(at) + line));
    } else {
      lines.push(painted + addressOf(hazard));
      lines.push(...wrapText(reason, columns - indent, 0).map((line) => " ".repeat(indent) + line));
    }
    if (!hazard.allowed) {
      const way = hazard.allowWith === void 0 ? "refused; nothing allows it" : `refused; to allow it: ${hazard.allowWith}`;
      lines.push(
        ...wrapText(escapeControls(way), columns - indent, 0).map((line) => " ".repeat(indent) + line)
      );
    }
  }
  for (const [kind, seen] of shown) {
    const refused = told.filter((hazard) => hazard.kind === kind && !hazard.allowed).length;
    const hidden = seen - Math.max(MOST_SHOWN, refused);
    if (hidden > 0) lines.push(`  ${kind.padEnd(kindWidth)}  and ${hidden} more`);
  }
  return lines;
}
function unverifiableLine(hazards) {
  const connections = hazards.filter((hazard) => hazard.kind === "secret-unverifiable");
  if (connections.length === 0) return void 0;
  const [first] = connections;
  const whose = connections.length === 1 && first ? addressOf(first) : count(connections.length, "connection");
  return `The secrets of ${whose} can't be compared; --update-secrets sends them again.`;
}
var addressOf = (hazard) => escapeControls(formatAddress(hazard.address));

// src/render/text/text.ts
var MOST_STEPS = 200;
function renderPlanText(plan, options) {
  const paint = makePaint(options.color);
  const { columns } = options;
  const lines = [...headerLines(plan, options, paint), ""];
  const isEmpty = plan.steps.length === 0;
  const hazards = hazardLines(plan.hazards, columns, paint);
  if (hazards.length > 0) lines.push(...hazards, "");
  const workspaces = [...new Set(plan.changes.map((change) => change.address.workspace))].toSorted(
    compareText
  );
  for (const workspace of workspaces) {
    const changes = plan.changes.filter((change) => change.address.workspace === workspace);
    for (const line of workspaceLines(workspace, changes, columns, paint)) lines.push(line);
  }
  if (!isEmpty) lines.push(...stepLines(plan, columns), "");
  if (isEmpty)
    lines.push(plan.complete ? paint("strong", "No changes.") : "No changes in what could be read.", "");
  lines.push(...closingLines(plan, columns, paint));
  return foldLines(lines, columns).join("\n") + "\n";
}
function byWorkspace(items) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const group = groups.get(item.address.workspace);
    if (group === void 0) groups.set(item.address.workspace, [item]);
    else group.push(item);
  }
  return [...groups].toSorted(([a], [b]) => compareText(a, b));
}
function headerLines(plan, options, paint) {
  const { files = [] } = options;
  const [first] = files;
  const source = first === void 0 ? "" : escapeControls(first) + (files.length > 1 ? `, ${count(files.length, "file")}` : "");
  const title = `Plan for project ${escapeControls(plan.project)}`;
  const [line = "", ...more] = spread(title, [source], options.columns);
  return [paint("strong", title) + line.slice(title.length), ...more];
}
function workspaceLines(workspace, changes, columns, paint) {
  const told = changes.filter(isTold);
  const left = changes.filter((change) => change.action === "unmanaged" && !isTouched(change));
  if (told.length === 0 && left.length === 0) return [];
  const rest = changes.length - told.length - left.length;
  const lines = told.flatMap((change) => changeLines(change, { columns, paint }));
  if (told.length > 0 && rest > 0) lines.push(paint("faint", `    ${rest} unchanged`));
  if (left.length > 0) {
    const names = left.map(({ address }) => `${address.kind} ${escapeControls(address.name)}`);
    const text = `not in the manifest, left alone: ${names.slice(0, 10).join(", ")}${names.length > 10 ? ` and ${names.length - 10} more` : ""}`;
    lines.push(...wrapText(text, columns - 4, 0).map((line) => "    " + paint("faint", line)));
  }
  return [paint("strong", `workspace ${escapeControls(workspace)}`), ...lines, ""];
}
var isTold = (change) => !["noop", "unmanaged"].includes(change.action) || isTouched(change);
var isTouched = (change) => change.notes.length > 0 || change.hazards.some((hazard) => hazard.kind !== "secret-unverifiable");
function stepLines(plan, columns) {
  const workspaces = byWorkspace(plan.steps);
  return workspaces.flatMap(([workspace, steps]) => {
    const title = workspaces.length > 1 ? `Steps in ${escapeControls(workspace)}` : "Steps";
    const words = steps.slice(0, MOST_STEPS).map((step) => `${step.id.slice(1)} ${describeStep(step)}`);
    const cut = steps.length - words.length;
    if (cut > 0) words.push(`and ${cut} more (--json lists them)`);
    if (workspaces.length === 1) {
      const [first2 = "", ...rest2] = wrapWords(words, columns, 8, 3);
      return [`Steps   ${first2}`, ...rest2];
    }
    const [first = "", ...rest] = wrapWords(words, columns, 2, 3);
    return [title, `  ${first}`, ...rest];
  });
}
function describeStep(step) {
  const name = escapeControls(step.address.name);
  const body = step.body ?? EMPTY_DOCUMENT;
  const options = body.get("options");
  const isFresh = isDocument(options) && options.get("resumeFromCheckpoint") === false;
  const newName = body.get("name");
  if (step.verb === "update" && step.address.kind === "processor" && typeof newName === "string") {
    return `rename ${name} to ${escapeControls(newName)}`;
  }
  const kind = step.address.kind === "workspace" ? "workspace " : "";
  return `${step.verb} ${kind}${name}${isFresh ? " (fresh start)" : ""}`;
}
function closingLines(plan, columns, paint) {
  const lines = [];
  const unverifiable = unverifiableLine(plan.hazards);
  if (unverifiable !== void 0)
    lines.push(...wrapText(unverifiable, columns, 0).map((line) => paint("faint", line)));
  if (plan.steps.length > 0) lines.push(summaryLine(plan));
  lines.push(paint("faint", `digest ${plan.digest}`));
  const refused = plan.hazards.filter((hazard) => !hazard.allowed);
  if (refused.length > 0) {
    const kinds = [...new Set(refused.map((hazard) => hazard.kind))];
    const counts = kinds.map(
      (kind) => `${kind} (${refused.filter((hazard) => hazard.kind === kind).length})`
    );
    const text = `Refused: ${counts.join(", ")}. Nothing is applied until they are allowed.`;
    lines.push(...wrapText(text, columns, 0).map((line) => paint("danger", line)));
  }
  if (!plan.complete) {
    const text = "Not complete: something could not be read. This plan can not be applied.";
    lines.push(...wrapText(text, columns, 0).map((line) => paint("danger", line)));
  }
  return lines;
}
function summaryLine(plan) {
  const { summary } = plan;
  const parts = ["create", "update", "replace", "delete"].filter((action) => summary[action] > 0).map((action) => `${summary[action]} to ${action}`);
  const pauses = plan.hazards.filter((hazard) => hazard.kind === "processing-pause").length;
  const head = parts.length === 0 ? count(plan.steps.length, "step") : parts.join(", ");
  return `${head}${pauses === 0 ? "" : `; ${count(pauses, "processor")} pause${pauses === 1 ? "s" : ""}`}.`;
}

export {
  changeLines,
  renderPlanText,
  byWorkspace,
  isTold,
  describeStep,
  summaryLine
};
//# sourceMappingURL=chunk-WHQF34W7.js.map
