import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  suggest
} from "./chunk-FUZ4N6R3.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";

// src/cli/commands/schema.ts
var SCHEMAS = {
  manifest: async () => (await import("./json-schema-R6LSCJLC.js")).manifestJsonSchema(),
  pipeline: async () => (await import("./json-schema-R6LSCJLC.js")).pipelineJsonSchema(),
  test: async () => (await import("./shape-HYSWHIWL.js")).testJsonSchema(),
  plan: async () => (await import("./plan-schema-FRAJ754I.js")).planJsonSchema(),
  report: async () => (await import("./shapes-DNQWUZCE.js")).reportJsonSchema(),
  events: async () => (await import("./shapes-DNQWUZCE.js")).applyEventsJsonSchema()
};
var SCHEMA_NAMES = Object.keys(SCHEMAS);
async function runSchema(options, host) {
  const [name = ""] = options.arguments;
  const load = Object.entries(SCHEMAS).find(([known]) => known === name)?.[1];
  if (load === void 0) {
    const guess = suggest(name, SCHEMA_NAMES);
    throw new SluiceError("SETTINGS_SCHEMA_UNKNOWN", `there is no schema '${name}'`, {
      fix: guess === void 0 ? `Name one of: ${SCHEMA_NAMES.join(", ")}.` : `Did you mean ${guess}?`
    });
  }
  host.stdout.write(JSON.stringify(await load(), null, 2) + "\n");
  return EXIT.done;
}

export {
  SCHEMA_NAMES,
  runSchema
};
//# sourceMappingURL=chunk-SQPIHWFH.js.map
