import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  didYouMean,
  distance,
  suggest
} from "./chunk-FUZ4N6R3.js";
import {
  DURATION_UNITS,
  SINK_NAMES,
  STAGES,
  UNSUPPORTED_VARIABLES,
  describeTypes,
  describeValue,
  durationOf,
  isExpression,
  isOfType,
  isPseudoConnection,
  isSink,
  isText,
  numberOf,
  unitsOf
} from "./chunk-HKMYOINZ.js";
import {
  checkName
} from "./chunk-YP2MT54G.js";
import {
  TIERS,
  TIER_LIMITS,
  compareTiers,
  isTier,
  lookUp
} from "./chunk-FIMLQFBN.js";
import {
  AWS_REGION_NAMES,
  REGIONS
} from "./chunk-4LYFM5PH.js";
import {
  KIND_RULES
} from "./chunk-56T5EPF6.js";
import {
  severityOf,
  usualFix
} from "./chunk-DZOPQPUO.js";
import {
  SecretReference
} from "./chunk-Q5I7C2PW.js";
import {
  NumberLiteral,
  isDocument,
  isList,
  textOf,
  valueAt
} from "./chunk-TLXLCQXF.js";

// src/pipeline/references.ts
var DLQ_TYPES = ["Cluster"];
var MAX_DEPTH = 50;
function connectionReferences(pipeline, options) {
  const found = [];
  collectStages(pipeline, ["pipeline"], found);
  const path = ["dlq", "connectionName"];
  const name = valueAt(options, path);
  if (typeof name === "string") {
    found.push({ name, path: ["options", ...path], allowedTypes: DLQ_TYPES, purpose: "dlq" });
  }
  return found;
}
function collectStages(stages, path, found) {
  if (!isList(stages) || path.length > MAX_DEPTH) return;
  stages.forEach((stage, index) => {
    if (!isDocument(stage)) return;
    for (const [name, body] of stage.entries) {
      const spec = STAGES.get(name);
      if (spec === void 0 || !isDocument(body)) continue;
      const stagePath = [...path, String(index), name];
      for (const key of spec.connections ?? []) {
        const connection = valueAt(body, key.path);
        if (typeof connection !== "string" || key.unless !== void 0 && body.has(key.unless)) continue;
        if (isPseudoConnection(connection, name)) continue;
        found.push({
          name: connection,
          path: [...stagePath, ...key.path],
          allowedTypes: key.types,
          purpose: key.purpose
        });
      }
      for (const [field, { types }] of Object.entries(spec.body.fields ?? {})) {
        if (types.includes("stages")) collectStages(body.get(field), [...stagePath, field], found);
      }
    }
  });
}

// src/kinds/headers.ts
var CREDENTIAL_HEADER = /^(?:proxy-)?authorization$|^cookie$|password|passphrase|secret|token|credential|api-?_?key|access-?_?key|private-?_?key|signature/i;
function isCredentialHeader(name) {
  return CREDENTIAL_HEADER.test(name);
}
var PLAIN_HEADER = /^(?:accept(?:-.+)?|cache-control|content-.+|date|expect|from|host|if-.+|origin|pragma|prefer|range|te|user-agent|x-requested-with)$/i;
function isPlainHeader(name) {
  return PLAIN_HEADER.test(name) && !isCredentialHeader(name);
}

// src/kinds/samples.ts
var SAMPLE_NAMES = ["sample_stream_solar"];
var LIKELY_SAMPLE_NAMES = [
  "samplestock",
  "sampleweather",
  "sampleiot",
  "samplelog",
  "samplecommerce"
];

// src/kinds/checks/finding.ts
function collect(check) {
  const findings = [];
  check((code, path, message, { fix, at = "value", severity = KIND_RULES[code].severity }) => {
    findings.push({ severity, code, message, fix, path, at });
  });
  return findings;
}

// src/kinds/kafka.ts
var LOGIN_FIELDS = {
  PLAIN: ["username", "password"],
  "SCRAM-256": ["username", "password"],
  "SCRAM-512": ["username", "password"],
  OAUTHBEARER: ["tokenEndpointUrl", "clientId", "clientSecret"]
};
var LOGIN_ONLY_FIELDS = [
  "username",
  "password",
  "method",
  "tokenEndpointUrl",
  "clientId",
  "clientSecret",
  "scope",
  "saslOauthbearerExtensions"
];
var LOGIN_OPTIONS = {
  OAUTHBEARER: ["method", "scope", "saslOauthbearerExtensions"]
};
var KAFKA_SETTINGS = [
  "acks",
  "allow.auto.create.topics",
  "auto.offset.reset",
  "batch.size",
  "client.dns.lookup",
  "client.id",
  "compression.type",
  "connections.max.idle.ms",
  "delivery.timeout.ms",
  "enable.idempotence",
  "fetch.max.bytes",
  "fetch.min.bytes",
  "group.id",
  "heartbeat.interval.ms",
  "isolation.level",
  "linger.ms",
  "max.in.flight.requests.per.connection",
  "max.partition.fetch.bytes",
  "max.poll.interval.ms",
  "message.max.bytes",
  "queue.buffering.max.messages",
  "request.timeout.ms",
  "retries",
  "session.timeout.ms",
  "transactional.id"
];

// src/kinds/checks/kafka.ts
var LOGIN = ["authentication"];
function checkKafka(fields, report) {
  checkServers(textOf(fields.get("bootstrapServers")), report);
  checkLogin(fields, report);
  const protocol = ["security", "protocol"];
  const found = textOf(valueAt(fields, protocol));
  if (found === "PLAINTEXT" || found === "SASL_PLAINTEXT") {
    const message = `${found} sends documents${found === "PLAINTEXT" ? "" : " and the login"} without encryption`;
    report("CONNECTION_PLAINTEXT", protocol, message, {
      fix: `Use ${found === "PLAINTEXT" ? "SSL" : "SASL_SSL"}.`
    });
  }
  const config = fields.get("config");
  if (!isDocument(config)) return;
  for (const key of config.keys()) {
    if (KAFKA_SETTINGS.includes(key)) continue;
    const guess = KAFKA_SETTINGS.find((known) => distance(known, key.replaceAll("_", ".")) <= 2);
    report("CONNECTION_SETTING_IGNORED", ["config", key], `Atlas ignores the Kafka setting '${key}'`, {
      at: "key",
      fix: guess === void 0 ? "Remove it." : `Did you mean ${guess}?`
    });
  }
}
function checkServers(servers, report) {
  if (servers === void 0) return;
  const path = ["bootstrapServers"];
  const fix = "Write host:port, several separated by commas; the protocol stands in security.protocol.";
  if (servers.includes("://")) {
    report("CONNECTION_SERVERS_PROTOCOL", path, "'bootstrapServers' may not name a protocol", { fix });
  } else if (!servers.split(",").every((server) => /^\s*[^\s:/]+:\d{1,5}\s*$/.test(server))) {
    report("CONNECTION_SERVERS_FORM", path, "'bootstrapServers' has a server that is not host:port", { fix });
  }
}
function checkLogin(fields, report) {
  const login = valueAt(fields, LOGIN);
  if (!isDocument(login)) return;
  const protocol = textOf(valueAt(fields, ["security", "protocol"]));
  const mechanism = textOf(login.get("mechanism"));
  const needed = mechanism === void 0 ? void 0 : lookUp(LOGIN_FIELDS, mechanism);
  if (mechanism !== void 0 && needed !== void 0) {
    requireFields(fields, LOGIN, needed, mechanism, report);
    for (const key of LOGIN_ONLY_FIELDS) {
      if (!login.has(key) || needed.includes(key) || lookUp(LOGIN_OPTIONS, mechanism)?.includes(key) === true)
        continue;
      report("CONNECTION_LOGIN_EXTRA", [...LOGIN, key], `${mechanism} does not read '${key}'`, {
        at: "key",
        fix: "Remove it, or choose the mechanism that it belongs to."
      });
    }
    const method = textOf(login.get("method"));
    if (mechanism === "OAUTHBEARER" && method !== void 0 && method !== "OIDC") {
      const message = `the only documented method is OIDC, not '${method}'`;
      report("CONNECTION_METHOD", [...LOGIN, "method"], message, { fix: "Write OIDC." });
    }
    const endpoint = textOf(login.get("tokenEndpointUrl"));
    if (endpoint !== void 0 && /^http:/i.test(endpoint)) {
      const message = "http:// sends the client secret without encryption";
      report("CONNECTION_PLAINTEXT", [...LOGIN, "tokenEndpointUrl"], message, { fix: "Use https://." });
    }
  } else if (mechanism === void 0 && !login.has("aws") && protocol?.startsWith("SASL_") === true) {
    const message = `'authentication' needs 'mechanism' for ${protocol}`;
    report("CONNECTION_MECHANISM_MISSING", [...LOGIN, "mechanism"], message, {
      at: "key",
      fix: `Add \`mechanism\`: ${Object.keys(LOGIN_FIELDS).join(", ")}.`
    });
  }
  checkCertificate(login, mechanism === void 0 && protocol === "SSL", report);
}
function checkCertificate(login, expected, report) {
  const pair = ["sslCertificate", "sslKey"];
  const missing = pair.filter((key) => !login.has(key));
  if (missing.length === 0 || missing.length === 2 && !expected) return;
  const message = missing.length === 2 ? "SSL without a mechanism is expected to have a client certificate" : `the client certificate has no '${missing[0] ?? ""}'`;
  const fix = `Add ${missing.map((key) => `\`${key}\``).join(" and ")}.`;
  report("CONNECTION_CERTIFICATE", [...LOGIN, missing[0] ?? ""], message, { at: "key", fix });
}
function requireFields(fields, path, names, by, report) {
  for (const name of names) {
    if (valueAt(fields, [...path, name]) !== void 0) continue;
    const message = `'${path.join(".")}' needs '${name}' for ${by}`;
    report("CONNECTION_LOGIN_MISSING", [...path, name], message, { at: "key", fix: `Add \`${name}\`.` });
  }
}

// src/kinds/checks/connection.ts
function checkConnection(name, fields) {
  return collect((report) => {
    checkName("connection", name, report);
    lookUp(CHECKS, textOf(fields.get("type")) ?? "")?.(fields, report, name);
    checkNetworking(fields, report);
  });
}
var CHECKS = {
  Sample: checkSample,
  Cluster: checkCluster,
  Kafka: checkKafka,
  Https: checkHttps,
  SchemaRegistry: checkRegistry,
  AzureBlobStorage: (fields, report) => {
    if (valueAt(fields, ["azure", "region"]) === void 0) return;
    report("CONNECTION_DEPRECATED", ["azure", "region"], "'azure.region' is deprecated", {
      at: "key",
      fix: "Remove it."
    });
  }
};
function checkSample(_, report, name) {
  if (SAMPLE_NAMES.includes(name) || LIKELY_SAMPLE_NAMES.includes(name)) return;
  report("CONNECTION_SAMPLE_NAME", [], `Sluice knows no sample data called '${name}'`, {
    fix: `Name the connection ${SAMPLE_NAMES.join(" or ")}: its name chooses the data.`
  });
}
var BUILT_IN_ROLES = ["atlasAdmin", "readWriteAnyDatabase", "readAnyDatabase"];
function checkCluster(fields, report) {
  const path = ["dbRoleToExecute", "role"];
  const role = textOf(valueAt(fields, path));
  if (valueAt(fields, ["dbRoleToExecute", "type"]) !== "BUILT_IN" || role === void 0) return;
  if (BUILT_IN_ROLES.includes(role)) return;
  report("CONNECTION_ROLE", path, `'${role}' is no built-in role that Sluice knows`, {
    fix: `Write one of ${BUILT_IN_ROLES.join(", ")}, or type: CUSTOM.`
  });
}
function checkHttps(fields, report) {
  const url = textOf(fields.get("url"));
  if (url !== void 0) checkUrl(url, ["url"], report, "warning");
  const headers = fields.get("headers");
  if (!isDocument(headers)) return;
  for (const [name, value] of headers.entries) {
    const isReference = value instanceof SecretReference;
    if (isReference && isPlainHeader(name)) continue;
    if (!isReference && (typeof value !== "string" || value === "" || !isCredentialHeader(name))) continue;
    const message = `Atlas returns the header ${name} to everybody who may read the project`;
    report("CONNECTION_HEADER_SECRET", ["headers", name], message, {
      fix: isReference ? "Use a credential that can do little; ignoreRules, with the reason, silences this." : "Write ${secret:NAME}, so that it does not stand in the file as well, and use a credential that can do little."
    });
  }
}
function checkRegistry(fields, report) {
  const login = ["schemaRegistryAuthentication"];
  if (valueAt(fields, [...login, "type"]) === "USER_INFO") {
    requireFields(fields, login, ["username", "password"], "USER_INFO", report);
  }
  const urls = fields.get("schemaRegistryUrls");
  if (!isList(urls)) return;
  for (const [i, url] of urls.entries()) {
    const path = ["schemaRegistryUrls", String(i)];
    if (typeof url !== "string") continue;
    checkUrl(url, path, report);
    if (urls.indexOf(url) === i) continue;
    const message = "'schemaRegistryUrls' has the same URL twice";
    report("CONNECTION_URL_TWICE", path, message, { fix: "Remove one of them." });
  }
}
function checkUrl(url, path, report, severity) {
  if (!/^https?:\/\/[^/\s]/i.test(url) || !URL.canParse(url)) {
    report("CONNECTION_URL", path, `'${path[0] ?? ""}' has to be an http or https URL`, {
      fix: "Write the whole URL, starting with https://.",
      ...severity && { severity }
    });
  } else if (/^http:/i.test(url)) {
    report("CONNECTION_PLAINTEXT", path, "http:// sends documents and headers without encryption", {
      fix: "Use https://."
    });
  }
}
function checkNetworking(fields, report) {
  for (const networking of ["networking", "publicPrivateNetworking"]) {
    const access = [networking, "access"];
    if (valueAt(fields, [...access, "type"]) !== "PRIVATE_LINK") continue;
    if (valueAt(fields, [...access, "connectionId"]) !== void 0) continue;
    report(
      "CONNECTION_LINK_MISSING",
      [...access, "connectionId"],
      `'${access.join(".")}' needs 'connectionId' for PRIVATE_LINK`,
      {
        at: "key",
        fix: "Add `connectionId`: the _id of the PrivateLink connection."
      }
    );
  }
}

// src/kinds/checks/workspace.ts
function checkWorkspace(name, fields) {
  return collect((report) => {
    checkName("workspace", name, report);
    checkRegion(fields, ["dataProcessRegion"], report);
    checkFailoverRegions(fields, report);
    const tier = textOf(valueAt(fields, ["streamConfig", "tier"]));
    const largest = textOf(valueAt(fields, ["streamConfig", "maxTierSize"]));
    if (isLarger(tier, largest)) {
      const message = `the default tier ${tier ?? ""} is larger than maxTierSize, which is ${largest ?? ""}`;
      report("WORKSPACE_TIER_CAP", ["streamConfig", "tier"], message, {
        fix: "Choose a smaller tier, or raise maxTierSize."
      });
    }
  });
}
function checkProcessor(name, fields, workspace, starts) {
  return collect((report) => {
    checkName("processor", name, report);
    const own = textOf(fields.get("tier"));
    const tier = own ?? textOf(valueAt(workspace, ["streamConfig", "tier"]));
    const largest = textOf(valueAt(workspace, ["streamConfig", "maxTierSize"]));
    if (!isLarger(tier, largest)) return;
    const message = own === void 0 ? `its workspace's tier ${tier ?? ""} is larger than maxTierSize, which is ${largest ?? ""}` : `the tier ${own} is larger than the workspace's maxTierSize, which is ${largest ?? ""}`;
    const fix = "Choose a smaller tier, or raise streamConfig.maxTierSize.";
    report("PROCESSOR_TIER_CAP", own === void 0 ? [] : ["tier"], message, {
      fix,
      ...!starts && { severity: "warning" }
    });
  });
}
function isLarger(tier, largest) {
  return isTier(tier) && isTier(largest) && compareTiers(tier, largest) > 0;
}
function checkRegion(fields, path, report) {
  const provider = textOf(valueAt(fields, [...path, "cloudProvider"]));
  const name = textOf(valueAt(fields, [...path, "region"]));
  if (provider === void 0 || name === void 0) return;
  const known = Object.entries(REGIONS).find(([cloud]) => cloud === provider)?.[1];
  if (known === void 0 || known.includes(name)) return;
  const at = [...path, "region"];
  const native = name.toLowerCase().replaceAll("_", "-");
  const atlas = Object.hasOwn(AWS_REGION_NAMES, native) ? AWS_REGION_NAMES[native] : void 0;
  if (atlas !== void 0 && provider === "AWS") {
    const message2 = `Atlas calls the AWS region ${native} ${atlas}`;
    report("WORKSPACE_REGION_SPELLING", at, message2, { fix: `Write ${atlas}.` });
    return;
  }
  const spelling = name.includes("_") ? name : atlas ?? name;
  const owner = Object.entries(REGIONS).find(([, names]) => names.includes(spelling))?.[0];
  if (owner !== void 0) {
    const message2 = `'${name}' is a region of ${owner}, not of ${provider}`;
    const fix2 = `Write cloudProvider: ${owner}, or a region of ${provider}.`;
    report("WORKSPACE_REGION_PROVIDER", at, message2, { fix: fix2 });
    return;
  }
  const guess = nearestRegion(name, known);
  const message = `'${name}' is no region of ${provider} that this version of Sluice knows`;
  const fix = guess === void 0 ? "Check its name; where Atlas has added it since, silence the rule with ignoreRules." : `Did you mean ${guess}?`;
  report("WORKSPACE_REGION_UNKNOWN", at, message, { fix });
}
function nearestRegion(name, known) {
  const plain = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const sorted = (text) => Array.from(plain(text)).toSorted().join("");
  return known.find((region) => sorted(region) === sorted(name)) ?? known.find((region) => distance(plain(region), plain(name)) <= 2);
}
function checkFailoverRegions(fields, report) {
  const regions = fields.get("failoverRegions");
  if (!isList(regions)) return;
  const home = fields.get("dataProcessRegion");
  const provider = isDocument(home) ? textOf(home.get("cloudProvider")) : void 0;
  const seen = /* @__PURE__ */ new Set([isDocument(home) ? textOf(home.get("region")) : void 0]);
  for (const [i, region] of regions.entries()) {
    const path = ["failoverRegions", String(i)];
    checkRegion(fields, path, report);
    if (!isDocument(region)) continue;
    const [cloud, name] = [textOf(region.get("cloudProvider")), textOf(region.get("region"))];
    if (provider !== void 0 && cloud !== void 0 && cloud !== provider) {
      const message = `the workspace runs in ${provider} and cannot fail over to ${cloud}`;
      const fix = `Name a region of ${provider}.`;
      report("WORKSPACE_FAILOVER_PROVIDER", [...path, "cloudProvider"], message, { fix });
    } else if (name !== void 0 && seen.has(name)) {
      const message = `the workspace has the region ${name} already`;
      report("WORKSPACE_FAILOVER_REPEATED", [...path, "region"], message, { fix: "Name another region." });
    }
    seen.add(name);
  }
}

// src/pipeline/checks/dlq.ts
var KEYS = ["connectionName", "db", "coll"];
function hasDlq(options) {
  const dlq = isDocument(options) ? options.get("dlq") : void 0;
  return dlq !== void 0 && dlq !== null && !(isDocument(dlq) && dlq.entries.length === 0);
}
function checkDlq(options, report) {
  if (!isDocument(options) || !hasDlq(options)) return;
  const path = ["options", "dlq"];
  const dlq = options.get("dlq");
  if (!isDocument(dlq)) {
    report("PIPELINE_DLQ_SHAPE", path, "options.dlq is a document with connectionName, db and coll");
    return;
  }
  for (const key of KEYS) {
    const value = dlq.get(key) ?? null;
    if (value === null) {
      report("PIPELINE_DLQ_SHAPE", path, `options.dlq.${key} is missing`, { at: "key" });
    } else if (!isText(value) || value === "") {
      report("PIPELINE_DLQ_SHAPE", [...path, key], `options.dlq.${key} must be a string that is not empty`);
    }
  }
  for (const key of dlq.keys()) {
    if (KEYS.includes(key)) continue;
    report("PIPELINE_FIELD_UNKNOWN", [...path, key], `Sluice does not know options.dlq.${key}`, {
      at: "key",
      fix: didYouMean(key, KEYS)
    });
  }
}

// src/pipeline/variants.ts
function mainConnection(spec, body, context) {
  const key = spec.connections?.[0];
  const name = key === void 0 ? void 0 : valueAt(body, key.path);
  if (typeof name !== "string") return {};
  const type = context.connections?.get(name);
  return type === void 0 ? { name } : { name, type };
}
function variantOf(spec, body, context) {
  const { variants } = spec;
  if (variants === void 0) return void 0;
  const byKey = variants.find(({ key }) => key !== void 0 && body.has(key));
  if (byKey !== void 0) return byKey;
  const { name, type } = mainConnection(spec, body, context);
  if (type !== void 0) {
    return variants.find(({ connectionTypes }) => connectionTypes.includes(type));
  }
  if (name === void 0 || isPseudoConnection(name)) return void 0;
  const fitting = variants.filter(
    ({ key, fields }) => key === void 0 && body.entries.every(([field]) => Object.hasOwn(fields, field))
  );
  return fitting.length === 1 ? fitting[0] : void 0;
}
var merged = /* @__PURE__ */ new WeakMap();
function commonFields(spec) {
  const known = merged.get(spec);
  if (known !== void 0) return known;
  const variants = (spec.variants ?? []).filter(({ key }) => key === void 0);
  const names = new Set(variants.flatMap(({ fields: fields2 }) => Object.keys(fields2)));
  const fields = {};
  for (const name of names) {
    const specs = variants.map((variant) => variant.fields[name]);
    const present = specs.filter((field) => field !== void 0);
    const [first2] = present;
    if (first2 === void 0) continue;
    if (specs.every((field) => field === first2)) fields[name] = first2;
    else {
      const isRequired = specs.every((field) => field?.required === "yes");
      fields[name] = {
        types: [...new Set(present.flatMap(({ types, doubtfulTypes = [] }) => [...types, ...doubtfulTypes]))],
        ...isRequired && { required: "yes" },
        open: true,
        description: first2.description
      };
    }
  }
  merged.set(spec, fields);
  return fields;
}
function fieldsOf(spec, body, variant) {
  if (spec.variants === void 0 || !isDocument(body)) return spec.body.fields;
  return { ...spec.body.fields, ...variant?.fields ?? commonFields(spec) };
}

// src/pipeline/checks/failover.ts
var SMALLEST_TIER = "SP10";
var PATH = ["failoverEnabled"];
function checkFailover(stages, context, report) {
  if (context.failoverEnabled !== true) return;
  const fix = "remove failoverEnabled";
  if (isTier(context.tier) && compareTiers(context.tier, SMALLEST_TIER) < 0) {
    const message = `failover needs tier ${SMALLEST_TIER} or larger, and this is ${context.tier}`;
    report("PIPELINE_FAILOVER_TIER", PATH, message, {
      fix: `use tier ${SMALLEST_TIER} or larger, or ${fix}`
    });
  }
  const [source, sink] = [stages[0], stages.at(-1)];
  if (source?.name === "$source" && !isOf(source, context, ["Cluster"])) {
    const message = "failover is for processors that read from an Atlas cluster";
    report("PIPELINE_FAILOVER_ENDS", PATH, message, { fix });
  } else if (sink !== void 0 && sink !== source && !isOf(sink, context, ["Cluster", "Kafka"])) {
    const message = "failover is for processors that write to an Atlas cluster or to Kafka";
    report("PIPELINE_FAILOVER_ENDS", PATH, message, { fix });
  }
  if (context.hasFailoverRegions === false) {
    const message = "the workspace has no failoverRegions that the processor could fail over to";
    report("PIPELINE_FAILOVER_REGIONS", PATH, message, {
      fix: `add failoverRegions to the workspace, or ${fix}`
    });
  }
}
function isOf(stage, context, types) {
  const { name, type } = mainConnection(stage.spec, stage.body, context);
  if (type !== void 0) return types.includes(type);
  return name !== void 0 && !isPseudoConnection(name, stage.name);
}

// src/pipeline/finding.ts
function reportTo(findings) {
  return (code, path, message, { at = "value", fix = usualFix(code), reason } = {}) => {
    const severity = severityOf(code);
    findings.push({
      severity,
      code,
      message,
      ...fix !== void 0 && { fix },
      path,
      at,
      ...severity === "error" && { reason: reason ?? message }
    });
  };
}
function labelOf(path) {
  const stage = path.findLastIndex((segment) => STAGES.has(segment));
  return path.slice(Math.max(stage, 0)).join(".");
}
var IDL_NAMES = [
  [/^\$merge\.into(?=\.)/, "AtlasCollection"],
  [/^\$merge(?=\.)/, "MergeOperatorSpec"]
];
function idlLabelOf(path) {
  return IDL_NAMES.reduce((label, [pattern, name]) => label.replace(pattern, name), labelOf(path));
}

// src/pipeline/checks/duration.ts
function checkDuration(type, value, path, report) {
  const label = labelOf(path);
  const sizeKey = type === "duration" ? "size" : "offsetFromUtc";
  const units = unitsOf(type);
  let isFine = true;
  const fail2 = (at, where, message, fix) => {
    isFine = false;
    report("PIPELINE_DURATION", where, message, { at, fix });
  };
  for (const key of [sizeKey, "unit"]) {
    if (value.has(key) && value.get(key) !== null) continue;
    fail2("key", path, `${label} has no \`${key}\``, `write {"${sizeKey}": 5, "unit": "minute"}`);
  }
  const size = value.get(sizeKey) ?? null;
  if (size !== null && !Number.isInteger(numberOf(size))) {
    fail2(
      "value",
      [...path, sizeKey],
      `${label}.${sizeKey} is ${describeValue(size)} and must be a whole number`
    );
  }
  const unit = value.get("unit") ?? null;
  if (unit !== null && (typeof unit !== "string" || !units.includes(unit))) {
    const shown = typeof unit === "string" ? `\`${unit}\`` : describeValue(unit);
    const fix = typeof unit === "string" ? didYouMean(unit, units) : void 0;
    fail2("value", [...path, "unit"], `${label}.unit is ${shown}, and Atlas takes ${units.join(", ")}`, fix);
  }
  for (const key of value.keys()) {
    if (key === sizeKey || key === "unit") continue;
    const message = `Sluice does not know ${label}.${key}`;
    report("PIPELINE_FIELD_UNKNOWN", [...path, key], message, {
      at: "key",
      fix: didYouMean(key, [sizeKey, "unit"])
    });
  }
  return isFine;
}

// src/pipeline/checks/mistakes.ts
function checkMistakes(stage, body, variant, report) {
  const settled = /* @__PURE__ */ new Set();
  for (const mistake of stage.spec.mistakes ?? []) {
    const parentPath = mistake.path.slice(0, -1);
    const key = mistake.path.at(-1) ?? "";
    const parent = valueAt(body, parentPath);
    if (!isDocument(parent) || !parent.has(key) || !applies(mistake, stage, variant)) continue;
    const path = [...stage.path, ...mistake.path];
    const label = labelOf(path);
    const isError = mistake.severity === "error";
    report(
      isError ? "PIPELINE_FIELD_MISTAKEN" : "PIPELINE_FIELD_MISPLACED",
      path,
      isError ? `${label} is not a field of this stage` : `${label} stands elsewhere in the docs`,
      {
        at: "key",
        fix: mistake.fix,
        reason: `IDLUnknownField: BSON field '${idlLabelOf(path)}' is an unknown field.`
      }
    );
    settled.add(path.join("\0"));
    if (mistake.instead !== void 0) {
      settled.add([...stage.path, ...parentPath, mistake.instead].join("\0"));
    }
  }
  return settled;
}
function applies(mistake, { spec }, variant) {
  const { connectionTypes } = mistake;
  if (connectionTypes === void 0) return true;
  if (variant !== void 0) return variant.connectionTypes.some((type) => connectionTypes.includes(type));
  const key = mistake.path[0] ?? "";
  return !(spec.variants ?? []).some(({ fields }) => Object.hasOwn(fields, key));
}

// src/pipeline/checks/structure.ts
var NAMES = [...STAGES.keys()];
function checkStructure(stages, path, surroundings, report) {
  const names = stages.map((stage) => isDocument(stage) ? stage.entries[0]?.[0] : void 0);
  const placed = [];
  stages.forEach((stage, index) => {
    const stagePath = [...path, String(index)];
    if (!isWellShaped(stage, stagePath, report)) return;
    const [name, body] = stage.entries[0] ?? ["", null];
    const spec = STAGES.get(name);
    if (spec === void 0) {
      report(
        "PIPELINE_STAGE_UNSUPPORTED",
        [...stagePath, name],
        `${name} is not a stage of Atlas Stream Processing`,
        {
          at: "key",
          fix: didYouMean(name, NAMES),
          reason: `Unsupported stage: ${name}`
        }
      );
      return;
    }
    const found = {
      name,
      spec,
      body,
      path: [...stagePath, name],
      surroundings,
      isLast: index === stages.length - 1
    };
    placed.push(found);
    checkPlacement(found, report);
  });
  if (surroundings === "main") checkOrder(names, path, report);
  return placed;
}
function isWellShaped(stage, path, report) {
  if (isDocument(stage) && stage.entries.length === 1) return true;
  const second = isDocument(stage) ? stage.entries[1]?.[0] : void 0;
  const reason = "A pipeline stage specification object must contain exactly one field.";
  if (second === void 0) {
    const message = isDocument(stage) ? "a stage has no name" : "a stage is a document with one key, its name";
    report("PIPELINE_STAGE_SHAPE", path, message, { reason });
  } else {
    report(
      "PIPELINE_STAGE_SHAPE",
      [...path, second],
      `a stage has one key, and this one has \`${second}\` too`,
      {
        at: "key",
        fix: second.startsWith("$") ? `make \`${second}\` a stage of its own` : `move \`${second}\` into the body of the stage, or remove it`,
        reason
      }
    );
  }
  return false;
}
function checkPlacement({ name, spec, path, surroundings }, report) {
  const at = "key";
  const { main, window, payload } = spec.placement;
  if (surroundings === "main" && main === "never") {
    report("PIPELINE_ONLY_IN_WINDOW", path, `${name} stands only in the pipeline of a window`, {
      at,
      fix: "move it into a $tumblingWindow, $hoppingWindow or $sessionWindow",
      reason: `${name} stage is only permitted in the inner pipeline of a window stage`
    });
  } else if (surroundings === "window" && window === "no") {
    report("PIPELINE_NOT_IN_WINDOW", path, `${name} cannot stand in the pipeline of a window`, {
      at,
      fix: "move it into the main pipeline",
      reason: `${name} stage is not permitted in the inner pipeline of a window stage`
    });
  } else if (surroundings === "window" && window === "open") {
    report("PIPELINE_MAYBE_NOT_IN_WINDOW", path, `${name} is documented for the main pipeline only`, { at });
  } else if (surroundings === "payload" && payload === "no") {
    report("PIPELINE_NOT_IN_PAYLOAD", path, `${name} cannot stand in a payload`, {
      at,
      fix: "use $project, $addFields, $replaceRoot or $set there",
      reason: `${name} stage is not permitted in the payload (inner pipeline) of an https stage`
    });
  }
}
function checkOrder(names, path, report) {
  const at = "key";
  const place = (index) => [...path, String(index), names[index] ?? ""];
  const [first2] = names;
  if (first2 !== void 0 && first2 !== "$source") {
    report("PIPELINE_FIRST_STAGE", place(0), `the first stage is $source, and this one is ${first2}`, {
      at,
      reason: `First stage must be $source, found: ${first2}`
    });
  }
  let windows = 0;
  names.forEach((name, index) => {
    if (name === "$source" && index > 0 && first2 === "$source") {
      report("PIPELINE_SOURCE_PLACE", place(index), "a pipeline has one $source, its first stage", {
        at,
        reason: "$source stage is only permitted as the first stage"
      });
    }
    if (name !== void 0 && STAGES.get(name)?.isWindow === true && ++windows > 1) {
      report("PIPELINE_WINDOW_REPEATED", place(index), "a pipeline has at most one window", {
        at,
        reason: "Only one window stage is allowed in a pipeline"
      });
    }
  });
  checkEnd(names, place, report);
}
function checkEnd(names, place, report) {
  const at = "key";
  const specs = names.map((name) => name === void 0 ? void 0 : STAGES.get(name));
  const end = specs.findIndex((spec) => spec?.placement.main === "last");
  const last = specs.at(-1);
  const noSink = "The last stage in the pipeline must be $merge or $emit.";
  if (end >= 0 && end < names.length - 1) {
    const follower = names[end + 1];
    if (follower === void 0) return;
    report(
      "PIPELINE_AFTER_SINK",
      place(end + 1),
      `nothing follows ${names[end] ?? ""}, and here comes ${follower}`,
      {
        at,
        fix: `move ${names[end] ?? ""} to the end, or remove what follows`,
        reason: last !== void 0 && isSink(last) ? "No stages are allowed after a $merge or $emit stage." : noSink
      }
    );
  } else if (last !== void 0 && !isSink(last)) {
    report("PIPELINE_SINK_MISSING", place(names.length - 1), "the pipeline does not end in a sink", {
      at,
      fix: `end it with one of ${SINK_NAMES.join(", ")}`,
      reason: noSink
    });
  }
}
function innerStages(body, field) {
  const inner = isDocument(body) ? body.get(field) : void 0;
  return isList(inner) ? inner : void 0;
}

// src/pipeline/checks/fields.ts
function checkFields(stage, context, report) {
  const { spec, body, path } = stage;
  const variant = isDocument(body) ? variantOf(spec, body, context) : void 0;
  const fields = fieldsOf(spec, body, variant);
  const settled = isDocument(body) ? checkMistakes(stage, body, variant, report) : /* @__PURE__ */ new Set();
  const root = fields === void 0 ? spec.body : { ...spec.body, fields };
  new FieldCheck(spec, settled, report).value(root, body, path);
}
var DOUBTED = {
  PIPELINE_FIELD_MISSING: "PIPELINE_FIELD_MAYBE_MISSING",
  PIPELINE_FIELD_TYPE: "PIPELINE_FIELD_MAYBE_TYPE",
  PIPELINE_FIELD_VALUE: "PIPELINE_FIELD_MAYBE_VALUE",
  PIPELINE_FIELD_RANGE: "PIPELINE_FIELD_MAYBE_VALUE",
  PIPELINE_FIELD_EMPTY: "PIPELINE_FIELD_MAYBE_VALUE"
};
var FieldCheck = class {
  #stage;
  /** Paths, joined by NUL, that a mistake has settled. */
  #settled;
  #report;
  constructor(stage, settled, report) {
    this.#stage = stage;
    this.#settled = settled;
    this.#report = report;
  }
  value(spec, value, path) {
    if (!spec.types.some((type) => isOfType(type, value))) {
      this.#wrongType(spec, value, path);
      return;
    }
    const { types } = spec;
    if (isText(value)) this.#text(spec, value, path);
    else if (isList(value)) this.#list(spec, value, path);
    else if (numberOf(value) !== void 0) this.#number(spec, value, path);
    else if (isDocument(value)) {
      if (types.includes("duration") && !types.includes("document")) {
        if (checkDuration("duration", value, path, this.#report)) this.#duration(spec, value, path);
      } else if (types.includes("offset")) checkDuration("offset", value, path, this.#report);
      else if (types.includes("document")) this.#members(spec, value, path);
    }
  }
  #wrongType(spec, value, path) {
    const label = labelOf(path);
    const wanted = describeTypes(spec.types);
    if (spec.doubtfulTypes?.some((type) => isOfType(type, value)) === true) {
      const message = `${label} is ${describeValue(value)}; ${wanted} is sure to be taken`;
      this.#report("PIPELINE_FIELD_MAYBE_TYPE", path, message, { fix: `write ${wanted}` });
    } else if (spec.types.includes("duration") && numberOf(value) !== void 0) {
      this.#report("PIPELINE_DURATION", path, `${label} is a bare number and needs a unit`, {
        fix: `write {"size": ${numberOf(value) ?? 1}, "unit": "second"}`,
        reason: `Must specify unit and size for non-zero ${label} values`
      });
    } else {
      this.#problem(
        "PIPELINE_FIELD_TYPE",
        spec,
        path,
        `${label} is ${describeValue(value)} and must be ${wanted}`,
        {
          reason: `TypeMismatch: BSON field '${idlLabelOf(path)}' is the wrong type, expected ${wanted}`
        }
      );
    }
  }
  #text(spec, value, path) {
    if (typeof value !== "string") return;
    if (value === "" && spec.nonEmpty === true) {
      const label2 = labelOf(path);
      this.#problem("PIPELINE_FIELD_EMPTY", spec, path, `${label2} is empty`, {
        reason: `${label2} cannot be empty`
      });
    }
    const { values } = spec;
    if (values === void 0 || values.includes(value)) return;
    if (spec.types.includes("expression") && value.startsWith("$")) return;
    const isDoubtful = spec.doubtfulValues?.includes(value) === true;
    const code = isDoubtful ? "PIPELINE_FIELD_MAYBE_VALUE" : "PIPELINE_FIELD_VALUE";
    const label = labelOf(path);
    this.#problem(code, spec, path, `${label} is \`${value}\`, and Atlas takes ${values.join(", ")}`, {
      fix: didYouMean(value, values) ?? `write one of ${values.join(", ")}`,
      reason: `BadValue: Enumeration value '${value}' for field '${label}' is not a valid value.`
    });
  }
  #list(spec, value, path) {
    if (value.length === 0 && spec.nonEmpty === true) {
      this.#problem("PIPELINE_FIELD_EMPTY", spec, path, `${labelOf(path)} is an empty list`);
    }
    if (spec.runs === "server" && spec.types.includes("stages")) {
      value.forEach((stage, index) => isWellShaped(stage, [...path, String(index)], this.#report));
    }
  }
  #number(spec, value, path) {
    const found = numberOf(value) ?? 0;
    const { min = -Infinity, max = Infinity } = spec;
    if (found >= min && found <= max) return;
    const label = labelOf(path);
    const bound = found < min ? `at least ${min}` : `at most ${max}`;
    this.#problem("PIPELINE_FIELD_RANGE", spec, path, `${label} is ${found} and must be ${bound}`, {
      reason: `BSON field '${label}' value must be ${bound}, actual value '${found}'`
    });
  }
  #duration(spec, value, path) {
    const found = durationOf(value) ?? 0;
    const { min = -Infinity, max = Infinity } = spec;
    if (found >= min && found <= max) return;
    const label = labelOf(path);
    const bound = found > max ? `at most ${describeDuration(max)}` : min > 0 ? "greater than 0" : "at least 0";
    this.#problem("PIPELINE_FIELD_RANGE", spec, path, `${label} must be ${bound}`, {
      reason: `${label} size must be ${bound}.`
    });
  }
  #members(spec, value, path) {
    const { fields = {}, open = false, members } = spec;
    if (value.entries.length === 0 && spec.nonEmpty === true) {
      this.#problem("PIPELINE_FIELD_EMPTY", spec, path, `${labelOf(path)} is an empty document`);
    }
    const unknown = [];
    for (const [key, member] of value.entries) {
      const known = Object.hasOwn(fields, key) ? fields[key] : void 0;
      const memberPath = [...path, key];
      if (known === void 0) {
        if (members !== void 0) this.value(members, member, memberPath);
        else if (!open && !this.#isSettled(memberPath)) unknown.push(key);
      } else if (member !== null) {
        this.value(known, member, memberPath);
        this.#deprecated(known, memberPath);
      }
    }
    this.#missing(spec, fields, value, unknown, path);
    for (const key of unknown) this.#unknown(key, fields, [...path, key]);
  }
  /** Takes the keys out of `unknown` that are misspelt required ones. */
  #missing(spec, fields, value, unknown, path) {
    for (const [key, field] of Object.entries(fields)) {
      if (field.required === void 0) continue;
      const found = value.get(key);
      if (found !== void 0 && (found !== null || field.types.includes("any"))) continue;
      if (this.#isSettled([...path, key])) continue;
      const misspelt = unknown.findIndex((word) => suggest(word, Object.keys(fields)) === key);
      const label = labelOf([...path, key]);
      const reason = `IDLFailedToParse: BSON field '${idlLabelOf([...path, key])}' is missing but a required field`;
      if (misspelt >= 0 && field.required === "yes") {
        const [word = ""] = unknown.splice(misspelt, 1);
        const message = `${labelOf([...path, word])} is unknown, and ${label} is missing`;
        this.#report("PIPELINE_FIELD_MISSPELT", [...path, word], message, {
          at: "key",
          fix: `did you mean \`${key}\`?`,
          reason
        });
      } else if (field.required === "open") {
        const inner = Object.entries(field.fields ?? {}).find(([, { required }]) => required === "open")?.[0];
        const wanted = inner === void 0 ? label : `${label}.${inner}`;
        const message = `${wanted} is missing; the documentation requires it, other sources do not`;
        this.#report("PIPELINE_FIELD_MAYBE_MISSING", path, message, {
          at: "key",
          fix: `add \`${wanted}\` to be sure`
        });
      } else {
        this.#problem("PIPELINE_FIELD_MISSING", spec, path, `${label} is missing`, {
          at: "key",
          fix: `add \`${key}\``,
          reason
        });
      }
    }
  }
  #unknown(key, fields, path) {
    const others = (this.#stage.variants ?? []).filter((variant) => Object.hasOwn(variant.fields, key));
    const isTop = path.length > 1 && labelOf(path).split(".").length === 2;
    const owner = isTop && others.length > 0 ? others.map(({ title }) => title).join(", ") : void 0;
    const message = owner === void 0 ? `Sluice does not know ${labelOf(path)}` : `${labelOf(path)} belongs to another kind of connection (${owner})`;
    this.#report("PIPELINE_FIELD_UNKNOWN", path, message, {
      at: "key",
      fix: didYouMean(key, Object.keys(fields))
    });
  }
  #deprecated(spec, path) {
    if (spec.deprecated === void 0) return;
    const message = `${labelOf(path)} is the old name of \`${spec.deprecated}\``;
    const fix = `rename it to \`${spec.deprecated}\``;
    this.#report("PIPELINE_FIELD_DEPRECATED", path, message, { at: "key", fix });
  }
  #isSettled(path) {
    return this.#settled.size > 0 && this.#settled.has(path.join("\0"));
  }
  /** An error where the fact behind it is verified, a warning where it is not. */
  #problem(code, spec, path, ...rest) {
    const { certainty } = spec.fact ?? this.#stage.fact;
    this.#report(certainty === "verified" ? code : DOUBTED[code] ?? code, path, ...rest);
  }
};
function describeDuration(milliseconds) {
  const unit = ["day", "hour", "minute", "second"].find(
    (name) => milliseconds % DURATION_UNITS[name] === 0
  );
  if (unit === void 0) return `${milliseconds} ms`;
  const size = milliseconds / DURATION_UNITS[unit];
  return `${size} ${unit}${size === 1 ? "" : "s"}`;
}

// src/pipeline/checks/tier.ts
function requestsOf(stages) {
  return stages.flatMap(
    ({ spec, body, path }) => (spec.parallelism ?? []).flatMap((keys) => {
      const parallelism = numberOf(valueAt(body, keys));
      if (parallelism === void 0 || !Number.isInteger(parallelism) || parallelism <= 1) return [];
      return isSwitchedOff(body, keys) ? [] : [{ path: [...path, ...keys], parallelism }];
    })
  );
}
function isSwitchedOff(body, keys) {
  const parent = valueAt(body, keys.slice(0, -1));
  return isDocument(parent) && parent.get("enable") === false;
}
function checkParallelism(stages, context, report) {
  const requests = requestsOf(stages);
  const [first2] = requests;
  if (first2 === void 0) return;
  const requested = requests.reduce((sum, { parallelism }) => sum + parallelism - 1, 0);
  const tier = isTier(context.tier) ? context.tier : void 0;
  const limit = TIER_LIMITS[tier ?? "SP50"].parallelism;
  if (requested <= limit) return;
  const largest = requests.reduce((a, b) => b.parallelism > a.parallelism ? b : a, first2);
  const enough = TIERS.find((candidate) => TIER_LIMITS[candidate].parallelism >= requested);
  const advice = enough === void 0 ? "lower the parallelism" : `lower it, or use tier ${enough} or larger`;
  report(
    "PIPELINE_PARALLELISM",
    largest.path,
    `the stages ask for ${requested} beyond one each, and ${tier ?? "the largest tier"} has ${limit}`,
    {
      fix: advice,
      reason: `Operator parallelism requested exceeds limit for this tier. (Requested: ${requested}, Limit: ${limit}).` + (enough === void 0 ? "" : ` Minimum tier for this workload: ${enough} or larger.`)
    }
  );
}
function checkStageTier({ name, spec, path }, context, report) {
  const { minimumTier } = spec;
  if (minimumTier === void 0 || !isTier(context.tier)) return;
  if (compareTiers(context.tier, minimumTier) >= 0) return;
  report(
    "PIPELINE_TIER_STAGE",
    path,
    `${name} needs tier ${minimumTier} or larger, and this is ${context.tier}`,
    {
      at: "key",
      fix: `use tier ${minimumTier} or larger`
    }
  );
}
function checkInitialSync({ name, body, path }, context, report) {
  if (name !== "$source" || !isTier(context.tier)) return;
  const collections = valueAt(body, ["coll"]);
  const limit = TIER_LIMITS[context.tier].initialSyncCollections;
  if (valueAt(body, ["initialSync", "enable"]) !== true || !isList(collections)) return;
  if (collections.length <= limit) return;
  const message = `initialSync copies ${collections.length} collections, and ${context.tier} is made for ${limit}`;
  report("PIPELINE_INITIAL_SYNC_TIER", [...path, "coll"], message, {
    fix: "name fewer, or use a larger tier"
  });
}

// src/pipeline/checks/references.ts
function checkReferences(pipeline, context, report) {
  const { connections } = context;
  if (connections === void 0) return;
  for (const { name, path, allowedTypes } of connectionReferences(pipeline, context.options)) {
    const place = labelOf(path);
    const type = connections.get(name);
    if (!connections.has(name)) {
      report("PIPELINE_CONNECTION_UNKNOWN", path, `${place}: there is no connection \`${name}\``, {
        fix: didYouMean(name, [...connections.keys()]) ?? "define it in the workspace, or name another one",
        reason: `connection named ${name} does not exist. Check sp.listConnections() for available connections`
      });
    } else if (type !== void 0 && !allowedTypes.includes(type)) {
      const wanted = allowedTypes.join(", ");
      report(
        "PIPELINE_CONNECTION_TYPE",
        path,
        `${place}: \`${name}\` is of type ${type}, and ${wanted} can stand here`,
        {
          fix: `name a connection of type ${allowedTypes.join(" or ")}`,
          reason: `Invalid connectionName in ${place}: '${name}' is a connection of type ${type}, expected ${wanted}`
        }
      );
    }
  }
}

// src/pipeline/checks/json-schema.ts
var KEYWORDS = {
  type: "types",
  bsonType: "types",
  enum: "list",
  properties: "schemas",
  patternProperties: "schemas",
  additionalProperties: "schemaOrBoolean",
  required: "names",
  dependencies: "document",
  minimum: "number",
  maximum: "number",
  multipleOf: "number",
  exclusiveMinimum: "boolean",
  exclusiveMaximum: "boolean",
  minLength: "count",
  maxLength: "count",
  pattern: "string",
  minItems: "count",
  maxItems: "count",
  uniqueItems: "boolean",
  items: "schemaOrList",
  additionalItems: "schemaOrBoolean",
  minProperties: "count",
  maxProperties: "count",
  allOf: "schemaList",
  anyOf: "schemaList",
  oneOf: "schemaList",
  not: "schema",
  title: "string",
  description: "string"
};
var DESCRIPTIONS = {
  schema: "a schema",
  schemas: "a document of schemas",
  schemaList: "a list of schemas that is not empty",
  schemaOrBoolean: "a schema, true or false",
  schemaOrList: "a schema or a list of them",
  types: "a type name or a list of them",
  names: "a list of different field names that is not empty",
  list: "a list that is not empty",
  string: "a string",
  boolean: "true or false",
  number: "a number",
  count: "a whole number, at least 0",
  document: "a document"
};
function checkJsonSchema(schema, path, report) {
  if (!isDocument(schema)) {
    fail(path, `${labelOf(path)} is ${describeValue(schema)} and must be a document`, report);
    return;
  }
  for (const [key, value] of schema.entries) {
    const shape = Object.hasOwn(KEYWORDS, key) ? KEYWORDS[key] : void 0;
    if (shape === void 0) continue;
    const keyPath = [...path, key];
    if (!fits(shape, value)) {
      fail(keyPath, `${labelOf(keyPath)} must be ${DESCRIPTIONS[shape]}`, report);
    } else checkInner(shape, value, keyPath, report);
  }
}
function fail(path, message, report) {
  report("PIPELINE_JSON_SCHEMA", path, message, { reason: `failed to parse validator: ${message}` });
}
function fits(shape, value) {
  const count = numberOf(value);
  switch (shape) {
    case "schema":
    case "document":
      return isDocument(value);
    case "schemas":
      return isDocument(value) && value.entries.every(([, member]) => isDocument(member));
    case "schemaList":
      return isList(value) && value.length > 0 && value.every(isDocument);
    case "schemaOrBoolean":
      return isDocument(value) || typeof value === "boolean";
    case "schemaOrList":
      return isDocument(value) || isList(value) && value.every(isDocument);
    case "types":
      return typeof value === "string" || areNames(value);
    case "names":
      return areNames(value);
    case "list":
      return isList(value) && value.length > 0;
    case "string":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return count !== void 0;
    case "count":
      return count !== void 0 && Number.isInteger(count) && count >= 0;
  }
}
function areNames(value) {
  if (!isList(value) || value.length === 0) return false;
  return value.every((name) => typeof name === "string") && new Set(value).size === value.length;
}
function checkInner(shape, value, path, report) {
  if (shape === "schemas" && isDocument(value)) {
    for (const [key, member] of value.entries) checkJsonSchema(member, [...path, key], report);
  } else if (isList(value) && (shape === "schemaList" || shape === "schemaOrList")) {
    value.forEach((member, index) => {
      checkJsonSchema(member, [...path, String(index)], report);
    });
  } else if (isDocument(value) && shape.startsWith("schema")) checkJsonSchema(value, path, report);
}

// src/pipeline/checks/query.ts
var COMBINING = ["$and", "$or", "$nor"];
var TOP = ["$expr", "$comment", "$text", "$where", "$sampleRate", "$alwaysTrue", "$alwaysFalse"];
var LISTS = ["$in", "$nin", "$all"];
var FIELD = [
  ...["$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$exists", "$type", "$mod", "$regex", "$options", "$size"],
  ...["$bitsAllClear", "$bitsAllSet", "$bitsAnyClear", "$bitsAnySet", "$comment", "$expr", "$where", "$text"],
  ...[
    "$geoIntersects",
    "$geoWithin",
    "$near",
    "$nearSphere",
    "$maxDistance",
    "$minDistance",
    "$within",
    "$geometry"
  ]
];
var VALUES = [
  ...["$date", "$oid", "$numberInt", "$numberLong", "$numberDouble", "$numberDecimal", "$binary", "$uuid"],
  ...[
    "$timestamp",
    "$regularExpression",
    "$symbol",
    "$code",
    "$undefined",
    "$minKey",
    "$maxKey",
    "$ref",
    "$id",
    "$db"
  ]
];
var KNOWN_TOP = [...COMBINING, ...TOP, "$jsonSchema"];
var KNOWN_FIELD = [...LISTS, ...FIELD, "$not", "$elemMatch"];
function checkQuery(query, path, stage, refused, report) {
  if (isDocument(query)) new QueryCheck(stage, refused, report).query(query, path);
}
var QueryCheck = class {
  #stage;
  #refused;
  #report;
  constructor(stage, refused, report) {
    this.#stage = stage;
    this.#refused = refused;
    this.#report = report;
  }
  query(query, path) {
    for (const [key, value] of query.entries) {
      const keyPath = [...path, key];
      if (!key.startsWith("$")) {
        if (isDocument(value)) this.#operators(value, keyPath);
      } else if (this.#isRefused(key, keyPath)) continue;
      else if (COMBINING.includes(key)) this.#queries(value, keyPath);
      else if (key === "$jsonSchema") checkJsonSchema(value, keyPath, this.#report);
      else if (!TOP.includes(key)) this.#unknown(key, keyPath, KNOWN_TOP);
    }
  }
  /** What stands under a field: operators, when the first key is one; otherwise a document to be equal to. */
  #operators(value, path) {
    const first2 = value.keys()[0] ?? "";
    if (!first2.startsWith("$") || VALUES.includes(first2)) return;
    for (const [key, operand] of value.entries) {
      const keyPath = [...path, key];
      if (this.#isRefused(key, keyPath)) continue;
      if (LISTS.includes(key)) {
        if (!isList(operand)) this.#wrong(operand, keyPath, "a list");
      } else if (key === "$not") {
        if (isDocument(operand)) this.#operators(operand, keyPath);
      } else if (key === "$elemMatch") {
        if (!isDocument(operand)) this.#wrong(operand, keyPath, "a document");
        else if (isOfOperators(operand)) this.#operators(operand, keyPath);
        else this.query(operand, keyPath);
      } else if (key.startsWith("$") && !FIELD.includes(key)) this.#unknown(key, keyPath, KNOWN_FIELD);
    }
  }
  #queries(value, path) {
    if (!isList(value) || value.length === 0) {
      this.#wrong(value, path, "a list of queries that is not empty");
      return;
    }
    value.forEach((item, index) => {
      const itemPath = [...path, String(index)];
      if (isDocument(item)) this.query(item, itemPath);
      else this.#wrong(item, itemPath, "a query");
    });
  }
  #isRefused(operator, path) {
    if (!this.#refused.includes(operator)) return false;
    this.#report("PIPELINE_QUERY_OPERATOR", path, `${this.#stage} cannot use ${operator} in a stream`, {
      at: "key",
      reason: `Cannot use ${operator} in ${this.#stage} stage in Atlas Stream Processing.`
    });
    return true;
  }
  #wrong(value, path, wanted) {
    const found = isList(value) ? "an empty list" : describeValue(value);
    this.#report("PIPELINE_QUERY_VALUE", path, `${labelOf(path)} is ${found} and must be ${wanted}`);
  }
  #unknown(operator, path, known) {
    this.#report("PIPELINE_QUERY_UNKNOWN", path, `Sluice does not know the query operator ${operator}`, {
      at: "key",
      fix: didYouMean(operator, known)
    });
  }
};
function isOfOperators(operand) {
  const first2 = operand.keys()[0] ?? "";
  return first2.startsWith("$") && !KNOWN_TOP.includes(first2);
}

// src/pipeline/checks/sink.ts
var SINK_CHECKS = {
  $emit: ({ stage, body, context, report }) => {
    const { path } = stage;
    const config = body.get("config");
    if (isDocument(config)) {
      if (config.has("key") && !config.has("keyFormat")) {
        report("PIPELINE_EMIT_KEY_FORMAT", [...path, "config", "key"], "config.key needs config.keyFormat", {
          at: "key",
          fix: "add keyFormat: string, or another format",
          reason: "Expected config.keyFormat to be specified when config.key is specified"
        });
      }
      const compression = config.get("compression") ?? "gzip";
      if (config.has("compressionLevel") && compression !== "gzip") {
        const message = "compressionLevel needs compression: gzip";
        report("PIPELINE_EMIT_COMPRESSION", [...path, "config", "compressionLevel"], message, { at: "key" });
      }
    }
    const isTimeSeries = variantOf(stage.spec, body, context)?.connectionTypes.includes("Cluster") === true;
    const computed = ["db", "coll"].find((key) => isExpression(body.get(key)));
    if (isTimeSeries && computed !== void 0 && !body.has("timeseries")) {
      report(
        "PIPELINE_EMIT_TIMESERIES",
        [...path, computed],
        `${computed} is computed, so that timeseries is needed`,
        {
          fix: "add timeseries: {timeField: ...}"
        }
      );
    }
  },
  $merge: ({ stage, body, report }) => {
    const { path } = stage;
    const on = body.get("on") ?? null;
    if (isList(on)) {
      on.forEach((name, index) => {
        if (typeof name !== "string" || on.indexOf(name) === index) return;
        report(
          "PIPELINE_MERGE_ON_DUPLICATE",
          [...path, "on", String(index)],
          `\`${name}\` stands twice in $merge.on`,
          {
            reason: `Found a duplicate field in the $merge.on list: '${name}'`
          }
        );
      });
    }
    const into = body.get("into");
    const computed = isDocument(into) && ["db", "coll"].some((key) => isExpression(into.get(key)));
    if (computed && (numberOf(body.get("parallelism")) ?? 1) > 1) {
      report(
        "PIPELINE_MERGE_PARALLELISM",
        [...path, "parallelism"],
        "parallel writes need names in into.db and into.coll",
        {
          fix: "remove parallelism, or write into one collection",
          reason: "$merge.into.db and $merge.into.coll must be literals if $merge.parallelism is greater than 1"
        }
      );
    }
  }
};

// src/pipeline/checks/change-times.ts
var TIMES = ["wallTime", "clusterTime"];
function checkChangeTimes(stages, { stage, report }) {
  if (!isList(stages)) return;
  for (const [i, pushed] of stages.entries()) {
    const [name, body] = (isDocument(pushed) ? pushed.entries[0] : void 0) ?? ["", null];
    const found = name === "$unset" ? findUnset(body) : name === "$project" ? findProjected(body) : void 0;
    if (found === void 0) continue;
    const path = [...stage.path, "config", "pipeline", String(i), name, ...found.path];
    report("PIPELINE_SOURCE_TIMES", path, `${name} drops ${found.time}, which the processor reads`, {
      at: found.path.length === 0 || name === "$unset" ? "value" : "key",
      fix: `keep ${TIMES.join(" and ")}`
    });
    return;
  }
}
function findUnset(body) {
  if (typeof body === "string") return TIMES.includes(body) ? { time: body, path: [] } : void 0;
  if (!isList(body)) return void 0;
  const index = body.findIndex((field) => typeof field === "string" && TIMES.includes(field));
  const time = body[index];
  return typeof time === "string" ? { time, path: [String(index)] } : void 0;
}
function findProjected(body) {
  if (!isDocument(body)) return void 0;
  const gone = TIMES.find((time) => isLeftOut(body.get(time)));
  if (gone !== void 0) return { time: gone, path: [gone] };
  const others = body.entries.filter(([key]) => key !== "_id");
  if (others.length === 0 || others.some(([, value]) => isLeftOut(value))) return void 0;
  const missing = TIMES.find((time) => !body.has(time));
  return missing === void 0 ? void 0 : { time: missing, path: [] };
}
var isLeftOut = (value) => value === false || numberOf(value) === 0;

// src/pipeline/checks/source.ts
var SOURCE_CHECKS = {
  $source: (input) => {
    checkTimes(input);
    if (input.body.has("documents")) {
      checkDocuments(input);
      return;
    }
    const { type } = mainConnection(input.stage.spec, input.body, input.context);
    if (type === void 0 || type === "Kafka") checkKeyErrors(input);
    if (type === void 0 || type === "Cluster") checkChangeStream(input);
    if (type === void 0 || type === "AWSKinesisDataStreams") checkKinesis(input);
  }
};
function checkTimes({ stage, body, report }) {
  for (const key of ["tsFieldName", "tsFieldOverride"]) {
    const name = body.get(key);
    if (typeof name !== "string" || !name.includes(".")) continue;
    report(
      "PIPELINE_SOURCE_TS_FIELD",
      [...stage.path, key],
      `${key} is a name without dots, and this is \`${name}\``,
      {
        reason: `'tsFieldOverride' cannot be a dotted path`
      }
    );
  }
  const timeField = body.get("timeField");
  if (!isDocument(timeField)) return;
  const operator = timeField.keys()[0] ?? "";
  if (timeField.entries.length === 1 && (operator === "$toDate" || operator === "$dateFromString")) return;
  report(
    "PIPELINE_SOURCE_TIME_FIELD",
    [...stage.path, "timeField"],
    "timeField is {$toDate: ...} or {$dateFromString: ...}",
    {
      fix: "compute the time inside of one of them",
      reason: "timeField must be a $toDate or $dateFromString expression"
    }
  );
}
function checkDocuments({ stage, body, report }) {
  const written = body.get("documents") ?? null;
  const literal = isDocument(written) ? written.get("$literal") : void 0;
  const value = literal ?? written;
  const path = [...stage.path, "documents", ...literal === void 0 ? [] : ["$literal"]];
  if (!isList(value)) {
    const isPlain = isDocument(written) && !written.keys().some((key) => key.startsWith("$"));
    if (literal === void 0 && !isPlain) return;
    report("PIPELINE_SOURCE_DOCUMENTS", path, "documents must be a list", {
      reason: "The documents list expression does not evaluate to an array."
    });
    return;
  }
  const wrong = value.findIndex((item) => {
    const isComputed = literal === void 0 && typeof item === "string" && item.startsWith("$");
    return !isComputed && !(isDocument(item) && numberOf(item) === void 0);
  });
  if (wrong < 0) return;
  const message = `documents holds documents only, and this is ${describeValue(value[wrong] ?? null)}`;
  report("PIPELINE_SOURCE_DOCUMENTS", [...path, String(wrong)], message, {
    reason: "The documents list expression does not evaluate to an array of objects."
  });
}
function isSet(value) {
  return value !== void 0 && value !== null;
}
function checkChangeStream(input) {
  const { stage, body, siblings, report } = input;
  const { path } = stage;
  if (isSet(body.get("coll")) && !isSet(body.get("db"))) {
    report(
      "PIPELINE_SOURCE_COLL_WITHOUT_DB",
      [...path, "coll"],
      "$source.coll is given and $source.db is not",
      {
        at: "key",
        fix: "add `db`",
        reason: "If coll is specified, db must be specified."
      }
    );
  }
  const initialSync = body.get("initialSync");
  const hasWindow = siblings.some(({ spec }) => spec.isWindow === true);
  if (isDocument(initialSync) && initialSync.get("enable") === true && hasWindow) {
    const message = "initialSync cannot be used in a pipeline with a window";
    report("PIPELINE_SOURCE_INITIAL_SYNC_WINDOW", [...path, "initialSync"], message, { at: "key" });
  }
  const config = body.get("config");
  if (!isDocument(config)) return;
  checkConfig(config, input);
  checkChangeTimes(config.get("pipeline"), input);
}
function checkConfig(config, { stage, report }) {
  const path = [...stage.path, "config"];
  if (isSet(config.get("startAfter")) && isSet(config.get("startAtOperationTime"))) {
    const message = "startAfter and startAtOperationTime exclude each other";
    report("PIPELINE_SOURCE_RESUME", [...path, "startAtOperationTime"], message, {
      at: "key",
      fix: "remove one of them"
    });
  }
  if (config.get("fullDocumentOnly") !== true) return;
  const fullDocument = config.get("fullDocument");
  if (fullDocument !== "updateLookup" && fullDocument !== "required") {
    report(
      "PIPELINE_SOURCE_FULL_DOCUMENT_ONLY",
      [...path, isSet(fullDocument) ? "fullDocument" : "fullDocumentOnly"],
      "with fullDocumentOnly, fullDocument must be updateLookup or required",
      {
        fix: "set fullDocument: updateLookup or required",
        reason: "fullDocumentOnly is set to true, fullDocument mode can either be updateLookup or required"
      }
    );
  }
  const before = config.get("fullDocumentBeforeChange");
  if (isSet(before) && before !== "off") {
    const message = "fullDocumentBeforeChange cannot be used with fullDocumentOnly";
    report("PIPELINE_SOURCE_BEFORE_CHANGE", [...path, "fullDocumentBeforeChange"], message, {
      at: "key",
      fix: "remove fullDocumentOnly, or set fullDocumentBeforeChange: off",
      reason: "fullDocumentBeforeChange must not be set when fullDocumentOnly is true"
    });
  }
}
function checkKinesis({ stage, body, report }) {
  const config = body.get("config");
  if (!isDocument(config)) return;
  if (config.get("initialPosition") !== "AT_TIMESTAMP" || isSet(config.get("atTimestamp"))) return;
  const path = [...stage.path, "config", "initialPosition"];
  report("PIPELINE_SOURCE_TIMESTAMP", path, "AT_TIMESTAMP needs atTimestamp", {
    fix: "add `atTimestamp` beside it"
  });
}
function checkKeyErrors({ stage, body, context, report }) {
  const config = body.get("config");
  if (!isDocument(config) || config.get("keyFormatError") !== "dlq" || hasDlq(context.options)) return;
  const message = "records whose key has another format go to the DLQ, and the processor has none";
  report("PIPELINE_DLQ_WANTED", [...stage.path, "config", "keyFormatError"], message, {
    fix: "set options.dlq, or keyFormatError: passThrough"
  });
}

// src/pipeline/checks/lookup.ts
var LOOKUP_CHECKS = {
  $lookup: ({ stage, body, report }) => {
    if (body.has("from") || body.has("pipeline")) return;
    report(
      "PIPELINE_LOOKUP_FROM",
      stage.path,
      "$lookup needs `from`, or a `pipeline` that brings its documents",
      {
        at: "key"
      }
    );
  },
  $vectorSearch: ({ stage, body, report }) => {
    const [query, vector] = [body.has("query"), body.has("queryVector")];
    if (query === vector) {
      const path = query ? [...stage.path, "queryVector"] : stage.path;
      const message = query ? "query and queryVector exclude each other" : "$vectorSearch needs query or queryVector";
      report("PIPELINE_VECTOR_QUERY", path, message, {
        at: "key",
        ...query && { fix: "remove one of them" }
      });
    }
    if (body.has("numCandidates") || body.get("exact") === true) return;
    report("PIPELINE_VECTOR_CANDIDATES", stage.path, "$vectorSearch needs numCandidates, or exact: true", {
      at: "key"
    });
  },
  $https: (input) => {
    checkAs(input);
    checkOnError(input);
    checkHeaders(input);
  },
  $externalFunction: (input) => {
    const { stage, body, report } = input;
    checkOnError(input);
    if (body.get("execution") !== "async") {
      checkAs(input);
      return;
    }
    for (const key of ["as", "parallelism", "partitionBy"]) {
      if (!body.has(key)) continue;
      report("PIPELINE_FUNCTION_ASYNC", [...stage.path, key], `an async call has no \`${key}\``, {
        at: "key",
        fix: "remove it, or set execution: sync"
      });
    }
  }
};
function checkAs({ stage, body, report }) {
  const { name, path, surroundings, isLast } = stage;
  if (body.has("as") || surroundings === "main" && isLast) return;
  report("PIPELINE_AS_MISSING", path, `${name}.as is missing: it says where the answer goes`, { at: "key" });
}
function checkOnError({ stage, body, context, report }) {
  const onError = body.get("onError") ?? "dlq";
  if (onError === "fail") {
    const message = `the first document whose ${stage.name} fails stops the whole processor`;
    report("PIPELINE_ON_ERROR_FAIL", [...stage.path, "onError"], message, {
      fix: "use onError: dlq with a DLQ, or onError: ignore"
    });
  }
  if (onError !== "dlq" || hasDlq(context.options)) return;
  const isWritten = body.has("onError");
  report(
    "PIPELINE_DLQ_WANTED",
    isWritten ? [...stage.path, "onError"] : stage.path,
    `documents whose ${stage.name} fails go to the DLQ, and the processor has none`,
    { at: isWritten ? "value" : "key", fix: "set options.dlq, or onError: ignore" }
  );
}
function checkHeaders({ stage, body, report }) {
  const headers = body.get("headers");
  if (!isDocument(headers)) return;
  for (const [name, value] of headers.entries) {
    if (typeof value !== "string" || value === "" || value.startsWith("$")) continue;
    if (!isCredentialHeader(name)) continue;
    const message = `the header ${name} is written out, and everybody who may read the processor reads it`;
    report("PIPELINE_HEADER_SECRET", [...stage.path, "headers", name], message, {
      fix: "move it into the connection's headers, as ${secret:NAME}"
    });
  }
}

// src/pipeline/checks/window.ts
var WINDOW_CHECKS = {
  $tumblingWindow: (input) => {
    checkProcessingTime(input);
    checkIdleTime(input);
  },
  $hoppingWindow: (input) => {
    checkProcessingTime(input);
    checkIdleTime(input);
  },
  $sessionWindow: (input) => {
    checkProcessingTime(input);
    checkIdleTime(input);
    checkSession(input);
  }
};
function checkIdleTime({ stage, body, siblings, context, report }) {
  const [source] = siblings;
  if (stage.surroundings !== "main" || source?.name !== "$source" || !isDocument(source.body)) return;
  if (source.body.has("documents") || body.get("boundary") === "processingTime") return;
  if (mainConnection(source.spec, source.body, context).type !== "Kafka") return;
  const isSet2 = (value) => value !== void 0 && value !== null && numberOf(value) !== 0;
  if (isSet2(source.body.get("partitionIdleTimeout")) || isSet2(body.get("idleTimeout"))) return;
  report(
    "PIPELINE_WINDOW_IDLE",
    source.path,
    `a partition of the topic that falls silent keeps every ${stage.name} open`,
    { at: "key", fix: 'add partitionIdleTimeout to $source, such as {"size": 30, "unit": "second"}' }
  );
}
function checkProcessingTime({ stage, body, report }) {
  if (body.get("boundary") !== "processingTime") return;
  for (const key of ["idleTimeout", "allowedLateness"]) {
    const value = body.get(key) ?? null;
    if (value === null) continue;
    report(
      "PIPELINE_WINDOW_PROCESSING_TIME",
      [...stage.path, key],
      `${key} cannot be used with processingTime`,
      {
        at: "key",
        fix: "remove it, or use boundary: eventTime"
      }
    );
  }
}
var UNSUPPORTED = "The $sessionWindow.pipeline isn't supported";
function checkSession({ stage, body, siblings, report }) {
  const inner = innerStages(body, "pipeline");
  if (inner === void 0) return;
  const path = [...stage.path, "pipeline"];
  const names = inner.map((item) => isDocument(item) ? item.keys()[0] : void 0);
  const blocking = names.findIndex((name) => name !== void 0 && STAGES.get(name)?.isBlocking === true);
  if (blocking < 0) {
    report("PIPELINE_SESSION_BLOCKING", path, "a session window needs a $group or $sort", {
      at: "key",
      reason: `${UNSUPPORTED}, it must contain a $group or $sort.`
    });
    return;
  }
  const limit = names.indexOf("$limit");
  if (limit >= 0 && limit < blocking) {
    report(
      "PIPELINE_SESSION_LIMIT",
      [...path, String(limit), "$limit"],
      "$limit stands before the first $group or $sort",
      {
        at: "key",
        fix: "move it behind",
        reason: `${UNSUPPORTED}, there cannot be a $limit before the first $group or $sort.`
      }
    );
  }
  const metaField = metaFieldOf(siblings[0]?.body ?? null);
  inner.slice(0, blocking + 1).forEach((item, index) => {
    const use = findWindowMeta(item, [...path, String(index)], metaField);
    if (use === void 0) return;
    const message = `the window is not known until after the first $group or $sort`;
    report("PIPELINE_SESSION_META", use.path, message, {
      at: use.at,
      reason: `${UNSUPPORTED}, the pipeline cannot use ${metaField}.window until after the first $group or $sort.`
    });
  });
}
function metaFieldOf(source) {
  const name = isDocument(source) ? source.get("streamMetaFieldName") : void 0;
  return typeof name === "string" && name !== "" ? name : "_stream_meta";
}
function findWindowMeta(value, path, metaField) {
  if (typeof value === "string") {
    const isUse = isBelow(value.slice(1), `${metaField}.window`) && value.startsWith("$");
    return isUse || isBelow(value, "stream.window") ? { path, at: "value" } : void 0;
  }
  if (isList(value))
    return first(
      value.map((item, index) => [String(index), item]),
      path,
      metaField
    );
  if (!isDocument(value) || numberOf(value) !== void 0) return void 0;
  const key = value.keys().find((name) => isBelow(name, `${metaField}.window`));
  return key === void 0 ? first(value.entries, path, metaField) : { path: [...path, key], at: "key" };
}
function first(entries, path, metaField) {
  for (const [key, member] of entries) {
    const use = findWindowMeta(member, [...path, key], metaField);
    if (use !== void 0) return use;
  }
  return void 0;
}
function isBelow(path, parent) {
  return path === parent || path.startsWith(`${parent}.`);
}

// src/pipeline/checks/stage.ts
var GEO_AND_TEXT = ["$near", "$nearSphere", "$text", "$where"];
var SHAPE_CHECKS = {
  $match: ({ stage, report }) => {
    checkQuery(stage.body, stage.path, "$match", ["$text"], report);
  },
  $validate: ({ stage, body, context, report }) => {
    const validator = body.get("validator") ?? null;
    checkQuery(validator, [...stage.path, "validator"], "$validate", GEO_AND_TEXT, report);
    if (body.get("validationAction") === "dlq" && !hasDlq(context.options)) {
      const message = "validationAction is `dlq`, and the processor has none";
      report("PIPELINE_DLQ_MISSING", [...stage.path, "validationAction"], message, {
        fix: "set options.dlq, or validationAction: discard",
        reason: "DLQ must be specified if validation action is dlq."
      });
    }
  },
  $throttle: ({ stage, body, report }) => {
    if (body.has("bytesPerSec") || body.has("messagesPerSec")) return;
    const message = "$throttle needs bytesPerSec, messagesPerSec or both";
    report("PIPELINE_THROTTLE_EMPTY", stage.path, message, { at: "key" });
  },
  $setStreamMeta: ({ stage, body, report }) => {
    for (const key of body.keys()) {
      if (key.startsWith("stream.")) continue;
      const message = `the keys of $setStreamMeta start with \`stream.\`, and this one is \`${key}\``;
      report("PIPELINE_STREAM_META_KEY", [...stage.path, key], message, {
        at: "key",
        fix: `rename it to \`stream.${key}\``
      });
    }
  }
};
var CHECKS2 = {
  ...SHAPE_CHECKS,
  ...SOURCE_CHECKS,
  ...LOOKUP_CHECKS,
  ...WINDOW_CHECKS,
  ...SINK_CHECKS
};
function checkStageRules(stage, siblings, context, report) {
  const check = lookUp(CHECKS2, stage.name);
  if (check !== void 0 && isDocument(stage.body)) {
    check({ stage, body: stage.body, siblings, context, report });
  }
}

// src/pipeline/checks/values.ts
var MAX_PIPELINE_BYTES = 16 * 1024 * 1024;
var SCALAR_BYTES = {
  $numberInt: 4,
  $numberLong: 8,
  $numberDouble: 8,
  $numberDecimal: 16,
  $date: 8,
  $timestamp: 8,
  $oid: 12
};
function checkValues(pipeline, report) {
  const walk = new ValueWalk(report);
  const bound = walk.size(pipeline, (text) => text.length * 3);
  if (bound <= MAX_PIPELINE_BYTES) return;
  const encoder = new TextEncoder();
  const bytes = new ValueWalk(() => void 0).size(pipeline, (text) => encoder.encode(text).length);
  if (bytes <= MAX_PIPELINE_BYTES) return;
  const message = `the pipeline has ${bytes} bytes, and Atlas takes ${MAX_PIPELINE_BYTES} (16 MB)`;
  report("PIPELINE_TOO_LARGE", ["pipeline"], message, {
    fix: "keep long lists in a collection and $lookup them"
  });
}
var ValueWalk = class {
  #report;
  #path = ["pipeline"];
  constructor(report) {
    this.#report = report;
  }
  /** The bytes of a value in BSON, given those of a text; never more than the true size by other than `lengthOf`. */
  size(value, lengthOf) {
    if (typeof value === "string") return lengthOf(value) + 5;
    if (value instanceof NumberLiteral) {
      this.#number(value);
      return 4;
    }
    if (isList(value)) {
      let sum2 = 5;
      value.forEach((item, index) => {
        sum2 += 2 + (index < 10 ? 1 : 2) + this.#member(String(index), item, lengthOf);
      });
      return sum2;
    }
    if (!isDocument(value)) return 1;
    const scalar = value.entries.length === 1 ? lookUp(SCALAR_BYTES, value.entries[0]?.[0] ?? "") : void 0;
    if (scalar !== void 0) return scalar;
    let sum = 5;
    for (const [key, member] of value.entries) {
      sum += 2 + lengthOf(key) + this.#member(key, member, lengthOf);
    }
    return sum;
  }
  #member(key, value, lengthOf) {
    this.#path.push(key);
    const bytes = this.size(value, lengthOf);
    this.#path.pop();
    return bytes;
  }
  #number({ text }) {
    if (text.length < 16 && !/[eE]/.test(text)) return;
    const number = Number(text);
    const isWhole = /^-?\d+$/.test(text);
    if (Number.isFinite(number) && (!isWhole || Number.isSafeInteger(number))) return;
    const label = labelOf(this.#path);
    const message = Number.isFinite(number) ? `${label} is beyond 2^53: programs that read it as a double lose its last digits` : `${label} is more than a double holds`;
    const isLong = isWhole && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
    const fix = isLong ? `write {"$numberLong": "${text}"}` : `write {"$numberDecimal": "${text}"}`;
    this.#report("PIPELINE_NUMBER_PRECISION", [...this.#path], message, { fix });
  }
};

// src/pipeline/checks/variables.ts
var SYSTEM_VARIABLES = ["ROOT", "CURRENT", "REMOVE", "DESCEND", "PRUNE", "KEEP"];
var ELEMENT_NAMES = {
  $map: ["this", "IDX"],
  $filter: ["this", "IDX"],
  $reduce: ["this", "value", "IDX"]
};
var QUERIES = { $match: "", $validate: "validator" };
function checkVariables(stage, report) {
  const walk = new VariableWalk(report);
  const { name, body, path, spec } = stage;
  const query = lookUp(QUERIES, name);
  if (query === "") walk.query(body, path);
  else if (!isDocument(body) || spec.body.open === true) walk.expression(body, path, SYSTEM_VARIABLES);
  else {
    const names = [...SYSTEM_VARIABLES, ...letNames(body), ...name === "$merge" ? ["new"] : []];
    for (const [key, value] of body.entries) {
      if (key === query) walk.query(value, [...path, key]);
      else if (key !== "config" && key !== "pipeline" && key !== "payload" && !(isList(value) && key === "whenMatched"))
        walk.expression(value, [...path, key], names);
      else if (key === "config" && name !== "$source") walk.expression(value, [...path, key], names);
    }
  }
}
function letNames(value) {
  const variables = isDocument(value) ? value.get("let") : void 0;
  return isDocument(variables) ? variables.keys() : [];
}
var VariableWalk = class {
  #report;
  constructor(report) {
    this.#report = report;
  }
  /** A query: only `$expr` holds expressions. */
  query(value, path) {
    if (isList(value))
      value.forEach((item, index) => {
        this.query(item, [...path, String(index)]);
      });
    if (!isDocument(value)) return;
    for (const [key, member] of value.entries) {
      if (key === "$expr") this.expression(member, [...path, key], SYSTEM_VARIABLES);
      else if (key !== "$jsonSchema") this.query(member, [...path, key]);
    }
  }
  /** An expression, or a document that holds some; `names` are the variables in scope. */
  expression(value, path, names) {
    if (typeof value === "string") {
      if (value.startsWith("$$")) this.#variable(value, path, names);
    } else if (isList(value)) {
      value.forEach((item, index) => {
        this.expression(item, [...path, String(index)], names);
      });
    } else if (isDocument(value)) {
      for (const [key, member] of value.entries) {
        if (key !== "$literal") this.#member(key, member, [...path, key], names);
      }
    }
  }
  #member(key, value, path, names) {
    if (!isDocument(value)) {
      this.expression(value, path, names);
      return;
    }
    if (key === "$function" || key === "$accumulator") {
      const [own, rest] = [value.get("args") ?? null, path];
      this.expression(own, [...rest, "args"], names);
      return;
    }
    const defined = definedBy(key, value);
    for (const [part, member] of value.entries) {
      if (part === "$literal") continue;
      const isOutside = defined.length === 0 || part === "vars" || part === "input" || part === "initialValue";
      this.#member(part, member, [...path, part], isOutside ? names : [...names, ...defined]);
    }
  }
  #variable(text, path, names) {
    const name = text.slice(2).split(".", 1)[0] ?? "";
    if (name === "" || names.includes(name)) return;
    if (UNSUPPORTED_VARIABLES.includes(name)) {
      this.#report("PIPELINE_VARIABLE_UNSUPPORTED", path, `$$${name} is not available in a stream`, {
        reason: `Builtin variable '$$${name}' is not available`,
        ...name === "NOW" && { fix: 'use {"$currentDate": {}}, or the time field of the stream' }
      });
      return;
    }
    const fix = didYouMean(name, names);
    this.#report("PIPELINE_VARIABLE_UNKNOWN", path, `nothing defines the variable $$${name}`, { fix });
  }
};
function definedBy(operator, body) {
  if (!isDocument(body)) return [];
  if (operator === "$let") {
    const variables = body.get("vars");
    return isDocument(variables) ? variables.keys() : [];
  }
  const names = Object.hasOwn(ELEMENT_NAMES, operator) ? ELEMENT_NAMES[operator] : void 0;
  if (names === void 0) return [];
  const own = ["as", "valueAs", "arrayIndexAs"].map((key) => body.get(key)).filter((name) => typeof name === "string");
  return [...names, ...own];
}

// src/pipeline/check.ts
function checkPipeline(pipeline, context) {
  const findings = [];
  const report = reportTo(findings);
  checkReferences(pipeline, context, report);
  if (!isList(pipeline) || pipeline.length === 0) {
    report("PIPELINE_NOT_LIST", ["pipeline"], "a pipeline is a list of at least one stage", {
      reason: "Pipeline must have at least one stage"
    });
  } else {
    const stages = checkStructure(pipeline, ["pipeline"], "main", report);
    const all = stages.flatMap((stage) => checkStage(stage, stages, context, report));
    checkParallelism(all, context, report);
    checkFailover(stages, context, report);
    checkValues(pipeline, report);
  }
  checkDlq(context.options, report);
  return findings;
}
function checkStage(stage, siblings, context, report) {
  checkFields(stage, context, report);
  checkStageRules(stage, siblings, context, report);
  checkVariables(stage, report);
  checkStageTier(stage, context, report);
  checkInitialSync(stage, context, report);
  const all = [stage];
  for (const [field, { runs }] of Object.entries(stage.spec.body.fields ?? {})) {
    if (runs !== "window" && runs !== "payload") continue;
    if (stage.surroundings === "payload" || runs === "window" && stage.surroundings === "window") continue;
    const inner = innerStages(stage.body, field);
    if (inner === void 0) continue;
    const placed = checkStructure(inner, [...stage.path, field], runs, report);
    for (const innerStage of placed) all.push(...checkStage(innerStage, placed, context, report));
  }
  return all;
}

export {
  SAMPLE_NAMES,
  LOGIN_FIELDS,
  checkConnection,
  checkWorkspace,
  checkProcessor,
  connectionReferences,
  checkPipeline
};
//# sourceMappingURL=chunk-KKD6DIRL.js.map
