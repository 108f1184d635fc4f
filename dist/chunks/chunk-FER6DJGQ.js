import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  SecretReference
} from "./chunk-Q5I7C2PW.js";
import {
  NumberLiteral,
  isList
} from "./chunk-TLXLCQXF.js";
import {
  escapeControls,
  textWidth
} from "./chunk-MVAHXWTB.js";

// src/render/text/value.ts
var LONGEST_STRING = 200;
function renderKey(key) {
  return /^[\p{L}_$][\p{L}\p{N}_$.-]*$/u.test(key) ? key : escapeControls(JSON.stringify(key));
}
function renderValue(value) {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return renderString(value);
  if (value instanceof NumberLiteral) return value.text;
  if (value instanceof SecretReference) return renderSecret(value);
  if (isList(value)) return value.length === 0 ? "[]" : `[${value.map(renderValue).join(", ")}]`;
  if (value.entries.length === 0) return "{}";
  return `{ ${value.entries.map(([key, member]) => `${renderKey(key)}: ${renderValue(member)}`).join(", ")} }`;
}
function renderValueLines(value, columns) {
  const line = renderValue(value);
  if (textWidth(line) <= columns || value === null || typeof value !== "object") return [line];
  if (value instanceof NumberLiteral || value instanceof SecretReference) return [line];
  const parts = isList(value) ? value.map((item) => renderValueLines(item, columns - 3)) : value.entries.map(([key, member]) => {
    const [first = "", ...rest] = renderValueLines(member, columns - 3 - textWidth(renderKey(key)) - 2);
    return [`${renderKey(key)}: ${first}`, ...rest];
  });
  const [left, right] = isList(value) ? ["[", "]"] : ["{", "}"];
  const inner = parts.flatMap((lines, i) => {
    const isLast = i === parts.length - 1;
    return lines.map((text, j) => `  ${text}${j === lines.length - 1 && !isLast ? "," : ""}`);
  });
  return [left, ...inner, right];
}
function renderSecret(secret) {
  const [part, ...rest] = secret.parts;
  if (part !== void 0 && typeof part !== "string" && rest.length === 0) {
    return `${part.source === "secret" ? "secret" : "secret file"} ${escapeControls(part.name)}`;
  }
  return `"${escapeControls(secret.toString())}"`;
}
function renderString(text) {
  const quoted = (part) => escapeControls(JSON.stringify(part));
  if (text.length <= LONGEST_STRING) return quoted(text);
  return `${quoted(text.slice(0, LONGEST_STRING))}… (${text.length} characters)`;
}
function renderPair(before, after) {
  if (typeof before !== "string" || typeof after !== "string")
    return [renderValue(before), renderValue(after)];
  if (Math.max(before.length, after.length) <= LONGEST_STRING)
    return [renderValue(before), renderValue(after)];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = Math.max(0, same - 40);
  const cut = (text) => {
    const part = text.slice(from, from + LONGEST_STRING);
    const quoted = escapeControls(JSON.stringify(part));
    return `${from > 0 ? "…" : ""}${quoted}${from + LONGEST_STRING < text.length ? "…" : ""}`;
  };
  return [cut(before), cut(after)];
}

export {
  renderKey,
  renderValue,
  renderValueLines,
  renderSecret,
  renderPair
};
//# sourceMappingURL=chunk-FER6DJGQ.js.map
