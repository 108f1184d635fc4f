import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderDiagnostic,
  renderDiagnostics,
  renderDiagnosticsJson
} from "./chunk-YGLJE73T.js";
import "./chunk-JR6SWKXX.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";
export {
  renderDiagnostic,
  renderDiagnostics,
  renderDiagnosticsJson
};
//# sourceMappingURL=diagnostics-NILSMG7W.js.map
