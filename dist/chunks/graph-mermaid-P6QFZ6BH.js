import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderMermaid
} from "./chunk-5DG276O2.js";
import "./chunk-JQQRYNIT.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";
export {
  renderMermaid
};
//# sourceMappingURL=graph-mermaid-P6QFZ6BH.js.map
