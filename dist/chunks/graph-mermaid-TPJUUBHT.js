import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderMermaid
} from "./chunk-P2SCQWJG.js";
import "./chunk-XGK6CGDB.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";
export {
  renderMermaid
};
//# sourceMappingURL=graph-mermaid-TPJUUBHT.js.map
