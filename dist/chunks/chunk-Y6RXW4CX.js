import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  rulesFor,
  shownAt,
  withDefaults
} from "./chunk-ADL7DF5B.js";
import {
  areEqual,
  canonicalNumber,
  compareValues,
  sortKeys
} from "./chunk-FKJLQATW.js";
import {
  findRule,
  processorPhase
} from "./chunk-FIMLQFBN.js";
import {
  compareText,
  formatAddress
} from "./chunk-P4A6CDXQ.js";
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
  valueAt,
  withValueAt,
  withoutValueAt
} from "./chunk-TLXLCQXF.js";

// src/plan/review/digest.ts
import { createHash } from "node:crypto";

// src/plan/compare/canonical.ts
function canonicalText(value, keepsOrder = false) {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (value instanceof NumberLiteral) return canonicalLiteral(value.text);
  if (value instanceof SecretReference) return `{"$secret":${JSON.stringify(value.toString())}}`;
  if (isList(value)) return `[${value.map((item) => canonicalText(item, keepsOrder)).join(",")}]`;
  const wrapped = isDocument(value) && value.entries.length === 1 ? unwrap(value.entries[0]) : void 0;
  if (wrapped !== void 0) return wrapped;
  const entries = keepsOrder ? value.entries : value.entries.toSorted(([a], [b]) => compareText(a, b));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member, keepsOrder)}`).join(",")}}`;
}
var NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
function unwrap(entry) {
  const [key, inner] = entry ?? ["", null];
  if (["$numberInt", "$numberLong", "$numberDouble"].includes(key)) {
    return typeof inner === "string" && NUMBER.test(inner) ? canonicalLiteral(inner) : void 0;
  }
  if (key !== "$date") return void 0;
  if (typeof inner === "string") {
    const time2 = Date.parse(inner);
    return Number.isNaN(time2) ? void 0 : `{"$date":${canonicalNumber(String(time2))}}`;
  }
  const time = canonicalText(inner);
  return Number.isNaN(Number(time)) ? void 0 : `{"$date":${time}}`;
}
function canonicalLiteral(text) {
  const double = /[.eE]/.test(text) ? String(Number(text)) : text;
  return canonicalNumber(NUMBER.test(double) ? double : text);
}

// src/plan/review/digest.ts
function digestOf(input) {
  return hash(canonicalPlan(input));
}
function canonicalPlan({ baseUrl, project, selection, steps }) {
  return `{"baseUrl":${JSON.stringify(baseUrl)},"format":1,"project":${JSON.stringify(project)},"selection":${canonicalText(
    selectionValue(selection)
  )},"steps":[${steps.map(canonicalStep).join(",")}]}`;
}
function desiredDigestOf(resources, removed) {
  const texts = resources.map((resource) => canonicalObject(desiredMembers(resource)));
  const gone = removed.map((address) => JSON.stringify(formatAddress(address)));
  return hash(
    `{"format":1,"removed":[${gone.toSorted(compareText).join(",")}],"resources":[${texts.toSorted(compareText).join(",")}]}`
  );
}
function desiredMembers(resource) {
  const members = {
    address: JSON.stringify(formatAddress(resource.address)),
    fields: canonicalFields(resource.kind, resource.fields),
    ignoreChanges: canonicalText(resource.ignoreChanges.toSorted(compareText)),
    protect: String(resource.protect)
  };
  if (resource.kind === "workspace") members["prune"] = String(resource.prune);
  if (resource.kind === "processor") {
    members["state"] = JSON.stringify(resource.state);
    if (resource.resumeFromCheckpoint !== void 0)
      members["resumeFromCheckpoint"] = String(resource.resumeFromCheckpoint);
    if (resource.renamedFrom !== void 0) members["renamedFrom"] = JSON.stringify(resource.renamedFrom);
  }
  return members;
}
function canonicalFields(kind, fields) {
  const members = fields.entries.map(([key, value]) => [
    key,
    canonicalText(
      kind === "connection" && key === "headers" ? headerNames(value) : value,
      kind === "processor" && key === "pipeline"
    )
  ]);
  return canonicalObject(Object.fromEntries(members));
}
function headerNames(headers) {
  if (!isDocument(headers)) return headers;
  return new Document(headers.entries.map(([name]) => [name, null]));
}
function canonicalStep(step) {
  const { kind } = step.address;
  return canonicalObject({
    id: JSON.stringify(step.id),
    verb: JSON.stringify(step.verb),
    address: JSON.stringify(formatAddress(step.address)),
    dependsOn: canonicalText(step.dependsOn),
    expects: canonicalExpectation(kind, step.expects),
    ...step.body && { body: canonicalFields(kind, step.body) },
    ...step.start && { start: canonicalText(document({ ...step.start })) },
    ...step.onFailure && { onFailure: JSON.stringify(step.onFailure) },
    ...step.rollbackBody && { rollbackBody: canonicalFields(kind, step.rollbackBody) },
    ...step.restarts !== void 0 && { restarts: JSON.stringify(step.restarts) }
  });
}
function canonicalExpectation(kind, expects) {
  if (expects.kind === "absent") return '{"absent":true}';
  return canonicalObject({
    fields: canonicalFields(kind, expects.fields),
    ...kind === "processor" && { phase: JSON.stringify(processorPhase(expects.state)) }
  });
}
function selectionValue(selection) {
  return document({
    destroy: selection.destroy,
    prune: selection.prune,
    targets: [...new Set(selection.targets)].toSorted(compareText),
    updateSecrets: selection.updateSecrets
  });
}
function canonicalObject(members) {
  const sorted = Object.entries(members).toSorted(([a], [b]) => compareText(a, b));
  return `{${sorted.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`;
}
var hash = (text) => "sha256:" + createHash("sha256").update(text, "utf8").digest("hex");

// src/plan/compare/secrets.ts
function findSecrets(value, path = []) {
  if (value instanceof SecretReference) return [{ path, secret: value }];
  if (isList(value)) return value.flatMap((item, i) => findSecrets(item, [...path, String(i)]));
  if (!isDocument(value)) return [];
  return value.entries.flatMap(([key, member]) => findSecrets(member, [...path, key]));
}
function mayBeSecret(secret, text) {
  if (typeof text !== "string") return false;
  const source = secret.parts.map((part) => typeof part === "string" ? part.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&") : ".+").join("");
  return new RegExp(`^${source}$`, "s").test(text);
}
function carriesSecret(fields) {
  if (findSecrets(fields).length > 0) return true;
  const headers = fields.get("headers");
  if (isDocument(headers) && headers.entries.length > 0) return true;
  const login = fields.get("schemaRegistryAuthentication");
  if (isDocument(login)) return login.get("type") !== "SASL_INHERIT";
  const authentication = fields.get("authentication");
  return isDocument(authentication) && authentication.entries.length > 0;
}
function withoutSecrets(fields) {
  return new Document(
    fields.entries.flatMap(([key, member]) => {
      if (member instanceof SecretReference) return [];
      if (key === "headers" || !isDocument(member)) return [[key, member]];
      return [[key, withoutSecrets(member)]];
    })
  );
}

// src/plan/compare/pointer.ts
function formatPointer(path) {
  return path.map((segment) => "/" + segment.replace(/~/g, "~0").replace(/\//g, "~1")).join("");
}
function parsePointer(pointer) {
  if (pointer === "") return [];
  return pointer.replace(/^\//, "").split("/").map((segment) => segment.replace(/~1/g, "/").replace(/~0/g, "~"));
}

// src/plan/compare/compare.ts
function compareFields(kind, desired, live, ignored) {
  const rules = rulesFor(kind, desired);
  const ignoredPaths = ignored.map(parsePointer);
  const found = [];
  const respelt = [];
  const unverifiable = [];
  const isIgnored = (path) => ignoredPaths.some((ignoredPath) => ignoredPath.every((segment, i) => segment === path[i]));
  const compareAbsent = (path, have, isRemoved) => {
    const rule = findRule(rules, path);
    const removes = isRemoved || rule?.absent === "removed";
    const isEmptied = rule?.default !== void 0 && rule.path.length === path.length;
    if (isDocument(have) && (removes ? isEmptied || isRemoved : hasDeeperRule(rules, path))) {
      compareMembers(path, EMPTY_DOCUMENT, have, isRemoved);
    } else if (removes) found.push({ path, before: have });
  };
  const compareMembers = (path, want, have, isRemoved) => {
    const variant = ruleAt(rules, path)?.variant;
    const wanted2 = variant === void 0 ? void 0 : want.get(variant);
    const isOtherVariant = isRemoved || variant !== void 0 && wanted2 !== void 0 && !areEqual(wanted2, have.get(variant));
    for (const [key, member] of have.entries) {
      compareAt([...path, key], want.get(key), member, isOtherVariant);
    }
    for (const [key, member] of want.entries) {
      if (!have.has(key)) compareAt([...path, key], member, void 0, isOtherVariant);
    }
  };
  const compareAt = (path, want, have, isRemoved) => {
    const rule = findRule(rules, path);
    if (isIgnored(path) || rule?.shown === "writeOnly") return;
    if (want === void 0) {
      if (have !== void 0) compareAbsent(path, have, isRemoved);
      return;
    }
    const isWhole = kind === "processor" && path[0] === "pipeline";
    if (isDocument(want) && !isWhole) {
      if (isDocument(have)) {
        compareMembers(path, want, have, isRemoved);
        return;
      }
      if (have === void 0 && hasDeeperRule(rules, path)) {
        compareMembers(path, want, EMPTY_DOCUMENT, isRemoved);
        return;
      }
    }
    if (have === void 0) {
      found.push({ path, after: want });
    } else if (want instanceof SecretReference) {
      if (mayBeSecret(want, have)) unverifiable.push(formatPointer(path));
      else found.push({ path, before: have, after: want });
    } else {
      const comparison = isWhole ? compareValues(want, have) : compareValues(sortKeys(want), sortKeys(have));
      if (comparison === "different") found.push({ path, before: have, after: want });
      if (comparison === "equivalent") respelt.push(formatPointer(path));
    }
  };
  const wanted = ignoredPaths.reduce((value, path) => keepLive(value, live, path), desired);
  compareMembers([], wanted, withDefaults(live, rules), false);
  const changes = found.map((change) => describeChange(rules, change));
  return {
    changes,
    immutable: changes.filter((_, i) => findRule(rules, found[i]?.path ?? [])?.change === "immutable"),
    after: found.reduce(
      (fields, { path, after }) => after === void 0 ? withoutValueAt(fields, path) : withValueAt(fields, path, after),
      live
    ),
    respelt,
    unverifiable
  };
}
function describeChange(rules, { path, before, after }) {
  const shown = [before, after].map((value) => shownAt(rules, path, value));
  return {
    path: formatPointer(path),
    ...before !== void 0 && { before },
    ...after !== void 0 && { after },
    shown: shown.find((way) => way !== "plain") ?? "plain"
  };
}
var ruleAt = (rules, path) => rules.find((rule) => rule.path.length === path.length && rule.path.every((key, i) => key === path[i]));
var hasDeeperRule = (rules, path) => rules.some((rule) => rule.path.length > path.length && path.every((key, i) => rule.path[i] === key));
function keepLive(want, have, path) {
  const kept = keepLiveValue(want, have, path);
  return isDocument(kept) ? kept : want;
}
function keepLiveValue(want, have, path) {
  const [head, ...rest] = path;
  if (head === void 0) return have ?? want;
  const theirs = valueAt(have, [head]);
  if (isList(want)) {
    if (theirs === void 0) return want;
    return want.map((item, i) => String(i) === head ? keepLiveValue(item, theirs, rest) : item);
  }
  if (!isDocument(want)) return want;
  const mine = want.get(head);
  if (theirs === void 0) return rest.length === 0 ? want.without(head) : want;
  if (mine !== void 0) return want.with(head, keepLiveValue(mine, theirs, rest));
  if (rest.length > 0 || !isDocument(have)) return want;
  const at = Math.min(have.keys().indexOf(head), want.entries.length);
  return new Document(want.entries.toSpliced(at, 0, [head, theirs]));
}

export {
  canonicalText,
  digestOf,
  desiredDigestOf,
  headerNames,
  formatPointer,
  parsePointer,
  findSecrets,
  carriesSecret,
  withoutSecrets,
  compareFields
};
//# sourceMappingURL=chunk-Y6RXW4CX.js.map
