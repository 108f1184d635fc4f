import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  compareFields,
  desiredDigestOf,
  formatPointer,
  headerNames
} from "./chunk-Y6RXW4CX.js";
import {
  rulesFor,
  shownAt
} from "./chunk-ADL7DF5B.js";
import {
  areEqual,
  areEqualUnordered
} from "./chunk-FKJLQATW.js";
import {
  processorPhase,
  tierShiftOf,
  withoutTierShift
} from "./chunk-FIMLQFBN.js";
import {
  compareText,
  formatAddress,
  parseAddress
} from "./chunk-P4A6CDXQ.js";
import {
  JsonSyntaxError,
  parseJson,
  printJson
} from "./chunk-HDSUQLJJ.js";
import {
  SecretReference
} from "./chunk-Q5I7C2PW.js";
import {
  Document,
  EMPTY_DOCUMENT,
  NumberLiteral,
  document,
  isDocument,
  isList,
  number,
  textOf
} from "./chunk-TLXLCQXF.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";

// src/plan/compare/value-text.ts
var SECRET_KEY = "$sluiceSecret";
var ESCAPED = /^\$+sluiceSecret$/;
function encodeValue(value) {
  if (value instanceof SecretReference) {
    const parts = value.parts.map(
      (part) => typeof part === "string" ? part : new Document([[part.source, part.name]])
    );
    return new Document([[SECRET_KEY, parts]]);
  }
  if (isList(value)) return value.map(encodeValue);
  if (!isDocument(value)) return value;
  return new Document(
    value.entries.map(([key, member]) => [ESCAPED.test(key) ? `$${key}` : key, encodeValue(member)])
  );
}
function decodeValue(value) {
  if (isList(value)) return value.map(decodeValue);
  if (!isDocument(value)) return value;
  const [only] = value.entries;
  if (value.entries.length === 1 && only?.[0] === SECRET_KEY && isList(only[1])) {
    return new SecretReference(only[1].flatMap(decodePart));
  }
  return new Document(
    value.entries.map(([key, member]) => [
      ESCAPED.test(key) ? key.slice(1) : key,
      decodeValue(member)
    ])
  );
}
function decodePart(part) {
  if (typeof part === "string") return [part];
  const [source, name] = (isDocument(part) ? part.entries[0] : void 0) ?? [];
  if (source !== "secret" && source !== "secretFile" || typeof name !== "string") return [];
  return [{ source, name }];
}

// src/plan/compare/moved.ts
function compareStates(kind, known, now, isExact) {
  if (known.kind === "absent" || now.kind === "absent") return known.kind === now.kind ? [] : void 0;
  const fields = isExact ? diffFields(kind, known.fields, now.fields) : compareFields(kind, known.fields, now.fields, []).changes.map(turnRound);
  const [was] = known.phases;
  const [is] = now.phases;
  if (is === void 0 || known.phases.includes(is)) return fields;
  return [...fields, { path: "/state", ...was && { before: was }, after: is, shown: "plain" }];
}
function hasReviewedFields(kind, known, reviewed) {
  if (known === reviewed) return true;
  if (known.kind === "absent" || reviewed?.kind !== "present") return false;
  return diffFields(kind, reviewed.fields, known.fields).length === 0;
}
function turnRound({ path, before, after, shown }) {
  return {
    path,
    ...after !== void 0 && { before: after },
    ...before !== void 0 && { after: before },
    shown
  };
}
function describeMove(address, states, now, differences) {
  if (now.kind === "absent") return { address, fields: [], reason: "it is not there any more" };
  const nearest = differences.flatMap((fields2, i2) => fields2 === void 0 ? [] : [{ fields: fields2, i: i2 }]).toSorted((a, b) => a.fields.length - b.fields.length || a.i - b.i)[0];
  if (nearest === void 0) {
    return { address, fields: [], reason: "it is there, and was not when the plan was made" };
  }
  const { fields, i } = nearest;
  const isMade = i > 0 && states[0]?.kind === "absent";
  const since = isMade ? "it is there, and is not what the plan makes: " : "";
  return { address, fields, reason: since + fields.map(describeField).join("; ") };
}
function describeField({ path, before, after, shown }) {
  const [was, is] = [before, after].map((value) => shortText(value, shown));
  if (before === void 0) return `${path} is new${is === void 0 ? "" : ` (${is})`}`;
  if (after === void 0) return `${path} is gone${was === void 0 ? "" : ` (it was ${was})`}`;
  return was === void 0 || is === void 0 ? `${path} changed` : `${path} was ${was} and is ${is}`;
}
var LONGEST_VALUE = 60;
function shortText(value, shown) {
  if (value === void 0 || shown !== "plain") return void 0;
  const text = printJson(encodeValue(value));
  return text.length > LONGEST_VALUE ? void 0 : text;
}
function diffFields(kind, before, after) {
  const rules = rulesFor(kind, before);
  const diff = (path, a, b) => {
    if (isDocument(a) && isDocument(b)) {
      const keys = /* @__PURE__ */ new Set([...a.keys(), ...b.keys()]);
      return [...keys].flatMap((key) => diff([...path, key], a.get(key), b.get(key)));
    }
    const isEqual = path[0] === "pipeline" ? areEqual(a, b) : areEqualUnordered(a, b);
    if (isEqual) return [];
    return [
      {
        path: formatPointer(path),
        ...a !== void 0 && { before: a },
        ...b !== void 0 && { after: b },
        shown: shownAt(rules, path, b ?? a)
      }
    ];
  };
  return diff([], before, after);
}

// src/plan/review/continuation.ts
function reviewOf(plan) {
  const states = /* @__PURE__ */ new Map();
  const add = (address, ...next) => {
    const key = formatAddress(address);
    const known = states.get(key);
    if (known === void 0) states.set(key, { address, states: next });
    else known.states.push(...next);
  };
  for (const step of plan.steps) {
    const { address } = step;
    const isFirst = !states.has(formatAddress(address));
    if (isFirst) add(address, expected(step));
    const after = leftBy(step);
    const renamed = newAddress(step);
    if (renamed === void 0) add(address, after);
    else {
      add(address, { kind: "absent" });
      add(renamed, { kind: "absent" }, after);
    }
  }
  return {
    baseUrl: plan.baseUrl,
    project: plan.project,
    selection: plan.selection,
    digest: plan.digest,
    desiredDigest: plan.desiredDigest,
    resources: [...states.entries()].toSorted(([a], [b]) => compareText(a, b)).map(([, state]) => state)
  };
}
function newAddress(step) {
  if (step.verb !== "update" || step.address.kind !== "processor") return void 0;
  const name = textOf(step.body?.get("name"));
  return name === void 0 ? void 0 : { ...step.address, name };
}
function expected({ expects, address }) {
  if (expects.kind === "absent") return { kind: "absent" };
  const phases = address.kind === "processor" ? [processorPhase(expects.state)] : [];
  return { kind: "present", fields: withoutHeaderValues(address.kind, expects.fields), phases };
}
var PHASES_AFTER = {
  create: ["not-running", "moving"],
  update: ["not-running", "failed"],
  delete: [],
  stop: ["not-running", "moving"],
  start: ["running", "moving", "failed"]
};
function leftBy({ verb, address, leaves, expects }) {
  if (verb === "delete") return { kind: "absent" };
  const fields = leaves ?? (expects.kind === "present" ? expects.fields : EMPTY_DOCUMENT);
  const phases = address.kind === "processor" ? PHASES_AFTER[verb] : [];
  return { kind: "present", fields: withoutHeaderValues(address.kind, fields), phases };
}
function withoutHeaderValues(kind, fields) {
  const headers = kind === "connection" ? fields.get("headers") : void 0;
  return headers === void 0 ? fields : fields.with("headers", headerNames(headers));
}
function compareWithReview(review, plan) {
  if (plan.digest === review.digest) return { kind: "same" };
  const stale = (reason, moved2 = []) => ({
    kind: "stale",
    reason,
    moved: moved2
  });
  if (plan.project !== review.project || plan.baseUrl !== review.baseUrl) {
    return stale("it was made for another project or another Atlas");
  }
  if (!areSameSelection(plan.selection, review.selection)) {
    return stale(
      "it was made with other targets, or other of the flags --prune, --update-secrets and destroy"
    );
  }
  const moved = [...findMoved(review, plan), ...findNew(review, plan)];
  if (plan.desiredDigest !== review.desiredDigest) {
    return stale("the manifest, or a value that it takes from outside, has changed since", moved);
  }
  return moved.length === 0 ? { kind: "continuation" } : stale("Atlas has changed since", moved);
}
var areSameSelection = (a, b) => a.destroy === b.destroy && a.prune === b.prune && a.updateSecrets === b.updateSecrets && [...new Set(a.targets)].toSorted().join("\n") === [...new Set(b.targets)].toSorted().join("\n");
function findMoved(review, plan) {
  return review.resources.flatMap(({ address, states }) => {
    const now = currentState(plan, address);
    if (now === void 0) return [];
    const shift = tierShiftIn(review, address);
    const differences = states.map((known) => {
      const isExact = hasReviewedFields(address.kind, known, states[0]);
      return compareStates(address.kind, known, asReviewed(now, known, shift), isExact);
    });
    if (differences.some((fields) => fields?.length === 0)) return [];
    return [describeMove(address, states, now, differences)];
  });
}
function tierShiftIn({ resources }, { kind, workspace }) {
  if (kind !== "processor") return void 0;
  const own = resources.find(
    ({ address }) => address.kind === "workspace" && address.workspace === workspace
  );
  const [before, after] = [own?.states[0], own?.states.at(-1)].map(
    (state) => state?.kind === "present" ? state.fields : void 0
  );
  return tierShiftOf(before, after);
}
function asReviewed(now, known, shift) {
  if (now.kind === "absent" || known.kind === "absent") return now;
  return { ...now, fields: withoutTierShift(known.fields, now.fields, shift) };
}
function currentState(plan, address) {
  const key = formatAddress(address);
  const renamed = plan.changes.some(
    (change2) => change2.renamedFrom === address.name && change2.address.workspace === address.workspace && change2.address.kind === address.kind
  );
  const change = plan.changes.find((each) => {
    const name = each.renamedFrom ?? each.address.name;
    return formatAddress({ ...each.address, name }) === key && (each.before !== void 0 || !renamed);
  });
  if (change?.before === void 0) {
    const isLookedAt = plan.selection.targets.length === 0 || change !== void 0;
    return isLookedAt ? { kind: "absent" } : void 0;
  }
  const phases = address.kind === "processor" ? [processorPhase(change.stateBefore)] : [];
  return { kind: "present", fields: withoutHeaderValues(address.kind, change.before), phases };
}
function findNew(review, plan) {
  const known = new Set(review.resources.map(({ address }) => formatAddress(address)));
  const fresh = /* @__PURE__ */ new Map();
  for (const { address } of plan.steps) {
    if (!known.has(formatAddress(address))) fresh.set(formatAddress(address), address);
  }
  return [...fresh.entries()].map(([key, address]) => ({
    address,
    fields: plan.changes.find((change) => formatAddress(change.address) === key)?.fields ?? [],
    reason: "it would be changed now, and was not to be when the plan was made"
  }));
}
function staleError(outcome) {
  const diagnostics = outcome.moved.map(({ address, reason }) => ({
    severity: "error",
    code: "PLAN_STALE",
    message: reason,
    address: formatAddress(address)
  }));
  return new SluiceError("PLAN_STALE", `this is not the plan that was reviewed: ${outcome.reason}`, {
    exitCode: EXIT.refused,
    diagnostics,
    fix: "Plan again, look at what changed, and apply that plan."
  });
}

// src/plan/review/plan-file.ts
var KIND = "sluice-plan";
function serialisePlan(plan) {
  const { selection } = plan;
  const file = document({
    kind: KIND,
    formatVersion: number(1),
    digest: plan.digest,
    desiredDigest: plan.desiredDigest,
    baseUrl: plan.baseUrl,
    project: plan.project,
    selection: document({ ...selection }),
    desired: plan.desired.map(encodeResource),
    removed: plan.removed.map(formatAddress),
    reviewed: reviewOf(plan).resources.map(encodeReviewed)
  });
  return printJson(file, { indent: 2 }) + "\n";
}
function parsePlanFile(text) {
  const file = parseFile(text);
  if (file.get("kind") !== KIND) throw invalid("it is not a plan that sluice plan --out has written");
  const version = file.get("formatVersion");
  if (!(version instanceof NumberLiteral) || version.toNumber() !== 1) {
    throw invalid("it was written by another version of Sluice");
  }
  const resources = listAt(file, "desired").map((value) => decodeResource(documentOf(value)));
  const removed = listAt(file, "removed").map(decodeAddress);
  const desiredDigest = textAt(file, "desiredDigest");
  if (desiredDigestOf(resources, removed) !== desiredDigest)
    throw invalid("its desired values were changed afterwards");
  const review = decodeReview(file);
  return { desired: { project: review.project, resources, removed }, review };
}
function parseFile(text) {
  try {
    return documentOf(parseJson(text));
  } catch (error) {
    if (error instanceof JsonSyntaxError) throw invalid("it is not JSON");
    throw error;
  }
}
var invalid = (why) => new SluiceError("PLAN_FILE_INVALID", `the plan file can't be used: ${why}`, {
  fix: "Write it again with sluice plan --out FILE."
});
function encodeResource(resource) {
  const common = {
    address: formatAddress(resource.address),
    fields: encodeValue(resource.fields),
    protect: resource.protect,
    ignoreChanges: resource.ignoreChanges,
    place: encodePlace(resource.place)
  };
  if (resource.kind === "workspace") return document({ ...common, prune: resource.prune });
  if (resource.kind === "connection") return document(common);
  return document({
    ...common,
    state: resource.state,
    resumeFromCheckpoint: resource.resumeFromCheckpoint,
    renamedFrom: resource.renamedFrom,
    pipelinePlace: encodePlace(resource.pipelinePlace)
  });
}
function decodeResource(value) {
  const address = decodeAddress(value.get("address") ?? null);
  const place = decodePlace(value.get("place"));
  const common = {
    address,
    fields: documentOf(decodeValue(value.get("fields") ?? null)),
    protect: value.get("protect") === true,
    ignoreChanges: listAt(value, "ignoreChanges").map((pointer) => textOf(pointer) ?? ""),
    ...place && { place }
  };
  if (address.kind === "workspace")
    return { ...common, kind: "workspace", prune: value.get("prune") === true };
  if (address.kind === "connection") return { ...common, kind: "connection" };
  const state = textAt(value, "state");
  if (!isState(state)) throw invalid(`"${state}" is no state`);
  const resumeFromCheckpoint = value.get("resumeFromCheckpoint");
  const renamedFrom = textOf(value.get("renamedFrom"));
  const pipelinePlace = decodePlace(value.get("pipelinePlace"));
  return {
    ...common,
    kind: "processor",
    state,
    ...typeof resumeFromCheckpoint === "boolean" && { resumeFromCheckpoint },
    ...renamedFrom !== void 0 && { renamedFrom },
    ...pipelinePlace && { pipelinePlace }
  };
}
var isState = (text) => ["STARTED", "STOPPED", "UNMANAGED"].includes(text);
function encodeReviewed({ address, states }) {
  return document({
    address: formatAddress(address),
    states: states.map(
      (state) => state.kind === "absent" ? document({ absent: true }) : document({ fields: encodeValue(state.fields), phases: state.phases })
    )
  });
}
function decodeReviewed(value) {
  const states = listAt(value, "states").map((each) => {
    const state = documentOf(each);
    if (state.get("absent") === true) return { kind: "absent" };
    const phases = listAt(state, "phases").map((phase) => phase);
    return { kind: "present", fields: documentOf(decodeValue(state.get("fields") ?? null)), phases };
  });
  return { address: decodeAddress(value.get("address") ?? null), states };
}
function encodeReview(review) {
  const { selection, resources, ...texts } = review;
  return document({
    ...texts,
    selection: document({ ...selection }),
    reviewed: resources.map(encodeReviewed)
  });
}
function decodeReview(value) {
  return {
    baseUrl: textAt(value, "baseUrl"),
    project: textAt(value, "project"),
    selection: decodeSelection(documentOf(value.get("selection"))),
    digest: textAt(value, "digest"),
    desiredDigest: textAt(value, "desiredDigest"),
    resources: listAt(value, "reviewed").map((each) => decodeReviewed(documentOf(each)))
  };
}
function decodeSelection(value) {
  return {
    targets: listAt(value, "targets").map((target) => textOf(target) ?? ""),
    prune: value.get("prune") === true,
    updateSecrets: value.get("updateSecrets") === true,
    destroy: value.get("destroy") === true
  };
}
var encodePlace = (place) => place && document({ file: place.file, line: number(place.line), column: number(place.column) });
function decodePlace(value) {
  if (!isDocument(value)) return void 0;
  const count = (key) => {
    const literal = value.get(key);
    return literal instanceof NumberLiteral ? literal.toNumber() : 1;
  };
  return { file: textAt(value, "file"), line: count("line"), column: count("column") };
}
function decodeAddress(value) {
  const address = typeof value === "string" ? parseAddress(value) : void 0;
  if (address === void 0) throw invalid("it holds an address of another form");
  return address;
}
function documentOf(value) {
  if (!isDocument(value)) throw invalid("something is missing in it");
  return value;
}
function listAt(value, key) {
  const list = value.get(key);
  if (!isList(list)) throw invalid(`"${key}" is missing in it`);
  return list;
}
function textAt(value, key) {
  const text = value.get(key);
  if (typeof text !== "string") throw invalid(`"${key}" is missing in it`);
  return text;
}

export {
  reviewOf,
  compareWithReview,
  staleError,
  serialisePlan,
  parsePlanFile,
  encodeReview,
  decodeReview
};
//# sourceMappingURL=chunk-BT67ILEW.js.map
