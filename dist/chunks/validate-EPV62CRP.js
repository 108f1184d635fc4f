import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  manifestRequest
} from "./chunk-GUNKCNXK.js";
import {
  loadManifest
} from "./chunk-NRS2GC3S.js";
import "./chunk-LW4YYALR.js";
import "./chunk-U6K6KPNQ.js";
import "./chunk-HD376Y5P.js";
import "./chunk-KKD6DIRL.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-HKMYOINZ.js";
import "./chunk-YP2MT54G.js";
import "./chunk-FIMLQFBN.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-56T5EPF6.js";
import "./chunk-DZOPQPUO.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import {
  fitTerminal,
  writeDiagnostics
} from "./chunk-WUUURFKL.js";
import {
  EXIT
} from "./chunk-TWA2P6KC.js";
import {
  renderDiagnosticsJson
} from "./chunk-NLW6R3UP.js";
import "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZY7DOG63.js";
import "./chunk-TP2MCML2.js";

// src/cli/commands/validate.ts
async function runValidate(options, host) {
  const { desired, diagnostics, files } = await loadManifest(manifestRequest(options, host, "validate"));
  const isFailed = desired === void 0 || options.strict === true && diagnostics.some(({ severity }) => severity === "warning");
  if (options.json) host.stdout.write(renderDiagnosticsJson(diagnostics));
  else if (options.sarif) host.stdout.write(await sarifOf(diagnostics));
  else {
    const isShown = ({ severity }) => !options.quiet || severity === "error" || isFailed;
    writeDiagnostics(diagnostics.filter(isShown), options, host);
    if (desired !== void 0 && !isFailed) {
      host.stdout.write(fitTerminal(`${summarise(files, desired)}
`, host.stdout));
    }
  }
  return isFailed ? EXIT.failed : EXIT.done;
}
async function sarifOf(diagnostics) {
  const [{ renderSarif }, { KIND_RULES }, { MANIFEST_CODES }, { PIPELINE_RULES }, { VERSION }] = await Promise.all([
    import("./sarif-HLHG7RNH.js"),
    import("./rules-5J7DYCKK.js"),
    import("./codes-ATJWRXOF.js"),
    import("./rules-NUD6JUDA.js"),
    import("./version-5BMFNWZC.js")
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
//# sourceMappingURL=validate-EPV62CRP.js.map
