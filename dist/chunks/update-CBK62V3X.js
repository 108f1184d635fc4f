import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  NUMBER_TAG,
  nodeOf
} from "./chunk-RIKR3BNO.js";
import {
  require_dist
} from "./chunk-HD376Y5P.js";
import "./chunk-Q5I7C2PW.js";
import {
  Document
} from "./chunk-TLXLCQXF.js";
import {
  __toESM
} from "./chunk-TP2MCML2.js";

// src/testing/update.ts
var import_yaml = __toESM(require_dist(), 1);
var EXPECTED = ["output", "messages", "dlq"];
function update(expected, outcome) {
  const put = (key, value) => {
    expected.set(
      key,
      nodeOf(value, (text) => text)
    );
  };
  const named = EXPECTED.filter((key) => expected.has(key));
  const collections = expected.get("collections");
  if (named.length === 0 && !(0, import_yaml.isMap)(collections) && !expected.has("failure")) {
    put("output", outcome.output);
    if (outcome.dlq.length > 0) put("dlq", outcome.dlq);
  }
  for (const key of named) put(key, outcome[key]);
  if (!(0, import_yaml.isMap)(collections)) return;
  const names = collections.items.map(({ key }) => String(key));
  put("collections", new Document(names.map((name) => [name, outcome.collections.get(name) ?? []])));
}
function updateExpectations(text, outcomes) {
  const document = (0, import_yaml.parseDocument)(text, {
    version: "1.2",
    schema: "core",
    intAsBigInt: true,
    customTags: (tags) => [NUMBER_TAG, ...tags]
  });
  const cases = document.get("cases");
  if (!(0, import_yaml.isSeq)(cases)) return text;
  for (const [index, outcome] of outcomes.entries()) {
    const item = cases.items[index];
    if (outcome === void 0 || !(0, import_yaml.isMap)(item)) continue;
    const found = item.get("expect");
    const expected = (0, import_yaml.isMap)(found) ? found : new import_yaml.YAMLMap();
    if (!(0, import_yaml.isMap)(found)) item.set("expect", expected);
    update(expected, outcome);
  }
  return document.toString({ lineWidth: 0, aliasDuplicateObjects: false });
}
export {
  updateExpectations
};
//# sourceMappingURL=update-CBK62V3X.js.map
