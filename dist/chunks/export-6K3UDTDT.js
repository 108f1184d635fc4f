import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  require_lib
} from "./chunk-NBYZVKLM.js";
import {
  abortOnInterrupt
} from "./chunk-WKGZNRQG.js";
import "./chunk-3QXIGQS6.js";
import {
  makePlan,
  secretNamesIn
} from "./chunk-CODJOVN3.js";
import {
  formatPointer,
  parsePointer
} from "./chunk-Y6RXW4CX.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-T3DS4SLJ.js";
import {
  connectAtlas
} from "./chunk-5Y6RZLI7.js";
import {
  SANDBOX_LOGIN
} from "./chunk-NCQMODD4.js";
import {
  readLiveWithProgress
} from "./chunk-6DDU6BSQ.js";
import "./chunk-R7MLS2B3.js";
import {
  liveFields,
  rulesFor
} from "./chunk-ADL7DF5B.js";
import {
  areEqual,
  areEqualUnordered
} from "./chunk-FKJLQATW.js";
import {
  NUMBER_TAG,
  keyOf,
  nodeOf
} from "./chunk-RIKR3BNO.js";
import {
  manifestRequest
} from "./chunk-GUNKCNXK.js";
import {
  Source,
  canBeIgnored,
  escapePlaceholders,
  fileAccess,
  loadManifest
} from "./chunk-NRS2GC3S.js";
import {
  OWN_KEYS
} from "./chunk-LW4YYALR.js";
import {
  PROJECT_VARIABLE,
  requireProject
} from "./chunk-U6K6KPNQ.js";
import {
  require_dist
} from "./chunk-HD376Y5P.js";
import {
  LOGIN_FIELDS
} from "./chunk-KKD6DIRL.js";
import {
  suggest
} from "./chunk-FUZ4N6R3.js";
import "./chunk-HKMYOINZ.js";
import "./chunk-YP2MT54G.js";
import {
  CONNECTION_SHAPES,
  connectionTypeOf,
  dlqShape,
  findRule,
  hasUserInfo,
  isConnectionType,
  lookUp,
  processorPhase,
  processorShape,
  processorStateOf,
  workspaceShape
} from "./chunk-FIMLQFBN.js";
import "./chunk-4LYFM5PH.js";
import {
  ZodDiscriminatedUnion,
  ZodObject,
  ZodOptional,
  strictObject
} from "./chunk-L7WKZ53B.js";
import "./chunk-56T5EPF6.js";
import "./chunk-DZOPQPUO.js";
import "./chunk-MXY7OLQQ.js";
import "./chunk-FAUNKVDY.js";
import "./chunk-IH5RCI4Z.js";
import {
  compareAddresses,
  compareText,
  formatAddress,
  matchesAddress,
  workspaceAddress
} from "./chunk-P4A6CDXQ.js";
import {
  parseJson,
  printJson,
  toPlain
} from "./chunk-HDSUQLJJ.js";
import {
  SecretReference
} from "./chunk-Q5I7C2PW.js";
import {
  Document,
  EMPTY_DOCUMENT,
  NumberLiteral,
  isDocument,
  isList,
  textOf,
  valueAt,
  withValueAt,
  withoutValueAt
} from "./chunk-TLXLCQXF.js";
import "./chunk-K3PAW2GB.js";
import {
  writeDiagnostics
} from "./chunk-WUUURFKL.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-NLW6R3UP.js";
import {
  count,
  foldLines,
  wrapText
} from "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
import {
  escapeControls
} from "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZY7DOG63.js";
import {
  __toESM
} from "./chunk-TP2MCML2.js";

// src/export/env-example.ts
var HEADER = `# Variables that sluice.yaml reads. Copy this file to a place that Git does not see, fill it in there, and load it
# before \`sluice apply\`. Planning needs the URLs among them, and no secrets. Atlas does not return passwords and keys: they are what you gave it.
`;
var EXPLANATIONS = {
  secret: "a secret",
  env: "a URL with a user and a password"
};
function addNames(text, names) {
  const present = new Set(
    [...text.matchAll(/^\s*#?\s*(?:export\s+)?([A-Za-z_]\w*)=/gm)].map((match) => match[1])
  );
  const missing = names.filter(({ name }) => !present.has(name));
  if (missing.length === 0) return text;
  const lines = missing.map(
    ({ name, source, address, field }) => `
# ${address}: ${printable(field)}, ${EXPLANATIONS[source]}
${name}=
`
  );
  const start = text === "" ? HEADER : text.endsWith("\n") ? text : `${text}
`;
  return start + lines.join("");
}
var printable = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, " ");

// src/kinds/logins.ts
var WRITE_ONLY_LOGIN_FIELDS = ["password", "clientSecret"];
function requiredSecretPaths(fields) {
  const type = textOf(fields.get("type"));
  if (type === "SchemaRegistry") {
    const login = textOf(valueAt(fields, ["schemaRegistryAuthentication", "type"]));
    return login === "USER_INFO" ? [["schemaRegistryAuthentication", "password"]] : [];
  }
  const authentication = fields.get("authentication");
  if (type !== "Kafka" || !isDocument(authentication)) return [];
  const needed = lookUp(LOGIN_FIELDS, textOf(authentication.get("mechanism")) ?? "") ?? [];
  return [
    ...needed.filter((name) => WRITE_ONLY_LOGIN_FIELDS.includes(name)),
    ...authentication.has("sslCertificate") ? ["sslKey"] : []
  ].map((name) => ["authentication", name]);
}

// src/export/expressible.ts
var LONE_SURROGATE = new RegExp("\\p{Surrogate}", "u");
function divideFields(shape, rules, fields, reserved) {
  const unsaid = [];
  let known = fields;
  let extra = EMPTY_DOCUMENT;
  const leave = (path, reason) => {
    unsaid.push({ path, reason });
    known = withoutValueAt(known, path);
  };
  for (let path = unwritablePath(known); path !== void 0; path = unwritablePath(known)) {
    leave(wholeOf(known, rules, path), "YAML has no form for it");
  }
  for (const key of known.keys()) {
    if (reserved.includes(key)) leave([key], "manifests use this name for something else");
  }
  for (; ; ) {
    const issue = shape.safeParse(toPlain(known)).error?.issues[0];
    if (issue === void 0) break;
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys" && !crossesList(known, path)) {
      for (const key of issue.keys) {
        const inner = [...path, key];
        extra = withValueAt(extra, inner, valueAt(known, inner) ?? null);
        known = withoutValueAt(known, inner);
      }
      continue;
    }
    const present = valueAt(known, path) === void 0 ? path.slice(0, -1) : path;
    const gone = wholeOf(known, rules, present);
    if (gone.length === 0) {
      return { known, extra, unsaid, refusal: `${path.join(".") || "it"}: ${issue.message}` };
    }
    leave(gone, issue.message);
  }
  return { known: orderLike(shape, known), extra: sortAll(extra), unsaid };
}
function unwritablePath(value, path = []) {
  if (typeof value === "string") return LONE_SURROGATE.test(value) ? path : void 0;
  if (isList(value)) {
    return value.some((item) => unwritablePath(item) !== void 0) ? path : void 0;
  }
  if (!isDocument(value)) return void 0;
  for (const [key, member] of value.entries) {
    const inner = [...path, key];
    if (key === "__proto__" || LONE_SURROGATE.test(key)) return inner;
    const found = unwritablePath(member, inner);
    if (found !== void 0) return found;
  }
  return void 0;
}
function wholeOf(fields, rules, path) {
  const rule = findRule(rules, path);
  if (rule?.compare === "whole") return rule.path;
  const end = path.findIndex((_, i) => isList(valueAt(fields, path.slice(0, i + 1))));
  return end === -1 ? path : path.slice(0, end + 1);
}
var crossesList = (fields, path) => path.some((_, i) => isList(valueAt(fields, path.slice(0, i + 1))));
function orderLike(shape, value) {
  const inner = unwrap(shape);
  const members = inner instanceof ZodObject ? inner.shape : {};
  const order = Object.keys(members);
  const rank = (key) => order.includes(key) ? order.indexOf(key) : order.length;
  return new Document(
    value.entries.toSorted(([a], [b]) => rank(a) - rank(b) || compareText(a, b)).map(([key, member]) => [
      key,
      isDocument(member) ? orderLike(order.includes(key) ? members[key] : void 0, member) : member
    ])
  );
}
function unwrap(shape) {
  if (shape instanceof ZodOptional) return unwrap(shape.unwrap());
  return shape instanceof ZodDiscriminatedUnion ? shape.options[0] : shape;
}
function sortAll(value) {
  return orderLike(void 0, value);
}

// src/export/entry.ts
var PROCESSOR_SHAPE = processorShape.extend({
  options: strictObject({ dlq: dlqShape.optional() }).optional()
});
var WHY_IGNORED = "it is so in Atlas";
function makeEntry(live, settings) {
  const { address, body } = live;
  const { kind } = address;
  const state = textOf(body.get("state"));
  if (kind !== "workspace" && isLeaving(state)) return { kind: "refusal", reason: `it is ${state ?? ""}` };
  const all = liveFields(kind, body);
  const pipeline = kind === "processor" ? all.get("pipeline") : void 0;
  if (kind === "processor" && !isList(pipeline)) {
    return { kind: "refusal", reason: "Atlas returned no pipeline for it" };
  }
  const shape = shapeOf(kind, all);
  if (shape === void 0) {
    return { kind: "refusal", reason: `connections of type ${connectionTypeOf(all) ?? "?"} are not known` };
  }
  const rules = rulesFor(kind, all);
  const reserved = [...settings.ownKeys[kind], "name"];
  const fields = withoutConsent(all.without("pipeline"));
  const { known, extra, unsaid, refusal } = divideFields(shape, rules, fields, reserved);
  if (refusal !== void 0) return { kind: "refusal", reason: refusal };
  const run = kind === "processor" ? runOf(body) : { comments: [] };
  const kept = withoutCustomary(known, rules, settings.workspace);
  const ignored = unsaid.filter(({ path }) => isRemovedByAbsence(rules, path)).map(({ path }) => formatPointer(path));
  const members = [
    ...run.state === void 0 ? [] : [["state", run.state]],
    ...withNames(kept, live, settings.names).entries,
    ...extra.entries.length === 0 ? [] : [["extra", extra]],
    ...ignored.length === 0 ? [] : [["ignoreChanges", ignored]],
    ...ignoreRules(settings.ignoredRules)
  ];
  const leftOut = unsaid.map(({ path, reason }) => `${path.join(".")} is left out: ${reason}.`);
  const failed = kind === "connection" && state === "FAILED" ? ["It was FAILED in Atlas when it was exported."] : [];
  return {
    kind: "entry",
    body: new Document(members),
    ...isList(pipeline) && { pipeline },
    comments: [...run.comments, ...failed, ...leftOut].map(toLine)
  };
}
var isLeaving = (state) => state === "DELETING" || state === "DROPPED" || state === "DROPPING";
function shapeOf(kind, fields) {
  if (kind === "workspace") return workspaceShape;
  if (kind === "processor") return PROCESSOR_SHAPE;
  const type = connectionTypeOf(fields);
  return isConnectionType(type) ? CONNECTION_SHAPES[type] : void 0;
}
function withoutConsent(fields) {
  const options = fields.get("options");
  return isDocument(options) ? fields.with("options", options.without("resumeFromCheckpoint")) : fields;
}
function runOf(body) {
  const state = processorStateOf(body) ?? "unknown";
  switch (processorPhase(state)) {
    case "running":
      return { comments: [] };
    case "not-running":
      return { state: "STOPPED", comments: [] };
    case "failed": {
      const error = textOf(body.get("errorMsg"));
      const cause = error === void 0 ? "" : `: ${error}`;
      return {
        state: "UNMANAGED",
        comments: [`It was FAILED in Atlas when it was exported${cause}`, "STARTED has it started again."]
      };
    }
    case "moving":
    case "gone":
      if (state === "PROVISIONING") return { comments: [] };
      if (["INIT", "CREATING", "STOPPING"].includes(state)) return { state: "STOPPED", comments: [] };
      return { state: "UNMANAGED", comments: [`It was ${state} in Atlas when it was exported.`] };
  }
}
function withoutCustomary(fields, rules, workspace) {
  const tier = valueAt(workspace, ["streamConfig", "tier"]);
  const region = valueAt(workspace, ["dataProcessRegion", "region"]);
  return new Document(
    fields.entries.filter(([key, value]) => {
      const usual = rules.find(({ path }) => path.length === 1 && path[0] === key)?.default;
      if (usual !== void 0 && areEqualUnordered(value, usual)) return false;
      if ((key === "streamConfig" || key === "options") && isDocument(value)) return value.entries.length > 0;
      if (key === "tier") return value !== tier;
      return key !== "region" || value !== region;
    })
  );
}
function isRemovedByAbsence(rules, path) {
  return findRule(rules, path)?.absent === "removed";
}
function withNames(fields, { address }, names) {
  if (address.kind !== "connection") return fields;
  let made = fields;
  for (const path of requiredSecretPaths(fields)) {
    const name = names.give("secret", address, path);
    made = withValueAt(made, path, new SecretReference([{ source: "secret", name }]));
  }
  const headers = made.get("headers");
  for (const [key, value] of isDocument(headers) ? headers.entries : []) {
    if (value === "") continue;
    const name = names.give("secret", address, ["headers", key]);
    made = withValueAt(made, ["headers", key], new SecretReference([{ source: "secret", name }]));
  }
  return hideUserInfo(
    made,
    [],
    (path, text) => new OutsideText(names.give("env", address, path, text))
  );
}
function hideUserInfo(value, path, replace) {
  if (typeof value === "string") return hasUserInfo(value) ? replace(path, value) : value;
  if (isList(value)) return value.map((item, i) => hideUserInfo(item, [...path, String(i)], replace));
  if (!isDocument(value)) return value;
  return new Document(
    value.entries.map(([key, member]) => [key, hideUserInfo(member, [...path, key], replace)])
  );
}
var OutsideText = class extends SecretReference {
  #name;
  constructor(name) {
    super([{ source: "secret", name }]);
    this.#name = name;
  }
  toString() {
    return "${env:" + this.#name + "}";
  }
};
function ignoreRules(codes) {
  if (codes.length === 0) return [];
  return [["ignoreRules", new Document(codes.toSorted().map((code) => [code, WHY_IGNORED]))]];
}
function toLine(text) {
  return text.replace(new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff]+|\\p{Surrogate}", "gu"), " ").trim();
}

// src/export/secret-names.ts
var RESERVED = /^(?:MONGODB_ATLAS_|ACTIONS_|INPUT_|GITHUB_|GH_|RUNNER_)/;
var OutsideNames = class {
  given = [];
  #taken;
  #nameAt;
  /** @param taken names that are used already; by `nameAt` for what. */
  constructor(taken, nameAt) {
    this.#taken = new Set(taken);
    this.#nameAt = nameAt;
  }
  give(source, address, path, value) {
    const wanted = nameOf([
      address.workspace,
      address.name,
      path.findLast((key) => !/^\d+$/.test(key)) ?? ""
    ]);
    const present = this.#nameAt(address, path);
    let name = present ?? wanted;
    for (let i = 2; present === void 0 && this.#taken.has(name); i += 1) name = `${wanted}_${i}`;
    this.#taken.add(name);
    this.given.push({
      name,
      source,
      address: formatAddress(address),
      field: path.join("."),
      ...value !== void 0 && { value }
    });
    return name;
  }
};
function nameOf(parts) {
  const name = parts.map((part) => part.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[^A-Za-z0-9]+/g, "_")).map((part) => part.replace(/^_+|_+$/g, "").toUpperCase()).filter((part) => part !== "").join("_");
  return /^[A-Z]/.test(name) && !RESERVED.test(name) ? name : `SLUICE_${name}`;
}

// src/export/project.ts
function exportProject(live, settings) {
  const names = new OutsideNames(settings.takenNames, settings.nameAt);
  const resources = [];
  const leftOut = [];
  const lost = /* @__PURE__ */ new Map();
  const byWorkspace = new Map(
    live.resources.filter(({ address }) => address.kind === "workspace").map(({ address, body }) => [address.workspace, liveFields("workspace", body)])
  );
  for (const resource of selectResources(live, settings.selects)) {
    const { address } = resource;
    const key = formatAddress(address);
    const workspace = byWorkspace.get(address.workspace);
    const why = settings.corrections.refused.get(key) ?? lost.get(address.workspace) ?? refuseName(address.name);
    const made = why !== void 0 ? { kind: "refusal", reason: why } : makeEntry(resource, {
      ownKeys: settings.ownKeys,
      names,
      ignoredRules: settings.corrections.ignoredRules.get(key) ?? [],
      ...workspace && address.kind !== "workspace" && { workspace }
    });
    if (made.kind === "entry") resources.push({ ...made, address });
    else {
      leftOut.push({ address, reason: made.reason });
      if (address.kind === "workspace") lost.set(address.workspace, "its workspace is left out");
    }
  }
  return { resources, leftOut, names: names.given };
}
function findOutsideValues(live, nameAt) {
  const found = {};
  for (const { address, body } of live.resources) {
    if (address.kind !== "connection") continue;
    hideUserInfo(body, [], (path, text) => {
      const name = nameAt(address, path);
      if (name !== void 0) found[name] = text;
      return text;
    });
  }
  return found;
}
function refuseName(name) {
  return name === "__proto__" || new RegExp("\\p{Surrogate}", "u").test(name) ? "no manifest can hold its name" : void 0;
}
function selectResources(live, selects) {
  const wanted = live.resources.filter(({ address }) => selects(address));
  const needed = /* @__PURE__ */ new Set([
    ...wanted.map(({ address }) => formatAddress(address)),
    ...wanted.map(({ address }) => formatAddress(workspaceAddress(address.workspace)))
  ]);
  return live.resources.filter(({ address }) => needed.has(formatAddress(address))).toSorted((a, b) => compareAddresses(a.address, b.address));
}

// src/render/text/export-text.ts
var MOST_FILES = 6;
function renderExport(summary, { isQuiet, columns }) {
  const lines = isQuiet ? [] : [...fileLines(summary), "", countLine(summary)];
  if (summary.resources.length + summary.leftOut.length === 0) {
    lines.push(
      `Atlas has nothing in project ${escapeControls(summary.project)}; --project names another one.`
    );
  }
  lines.push(...listLines("Left out, with the reason:", summary.leftOut, columns));
  lines.push(...listLines("Left as it is in the manifest:", summary.kept, columns));
  if (!isQuiet && summary.names > 0) {
    const file = `${summary.folder}/.env.example`.replace(/\/+/g, "/");
    lines.push(`${count(summary.names, "secret")} by name, listed in ${escapeControls(file)}.`);
  }
  if (summary.proof === "failed") {
    lines.push("Not verified: planning it would touch");
    lines.push(...summary.differing.map((address) => `  ${escapeControls(address)}`));
  } else if (!isQuiet) {
    const rest = summary.proof === "partial" ? " but for what is left as it is" : "";
    const has = summary.isCheck ? "would have" : "now has";
    if (summary.proof !== "skipped") lines.push(`Verified: planning it ${has} nothing to do${rest}.`);
    if (summary.needed.length > 0) lines.push(`Set before planning: ${summary.needed.join(", ")}`);
    if (!summary.isCheck) lines.push(`Next: sluice plan -f ${escapeControls(summary.manifest)}`);
  }
  return foldLines(lines, columns).map((line) => line + "\n").join("");
}
function fileLines({ folder, files, isCheck }) {
  const lines = [];
  const byFolder = /* @__PURE__ */ new Map();
  for (const { path, effect } of files) {
    if (effect === "keep") continue;
    const parent = effect === "create" ? path.slice(0, path.lastIndexOf("/") + 1) : "";
    const group = parent === "" ? `${effect} ${path}` : `${effect} ${parent}`;
    byFolder.set(group, [...byFolder.get(group) ?? [], path]);
  }
  const base = folder === "." ? "" : `${folder.replace(/\/+$/, "")}/`;
  for (const [group, paths] of byFolder) {
    const [effect = ""] = group.split(" ");
    const label = (isCheck ? `would ${effect}` : `${effect}d`).padEnd(isCheck ? 12 : 7);
    if (paths.length > MOST_FILES) {
      lines.push(`${label} ${base}${group.slice(effect.length + 1)} (${paths.length} files)`);
    } else lines.push(...paths.map((path) => `${label} ${base}${path}`));
  }
  const unchanged = files.filter(({ effect }) => effect === "keep").length;
  if (unchanged > 0) lines.push(`${count(unchanged, "file")} unchanged`);
  return lines.map(escapeControls);
}
function countLine({ resources }) {
  const of = (kind) => count(resources.filter((address) => address.kind === kind).length, kind);
  return `${of("workspace")}, ${of("connection")}, ${of("processor")}.`;
}
function listLines(title, items, columns) {
  if (items.length === 0) return [];
  return [
    title,
    ...items.flatMap(({ address, reason }) => {
      const text = escapeControls(`${formatAddress(address)}: ${reason}`);
      return wrapText(text, columns - 2, 2).map((line) => `  ${line}`);
    })
  ];
}

// src/export/manifest-text.ts
var import_yaml5 = __toESM(require_dist(), 1);

// src/export/pipeline-text.ts
var import_yaml4 = __toESM(require_dist(), 1);

// src/export/print-again.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/export/yaml-layout.ts
var import_yaml = __toESM(require_dist(), 1);
var SPELT_NUMBER = {
  ...NUMBER_TAG,
  test: /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/,
  resolve: (text) => new NumberLiteral(text)
};
var YAML_OPTIONS = {
  version: "1.2",
  schema: "core",
  compat: "yaml-1.1",
  customTags: (tags) => [SPELT_NUMBER, ...tags]
};
var YAML_TEXT = { lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity };
var FLOW_WIDTH = 60;
var FLOW_LEVELS = 2;
function layOut(value, writeText, canBeOneLine = true) {
  const node = nodeOf(value, writeText);
  settle(node);
  if ((0, import_yaml.isMap)(node) || (0, import_yaml.isSeq)(node)) node.flow = (0, import_yaml.isMap)(node) && node.flow === true && canBeOneLine;
  return node;
}
var FRAGILE = /^\s|\s$|[ \t]\n|\n[ \t]*\n|[\r\ufeff\u2028\u2029]/;
function settle(node) {
  if ((0, import_yaml.isScalar)(node)) {
    if (typeof node.value === "string" && FRAGILE.test(node.value.replace(/\n$/, ""))) {
      node.type = import_yaml.Scalar.QUOTE_DOUBLE;
    }
    return { width: textLength(node.value), levels: 0 };
  }
  if ((0, import_yaml.isSeq)(node)) {
    const items = node.items.map(settle);
    const extent2 = around(items);
    if (!node.items.some(import_yaml.isMap) && isSmall(extent2)) node.flow = true;
    return node.flow ? extent2 : TOO_WIDE;
  }
  if (!(0, import_yaml.isMap)(node)) return TOO_WIDE;
  const extent = around(
    node.items.map(({ key, value }) => {
      const { width, levels } = settle(value);
      return { width: width + ((0, import_yaml.isScalar)(key) ? String(key.value).length + 2 : FLOW_WIDTH), levels };
    })
  );
  if (isSmall(extent)) node.flow = true;
  return node.flow ? extent : TOO_WIDE;
}
var TOO_WIDE = { width: Infinity, levels: Infinity };
var around = (parts) => ({
  width: parts.reduce((total, { width }) => total + width + 2, parts.length === 0 ? Infinity : 2),
  levels: 1 + Math.max(0, ...parts.map(({ levels }) => levels))
});
var isSmall = ({ width, levels }) => width <= FLOW_WIDTH && levels <= FLOW_LEVELS;
function textLength(value) {
  if (typeof value === "string") return value.includes("\n") ? Infinity : value.length;
  return value instanceof NumberLiteral ? value.text.length : 5;
}

// src/export/print-again.ts
var READ_OPTIONS = { ...YAML_OPTIONS, stringKeys: true, uniqueKeys: false };
function printAgain(document, before) {
  const layout = layoutOf(before);
  const printed = document.toString(layout);
  const kept = keepSpacing(printed, before.replaceAll("\r\n", "\n"));
  const isSame = (0, import_yaml3.parseDocument)(kept, READ_OPTIONS).toString(layout) === printed;
  const text = isSame ? kept : printed;
  return before.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
}
function keepSpacing(printed, before) {
  const old = /* @__PURE__ */ new Map();
  for (const line of before.split("\n")) {
    const key = withoutSpacing(line);
    const found = old.get(key);
    if (found === void 0) old.set(key, [line]);
    else found.push(line);
  }
  return printed.split("\n").map((line) => old.get(withoutSpacing(line))?.shift() ?? line).join("\n");
}
var withoutSpacing = (line) => line.trimEnd().replace(/(?<=\S) +/g, " ").replace(/(?<=\S) ?([{}[\],]) ?/g, "$1");
function layoutOf(text) {
  const indent = /^( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2;
  return {
    ...YAML_TEXT,
    indent: indent === 4 ? 4 : 2,
    indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(text),
    flowCollectionPadding: isPadded(text)
  };
}
function isPadded(text) {
  const bare = text.replace(/\$\{[^}]*\}/g, "").replace(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g, "text").replace(/(?:^|\s)#.*$/gm, "");
  const count2 = (pattern) => [...bare.matchAll(pattern)].length;
  const maps = [count2(/\{ +\S/g), count2(/\{[^\s{}]/g)];
  const lists = [count2(/\[ +\S/g), count2(/\[[^\s[\]]/g)];
  const [padded, tight] = maps[0] + maps[1] > 0 ? maps : lists;
  return padded >= tight;
}

// src/export/pipeline-text.ts
function printPipeline(pipeline, format, escape) {
  if (format === "json") return printJson(escapeTexts(pipeline, escape), { indent: 2 }) + "\n";
  const document = new import_yaml4.Document(null, YAML_OPTIONS);
  document.contents = layOut(pipeline, escape, false);
  return document.toString(YAML_TEXT);
}
function updatePipeline(text, format, before, pipeline, escape, parse) {
  if (format === "json") {
    const whole = parse(text);
    const escaped = escapeTexts(pipeline, escape);
    return printJson(isDocument(whole) ? whole.with("pipeline", escaped) : escaped, { indent: 2 }) + "\n";
  }
  const document = (0, import_yaml4.parseDocument)(text, READ_OPTIONS);
  const { contents } = document;
  const list = (0, import_yaml4.isMap)(contents) ? contents.get("pipeline", true) : contents;
  if (!(0, import_yaml4.isSeq)(list) || list.items.length !== before.length || hasAnchors(list)) {
    return printPipeline(pipeline, format, escape);
  }
  replaceStages(list, before, pipeline, escape);
  return printAgain(document, text);
}
function replaceStages(list, before, pipeline, escape) {
  const items = [...list.items];
  const used = /* @__PURE__ */ new Set();
  let next = 0;
  const kept = pipeline.map((stage) => {
    const at = before.findIndex((old, i) => i >= next && areEqual(old, stage));
    if (at === -1) return void 0;
    next = at + 1;
    used.add(at);
    return at;
  });
  list.items = pipeline.map((stage, i) => {
    const at = kept[i];
    if (at !== void 0) return items[at];
    const made = layOut(stage, escape, false);
    const old = used.has(i) ? void 0 : items[i];
    if ((0, import_yaml4.isNode)(old) && nameOf2(before[i]) === nameOf2(stage)) keepComments(old, made);
    return made;
  });
}
function keepComments(before, after) {
  if (before.commentBefore) after.commentBefore = before.commentBefore;
  if (before.spaceBefore === true) after.spaceBefore = true;
}
var nameOf2 = (stage) => isDocument(stage) ? stage.keys()[0] : void 0;
function hasAnchors(node) {
  let found = false;
  (0, import_yaml4.visit)(node, {
    Alias: () => {
      found = true;
    },
    Value: (_, value) => {
      if (value.anchor !== void 0) found = true;
    }
  });
  return found;
}
function escapeTexts(value, escape) {
  if (typeof value === "string") return escape(value);
  if (isList(value)) return value.map((item) => escapeTexts(item, escape));
  if (!isDocument(value)) return value;
  return new Document(value.entries.map(([key, member]) => [key, escapeTexts(member, escape)]));
}

// src/export/manifest-text.ts
var HEADER2 = [
  " Written by `sluice export` from what Atlas had. Edit it as you like: a later export adds what is new,",
  " updates what differs, and leaves everything else, comments too, as it is."
].join("\n");
var ManifestText = class {
  /** Whether anything was written. */
  isChanged = false;
  #document;
  #text;
  #escape;
  /**
   * @param text what is there; empty: nothing.
   * @param escape writes a text of Atlas so that the manifest gives it back.
   */
  constructor(text, escape) {
    this.#text = text;
    this.#escape = escape;
    this.#document = text === "" ? new import_yaml5.Document(null, YAML_OPTIONS) : (0, import_yaml5.parseDocument)(text, READ_OPTIONS);
    if (text === "") this.#document.commentBefore = HEADER2;
  }
  has(path) {
    return this.#find(path) !== void 0;
  }
  /** The text of a scalar as it is written, placeholders and all; undefined for everything else. */
  scalarAt(path) {
    const found = this.#find(path);
    return (0, import_yaml5.isScalar)(found) && typeof found.value === "string" ? found.value : void 0;
  }
  /** The variable that alone gives the value at `path`. */
  nameAt(path) {
    return /^\$\{(?:secret|env):(\w+)\}$/.exec(this.scalarAt(path) ?? "")?.[1];
  }
  /** Whether something on the way, or the end of it, is shared with other places, so that it can't be written. */
  isShared(path) {
    let node = this.#document.contents;
    for (const key of path) {
      if (isAnchored(node)) return true;
      if (!(0, import_yaml5.isMap)(node)) return false;
      node = pairOf(node, key)?.value;
    }
    return isAnchored(node);
  }
  /** Puts `value` at `path`, making the maps on the way, with comment lines above it. In place where something is there. */
  set(path, value, { comments = [], isBlock = false } = {}) {
    this.isChanged = true;
    const map = this.#mapAt(path.slice(0, -1));
    const key = path.at(-1) ?? "";
    const node = layOut(value, this.#escape, !isBlock);
    const present = pairOf(map, key);
    if (present !== void 0) {
      keepComments2(present.value, node);
      present.value = node;
      return;
    }
    const made = keyOf(key);
    if (comments.length > 0) made.commentBefore = comments.map((line) => ` ${line}`).join("\n");
    map.items.push(new import_yaml5.Pair(made, node));
    if (map.flow === true && ((0, import_yaml5.isMap)(node) || comments.length > 0)) map.flow = false;
  }
  /** A text that is written as it is: `${env:...}` stays a placeholder. */
  setRaw(path, text) {
    this.set(path, "");
    const found = this.#find(path);
    if ((0, import_yaml5.isScalar)(found)) found.value = text;
  }
  /** Takes away what is at `path`, and the maps on the way that are empty then, down to `keep` keys. */
  unset(path, keep) {
    const parent = this.#find(path.slice(0, -1));
    if (!(0, import_yaml5.isMap)(parent)) return;
    const at = parent.items.findIndex((pair) => (0, import_yaml5.isScalar)(pair.key) && pair.key.value === path.at(-1));
    if (at === -1) return;
    this.isChanged = true;
    parent.items.splice(at, 1);
    if (parent.items.length === 0 && path.length - 1 > keep) this.unset(path.slice(0, -1), keep);
  }
  /** Puts `stages` in place of the ones of a list, which gives `before`; those that are equal stay as they are written. */
  updateStages(path, before, stages) {
    const list = this.#find(path);
    if ((0, import_yaml5.isSeq)(list) && list.items.length === before.length && !this.isShared(path)) {
      this.isChanged = true;
      replaceStages(list, before, stages, this.#escape);
    } else this.set(path, stages);
  }
  /** Lines at the end of the file. */
  addRemarks(lines) {
    if (lines.length === 0) return;
    this.isChanged = true;
    this.#document.comment = lines.map((line) => ` ${line}`).join("\n");
  }
  /** The text as it was when nothing was written. */
  toString() {
    if (!this.isChanged) return this.#text;
    return this.#text === "" ? this.#document.toString(YAML_TEXT) : printAgain(this.#document, this.#text);
  }
  #find(path) {
    let node = this.#document.contents;
    for (const key of path) {
      const target = (0, import_yaml5.isAlias)(node) ? node.resolve(this.#document) : node;
      if ((0, import_yaml5.isSeq)(target)) node = target.items[Number(key)];
      else node = (0, import_yaml5.isMap)(target) ? pairOf(target, key)?.value : void 0;
      if (node === void 0) return void 0;
    }
    return node;
  }
  #mapAt(path) {
    let map = this.#document.contents;
    if (!(0, import_yaml5.isMap)(map)) {
      map = new import_yaml5.YAMLMap(this.#document.schema);
      this.#document.contents = map;
    }
    for (const key of path) {
      const pair = pairOf(map, key);
      if ((0, import_yaml5.isMap)(pair?.value)) map = pair.value;
      else {
        const made = new import_yaml5.YAMLMap(this.#document.schema);
        if (pair === void 0) map.items.push(new import_yaml5.Pair(keyOf(key), made));
        else pair.value = made;
        if (map.flow === true) map.flow = false;
        map = made;
      }
    }
    return map;
  }
};
var isAnchored = (node) => (0, import_yaml5.isAlias)(node) || ((0, import_yaml5.isMap)(node) || (0, import_yaml5.isSeq)(node) || (0, import_yaml5.isScalar)(node)) && node.anchor !== void 0;
function pairOf(map, key) {
  return map.items.find((pair) => (0, import_yaml5.isScalar)(pair.key) && pair.key.value === key);
}
function keepComments2(before, after) {
  if (!(0, import_yaml5.isNode)(before)) return;
  if (before.commentBefore) after.commentBefore = before.commentBefore;
  if (before.comment) after.comment = before.comment;
}

// src/export/file-names.ts
import { createHash } from "node:crypto";
var DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
var LONGEST = 120;
function encodeFileName(name) {
  const encoded = name.replace(/[^A-Za-z0-9._-]/gu, encodeBytes).replace(/^\.|\.$/g, encodeBytes).replace(DEVICE, (word) => encodeBytes(word.slice(0, 1)) + word.slice(1));
  if (encoded === "") return "%";
  return encoded.length <= LONGEST ? encoded : `${encoded.slice(0, LONGEST - 9)}~${fingerprint(name)}`;
}
var encodeBytes = (text) => [...Buffer.from(text, "utf8")].map((byte) => "%" + byte.toString(16).toUpperCase().padStart(2, "0")).join("");
var fingerprint = (name) => createHash("sha256").update(name).digest("hex").slice(0, 8);
var FileNames = class {
  /** The folder, ending with a slash; empty for the one that paths start from. */
  folder;
  #taken = /* @__PURE__ */ new Set();
  constructor(folder = "") {
    this.folder = folder;
  }
  give(name, extension = "") {
    const encoded = encodeFileName(name);
    const plain = encoded + extension;
    const given = this.#taken.has(plain.toLowerCase()) ? `${encoded}~${fingerprint(name)}${extension}` : plain;
    this.#taken.add(given.toLowerCase());
    return given;
  }
  /** Keeps a segment from being given out. */
  take(segment) {
    this.#taken.add(segment.toLowerCase());
  }
};

// src/export/merge.ts
function mergeExport(request) {
  return new Merge(request).run();
}
function manifestPath({ kind, workspace, name }) {
  return kind === "workspace" ? ["workspaces", workspace] : ["workspaces", workspace, `${kind}s`, name];
}
var Merge = class {
  #request;
  #manifest;
  #files = /* @__PURE__ */ new Map();
  #kept = [];
  #owners = /* @__PURE__ */ new Map();
  #folders = new FileNames();
  #names = /* @__PURE__ */ new Map();
  constructor(request) {
    this.#request = request;
    this.#manifest = new ManifestText(request.text, request.escape);
  }
  run() {
    const { plan, exported } = this.#request;
    const changes = new Map((plan?.changes ?? []).map((change) => [formatAddress(change.address), change]));
    const renamed = new Set(
      [...changes.values()].flatMap(
        ({ address, renamedFrom }) => renamedFrom === void 0 ? [] : [formatAddress({ ...address, name: renamedFrom })]
      )
    );
    if (plan === void 0) {
      this.#manifest.set(["apiVersion"], "sluice/v1");
      this.#manifest.setRaw(["project"], this.#request.project);
      this.#manifest.set(["workspaces"], new Document([]));
    }
    for (const resource of exported.resources) {
      const { address } = resource;
      const change = changes.get(formatAddress(address));
      const isRemoved = plan?.removed.some((one) => compareAddresses(one, address) === 0) === true;
      if (renamed.has(formatAddress(address))) this.#keep(address, "the manifest renames it");
      else if (isRemoved) this.#keep(address, "the manifest lists it under 'removed'");
      else if (!this.#manifest.has(manifestPath(address))) this.#add(resource);
      else if (change !== void 0) this.#update(resource, change);
    }
    for (const change of changes.values()) {
      if (change.action === "create") this.#keep(change.address, "it is in the manifest and not in Atlas");
    }
    if (plan === void 0) this.#manifest.addRemarks(remarksOf(exported.leftOut));
    for (const [path, text] of this.#request.pipelineFiles) {
      if (!this.#files.has(path)) this.#files.set(path, text);
    }
    this.#files.set("sluice.yaml", this.#manifest.toString());
    return { files: this.#files, kept: this.#kept, owners: this.#owners };
  }
  #keep(address, reason) {
    this.#kept.push({ address, reason });
  }
  #add(resource) {
    const path = manifestPath(resource.address);
    if (this.#manifest.isShared(path.slice(0, -1))) {
      this.#keep(resource.address, "it belongs to a map that the manifest shares through an anchor");
      return;
    }
    const { body } = resource;
    const entry = resource.pipeline ? withPipeline(body, this.#writePipeline(resource)) : body;
    this.#manifest.set(path, entry, {
      comments: resource.comments,
      isBlock: resource.pipeline !== void 0
    });
  }
  /** Writes a processor's pipeline into a file of its own and gives the path. */
  #writePipeline({ address, pipeline }) {
    const { format, asJson, escape } = this.#request;
    const used = asJson.has(formatAddress(address)) ? "json" : format;
    let names = this.#names.get(address.workspace);
    if (names === void 0) {
      names = new FileNames(`pipelines/${this.#folders.give(address.workspace)}/`);
      this.#names.set(address.workspace, names);
      for (const path2 of this.#request.pipelineFiles.keys()) {
        if (path2.startsWith(names.folder)) names.take(path2.slice(names.folder.length));
      }
    }
    const path = names.folder + names.give(address.name, `.${used}`);
    this.#files.set(path, printPipeline(pipeline ?? [], used, escape));
    this.#owners.set(path, formatAddress(address));
    return path;
  }
  #update(resource, change) {
    const base = manifestPath(resource.address);
    const fields = change.fields.filter((field) => isDifference(field, change));
    const silenced = valueAt(resource.body, ["ignoreRules"]);
    const codes = (isDocument(silenced) ? silenced.entries : []).filter(
      ([code]) => !this.#manifest.has([...base, "ignoreRules", code])
    );
    if (fields.length === 0 && codes.length === 0) return;
    if (this.#manifest.isShared(base)) {
      this.#keep(resource.address, "the manifest shares its entry through an anchor");
      return;
    }
    for (const [code, why] of codes) this.#manifest.set([...base, "ignoreRules", code], why);
    if (change.action === "replace" && change.address.kind === "connection") this.#replace(resource, change);
    else for (const field of fields) this.#updateField(resource, change, field);
    this.#ignore(resource, base);
  }
  /** Another type of connection has other fields. */
  #replace(resource, change) {
    const base = manifestPath(resource.address);
    for (const key of change.after?.keys() ?? []) {
      if (!resource.body.has(key)) this.#manifest.unset([...base, key], base.length);
    }
    for (const [key, value] of resource.body.entries) this.#manifest.set([...base, key], value);
  }
  #updateField(resource, change, field) {
    const { address, body } = resource;
    const base = manifestPath(address);
    const path = parsePointer(field.path);
    const [root] = path;
    if (root === "name") return;
    if (root === "state" && change.stateBefore === "FAILED") {
      this.#keep(address, `it is FAILED in Atlas, and the manifest wants it ${textOf(field.after) ?? ""}`);
      return;
    }
    const placeholder = this.#placeholderAt([...base, ...path], base.length);
    if (placeholder !== void 0) {
      this.#keep(address, `${path.join(".")} differs, and the manifest takes it from ${placeholder}`);
      return;
    }
    if (this.#manifest.isShared([...base, ...path])) {
      this.#keep(address, `${path.join(".")} differs, and the manifest shares it through an anchor`);
      return;
    }
    if (root === "pipeline") {
      this.#updatePipeline(resource, field);
      return;
    }
    const value = valueAt(body, path);
    const other = valueAt(body, ["extra", ...path]);
    if (value === void 0) {
      const isOwn = this.#manifest.has([...base, ...path]);
      if (!isOwn && !this.#manifest.has([...base, "extra", ...path])) {
        if (other === void 0 && root !== "state")
          this.#keep(address, `${path.join(".")} differs, and its value comes from another place`);
      } else {
        this.#manifest.unset([...base, ...path], base.length);
        if (other === void 0) this.#manifest.unset([...base, "extra", ...path], base.length);
      }
    } else if (value instanceof OutsideText) this.#manifest.setRaw([...base, ...path], value.toString());
    else this.#manifest.set([...base, ...path], value);
    if (other !== void 0) this.#manifest.set([...base, "extra", ...path], other);
  }
  /** A placeholder of the environment or of a variable at `path` or on the way to it. */
  #placeholderAt(path, from) {
    for (let end = from + 1; end <= path.length; end += 1) {
      const found = this.#manifest.scalarAt(path.slice(0, end));
      const match = found === void 0 ? null : /(?<!\$)\$\{(?:env|var):[^}]*\}/.exec(found);
      if (match !== null) return match[0];
    }
    return void 0;
  }
  #updatePipeline(resource, { after }) {
    const { address, pipeline = [] } = resource;
    const path = [...manifestPath(address), "pipeline"];
    const before = isList(after) ? after : [];
    const file = this.#manifest.scalarAt(path);
    if (file === void 0) {
      this.#manifest.updateStages(path, before, pipeline);
      return;
    }
    const text = this.#request.pipelineFiles.get(normalise(file));
    if (text === void 0 || this.#isUsedTwice(before)) {
      this.#manifest.set(path, this.#writePipeline(resource));
      return;
    }
    const format = file.toLowerCase().endsWith(".json") ? "json" : "yaml";
    const { escape } = this.#request;
    this.#files.set(normalise(file), updatePipeline(text, format, before, pipeline, escape, parseJson));
  }
  /** Whether several processors read the same file: then it gives all of them the same list. */
  #isUsedTwice(pipeline) {
    const users = (this.#request.plan?.desired ?? []).filter(
      ({ fields }) => fields.get("pipeline") === pipeline
    );
    return users.length > 1;
  }
  /** Adds the pointers of what can't be said to those that are ignored. */
  #ignore({ address, body }, base) {
    const wanted = body.get("ignoreChanges");
    if (!isList(wanted)) return;
    const own = this.#request.plan?.desired.find((one) => compareAddresses(one.address, address) === 0);
    const all = [.../* @__PURE__ */ new Set([...own?.ignoreChanges ?? [], ...wanted])];
    if (all.length > (own?.ignoreChanges.length ?? 0)) this.#manifest.set([...base, "ignoreChanges"], all);
  }
};
function isDifference(field, { before }) {
  if (field.shown === "writeOnly") return false;
  const path = parsePointer(field.path);
  return field.before !== void 0 || valueAt(before, path) === void 0;
}
var normalise = (path) => path.replace(/^(?:\.\/)+/, "");
function withPipeline(body, path) {
  const first = ["state", "tier", "failoverEnabled"];
  return new Document([
    ...body.entries.filter(([key]) => first.includes(key)),
    ["pipeline", path],
    ...body.entries.filter(([key]) => !first.includes(key))
  ]);
}
function remarksOf(leftOut) {
  if (leftOut.length === 0) return [];
  return [
    "Not in this manifest, and left alone by it:",
    ...leftOut.map(({ address, reason }) => `  ${formatAddress(address)}: ${reason}`.replace(/[\n\r]/g, " "))
  ];
}

// src/cli/commands/export-build.ts
var MOST_ROUNDS = 12;
async function buildExport(request) {
  const corrections = new CorrectionList();
  for (let round = 1; ; round += 1) {
    const { present, project } = request;
    const exported = exportProject(request.live, {
      selects: request.selects,
      ownKeys: OWN_KEYS,
      takenNames: present?.names ?? [],
      nameAt: nameAtOf(present?.text),
      corrections
    });
    const { files, kept, owners } = mergeExport({
      text: present?.text ?? "",
      project: "${env:MONGODB_ATLAS_PROJECT_ID:-" + project + "}",
      exported,
      ...present && { plan: present.plan },
      pipelineFiles: present?.pipelineFiles ?? /* @__PURE__ */ new Map(),
      format: request.format,
      asJson: corrections.asJson,
      escape: escapePlaceholders
    });
    const loaded = await loadManifest({
      ...request.loading,
      env: { ...request.loading.env, ...valuesOf(exported) },
      access: request.folder.with(files)
    });
    const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length === 0) return { files, exported, kept, loaded };
    const known = new Set(exported.resources.map(({ address }) => formatAddress(address)));
    const hasHelped = errors.map((error) => corrections.learn(error, known, owners, request.folder));
    if (round === MOST_ROUNDS || !hasHelped.includes(true)) {
      throw new SluiceError("EXPORT_UNLOADABLE", "the exported manifest would not load", {
        diagnostics: errors,
        fix: "Nothing was written. Please report this; --workspace and --target can leave the cause out."
      });
    }
  }
}
function nameAtOf(text = "") {
  const manifest = new ManifestText(text, escapePlaceholders);
  return (address, path) => manifest.nameAt([...manifestPath(address), ...path]);
}
function valuesOf({ names }) {
  return Object.fromEntries(
    names.flatMap(
      ({ source, name, value }) => source === "env" && value !== void 0 ? [[name, value]] : []
    )
  );
}
var CorrectionList = class {
  ignoredRules = /* @__PURE__ */ new Map();
  refused = /* @__PURE__ */ new Map();
  asJson = /* @__PURE__ */ new Set();
  /** Whether anything will be different next time. */
  learn({ code, message, address, place }, known, owners, folder) {
    const path = place === void 0 ? void 0 : folder.pathOf(place.file);
    const about = address !== void 0 && known.has(address) ? address : owners.get(path ?? "");
    if (about === void 0) return false;
    const ignored = this.ignoredRules.get(about) ?? [];
    if (canBeIgnored(code) && !ignored.includes(code)) {
      this.ignoredRules.set(about, [...ignored, code]);
      return true;
    }
    if (path?.endsWith(".yaml") === true && owners.has(path) && !this.asJson.has(about)) {
      this.asJson.add(about);
      return true;
    }
    if (this.refused.has(about)) return false;
    this.refused.set(about, message);
    return true;
  }
};

// src/cli/commands/export-folder.ts
var import_write_file_atomic = __toESM(require_lib(), 1);
import { mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
var MANIFEST_NAME = "sluice.yaml";
var EXAMPLE_NAME = ".env.example";
var ExportFolder = class {
  /** Absolute. */
  path;
  /** As people named it. */
  shown;
  #directory;
  constructor(directory, shown) {
    this.#directory = directory;
    this.path = resolve(directory, shown);
    this.shown = shown;
  }
  /** A path of the folder as people would type it. */
  show(path) {
    return join(this.shown, path);
  }
  /** The path, from the folder, of a file that the loader shows as `shown`; undefined when it is outside. */
  pathOf(shown) {
    const way = relative(this.path, resolve(this.#directory, shown));
    return way.startsWith("..") ? void 0 : way.split(sep).join("/");
  }
  /** The text of a file; undefined when there is none. */
  async read(path) {
    try {
      return await readFile(join(this.path, path), "utf8");
    } catch (error) {
      const code = error.code;
      if (code === "ENOENT") return void 0;
      throw unusable(this.show(path), code, error);
    }
  }
  /** @throws SluiceError EXPORT_UNWRITABLE where something else than a folder is. */
  async check() {
    const found = await stat(this.path).catch(() => void 0);
    if (found?.isDirectory() === false) throw unusable(this.shown, "ENOTDIR", void 0);
  }
  /**
   * What writing `files` would do.
   *
   * @param own paths that the manifest in the folder reads, and that may be written.
   * @throws SluiceError EXPORT_FOREIGN_FILE naming every other file in the way.
   */
  async compare(files, own) {
    const changes = [];
    const foreign = [];
    for (const [path, text] of files) {
      const present = await this.read(path);
      const effect = present === void 0 ? "create" : present === text ? "keep" : "update";
      if (effect === "update" && !own.has(path)) foreign.push(this.show(path));
      changes.push({ path, effect, text });
    }
    if (foreign.length > 0) {
      throw new SluiceError("EXPORT_FOREIGN_FILE", `${foreign.join(", ")} would be overwritten`, {
        fix: "Nothing was written. Move it away, or export into another folder."
      });
    }
    return changes;
  }
  /** Writes what is new or different, each file whole or not at all; the manifest last, so that it never names a file that is not there. */
  async write(changes) {
    const due = changes.filter(({ effect }) => effect !== "keep");
    const last = (path) => path === MANIFEST_NAME ? 1 : 0;
    for (const { path, text } of due.toSorted((a, b) => last(a.path) - last(b.path))) {
      const full = join(this.path, path);
      try {
        await mkdir(dirname(full), { recursive: true });
        await (0, import_write_file_atomic.default)(full, text);
      } catch (error) {
        throw unusable(this.show(path), error.code, error);
      }
    }
  }
  /** The folder as it would be with `files` in it. */
  with(files) {
    const disk = fileAccess(this.#directory);
    return {
      realPath: (path) => disk.realPath(path),
      read: async (path, shown) => {
        const text = files.get(relative(this.path, path).split(sep).join("/"));
        return text === void 0 ? disk.read(path, shown) : new Source(shown, path, text);
      }
    };
  }
};
function unusable(shown, code, cause) {
  return new SluiceError(
    "EXPORT_UNWRITABLE",
    `${shown} cannot be read or written (${code ?? "unknown reason"})`,
    {
      fix: "Name a folder with --out that you may write to, on a disk with room.",
      cause
    }
  );
}

// src/cli/commands/export.ts
async function runExport(options, host) {
  const interrupt = abortOnInterrupt(host);
  try {
    return await exportTo(new ExportFolder(host.directory, options.out), options, host, interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    interrupt.release();
  }
}
async function exportTo(folder, options, host, signal) {
  await folder.check();
  const named = options.project ?? (host.env[PROJECT_VARIABLE] || void 0);
  const request = {
    ...manifestRequest({ ...options, file: [folder.show(MANIFEST_NAME)] }, host, "validate"),
    project: named
  };
  const found = await readPresent(folder, request);
  const project = requireProject(
    named ?? (found?.loaded.desired?.project || (options.sandbox ? SANDBOX_LOGIN.projectId : void 0))
  );
  const connection = await connectAtlas(options, host, project, { find: () => void 0 });
  try {
    const live = await readChosen(connection, found?.loaded, options, host, signal);
    checkSelection(live, options);
    const hidden = findOutsideValues(live, nameAtOf(found?.text));
    const loading = { ...request, project, env: { ...hidden, ...request.env } };
    const present = found && Object.keys(hidden).length > 0 ? { ...found, loaded: await loadManifest(loading) } : found;
    const plan = (loaded, of) => planOf(loaded, of, project, connection.baseUrl);
    const built = await buildExport({
      live,
      selects: selectionOf(options),
      project,
      folder,
      ...present && { present: describePresent(present, plan(present.loaded, live)) },
      format: options.format,
      loading
    });
    const own = new Set(present === void 0 ? [] : [MANIFEST_NAME, ...present.pipelineFiles.keys()]);
    const files = await withExample(built, folder);
    const changes = await folder.compare(files, /* @__PURE__ */ new Set([...own, EXAMPLE_NAME]));
    if (!options.check) await folder.write(changes);
    const proof = options.verify ? await prove(built, folder, loading, live, plan, options) : void 0;
    return report(built, changes, proof, live, { project, folder, options, host });
  } finally {
    await connection.close();
  }
}
async function readPresent(folder, request) {
  const text = await folder.read(MANIFEST_NAME);
  if (text === void 0) return void 0;
  if (!/apiVersion["']?\s*:\s*["']?sluice\//.test(text)) {
    throw new SluiceError("EXPORT_FOREIGN_FILE", `${folder.show(MANIFEST_NAME)} is no manifest of Sluice`, {
      fix: "Nothing was written. Move it away, or export into another folder."
    });
  }
  const loaded = await loadManifest(request);
  if (loaded.desired === void 0) {
    throw new SluiceError("MANIFEST_INVALID", "the manifest that is there has errors", {
      diagnostics: loaded.diagnostics,
      fix: "Nothing was written. Correct it, or export into another folder."
    });
  }
  const pipelineFiles = /* @__PURE__ */ new Map();
  for (const shown of loaded.files) {
    const path = folder.pathOf(shown);
    if (path === void 0 || path === MANIFEST_NAME || request.variableFiles.includes(shown)) continue;
    const content = await folder.read(path);
    if (content !== void 0) pipelineFiles.set(path, content);
  }
  return { text, loaded, pipelineFiles };
}
function describePresent({ text, pipelineFiles }, plan) {
  const names = [...text.matchAll(/\$\{(?:secret|env):([A-Za-z_]\w*)/g)].map((match) => match[1] ?? "");
  return { text, pipelineFiles, names, plan };
}
async function readChosen({ gateway }, present, options, host, signal) {
  const spoken = (present?.desired?.resources ?? []).map(({ address }) => address.workspace);
  const workspaces = options.workspace.length === 0 ? "all" : [.../* @__PURE__ */ new Set([...options.workspace, ...spoken])];
  const { parallelism, quiet } = options;
  return readLiveWithProgress(gateway, { workspaces, parallelism, quiet, signal }, host);
}
function selectionOf({ workspace, target }) {
  return (address) => (workspace.length === 0 || workspace.includes(address.workspace)) && (target.length === 0 || target.some((pattern) => matchesAddress(pattern, address)));
}
function checkSelection({ resources }, { workspace, target }) {
  const names = resources.filter(({ address }) => address.kind === "workspace").map(({ address }) => address.name);
  const missing = workspace.find((name) => !names.includes(name));
  if (missing !== void 0) {
    const guess = suggest(missing, names);
    throw new SluiceError("EXPORT_NOTHING_SELECTED", `there is no workspace '${missing}' in Atlas`, {
      fix: guess === void 0 ? `There are: ${names.join(", ") || "none"}.` : `Did you mean ${guess}?`
    });
  }
  const idle = target.find((pattern) => !resources.some(({ address }) => matchesAddress(pattern, address)));
  if (idle === void 0) return;
  throw new SluiceError("EXPORT_NOTHING_SELECTED", `--target ${idle} matches nothing in Atlas`, {
    fix: "Write an address such as orders/processor/enrich; * and ** match."
  });
}
function planOf(loaded, live, project, baseUrl) {
  const { desired } = loaded;
  return makePlan({
    baseUrl,
    project,
    desired: desired ? { ...desired, project } : { project, resources: [], removed: [] },
    live,
    selection: { targets: [], prune: false, updateSecrets: false, destroy: false },
    allowances: []
  });
}
async function withExample(built, folder) {
  const manifest = built.files.get(MANIFEST_NAME) ?? "";
  const names = built.exported.names.filter(
    ({ name, source }) => manifest.includes(`\${${source}:${name}}`)
  );
  const text = await folder.read(EXAMPLE_NAME);
  const wanted = addNames(text ?? "", names);
  return wanted === (text ?? "") ? built.files : new Map([...built.files, [EXAMPLE_NAME, wanted]]);
}
async function prove(built, folder, loading, live, plan, options) {
  const env = { ...loading.env, ...valuesOf(built.exported) };
  const loaded = options.check ? built.loaded : await loadManifest({ ...loading, env });
  if (loaded.desired === void 0) {
    throw new SluiceError("EXPORT_NOT_VERIFIED", `${folder.show(MANIFEST_NAME)} does not load`, {
      diagnostics: loaded.diagnostics
    });
  }
  return plan(loaded, live).changes.filter(({ action }) => action !== "noop" && action !== "unmanaged").map(({ address, renamedFrom }) => formatAddress({ ...address, name: renamedFrom ?? address.name }));
}
function report(built, changes, proof, live, {
  project,
  folder,
  options,
  host
}) {
  const kept = new Set(built.kept.map(({ address }) => formatAddress(address)));
  const wrong = proof?.filter((address) => !kept.has(address)) ?? [];
  const { exported } = built;
  host.stdout.write(
    renderExport(
      {
        project,
        folder: folder.shown,
        files: changes,
        isCheck: options.check === true,
        resources: exported.resources.map(({ address }) => address),
        leftOut: exported.leftOut,
        kept: built.kept,
        names: new Set(secretNamesIn(built.loaded.merged).map(({ source, name }) => `${source}:${name}`)).size,
        needed: Object.keys(valuesOf(exported)).filter((name) => host.env[name] === void 0),
        proof: proof === void 0 ? "skipped" : wrong.length > 0 ? "failed" : kept.size > 0 ? "partial" : "empty",
        differing: wrong,
        manifest: folder.show(MANIFEST_NAME)
      },
      { isQuiet: options.quiet === true, columns: host.stdout.columns }
    )
  );
  if (live.unreadable.length > 0) {
    const diagnostics = live.unreadable.map(({ workspace, kind, reason }) => ({
      severity: "error",
      code: "EXPORT_UNREADABLE",
      message: `the ${kind}s${workspace === void 0 ? "" : ` of ${workspace}`} could not be read: ${reason}`,
      fix: "Give the credentials the role Project Stream Processing Owner, and export again."
    }));
    writeDiagnostics(diagnostics, options, host);
    return EXIT.failed;
  }
  if (wrong.length > 0) return EXIT.failed;
  return options.check && changes.some(({ effect }) => effect !== "keep") ? EXIT.pending : EXIT.done;
}
export {
  runExport
};
//# sourceMappingURL=export-6K3UDTDT.js.map
