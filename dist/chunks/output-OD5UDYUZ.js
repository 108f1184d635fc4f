import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  diagnosticsLayout,
  fitTerminal,
  readColor,
  worthSaying,
  writeDiagnostics,
  writeResultFile
} from "./chunk-OZ6WBBXR.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-YGLJE73T.js";
import "./chunk-JR6SWKXX.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";
export {
  diagnosticsLayout,
  fitTerminal,
  readColor,
  worthSaying,
  writeDiagnostics,
  writeResultFile
};
//# sourceMappingURL=output-OD5UDYUZ.js.map
