import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  PROCESSOR_RULES,
  WORKSPACE_RULES,
  connectionFields,
  connectionRules,
  connectionTypeOf,
  findRule,
  hasUserInfo,
  processorFields,
  workspaceFields
} from "./chunk-FIMLQFBN.js";

// src/kinds/rules.ts
function rulesFor(kind, fields) {
  switch (kind) {
    case "workspace":
      return WORKSPACE_RULES;
    case "connection":
      return connectionRules(connectionTypeOf(fields));
    case "processor":
      return PROCESSOR_RULES;
  }
}
function liveFields(kind, body) {
  switch (kind) {
    case "workspace":
      return workspaceFields(body);
    case "connection":
      return connectionFields(body);
    case "processor":
      return processorFields(body);
  }
}
function withDefaults(fields, rules) {
  return rules.reduce((filled, rule) => {
    const [key, ...deeper] = rule.path;
    if (rule.default === void 0 || key === void 0 || deeper.length > 0 || filled.has(key))
      return filled;
    return filled.with(key, rule.default);
  }, fields);
}
function shownAt(rules, path, value) {
  const shown = findRule(rules, path)?.shown;
  if (shown !== void 0) return shown;
  const texts = Array.isArray(value) ? value : [value];
  return texts.some((text) => typeof text === "string" && hasUserInfo(text)) ? "sensitive" : "plain";
}

export {
  rulesFor,
  liveFields,
  withDefaults,
  shownAt
};
//# sourceMappingURL=chunk-ADL7DF5B.js.map
