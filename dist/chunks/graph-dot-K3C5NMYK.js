import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderDot
} from "./chunk-BSCDURSS.js";
import "./chunk-JQQRYNIT.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";
export {
  renderDot
};
//# sourceMappingURL=graph-dot-K3C5NMYK.js.map
