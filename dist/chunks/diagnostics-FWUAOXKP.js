import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderDiagnostics,
  renderDiagnosticsJson
} from "./chunk-PEX4ZE5N.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-SUZ24VNF.js";
import "./chunk-TP2MCML2.js";
export {
  renderDiagnostics,
  renderDiagnosticsJson
};
//# sourceMappingURL=diagnostics-FWUAOXKP.js.map
