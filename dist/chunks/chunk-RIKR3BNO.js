import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  require_dist
} from "./chunk-HD376Y5P.js";
import {
  SecretReference
} from "./chunk-Q5I7C2PW.js";
import {
  NumberLiteral,
  isDocument,
  isList
} from "./chunk-TLXLCQXF.js";
import {
  __toESM
} from "./chunk-TP2MCML2.js";

// src/render/yaml.ts
var import_yaml = __toESM(require_dist(), 1);
var NUMBER_TAG = {
  tag: "tag:yaml.org,2002:float",
  default: true,
  identify: (value) => value instanceof NumberLiteral,
  resolve: (text) => text,
  stringify: ({ value }) => value.text
};
function printYaml(value, writeText = (text) => text) {
  const document = new import_yaml.Document(null, {
    version: "1.2",
    schema: "core",
    customTags: (tags) => [NUMBER_TAG, ...tags]
  });
  document.contents = nodeOf(value, writeText);
  return document.toString({ lineWidth: 0, aliasDuplicateObjects: false });
}
function nodeOf(value, writeText) {
  if (isList(value)) {
    const list = new import_yaml.YAMLSeq();
    list.items = value.map((item) => nodeOf(item, writeText));
    return list;
  }
  if (isDocument(value)) {
    const map = new import_yaml.YAMLMap();
    map.items = value.entries.map(([key, member]) => new import_yaml.Pair(keyOf(key), nodeOf(member, writeText)));
    return map;
  }
  if (typeof value === "string") return new import_yaml.Scalar(writeText(value));
  return new import_yaml.Scalar(value instanceof SecretReference ? value.toString() : value);
}
function keyOf(key) {
  const scalar = new import_yaml.Scalar(key);
  if (key === "<<") scalar.type = import_yaml.Scalar.QUOTE_DOUBLE;
  return scalar;
}

export {
  NUMBER_TAG,
  printYaml,
  nodeOf,
  keyOf
};
//# sourceMappingURL=chunk-RIKR3BNO.js.map
