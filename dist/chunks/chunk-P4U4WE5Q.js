import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  knownKeys
} from "./chunk-L7QPYESC.js";
import {
  require_dist
} from "./chunk-HD376Y5P.js";
import {
  suggest
} from "./chunk-FUZ4N6R3.js";
import {
  ownersOf
} from "./chunk-FMZJO5IY.js";
import {
  MAX_DEPTH,
  toPlain
} from "./chunk-JVQ4BXKO.js";
import {
  Document,
  NumberLiteral,
  isDocument,
  isList,
  valueAt
} from "./chunk-JDTFGQDZ.js";
import {
  codeEntry
} from "./chunk-3GCIQPTI.js";
import {
  __toESM
} from "./chunk-TP2MCML2.js";

// src/manifest/excerpts.ts
var SECRET_KEYS = /^["']?(?:[\w.-]*(?:password|passphrase|secret|token|credential|api[-_]?key|private[-_]?key)[\w.-]*|sslKey|sslKeyPassword|authorization|headers)["']?$/i;
var SECRET_KEY_IN_LINE = /(?:password|passphrase|secret(?!s?(?:File)?:[^}\s]*\})|token|credential|api[-_]?key|private[-_]?key|sslKey|authorization|headers)[\w.-]*["']?\s*:(?!\s*(?:["']?\$\{secret(?:File)?:[^}]*\}["']?\s*(?:[,}#]|$)|$))/i;
var USER_INFO = /:\/\/[^\s/@"']+@/;
var PRIVATE_KEY = /-----BEGIN/;
var LONGEST_EXCERPT = 500;
function quoteLine(source, line) {
  const [start, end] = source.lineRange(line);
  if (end - start > LONGEST_EXCERPT) return void 0;
  if (source.secretRanges.some(([from, to]) => from <= end && to >= start)) return void 0;
  const text = source.text.slice(start, end);
  if (isSuspicious(text) || isBelowSecretKey(source, line, text)) return void 0;
  return text;
}
var isSuspicious = (text) => SECRET_KEY_IN_LINE.test(text) || USER_INFO.test(text) || PRIVATE_KEY.test(text);
function isBelowSecretKey(source, line, text) {
  const parents = parentLines(source);
  const isEntry = /^\s*(?:- )?["']?[\w$.-]+["']?\s*:/.test(text);
  if (!isEntry && opensSecret(source, line - 1)) return true;
  for (let above = parents[line] ?? 0; above > 0; above = parents[above] ?? 0) {
    if (opensSecret(source, above)) return true;
  }
  return false;
}
function opensSecret(source, line) {
  if (line < 1) return false;
  const [start, end] = source.lineRange(line);
  const text = source.text.slice(start, Math.min(end, start + LONGEST_EXCERPT));
  const key = /^\s*(?:- )?("[^"]*"|'[^']*'|[\w$.-]+)\s*:/.exec(text)?.[1];
  return key !== void 0 && SECRET_KEYS.test(key);
}
var PARENTS = /* @__PURE__ */ new WeakMap();
function parentLines(source) {
  const known = PARENTS.get(source);
  if (known !== void 0) return known;
  const lines = source.text.split("\n");
  const parents = new Int32Array(lines.length + 1);
  const open = [];
  for (const [i, text] of lines.entries()) {
    const indent = text.search(/[^ \t\r]/);
    if (indent === -1) continue;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    parents[i + 1] = open.at(-1)?.line ?? 0;
    open.push({ line: i + 1, indent });
  }
  PARENTS.set(source, parents);
  return parents;
}

// src/manifest/findings.ts
var Findings = class {
  diagnostics = [];
  #spots = [];
  /** Adds a finding of the manifest's own; an error unless `details` say otherwise. */
  add(code, message, spot, details = {}) {
    this.addFinding(code, message, spot, { fix: codeEntry(code).fix, ...details });
  }
  /** Adds a finding with any code, such as a rule of pipelines. */
  addFinding(code, message, spot, details) {
    this.#spots.push(spot);
    this.diagnostics.push({
      severity: details.severity ?? "error",
      code,
      message,
      ...spot && { place: spot.source.place(spot.offset) },
      ...details.address !== void 0 && { address: details.address },
      ...details.fix !== void 0 && { fix: details.fix }
    });
  }
  hasErrors() {
    return this.diagnostics.some(({ severity }) => severity === "error");
  }
  /** Everything found, each once, with the source lines that may be shown. */
  withExcerpts() {
    const seen = /* @__PURE__ */ new Set();
    return this.diagnostics.flatMap((diagnostic, i) => {
      const { code, message, place } = diagnostic;
      const identity = JSON.stringify([code, message, place, diagnostic.address]);
      if (seen.has(identity)) return [];
      seen.add(identity);
      const spot = this.#spots[i];
      const excerpt = spot && place && quoteLine(spot.source, place.line);
      return [excerpt === void 0 ? diagnostic : { ...diagnostic, excerpt }];
    });
  }
};

// src/manifest/roles.ts
function memberRole(role, key) {
  switch (role) {
    case "manifest":
      return key === "workspaces" ? "workspaces" : key === "vars" ? "verbatim" : "fields";
    case "workspaces":
      return "workspace";
    case "workspace":
      return key === "connections" || key === "processors" ? key : resourceMember(key);
    case "connections":
      return "connection";
    case "processors":
      return "processor";
    case "processor":
    case "pipeline-file":
      return key === "pipeline" ? "pipeline" : resourceMember(key);
    case "connection":
      return resourceMember(key);
    case "pipeline":
    case "verbatim":
    case "fields":
      return role;
  }
}
function elementRole(role) {
  return role === "pipeline-file" ? "pipeline" : role;
}
var resourceMember = (key) => key === "extra" ? "verbatim" : "fields";
function holdsResources(role) {
  return role === "workspaces" || role === "connections" || role === "processors";
}

// src/manifest/issues.ts
function checkShape(shape, value, settings, context) {
  const plain = plainOf(value, settings.role);
  const result = shape.safeParse(plain);
  if (result.success) return;
  for (const issue of result.error.issues) {
    const found = valueAt(value, issue.path.map(String));
    if (typeof found === "string" && settings.unresolved.has(found)) continue;
    for (const said of describe(issue, found, shape, plain)) {
      const address = settings.addressOf(said.path);
      const details = {
        ...address !== void 0 && { address },
        ...said.fix !== void 0 && { fix: said.fix }
      };
      context.findings.add(said.code, said.message, context.origins.find(value, said.path, said.at), details);
    }
  }
}
function plainOf(value, role) {
  if (role === "pipeline") return isList(value) ? [] : isDocument(value) ? {} : toPlain(value);
  if (!isDocument(value)) return toPlain(value);
  const plain = /* @__PURE__ */ Object.create(null);
  for (const [key, member] of value.entries) plain[key] = plainOf(member, memberRole(role, key));
  return plain;
}
function describe(issue, found, shape, plain) {
  const { path } = issue;
  const name = nameOf(path);
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(shape, path, plain);
    return issue.keys.map((key) => {
      const guess = suggest(key, known);
      const message = `'${key}' is not known ${path.length === 0 ? "here" : `in ${name}`}`;
      const fix = guess === void 0 ? foreignFix(key, path, plain) : `Did you mean '${guess}'?`;
      return { code: "MANIFEST_UNKNOWN_KEY", message, path: [...path, key], at: "key", fix };
    });
  }
  if (found === void 0) {
    const key = String(path.at(-1) ?? "");
    const parent = path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : "";
    const options = optionsOf(issue);
    const misspelt = suggest(key, keysAt(plain, path.slice(0, -1)));
    const added = options ? `Add \`${key}\`: ${options.join(", ")}.` : ADDITIONS[key] ?? `Add \`${key}\`.`;
    const fix = misspelt === void 0 ? added : `Write '${key}' for '${misspelt}'.`;
    return [
      {
        code: "MANIFEST_MISSING",
        message: `'${key}' is missing${parent}`,
        path: path.slice(0, -1),
        at: "key",
        fix
      }
    ];
  }
  const said = describeValue(issue, found, name);
  return [{ path, at: "value", ...said, fix: CORRECTIONS[String(path.at(-1))]?.(found) ?? said.fix }];
}
var ADDITIONS = {
  dbRoleToExecute: "Add `dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN }`.",
  dataProcessRegion: "Add `dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }`.",
  aws: "Add `aws: { roleArn: ... }`, a role of the cloud provider access of the project."
};
var CORRECTIONS = {
  bootstrapServers: (found) => isList(found) ? "Write one text: host:port, several separated by commas." : void 0
};
function foreignFix(key, path, plain) {
  if (path[0] !== "workspaces" || path[2] !== "connections") return void 0;
  const parent = path.reduce(
    (inner, step) => typeof inner === "object" && inner !== null ? inner[step] : void 0,
    plain
  );
  const type = typeof parent === "object" && parent !== null ? parent.type : void 0;
  if (typeof type !== "string") return void 0;
  if (type === "SASL_INHERIT")
    return "Remove it: SASL_INHERIT takes the login of the Kafka connection, or write type: USER_INFO.";
  const owners = path.length === 4 ? ownersOf(key, type) : void 0;
  return owners === void 0 ? void 0 : `Remove it: only connections of type ${owners.join(", ")} have it.`;
}
function keysAt(plain, path) {
  const found = path.reduce(
    (inner, key) => typeof inner === "object" && inner !== null ? inner[key] : void 0,
    plain
  );
  return typeof found === "object" && found !== null && !Array.isArray(found) ? Object.keys(found) : [];
}
function describeValue(issue, found, name) {
  const options = optionsOf(issue);
  if (options !== void 0) {
    const guess = typeof found === "string" ? suggest(found, options) : void 0;
    const shown = typeof found === "string" && found.length <= 40 ? `, not '${found}'` : "";
    const fix = guess === void 0 ? `Write one of: ${options.join(", ")}.` : `Did you mean ${guess}?`;
    return {
      code: "MANIFEST_VALUE",
      message: `${name} has to be ${options.length === 1 ? String(options[0]) : `one of ${options.join(", ")}`}${shown}`,
      fix
    };
  }
  switch (issue.code) {
    case "invalid_type":
      return {
        code: "MANIFEST_TYPE",
        message: `${name} has to be ${typeName(issue.expected)}, ${kindOf(found)}`,
        fix: fixType(typeName(issue.expected), found)
      };
    case "invalid_union": {
      const expected = issue.errors.flatMap(
        ([first]) => first?.code === "invalid_type" ? [typeName(first.expected)] : []
      );
      const wanted = name === "'pipeline'" ? "a path or a list of stages" : [...new Set(expected)].filter((text) => text !== "").join(" or ") || "a text";
      if (found === "") return { code: "MANIFEST_VALUE", message: `${name} must not be empty` };
      const message = `${name} has to be ${wanted}, ${kindOf(found)}`;
      return { code: "MANIFEST_TYPE", message, fix: fixType(wanted, found) };
    }
    case "too_small":
      return {
        code: "MANIFEST_VALUE",
        message: isList(found) ? `${name} needs at least ${issue.minimum} element(s)` : `${name} must not be empty`
      };
    case "too_big":
      return { code: "MANIFEST_VALUE", message: `${name} may have at most ${issue.maximum} element(s)` };
    case "invalid_format":
      return {
        code: "MANIFEST_VALUE",
        message: `${name} has to be ${issue.message}`,
        fix: `Write ${issue.message}.`
      };
    default:
      return { code: "MANIFEST_VALUE", message: `${name} is not valid` };
  }
}
function optionsOf(issue) {
  if (issue.code === "invalid_value") return issue.values.map(String);
  if (issue.code !== "invalid_union" || !("options" in issue)) return void 0;
  return issue.options?.map(String);
}
var nameOf = (path) => {
  const last = path.at(-1);
  return typeof last === "number" ? `element ${last} of '${String(path.at(-2))}'` : last === void 0 ? "the file" : `'${String(last)}'`;
};
var TYPE_NAMES = {
  object: "a map",
  record: "a map",
  array: "a list",
  string: "a text",
  boolean: "true or false",
  number: "a number",
  SecretReference: ""
};
var typeName = (expected) => TYPE_NAMES[expected] ?? expected;
function fixType(wanted, found) {
  const wantsQuotes = found instanceof NumberLiteral || typeof found === "boolean";
  return wanted === "a text" && wantsQuotes ? "Put the value in quotes." : `Write ${wanted}.`;
}
function kindOf(value) {
  if (value === null) return "and is empty";
  if (isDocument(value)) return "not a map";
  if (isList(value)) return "not a list";
  if (value instanceof NumberLiteral) return "not a number";
  if (typeof value === "boolean") return "not a boolean";
  return typeof value === "string" ? "not a text" : "not a secret";
}
function workspacesOf(manifest) {
  const workspaces = manifest.get("workspaces");
  return isDocument(workspaces) ? workspaces : void 0;
}

// src/manifest/parse.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/manifest/syntax.ts
var import_yaml = __toESM(require_dist(), 1);
var MAX_TOKEN_DEPTH = 250;
var MAX_SYNTAX_ERRORS = 20;
function tokensOf(source, findings) {
  const tokens = [];
  const parser = new import_yaml.Parser();
  for (const lexeme of new import_yaml.Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_TOKEN_DEPTH) {
      const offset = Math.min(parser.offset, source.text.length);
      findings.add("MANIFEST_TOO_DEEP", "the file is nested too deeply", { source, offset });
      return void 0;
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}
function reportSyntax(documents, source, findings) {
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  const lines = /* @__PURE__ */ new Set();
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const offset = Math.min(error.pos[0], source.text.length);
    const { line } = source.place(offset);
    if (lines.has(line) || lines.size >= MAX_SYNTAX_ERRORS) continue;
    lines.add(line);
    const quoteFix = fixForPlaceholder(source, line);
    findings.add(codeOf(error.code), describe2(error.code, error.message), { source, offset }, quoteFix);
  }
  return errors.length > 0;
}
function codeOf(code) {
  if (code === "TAB_AS_INDENT") return "MANIFEST_TAB";
  if (code === "TAG_RESOLVE_FAILED") return "MANIFEST_TAG";
  if (code === "NON_STRING_KEY") return "MANIFEST_FORBIDDEN_KEY";
  return "MANIFEST_SYNTAX";
}
function describe2(code, message) {
  if (code === "NON_STRING_KEY") return "a key has to be a plain text: no map, no list, no alias";
  if (code === "TAB_AS_INDENT") return "this line is indented with a tab";
  if (code === "TAG_RESOLVE_FAILED") return "the tag of this value is not known here";
  return message.replace(/: .*$/s, "").replace(/^./, (first) => first.toLowerCase());
}
function fixForPlaceholder(source, line) {
  const text = source.text.slice(...source.lineRange(line));
  return /[[{,:]\s*[^"'\s]*\$\{(?:env|var|secret|secretFile):/.test(text) ? { fix: 'Put the text with the placeholder in quotes: "${...}".' } : {};
}

// src/manifest/yaml-values.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/manifest/numbers.ts
var JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
var RADIX = /^0[xo]/;
var DECIMAL = /^([-+]?)(\d*)(\.\d*)?([eE][-+]?\d+)?$/;
function jsonSpelling(text) {
  if (JSON_NUMBER.test(text)) return text;
  if (RADIX.test(text)) return BigInt(text).toString();
  const match = DECIMAL.exec(text);
  if (match === null) return void 0;
  const [, sign = "", whole = "", fraction = "", exponent = ""] = match;
  const digits = whole.replace(/^0+(?=\d)/, "");
  return (sign === "-" ? "-" : "") + (digits || "0") + (fraction === "." ? ".0" : fraction) + exponent;
}

// src/manifest/yaml-values.ts
var MAX_ALIASED_VALUES = 5e5;
var LONE_SURROGATE = new RegExp("\\p{Surrogate}", "u");
var YamlConverter = class {
  /** Whether something could not be turned, so that the value must not be used. */
  hasFailed = false;
  #source;
  #findings;
  #origins;
  /** The nodes that anchors name so far, later definitions over earlier ones. */
  #anchors = /* @__PURE__ */ new Map();
  #targets = /* @__PURE__ */ new Map();
  #open = /* @__PURE__ */ new Set();
  /** Per anchored node and role: its value, and how many values that is. */
  #shared = /* @__PURE__ */ new Map();
  #count = 0;
  #deepest = 0;
  #aliased = 0;
  constructor(source, context) {
    this.#source = source;
    this.#findings = context.findings;
    this.#origins = context.origins;
  }
  /** The value of a node that plays `role`, `depth` levels below the root. */
  convert(node, role, depth) {
    this.#count += 1;
    if (node === null) return null;
    if ((0, import_yaml2.isAlias)(node)) return this.#resolveAlias(node, node.source, role, depth);
    const anchor = (0, import_yaml2.isScalar)(node) || (0, import_yaml2.isMap)(node) || (0, import_yaml2.isSeq)(node) ? node.anchor : void 0;
    if (anchor === void 0) return this.#convertContent(node, role, depth);
    this.#anchors.set(anchor, node);
    return this.#convertShared(node, role, depth).value;
  }
  /** Converts a node that aliases may name, and remembers the value for them. */
  #convertShared(node, role, depth) {
    const [countBefore, deepestBefore] = [this.#count, this.#deepest];
    this.#deepest = depth;
    this.#open.add(node);
    const value = this.#convertContent(node, role, depth);
    this.#open.delete(node);
    const shared = { value, size: this.#count - countBefore + 1, height: this.#deepest - depth };
    this.#deepest = Math.max(this.#deepest, deepestBefore);
    const values = this.#shared.get(node) ?? /* @__PURE__ */ new Map();
    this.#shared.set(node, values.set(role, shared));
    return shared;
  }
  #resolveAlias(node, name, role, depth) {
    const target = this.#targets.get(node) ?? this.#anchors.get(name);
    if (target === void 0)
      return this.#fail("MANIFEST_ALIAS", `there is no anchor '&${name}' before this alias`, node);
    this.#targets.set(node, target);
    if (this.#open.has(target))
      return this.#fail("MANIFEST_ALIAS", `the alias '*${name}' stands inside its own anchor`, node);
    if (this.#aliased > MAX_ALIASED_VALUES) return null;
    const known = this.#shared.get(target)?.get(role) ?? this.#convertShared(target, role, depth);
    if (depth + known.height > MAX_DEPTH)
      return this.#fail("MANIFEST_TOO_DEEP", `nested deeper than ${MAX_DEPTH} levels`, node);
    this.#deepest = Math.max(this.#deepest, depth + known.height);
    this.#count += known.size;
    this.#aliased += known.size;
    if (this.#aliased > MAX_ALIASED_VALUES) {
      return this.#fail(
        "MANIFEST_ALIAS_BOMB",
        `the aliases of this file stand for more than ${MAX_ALIASED_VALUES} values`,
        node
      );
    }
    return known.value;
  }
  #convertContent(node, role, depth) {
    if (depth > MAX_DEPTH)
      return this.#fail("MANIFEST_TOO_DEEP", `nested deeper than ${MAX_DEPTH} levels`, node);
    this.#deepest = Math.max(this.#deepest, depth);
    if ((0, import_yaml2.isMap)(node)) return this.#convertMap(node.items, node, role, depth);
    if ((0, import_yaml2.isSeq)(node)) {
      const items = node.items;
      const list = items.map((item) => this.convert(item, elementRole(role), depth + 1));
      const start = startOf(node) ?? 0;
      this.#origins.set(list, {
        source: this.#source,
        start,
        keys: [],
        values: items.map((item) => startOf(item) ?? start)
      });
      return list;
    }
    return (0, import_yaml2.isScalar)(node) ? this.#convertScalar(node.value, node.source, node) : null;
  }
  #convertScalar(value, text, node) {
    if (value === null || typeof value === "boolean") return value;
    if (typeof value === "string") {
      if (LONE_SURROGATE.test(value))
        this.#fail("MANIFEST_TEXT", "this text holds half of a character (a lone surrogate)", node);
      return value;
    }
    const spelling = jsonSpelling(text ?? "");
    if (spelling !== void 0) return new NumberLiteral(spelling);
    return this.#fail("MANIFEST_NUMBER", `'${text ?? ""}' has no form in JSON`, node);
  }
  #convertMap(pairs, node, role, depth) {
    const entries = [];
    const keys = [];
    const values = [];
    const merges = [];
    const seen = /* @__PURE__ */ new Set();
    for (const { key: keyNode, value: valueNode } of pairs) {
      const key = (0, import_yaml2.isScalar)(keyNode) ? String(keyNode.value) : void 0;
      const offset = startOf(keyNode) ?? startOf(node) ?? 0;
      if (key === void 0) continue;
      if (seen.has(key)) {
        const message = `the key '${key}' stands twice in this map`;
        this.#findings.add("MANIFEST_DUPLICATE_KEY", message, { source: this.#source, offset });
      }
      seen.add(key);
      const isMerging = role !== "pipeline" && key === "<<" && (0, import_yaml2.isScalar)(keyNode) && keyNode.type === "PLAIN";
      if (isMerging) {
        merges.push({
          value: this.convert(valueNode, role, depth),
          node: valueNode ?? keyNode,
          index: entries.length
        });
        continue;
      }
      if (role !== "pipeline" && key === "__proto__") {
        this.#fail("MANIFEST_FORBIDDEN_KEY", "'__proto__' cannot be a key outside of pipelines", keyNode);
      }
      if (LONE_SURROGATE.test(key))
        this.#fail("MANIFEST_TEXT", "this key holds half of a character", keyNode);
      if (role !== "pipeline" && SECRET_KEYS.test(key)) this.#protect(valueNode);
      entries.push([key, this.convert(valueNode, memberRole(role, key), depth + 1)]);
      keys.push(offset);
      values.push(isEmptyNode(valueNode) ? offset : startOf(valueNode) ?? offset);
    }
    const start = startOf(node) ?? 0;
    const origin = { source: this.#source, start, keys, values };
    if (merges.length > 0) return this.#merge(entries, origin, merges, seen);
    const made = new Document(entries);
    this.#origins.set(made, origin);
    return made;
  }
  /** YAML's merge: what the map says itself wins, then the earlier of the merged maps. */
  #merge(own, origin, merges, seen) {
    const parts = [];
    const addMerged = (value, node) => {
      if (isList(value)) {
        for (const item of value) addMerged(isList(item) ? null : item, node);
        return;
      }
      if (!isDocument(value)) {
        this.#fail("MANIFEST_ALIAS", "`<<` merges a map, or a list of maps", node);
        return;
      }
      const from = this.#origins.get(value);
      for (const [i, entry] of value.entries.entries()) {
        if (seen.has(entry[0])) continue;
        seen.add(entry[0]);
        parts.push({ entry, key: from?.keys[i] ?? origin.start, value: from?.values[i] ?? origin.start });
      }
    };
    for (let i = 0; i <= own.length; i += 1) {
      for (const merge of merges) if (merge.index === i) addMerged(merge.value, merge.node);
      const entry = own[i];
      if (entry)
        parts.push({ entry, key: origin.keys[i] ?? origin.start, value: origin.values[i] ?? origin.start });
    }
    const made = new Document(parts.map(({ entry }) => entry));
    const keys = parts.map(({ key }) => key);
    this.#origins.set(made, { ...origin, keys, values: parts.map(({ value }) => value) });
    return made;
  }
  /** Keeps a literal in a field for secrets out of every quotation. */
  #protect(node) {
    if (node === null || !node.range) return;
    const isReference = (0, import_yaml2.isScalar)(node) && /^\$\{secret(File)?:[^}]*\}$/.test(String(node.value));
    if (!isReference) this.#source.secretRanges.push([node.range[0], node.range[1]]);
  }
  #fail(code, message, node) {
    this.hasFailed = true;
    this.#findings.add(code, message, { source: this.#source, offset: startOf(node) ?? 0 });
    return null;
  }
};
var isEmptyNode = (node) => node === null || (0, import_yaml2.isScalar)(node) && node.value === null && !node.source;
var startOf = (node) => node?.range?.[0];

// src/manifest/parse.ts
function parseYaml(source, role, context) {
  const tokens = tokensOf(source, context.findings);
  if (tokens === void 0) return void 0;
  let documents;
  try {
    const composer = new import_yaml3.Composer({
      version: "1.2",
      schema: "core",
      stringKeys: true,
      uniqueKeys: false,
      merge: false,
      resolveKnownTags: false,
      logLevel: "silent"
    });
    documents = [...composer.compose(tokens, true, source.text.length)];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    context.findings.add("MANIFEST_TOO_DEEP", "the file is nested too deeply", { source, offset: 0 });
    return void 0;
  }
  const document = documents[0];
  const hasErrors = reportSyntax(documents, source, context.findings);
  if (documents[1] !== void 0) {
    const offset = documents[1].contents?.range[0] ?? documents[1].range[0];
    const message = `the file holds ${documents.length} YAML documents; one is expected`;
    context.findings.add("MANIFEST_SEVERAL_DOCUMENTS", message, { source, offset });
    return void 0;
  }
  const root = document?.contents;
  if (!hasErrors && (root === null || root === void 0 || (0, import_yaml3.isScalar)(root) && root.value === null)) {
    context.findings.add("MANIFEST_EMPTY", "the file is empty", { source, offset: 0 });
    return void 0;
  }
  if (root === null || root === void 0) return void 0;
  const converter = new YamlConverter(source, context);
  const value = converter.convert(root, role, 0);
  return hasErrors || converter.hasFailed ? void 0 : value;
}

// src/manifest/source.ts
var Source = class {
  /** As shown to people: relative to the working directory where the user gave it so. */
  file;
  /** Absolute. */
  path;
  text;
  /** Ranges of the text that may hold a secret: they are never quoted. */
  secretRanges = [];
  #lineStarts;
  constructor(file, path, text) {
    this.file = file;
    this.path = path;
    this.text = text;
  }
  /** The line and column of an offset. */
  place(offset) {
    const starts = this.lineStarts();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
  /** The offsets at which a line starts and ends, its line break left out. Lines count from 1. */
  lineRange(line) {
    const starts = this.lineStarts();
    const start = starts[line - 1] ?? this.text.length;
    const next = starts[line] ?? this.text.length + 1;
    const end = Math.max(start, next - 1);
    return [start, this.text[end - 1] === "\r" ? end - 1 : end];
  }
  lineStarts() {
    if (this.#lineStarts !== void 0) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1))
      starts.push(at + 1);
    this.#lineStarts = starts;
    return starts;
  }
};
var Origins = class {
  #table = /* @__PURE__ */ new WeakMap();
  set(container, origin) {
    this.#table.set(container, origin);
  }
  get(container) {
    return this.#table.get(container);
  }
  /** The start of a container itself. */
  start(container) {
    const origin = this.#table.get(container);
    return origin && { source: origin.source, offset: origin.start };
  }
  /** The key (of a list: the element) at `index`. */
  key(container, index) {
    const origin = this.#table.get(container);
    return origin && spotAt(origin, index, origin.keys[index] ?? origin.values[index]);
  }
  value(container, index) {
    const origin = this.#table.get(container);
    return origin && spotAt(origin, index, origin.values[index]);
  }
  /**
   * The spot at a path below `root`: of the key or the value that stands there. Where the path leaves what is written,
   * the nearest parent's key counts, because that is where something is missing.
   */
  find(root, path, at) {
    let current = root;
    let spot = isDocument(root) || isList(root) ? this.start(root) : void 0;
    for (const [depth, segment] of path.entries()) {
      if (!isDocument(current) && !isList(current)) return spot;
      const index = indexOf(current, segment);
      if (index === -1) return spot;
      const wantsValue = at === "value" && depth === path.length - 1;
      spot = (wantsValue ? this.value(current, index) : this.key(current, index)) ?? spot;
      current = isDocument(current) ? current.entries[index]?.[1] : current[index];
    }
    return spot;
  }
};
function indexOf(container, segment) {
  if (isDocument(container)) return container.entries.findLastIndex(([key]) => key === String(segment));
  const index = Number(segment);
  return Number.isInteger(index) && index >= 0 && index < container.length ? index : -1;
}
function spotAt(origin, index, offset) {
  if (offset === void 0) return { source: origin.source, offset: origin.start };
  return { source: origin.sources?.[index] ?? origin.source, offset };
}

export {
  Findings,
  memberRole,
  holdsResources,
  checkShape,
  workspacesOf,
  jsonSpelling,
  parseYaml,
  Source,
  Origins
};
//# sourceMappingURL=chunk-P4U4WE5Q.js.map
