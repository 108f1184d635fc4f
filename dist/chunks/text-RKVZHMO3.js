import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  byWorkspace,
  describeStep,
  isTold,
  renderPlanText,
  summaryLine
} from "./chunk-KXNNKRKO.js";
import "./chunk-6ZTSOKJC.js";
import "./chunk-SLTIOYIF.js";
import "./chunk-F7RXERD4.js";
import "./chunk-VYLAKWVD.js";
import "./chunk-FMZJO5IY.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-3FJXTOUP.js";
import "./chunk-JDTFGQDZ.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-SUZ24VNF.js";
import "./chunk-TP2MCML2.js";
export {
  byWorkspace,
  describeStep,
  isTold,
  renderPlanText,
  summaryLine
};
//# sourceMappingURL=text-RKVZHMO3.js.map
