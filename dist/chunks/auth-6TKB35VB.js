import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  createLogin,
  findCredentials
} from "./chunk-QPB4STFP.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";
export {
  createLogin,
  findCredentials
};
//# sourceMappingURL=auth-6TKB35VB.js.map
