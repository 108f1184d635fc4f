import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  diagnosticList,
  hazardTable,
  joinParts,
  planParts,
  renderPlanMarkdown,
  workspaceFold
} from "./chunk-EFNYFOO7.js";
import "./chunk-V6KJ3MEC.js";
import "./chunk-WHQF34W7.js";
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
  diagnosticList,
  hazardTable,
  joinParts,
  planParts,
  renderPlanMarkdown,
  workspaceFold
};
//# sourceMappingURL=markdown-EJ2NH3EG.js.map
