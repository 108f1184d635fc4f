import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  suggest
} from "./chunk-FUZ4N6R3.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";

// src/commands/schema.ts
var SCHEMAS = {
  manifest: async () => (await import("./json-schema-QGNA26PJ.js")).manifestJsonSchema(),
  pipeline: async () => (await import("./json-schema-QGNA26PJ.js")).pipelineJsonSchema(),
  test: async () => (await import("./shape-4EAXQNSG.js")).testJsonSchema(),
  plan: async () => (await import("./plan-schema-M5K4VD23.js")).planJsonSchema(),
  report: async () => (await import("./shapes-D7FQIGMM.js")).reportJsonSchema(),
  events: async () => (await import("./shapes-D7FQIGMM.js")).applyEventsJsonSchema()
};
async function runSchema(options, host) {
  const [name = ""] = options.arguments;
  const load = Object.entries(SCHEMAS).find(([known]) => known === name)?.[1];
  if (load === void 0) {
    const guess = suggest(name, Object.keys(SCHEMAS));
    throw new SluiceError("SETTINGS_SCHEMA_UNKNOWN", `there is no schema '${name}'`, {
      fix: guess === void 0 ? `Name one of: ${Object.keys(SCHEMAS).join(", ")}.` : `Did you mean ${guess}?`
    });
  }
  host.stdout.write(JSON.stringify(await load(), null, 2) + "\n");
  return EXIT.done;
}
export {
  runSchema
};
//# sourceMappingURL=schema-WRQE3CSV.js.map
