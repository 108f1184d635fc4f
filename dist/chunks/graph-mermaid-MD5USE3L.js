import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderMermaid
} from "./chunk-FUW7RMPW.js";
import "./chunk-RBWDP2SD.js";
import "./chunk-SUZ24VNF.js";
import "./chunk-TP2MCML2.js";
export {
  renderMermaid
};
//# sourceMappingURL=graph-mermaid-MD5USE3L.js.map
