import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  manifestRequest
} from "./chunk-ZIB3ALE3.js";
import {
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
import {
  renderDiagnosticsJson
} from "./chunk-PEX4ZE5N.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-SUZ24VNF.js";
import "./chunk-3GCIQPTI.js";
import "./chunk-42R6PU7P.js";
import "./chunk-FOO3ZP4F.js";
import "./chunk-TP2MCML2.js";

// src/commands/validate.ts
async function runValidate(options, host) {
  const { desired, diagnostics, files } = await loadManifest(manifestRequest(options, host, "validate"));
  const isFailed = desired === void 0 || options.strict === true && diagnostics.some(({ severity }) => severity === "warning");
  if (options.json) host.stdout.write(renderDiagnosticsJson(diagnostics));
  else if (options.sarif) host.stdout.write(await sarifOf(diagnostics));
  else {
    const isShown = ({ severity }) => !options.quiet || severity === "error" || isFailed;
    writeDiagnostics(diagnostics.filter(isShown), options, host);
    if (desired !== void 0 && !isFailed) host.stdout.write(`${summarise(files, desired)}
`);
  }
  return isFailed ? EXIT.failed : EXIT.done;
}
async function sarifOf(diagnostics) {
  const [{ renderSarif }, { KIND_RULES }, { MANIFEST_CODES }, { PIPELINE_RULES }, { VERSION }] = await Promise.all([
    import("./sarif-CX5XTFVH.js"),
    import("./rules-YNM6DE72.js"),
    import("./codes-P22GL2G2.js"),
    import("./rules-AOBRIBU3.js"),
    import("./version-IT6FHNNH.js")
  ]);
  const meanings = new Map([
    ...Object.entries(MANIFEST_CODES).map(([code, { meaning }]) => [code, meaning]),
    ...Object.entries(KIND_RULES).map(([code, { title }]) => [code, title]),
    ...PIPELINE_RULES.map(({ code, title }) => [code, title])
  ]);
  return renderSarif(diagnostics, VERSION, (code) => meanings.get(code));
}
function summarise(files, { resources }) {
  const count = (kind) => {
    const found = resources.filter((resource) => resource.kind === kind).length;
    return `${found} ${kind}${found === 1 ? "" : "s"}`;
  };
  const read = files.length === 1 ? files[0] ?? "" : `${files.length} files`;
  return `Valid: ${read}, ${count("workspace")}, ${count("connection")}, ${count("processor")}.`;
}
export {
  runValidate
};
//# sourceMappingURL=validate-FHYHXGNI.js.map
