import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  printYaml
} from "./chunk-RIKR3BNO.js";
import {
  manifestRequest
} from "./chunk-GUNKCNXK.js";
import {
  escapePlaceholders,
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
  writeDiagnostics
} from "./chunk-WUUURFKL.js";
import {
  EXIT
} from "./chunk-TWA2P6KC.js";
import "./chunk-NLW6R3UP.js";
import "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZY7DOG63.js";
import "./chunk-TP2MCML2.js";

// src/cli/commands/render.ts
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
//# sourceMappingURL=render-ZLMXEL4W.js.map
