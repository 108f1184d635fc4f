import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  connectAtlas
} from "./chunk-GBK5I4LC.js";
import "./chunk-XRHX6Y32.js";
import "./chunk-CECWL7PZ.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TX3W26ZJ.js";
import "./chunk-TP2MCML2.js";
export {
  connectAtlas
};
//# sourceMappingURL=connect-JL274DK4.js.map
