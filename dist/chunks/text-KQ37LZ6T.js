import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  byWorkspace,
  describeStep,
  isTold,
  renderPlanText,
  summaryLine
} from "./chunk-WHQF34W7.js";
import "./chunk-FER6DJGQ.js";
import "./chunk-ADL7DF5B.js";
import "./chunk-FKJLQATW.js";
import "./chunk-FIMLQFBN.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";
export {
  byWorkspace,
  describeStep,
  isTold,
  renderPlanText,
  summaryLine
};
//# sourceMappingURL=text-KQ37LZ6T.js.map
