import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderDot
} from "./chunk-KW6VQQ62.js";
import "./chunk-RBWDP2SD.js";
import "./chunk-SUZ24VNF.js";
import "./chunk-TP2MCML2.js";
export {
  renderDot
};
//# sourceMappingURL=graph-dot-M7V7XYII.js.map
