import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  printYaml
} from "./chunk-RG4WVCZF.js";
import {
  manifestRequest
} from "./chunk-ZIB3ALE3.js";
import {
  escapePlaceholders,
  loadManifest
} from "./chunk-PPNWR2XD.js";
import {
  writeDiagnostics
} from "./chunk-YM4A3IEC.js";
import "./chunk-P4U4WE5Q.js";
import "./chunk-L7QPYESC.js";
import "./chunk-HD376Y5P.js";
import "./chunk-JM2OT2AT.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-LWAEUHDL.js";
import "./chunk-U7NOT3X4.js";
import "./chunk-FMZJO5IY.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-3FJXTOUP.js";
import "./chunk-JVQ4BXKO.js";
import "./chunk-JDTFGQDZ.js";
import {
  EXIT
} from "./chunk-TWA2P6KC.js";
import "./chunk-PEX4ZE5N.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-SUZ24VNF.js";
import "./chunk-3GCIQPTI.js";
import "./chunk-42R6PU7P.js";
import "./chunk-FOO3ZP4F.js";
import "./chunk-TP2MCML2.js";

// src/commands/render.ts
async function runRender(options, host) {
  const { desired, diagnostics, merged } = await loadManifest(manifestRequest(options, host, "validate"));
  const isUnset = diagnostics.some(({ code }) => code === "MANIFEST_ENV_UNSET");
  if (desired === void 0 || !options.quiet || isUnset) writeDiagnostics(diagnostics, options, host);
  if (desired === void 0 || isUnset) return EXIT.failed;
  host.stdout.write(printYaml(merged, escapePlaceholders));
  return EXIT.done;
}
export {
  runRender
};
//# sourceMappingURL=render-YZYBXZ56.js.map
