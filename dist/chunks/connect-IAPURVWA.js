import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  connectAtlas
} from "./chunk-XDPALGEE.js";
import "./chunk-CECWL7PZ.js";
import "./chunk-XRHX6Y32.js";
import "./chunk-TX3W26ZJ.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";
export {
  connectAtlas
};
//# sourceMappingURL=connect-IAPURVWA.js.map
