import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  diagnosticsLayout,
  fitTerminal,
  readColor,
  worthSaying,
  writeDiagnostics,
  writeResultFile
} from "./chunk-WUUURFKL.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-NLW6R3UP.js";
import "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
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
//# sourceMappingURL=output-PNYUFBKF.js.map
