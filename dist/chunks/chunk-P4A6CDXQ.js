import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/model/address.ts
function workspaceAddress(name) {
  return { kind: "workspace", workspace: name, name };
}
function connectionAddress(workspace, name) {
  return { kind: "connection", workspace, name };
}
function processorAddress(workspace, name) {
  return { kind: "processor", workspace, name };
}
var encode = (name) => name.replace(/[%/*]/g, (character) => "%" + character.charCodeAt(0).toString(16).toUpperCase());
var decode = (text) => text.replace(/%([0-9a-fA-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
function formatAddress(address) {
  if (address.kind === "workspace") return encode(address.workspace);
  return `${encode(address.workspace)}/${address.kind}/${encode(address.name)}`;
}
function parseAddress(text) {
  if (text.includes("*")) return void 0;
  const [workspace, kind, name, ...rest] = text.split("/");
  if (workspace === void 0 || workspace === "" || rest.length > 0) return void 0;
  if (kind === void 0) return workspaceAddress(decode(workspace));
  if (kind !== "connection" && kind !== "processor" || name === void 0 || name === "") return void 0;
  return { kind, workspace: decode(workspace), name: decode(name) };
}
var KIND_ORDER = { workspace: 0, connection: 1, processor: 2 };
function compareAddresses(a, b) {
  return compareText(a.workspace, b.workspace) || KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || compareText(a.name, b.name);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function matchesAddress(pattern, address) {
  const source = pattern.split(/(\*\*|\*)/).map(
    (part) => part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&")
  ).join("");
  return new RegExp(`^${source}$`, "su").test(formatAddress(address));
}

export {
  workspaceAddress,
  connectionAddress,
  processorAddress,
  formatAddress,
  parseAddress,
  compareAddresses,
  compareText,
  matchesAddress
};
//# sourceMappingURL=chunk-P4A6CDXQ.js.map
