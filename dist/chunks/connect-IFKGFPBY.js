import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  connectAtlas
} from "./chunk-5Y6RZLI7.js";
import "./chunk-NCQMODD4.js";
import "./chunk-FAUNKVDY.js";
import "./chunk-K3PAW2GB.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";
export {
  connectAtlas
};
//# sourceMappingURL=connect-IFKGFPBY.js.map
