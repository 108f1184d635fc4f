import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderDot
} from "./chunk-5I3HI5I4.js";
import "./chunk-XGK6CGDB.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";
export {
  renderDot
};
//# sourceMappingURL=graph-dot-EA7GFLV6.js.map
